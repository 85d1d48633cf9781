"""Readers for the tables of the database (contract 8)."""

from xml.etree.ElementTree import Element

from browser.onet.errors import Malformed
from browser.onet.models import Column, TableInfo, TableList, TableRows, TableSummary
from browser.onet.v1.lists import paging
from browser.onet.v1.values import flag, integer, optional_text, own_text, parts, reads, text


@reads(TableList)
def table_list(root: Element) -> TableList:
    """Read the tables of the database."""
    return TableList(parts(root, "table", table_summary))


def table_summary(node: Element) -> TableSummary:
    """Read a table of the list."""
    return TableSummary(text(node, "table_id"), text(node, "title"), optional_text(node, "description"))


@reads(TableInfo)
def table_info(root: Element) -> TableInfo:
    """Read a table's columns: at least one must be there."""
    columns = parts(root, "column", column)
    if not columns:
        raise Malformed("a table without columns")
    return TableInfo(text(root, "table_id"), text(root, "title"), optional_text(root, "description"), columns)


def column(node: Element) -> Column:
    """Read a column."""
    return Column(
        column_id=text(node, "column_id"),
        title=text(node, "title"),
        description=optional_text(node, "description"),
        type=optional_text(node, "type"),
        format=optional_text(node, "format"),
        optional=flag(node, "optional"),
    )


@reads(TableRows)
def table_rows(root: Element) -> TableRows:
    """Read rows: their values are children, or attributes."""
    rows = parts(root, "row", table_row)
    if not rows and integer(root, "total") is None:
        raise Malformed("neither rows nor a total")
    return TableRows(text(root, "table_id"), paging(root), rows)


def table_row(node: Element) -> tuple[tuple[str, str | None], ...]:
    """Read a row: an empty value is a missing one."""
    return (
        *((name, value.strip() or None) for name, value in node.items()),
        *((child.tag, own_text(child)) for child in node),
    )
