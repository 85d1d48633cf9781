"""Readers for occupations that share something, and for the reports that lead to them (contract 6.6, 6.9)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from browser.onet.errors import Malformed
from browser.onet.models import (
    ElementOccupations,
    OutlineEntry,
    ScoredOccupation,
    TaskChoice,
    TaskSearch,
    WorkActivitiesOutline,
)
from browser.onet.v1.lists import career_row, paging, rows
from browser.onet.v1.occupation_lists import occupation_row
from browser.onet.v1.occupations import score, tasks
from browser.onet.v1.values import link, optional_text, reads

# What an entry of the outline may be called; its other children are entries.
TITLES = ("title", "name", "statement")
MOST_LEVELS = 8  # four are known; a document without end must not exhaust the stack


@reads(ElementOccupations)
def element_occupations(root: Element) -> ElementOccupations:
    """Read the occupations that share something."""
    return ElementOccupations(paging(root), rows(root, "occupation", scored_occupation))


def scored_occupation(node: Element) -> ScoredOccupation:
    """Read an occupation with its rating."""
    return ScoredOccupation(career_row(node), score(node))


@reads(TaskSearch)
def task_search(root: Element) -> TaskSearch:
    """Read the occupations whose tasks can be looked at."""
    return TaskSearch(optional_text(root, "keyword"), paging(root), rows(root, "occupation", occupation_row))


@reads(TaskChoice)
def task_choice(root: Element) -> TaskChoice:
    """Read tasks to choose from."""
    return TaskChoice(tasks(root).tasks)


@reads(WorkActivitiesOutline)
def work_activities_outline(root: Element) -> WorkActivitiesOutline:
    """Read the outline: the contract knows that it is a tree, not what its elements are called."""
    return WorkActivitiesOutline(tuple(outline_entries(root, MOST_LEVELS)))


def outline_entries(node: Element, levels: int) -> Iterator[OutlineEntry]:
    """Yield the entries below an element; one without a title only groups others."""
    if not levels:
        raise Malformed("an outline that is too deep")
    for child in node:
        if child.tag in TITLES:
            continue
        below = outline_entries(child, levels - 1)
        title = next((words for name in TITLES if (words := optional_text(child, name))), (child.text or "").strip())
        if title:
            yield OutlineEntry(
                child.tag, child.get("id"), " ".join(title.split()), link(child, "related"), tuple(below)
            )
        else:
            yield from below
