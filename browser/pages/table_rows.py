"""The page of a table's rows: its columns, filters and form; every state of it is an address."""

from collections.abc import Iterable
from dataclasses import dataclass

from browser import services
from browser.forms import NO_VALUE, OPERATORS, FilterForm
from browser.onet import models
from browser.onet.errors import Refused
from browser.onet.operations.database import DATE_TYPES, MOST_FILTERS, NUMBER_TYPES, TABLE_INFO, TABLE_ROWS
from browser.pages.database_tables import table_rows
from browser.pages.frame import Frame, crumbs
from browser.pages.gathering import Gathering
from browser.pages.tables import Column, Table
from browser.translated import gettext as _

KINDS = dict.fromkeys(NUMBER_TYPES, "number") | dict.fromkeys(DATE_TYPES, "date")


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter in words; `url` is the address without it."""

    column: str
    operator: str
    value: str
    url: str

    @property
    def words(self) -> str:
        """Return the filter in one line."""
        return f"{self.column} {self.operator} {self.value}"


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Rows of a table; `info` is None if its columns could not be loaded.

    `columns` are named by their ids. `filters` and `sort` are those in the address, for the form that adds a filter.
    """

    frame: Frame
    content: models.TableRows
    info: models.TableInfo | None
    columns: dict[str, Column]
    tables: tuple[Table, ...]
    conditions: tuple[Condition, ...]
    filters: tuple[str, ...]
    sort: str


def rows_page(*, values: dict[str, str]) -> RowsPage:
    """Gather the rows of a table, and the titles of its columns, which may fail."""
    page = Gathering()
    beside = page.may(TABLE_INFO, table_id=values["table_id"])
    content = page.must(TABLE_ROWS, **values).value
    info, sort = beside.value(), values.get("sort", "")
    filters = tuple(line for line in values.get("filter", "").split("\n") if line)
    titles = {column.column_id: column.title for column in info.columns} if info else {}
    title = _("Rows of “%(table)s”") % {"table": info.title if info else values["table_id"]}
    columns = sorted_columns(content, info, filters, sort)
    return RowsPage(
        frame=page.frame(title=title, area=None, crumbs=crumbs(TABLE_ROWS, None, values, None)),
        content=content,
        info=info,
        columns=columns,
        tables=(table_rows(content, columns, title),) if content.rows else (),
        conditions=conditions(filters, titles, values),
        filters=filters,
        sort=sort,
    )


def sorted_columns(
    rows: models.TableRows, info: models.TableInfo | None, filters: tuple[str, ...], sort: str
) -> dict[str, Column]:
    """Return the columns in the order of their table, then those that only rows have; each links to its other order."""
    known = {column.column_id: column for column in info.columns} if info else {}
    sent = dict.fromkeys(name for row in rows.rows for name, _value in row)
    columns = {}
    for name in dict.fromkeys([*known, *sent]):
        order = {name: "ascending", f"{name}.descending": "descending"}.get(sort)
        column = known.get(name)
        columns[name] = Column(
            title=column.title if column else name,
            lang="en",
            kind=KINDS.get((column.type or "").lower(), "") if column else "",
            href=address(rows.table_id, filters, f"{name}.descending" if order == "ascending" else name),
            order=order,
        )
    return columns


def conditions(filters: tuple[str, ...], names: dict[str, str], values: dict[str, str]) -> tuple[Condition, ...]:
    """Return the filters in words, each with the address without it."""
    rows = []
    for place, text in enumerate(filters):
        name, operator, value = [*text.split(".", 2), "", ""][:3]
        others = filters[:place] + filters[place + 1 :]
        rows.append(
            Condition(
                column=names.get(name, name),
                operator=str(OPERATORS.get(operator, operator)),
                value="" if operator in NO_VALUE else value,
                url=address(values["table_id"], others, values.get("sort", "")),
            )
        )
    return tuple(rows)


def with_filter(table_id: str, values: dict[str, str], adding: FilterForm) -> str | None:
    """Return the address of the rows with one more filter; None if it cannot be added: the form then says why."""
    filters = [*values.get("filter", "").splitlines(), adding.filter()]
    if len(filters) > MOST_FILTERS:
        adding.add_error("value", _("You have reached the filter limit. Remove one first."))
        return None
    try:
        services.client().ask(TABLE_ROWS, table_id=table_id, filter="\n".join(filters))
    except Refused:
        adding.add_error("value", _("O*NET did not accept this filter. Try another column or condition."))
        return None
    return address(table_id, filters, values.get("sort", ""))


def address(table_id: str, filters: Iterable[str], sort: str) -> str:
    """Return the address of a table's first rows, filtered and sorted."""
    return TABLE_ROWS.address(table_id=table_id, filter="\n".join(filters), sort=sort)
