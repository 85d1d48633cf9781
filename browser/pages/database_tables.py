"""The tables of the O*NET database as pages show them: their list, their columns and their rows."""

import re
from collections.abc import Sequence

from browser.areas import career_url
from browser.onet import models
from browser.onet.operations.database import TABLE_INFO, TABLE_ROWS, TABLES
from browser.onet.operations.operation import CODE, VARIABLES, Operation
from browser.pages.tables import NOT_GIVEN, Cell, Column, Group, Item, Table, cell
from browser.translated import gettext as _

CODE_COLUMNS = ("onetsoc_code", "related_onetsoc_code")


def table_link(table: models.TableSummary | models.TableInfo, operation: Operation[object], text: str) -> Item:
    """Return a link to the rows or the columns of a table; its text alone if this site cannot ask for that id."""
    if not re.fullmatch(VARIABLES["table_id"], table.table_id):
        return Item(text)
    url = operation.url(table_id=table.table_id)
    return Item(text, url, "en") if text == table.title else Item(text, url, about=Item(table.title, lang="en"))


def table_list(tables: Sequence[models.TableSummary]) -> tuple[Table, ...]:
    """Return the tables of the database, with links to their rows and their columns."""
    table = Table(
        caption=(Item(_(TABLES.title)),),
        columns=(Column(_("Table"), heads=True), Column(_("What it contains")), Column(_("Columns"))),
        groups=(
            Group(
                tuple(
                    (
                        Cell((table_link(table, TABLE_ROWS, table.title), Item(code=table.table_id))),
                        cell(table.description, "en"),
                        Cell((table_link(table, TABLE_INFO, _("Columns")),)),
                    )
                    for table in tables
                )
            ),
        ),
    )
    return (table,) if tables else ()


def table_info(table: models.TableInfo) -> Table:
    """Return the columns of a table."""
    return Table(
        caption=(Item(_("Columns of “%(table)s”") % {"table": table.title}),),
        columns=(
            Column(_("Column"), heads=True),
            Column(_("What it contains")),
            Column(_("Type"), repeats=True),
            Column(_("Format"), repeats=True),
            Column(_("May be missing"), repeats=True),
        ),
        groups=(
            Group(
                tuple(
                    (
                        Cell((Item(column.title, lang="en", code=column.column_id),)),
                        cell(column.description, "en"),
                        cell(column.type, "en"),
                        cell(column.format, "en"),
                        cell(_("Yes") if column.optional else _("No")),
                    )
                    for column in table.columns
                )
            ),
        ),
    )


def table_rows(rows: models.TableRows, columns: dict[str, Column], caption: str) -> Table:
    """Return rows of a table below its columns, which are named by their ids; codes lead to their occupations."""
    return Table(
        caption=(Item(caption),),
        columns=tuple(columns.values()),
        groups=(Group(tuple(tuple(_value(name, dict(row).get(name)) for name in columns) for row in rows.rows)),),
        layout="scroll",
    )


def _value(name: str, value: str | None) -> Cell:
    if value is None:
        return NOT_GIVEN
    if name in CODE_COLUMNS and re.fullmatch(CODE, value):
        return Cell((Item(code=value, href=career_url("online", value)),))
    return Cell((Item(value, lang="en"),))
