"""The page of a table's rows: what its header cells, filters and form need, every state of it an address."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from browser.forms import NO_VALUE, OPERATORS
from browser.onet import models, operations
from browser.onet.errors import OnetError, Refused
from browser.onet.operations import database
from browser.pages import Condition, Header, RowsPage
from browser.pages import frame as frames
from browser.services import ask, ask_beside, settled


def rows_page(*, values: dict[str, str]) -> RowsPage:
    """Gather the rows of a table, and what its columns are called, which may fail."""
    asked = ask_beside(operations.ABOUT)
    beside = ask_beside(database.TABLE_INFO, table_id=values["table_id"])
    answer = ask(database.TABLE_ROWS, **values)
    info = settled(beside)
    is_whole = not isinstance(info, OnetError)
    told = None if isinstance(info, OnetError) else info.value
    title = _("Rows of “%(table)s”") % {"table": told.title if told else values["table_id"]}
    filters = tuple(line for line in values.get("filter", "").split("\n") if line)
    names = {column.column_id: column.title for column in told.columns} if told else {}
    return RowsPage(
        frame=frames.frame(
            title=title,
            area=None,
            crumbs=frames.crumbs(database.TABLE_ROWS, None, values, None),
            answers=[answer] if isinstance(info, OnetError) else [answer, info],
            about=settled(asked),
            is_whole=is_whole,
        ),
        content=answer.value,
        info=told,
        headers=headers(answer.value, told, filters, values.get("sort", "")),
        conditions=conditions(filters, names, values),
        filters=filters,
        sort=values.get("sort", ""),
    )


def headers(
    rows: models.TableRows, info: models.TableInfo | None, filters: tuple[str, ...], sort: str
) -> tuple[Header, ...]:
    """Return the columns in the order of their table, with those that only rows have; each links to its other order."""
    told = {column.column_id: column for column in info.columns} if info else {}
    sent = dict.fromkeys(name for row in rows.rows for name, _value in row)
    found = []
    for name in dict.fromkeys([*told, *sent]):
        order = {name: "ascending", f"{name}.descending": "descending"}.get(sort)
        column = told.get(name)
        found.append(
            Header(
                column_id=name,
                title=column.title if column else name,
                is_number=column is not None and column.type == "Number",
                is_date=column is not None and column.type == "Date",
                order=order,
                url=address(rows.table_id, filters, f"{name}.descending" if order == "ascending" else name),
            )
        )
    return tuple(found)


def conditions(filters: tuple[str, ...], names: dict[str, str], values: dict[str, str]) -> tuple[Condition, ...]:
    """Return the filters in words, each with the address without it."""
    found = []
    for place, text in enumerate(filters):
        name, operator, value = [*text.split(".", 2), "", ""][:3]
        others = filters[:place] + filters[place + 1 :]
        found.append(
            Condition(
                column=names.get(name, name),
                operator=str(OPERATORS.get(operator, operator)),
                value="" if operator in NO_VALUE else value,
                url=address(values["table_id"], others, values.get("sort", "")),
            )
        )
    return tuple(found)


def wrong_with(table_id: str, filters: list[str]) -> str | None:
    """Return why these filters cannot be asked for together, the last of which is new; None if they can."""
    if len(filters) > database.MOST_FILTERS:
        return _("Remove another filter first: there are as many as can be.")
    try:
        ask(database.TABLE_ROWS, table_id=table_id, filter="\n".join(filters))
    except Refused:
        return _("O*NET did not accept this filter. Another column or condition may do.")
    return None


def address(table_id: str, filters: Iterable[str], sort: str) -> str:
    """Return the address of a table's first rows, filtered and sorted."""
    query = [*(("filter", text) for text in filters), *([("sort", sort)] if sort else [])]
    path = f"/{database.TABLE_ROWS.at(table_id=table_id)}"
    return f"{path}?{urlencode(query)}" if query else path
