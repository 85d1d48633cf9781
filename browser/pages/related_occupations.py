"""The page of the occupations that share a row of a report: what the row is called stands in the report."""

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from browser import services
from browser.onet import models, operations
from browser.onet.client import Answer
from browser.onet.operations.related import RELATED
from browser.pages import AnswerPage
from browser.pages import frame as frames
from browser.pages.frame import SECTIONS

LETTERS_IN_TITLE = 80  # a task is a sentence: a title holds its beginning


def related_page(*, values: dict[str, str]) -> AnswerPage[models.ElementOccupations]:
    """Gather the occupations, and beside them what they share and the occupation where that was found."""
    code, section = values["code"], values["section"]
    about = services.ask_beside(operations.ABOUT)
    beside = services.ask_overview("online", code)
    report = services.ask_beside(SECTIONS[section], code=code, report="details", display="long")
    answer = services.ask(RELATED, **values)
    found = [settled for question in (beside, report) if isinstance(settled := services.settled(question), Answer)]
    title = next((name for part in found if (name := frames.subject(part.value, values))), code)
    shared = next((name for part in found for id_, name in rows(part.value) if id_ == values["element"]), None)
    return AnswerPage(
        frame=frames.frame(
            title=_("Occupations: %(shared)s (%(section)s)")
            % {
                "shared": Truncator(shared or values["element"]).chars(LETTERS_IN_TITLE),
                "section": _(SECTIONS[section].title),
            },
            area="online",
            crumbs=frames.crumbs(RELATED, "online", values, title),
            answers=[answer, *found],
            about=services.settled(about),
            is_whole=len(found) == 2,  # noqa: PLR2004 - both
        ),
        operation=RELATED,
        content=answer.value,
        values=values,
        code=code,
        subject=shared,
    )


def rows(content: object) -> Iterator[tuple[str | None, str]]:
    """Yield the id and name of each row of a section whose rows lead to other occupations."""
    match content:
        case models.Tasks(tasks=tasks):
            yield from ((task.id, task.statement) for task in tasks)
        case models.RatedElements(elements=elements):
            yield from ((element.id, element.name) for element in elements)
        case models.DetailedWorkActivities(activities=activities):
            yield from ((activity.id, activity.title) for activity in activities)
        case models.ToolsTechnology(tools=tools, technology=technology):
            for part in (tools, technology):
                yield from ((category.id, category.title.name) for category in (part.categories if part else ()))
