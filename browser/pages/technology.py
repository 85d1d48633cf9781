"""Technology and tools, as tables."""

from collections.abc import Iterable

from browser.onet import models
from browser.pages.links import anywhere, local
from browser.pages.tables import Cell, Column, Group, Item, Table, percent
from browser.translated import gettext as _


def item(row: models.Technology, lang: str, *, has_share: bool = True) -> Item:
    """Return a technology: whether it is hot or in demand, and the share of job postings that ask for it.

    A hot one has the name under which O*NET counts it, if that is another. `has_share` is False where the share is
    beside it.
    """
    return Item(row.name, anywhere(row.href), lang, marks=_marks(row, lang, has_share=has_share))


def _marks(row: models.Technology, lang: str, *, has_share: bool = True) -> tuple[Item, ...]:
    """Return the flags of a technology."""
    counted = (Item(row.hot_technology, lang=lang),) if row.hot_technology not in (None, row.name) else ()
    flags = [
        *([_("In demand")] if row.in_demand else []),
        *([_("Hot technology")] if row.hot_technology else []),
        *(
            [_("%(percent)s%% of job postings") % {"percent": row.percentage}]
            if has_share and row.percentage is not None
            else []
        ),
    ]
    return (Item(", ".join(flags)), *counted) if flags else ()


def by_kind(rows: Iterable[models.TechnologyCategory], caption: str, lang: str) -> Table:
    """Return technology or tools by kind."""
    return Table(
        caption=(Item(caption),),
        columns=(Column(_("Kind"), heads=True), Column(_("Examples")), Column("UNSPSC", repeats=True, kind="machine")),
        groups=(
            Group(
                tuple(
                    (
                        Cell((Item(row.title.name, local(row.related) or None, lang, marks=_marks(row.title, lang)),)),
                        Cell(tuple(item(example, lang) for example in row.examples), "examples"),
                        Cell((Item(code=row.id),) if row.id else ()),
                    )
                    for row in rows
                )
            ),
        ),
    )


def totals(content: models.TechnologyList) -> tuple[Item, ...]:
    """Return how many pieces of technology are hot and in demand, with links to them."""
    named = ((_("Hot technology"), content.hot_technology), (_("In demand"), content.in_demand_skills))
    return tuple(
        Item(title if part.total is None else f"{title}: {part.total}", local(part.href) or None)
        for title, part in named
        if part
    )


def chosen(rows: Iterable[models.Technology], caption: str, lang: str) -> Table:
    """Return technology that is hot or in demand, with the percent of job postings that ask for it."""
    return Table(
        caption=(Item(caption),),
        columns=(
            Column(_("Technology"), heads=True),
            Column(_("Share of job postings"), repeats=True),
        ),
        groups=(
            Group(
                tuple(
                    (
                        Cell((item(row, lang, has_share=False),)),
                        Cell((percent(row.percentage),)),
                    )
                    for row in rows
                )
            ),
        ),
    )
