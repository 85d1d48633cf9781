"""Occupations that share something, and the outline of activities that leads to them."""

from collections.abc import Callable
from functools import partial

from tests.v2.content import technology
from tests.v2.content.elements import DETAILED, ELEMENTS, INTERMEDIATE, detailed, rated, rating
from tests.v2.content.occupations import Occupation, figure
from tests.v2.content.work import Task, tasks
from tests.v2.families.career_lists import matches
from tests.v2.families.occupation_lists import listed, zone
from tests.v2.families.occupations import has
from tests.v2.routing import (
    KEYWORD,
    Call,
    Document,
    Parameter,
    Route,
    Row,
    Unprocessable,
    any_of,
    link,
    one_of,
    route,
    services,
)

MOST_OCCUPATIONS = 20
LEVELS = ("gwa", "iwa", "dwa", "task")


def _answer(call: Call, summary: Row, shares: Callable[[Occupation], bool]) -> Document:
    found = [row for row in call.listed() if row.zone and (row.code == call["code"] or shares(row))]
    return {"summary": summary, "occupation": [call.row(row) for row in found[:MOST_OCCUPATIONS]]}


def _unknown(call: Call) -> Unprocessable:
    return Unprocessable(f"Nothing is known of {call.path}.")


def element(section: str, call: Call) -> Document:
    call.occupation()
    found = next((row for row in ELEMENTS[section] if row.id == call["id"]), None)
    if found is None:
        raise _unknown(call)
    summary: Row = {
        "id": found.id,
        "name": found.name,
        "description": found.description,
        "see_more": link(f"online/onet_data/{section}/", found.id),
    }
    if section == "interests":
        summary["interest_code"] = found.name[0]
    return _answer(call, summary, lambda row: (rating(row, found) or 0) >= 75)


def detailed_activities(call: Call) -> Document:
    """Answer for one activity or several, joined by commas."""
    call.occupation()
    wanted = call["id"].split(",")
    if not set(wanted) <= set(DETAILED):
        raise _unknown(call)
    code = call["code"]
    summary = {
        "id": call["id"],
        "title": " ".join(DETAILED[id_] for id_ in wanted),
        "see_more": link(f"online/related_activities/results/{code}") + f"?activities={call['id']}",
    }
    return _answer(call, summary, lambda row: bool(set(wanted) & set(detailed(row))))


def _task(call: Call, id_: str) -> Task:
    found = next((task for task in tasks(call.occupation()) if task.id == id_), None)
    if found is None:
        raise _unknown(call)
    return found


def _is_like(occupation: Occupation, task: Task) -> bool:
    return not figure(occupation.family, task.id, of=3)


def task(call: Call) -> Document:
    found = _task(call, call["id"])
    see_more = link(f"online/job_duties/results/{call['code']}") + f"?tasks={found.id}"
    summary = {"id": found.id, "title": found.title, "see_more": see_more}
    return _answer(call, summary, lambda row: _is_like(row, found))


def technology_category(call: Call) -> Document:
    call.occupation()
    category = next((row for row in technology.CATEGORIES if str(row.code) == call["category_code"]), None)
    if category is None:
        raise _unknown(call)
    titles = [example.title for example in category.examples]
    found = [row for row in call.listed() if category in technology.categories(row)]
    return {
        "summary": {
            "code": category.code,
            "title": category.title,
            "example": titles[:3],
            "occupation_total": len(found),
            "see_more": link(f"online/technology/categories/{category.code}"),
        },
        "occupation": [call.row(row, example=titles[:2]) for row in found[:MOST_OCCUPATIONS]],
    }


# The outline: general activities, below them intermediate and detailed ones and the tasks.


def outline(call: Call) -> Document:
    occupation = call.occupation()
    if not has("work_activities", occupation):
        raise Unprocessable(f"No outline for {occupation.code}.")
    shown = call["display"].split(",")
    below = detailed(occupation)
    all_tasks = tasks(occupation)
    rows = []
    for general, importance in rated(occupation, "work_activities"):
        row = _entry(occupation, "gwa", general.id, general.name, description=general.description)
        if importance is not None:
            row["importance"] = importance
        inner = []
        for id_, title in INTERMEDIATE.items():
            found = [one for one in below if one.startswith(f"{id_}.")]
            if id_.startswith(f"{general.id}.") and found:
                activities = [
                    _with(
                        _entry(occupation, "dwa", one, DETAILED[one]),
                        [
                            _entry(occupation, "task", duty.id, duty.title)
                            for n, duty in enumerate(all_tasks)
                            if below.index(one) == n % len(below) and "task" in shown
                        ],
                    )
                    for one in found
                ]
                inner.append(_with(_entry(occupation, "iwa", id_, title), activities))
        rows.append(_with(row, inner))
    return {"activity": _only(rows, shown)}


def _entry(occupation: Occupation, kind: str, id_: str, title: str, **more: str) -> Row:
    section = {"gwa": "work_activities", "dwa": "detailed_work_activities", "task": "tasks"}.get(kind)
    path = f"online/occupations/{occupation.code}/related/{section}/"
    return {
        "activity_type": kind,
        "id": id_,
        "title": title,
        **more,
        **({"related": link(path, id_)} if section else {}),
    }


def _with(row: Row, below: list[Row]) -> Row:
    return row | ({"related_activity": below} if below else {})


def _only(rows: list[Row], shown: list[str]) -> list[Row]:
    """Return the rows of the levels that are shown; those below a level that is not move up."""
    found = []
    for row in rows:
        below = _only(row.get("related_activity", []), shown)
        if row["activity_type"] in shown:
            found.append(_with({name: value for name, value in row.items() if name != "related_activity"}, below))
        else:
            found += below
    return found


# Job duties: a search, the tasks of an occupation, and the occupations with tasks like these.


def job_duties(_: Call) -> Document:
    return services(("online/job_duties/search", "Occupation search"))


def job_duties_search(call: Call) -> Document:
    found = [row for row in matches(call["keyword"], call.listed(), call) if row.zone]
    path = "online/job_duties/tasks/"
    return call.page("occupation", [call.row(row) | {"href": link(path, row.code)} for row in found])


def job_duties_tasks(call: Call) -> Document:
    occupation = call.occupation()
    if not has("tasks", occupation):
        raise Unprocessable(f"No tasks for {occupation.code}.")
    return [{"id": row.id, "title": row.title} for row in tasks(occupation)]


def job_duties_results(call: Call) -> Document:
    wanted = [_task(call, id_) for id_ in call["tasks"].split(",")]

    def more(row: Occupation) -> Row:
        own = [{"id": one.id, "title": one.title} for one in tasks(row)]
        return {"job_zone": zone(row), "tasks": {"closely_related": own[:2], "less_related": own[2:3], "full": own}}

    found = [row for row in call.listed() if row.zone and any(_is_like(row, one) for one in wanted)]
    return listed(call, found, more)


SECTIONS = ("knowledge", "skills", "abilities", "work_activities", "work_context", "work_styles", "interests")
_PATH = "online/occupations/{code}/related"
ROUTES: tuple[Route, ...] = (
    *(route(f"{_PATH}/{section}/{{id}}", partial(element, section)) for section in SECTIONS),
    route(f"{_PATH}/detailed_work_activities/{{id}}", detailed_activities),
    route(f"{_PATH}/tasks/{{id}}", task),
    route(f"{_PATH}/technology_skills/{{category_code}}", technology_category),
    route("online/occupations/{code}/custom/work_activities_outline", outline, display=any_of(*LEVELS)),
    route("online/job_duties/", job_duties),
    route("online/job_duties/search", job_duties_search, paged=True, keyword=KEYWORD),
    route("online/job_duties/tasks/{code}", job_duties_tasks),
    route(
        "online/job_duties/results/{code}",
        job_duties_results,
        paged=True,
        tasks=Parameter("[0-9]+", is_required=True, is_joined=True),
        sort=one_of("closely_related", "all_related", "title", "code", "zone"),
    ),
)
