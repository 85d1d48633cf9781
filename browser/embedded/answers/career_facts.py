"""Where a career leads: outlook, pay, states, industries, related careers (contract 3.9.8 to 3.9.11)."""

import re
from collections import defaultdict
from decimal import Decimal
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import number
from browser.embedded.answers.document import element
from browser.embedded.answers.lists import LANGUAGES, career_rows, related
from browser.embedded.data.store import Store

ALL_OCCUPATIONS = "00-0000"
SALARY = MappingProxyType(
    {
        "annual_10th": "annual_10th_percentile",
        "annual_median": "annual_median",
        "annual_90th": "annual_90th_percentile",
        "hourly_10th": "hourly_10th_percentile",
        "hourly_median": "hourly_median",
        "hourly_90th": "hourly_90th_percentile",
    }
)
# Postal code and name, of every state and territory of which statistics may tell (contract 3.9.9).
STATES = MappingProxyType(
    dict(
        re.findall(
            "([A-Z]{2}) ([^,]+)",
            "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,"
            "DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,"
            "KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,"
            "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,"
            "NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,"
            "PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,"
            "VI Virgin Islands,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming",
        )
    )
)
# The pictures' names and widths in pixels (contract 3.9.9, 4).
LEGENDS = MappingProxyType({"en": ("legend.gif", 230), "es": ("legend_es.gif", 330)})


def soc(code: str) -> str:
    """Return the code under which statistics are published."""
    return code[:7]


def job_outlook(store: Store, area: str, code: str) -> list[Element]:
    """Return the outlook in words, and what people earn."""
    return [*_outlook(store, LANGUAGES[area], code), *_salary(store, code)]


def _outlook(store: Store, language: str, code: str) -> list[Element]:
    changes = store.execute(
        "SELECT soc, change FROM projection WHERE soc IN (?, ?)", (soc(code), ALL_OCCUPATIONS)
    ).fetchall()
    change = {row["soc"]: row["change"] for row in changes}
    if soc(code) not in change:
        return []
    bright = [row["key"] for row in store.execute("SELECT key FROM bright WHERE code = ? ORDER BY key", (code,))]
    is_average = change[soc(code)] >= change.get(ALL_OCCUPATIONS, 0)
    general = "Bright" if bright else "Average" if is_average else "Below Average"
    words = {
        row["key"]: row
        for row in store.execute("SELECT key, category, description FROM outlook WHERE language = ?", (language,))
    }
    return [
        element(
            tag,
            element("description", " ".join(words[key]["description"] for key in keys)),
            *(element("category", words[key]["category"]) for key in keys),
        )
        for tag, keys in (("outlook", [general]), ("bright_outlook", bright))
        if keys and all(key in words for key in keys)
    ]


def _salary(store: Store, code: str) -> list[Element]:
    row = store.execute("SELECT * FROM wage WHERE soc = ?", (soc(code),)).fetchone()
    if row is None:
        return []
    amounts = [_amount(name, row[column]) for column, name in SALARY.items() if row[column]]
    return [element("salary", *amounts, soc_code=soc(code))] if amounts else []


def _amount(name: str, published: str) -> Element:
    """Return an amount; the survey's top code, this much or more, shows in the element's name."""
    amount = published.removesuffix("+")
    return element(name if amount == published else f"{name}_over", number(Decimal(amount)))


def check_out_my_state(store: Store, area: str, code: str) -> list[Element]:
    """Return the states in which the career is more, about as and less common than in the nation."""
    rows = store.execute("SELECT postal_code, quotient FROM state WHERE soc = ?", (soc(code),))
    bands: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for row in rows:
        quotient = round(row["quotient"], 2)
        if name := STATES.get(row["postal_code"]):
            bands[_band(quotient)].append((-quotient, name, row["postal_code"]))
    if not bands:
        return []
    legend, width = LEGENDS[LANGUAGES[area]]
    return [
        element("map", href=f"{area}/state-maps/{soc(code)}.gif", width=600, height=340),
        element("legend", href=f"{area}/state-maps/{legend}", width=width, height=85),
        *(
            element(
                band,
                *(
                    element("state", name, postal_code=postal_code, location_quotient=-quotient)
                    for quotient, name, postal_code in sorted(bands[band])
                ),
            )
            for band in ("above_average", "average", "below_average")
        ),
    ]


def _band(quotient: float) -> str:
    if quotient >= assumptions.ABOVE_AVERAGE:
        return "above_average"
    return "average" if quotient >= assumptions.AVERAGE else "below_average"


def where_do_they_work(store: Store, area: str, code: str) -> list[Element]:
    """Return the industries that employ most people of the career."""
    rows = store.execute(
        """
        SELECT industry, name, percentage FROM industry_share
        JOIN industry ON industry.code = industry_share.industry AND industry.language = ?
        WHERE soc = ? ORDER BY percentage DESC, name LIMIT ?
        """,
        (LANGUAGES[area], soc(code), assumptions.INDUSTRIES),
    )
    return [
        element(
            "industry",
            element("code", row["industry"]),
            element("title", row["name"]),
            href=f"{area}/browse/{row['industry']}",
            percent_employed=row["percentage"],
        )
        for row in rows
    ]


def explore_more(store: Store, area: str, code: str) -> list[Element]:
    """Return related careers by title, and the industries."""
    careers = related(store, area, code)
    industries = where_do_they_work(store, area, code)
    return [
        *([element("careers", *career_rows(store, area, careers))] if careers else []),
        *([element("industries", *industries, soc_code=soc(code))] if industries else []),
    ]
