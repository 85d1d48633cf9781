"""Our own words for the values in O*NET's answers."""

import re
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import get_language, gettext_noop, ngettext

from browser import services
from browser.embedded import labor
from browser.forms import option_label
from browser.onet import models
from browser.translated import gettext as _

# Job zones 1 to 5 (contract 3.10: titles of the zones).
PREPARATION = {
    1: gettext_noop("little or no preparation"),
    2: gettext_noop("some preparation"),
    3: gettext_noop("medium preparation"),
    4: gettext_noop("considerable preparation"),
    5: gettext_noop("extensive preparation"),
}
# How long the ranges of specific vocational preparation (SVP) are, by the numbers in their names, in any language.
TIMES = {
    ("4.0",): gettext_noop("up to 3 months"),
    ("6.0",): gettext_noop("up to 1 year"),
    ("4.0", "6.0"): gettext_noop("3 months to 1 year"),
    ("6.0", "7.0"): gettext_noop("1 to 2 years"),
    ("7.0", "8.0"): gettext_noop("2 to 4 years"),
    ("8.0",): gettext_noop("more than 4 years"),
}
# The range of each job zone, and that of the first two together.
RANGES = {1: "below 4.0", 2: "4.0 to 6.0", 3: "6.0 to 7.0", 4: "7.0 to 8.0", 5: "8.0 and above"}
MERGED_RANGE = "below 6.0"
MERGED_ZONE = 2  # the number of the zone that releases from 30.2 on have for the first two
# Why a career is listed for a military job (contract 5.3).
MATCHES = {
    "most_duties": gettext_noop("Most duties are the same"),
    "some_duties": gettext_noop("Some duties are the same"),
    "crosswalk": gettext_noop("Related in the DoD crosswalk"),
    "keyword": gettext_noop("Matches the words you typed"),
}
# How many of a career's workers an industry has (contract 3.5).
HOW_MANY = {
    "Most": gettext_noop("Most workers"),
    "Some": gettext_noop("Some workers"),
}
# How well a career goes with a profile of interests (contract 3.10).
FITS = {
    "Best": gettext_noop("Best"),
    "Great": gettext_noop("Great"),
    "Good": gettext_noop("Good"),
}
BRANCHES = {
    "air_force": gettext_noop("Air Force"),
    "army": gettext_noop("Army"),
    "coast_guard": gettext_noop("Coast Guard"),
    "marine_corps": gettext_noop("Marine Corps"),
    "navy": gettext_noop("Navy"),
    "space_force": gettext_noop("Space Force"),
}
# Django writes the halves of a day so, and its Spanish leaves out the blank.
HALVES = (gettext_noop("a.m."), gettext_noop("p.m."))
AN_HOUR = 1_000  # no career pays less in a year, or more in an hour
# The taxonomies between which a code is followed (contract 7).
DIRECTIONS = {
    "2010_to_active": gettext_noop("from the 2010 taxonomy to the current one"),
    "active_to_2010": gettext_noop("from the current taxonomy to the 2010 one"),
    "2010_to_2019": gettext_noop("from the 2010 taxonomy to the 2019 one"),
    "2019_to_active": gettext_noop("from the 2019 taxonomy to the current one"),
    "2019_to_2010": gettext_noop("from the 2019 taxonomy to the 2010 one"),
    "active_to_2019": gettext_noop("from the current taxonomy to the 2019 one"),
    "2010_to_2010": gettext_noop("within the 2010 taxonomy"),
    "2019_to_2019": gettext_noop("within the 2019 taxonomy"),
    "active_to_active": gettext_noop("within the current taxonomy"),
}
# From this quotient on, a multiple says more than a percentage.
DOUBLE = 2


def preparation(zone: int) -> str:
    """Return how much preparation a job zone means."""
    return _(PREPARATION[zone])


def job_zone(zone: int) -> str:
    """Return a job zone with what it means."""
    if zone == MERGED_ZONE and has_merged_zones():
        return _("Job zones 1-2 of 5: very little to some preparation")
    name = _("Job zone %(zone)s of 5") % {"zone": zone}
    return f"{name}: {preparation(zone)}"


def time_to_prepare(zone: int | None, title: str = "", svp_range: str | None = None) -> str:
    """Return how long people prepare for a job zone, by its range of SVP or else by its number; empty if unknown."""
    if svp_range is None:
        is_merged = zone == MERGED_ZONE and ("1-2" in title or has_merged_zones())
        svp_range = MERGED_RANGE if is_merged else RANGES.get(zone or 0, "")
    time = TIMES.get(tuple(re.findall(r"\d\.\d", svp_range)))
    return _(time) if time else ""


def zone_number(zone: int) -> str:
    """Return the number of a job zone, or of the two that one stands for."""
    return "1-2" if zone == MERGED_ZONE and has_merged_zones() else str(zone)


def zone_of_five(zone: int | None) -> str:
    """Return the number of a job zone among all of them; empty if it is not known."""
    return _("%(zone)s of 5") % {"zone": zone_number(zone)} if zone else ""


def job_zones() -> list[tuple[str, str]]:
    """Return the job zones with what each means."""
    if has_merged_zones():
        merged = {**PREPARATION, MERGED_ZONE: gettext_noop("very little to some preparation")}
        return [(str(zone), _(words)) for zone, words in merged.items() if zone >= MERGED_ZONE]
    return [(str(zone), _(words)) for zone, words in PREPARATION.items()]


def has_merged_zones() -> bool:
    """Return whether the release that answers has one zone for the first two; only a loaded one is known to."""
    store = services.tables() if services.is_builtin() else None
    return store is not None and labor.has_merged_zones(store)


def match(match_type: str) -> str:
    """Return why a career is listed for a military job; an unknown reason as O*NET names it."""
    return _(MATCHES[match_type]) if match_type in MATCHES else match_type.replace("_", " ")


def how_many(category: str) -> str:
    """Return how many of a career's workers an industry has; an unknown word as O*NET sends it."""
    return _(HOW_MANY[category]) if category in HOW_MANY else category


def fit(word: str) -> str:
    """Return how well a career goes with a profile; an unknown word as O*NET sends it."""
    return _(FITS[word]) if word in FITS else word


def branch(key: str | None) -> str:
    """Return the name of a branch of the military by its key in the API."""
    return _(BRANCHES[key]) if key in BRANCHES else (key or "").replace("_", " ").capitalize()


def direction(name: str) -> str:
    """Return the two taxonomies between which a code is followed, in words."""
    return _(DIRECTIONS[name])


def option(key: str) -> str:
    """Return a value of a parameter, as the forms offer it."""
    return _(option_label(key))


def change(percent: Decimal) -> str:
    """Return a change in percent with its sign."""
    sign = "+" if percent > 0 else "\N{MINUS SIGN}" if percent < 0 else ""
    return f"{sign}{abs(percent)}%"


def as_common(quotient: Decimal, area: str) -> str:
    """Return how common a job is in an area beside the nation, in percent; from double on, in times."""
    if quotient >= DOUBLE:
        return _("%(times)s times as common in %(area)s as in the nation.") % {"times": quotient, "area": area}
    percent = round((quotient - 1) * 100)
    if percent > 0:
        return _("%(percent)s%% more common in %(area)s than in the nation.") % {"percent": percent, "area": area}
    if percent < 0:
        return _("%(percent)s%% less common in %(area)s than in the nation.") % {"percent": -percent, "area": area}
    return _("As common in %(area)s as in the nation.") % {"area": area}


def release(name: str) -> str:
    """Return the name of a release of O*NET, which the embedded service completes in English."""
    version, built_in, _rest = name.partition(" (built-in release)")
    ours = _("built-in release")
    return f"{version} ({ours})" if built_in else name


def month(day: date) -> str:
    """Return the month of figures, in words."""
    return date_format(day, _("F Y"))


def day(at: datetime) -> str:
    """Return the day of a time, here."""
    return _written(at, _("F j, Y"))


def moment(at: datetime) -> str:
    """Return the day and the minute of a time, here."""
    return _written(at, _("F j, Y, g:i a T"))


def _written(at: datetime, pattern: str) -> str:
    return _written_in(at.replace(second=0, microsecond=0), pattern, get_current_timezone(), get_language())


@lru_cache(maxsize=64)  # each page has the time of its answers, mostly now
def _written_in(at: datetime, pattern: str, zone: tzinfo, _language: str | None) -> str:
    return date_format(localtime(at, zone), pattern)


def dollars(amount: models.Amount | None) -> str:
    """Return an amount of pay: whole dollars of a year, an hour's with cents."""
    if amount is None:
        return ""
    sent = len(str(amount.dollars).partition(".")[2])
    cents = max(2, sent) if sent or amount.dollars < AN_HOUR else 0
    figure = f"${amount.dollars:,.{cents}f}"
    return _("%(amount)s or more") % {"amount": figure} if amount.over else figure


def middle_pay(figures: labor.Figures | None) -> str:
    """Return the middle pay of a year, or of an hour where only that is published; empty if there is none."""
    amounts = (figures.annual or figures.hourly) if figures else None
    if figures is None or amounts is None or amounts.median is None:
        return ""
    pay = dollars(amounts.median)
    return pay if figures.annual else _("%(pay)s an hour") % {"pay": pay}


def thousands(number: int) -> str:
    """Write a number with commas, in both languages."""
    return f"{number:,}"


def list_count(total: int, title: str) -> str:
    """Say how many careers or occupations a list has, with the title of its kind."""
    what = _(title)
    if total == 1:
        return f"{what}: 1"
    return f"{thousands(total)} {what if what[:2].isupper() else what[0].lower() + what[1:]}"


def career_count(total: int) -> str:
    """Say how many careers a list has."""
    return ngettext("%(total)s career.", "%(total)s careers.", total) % {"total": thousands(total)}


def occupation_count(total: int) -> str:
    """Say how many occupations a list has."""
    return ngettext("%(total)s occupation.", "%(total)s occupations.", total) % {"total": thousands(total)}


def row_count(total: int) -> str:
    """Say how many rows a table of the database has."""
    return ngettext("%(total)s row.", "%(total)s rows.", total) % {"total": thousands(total)}
