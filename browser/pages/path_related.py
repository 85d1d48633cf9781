"""Careers that are like one: those with higher pay first, and in both groups by how much carries over."""

from dataclasses import dataclass
from decimal import Decimal

from browser import services
from browser.embedded import labor
from browser.embedded.data.store import Store
from browser.onet import models
from browser.pages import own, ratings, words
from browser.pages.compare_cells import Career
from browser.pages.tables import Cell, Column, Group, Item, Table, cell
from browser.pages.wages import middle
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class Like:
    """A career like another: its pay, and what of the important things there carries over."""

    row: models.CareerRow
    pay: labor.Figures | None
    change: ratings.Change

    @property
    def yearly(self) -> Decimal:
        """Return the middle pay of a year; 0 if BLS publishes none."""
        return yearly(self.pay)


def related_table(career: Career) -> tuple[Table, ...]:
    """Return the careers that O*NET relates to one, each with the path to it."""
    store, part = services.tables(), career.page.parts.explore_more if career.page else None
    if store is None or part is None or part.content is None or not part.content.careers:
        return ()
    pay = labor.by_occupation(store, [career.code, *(row.code for row in part.content.careers)])
    here, ours = ratings.of_tables(store, career.code), yearly(pay.get(career.code))
    found = [
        Like(row, pay.get(row.code), ratings.change(here, ratings.of_tables(store, row.code)))
        for row in part.content.careers
    ]
    found.sort(key=lambda each: (-each.change.share, -each.yearly))
    higher = [each for each in found if 0 < ours < each.yearly]
    groups = (
        (_("Similar work, higher pay"), higher),
        (_("Similar work"), [each for each in found if each not in higher]),
    )
    columns = (
        Column(_("Career"), heads=True),
        Column(_("How much carries over"), repeats=True),
        Column(_("Middle pay, a year"), repeats=True, kind="number"),
        Column(_("Growth in ten years"), repeats=True, kind="number"),
    )
    drawn = ((title, tuple(_row(store, career.code, each, part.lang) for each in rows)) for title, rows in groups)
    return (Table((Item(_("Related careers")),), columns, tuple(Group(rows, title) for title, rows in drawn if rows)),)


def _row(store: Store, here: str, like: Like, lang: str) -> tuple[Cell, ...]:
    growth = labor.projection(store, like.row.code)
    return (
        Cell((Item(like.row.title, url(here, like.row.code), lang, like.row.code),)),
        cell(how_alike(like.change)),
        middle(like.pay),
        cell(words.change(growth.change) if growth else None),
    )


def how_alike(change: ratings.Change) -> str:
    """Return how much carries over, in words and numbers."""
    if not change.number:
        return _("not rated")
    words_from = ((90, _("nearly all")), (65, _("most")), (45, _("about half")), (0, _("less than half")))
    said = next(said for least, said in words_from if change.share * 100 >= least)
    numbers = {"how": said, "carried": len(change.carried), "all": change.number}
    return _("%(how)s: %(carried)s of %(all)s") % numbers


def url(here: str, there: str = "") -> str:
    """Return the address of the path from one career to another, or to one that is still to be chosen."""
    return f"{own.PATH.url()}?from={here}{f'&to={there}' if there else ''}"


def yearly(figures: labor.Figures | None) -> Decimal:
    """Return the middle pay of a year; 0 if BLS publishes none."""
    pay = figures.annual if figures else None
    return pay.median.dollars if pay and pay.median else Decimal(0)
