"""Taxonomy and database services: tables, their columns, and rows that are filtered and sorted (contract 7, 8)."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import taxonomy
from browser.embedded.answers.columns import COLUMNS, OPTIONAL
from browser.embedded.answers.document import Answer, Refused, Value, element
from browser.embedded.answers.lists import links, page
from browser.embedded.answers.tables import TABLES, Table
from browser.embedded.data.store import Store
from browser.onet.operations.database import OPERATORS

NUMBER = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,8})?", re.ASCII)

# An operator -> what it asks of a column. Text is compared without regard to case, dates are written year first.
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


def tables(store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the tables that the release has rows for."""
    return element(
        "tables",
        *(
            element("table", *_told(table), table_id=id_, info=f"database/info/{id_}", rows=f"database/rows/{id_}")
            for id_, table in TABLES.items()
            if _has_rows(store, table)
        ),
    )


def table_info(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the columns of a table."""
    id_ = values["table_id"]
    table = _found(store, id_)
    return element("info", *_told(table), *map(_column, table.columns), table_id=id_, rows=f"database/rows/{id_}")


def table_rows(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the rows of a table for which all filters hold."""
    id_ = values["table_id"]
    table = _found(store, id_)
    filters = params.get("filter", "").split("\n") if "filter" in params else []
    conditions, bound = [], []
    for text in filters:
        condition, value = _condition(id_, table, text)
        conditions.append(condition)
        bound += [] if value is None else [value]
    selected = _selected(table, conditions)
    (total,) = store.execute(f"SELECT count(*) FROM ({selected})", bound).fetchone()  # noqa: S608 - as `_selected` says
    part = page(params, total)
    rows = store.execute(
        f"{selected} ORDER BY {_order(id_, table, params.get('sort'))} LIMIT ? OFFSET ?",
        [*bound, max(0, part.end - part.start + 1), part.start - 1],
    )
    asked: dict[str, str | Sequence[str]] = {"filter": filters} if filters else {}
    asked |= {"sort": params["sort"]} if "sort" in params else {}
    return element(
        "rows",
        *links(f"database/rows/{id_}", asked, part),
        *(element("row", *(element(name, row[name]) for name in table.columns)) for row in rows),
        table_id=id_,
        info=f"database/info/{id_}",
        start=part.start,
        end=part.end,
        total=part.total,
    )


def _told(table: Table) -> tuple[Element, Element]:
    return element("title", table.title), element("description", table.description)


def _column(id_: str) -> Element:
    column = COLUMNS[id_]
    return element(
        "column",
        element("title", column.title),
        element("description", column.description),
        element("type", column.type),
        element("format", column.format),
        column_id=id_,
        optional=id_ in OPTIONAL,
    )


def _found(store: Store, id_: str) -> Table:
    """Return a table; Refused for one that there is not, or that the release has no rows for."""
    table = TABLES.get(id_)
    if table is None or not _has_rows(store, table):
        raise Refused(assumptions.UNKNOWN_TABLE.format(id=id_))
    return table


def _has_rows(store: Store, table: Table) -> bool:
    return store.execute(f"SELECT 1 FROM {table.source} LIMIT 1").fetchone() is not None  # noqa: S608 - tables.py


def _selected(table: Table, conditions: Sequence[str]) -> str:
    """Return the query for the rows of a table: its SQL is that of tables.py and of `CONDITIONS`, values are bound."""
    columns = ", ".join(f"{sql} AS {name}" for name, sql in table.columns.items())
    source, _, own = table.source.partition(" WHERE ")
    every = [*([own] if own else []), *conditions]
    return f"SELECT {columns} FROM {source}" + (f" WHERE {' AND '.join(every)}" if every else "")  # noqa: S608


def _order(id_: str, table: Table, sort: str | None) -> str:
    """Return what rows are ordered by: the column that is asked for, then the order of the table."""
    if sort is None:
        return table.order
    name, _, falling = sort.partition(".")
    sql = _sql(id_, table, name)
    return f"{sql} COLLATE NOCASE {'DESC' if falling else 'ASC'}, {table.order}"


def _sql(id_: str, table: Table, name: str) -> str:
    """Return a column's SQL; Refused for one that the table does not have."""
    if name not in table.columns:
        raise Refused(assumptions.UNKNOWN_COLUMN.format(table=id_, column=name))
    return table.columns[name]


def _condition(id_: str, table: Table, text: str) -> tuple[str, Value]:
    """Return the condition of a filter and the value to bind; Refused for one that cannot be understood."""
    name, operator, *rest = [*text.split(".", 2), ""][:3]
    sql = _sql(id_, table, name)
    kind = COLUMNS[name].type
    known = OPERATORS[kind]
    is_negated = operator not in known and operator.removeprefix("n") in known
    operator = operator.removeprefix("n") if is_negated else operator
    if operator not in known:
        raise Refused(assumptions.BAD_FILTER.format(text=text))
    condition = CONDITIONS[operator].format(sql)
    value = None if operator == "na" else VALUES[kind](rest[0], operator)
    if operator != "na" and value is None:
        raise Refused(assumptions.BAD_FILTER.format(text=text))
    # A row without a value is one of the other rows.
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


# The type of a column -> what makes a filter's value one to compare with; None for a value that is none.
VALUES: Mapping[str, Callable[[str, str], Value]] = MappingProxyType({"Text": _text, "Number": _number, "Date": _date})

# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "taxonomy": taxonomy.services,
        "taxonomy_direction": taxonomy.code_history,
        "database": tables,
        "database_info": table_info,
        "database_rows": table_rows,
    }
)
