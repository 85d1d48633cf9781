"""Taxonomy and database services (contract 7, 8)."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.onet import models
from browser.onet.operations.operation import CODE, END, START, Operation, Param, row

ONET_SOC_CODE = Param(
    "code",
    "O*NET-SOC code",
    required=True,
    pattern=CODE,
    hint="In any spelling: 17-2051.00, 17-2051 or 172051.",
)
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

TAXONOMY = row("taxonomy", "taxonomy/", models.ServiceList, "Taxonomy services")
CODE_HISTORY = row(
    "taxonomy_direction",
    "taxonomy/{direction}",
    models.CodeHistory,
    "What became of a code",
    params=(ONET_SOC_CODE,),
    direction="2010_to_active",
    code="15-1132.00",
)
TABLES = row("database", "database/", models.TableList, "Tables of the database")
TABLE_INFO = row(
    "database_info", "database/info/{table_id}", models.TableInfo, "Columns of a table", table_id="knowledge"
)
TABLE_ROWS = row(
    "database_rows",
    "database/rows/{table_id}",
    models.TableRows,
    "Rows of a table",
    params=(FILTER, COLUMN_SORT, START, END),
    table_id="knowledge",
)

DATABASE: tuple[Operation[object], ...] = (TAXONOMY, CODE_HISTORY, TABLES, TABLE_INFO, TABLE_ROWS)
