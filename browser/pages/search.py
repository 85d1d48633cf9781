"""The search of all areas: words, a code in any spelling, or a military code, in one place at a time."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

from django.utils.text import get_text_list
from django.utils.translation import gettext_noop

from browser import services
from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.operations.operation import (
    Operation,
    after_branch,
    code_in,
)
from browser.pages import words
from browser.pages.elsewhere import elsewhere
from browser.pages.frame import Crumb, Elsewhere, Frame, Tab
from browser.pages.gathering import Gathering
from browser.pages.keywords import code_of, group_in, military_code, military_codes_in, place_of
from browser.pages.list_tables import careers, titles
from browser.pages.military import CodeResults, MilitaryResults, ask, military_results
from browser.pages.own import MILITARY, SEARCH
from browser.pages.tables import Table
from browser.translated import gettext as _

# A possible military code, though it reads like a short word (HM) or a SOC code (111000).
PERHAPS_MILITARY = re.compile(r"[A-Z&]{2,4}|[0-9]{6}", re.IGNORECASE)

# Rows that no search has. Only the service in this process is asked for them: a cached answer has the first rows.
BEYOND: Mapping[str, str] = MappingProxyType({"start": "2001", "end": "2001"})

Found = models.CareerList | models.OccupationList | models.MilitarySearch


@dataclass(frozen=True, slots=True)
class Place:
    """A place to search: an area's careers, or the military jobs."""

    name: str
    area: str
    operation: Operation[Found]


@dataclass(frozen=True, slots=True)
class TypedCode:
    """An O*NET-SOC code that was typed, in whatever spelling.

    `careers` are its pages in the areas that have it, named by its title where that is known; `near` the others of its
    group, or of an old code those that took its place; `note` what to say if the open tab does not have it.
    """

    code: str
    careers: tuple[Elsewhere, ...]
    near: tuple[Crumb, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What was searched for instead of unknown words; `exact` searches for them as they are spelled."""

    meant: str
    exact: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What one place found for words or a code, with the ways to look in the others.

    `typed` is set for an O*NET-SOC code, `is_group` for that of a group; `ways` are the other places worth a look;
    `military` is where to look for what may be a military code, `rating` the military job whose code the keyword is.
    `paging` leads to the neighbors of the open list's page; `results` are those of the military jobs, `several` those
    of each code if there are several, `table` those of any other place.
    """

    frame: Frame
    keyword: str
    tabs: tuple[Tab, ...]
    tab: str
    operation: Operation[object]
    content: models.CareerList | models.OccupationList | models.MilitarySearch
    paging: models.Paging
    table: Table | None
    is_group: bool = False
    guess: Guess | None = None
    rating: Elsewhere | None = None
    results: MilitaryResults | None = None
    several: tuple[CodeResults, ...] = ()
    typed: TypedCode | None = None
    ways: tuple[Tab, ...] = ()
    military: Tab | None = None


PLACES: Mapping[str, Place] = MappingProxyType(
    {key: Place(area.short, key, area.search) for key, area in AREAS.items()}
    | {MILITARY: Place(gettext_noop("Military jobs"), "veterans", operations.MILITARY)}
)


def search_page(
    *,
    keyword: str,
    area: str = "mnm",
    tab: str = "",
    start: str = "",
    end: str = "",
    near: labor.Area | None = None,
) -> SearchPage:
    """Ask one place, and learn how many rows the others have if that takes no call.

    `tab` is the place that was chosen; without it a military code is looked up among the military jobs, Spanish words
    in Mi Próximo Paso, and anything else in the area where it was typed. `near` is the place whose pay is shown.
    """
    tab = tab or place_of(keyword, area)
    page = Gathering()
    # Of a code it matters what the other places find; of words only how much, which is counted beyond the last row.
    rows = BEYOND if services.is_builtin() and not code_of(keyword) else {}
    beside = {
        key: page.peek(place.operation, **_values(key, keyword), **rows) for key, place in PLACES.items() if key != tab
    }
    content, several = _ask(page, tab, keyword, {"start": start, "end": end}, near)
    contents = {tab: content} | {key: value for key, question in beside.items() if (value := question.value())}
    code = code_of(keyword)
    if code and tab != MILITARY and "online" not in contents and not _careers(code, contents):
        # Only O*NET OnLine, which has every occupation, can tell an old code from one that never was.
        online = page.may(PLACES["online"].operation, **_values("online", keyword)).value()
        contents |= {"online": online} if online else {}
    typed = _typed(code, tab, contents) if code else None
    tabs = tuple(_tab(key, keyword, contents.get(key), is_open=key == tab) for key in PLACES)
    return SearchPage(
        frame=page.frame(title=_("“%(keyword)s”, in every area") % {"keyword": keyword}, area=PLACES[tab].area),
        keyword=keyword,
        tabs=tabs,
        tab=tab,
        operation=PLACES[tab].operation,
        content=content,
        paging=replace(
            content.paging,
            next=_turned(content.paging.next, keyword, tab),
            previous=_turned(content.paging.previous, keyword, tab),
        ),
        table=_table(content, PLACES[tab].area, near),
        is_group=bool(group_in(keyword)),
        guess=_guess(content, keyword, tab),
        rating=_rating(contents.get(MILITARY), keyword) if tab != MILITARY else None,
        results=military_results(content, keyword, near=near) if isinstance(content, models.MilitarySearch) else None,
        several=several,
        typed=typed,
        ways=_ways(tabs, tab, has_note=bool(typed and typed.note)),
        military=None if typed and (typed.careers or typed.near) else _perhaps_military(keyword, tabs),
    )


def _ask(
    page: Gathering, tab: str, keyword: str, rows: dict[str, str], near: labor.Area | None
) -> tuple[Found, tuple[CodeResults, ...]]:
    """Ask one place; military jobs for each of several codes by itself."""
    if tab == MILITARY and military_codes_in(keyword):
        return ask(page, {"keyword": keyword}, near)
    return page.must(PLACES[tab].operation, **_values(tab, keyword), **rows).value, ()


def _values(key: str, keyword: str) -> dict[str, str]:
    """Return the parameters for a place: each takes codes in a spelling of its own (contract 3.2, 5.3, 6.2)."""
    if key == MILITARY:
        return military_code(keyword) or {"keyword": keyword}
    code = code_of(keyword)
    # O*NET OnLine answers the code of a group with all of its occupations.
    short = code_in(keyword) if code and key == "online" else group_in(keyword)
    return {"area": key, "keyword": short or code or keyword}


def _tab(key: str, keyword: str, content: Found | None, *, is_open: bool) -> Tab:
    place = PLACES[key]
    return Tab(
        title=_(place.name),
        url=SEARCH.address(keyword=keyword, tab=key),
        current="page" if is_open else None,
        key=key,
        area=place.area,
        lang=AREAS[key].lang if key in AREAS else None,
        total=_total(content) if content else None,
    )


def _ways(tabs: Iterable[Tab], tab: str, *, has_note: bool) -> tuple[Tab, ...]:
    """Return the other places, first those that are known to have rows, without those that are known to be empty.

    Once a note about the code is shown, tabs whose count is unknown are not suggested.
    """
    others = [each for each in tabs if each.key != tab and (each.total or (each.total is None and not has_note))]
    return tuple(sorted(others, key=lambda each: not each.total))


def _perhaps_military(keyword: str, tabs: Iterable[Tab]) -> Tab | None:
    """Return the tab of military jobs if a keyword may be a military code."""
    may_be = military_code(keyword) or PERHAPS_MILITARY.fullmatch(after_branch(keyword)[1])
    return next((tab for tab in tabs if may_be and tab.key == MILITARY and tab.total != 0), None)


def _total(content: Found) -> int | None:
    """Return how many careers match in a place; among military jobs, how many jobs match."""
    return len(content.matches) if isinstance(content, models.MilitarySearch) else content.paging.total


def _rows(content: Found) -> tuple[models.CareerRow | models.OccupationRow, ...]:
    return content.occupations if isinstance(content, models.OccupationList) else content.careers


def _table(content: Found, area: str, near: labor.Area | None) -> Table | None:
    """Return the careers that were found; None if there are none, or they are those of military jobs."""
    match content:
        case models.CareerList(careers=rows) if rows:
            return careers(rows, area, near)
        case models.OccupationList(occupations=rows) if rows:
            return titles(rows, area, near)
    return None


def _rating(content: Found | None, keyword: str) -> Elsewhere | None:
    """Return the military jobs whose code a keyword is, with the address of their search."""
    matches = content.matches if isinstance(content, models.MilitarySearch) else ()
    named = (match for match in matches if (match.code or "").casefold() == keyword.strip().casefold())
    url = SEARCH.address(keyword=keyword, tab=MILITARY)
    names = "; ".join(f"{words.branch(match.branch)}, {match.title}" for match in named)
    return Elsewhere(MILITARY, names, url, "en") if names else None


def _guess(content: Found, keyword: str, tab: str) -> Guess | None:
    """Return what a place searched for instead, if it did."""
    meant = None if isinstance(content, models.MilitarySearch) else content.meant
    return Guess(meant, SEARCH.address(keyword=f'"{keyword}"', tab=tab)) if meant else None


def _typed(code: str, tab: str, contents: Mapping[str, Found]) -> TypedCode:
    """Return what is known of a code: its pages, the codes near it, and a note if the open tab lacks it."""
    careers = _careers(code, contents)
    rows = _rows(contents["online"]) if "online" in contents else ()
    others = [row for row in rows if row.code != code and (not careers or row.code[:7] == code[:7])]
    near = tuple(Crumb(f"{row.code} {row.title}", career_url("online", row.code), "en") for row in others)
    names = {
        "code": code,
        "old": code,
        "new": get_text_list([row.code for row in others], _("and")),
        "area": AREAS[PLACES[tab].area].name,
    }
    is_nowhere = "online" in contents and not contents["online"].paging.total
    if tab == MILITARY or (careers and contents[tab].paging.total):
        note = ""
    elif careers:
        note = _("This career is only in English.") if tab == "mpp" else _("%(area)s has no page for %(code)s.") % names
    elif others:
        note = _("%(old)s is now %(new)s.") % names
    else:
        note = _("O*NET has no occupation %(code)s.") % names if is_nowhere else ""
    return TypedCode(code, careers, near, note)


def _careers(code: str, contents: Mapping[str, Found]) -> tuple[Elsewhere, ...]:
    """Return the pages of a code, in each area that is known to have it, with its title if an answer has it."""
    titles = {
        key: row.title
        for key, content in contents.items()
        if key in AREAS
        for row in _rows(content)
        if row.code == code
    }
    listed = {area.area for area in elsewhere(area="", code=code) if area.url}
    return tuple(
        Elsewhere(key, titles.get(key, ""), career_url(key, code), area.lang)
        for key, area in AREAS.items()
        if key in titles or key in listed
    )


def _turned(href: str | None, keyword: str, tab: str) -> str | None:
    """Return our address for the next or previous page of a list, given its address in the API."""
    query = parse_qs(urlsplit(href or "").query)
    rows = {name: query[name][0] for name in ("start", "end") if name in query}
    return SEARCH.address(keyword=keyword, tab=tab, **rows) if rows else None
