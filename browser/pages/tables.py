"""Tables as values: what each cell says and where it leads, before anything is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from browser.onet import models
from browser.onet.dialect import web_address

PERCENT = 100
NO_TAGS = models.Tags()


@dataclass(frozen=True, slots=True)
class Item:
    """A text, a code or a number in a cell.

    `lang` is the language of a text of O*NET's, None for words of our own. `marks` are flags beside the text. `about`
    completes a link's text for those who hear it. A number has a bar from 0 to `most`; a rating also a tick at 50.
    `is_machine`: its code, or its small text, is for developers only.
    """

    text: str = ""
    href: str | None = None
    lang: str | None = None
    code: str | None = None
    marks: "tuple[Item, ...]" = ()
    about: "Item | None" = None
    number: Decimal | None = None
    unit: str = ""
    most: int = PERCENT
    is_rating: bool = False
    is_small: bool = False
    is_machine: bool = False
    is_action: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its items in a row, or as `layout` says, then the flags of a career, then shares in percent.

    `layout` is "lines", one item a line; "words", with commas; or "examples", with semicolons. `notes` are the second
    line of a career in a list. `span` counts columns.
    """

    items: tuple[Item, ...] = ()
    layout: str = ""
    tags: models.Tags = NO_TAGS
    shares: tuple[Item, ...] = ()
    notes: tuple[Item, ...] = ()
    span: int = 1

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing in it."""
        return not self.items and not self.shares


NOT_GIVEN = Cell((Item("–"),))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `heads` its rows, or its cells repeat the title on a narrow screen (`repeats`).

    `kind` is "number", "date", "code", "machine" or empty. `href` sorts the rows by it; `order` is "ascending" or
    "descending" if they are sorted by it now.
    """

    title: str
    lang: str | None = None
    heads: bool = False
    repeats: bool = False
    kind: str = ""
    href: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together, under a heading if they have one."""

    rows: tuple[tuple[Cell, ...], ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; one without columns has pairs of a name and a value.

    `layout` is "fold" if a row becomes a block on a narrow screen, "scroll" if the table is too wide for that.
    `is_list`: the rows say so little that they are drawn as a list. `note` says where figures in it come from.
    """

    caption: tuple[Item, ...]
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    layout: str = "fold"
    is_scored: bool = False
    is_list: bool = False
    note: str = ""


def cell(text: str | None, lang: str | None = None) -> Cell:
    """Return a cell with one text, or a dash."""
    return Cell((Item(text, lang=lang),)) if text else NOT_GIVEN


def percent(number: Decimal | None) -> Item:
    """Return a percentage with its bar, or a dash."""
    return Item("–") if number is None else Item(number=number, unit="%")


def score(rating: models.Score) -> Item:
    """Return a rating with its bar."""
    return Item(number=rating.value, is_rating=True)


def external(link: models.Link, lang: str | None = None) -> Item:
    """Return a page outside this site: a link only if its address is one of the web; any other address is text."""
    href = link.href or ""
    is_web = web_address(href) is not None
    return Item(link.title, href if is_web else None, lang, None if is_web else href or None)


def pairs(caption: Item, values: Iterable[tuple[str, Item | None]]) -> tuple[Table, ...]:
    """Return a table of names and values, without names that lack a value; no table if all lack one."""
    rows = tuple((Cell((Item(name),)), Cell((value,))) for name, value in values if value)
    return (Table((caption,), (), (Group(rows),), layout=""),) if rows else ()
