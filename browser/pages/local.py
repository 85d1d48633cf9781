"""The pages of local pay: a career in an area beside the nation, and the careers of an area."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.http import Http404
from django.utils.translation import get_language

from browser import services
from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.embedded.data.companion import AREA_WAGES, WAGES
from browser.embedded.data.store import Store
from browser.forms import LocalForm
from browser.pages import own
from browser.pages.facts import employment
from browser.pages.figures import place_query
from browser.pages.frame import Crumb, Frame, bare
from browser.pages.tables import Cell, Column, Group, Item, Table, cell
from browser.pages.training import Training, training
from browser.pages.wages import beside, how_common, jobs, larger_group, middle, source
from browser.translated import gettext as _

MOST_CAREERS = 50


@dataclass(frozen=True, slots=True)
class LocalPage:
    """Pay and jobs in an area; without one, in each state.

    `group` is that under which the career is surveyed, if it is not all of it; `note` says why a figure is another
    than asked for. Of the careers of an area `code` is empty, and `nearby` are the areas of its state.
    """

    frame: Frame
    form: LocalForm
    states: tuple[labor.Area, ...]
    area: labor.Area | None
    nearby: tuple[Crumb, ...]
    tables: tuple[Table, ...]
    code: str = ""
    title: str = ""
    lang: str = "en"
    career: str = ""
    group: labor.Group | None = None
    note: str = ""
    employment: str = ""
    source: str = ""
    training: Training | None = None

    @property
    def state(self) -> str:
        """Return the postal code of the area's state, empty without one."""
        return self.area.states[0] if self.area else ""


def place_of(form: LocalForm) -> labor.Area | str | None:
    """Return the area that a form asks for, or the query to go on with for a ZIP code; None without an area.

    A value that is not known becomes an error of the form.
    """
    store = tables()
    if not form.is_valid():
        return None
    if code := form.cleaned_data["zip"]:
        return _of_zip(store, form, code)
    if code := form.cleaned_data["area"] or form.cleaned_data["place"]:
        return _known(form, "area", labor.area(store, code), _("This site has no area %(code)s.") % {"code": code})
    if code := form.cleaned_data["state"].upper():
        return _known(form, "state", labor.state(store, code), _("This site has no state %(code)s.") % {"code": code})
    return None


def _of_zip(store: Store, form: LocalForm, code: str) -> labor.Area | str | None:
    area = labor.of_zip(store, code)
    if area is None:
        return _known(form, "zip", None, _("We could not find the ZIP code %(code)s.") % {"code": code})
    if area.kind == "state" and form.cleaned_data["state"].upper() == area.states[0]:
        return area
    kept = {name: form.cleaned_data[name] for name in ("sort", "zone") if form.cleaned_data[name]}
    found = {"area": area.code} if area.kind != "state" else {"state": area.states[0], "zip": code}
    return urlencode(found | kept)


def _known(form: LocalForm, field: str, area: labor.Area | None, unknown: str) -> labor.Area | None:
    if area is None:
        form.add_error(field, unknown)
    return area


def tables() -> Store:
    """Return this site's own tables; Http404 without them."""
    store = services.tables()
    if store is None:
        raise Http404
    return store


def career_page(code: str, form: LocalForm, area: labor.Area | None) -> LocalPage:
    """Return pay and jobs of a career in an area beside the nation, or in every state; Http404 for an unknown code."""
    store, language = tables(), get_language() or "en"
    title = labor.title(store, code, language)
    if title is None:
        raise Http404
    nation = labor.figures(store, code)
    projection = labor.projection(store, code)
    places = labor.areas(store, area.states[0]) if area else labor.states(store)
    heading = _("Pay and jobs: %(career)s") % {"career": title}
    shown = "mpp" if AREAS["mpp"].lang == language else "mnm"
    return LocalPage(
        frame=bare(title=heading, path=own.LOCAL_CAREER.url(code=code)),
        form=form,
        states=labor.states(store),
        area=area,
        nearby=(),
        tables=(
            *((beside(area, labor.figures(store, code, area.code) if area else None, nation),) if nation else ()),
            *by_place(store, code, places, _("Areas of the state") if area else _("State by state")),
        ),
        code=code,
        title=title,
        lang=language,
        career=career_url(shown, code),
        group=larger_group(store, code),
        note=outside(store, form, area),
        employment=employment(projection) if projection else "",
        source=source(AREA_WAGES, WAGES),
        training=training(code, area),
    )


def area_page(form: LocalForm, area: labor.Area | None) -> LocalPage:
    """Return the careers with most jobs, or best pay, in an area; only the form without one."""
    store = tables()
    order = form.cleaned_data.get("sort") or "jobs"
    zone = int(form.cleaned_data.get("zone") or 0) or None
    found = labor.careers(store, area.code, get_language() or "en", order, zone, MOST_CAREERS) if area else ()
    title = _("Pay and jobs in %(area)s") % {"area": area.title} if area else _("Pay and jobs near you")
    return LocalPage(
        frame=bare(title=title, path=own.LOCAL.url()),
        form=form,
        states=labor.states(store),
        area=area,
        nearby=nearby(store, area),
        tables=(careers_table(found, area, order),) if area and found else (),
        note=outside(store, form, area),
        source=source(AREA_WAGES),
    )


def outside(store: Store, form: LocalForm, area: labor.Area | None) -> str:
    """Return why a ZIP code has the figures of its state.

    Which counties a nonmetropolitan area has, no table of this site says.
    """
    code = form.cleaned_data.get("zip")
    if not code or area is None:
        return ""
    sentence = _("ZIP code %(code)s is not in one of BLS’s areas. These are the figures for %(state)s.")
    if any(other.kind == "nonmetropolitan" for other in labor.areas(store, area.states[0])):
        sentence = _(
            "ZIP code %(code)s is outside the metropolitan areas, and this site does not know in which nonmetropolitan "
            "area it is. These are the figures for %(state)s. Its nonmetropolitan areas are below."
        )
    return sentence % {"code": code, "state": area.title}


def nearby(store: Store, area: labor.Area | None) -> tuple[Crumb, ...]:
    """Return the links to the careers of the state of an area, and of its other areas."""
    if area is None:
        return ()
    state = labor.state(store, area.states[0])
    others = (*((state,) if state else ()), *labor.areas(store, area.states[0]))
    return tuple(Crumb(other.title, f"{own.LOCAL.url()}{query(other)}", "en") for other in others if other != area)


def query(area: labor.Area) -> str:
    """Return the query of an area at the pages of local pay, which name it as BLS does."""
    return place_query(area).replace("?place=", "?area=")


def by_place(store: Store, code: str, places: Iterable[labor.Area], caption: str) -> tuple[Table, ...]:
    """Return a career's figures in each of these places, those with the best pay first; no table without any."""
    by_code = {place.code: place for place in places}
    found = [(by_code[area], figures) for area, figures in labor.by_area(store, code, by_code).items()]
    url = own.LOCAL_CAREER.url(code=code)
    rows = tuple(
        (Cell((Item(place.title, f"{url}{query(place)}", "en"),)), middle(figures), jobs(figures), how_common(figures))
        for place, figures in sorted(found, key=lambda row: (-_yearly(row[1]), row[0].title))
    )
    columns = (
        Column(_("Place"), heads=True),
        Column(_("Middle pay, a year"), repeats=True, kind="number"),
        Column(_("Jobs"), repeats=True, kind="number"),
        Column(_("How common"), repeats=True),
    )
    return (Table((Item(caption),), columns, (Group(rows),)),) if rows else ()


def _yearly(figures: labor.Figures) -> Decimal:
    pay = figures.annual or figures.hourly
    return pay.median.dollars if pay and pay.median else Decimal(0)


def careers_table(found: Iterable[labor.LocalCareer], area: labor.Area, order: str) -> Table:
    """Return the careers of an area, each with its figures there."""
    rows = tuple(
        (
            Cell((Item(row.title, own.LOCAL_CAREER.url(code=row.code) + query(area), row.lang, row.code),)),
            middle(row.figures),
            jobs(row.figures),
            how_common(row.figures),
            cell(str(row.zone) if row.zone else None),
        )
        for row in found
    )
    columns = (
        Column(_("Career"), heads=True),
        Column(_("Middle pay, a year"), repeats=True, kind="number", order="descending" if order == "pay" else None),
        Column(_("Jobs"), repeats=True, kind="number", order="descending" if order == "jobs" else None),
        Column(_("How common"), repeats=True),
        Column(_("Job zone"), repeats=True, kind="number"),
    )
    caption = _("Careers with the best pay") if order == "pay" else _("Careers with most jobs")
    return Table((Item(caption),), columns, (Group(rows),))
