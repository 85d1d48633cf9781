"""A part of a page that may be missing, and the kinds of nothing."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from browser.onet.calls import Answer
from browser.onet.errors import NotFound, OnetError, Refused
from browser.onet.models import is_empty
from browser.pages.tables import Table
from browser.translated import gettext as _

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Nothing(Enum):
    """The kinds of nothing: each leads to different advice, so they are never blended."""

    NOT_COLLECTED = "not collected"
    NOT_IN_SPANISH = "not in Spanish"
    FAILED = "failed"
    NOT_OFFERED = "not offered by the generation of the API that answers"


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A part of a page: its content, or why there is none.

    NOT_IN_SPANISH may come with content: the English. `url` is the part's own address, `lang` the language of its
    content, `tables` are those in it.
    """

    content: T_co | None
    nothing: Nothing | None = None
    url: str | None = None
    lang: str = "en"
    tables: tuple[Table, ...] = ()

    @property
    def is_offered(self) -> bool:
        """Return whether the generation of the API that answers has this part at all."""
        return self.nothing is not Nothing.NOT_OFFERED


def part_of(result: Answer[T] | OnetError | None, url: str) -> Part[T]:
    """Return the part that a question brought; a refusal, a wrong path and an empty answer all mean no data."""
    if isinstance(result, Answer):
        return Part(None, Nothing.NOT_COLLECTED, url) if is_empty(result.value) else Part(result.value, None, url)
    is_final = isinstance(result, Refused | NotFound)
    return Part(None, Nothing.NOT_COLLECTED if is_final else Nothing.FAILED, url)


def not_collected(*, is_left_out: bool) -> str:
    """Return the sentence for a missing part: O*NET may well have collected what the built-in data leave out."""
    if is_left_out:
        return _("This part is not in this site’s built-in data.")
    return _("O*NET has not collected this part yet.")
