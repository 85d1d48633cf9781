"""Careers by what a client can bring: choices with how many careers each leaves, and the careers that fit all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import get_language

from browser.embedded import finding, labor
from browser.embedded.data.companion import NATION
from browser.embedded.finding import Career, Chosen, Matches
from browser.forms import CAREER_ORDERS, FindForm
from browser.onet import models
from browser.pages import own, words
from browser.pages.compare import compare_url
from browser.pages.finding_choices import BOXES, LISTS, OPTIONS, Facet, Options, chosen_in, facet, label
from browser.pages.finding_table import Sorting, careers_table, sources
from browser.pages.frame import Frame, bare
from browser.pages.local import tables
from browser.pages.shortlist import compared
from browser.pages.tables import Table
from browser.translated import gettext as _

ROWS = 25
ORDERS: Mapping[str, Callable[[Career], object]] = MappingProxyType(
    {
        "openings": lambda career: -(career.openings or 0) if career.openings is not None else 1,
        "pay": lambda career: -(career.pay or 0) if career.pay is not None else 1,
        "growth": lambda career: -career.change if career.change is not None else 1_000,
        "title": lambda career: career.sort,
    }
)


@dataclass(frozen=True, slots=True)
class Loosened:
    """A choice that was made, in words, with the address without it and how many careers that has."""

    label: str
    value: str
    url: str
    total: str


@dataclass(frozen=True, slots=True)
class FindPage:
    """The choices, those that were made, and a page of the careers that fit them.

    `lists` choose one of several, `boxes` are checked; `count` says how many careers fit, and whose pay is shown;
    `compare` is where the first of the list are side by side; `missing` names what the data say nothing of.
    """

    frame: Frame
    form: FindForm
    area: labor.Area | None
    states: tuple[labor.Area, ...]
    areas: tuple[labor.Area, ...]
    lists: tuple[Facet, ...]
    boxes: tuple[Facet, ...]
    chosen: tuple[Loosened, ...]
    count: str
    table: Table | None
    paging: models.Paging
    compare: str
    orders: tuple[tuple[str, str, bool], ...]
    missing: str
    source: str


def tidied(data: QueryDict, area: labor.Area | None) -> str | None:
    """Return the query of a form that was sent, without blanks and with one place; None if it is as short as can be."""
    kept = {name: values for name in data if (values := [value for value in data.getlist(name) if value.strip()])}
    if "state" in data and "place" in data:
        is_there = area is not None and area.code == data["place"] and str(data["state"]).upper() in area.states
        kept.pop("state" if is_there else "place", None)
    return None if kept == dict(data.lists()) else urlencode(kept, doseq=True)


def find_page(data: QueryDict, area: labor.Area | None) -> FindPage:
    """Return the careers that fit what was chosen; what is wrong becomes an error of the form, and is left out."""
    store, language, form = tables(), get_language() or "en", FindForm(data)
    form.is_valid()
    check_place(form, area)
    careers = finding.careers(store, language, area.code if area else NATION)
    known = [name for name in OPTIONS if finding.is_known(careers, name)]
    options = {name: OPTIONS[name](store, language) for name in known}
    check_industry(form, options)
    keyword = form.cleaned_data.get("keyword", "")
    ranked = finding.keyword_codes(store, keyword, language) if keyword else ()
    chosen = chosen_in(form, options, ranked)
    found = finding.matches(careers, chosen)
    facets = {name: facet(form, name, options[name], found, chosen) for name in known}
    order = order_of(form)
    rows = in_order(found.careers, order, ranked)
    shown, paging = page_of(data, form, rows)
    sorting = Sorting(order, {name: address(data, sort=name) for name in ORDERS})
    return FindPage(
        frame=bare(title=_(own.FIND.title), path=own.FIND.url()),
        form=form,
        area=area,
        states=labor.states(store),
        areas=labor.areas(store, area.states[0]) if area else (),
        lists=tuple(facets[name] for name in LISTS if name in facets),
        boxes=tuple(facets[name] for name in BOXES if name in facets),
        chosen=loosened(data, form, chosen, options, found),
        count=count(len(rows), area),
        table=careers_table(store, language, shown, area, sorting) if shown else None,
        paging=paging,
        compare=compare_url(compared(career.code for career in shown).split(",")) if len(shown) > 1 else "",
        orders=orders(form, order),
        missing=missing(form, known),
        source=" ".join(sources(store, area)),
    )


def check_place(form: FindForm, area: labor.Area | None) -> None:
    """Say of a state or an area that is not known that it is not."""
    for name, sentence in (
        ("state", _("This site has no state %(code)s.")),
        ("place", _("This site has no area %(code)s.")),
    ):
        if (code := form.cleaned_data.get(name)) and area is None:
            form.add_error(name, sentence % {"code": code})


def check_industry(form: FindForm, options: Mapping[str, Options]) -> None:
    """Say of an industry that is not known that it is not."""
    code = form.cleaned_data.get("industry")
    if code and code not in options.get("industry", {code}):
        form.add_error("industry", _("This site has no industry %(code)s.") % {"code": code})


def order_of(form: FindForm) -> str:
    """Return what careers are sorted by: if nothing else, by how well they match words, or by openings."""
    order: str = form.cleaned_data.get("sort", "")
    if form.cleaned_data.get("keyword"):
        return order or "match"
    return order if order in ORDERS else "openings"


def in_order(careers: Sequence[Career], order: str, ranked: Sequence[str]) -> list[Career]:
    """Return careers in an order; those that are alike in it by title."""
    if order == "match":
        places = {code: place for place, code in enumerate(ranked)}
        return sorted(careers, key=lambda career: places[career.code])
    rank = ORDERS[order]
    return sorted(careers, key=lambda career: (rank(career), career.sort))


def page_of(data: QueryDict, form: FindForm, careers: Sequence[Career]) -> tuple[Sequence[Career], models.Paging]:
    """Return the careers of the page that was asked for, the last one beyond it, and the ways to its neighbors."""
    total = len(careers)
    rows = max(total, 1) if data.get("format") == "csv" else ROWS  # a file has the whole list
    last = max(0, total - 1) // rows * rows
    first = min((form.cleaned_data.get("start") or 1) - 1, last)
    end = min(first + rows, total)
    paging = models.Paging(
        start=first + 1,
        end=end,
        total=total,
        sort=None,
        next=address(data, start=str(end + 1)) if end < total else None,
        previous=address(data, start=str(max(0, first - rows) + 1)) if first else None,
    )
    return careers[first:end], paging


def address(data: QueryDict, without: tuple[str, str] = ("start", ""), **changed: str) -> str:
    """Return this page's address with values changed, from its first row on, and without a choice."""
    values = {name: data.getlist(name) for name in FindForm.base_fields if name in data and name != "start"}
    name, value = without
    values[name] = [each for each in values.get(name, ()) if value and each != value]
    query = {name: each for name, each in {**values, **changed}.items() if each}
    return f"{own.FIND.url()}?{urlencode(query, doseq=True)}" if query else own.FIND.url()


def loosened(
    data: QueryDict, form: FindForm, chosen: Sequence[Chosen], options: Mapping[str, Options], found: Matches
) -> tuple[Loosened, ...]:
    """Return the choices that were made, each with the address without it."""
    return tuple(
        Loosened(
            label=str(form.fields[choice.trait].label),
            value=form.cleaned_data["keyword"]
            if choice.trait == "keyword"
            else label(choice.trait, choice.value, options[choice.trait]),
            url=address(data, (choice.trait, choice.value if choice.trait == "interest" else "")),
            total=words.thousands(len(found.without(choice))),
        )
        for choice in chosen
    )


def count(total: int, area: labor.Area | None) -> str:
    """Say how many careers fit, and whose pay is shown."""
    place = area.title if area else _("the United States")
    whose = _("Pay is that of %(area)s.") % {"area": place}
    return f"{words.career_count(total)} {whose}"


def orders(form: FindForm, order: str) -> tuple[tuple[str, str, bool], ...]:
    """Return the orders to choose from: that of words only where there are some."""
    has_words = bool(form.cleaned_data.get("keyword"))
    shown = {name: str(title) for name, title in CAREER_ORDERS.items() if name != "match" or has_words}
    return tuple((name, title, name == order) for name, title in shown.items())


def missing(form: FindForm, known: Sequence[str]) -> str:
    """Return what the data say nothing of, in a sentence; empty if they say something of everything."""
    names = [str(form.fields[name].label) for name in OPTIONS if name not in known]
    sentence = _("Not offered, because this site’s data lack it: %(choices)s.")
    return sentence % {"choices": "; ".join(names)} if names else ""
