"""The tables of the database."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.v2.content import technology
from tests.v2.content.elements import ELEMENTS, rating
from tests.v2.content.lists import SVP_RANGES, TITLES_OF_ZONES
from tests.v2.content.occupations import Occupation
from tests.v2.content.work import tasks, work
from tests.v2.routing import Call, Document, Parameter, Route, Row, Unprocessable, link, route

FORMATS = {"varchar": "up to 150 characters", "float": "a number with up to 2 decimals", "integer": "a whole number"}


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the types of its columns by their ids, and its rows for one occupation."""

    title: str
    columns: Mapping[str, str]
    rows: Callable[[Occupation], Iterable[Sequence[Any]]]


CODE = {"onetsoc_code": "varchar"}


def _ratings(section: str) -> Callable[[Occupation], Iterable[Sequence[Any]]]:
    def rows(row: Occupation) -> Iterable[Sequence[Any]]:
        for element in ELEMENTS[section]:
            value = rating(row, element)
            score = "" if value is None else round(1 + value / 25, 2)  # a missing number is an empty text
            yield (row.code, element.id, element.name, "IM", score, "2026-08-01")

    return rows


RATED = CODE | {
    "element_id": "varchar",
    "element_name": "varchar",
    "scale_id": "varchar",
    "data_value": "float",
    "date_updated": "date",
}
TABLES = {
    "occupation_data": Table(
        "Occupation Data",
        CODE | {"title": "varchar", "description": "varchar"},
        lambda row: [(row.code, row.title, work(row).summary[0])],
    ),
    "essential_skills": Table("Essential Skills", RATED, _ratings("skills")),
    "knowledge": Table("Knowledge", RATED, _ratings("knowledge")),
    "job_titles": Table(
        "Job Titles", CODE | {"job_title": "varchar"}, lambda row: [(row.code, title) for title in row.also_called]
    ),
    "job_zones": Table(
        "Job Zones", CODE | {"job_zone": "integer"}, lambda row: [(row.code, row.zone)] if row.zone else []
    ),
    "job_zone_reference": Table(
        "Job Zone Reference",
        {"job_zone": "integer", "name": "varchar", "svp_range": "varchar"},
        lambda row: (
            [(zone, title.title, SVP_RANGES[zone]) for zone, title in TITLES_OF_ZONES.items()]
            if row.code == "11-1011.00"
            else []
        ),
    ),
    "software_skills": Table(
        "Software Skills",
        CODE | {"workplace_example": "varchar", "element_name": "varchar", "hot_technology": "varchar"},
        lambda row: [
            (row.code, example.title, category.title, "Y" if example.postings else "N")
            for category in technology.categories(row)
            for example in category.examples
        ],
    ),
    "task_statements": Table(
        "Task Statements",
        CODE | {"task_id": "integer", "task": "varchar", "task_type": "varchar"},
        lambda row: [(row.code, int(task.id), task.title, task.category) for task in tasks(row)] if row.zone else [],
    ),
}


def _table(call: Call) -> Table:
    if call["table_id"] not in TABLES:
        raise Unprocessable(f"Table {call['table_id']} is not known here.")
    return TABLES[call["table_id"]]


def _row(id_: str, table: Table) -> Row:
    return {
        "rows": link(f"database/rows/{id_}"),
        "table_id": id_,
        "title": table.title,
        "description": f"One row for each of the {table.title.lower()}.",
    }


def tables(_: Call) -> Document:
    return [{"info": link(f"database/info/{id_}"), **_row(id_, table)} for id_, table in TABLES.items()]


def info(call: Call) -> Document:
    table, id_ = _table(call), call["table_id"]
    files = {"excel": "xlsx", "text": "txt", "mysql": "sql"}
    return {
        **_row(id_, table),
        "data_dictionary": f"https://www.onetcenter.org/dictionary/30.3/excel/{id_}.html",
        "download": {kind: f"https://www.onetcenter.org/dl_files/{id_}.{suffix}" for kind, suffix in files.items()},
        "column": [
            {
                "column_id": column,
                "optional": column == "data_value",
                "title": column.replace("_", " ").title(),
                "description": f"The {column.replace('_', ' ')} of the row.",
                "type": kind,
                "format": FORMATS.get(kind, kind),
            }
            for column, kind in table.columns.items()
        ],
    }


def rows(call: Call) -> Document:
    table = _table(call)
    found: list[Row] = [
        dict(zip(table.columns, row, strict=True)) for one in call.occupations for row in table.rows(one)
    ]
    for text in call.query.get("filter", ()):
        column, test, *limit = text.split(".", 2)
        _check(table, column)
        found = [row for row in found if _passes(row[column], test, "".join(limit))]
    for text in reversed(call.query.get("sort", ())):
        column, _, descending = text.partition(".")
        _check(table, column)
        found.sort(key=lambda row: (isinstance(row[column], str), row[column]), reverse=bool(descending))
    return call.page("row", found)


def _check(table: Table, column: str) -> None:
    if column not in table.columns:
        raise Unprocessable(f"Column {column} is not known here.")


TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "contains": operator.contains,
    "startswith": str.startswith,
    "endswith": str.endswith,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "before": operator.lt,
    "onbefore": operator.le,
    "after": operator.gt,
    "onafter": operator.ge,
}
OPERATOR = rf"n?(na|({'|'.join(TESTS)})\..+)"


def _passes(value: Any, test: str, limit: str) -> bool:
    """Return whether a value passes a filter; a missing one passes only `na`. `n` before a test reverses it."""
    is_negated = test.startswith("n") and test != "na"
    name = test[1:] if is_negated else test
    if name == "na" or value == "":
        return name == "na" and (value == "") != is_negated
    if isinstance(value, str):
        return TESTS[name](value.casefold(), limit.casefold()) != is_negated
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", limit):
        raise Unprocessable("must be a number: 'filter'")
    return TESTS[name](value, float(limit)) != is_negated


ROUTES: tuple[Route, ...] = (
    route("database/", tables),
    route("database/info/{table_id}", info),
    route(
        "database/rows/{table_id}",
        rows,
        paged=True,
        filter=Parameter(rf"\w+\.{OPERATOR}", is_repeated=True),
        sort=Parameter(r"\w+(\.descending)?", is_repeated=True),
    ),
)
