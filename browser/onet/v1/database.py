"""Readers for the tables of the database (contract 8)."""

from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v1.lists import paging
from browser.onet.v1.values import flag, integer, optional_text, own_text, parts, reads, text


@reads(models.TableList)
def table_list(root: Element) -> models.TableList:
    """Read the tables of the database."""
    return models.TableList(parts(root, "table", table_summary))


def table_summary(node: Element) -> models.TableSummary:
    """Read a table of the list."""
    return models.TableSummary(text(node, "table_id"), text(node, "title"), optional_text(node, "description"))


@reads(models.TableInfo)
def table_info(root: Element) -> models.TableInfo:
    """Read a table's columns: at least one must be there."""
    columns = parts(root, "column", column)
    if not columns:
        raise Malformed("a table without columns")
    return models.TableInfo(text(root, "table_id"), text(root, "title"), optional_text(root, "description"), columns)


def column(node: Element) -> models.Column:
    """Read a column."""
    return models.Column(
        column_id=text(node, "column_id"),
        title=text(node, "title"),
        description=optional_text(node, "description"),
        type=optional_text(node, "type"),
        format=optional_text(node, "format"),
        optional=flag(node, "optional"),
    )


@reads(models.TableRows)
def table_rows(root: Element) -> models.TableRows:
    """Read rows: their values are children, or attributes."""
    rows = parts(root, "row", table_row)
    if not rows and integer(root, "total") is None:
        raise Malformed("neither rows nor a total")
    return models.TableRows(text(root, "table_id"), paging(root), rows)


def table_row(node: Element) -> tuple[tuple[str, str | None], ...]:
    """Read a row: an empty value is a missing one."""
    return (
        *((name, value.strip() or None) for name, value in node.items()),
        *((child.tag, own_text(child)) for child in node),
    )
