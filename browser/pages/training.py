"""Where to learn a career, what it takes to be licensed, and where the jobs are: this site's tables, and links out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from django.utils.translation import ngettext

from browser import services
from browser.embedded import labor
from browser.embedded import training as tables
from browser.embedded.data.store import Store
from browser.onet.operations.crosswalks import EDUCATION_CROSSWALK
from browser.pages.finders import APPRENTICESHIPS, FINDERS, GROUPS, JOBS, TRAINING, Finder
from browser.pages.offered import offers
from browser.pages.tables import Item
from browser.translated import gettext as _

MOST = 6  # programs, and apprenticeships, that are named
HOURS_OF_YEAR = 2_000  # of full-time work, as the Office of Apprenticeship counts

T = TypeVar("T")
Named = tuple[Item, ...]  # a name, and what there is to say of it


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways of a kind: pages of other sites, and what this site's tables name; `more` says how much else they have."""

    title: str
    links: tuple[Item, ...]
    label: str
    named: tuple[Named, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """The ways into a career; `place` is where the links lead to, empty for the nation."""

    ways: tuple[Ways, ...]
    place: str


def training(code: str, area: labor.Area | None, *, are_listed: bool = False) -> Training | None:
    """Return the ways into a career, near an area if one was chosen; None if this site's tables do not know it.

    `are_listed`: the page lists apprenticeships already.
    """
    store = services.tables()
    title = labor.title(store, code, "en") if store else None
    if store is None or title is None:
        return None
    named = {TRAINING: _programs(store, code), APPRENTICESHIPS: () if are_listed else _apprenticeships(store, code)}
    handbook = labor.handbook(store, code)
    values = link_values(code, title, area)
    pages = {group: [link(row, values) for row in FINDERS if row.group == group] for group in GROUPS}
    if handbook:
        pages[JOBS].append(Item(_("Occupational Outlook Handbook"), handbook[1], about=Item(handbook[0], lang="en")))
    labels = {TRAINING: _("Programs of study"), APPRENTICESHIPS: _("Titles and usual length")}
    ways = (
        Ways(_(group), tuple(links), labels.get(group, ""), *shortened(named.get(group, ())))
        for group, links in pages.items()
    )
    return Training(tuple(ways), place_of(area) if area else "")


def shortened(named: tuple[T, ...]) -> tuple[tuple[T, ...], str]:
    """Return the first of what is named, and how many more there are, in words."""
    rest = len(named) - MOST
    more = ngettext("and %(number)s more", "and %(number)s more", rest) % {"number": rest}
    return named[:MOST], more if rest > 0 else ""


def link_values(code: str, title: str, area: labor.Area | None) -> Mapping[str, str]:
    """Return what links to other sites have of a career, and of the area if one was chosen, quoted."""
    values = {"code": code, "soc": code[:7], "digits": code.replace("-", "").replace(".", ""), "title": title}
    if area:
        values |= {"state": area.states[0], "place": place_of(area)}
    return {name: quote(value, safe="") for name, value in values.items()}


def link(finder: Finder, values: Mapping[str, str]) -> Item:
    """Return a link to a page of another site, which names that site; near an area if the values name one."""
    url = (finder.url + (finder.area if "place" in values else "")).format(**values)
    return Item(_(finder.title), url, about=Item(finder.site, lang="en"))


def place_of(area: labor.Area) -> str:
    """Return what other sites call an area: a state by its name, a metropolitan area by its first city.

    They know no nonmetropolitan area, so the name of one is its state's postal code.
    """
    if area.kind == "state":
        return area.title
    city = area.title.partition(",")[0].partition("-")[0]
    return f"{city}, {area.states[0]}" if area.kind == "metropolitan" else area.states[0]


def _programs(store: Store, code: str) -> tuple[Named, ...]:
    has_page = offers(EDUCATION_CROSSWALK)
    return tuple(
        (Item(title, EDUCATION_CROSSWALK.address(keyword=cip) if has_page else None, "en", cip, is_machine=True),)
        for cip, title in tables.programs(store, code)
    )


def _apprenticeships(store: Store, code: str) -> tuple[Named, ...]:
    return tuple(
        (Item(each.title, lang="en"), *((Item(length, is_small=True),) if (length := usual_length(each)) else ()))
        for each in tables.apprenticeships(store, code)
    )


def lengths(code: str) -> Mapping[str, str]:
    """Return how long each registered apprenticeship of a career usually is, by its RAPIDS code."""
    store = services.tables()
    return {each.rapids: usual_length(each) for each in tables.apprenticeships(store, code)} if store else {}


def usual_length(apprenticeship: tables.Apprenticeship) -> str:
    """Return how long an apprenticeship usually is, in words; empty if it is not known."""
    if apprenticeship.is_by_skill:
        return _("by skills shown, no set hours")
    least, most = apprenticeship.least, apprenticeship.most
    if least is None or most is None:
        return ""
    hours = f"{least:,.0f}" if least == most else f"{least:,.0f}\N{EN DASH}{most:,.0f}"
    return _("%(hours)s hours, about %(time)s") % {"hours": hours, "time": time_of(most)}


def time_of(hours: float) -> str:
    """Return how long hours of full-time work are: in months below a year, else in years, to the nearest half."""
    if hours < HOURS_OF_YEAR:
        months = round(hours * 12 / HOURS_OF_YEAR)
        return ngettext("%(number)s month", "%(number)s months", months) % {"number": months}
    years = round(hours * 2 / HOURS_OF_YEAR) / 2
    return ngettext("%(number)s year", "%(number)s years", int(years + 0.5)) % {"number": f"{years:g}"}
