"""Readers for occupations that share something, and for the reports that lead to them (contract 6.6, 6.9)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v1.lists import career_row, paging, rows
from browser.onet.v1.occupation_lists import occupation_row
from browser.onet.v1.occupations import score, tasks
from browser.onet.v1.values import link, optional_text, reads

# What an entry of the outline may be called; its other children are entries.
TITLES = ("title", "name", "statement")
MOST_LEVELS = 8  # four are known; a document without end must not exhaust the stack


@reads(models.ElementOccupations)
def element_occupations(root: Element) -> models.ElementOccupations:
    """Read the occupations that share something."""
    return models.ElementOccupations(paging(root), rows(root, "occupation", scored_occupation))


def scored_occupation(node: Element) -> models.ScoredOccupation:
    """Read an occupation with its rating."""
    return models.ScoredOccupation(career_row(node), score(node))


@reads(models.TaskSearch)
def task_search(root: Element) -> models.TaskSearch:
    """Read the occupations whose tasks can be looked at."""
    return models.TaskSearch(optional_text(root, "keyword"), paging(root), rows(root, "occupation", occupation_row))


@reads(models.TaskChoice)
def task_choice(root: Element) -> models.TaskChoice:
    """Read tasks to choose from."""
    return models.TaskChoice(tasks(root).tasks)


@reads(models.WorkActivitiesOutline)
def work_activities_outline(root: Element) -> models.WorkActivitiesOutline:
    """Read the outline: the contract knows that it is a tree, not what its elements are called."""
    return models.WorkActivitiesOutline(tuple(outline_entries(root, MOST_LEVELS)))


def outline_entries(node: Element, levels: int) -> Iterator[models.OutlineEntry]:
    """Yield the entries below an element; one without a title only groups others."""
    if not levels:
        raise Malformed("an outline that is too deep")
    for child in node:
        if child.tag in TITLES:
            continue
        below = outline_entries(child, levels - 1)
        title = next((words for name in TITLES if (words := optional_text(child, name))), (child.text or "").strip())
        if title:
            yield models.OutlineEntry(
                child.tag, child.get("id"), " ".join(title.split()), link(child, "related"), tuple(below)
            )
        else:
            yield from below
