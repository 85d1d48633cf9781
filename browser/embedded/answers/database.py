"""The tables of the database, their columns, and rows that are filtered and sorted (contract 8)."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, number
from browser.embedded.answers.database_columns import COLUMNS, OPTIONAL
from browser.embedded.answers.database_tables import TABLES, Table
from browser.embedded.answers.lists import neighbors, page
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import database
from browser.onet.operations.database import OPERATORS
from browser.onet.operations.operation import Operation

NUMBER = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,8})?", re.ASCII)

# The value of a filter, to compare with; None if it is missing or malformed.
Operand = str | float | None

# An operator -> its condition on a column. Text is compared without regard to case, dates begin with the year.
CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "eq": "{} = ? COLLATE NOCASE",
        "contains": "{} LIKE '%' || ? || '%' ESCAPE '\\'",
        "startswith": "{} LIKE ? || '%' ESCAPE '\\'",
        "endswith": "{} LIKE '%' || ? ESCAPE '\\'",
        **dict.fromkeys(("lt", "before"), "{} < ?"),
        **dict.fromkeys(("lte", "onbefore"), "{} <= ?"),
        **dict.fromkeys(("gt", "after"), "{} > ?"),
        **dict.fromkeys(("gte", "onafter"), "{} >= ?"),
        "na": "{} IS NULL",
    }
)


def tables(store: Store, _values: Mapping[str, str]) -> models.TableList:
    """Answer with the tables that the release has rows for."""
    return models.TableList(
        tuple(
            models.TableSummary(id_, table.title, table.description)
            for id_, table in TABLES.items()
            if _has_rows(store, table)
        )
    )


def table_info(store: Store, values: Mapping[str, str]) -> models.TableInfo:
    """Answer with the columns of a table."""
    id_ = values["table_id"]
    table = _table(store, id_)
    return models.TableInfo(id_, table.title, table.description, tuple(map(_column, table.columns)))


def table_rows(store: Store, values: Mapping[str, str]) -> models.TableRows:
    """Answer with the rows of a table that pass all filters."""
    id_ = values["table_id"]
    table = _table(store, id_)
    filters = values["filter"].split("\n") if "filter" in values else []
    conditions, bound = [], []
    for text in filters:
        condition, value = _condition(id_, table, text)
        conditions.append(condition)
        bound += [] if value is None else [value]
    selected = _selected(table, conditions)
    (total,) = store.execute(f"SELECT count(*) FROM ({selected})", bound).fetchone()  # noqa: S608 - as `_selected` says
    part = page(values, total)
    rows = store.execute(
        f"{selected} ORDER BY {_order(id_, table, values.get('sort'))} LIMIT ? OFFSET ?",
        [*bound, max(0, part.end - part.start + 1), part.start - 1],
    )
    query = {name: value for name, value in (("filter", filters), ("sort", values.get("sort"))) if value}
    return models.TableRows(
        id_,
        models.Paging(
            part.start, part.end, total, None, *neighbors(database.TABLE_ROWS.url(table_id=id_), query, part)
        ),
        tuple(tuple(zip(table.columns, map(_text_of, row), strict=True)) for row in rows),
    )


def _text_of(value: str | float | None) -> str | None:
    """Return a value as the API writes it; None if it is missing."""
    if value is None or isinstance(value, str):
        return value
    return str(number(value))


def _column(id_: str) -> models.Column:
    column = COLUMNS[id_]
    return models.Column(id_, column.title, column.description, column.type, column.format, id_ in OPTIONAL)


def _table(store: Store, id_: str) -> Table:
    """Return a table; Unprocessable if it does not exist or has no rows in the release."""
    table = TABLES.get(id_)
    if table is None or not _has_rows(store, table):
        raise Unprocessable(assumptions.UNKNOWN_TABLE.format(id=id_))
    return table


def _has_rows(store: Store, table: Table) -> bool:
    return store.execute(f"SELECT 1 FROM {table.source} LIMIT 1").fetchone() is not None  # noqa: S608 - our own SQL


def _selected(table: Table, conditions: Sequence[str]) -> str:
    """Return the query for the rows of a table, made of our own SQL: that of the table and of `CONDITIONS`."""
    columns = ", ".join(f"{sql} AS {name}" for name, sql in table.columns.items())
    source, _, own = table.source.partition(" WHERE ")
    every = [*([own] if own else []), *conditions]
    return f"SELECT {columns} FROM {source}" + (f" WHERE {' AND '.join(every)}" if every else "")  # noqa: S608


def _order(id_: str, table: Table, sort: str | None) -> str:
    """Return the order of rows: by the requested column, then as the table is ordered."""
    if sort is None:
        return table.order
    name, _, falling = sort.partition(".")
    sql = _sql(id_, table, name)
    return f"{sql} COLLATE NOCASE {'DESC' if falling else 'ASC'}, {table.order}"


def _sql(id_: str, table: Table, name: str) -> str:
    """Return a column's SQL; Unprocessable if the table does not have it."""
    if name not in table.columns:
        raise Unprocessable(assumptions.UNKNOWN_COLUMN.format(table=id_, column=name))
    return table.columns[name]


def _condition(id_: str, table: Table, text: str) -> tuple[str, Operand]:
    """Return the condition of a filter and the value to bind; Unprocessable if it is malformed."""
    name, operator, *rest = [*text.split(".", 2), ""][:3]
    sql = _sql(id_, table, name)
    kind = COLUMNS[name].type
    known = OPERATORS[kind]
    is_negated = operator not in known and operator.removeprefix("n") in known
    operator = operator.removeprefix("n") if is_negated else operator
    if operator not in known:
        raise Unprocessable(assumptions.BAD_FILTER.format(text=text))
    condition = CONDITIONS[operator].format(sql)
    value = None if operator == "na" else VALUES[kind](rest[0], operator)
    if operator != "na" and value is None:
        raise Unprocessable(assumptions.BAD_FILTER.format(text=text))
    # A negated filter finds rows without a value, too.
    return (f"NOT coalesce({condition}, 0)" if is_negated else condition), value


def _text(value: str, operator: str) -> str | None:
    if operator == "eq":
        return value or None
    return re.sub(r"([\\%_])", r"\\\1", value) or None


def _number(value: str, _operator: str) -> float | None:
    return float(value) if NUMBER.fullmatch(value) else None


def _date(value: str, _operator: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


# The type of a column -> the function that returns what to compare with for a filter's text.
VALUES: Mapping[str, Callable[[str, str], Operand]] = MappingProxyType(
    {"Text": _text, "Number": _number, "Date": _date}
)

ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {database.TABLES: tables, database.TABLE_INFO: table_info, database.TABLE_ROWS: table_rows}
)
