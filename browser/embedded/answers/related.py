"""Answers: occupations that share an element, a tool, an activity or a task with another one (contract 6.6, 6.9)."""

import json
from collections.abc import Callable, Mapping, Sequence
from sqlite3 import Row
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import Refused, element
from browser.embedded.answers.lists import check, listed, occupation_rows, page, paged
from browser.embedded.answers.report_query import Asked
from browser.embedded.answers.report_sections import SCALES, TITLES, score, score_element, tasks
from browser.embedded.data.store import Store
from browser.embedded.search.search import search
from browser.onet.operations.operation import LANGUAGES

# Who shares a thing, from the data, the occupation's code and the thing's id.
Sharing = Callable[[Store, str, str], Sequence[Row]]


def related(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations that share a row of a report, the strongest first."""
    code, section, id_ = values["code"], values["section"], values["element"]
    check(store, "online", code)
    rows = SHARING.get(section, rated(section))(store, code, id_)
    if not rows:
        raise Refused(assumptions.NO_LIST.format(title=f"{TITLES[section]} {id_}"))
    part = page(params, len(rows))
    shown = rows[part.start - 1 : part.end]
    occupations = occupation_rows(shown)
    for occupation, row in zip(occupations, shown, strict=True):
        if "scale" in row.keys():  # noqa: SIM118 - a Row is no mapping
            occupation.append(score_element(row))
    return paged("occupations", f"online/occupations/{code}/related/{section}/{id_}", {}, part, *occupations)


def rated(subject: str) -> Sharing:
    """Return the function that finds who rates an element, the highest score first."""

    def sharing(store: Store, _code: str, id_: str) -> Sequence[Row]:
        rows = store.execute(
            """
            SELECT listed.*, value, scale.id AS scale, scale.name AS scale_name, minimum, maximum
            FROM rating JOIN scale ON scale.id = rating.scale JOIN listed USING (code)
            WHERE language = 'en' AND subject = ? AND element = ? AND scale IN (SELECT value FROM json_each(?))
            """,
            (subject, id_, json.dumps(SCALES[subject])),
        ).fetchall()
        return sorted(rows, key=lambda row: (-score(row["value"], row["minimum"], row["maximum"]), row["sort"]))

    return sharing


def using(store: Store, _code: str, id_: str) -> Sequence[Row]:
    """Return who uses a kind of tool or technology, by title."""
    return store.execute(
        """
        SELECT * FROM listed WHERE language = 'en' AND code IN (SELECT code FROM equipment WHERE commodity = ?)
        ORDER BY sort
        """,
        (id_,),
    ).fetchall()


def doing(store: Store, _code: str, id_: str) -> Sequence[Row]:
    """Return who has a detailed work activity, those with most tasks of it first."""
    return store.execute(
        """
        SELECT listed.* FROM task_activity JOIN listed USING (code)
        WHERE language = 'en' AND activity = ? GROUP BY code ORDER BY count(*) DESC, sort
        """,
        (id_,),
    ).fetchall()


def alike(store: Store, code: str, id_: str) -> Sequence[Row]:
    """Return who has the activities of an occupation's task, those with most of them first."""
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


def task_search(store: Store, _values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations that a search finds, of those whose tasks can be looked at."""
    keyword = params["keyword"]
    with_tasks = {code for (code,) in store.execute("SELECT DISTINCT code FROM statement WHERE language = 'en'")}
    scores = {code: score for code, score in search(store, keyword, LANGUAGES["online"]) if code in with_tasks}
    part = page(params, len(scores))
    occupations = occupation_rows(listed(store, "online", list(scores)[part.start - 1 : part.end]), scores)
    for occupation in occupations:
        occupation.set("href", f"online/related_task/tasks/{occupation.findtext('code')}")
    return paged("occupations", "online/related_task/", {"keyword": keyword}, part, *occupations)


def task_choice(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the tasks of an occupation, each with the way to the occupations that share it."""
    code = values["code"]
    check(store, "online", code)
    found = tasks(Asked(store, code, "details", "long"))
    if not found:
        raise Refused(assumptions.NO_LIST.format(title=TITLES["tasks"]))
    return element("tasks", *found, code=code)
