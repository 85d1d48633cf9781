"""The sections of a career or an occupation, one call each, for a generation of the API without one-call reports."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from browser.areas import AREAS
from browser.onet import models, operations
from browser.onet.operations import careers
from browser.onet.operations.operation import Operation
from browser.onet.transport.limiter import Rank
from browser.pages.gathering import Gathering, Question
from browser.pages.part import Nothing, Part, part_of

# The sections behind the facts at the head of a career's page.
FACTS = frozenset({careers.EDUCATION, careers.JOB_OUTLOOK, careers.CHECK_OUT_MY_STATE})
ALL = frozenset(operations.CAREER_SECTIONS)

Questions = Mapping[Operation[object], Question[object]]
Parts = Mapping[Operation[object], Part[object]]


def career_sections(page: Gathering, career: models.Career, area: str) -> Parts:
    """Ask for the sections that a career announces, and return a part for each section."""
    return parts_of(page, career, area, ask_sections(page, career, area))


def ask_sections(
    page: Gathering, career: models.Career, area: str, wanted: AbstractSet[Operation[object]] = ALL
) -> Questions:
    """Start to ask for the wanted sections that a career announces, those behind its facts first.

    A Spanish page asks in English for those that it does not announce.
    """
    announced = _operations(career.resources)
    twin = AREAS[area].twin if AREAS[area].lang != "en" else None
    questions = {}
    for operation in sorted(operations.CAREER_SECTIONS, key=lambda operation: operation not in FACTS):
        if operation not in wanted:
            continue
        rank = Rank.FACTS if operation in FACTS else Rank.REST
        if operation in announced:
            questions[operation] = page.may(operation, rank, area=area, code=career.code)
        elif twin and page.offers(operation):
            questions[operation] = page.may(operation, Rank.REST, area=twin, code=career.code)
    return questions


def parts_of(page: Gathering, career: models.Career, area: str, questions: Questions) -> Parts:
    """Return a part for each section: what its question brought; one that was announced and not wanted is left out."""
    announced = _operations(career.resources)
    parts: dict[Operation[object], Part[object]] = {}
    for operation in operations.CAREER_SECTIONS:
        url = operation.url(area=area, code=career.code)
        question = questions.get(operation)
        if not page.offers(operation) or (operation in announced and not question):
            parts[operation] = Part(None, Nothing.NOT_OFFERED, url)
            continue
        part: Part[object] = part_of(question.result(), url) if question else Part(None, Nothing.NOT_COLLECTED, url)
        is_english = operation not in announced and part.content is not None
        parts[operation] = Part(part.content, Nothing.NOT_IN_SPANISH, url) if is_english else part
    return parts


def report_sections(
    page: Gathering, occupation: models.Occupation, report: str
) -> tuple[tuple[models.ReportSection, ...], frozenset[Operation[object]]]:
    """Ask for the sections that a report of an occupation announces.

    Return those that were collected, and the operations of those that could not be loaded.
    """
    links = occupation.summary_resources if report == "summary" else occupation.details_resources
    announced = _operations(links)
    questions = {
        operation: page.may(operation, Rank.REST, code=occupation.code, report=report, display="long")
        for operation in operations.REPORT_SECTIONS
        if operation in announced
    }
    parts = {operation: part_of(question.result(), "") for operation, question in questions.items()}
    sections = tuple(
        models.ReportSection(operation.section, part.content) for operation, part in parts.items() if part.content
    )
    return sections, frozenset(operation for operation, part in parts.items() if part.nothing is Nothing.FAILED)


def is_announced(operation: Operation[object], overview: object) -> bool:
    """Return whether the overview of a career or an occupation names an operation as one of its sections."""
    match overview:
        case models.Career(resources=links):
            return operation in _operations(links)
        case models.Occupation(summary_resources=summary, details_resources=details, custom_resources=custom):
            return operation in _operations((*summary, *details, *custom))
    return False


def _operations(links: Iterable[models.Link]) -> frozenset[Operation[object]]:
    """Return the operations that links lead to."""
    rows = (operations.find((link.href or "").removeprefix("/").partition("?")[0]) for link in links)
    return frozenset(row[0] for row in rows if row)
