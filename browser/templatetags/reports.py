"""What templates ask about the reports of an O*NET OnLine occupation: their sections, and tables of rated rows."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import groupby

from django.template import Library
from django.utils.translation import gettext as _

from browser.onet import models
from browser.onet.operations import REPORT_SECTIONS
from browser.pages.answer import AnswerPage

Rated = models.Task | models.RatedElement | models.EducationLevel | models.ScoredOccupation

TOOLS = ("technology_skills", "tools_used")  # what the joint section `tools_technology` holds as well
JOINT = "tools_technology"

register = Library()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a report: `content` is None where O*NET has none, `template` draws it.

    `rows` counts what it lists, `source` says where it comes from, `again` is True where it repeats the two before it.
    """

    name: str
    title: str
    url: str
    template: str
    content: models.Section | None
    rows: int | None
    source: models.ResourceUpdated | None
    again: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that O*NET marks as important, or as less important; None where it does not say."""

    important: bool | None
    rows: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are rated on one scale; not `is_scored`: rows without a rating."""

    scale: str | None
    is_scored: bool
    groups: tuple[Group, ...]


@register.filter
def has_part(occupation: models.Occupation, title: str) -> bool:
    """Return whether O*NET announces a part of an occupation, by its title."""
    return any(link.title == title for link in (*occupation.details_resources, *occupation.summary_resources))


@register.filter
def sections(page: AnswerPage[models.OccupationReport]) -> tuple[Section, ...]:
    """Return every section that a report may have, in the order of the table of operations."""
    report = page.content
    sent = {section.name: section.content for section in report.sections}
    updated = report.occupation.updated
    sources = {row.title: row for row in updated.resources} if updated else {}
    found = []
    for operation in REPORT_SECTIONS:
        name = operation.section
        if name in sent or not _is_told_otherwise(name, sent):
            content = sent.get(name)
            source = sources.get(operation.title)
            found.append(
                Section(
                    name=name,
                    title=_(operation.title),
                    url=f"/{operation.at(code=report.occupation.code, report=page.operation.name)}",
                    template=f"browser/parts/{operation.answer.__name__.lower()}.html",
                    content=content,
                    rows=None if content is None else rows(content),
                    source=source if source and (source.source or source.year) else None,
                    again=isinstance(content, models.ToolsTechnology) and _repeats(content, sent),
                )
            )
    return tuple(found)


def _is_told_otherwise(name: str, sent: dict[str, models.Section]) -> bool:
    """Return whether a section is missing only because its rows stand in the joint section, or the other way round."""
    return JOINT in sent if name in TOOLS else name == JOINT


def _repeats(joint: models.ToolsTechnology, sent: dict[str, models.Section]) -> bool:
    """Return whether the joint section says what the two sections before it have said."""
    for name, part in zip(TOOLS, (joint.technology, joint.tools), strict=True):
        alone = sent.get(name)
        told = alone.categories if isinstance(alone, models.TechnologyList) else ()
        if told != (part.categories if part else ()):
            return False
    return True


def rows(content: models.Section) -> int | None:
    """Return how many rows a section lists; None for one that is no list."""
    if isinstance(content, models.ToolsTechnology):
        return sum(len(part.categories) for part in (content.tools, content.technology) if part)
    lists = [value for field in fields(content) if isinstance(value := getattr(content, field.name), tuple)]
    return sum(len(found) for found in lists) if lists else None


@register.filter
def other_report(page: AnswerPage[object]) -> str:
    """Return the address of a section in the other one of the two reports."""
    other = "details" if page.values["report"] == "summary" else "summary"
    return f"/{page.operation.at(**page.values | {'report': other})}"


@register.filter
def tables(rated: Iterable[Rated]) -> tuple[Table, ...]:
    """Return rated rows as they were sent: a table for each scale, in it a group for each kind of importance."""
    return tuple(
        Table(
            scale,
            is_scored,
            tuple(Group(important, tuple(group)) for important, group in groupby(of_scale, key=_important)),
        )
        for (is_scored, scale), of_scale in groupby(rated, key=_scale)
    )


def _scale(row: Rated) -> tuple[bool, str | None]:
    return (row.score is not None, row.score.scale if row.score else None)


def _important(row: Rated) -> bool | None:
    return row.score.important if row.score else None
