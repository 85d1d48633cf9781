"""The occupations that share one task, skill or tool with another.

If the answer does not say what that is, its name comes from the report.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from django.utils.text import Truncator
from django.utils.translation import gettext_noop

from browser.onet import models, operations
from browser.onet.operations import occupations
from browser.onet.operations.operation import Operation
from browser.onet.operations.related import RELATED
from browser.pages import titles
from browser.pages.answer import AnswerPage
from browser.pages.answer_tables import Place, about_list, tables
from browser.pages.frame import SECTIONS, crumbs
from browser.pages.gathering import Gathering
from browser.translated import gettext as _

TITLE_LETTERS = 80  # a task is a sentence: a title shows its beginning
# Sections whose rows are sentences: the heading above the sentence.
HEADINGS: Mapping[Operation[object], str] = MappingProxyType(
    {
        occupations.TASKS: gettext_noop("Occupations with a task like this"),
        occupations.DETAILED_WORK_ACTIVITIES: gettext_noop("Occupations with this activity"),
    }
)


def related_page(*, values: dict[str, str]) -> AnswerPage[models.ElementOccupations]:
    """Gather the occupations, and beside them the occupation and the report section with the row.

    The section is needed only where reports are one call: elsewhere the answer names the row.
    """
    code, section = values["code"], values["section"]
    page = Gathering()
    overview = page.may(operations.OCCUPATION, code=code)
    report = (
        page.may(SECTIONS[section], code=code, report="details", display="long")
        if page.offers(operations.DETAILS)
        else None
    )
    content = page.must(RELATED, **values).value
    title = titles.subject(RELATED, overview.value(), values) or code
    names = (name for id_, name in rows(report.value() if report else None) if id_ == values["element"])
    shared = content.summary.title if content.summary else next(names, None)
    return AnswerPage(
        frame=page.frame(
            title=_("Occupations: %(shared)s (%(section)s)")
            % {
                "shared": Truncator(shared or values["element"]).chars(TITLE_LETTERS),
                "section": _(SECTIONS[section].title),
            },
            area="online",
            crumbs=crumbs(RELATED, "online", values, title),
        ),
        operation=RELATED,
        content=content,
        values=values,
        code=code,
        subject=shared,
        heading=_(HEADINGS[SECTIONS[section]]) if SECTIONS[section] in HEADINGS else "",
        tables=tables(content, Place("online")),
        about=about_list(content, "en"),
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
