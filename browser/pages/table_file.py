"""The tables of a page as rows of a file: one below the other, then where they come from.

The names of columns are the first row, so that a spreadsheet can sort and filter; source, release and date are the
last, after a blank one. What a page puts into one cell is in columns of its own: a code, flags, and each kind of note.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Protocol
from urllib.parse import urlencode

from django.utils.timezone import localtime

from browser import services
from browser.onet import models
from browser.pages import words
from browser.pages.frame import Frame
from browser.pages.tables import Cell, Column, Item, Table
from browser.translated import gettext as _

SEPARATORS = {"lines": "; ", "examples": "; ", "words": ", "}
PAIR = (Column(""), Column(""))


class Page(Protocol):
    """Any page value."""

    @property
    def frame(self) -> Frame:
        """Return what surrounds the content."""


def rows(tables: Sequence[Table]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of tables, each below its name if there are several."""
    for place, table in enumerate(tables):
        if place:
            yield ()
        if len(tables) > 1:
            yield (": ".join(filter(None, map(text, table.caption))),)
        yield from table_rows(table)


def table_rows(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the names of a table's columns, and its rows; a column in which nothing is said is left out."""
    lines = [_across(row) for group in table.groups for row in group.rows]
    headings = [group.heading for group in table.groups for _row in group.rows]
    columns = [(column.title, [line[place] for line in lines]) for place, column in enumerate(table.columns or PAIR)]
    wide = [(_("Part"), headings), *chain.from_iterable(_columns(title, cells) for title, cells in columns)]
    kept = [(title, values) for title, values in wide if any(values)]
    if table.columns:
        yield tuple(title for title, _values in kept)
    yield from zip(*(values for _title, values in kept), strict=True)


def _across(row: Sequence[Cell]) -> list[Cell]:
    """Return a cell for each column: one that takes several is the first of them."""
    return list(chain.from_iterable([cell, *[Cell()] * (cell.span - 1)] for cell in row))


def _columns(title: str, cells: Sequence[Cell]) -> Iterator[tuple[str, list[str]]]:
    """Yield the columns of a file for one of a table: code, text, flags, and notes of each kind."""
    has_codes = any(item.code and (item.text or item.number is not None) for cell in cells for item in cell.items)
    if has_codes:
        yield _("Code"), [_joined(cell, [item.code or "" for item in said(cell)]) for cell in cells]
    yield title, [_joined(cell, [text(item, has_code=not has_codes) for item in said(cell)]) for cell in cells]
    yield _("Flags"), [", ".join(flags(cell.tags)) for cell in cells]
    for label in dict.fromkeys(note.about.text for cell in cells for note in cell.notes if note.about):
        named = label.rstrip(":")
        texts = [[note.text for note in cell.notes if note.about and note.about.text == label] for cell in cells]
        yield named[:1].upper() + named[1:], ["; ".join(each) for each in texts]


def said(cell: Cell) -> tuple[Item, ...]:
    """Return what a cell says, without what it only leads to."""
    return tuple(item for item in (*cell.items, *cell.shares) if not item.is_action)


def _joined(cell: Cell, texts: Sequence[str]) -> str:
    between = "; " if cell.shares else SEPARATORS.get(cell.layout, " ")
    return between.join(filter(None, texts))


def text(item: Item, *, has_code: bool = True) -> str:
    """Return what an item says."""
    number = "" if item.number is None else f"{item.number}{item.unit}"
    marks = ", ".join(mark.text for mark in item.marks)
    code = (item.code or "") if has_code else ""
    return " ".join(filter(None, (item.text, number, code, f"({marks})" if marks else "")))


def flags(tags: models.Tags) -> Iterator[str]:
    """Yield the flags of a career in words."""
    names = (
        (tags.bright_outlook, _("Bright Outlook")),
        (tags.apprenticeship, _("Registered apprenticeship")),
        (tags.green, _("Green")),
    )
    yield from (name for is_set, name in names if is_set)


def origin(page: Page, notes: Sequence[str], now: datetime) -> Iterator[tuple[str, ...]]:
    """Yield the last rows: which rows of a list these are, the page, the release and other sources, and the date."""
    frame, own = page.frame, getattr(page, "source", "")
    yield ()
    yield from paging_row(paging_of(page))
    yield _("Page"), frame.title
    yield _("Source"), words.release(frame.release.database) if frame.release else "O*NET", "USDOL/ETA, CC BY 4.0"
    yield from ((_("Source"), note) for note in dict.fromkeys((*notes, own)) if isinstance(note, str) and note)
    yield _("Date"), localtime(frame.asked_at or now).date().isoformat()


def paging_of(page: object) -> models.Paging | None:
    """Return which rows of a list a page shows, None if it shows no list."""
    found = getattr(page, "paging", None) or getattr(getattr(page, "content", None), "paging", None)
    return found if isinstance(found, models.Paging) else None


def paging_row(paging: models.Paging | None) -> Iterator[tuple[str, ...]]:
    """Yield which rows of its list the file has, if it has not all of them."""
    if paging and paging.start and paging.end and paging.total and paging.end - paging.start + 1 < paging.total:
        numbers = {"start": paging.start, "end": paging.end, "total": paging.total}
        yield _("Rows"), _("%(start)s to %(end)s of %(total)s") % numbers


def address(request_path: str, query: Mapping[str, Sequence[str]], page: object, *, takes_rows: bool) -> str:
    """Return the address of a page's file: with the whole list, if it is paged and one call brings it."""
    paging, most = paging_of(page), services.client().dialect.max_rows
    rows = {"start": ["1"], "end": [str(most)]} if takes_rows and any(paging_row(paging)) else {}
    return f"{request_path}?{urlencode({**query, **rows, 'format': ['csv']}, doseq=True)}"
