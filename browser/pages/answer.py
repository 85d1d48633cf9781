"""The page of an operation that is one question: its answer, under the title of what it belongs to."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from browser.areas import AREAS, area_of, career_url
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.errors import NotFound, Refused
from browser.onet.models import is_empty
from browser.onet.operations.occupations import TASKS
from browser.onet.operations.operation import Operation
from browser.pages import titles
from browser.pages.answer_tables import Place, about_list, tables
from browser.pages.choices import ChoiceLink, choices, counts
from browser.pages.elsewhere import elsewhere
from browser.pages.frame import Crumb, Frame, area_crumb, crumbs
from browser.pages.gathering import Gathering, Question
from browser.pages.letters import letters
from browser.pages.military import suggestions
from browser.pages.part import Nothing
from browser.pages.report import Report, has_related, report
from browser.pages.sections import is_announced, report_sections
from browser.pages.tables import Table
from browser.pages.training import Training, training
from browser.pages.wages import Wages, wages
from browser.translated import gettext as _

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class AnswerPage(Generic[T_co]):
    """An answer; `subject` is the title of its career or choice, `code` its code, `overview` its OnLine occupation.

    `nothing` is NOT_IN_SPANISH when `content` is the English part; `lang` is the language of the content. `tables` are
    those in the answer, those of `about` say what a list was chosen by; `choices`, `report`, `wages` and
    `training` are set for the answers that they are about. `heading` is there if the title would be a sentence of the
    answer.
    """

    frame: Frame
    operation: Operation[object]
    content: T_co
    values: dict[str, str]
    code: str | None = None
    subject: str | None = None
    heading: str = ""
    overview: models.Occupation | None = None
    nothing: Nothing | None = None
    lang: str = "en"
    tables: tuple[Table, ...] = ()
    about: tuple[Table, ...] = ()
    choices: tuple[ChoiceLink, ...] = ()
    report: Report | None = None
    wages: Wages | None = None
    training: Training | None = None
    tasks: models.Tasks | None = None
    letters: tuple[Crumb, ...] = ()

    @property
    def civilian(self) -> tuple[Crumb, ...]:
        """Return the civilian careers that a military occupation leads to."""
        return suggestions([self.code], "online") if self.code else ()

    @property
    def is_empty(self) -> bool:
        """Return whether the answer says nothing."""
        return is_empty(self.content)

    @property
    def has_related(self) -> bool:
        """Return whether anything in the answer leads to a page of the occupations that share it."""
        return has_related(self.content)


def answer_page(*, operation: Operation[T], values: dict[str, str], near: labor.Area | None = None) -> AnswerPage[T]:
    """Gather the answer to one question, and beside it the title of the career or list that it belongs to.

    `near` is the state or area whose pay is shown.
    """
    page = Gathering()
    area, code = area_of(operation.at(**values)), values.get("code")
    beside = ask_subject(page, operation, values, area)
    tasks = page.may(TASKS, code=code, report="summary") if operation is operations.OCCUPATION and code else None
    try:
        content = page.must(operation, **values).value
    except (NotFound, Refused) as error:
        if english := _english_part(page, operation, values, beside):
            return english
        if isinstance(error, NotFound) and beside and is_announced(operation, beside.value()):
            raise Refused(error.path) from error  # not collected, as a 422 says (contract 8a, 11)
        raise
    about = beside.value() if beside else content
    subject = titles.subject(operation, about, values)
    title, lang = titles.title(operation, content, values, subject), AREAS[area].lang if area else "en"
    counted = counts(page, operation, values, content)
    return AnswerPage(
        frame=page.frame(
            title=title,
            area=area,
            crumbs=crumbs(operation, area, values, subject),
            elsewhere=elsewhere(area=area, code=code) if area and code else (),
            lang=lang if title == subject else None,
        ),
        operation=operation,
        content=content,
        values=values,
        code=code,
        subject=subject,
        overview=overview(about),
        lang=lang,
        tables=tables(content, Place(area or "mnm", _(operation.title), subject, values.get("direction", ""), near)),
        about=about_list(content, lang),
        choices=choices(operation, values, content, lang, counted),
        report=report(operation, values, content, overview(about)),
        wages=wages(values["code"], near) if overview(content) else None,
        training=training(values["code"], near) if overview(content) else None,
        tasks=tasks.value() if tasks else None,
        letters=letters(operation, area, content),
    )


def report_page(
    *, operation: Operation[models.OccupationReport], code: str, near: labor.Area | None
) -> AnswerPage[models.OccupationReport]:
    """Gather a report of an occupation from its overview and its sections, one call each."""
    page = Gathering()
    occupation = page.must(operations.OCCUPATION, code=code).value
    sections, failed = report_sections(page, occupation, operation.name)
    values = {"code": code}
    content = models.OccupationReport(occupation, "long", sections)
    return AnswerPage(
        frame=page.frame(
            title=titles.title(operation, None, values, occupation.title),
            area="online",
            crumbs=crumbs(operation, "online", values, occupation.title),
            elsewhere=elsewhere(area="online", code=code),
        ),
        operation=operation,
        content=content,
        values=values,
        code=code,
        subject=occupation.title,
        overview=occupation,
        report=report(operation, values, content, occupation, failed),
        wages=wages(code, near),
        training=training(code, near),
    )


def _english_part(
    page: Gathering, operation: Operation[T], values: dict[str, str], beside: Question[object] | None
) -> AnswerPage[T] | None:
    """Return the page of a part that a career has only in English; None if it is nowhere, or the code is unknown."""
    area, code = AREAS.get(values.get("area", "")), values.get("code")
    if not area or not code or area.lang == "en" or beside is None or isinstance(beside.result(), Refused):
        return None
    twin = values | {"area": area.twin}
    overview = page.may(AREAS[area.twin].overview, area=area.twin, code=code)
    part = page.may(operation, **twin).answer()
    if part is None:
        return None
    subject = titles.subject(operation, overview.value(), twin)
    career = Crumb(subject or code, career_url(area.key, code), "en")
    return AnswerPage(
        frame=page.frame(
            title=titles.title(operation, part.value, twin, subject),
            area=area.key,
            crumbs=(area_crumb(area.key), career),
            elsewhere=elsewhere(area=area.key, code=code),
        ),
        operation=operation,
        content=part.value,
        values=values,
        code=code,
        subject=subject,
        nothing=Nothing.NOT_IN_SPANISH,
        tables=tables(part.value, Place(area.twin)),
    )


def ask_subject(
    page: Gathering, operation: Operation[object], values: dict[str, str], area: str | None
) -> Question[object] | None:
    """Ask for the title of the career or list that an answer belongs to, unless the answer contains it."""
    if operation.answer in (models.Occupation, models.OccupationReport):
        return None
    if area and "code" in values:
        return page.may(AREAS[area].overview, area=area, code=values["code"])
    return ask_choices(page, operation, values) if operation.choice else None


def ask_choices(page: Gathering, operation: Operation[object], values: dict[str, str]) -> Question[object] | None:
    """Ask for all that an operation's choice is made from, whichever of its pages is open."""
    parent = operation.parent
    return page.may_whole(parent, **values) if parent else None


def overview(content: object) -> models.Occupation | None:
    """Return the O*NET OnLine occupation that an answer describes as a whole; None if it is only a part."""
    match content:
        case models.Occupation():
            return content
        case models.OccupationReport(occupation=occupation):
            return occupation
    return None


def template(operation: Operation[object]) -> str:
    """Return the template of an operation's answer: named as its type, but for the sections of careers and reports."""
    if operation in (*operations.CAREER_SECTIONS, operations.IN_THE_MILITARY):
        return "browser/careersection.html"
    if operation in operations.REPORT_SECTIONS:
        return "browser/reportsection.html"
    return f"browser/{operation.answer.__name__.lower()}.html"
