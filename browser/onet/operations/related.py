"""Occupations that share something, and the reports that lead to them (contract 6.6, 6.8, 6.9)."""

from browser.onet import models
from browser.onet.operations.occupations import OCCUPATION
from browser.onet.operations.operation import END, KEYWORD, START, Operation, row

CODE = "17-2051.00"

RELATED = row(
    "related",
    "online/occupations/{code}/related/{section}/{element}",
    models.ElementOccupations,
    "Occupations that share this",
    params=(START, END),
    parent=OCCUPATION,
    code=CODE,
    section="knowledge",
    element="2.C.3.c",
)
WORK_ACTIVITIES_OUTLINE = row(
    "work_activities_outline",
    "online/occupations/{code}/custom/work_activities_outline",
    models.WorkActivitiesOutline,
    "Work Activities Outline",
    parent=OCCUPATION,
    code=CODE,
)
TASK_SEARCH = row(
    "related_task",
    "online/related_task/",
    models.TaskSearch,
    "Occupations by their tasks",
    params=(KEYWORD, START, END),
    keyword="engineers",
)
TASK_CHOICE = row(
    "related_task_tasks",
    "online/related_task/tasks/{code}",
    models.TaskChoice,
    "Choose a task",
    parent=TASK_SEARCH,
    code=CODE,
)

OCCUPATIONS_RELATED: tuple[Operation[object], ...] = (RELATED, WORK_ACTIVITIES_OUTLINE, TASK_SEARCH, TASK_CHOICE)
