"""Where a career leads: outlook, pay, states, industries, related careers (contract 3.9.8 to 3.9.11)."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from math import floor
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import filled, number
from browser.embedded.answers.lists import career_rows, related
from browser.embedded.data.companion import NATION
from browser.embedded.data.store import Store, kept
from browser.onet import models
from browser.onet.operations.career_lists import INDUSTRY
from browser.onet.operations.operation import LANGUAGES
from browser.onet.operations.unlisted import STATE_MAP
from browser.states import PLACES

ALL_OCCUPATIONS = "00-0000"
# The pictures' names and widths in pixels (contract 3.9.9, 4).
LEGENDS = MappingProxyType({"en": ("legend.gif", 230), "es": ("legend_es.gif", 330)})


def soc(code: str) -> str:
    """Return the code under which statistics are published."""
    return code[:7]


def job_outlook(store: Store, area: str, code: str) -> models.JobOutlook:
    """Return the outlook in words, and pay."""
    general, bright = _outlooks(store, LANGUAGES[area], code)
    return models.JobOutlook(general, bright, _salary(store, code))


def _outlooks(store: Store, language: str, code: str) -> tuple[models.Outlook | None, models.Outlook | None]:
    """Return the general and the bright outlook."""
    changes = store.execute(
        "SELECT soc, change FROM projection WHERE soc IN (?, ?)", (soc(code), ALL_OCCUPATIONS)
    ).fetchall()
    change = {row["soc"]: row["change"] for row in changes}
    if soc(code) not in change:
        return None, None
    kinds = {row["key"] for row in store.execute("SELECT key FROM bright WHERE code = ?", (code,))}
    bright = [key for key in assumptions.BRIGHT_OUTLOOKS.values() if key in kinds]
    # Rounded, as in BLS's words for growth: what grows about as fast as average is no less.
    is_average = floor(change[soc(code)] + 0.5) >= floor(change.get(ALL_OCCUPATIONS, 0) + 0.5)
    general = "Bright" if bright else "Average" if is_average else "Below Average"
    rows = store.execute("SELECT key, category, description FROM outlook WHERE language = ?", (language,))
    words = {row["key"]: row for row in rows}
    return _outlook(words, [general]), _outlook(words, bright)


def _outlook(words: dict[str, Row], keys: list[str]) -> models.Outlook | None:
    if not keys or any(key not in words for key in keys):
        return None
    return models.Outlook(
        " ".join(words[key]["description"] for key in keys), tuple(words[key]["category"] for key in keys)
    )


def _salary(store: Store, code: str) -> models.Salary | None:
    row = store.execute(
        "SELECT wage.* FROM occupation JOIN wage USING (survey) WHERE code = ? AND area = ?", (code, NATION)
    ).fetchone()
    if row is None:
        return None
    annual, hourly = pay_range(row, "annual"), pay_range(row, "hourly")
    return models.Salary(row["survey"], annual, hourly) if annual or hourly else None


def pay_range(row: Row, period: str) -> models.PayRange | None:
    """Return pay by the year (`annual`) or by the hour (`hourly`); None if neither point is published."""
    return filled(models.PayRange(*(_amount(row[f"{period}_{point}"]) for point in ("10th", "median", "90th"))))


def _amount(published: float | str | None) -> models.Amount | None:
    """Return an amount; a plus sign marks the survey's upper limit, this much or more."""
    if published is None:
        return None
    text = str(published)
    return models.Amount(number(Decimal(text.removesuffix("+"))), over=text.endswith("+"))


def check_out_my_state(store: Store, area: str, code: str) -> models.StateOutlook | None:
    """Return the states in which the career is more, about as and less common than in the nation."""
    rows = store.execute(
        """
        SELECT area, quotient FROM occupation JOIN wage USING (survey)
        WHERE occupation.code = ? AND length(area) = 2 AND quotient IS NOT NULL ORDER BY quotient DESC, area
        """,
        (code,),
    )
    states = _states(store)
    bands: dict[str, list[models.State]] = {"above_average": [], "average": [], "below_average": []}
    for place, quotient in [(states[place], number(quotient)) for place, quotient in rows if place in states]:
        bands[_band(quotient)].append(models.State(*place, quotient))
    if not any(bands.values()):
        return None
    legend, width = LEGENDS[LANGUAGES[area]]
    return models.StateOutlook(
        models.Picture(STATE_MAP.url(area=area, picture=f"{soc(code)}.gif"), 600, 340),
        models.Picture(STATE_MAP.url(area=area, picture=legend), width, 85),
        *map(tuple, bands.values()),
    )


@kept(2)
def _states(store: Store) -> Mapping[str, tuple[str, str]]:
    """Return the name and the postal code of each state, by the code of its area."""
    rows = store.execute("SELECT code, states FROM area WHERE kind = 'state'")
    return {code: (PLACES[postal_code].name, postal_code) for code, postal_code in rows}


@lru_cache(maxsize=1_024)
def _band(quotient: Decimal) -> str:
    if quotient >= assumptions.ABOVE_AVERAGE:
        return "above_average"
    return "average" if quotient >= assumptions.AVERAGE else "below_average"


@kept(8)  # a report has them in two sections
def where_do_they_work(store: Store, area: str, code: str) -> models.WhereDoTheyWork:
    """Return the industries that employ most people of the career."""
    rows = store.execute(
        """
        SELECT industry, name, percentage FROM industry_share
        JOIN industry ON industry.code = industry_share.industry AND industry.language = ?
        WHERE soc = ? ORDER BY percentage DESC, name LIMIT ?
        """,
        (LANGUAGES[area], soc(code), assumptions.INDUSTRIES),
    )
    return models.WhereDoTheyWork(
        tuple(
            models.IndustryShare(
                row["industry"],
                row["name"],
                INDUSTRY.url(area=area, industry=row["industry"]),
                number(row["percentage"]),
            )
            for row in rows
        )
    )


def explore_more(store: Store, area: str, code: str) -> models.ExploreMore:
    """Return related careers by title, and the industries."""
    industries = where_do_they_work(store, area, code).industries
    careers = career_rows(store, area, related(store, area, code))
    return models.ExploreMore(careers, soc(code) if industries else None, industries)
