"""Occupations that share something with another one, and the reports that lead to them (contract 6.6, 6.9)."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable
from browser.embedded.answers.lists import check, listed, occupation_row, occupations, page, paging, relevance
from browser.embedded.answers.report_ratings import SCALES, ReportQuery, scales, score
from browser.embedded.answers.report_sections import tasks
from browser.embedded.data.store import Store
from browser.embedded.search.search import search
from browser.onet import models
from browser.onet.operations import REPORT_SECTIONS
from browser.onet.operations import related as operations
from browser.onet.operations.operation import LANGUAGES, Operation

TITLES = MappingProxyType({operation.section: operation.title for operation in REPORT_SECTIONS})
OUTLINE = operations.WORK_ACTIVITIES_OUTLINE
GENERAL, INTERMEDIATE, DETAILED = assumptions.OUTLINE_LEVELS

# Returns the occupations that share something: from the data, the occupation's code and the id of what they share.
Sharing = Callable[[Store, str, str], Sequence[Row]]


def related(store: Store, values: Mapping[str, str]) -> models.ElementOccupations:
    """Answer with the occupations that share a row of a report."""
    code, section, id_ = values["code"], values["section"], values["element"]
    check(store, "online", code)
    sharing = SHARING.get(section) or partial(rated, subject=section)
    rows = sharing(store, code, id_)
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title=f"{TITLES[section]} {id_}"))
    part = page(values, len(rows))
    shown = rows[part.start - 1 : part.end]
    return models.ElementOccupations(
        paging(operations.RELATED.url(code=code, section=section, element=id_), {}, part),
        tuple(
            models.ScoredOccupation(occupation, None if section in SHARING else _score(store, row))
            for occupation, row in zip(occupations(shown), shown, strict=True)
        ),
    )


def rated(store: Store, _code: str, id_: str, subject: str) -> Sequence[Row]:
    """Return the occupations with a rated element, the highest score first."""
    rows = store.execute(
        """
        SELECT listed.*, value, scale FROM rating JOIN scale ON scale.id = rating.scale JOIN listed USING (code)
        WHERE language = 'en' AND subject = ? AND element = ? AND scale IN (SELECT value FROM json_each(?))
        """,
        (subject, id_, json.dumps(SCALES[subject])),
    ).fetchall()
    return sorted(rows, key=lambda row: (-_score(store, row).value, row["sort"]))


def _score(store: Store, row: Row) -> models.Score:
    return score(row["value"], scales(store)[row["scale"]])


def using(store: Store, _code: str, id_: str) -> Sequence[Row]:
    """Return the occupations that use a kind of tool or technology, by title."""
    return store.execute(
        """
        SELECT * FROM listed WHERE language = 'en' AND code IN (SELECT code FROM equipment WHERE commodity = ?)
        ORDER BY sort
        """,
        (id_,),
    ).fetchall()


def doing(store: Store, _code: str, id_: str) -> Sequence[Row]:
    """Return the occupations with a detailed work activity, those with most tasks of it first."""
    return store.execute(
        """
        SELECT listed.* FROM task_activity JOIN listed USING (code)
        WHERE language = 'en' AND activity = ? GROUP BY code ORDER BY count(*) DESC, sort
        """,
        (id_,),
    ).fetchall()


def alike(store: Store, code: str, id_: str) -> Sequence[Row]:
    """Return the occupations with the activities of a task, those with most of them first."""
    return store.execute(
        """
        SELECT listed.* FROM task_activity JOIN listed USING (code)
        WHERE language = 'en' AND activity IN (SELECT activity FROM task_activity WHERE code = ? AND task = ?)
        GROUP BY code ORDER BY count(DISTINCT activity) DESC, sort
        """,
        (code, id_),
    ).fetchall()


# Sections whose rows are not rated.
SHARING: Mapping[str, Sharing] = MappingProxyType(
    {"tasks": alike, "tools_technology": using, "detailed_work_activities": doing}
)


def task_search(store: Store, values: Mapping[str, str]) -> models.TaskSearch:
    """Answer a search with the occupations that have tasks."""
    keyword = values["keyword"]
    with_tasks = {code for (code,) in store.execute("SELECT DISTINCT code FROM statement WHERE language = 'en'")}
    scores = {code: rank for code, rank in search(store, keyword, LANGUAGES["online"]) if code in with_tasks}
    part = page(values, len(scores))
    rows = listed(store, "online", list(scores)[part.start - 1 : part.end])
    matches = (occupation_row(row, {"relevance_score": relevance(scores[row["code"]])}) for row in rows)
    return models.TaskSearch(
        keyword,
        paging(operations.TASK_SEARCH.url(), {"keyword": keyword}, part),
        tuple(replace(row, href=operations.TASK_CHOICE.url(code=row.code)) for row in matches),
    )


def task_choice(store: Store, values: Mapping[str, str]) -> models.TaskChoice:
    """Answer with the tasks of an occupation; each links to the occupations that share it."""
    code = values["code"]
    check(store, "online", code)
    own = tasks(ReportQuery(store, code, "details", is_short=False)).tasks
    if not own:
        raise Unprocessable(assumptions.NO_LIST.format(title=TITLES["tasks"]))
    return models.TaskChoice(own)


def work_activities_outline(store: Store, values: Mapping[str, str]) -> models.WorkActivitiesOutline:
    """Answer with general work activities, in them intermediate and detailed ones, and in those the tasks.

    The release has no sentence for some tasks: their activities come without them.
    """
    code = values["code"]
    check(store, "online", code)
    rows = _activities(store, code)
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title=OUTLINE.title))
    names = {row["id"]: row["name"] for row in store.execute("SELECT id, name FROM element_name WHERE language = 'en'")}
    return models.WorkActivitiesOutline(
        tuple(
            entry
            for id_, below in groupby(rows, key=_general)
            for entry in _named(
                GENERAL, id_, names, _address(code, "work_activities", id_), _intermediates(code, below, names)
            )
        )
    )


def _intermediates(code: str, rows: Iterable[Row], names: Mapping[str, str]) -> tuple[models.OutlineEntry, ...]:
    return tuple(
        entry
        for id_, below in groupby(rows, key=_intermediate)
        for entry in _named(INTERMEDIATE, id_, names, None, tuple(_detailed(code, below)))
    )


def _named(
    kind: str, id_: str, names: Mapping[str, str], address: str | None, entries: tuple[models.OutlineEntry, ...]
) -> tuple[models.OutlineEntry, ...]:
    """Return an activity with its entries; only these if the release does not name it."""
    return (models.OutlineEntry(kind, id_, names[id_], address, entries),) if id_ in names else entries


def outline_link(store: Store, code: str) -> models.Link | None:
    """Return a link to the outline of an occupation; None if it has no activities."""
    return models.Link(OUTLINE.title, OUTLINE.url(code=code)) if _activities(store, code) else None


def _activities(store: Store, code: str) -> list[Row]:
    """Return the detailed activities of an occupation with each of their tasks, in the content model's order."""
    return store.execute(
        """
        SELECT activity.id, title, task_activity.task, text
        FROM task_activity JOIN activity ON activity.id = task_activity.activity
        LEFT JOIN statement ON statement.language = 'en' AND statement.code = task_activity.code
            AND statement.task = task_activity.task
        WHERE task_activity.code = ? ORDER BY activity.id, task_activity.task
        """,
        (code,),
    ).fetchall()


def _intermediate(row: Row) -> str:
    """Return the id of the activity that a detailed one is part of: its own without the last step."""
    return str(row["id"]).rpartition(".")[0]


def _general(row: Row) -> str:
    return _intermediate(row).rpartition(".")[0]


def _detailed(code: str, rows: Iterable[Row]) -> Iterable[models.OutlineEntry]:
    for (id_, title), own in groupby(rows, key=lambda row: (row["id"], row["title"])):
        entries = (
            models.OutlineEntry("task", str(row["task"]), row["text"], _address(code, "tasks", row["task"]), ())
            for row in own
            if row["text"]
        )
        yield models.OutlineEntry(DETAILED, id_, title, _address(code, "detailed_work_activities", id_), tuple(entries))


def _address(code: str, section: str, id_: object) -> str:
    return f"/online/occupations/{code}/related/{section}/{id_}"


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        operations.RELATED: related,
        operations.WORK_ACTIVITIES_OUTLINE: work_activities_outline,
        operations.TASK_SEARCH: task_search,
        operations.TASK_CHOICE: task_choice,
    }
)
