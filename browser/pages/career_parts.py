"""The parts of a career: each has content, or one of the kinds of nothing, whatever became of the others."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from django.utils.translation import gettext_noop

from browser.areas import AREAS
from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.pages.answer_tables import Place, tables
from browser.pages.part import Nothing, Part
from browser.translated import gettext as _

# The sections that are a part of a career's page each: the part's key -> its heading, and the section's name.
PARTS = {
    "education": (gettext_noop("How people get in"), "education"),
    "knowledge": (gettext_noop("Knowledge"), "knowledge"),
    "skills": (gettext_noop("Skills"), "skills"),
    "abilities": (gettext_noop("Abilities"), "abilities"),
    "personality": (gettext_noop("Personality"), "personality"),
    "technology": (gettext_noop("Technology"), "technology"),
    "states": (gettext_noop("State by state"), "check_out_my_state"),
    "where": (gettext_noop("Where they work"), "where_do_they_work"),
    "related": (gettext_noop("Related careers"), "explore_more"),
}


@dataclass(frozen=True, slots=True)
class CareerParts:
    """The parts of a career, named as in its report."""

    knowledge: Part[models.ElementGroups]
    skills: Part[models.ElementGroups]
    abilities: Part[models.ElementGroups]
    personality: Part[models.Personality]
    technology: Part[models.CareerTechnology]
    education: Part[models.Education]
    job_outlook: Part[models.JobOutlook]
    check_out_my_state: Part[models.StateOutlook]
    explore_more: Part[models.ExploreMore]
    where_do_they_work: Part[models.WhereDoTheyWork]


def part_of_page(parts: CareerParts, key: str) -> tuple[str, Part[object]]:
    """Return the heading of a part of a career's page, and the part."""
    heading, name = PARTS[key]
    return _(heading), getattr(parts, name)


def career_parts(parts: Mapping[Operation[object], Part[Any]], area: str) -> CareerParts:
    """Return the parts of a career as its page shows them: with their language and tables."""
    shown = CareerParts(**{operation.section: _shown(part, area) for operation, part in parts.items()})
    more, where = shown.explore_more, shown.where_do_they_work
    if more.content and where.content and _same(more.content.industries, where.content.industries):
        content = replace(more.content, industries=())  # shown in the part before
        return replace(shown, explore_more=replace(more, content=content))
    return shown


def without_empty_parts(parts: CareerParts) -> CareerParts:
    """Return the parts without those that O*NET has not collected: where most are missing, one sentence says so."""
    empty = {
        field.name: replace(part, content=None, nothing=Nothing.NOT_OFFERED)
        for field in fields(parts)
        if (part := getattr(parts, field.name)).nothing is Nothing.NOT_COLLECTED or _says_nothing(part.content)
    }
    return replace(parts, **empty)


def _says_nothing(content: object) -> bool:
    """Return whether content has but the code under which industries were counted, and these are shown before."""
    return isinstance(content, models.ExploreMore) and not content.careers and not content.industries


def _shown(part: Part[Any], area: str) -> Part[Any]:
    source = AREAS[area].twin if part.nothing is Nothing.NOT_IN_SPANISH else area
    return replace(part, lang=AREAS[source].lang, tables=tables(part.content, Place(source)))


def _same(rows: tuple[models.IndustryShare, ...], others: tuple[models.IndustryShare, ...]) -> bool:
    """Return whether two parts list the same industries; their links may differ."""
    return [replace(row, href=None) for row in rows] == [replace(row, href=None) for row in others]
