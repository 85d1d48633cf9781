"""The tables of the O*NET database (contract 8)."""

from dataclasses import dataclass

from browser.onet.models.lists import Link, Paging


@dataclass(frozen=True, slots=True)
class TableSummary:
    """A table of the database, as their list names it."""

    table_id: str
    title: str
    description: str | None


@dataclass(frozen=True, slots=True)
class TableList:
    """The tables of the database."""

    tables: tuple[TableSummary, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `type` as O*NET calls it; a value may be missing if it is `optional`."""

    column_id: str
    title: str
    description: str | None
    type: str | None
    format: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table of the database and its columns.

    2.0 only: `data_dictionary`, a web page; `downloads`, the table's file in each format.
    """

    table_id: str
    title: str
    description: str | None
    columns: tuple[Column, ...]
    data_dictionary: str | None = None
    downloads: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of a table: each has a value for the id of each column that was sent, None where it has none."""

    table_id: str
    paging: Paging
    rows: tuple[tuple[tuple[str, str | None], ...], ...]
