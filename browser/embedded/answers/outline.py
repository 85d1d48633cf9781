"""The outline of an occupation's work: general, intermediate and detailed activities, in them tasks (contract 6.6)."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from sqlite3 import Row
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import Refused, element
from browser.embedded.answers.lists import check
from browser.embedded.data.store import Store

TITLE = "Work Activities Outline"
GENERAL, INTERMEDIATE, DETAILED = assumptions.OUTLINE_LEVELS


def resource(store: Store, code: str) -> Element | None:
    """Return the outline as an overview announces it; None where there is none."""
    if not _rows(store, code):
        return None
    return element(
        "resource", element("title", TITLE), href=f"online/occupations/{code}/custom/work_activities_outline"
    )


def work_activities_outline(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the outline; where the release has no sentence for a task, its activity stands without it."""
    code = values["code"]
    check(store, "online", code)
    rows = _rows(store, code)
    if not rows:
        raise Refused(assumptions.NO_LIST.format(title=TITLE))
    names = {row["id"]: row["name"] for row in store.execute("SELECT id, name FROM element_name WHERE language = 'en'")}
    return element(
        "work_activities_outline",
        *(
            _activity(
                GENERAL,
                general,
                names.get(general),
                f"online/occupations/{code}/related/work_activities/{general}",
                (
                    _activity(INTERMEDIATE, id_, names.get(id_), None, _detailed(code, in_intermediate))
                    for id_, in_intermediate in groupby(in_general, key=_intermediate)
                ),
            )
            for general, in_general in groupby(rows, key=_general)
        ),
        code=code,
    )


def _rows(store: Store, code: str) -> list[Row]:
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


def _detailed(code: str, rows: Iterable[Row]) -> Iterable[Element]:
    for (id_, title), tasks in groupby(rows, key=lambda row: (row["id"], row["title"])):
        related = f"online/occupations/{code}/related/detailed_work_activities/{id_}"
        yield _activity(DETAILED, id_, title, related, (_task(code, row) for row in tasks if row["text"]))


def _activity(tag: str, id_: str, title: str | None, related: str | None, parts: Iterable[Element]) -> Element:
    return element(tag, element("title", title) if title else None, *parts, id=id_, related=related)


def _task(code: str, row: Row) -> Element:
    return element(
        "task", row["text"], id=row["task"], related=f"online/occupations/{code}/related/tasks/{row['task']}"
    )
