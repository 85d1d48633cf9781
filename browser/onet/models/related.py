"""Occupations that share something with another one, and the reports that lead to them (contract 6.6, 6.9)."""

from dataclasses import dataclass

from browser.onet.models.lists import CareerRow, ListSummary, Paging
from browser.onet.models.occupation_lists import OccupationRow
from browser.onet.models.occupations import Score, Task


@dataclass(frozen=True, slots=True)
class ScoredOccupation:
    """An occupation, and how it rates what it was listed for; None where that is not rated or not said.

    2.0 only: `examples` of the technology that it uses.
    """

    row: CareerRow
    score: Score | None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ElementOccupations:
    """Occupations that share an element, tool, activity or task with another one (contract 6.6).

    2.0 only: `summary` of what they share.
    """

    paging: Paging
    occupations: tuple[ScoredOccupation, ...]
    summary: ListSummary | None = None


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A work activity with the narrower ones below it, or a task; `kind` is what the API calls it.

    2.0 only: `description` and `score`.
    """

    kind: str
    id: str | None
    title: str
    related: str | None
    entries: tuple["OutlineEntry", ...]
    description: str | None = None
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class WorkActivitiesOutline:
    """General work activities of an occupation, in them narrower ones, in those its tasks (contract 6.6)."""

    entries: tuple[OutlineEntry, ...]


@dataclass(frozen=True, slots=True)
class TaskSearch:
    """Occupations whose tasks can be looked at (contract 6.9, step 1): their `href` leads to the tasks."""

    keyword: str | None
    paging: Paging
    occupations: tuple[OccupationRow, ...]


@dataclass(frozen=True, slots=True)
class TaskChoice:
    """Tasks of an occupation to choose from (contract 6.9, step 2): `related` leads to occupations that share one."""

    tasks: tuple[Task, ...]
