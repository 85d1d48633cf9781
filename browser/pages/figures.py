"""What this site's own tables say of a career, whoever answers: prospects, the Handbook, and figures of an area."""

from dataclasses import dataclass

from django.utils.translation import get_language

from browser import services
from browser.embedded import labor
from browser.embedded.data.companion import PROJECTIONS, WAGES
from browser.states import PLACES
from browser.translated import gettext as _

MOST_ACTIVITIES = 6


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """Figures beside a career's answer; each is None if the tables have none. `area` is the one in the address.

    `group` is the title of the SOC group whose projections these are, if the career is a part of it.
    """

    code: str
    area: labor.Area | None = None
    local: labor.Figures | None = None
    projection: labor.Projection | None = None
    handbook: tuple[str, str] | None = None
    group: str | None = None
    is_by_rule: bool = False
    education: tuple[tuple[str, int], ...] = ()

    @property
    def activities(self) -> tuple[str, ...]:
        """Return what people do in the career: few pages ask, for a built-in release may lack its description."""
        store = services.tables()
        return labor.activities(store, self.code, MOST_ACTIVITIES) if store and services.is_trimmed() else ()


def wage_survey(table: str = WAGES) -> str:
    """Return the survey that the wages of a table are from, with its date unless the data do not say it."""
    if year := year_of(table):
        return _("Bureau of Labor Statistics, wage survey, May %(year)s") % {"year": year}
    return _("Bureau of Labor Statistics, wage survey")


def projected() -> str:
    """Return the years of the projections; if the data do not say them, how many they are."""
    first, dash, last = year_of(PROJECTIONS).partition("-")
    return f"{first}\N{EN DASH}{last[2:]}" if dash else _("in ten years")


def year_of(table: str) -> str:
    """Return the year of a table of this site; empty if it is not known."""
    store = services.tables()
    return labor.year(store, table) if store else ""


def group_title(code: str) -> str | None:
    """Return the title of a SOC group, in the page's language if O*NET has one; None if the tables do not have it."""
    store = services.tables()
    if store is None:
        return None
    return labor.title(store, f"{code}.00", get_language() or "en") or labor.group_title(store, code)


def own_figures(code: str, state: str, place: str) -> OwnFigures:
    """Return the figures of a career, in the area of an address if it names one."""
    area = chosen(state, place)
    store = services.tables()
    if store is None:
        return OwnFigures(code, area)
    return OwnFigures(
        code,
        area,
        labor.figures(store, code, area.code) if area else None,
        labor.projection(store, code),
        labor.handbook(store, code),
        None if code.endswith(".00") else group_title(code[:7]),
        labor.is_bright_by_rule(store),
        labor.education(store, code, get_language() or "en") if services.is_builtin() else (),
    )


def chosen(state: str, place: str) -> labor.Area | None:
    """Return the area in an address: by its code, or the state by its postal code; None if neither is known."""
    store = services.tables()
    if store and place and (area := labor.area(store, place)):
        return area
    if (postal_code := state.upper()) not in PLACES:
        return None
    known = labor.state(store, postal_code) if store else None
    return known or labor.Area("", PLACES[postal_code].name, "state", (postal_code,))


def place_query(area: labor.Area) -> str:
    """Return the query that names an area in an address."""
    return f"?state={area.states[0]}" if area.kind == "state" else f"?place={area.code}"
