"""A comparison as a table: what the page shows, in a file for spreadsheets."""

from collections.abc import Iterator

from browser.pages import words
from browser.pages.compare import ComparePage
from browser.pages.compare_cells import Cell as Compared
from browser.pages.compare_rows import Row
from browser.pages.tables import Cell, Column, Group, Item, Table, cell
from browser.translated import gettext as _


def table(page: ComparePage) -> Table:
    """Return the facts of a comparison, with a column for each career."""
    columns = (Column(_("Fact"), heads=True), *(Column(f"{each.title} ({each.code})") for each in page.columns))
    groups = tuple(Group(tuple(map(_row, group.rows)), group.title) for group in page.groups)
    return Table((Item(page.frame.title),), columns, groups, note=page.sources)


def _row(row: Row) -> tuple[Cell, ...]:
    return (cell(row.label), *(cell("; ".join(_said(each, row.shared))) for each in row.cells))


def _said(compared: Compared, shared: tuple[str, ...]) -> Iterator[str]:
    """Yield what one career says of a fact, in the order of the page; what all share is said of each."""
    pay = compared.pay
    range_ = [(_("Low"), words.dollars(pay.low)), (_("High"), words.dollars(pay.high))] if pay else []
    yield from filter(None, (compared.nothing, f"{compared.figure} {compared.unit}".strip(), compared.text))
    no_amount = _("not given")
    yield from (f"{label}: {amount or no_amount}" for label, amount in range_)
    yield from (*shared, *(item for item in compared.items if item not in shared), *compared.notes)
