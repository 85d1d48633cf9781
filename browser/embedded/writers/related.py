"""Writers for occupations that share something, and for the reports that lead to them (contract 6.6, 6.9)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import occupation, page
from browser.embedded.writers.occupation_lists import occupation_row
from browser.embedded.writers.occupations import detailed_task, score
from browser.embedded.writers.values import parts, writes
from browser.embedded.writers.xml import element
from browser.onet import models

TASK = "task"


@writes(models.ElementOccupations, root="occupations")
def element_occupations(answer: models.ElementOccupations, tag: str) -> Element:
    """Write the occupations that share something."""
    return page(tag, answer.paging, *parts(answer.occupations, "occupation", scored_occupation))


def scored_occupation(answer: models.ScoredOccupation, tag: str) -> Element:
    """Write an occupation with its rating."""
    node = occupation(answer.row, tag)
    if answer.score:
        node.append(score(answer.score, "score"))
    return node


@writes(models.TaskSearch, root="occupations")
def task_search(answer: models.TaskSearch, tag: str) -> Element:
    """Write the occupations that have tasks."""
    return page(tag, answer.paging, *parts(answer.occupations, "occupation", occupation_row), keyword=answer.keyword)


@writes(models.TaskChoice, root="tasks")
def task_choice(answer: models.TaskChoice, tag: str) -> Element:
    """Write the tasks of an occupation."""
    return element(tag, *parts(answer.tasks, TASK, detailed_task))


@writes(models.WorkActivitiesOutline)
def work_activities_outline(answer: models.WorkActivitiesOutline, tag: str) -> Element:
    """Write an outline of work activities."""
    return element(tag, *map(outline_entry, answer.entries))


def outline_entry(entry: models.OutlineEntry) -> Element:
    """Write an activity with those below it, or a task: its statement is its own text."""
    title = entry.title if entry.kind == TASK else element("title", entry.title)
    return element(entry.kind, title, *map(outline_entry, entry.entries), id=entry.id, related=entry.related)
