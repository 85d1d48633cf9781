"""Pay and jobs of an occupation, in an area beside the nation, from this site's own tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from browser import services
from browser.embedded import labor
from browser.embedded.data.companion import AREA_WAGES, WAGES
from browser.embedded.data.store import Store
from browser.onet import models
from browser.pages import own, words
from browser.pages.facts import band, employment
from browser.pages.figures import year_of
from browser.pages.tables import NOT_GIVEN, Cell, Column, Group, Item, Table, cell
from browser.translated import gettext as _

POINTS = ("low", "median", "high")


@dataclass(frozen=True, slots=True)
class Wages:
    """Pay and jobs beside a report of O*NET OnLine; no table if BLS publishes none.

    `group` is that under which the occupation is surveyed, if it is not all of it; `employment` says how it is
    projected to change; `url` is the page of its pay in every state.
    """

    tables: tuple[Table, ...]
    group: labor.Group | None
    employment: str
    url: str
    source: str


def wages(code: str, area: labor.Area | None) -> Wages | None:
    """Return pay and jobs of an occupation; None if this site's tables cannot be read or do not know it."""
    store = services.tables()
    if store is None or labor.group(store, code) is None:
        return None
    nation, projection = labor.figures(store, code), labor.projection(store, code)
    local = labor.figures(store, code, area.code) if area else None
    return Wages(
        tables=(beside(area, local, nation),) if nation else (),
        group=larger_group(store, code),
        employment=employment(projection) if projection else "",
        url=own.LOCAL_CAREER.url(code=code),
        source=source(AREA_WAGES, WAGES) if area else source(WAGES),
    )


def larger_group(store: Store, code: str) -> labor.Group | None:
    """Return the SOC group under which an occupation is surveyed; None if it is all of it, or unknown."""
    group = labor.group(store, code)
    return group if group and (group.code != code[:7] or not code.endswith(".00")) else None


def source(*tables: str) -> str:
    """Return what the figures of these tables are from, with each date that is known."""
    dates = dict.fromkeys(_("May %(year)s") % {"year": year} for table in tables if (year := year_of(table)))
    survey = _("Bureau of Labor Statistics, Occupational Employment and Wage Statistics")
    return _("Source: %(sources)s.") % {"sources": ", ".join((survey, *dates))}


def beside(area: labor.Area | None, local: labor.Figures | None, nation: labor.Figures) -> Table:
    """Return the figures of an area beside those of the nation."""
    both = (local, nation) if area else (nation,)
    rows = [
        *_pay_rows(both, "annual", (_("Low, a year"), _("Middle, a year"), _("High, a year"))),
        *_pay_rows(both, "hourly", (_("Low, an hour"), _("Middle, an hour"), _("High, an hour"))),
        (cell(_("Jobs")), *(jobs(figures) for figures in both)),
    ]
    if area:
        rows.append((cell(_("How common")), how_common(local), cell(_("1 = national average"))))
    heads = [Column(area.title, lang="en", repeats=True, kind="number")] if area else []
    columns = (Column(_("Figure"), heads=True), *heads, Column(_("United States"), repeats=True, kind="number"))
    return Table((Item(_("Pay and jobs")),), columns, (Group(tuple(rows)),))


def _pay_rows(both: Iterable[labor.Figures | None], period: str, labels: tuple[str, ...]) -> Iterable[tuple[Cell, ...]]:
    for point, label in zip(POINTS, labels, strict=True):
        yield cell(label), *(amount(figures, period, point) for figures in both)


def amount(figures: labor.Figures | None, period: str, point: str) -> Cell:
    """Return a point of pay, or a dash."""
    pay: models.PayRange | None = getattr(figures, period, None)
    return cell(words.dollars(getattr(pay, point, None)))


def middle(figures: labor.Figures | None) -> Cell:
    """Return the middle pay, or a dash."""
    return cell(words.middle_pay(figures))


def jobs(figures: labor.Figures | None) -> Cell:
    """Return the number of jobs, or a dash."""
    return cell(f"{figures.jobs:,}") if figures and figures.jobs is not None else NOT_GIVEN


def how_common(figures: labor.Figures | None) -> Cell:
    """Return how common a career is, as a multiple and in words."""
    if figures is None or figures.quotient is None:
        return NOT_GIVEN
    return cell(f"{band(figures.quotient)} ({figures.quotient:.2f})")
