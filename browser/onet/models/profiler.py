"""The Interest Profiler: its questions, and what answers come to (contract 3.10)."""

from dataclasses import dataclass
from decimal import Decimal

from browser.onet.models.lists import Paging


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One of the five answers, from 1 for strong dislike to 5 for strong liking."""

    value: int
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of work to like or dislike; `area` is the interest that it counts toward."""

    index: int
    area: str | None
    text: str


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Questions of one form of the Interest Profiler, and the answers that may be given to each."""

    paging: Paging
    answer_options: tuple[AnswerOption, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class InterestResult:
    """A score of one interest; 0 to 40, as far as is known.

    2.0 only: its `title` in the language of the answer, and `href` to its careers.
    """

    area: str
    score: Decimal
    description: str | None
    title: str | None = None
    href: str | None = None

    @property
    def name(self) -> str:
        """Return the interest's name: in the language of the answer if that has it."""
        return self.title or self.area


@dataclass(frozen=True, slots=True)
class InterestResults:
    """The scores of the six interests; `paging` None if the answer does not count them.

    2.0 only: `careers`, the address of those that fit.
    """

    results: tuple[InterestResult, ...]
    paging: Paging | None = None
    careers: str | None = None
