"""Readers for what occupations share, for the outline of activities, and for lists by tasks (contract 9)."""

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations.related import RELATED
from browser.onet.v2.lists import career_row, list_summary, paging, rows
from browser.onet.v2.occupation_lists import occupation_row
from browser.onet.v2.occupations import score
from browser.onet.v2.values import Item, entries, items, link, optional_text, part, reads, text, texts

MOST_LEVELS = 8  # four are known; a document without end must not exhaust the stack


@reads(models.ElementOccupations)
def element_occupations(root: Item) -> models.ElementOccupations:
    """Read the occupations that share something: all of them, without their ratings."""
    occupations = rows(root, "occupation", sharing_occupation)
    return models.ElementOccupations(
        paging=models.Paging(1, len(occupations), len(occupations), None, None, None),
        occupations=occupations,
        summary=part(root, "summary", list_summary),
    )


def sharing_occupation(item: Item) -> models.ScoredOccupation:
    """Read an occupation, with its examples of technology."""
    return models.ScoredOccupation(career_row(item), None, texts(item, "example"))


@reads(models.TaskSearch)
def task_search(root: Item) -> models.TaskSearch:
    """Read the occupations whose tasks can be looked at."""
    return models.TaskSearch(root.values.get("keyword"), paging(root), rows(root, "occupation", occupation_row))


@reads(models.TaskChoice)
def task_choice(root: Item) -> models.TaskChoice:
    """Read tasks to choose from."""
    return models.TaskChoice(entries(root, task))


def task(item: Item) -> models.Task:
    """Read a task: it leads to the occupations that share it, though the answer has no link to them."""
    id_ = optional_text(item, "id")
    related = RELATED.url(code=item.values["code"], section="tasks", element=id_) if id_ else None
    return models.Task(text(item, "title"), id_, category=None, score=None, green=False, related=related)


@reads(models.WorkActivitiesOutline)
def work_activities_outline(root: Item) -> models.WorkActivitiesOutline:
    """Read the outline, a tree."""
    return models.WorkActivitiesOutline(outline_entries(root, "activity", MOST_LEVELS))


def outline_entries(item: Item, name: str, levels: int) -> tuple[models.OutlineEntry, ...]:
    """Read the activities in a field, with those below them."""
    if not levels:
        raise Malformed("an outline that is too deep")

    def entry(child: Item) -> models.OutlineEntry:
        return models.OutlineEntry(
            kind=optional_text(child, "activity_type") or "",
            id=optional_text(child, "id"),
            title=text(child, "title"),
            related=link(child, "related"),
            entries=outline_entries(child, "related_activity", levels - 1),
            description=optional_text(child, "description"),
            score=score(child),
        )

    return items(item, name, entry)
