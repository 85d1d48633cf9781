"""The tables of the O*NET database (contract 8)."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.onet import models
from browser.onet.operations.operation import END, START, Operation, Param, row

MOST_FILTERS = 10
FILTER = Param(
    "filter",
    "Filter",
    pattern=rf"[^\x00\r\n]{{1,200}}(?:\n[^\x00\r\n]{{1,200}}){{0,{MOST_FILTERS - 1}}}",
    several=True,
)
COLUMN_SORT = Param("sort", "Sorted by", pattern=r"[a-z][a-z0-9_]{0,63}(?:\.descending)?")

# The type of a column -> the operators of its filters `[column].[operator].[value]`. Known of 1.x are `eq` and
# `contains`, the others of 2.0 (contract 8). `na`, which takes no value, finds rows without one; `n` before an operator
# finds the other rows.
OPERATORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Text": ("eq", "contains", "startswith", "endswith", "na"),
        "Number": ("eq", "lt", "lte", "gt", "gte", "na"),
        "Date": ("eq", "before", "onbefore", "after", "onafter", "na"),
    }
)

# What columns of numbers and dates are called: in 1.x so, in 2.0 as databases do.
NUMBER_TYPES = ("number", "integer", "int", "smallint", "bigint", "float", "double", "real", "decimal", "numeric")
DATE_TYPES = ("date", "datetime", "timestamp")

TABLES = row("database", "database/", models.TableList, "Tables of the database")
TABLE_INFO = row(
    "database_info",
    "database/info/{table_id}",
    models.TableInfo,
    "Columns of a table",
    parent=TABLES,
    table_id="knowledge",
)
TABLE_ROWS = row(
    "database_rows",
    "database/rows/{table_id}",
    models.TableRows,
    "Rows of a table",
    params=(FILTER, COLUMN_SORT, START, END),
    parent=TABLES,
    table_id="knowledge",
)

DATABASE: tuple[Operation[object], ...] = (TABLES, TABLE_INFO, TABLE_ROWS)
