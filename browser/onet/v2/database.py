"""Readers for the tables of the O*NET database (contract 9)."""

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v2.lists import paging, rows
from browser.onet.v2.values import (
    Item,
    as_text,
    clean,
    entries,
    field,
    flag,
    items,
    link,
    optional_text,
    part,
    reads,
    text,
)


@reads(models.TableList)
def table_list(root: Item) -> models.TableList:
    """Read the tables of the database."""
    return models.TableList(entries(root, table_summary))


def table_summary(item: Item) -> models.TableSummary:
    """Read a table of the list."""
    return models.TableSummary(text(item, "table_id"), text(item, "title"), optional_text(item, "description"))


@reads(models.TableInfo)
def table_info(root: Item) -> models.TableInfo:
    """Read a table's columns: at least one must be there."""
    columns = items(root, "column", column)
    if not columns:
        raise Malformed("a table without columns")
    return models.TableInfo(
        table_id=text(root, "table_id"),
        title=text(root, "title"),
        description=optional_text(root, "description"),
        columns=columns,
        data_dictionary=link(root, "data_dictionary"),
        downloads=part(root, "download", downloads) or (),
    )


def column(item: Item) -> models.Column:
    """Read a column."""
    return models.Column(
        column_id=text(item, "column_id"),
        title=text(item, "title"),
        description=optional_text(item, "description"),
        type=optional_text(item, "type"),
        format=optional_text(item, "format"),
        optional=flag(item, "optional"),
    )


def downloads(item: Item) -> tuple[models.Link, ...]:
    """Read the addresses of a table's files, by format."""
    return tuple(models.Link(clean(name), link(item, name)) for name in names(item))


@reads(models.TableRows)
def table_rows(root: Item) -> models.TableRows:
    """Read rows; the answer does not name the table, so it is the one in the address."""
    return models.TableRows(root.values["table_id"], paging(root), rows(root, "row", table_row))


def table_row(item: Item) -> tuple[tuple[str, str | None], ...]:
    """Read a row: an empty value is a missing one."""
    return tuple((clean(name), value(field(item, name))) for name in names(item))


def value(sent: object) -> str | None:
    """Return a value of a row as a text."""
    return str(sent).lower() if isinstance(sent, bool) else as_text(sent)


def names(item: Item) -> tuple[str, ...]:
    """Return the names of an object's fields."""
    if not isinstance(item.json, dict):
        raise Malformed("no object")
    return tuple(item.json)
