"""The Interest Profiler: the answers so far are in the address, one digit for each question (contract 3.10).

`-` is a question without an answer. The answers are stored nowhere else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from browser.areas import AREAS
from browser.forms import AskForm, ask_form
from browser.onet import models
from browser.onet.operations.operation import Operation, Param
from browser.onet.operations.profiler import CAREERS, FORMS, INTERESTS, QUESTIONS, QUESTIONS_30, RESULTS
from browser.pages.frame import Frame, crumbs
from browser.pages.gathering import Gathering
from browser.translated import gettext as _

PAGE_QUESTIONS = 12
NO_ANSWER = "-"


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with its answer so far, 1 to 5; `is_missing`: it was skipped."""

    question: models.Question
    answer: int | None
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Questions `start` to `end` with the answers so far: `answered` of the form's `total`.

    `end` may be beyond the last question, so that all sheets of a form have one size. `back` and `onward` are the first
    and last question of the sheets before and after, None if there is no such sheet; `whole` is the address of all
    questions at once, `paged` of the first few.
    """

    answers: str
    answered: int
    start: int
    end: int
    total: int
    rows: tuple[AnsweredQuestion, ...]
    back: tuple[int, int] | None
    onward: tuple[int, int] | None
    whole: str
    paged: str
    other_language: str

    @property
    def missing(self) -> tuple[AnsweredQuestion, ...]:
        """Return the questions that were skipped."""
        return tuple(row for row in self.rows if row.is_missing)


@dataclass(frozen=True, slots=True)
class KeyPage:
    """The scoring key of a form: its questions by the interest that they count toward, if O*NET says which."""

    frame: Frame
    groups: tuple[tuple[str, tuple[models.Question, ...]], ...]


def key_page(area: str, operation: Operation[models.QuestionList]) -> KeyPage:
    """Gather the scoring key of a form, which only counselors should see."""
    page = Gathering()
    values = {"area": area, "start": "1", "end": str(FORMS[operation])}
    questions = page.must(operation, **values).value.questions
    interests = dict.fromkeys(question.area for question in questions if question.area)
    return KeyPage(
        frame=page.frame(
            title=_("Scoring key: %(form)s") % {"form": _(operation.title)},
            area=area,
            crumbs=crumbs(operation, area, values, None),
        ),
        groups=tuple(
            (interest, tuple(question for question in questions if question.area == interest)) for interest in interests
        ),
    )


def questions_form(operation: Operation[object], data: Mapping[str, str]) -> AskForm:
    """Return the form of a page of questions: its first and last one, and the answers so far."""
    so_far = Param("answers", "Answers", pattern=f"[-0-5]{{0,{FORMS[operation]}}}")
    return ask_form(operation, data, so_far)


def sheet(
    area: str,
    operation: Operation[object],
    questions: models.QuestionList,
    parameters: dict[str, str],
    *,
    check: bool,
) -> Sheet:
    """Return O*NET's questions with the answers in the address; `parameters` are those of its form.

    `check`: the sheet was handed in, so a question without an answer was skipped.
    """
    total = FORMS[operation]
    answers = padded(parameters.get("answers", ""), total)
    last = {"end": str(questions.paging.end)} if questions.paging.end else {}
    start, end = bounds(
        last | parameters, total
    )  # an address without bounds has as many as O*NET sends: 12, or 20 in 2.0
    rows = tuple(
        AnsweredQuestion(question, int(digit) if digit != NO_ANSWER else None, check and digit == NO_ANSWER)
        for question in questions.questions
        for digit in answers[question.index - 1 : question.index]
    )
    return Sheet(
        answers=answers.rstrip(NO_ANSWER),
        answered=total - answers.count(NO_ANSWER),
        start=start,
        end=end,
        total=total,
        rows=rows,
        back=before(start, end) if start > 1 else None,
        onward=(end + 1, min(2 * end - start + 1, total)) if end < total else None,
        whole=address(operation, area, (1, total), answers),
        paged=address(operation, area, (1, PAGE_QUESTIONS), answers),
        other_language=address(operation, AREAS[area].twin, (start, end), answers),
    )


def going_on(area: str, operation: Operation[object], parameters: Mapping[str, str], chosen: Mapping[str, str]) -> str:
    """Return the address that follows a sheet that was handed in with the answers `chosen` on it.

    Back in any case; onward once the sheet is complete; to the results once all sheets are.
    """
    total = FORMS[operation]
    answers = merged(padded(parameters.get("answers", ""), total), chosen)
    start, end = bounds(parameters, total)
    size = end - start + 1
    left = [place for place, digit in enumerate(answers, 1) if digit == NO_ANSWER]
    if chosen.get("go") == "back":
        return address(operation, area, before(start, end), answers)
    if any(start <= place <= end for place in left):
        return address(operation, area, (start, end), answers, check=True)
    if end < total:
        return address(operation, area, (end + 1, end + size), answers)
    if left:
        first = (left[0] - 1) // size * size + 1
        return address(operation, area, (first, first + size - 1), answers, check=True)
    return RESULTS.address(area=area, answers=answers)


def padded(answers: str, total: int) -> str:
    """Return answers with a character for each question."""
    return answers.replace("0", NO_ANSWER).ljust(total, NO_ANSWER)


def merged(answers: str, chosen: Mapping[str, str]) -> str:
    """Return answers with those that were chosen on a sheet, `q1` to `q60`, in their places."""
    return "".join(
        digit if re.fullmatch("[1-5]", digit := chosen.get(f"q{place}", "")) else before
        for place, before in enumerate(answers, 1)
    )


def bounds(parameters: Mapping[str, str], total: int) -> tuple[int, int]:
    """Return the first and the last question of an address."""
    start = min(max(1, int(parameters.get("start", 1))), total)
    return start, max(start, int(parameters.get("end", start + PAGE_QUESTIONS - 1)))


def before(start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sheet before, of the same size."""
    size = end - start + 1
    first = max(1, start - size)
    return first, first + size - 1


def address(
    operation: Operation[object], area: str, bounds: tuple[int, int], answers: str, *, check: bool = False
) -> str:
    """Return the address of a sheet; with `check` it marks skipped questions."""
    query = {"start": bounds[0], "end": bounds[1], "answers": answers.rstrip(NO_ANSWER), "check": "1" if check else ""}
    return f"{operation.url(area=area)}?{urlencode({name: value for name, value in query.items() if value})}"


def answered_at(area: str, answers: str) -> str:
    """Return the address of the questions that these answers belong to."""
    operation = QUESTIONS_30 if len(answers) == FORMS[QUESTIONS_30] else QUESTIONS
    return address(operation, area, (1, PAGE_QUESTIONS), answers)


def careers_form(data: Mapping[str, str]) -> AskForm:
    """Return the form for careers by answers, six scores or one interest: more than one of them is an error."""
    by_score = any(data.get(name) for name in INTERESTS)
    given = sum([by_score, *(bool(data.get(name)) for name in ("answers", "area"))])
    form = ask_form(CAREERS, data if given else None)
    for name in INTERESTS:
        form.fields[name].required = by_score
    if given > 1:
        form.add_error(None, _("Give your answers, six scores or one interest: one of these three."))
    return form


def scores(values: Mapping[str, str]) -> tuple[models.InterestResult, ...]:
    """Return the six scores in the parameters; empty if careers were not parameters by scores."""
    return tuple(models.InterestResult(_(name), Decimal(values[name]), None) for name in INTERESTS if name in values)
