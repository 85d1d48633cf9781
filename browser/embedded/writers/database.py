"""Writers for the tables of the database (contract 8)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models
from browser.onet.operations import database


def info(table_id: str) -> str:
    """Return the address of a table's columns."""
    return database.TABLE_INFO.url(table_id=table_id)


def rows(table_id: str) -> str:
    """Return the address of a table's rows."""
    return database.TABLE_ROWS.url(table_id=table_id)


@writes(models.TableList, root="tables")
def table_list(answer: models.TableList, tag: str) -> Element:
    """Write the tables of the database."""
    return element(tag, *parts(answer.tables, "table", table_summary))


def table_summary(table: models.TableSummary, tag: str) -> Element:
    """Write a table of the list."""
    return element(
        tag,
        element("title", table.title),
        part(table.description, "description", text),
        table_id=table.table_id,
        info=info(table.table_id),
        rows=rows(table.table_id),
    )


@writes(models.TableInfo, root="info")
def table_info(answer: models.TableInfo, tag: str) -> Element:
    """Write a table's columns."""
    return element(
        tag,
        element("title", answer.title),
        part(answer.description, "description", text),
        *parts(answer.columns, "column", column),
        table_id=answer.table_id,
        rows=rows(answer.table_id),
    )


def column(answer: models.Column, tag: str) -> Element:
    """Write a column."""
    return element(
        tag,
        element("title", answer.title),
        part(answer.description, "description", text),
        part(answer.type, "type", text),
        part(answer.format, "format", text),
        column_id=answer.column_id,
        optional=answer.optional,
    )


@writes(models.TableRows, root="rows")
def table_rows(answer: models.TableRows, tag: str) -> Element:
    """Write rows: each has a child for each of its columns, empty if the value is missing."""
    return page(
        tag,
        answer.paging,
        *parts(answer.rows, "row", table_row),
        table_id=answer.table_id,
        info=info(answer.table_id),
    )


def table_row(row: tuple[tuple[str, str | None], ...], tag: str) -> Element:
    """Write a row."""
    return element(tag, *(element(name, value) for name, value in row))
