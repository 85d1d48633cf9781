"""Twenty careers of different kinds: the figures on their pages beside those of the official files.

`pytest -s` prints them; ONET_DRAW=any-word draws twenty others.
"""

import os
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import Tag
from django.test import Client

from tests.pages.official import CHANGE, KINDS, OPENINGS, STATE, TOP, UNPUBLISHED, Career, Row, careers, drawn
from tests.pages.reading import main_of, text_of

DRAW = os.environ.get("ONET_DRAW", "")
DASH = "\N{EN DASH}"
YEAR, HOUR = ("A_PCT10", "A_MEDIAN", "A_PCT90"), ("H_PCT10", "H_MEDIAN", "H_PCT90")
TOPS = {"A": "$239,200", "H": "$115.00"}


def dollars(row: Row | None, column: str) -> str:
    """Return a wage as a page writes it."""
    value = row[column] if row else "*"
    if value in UNPUBLISHED:
        return DASH
    if value == TOP:
        return f"{TOPS[column[0]]} or more"
    return f"${float(value):,.0f}" if column.startswith("A") else f"${float(value):,.2f}"


def count(row: Row | None) -> str:
    """Return the number of jobs as a page writes it."""
    value = row["TOT_EMP"] if row else "**"
    return DASH if value in UNPUBLISHED else f"{int(value):,}"


def middle(row: Row | None) -> str:
    """Return the middle pay, of an hour where a year's is not published."""
    return f"{dollars(row, 'H_MEDIAN')} an hour" if row and is_hourly(row) else dollars(row, "A_MEDIAN")


def quotient(row: Row | None) -> str:
    """Return how common the occupation is, with the words of the site."""
    value = row["LOC_QUOTIENT"] if row else "**"
    if value in UNPUBLISHED:
        return DASH
    limits = ((1.25, "More common than average"), (0.8, "Close to average"), (0, "Less common than average"))
    words = next(words for limit, words in limits if float(value) >= limit)
    return f"{words} ({float(value):.2f})"


def beside_the_nation(published: str) -> str:
    """Return how common the occupation is beside the nation, in times from 2 on, else in percent."""
    value = Decimal(published)
    if value >= 2:
        return f"{float(value):g} times as common"
    if value == 1:
        return "As common in"
    return f"{abs(value - 1) * 100:.0f}% {'more' if value > 1 else 'less'} common"


def is_hourly(row: Row) -> bool:
    """Return whether BLS publishes the pay of an hour only."""
    return row["HOURLY"] == "TRUE"


def is_state(career: Career) -> bool:
    """Return whether a career's area is a state or a territory."""
    return career.area["AREA_TYPE"] in STATE


def prospects(career: Career) -> str:
    """Return how employment is projected to change, with BLS's words for it; empty where it is not projected."""
    if career.projection is None:
        return ""
    change, openings = float(career.projection[CHANGE]), round(float(career.projection[OPENINGS]) * 1000)
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    few = f"About {openings:,}" if openings else "Fewer than 50"
    return f"Employment 2024{DASH}34: {sign}{abs(change):.1f}%, * {few} openings a year"


def beside(career: Career) -> dict[str, list[str]]:
    """Return the table that local pay has of a career in its area beside the nation."""
    names = [f"{name}, {unit}" for unit in ("a year", "an hour") for name in ("Low", "Middle", "High")]
    both = (career.local, career.nation)
    rows = {name: [dollars(row, column) for row in both] for name, column in zip(names, YEAR + HOUR, strict=True)}
    return rows | {
        "Jobs": [count(row) for row in both],
        "How common": [quotient(career.local), "1 = national average"],
    }


def table(page: Tag, place: int) -> dict[str, list[str]]:
    """Return a table of a page: the cells of each row by its first."""
    rows = [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.select("table")[place].select("tbody tr")
    ]
    return {row[0]: row[1:] for row in rows}


def has(token: str, text: str) -> bool:
    """Return whether a text has a figure as a whole, not as a part of another; `*` is any word."""
    pattern = re.escape(token).replace(r"\*", r"[^.%]*\.")
    return re.search(rf"(?<![\w$.,]){pattern}(?![\w%]|[.,]\d)", text) is not None


def differences(career: Career, facts: Mapping[str, str]) -> list[str]:
    """Return the official figures that a career's facts do not show beside their names."""
    expected = [("outlook", prospects(career))] if career.projection else []
    if career.nation:
        columns, unit = (HOUR, "an hour") if is_hourly(career.nation) else (YEAR, "a year")
        points = [dollars(career.nation, column) for column in columns]
        named = [f"{name} {point}" for name, point in zip(("Low", "Middle", "High"), points, strict=True)]
        expected += [("pay", text) for text in (f"{points[1]} {unit}", *named)]
    if career.local:
        words = quotient(career.local).partition(" (")[0]
        named = [f"Middle pay: {middle(career.local)}", f"{count(career.local)} jobs", words]
        named += [] if words == DASH else [beside_the_nation(career.local["LOC_QUOTIENT"])]
        expected += [("state", text) for text in named if DASH not in text]
    return [f"{fact}: {text}" for fact, text in expected if not has(text, facts[fact])]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("kind", KINDS)
def test_pages_show_the_official_figures(client: Client, reference: Path, kind: str) -> None:
    career = drawn(reference / "data", kind, DRAW)
    query = f"state={career.area['PRIM_STATE']}" if is_state(career) else f"place={career.area['AREA']}"
    local = main_of(client, f"/local/{career.code}?{query}")
    page = main_of(client, f"/mnm/careers/{career.code}/?{query}")
    # A military career has no facts of civilian jobs.
    found = {name: page.select_one(f"section:has(> #fact-{name})") for name in ("pay", "outlook", "state")}
    facts = {name: text_of(fact) if fact else "" for name, fact in found.items()}
    print(f"\n{kind}: {career.code} in {career.area['AREA_TITLE']}")  # noqa: T201 - read by eye with -s
    for name, (there, nation) in beside(career).items() if career.nation else ():
        print(f"    {name:16} {there:36} {nation}")  # noqa: T201
    print(f"    {prospects(career) or 'not projected'}")  # noqa: T201

    assert differences(career, facts) == []
    assert (table(local, 0) if local.select("table") else {}) == (beside(career) if career.nation else {})
    # What the official files do not have, no page has.
    assert career.nation or "$" not in facts["pay"]
    assert career.projection or "%" not in facts["outlook"]
    assert career.local or not re.search(r"\$|\d jobs|times", facts["state"])


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("kind", KINDS)
def test_states_have_the_official_figures(client: Client, reference: Path, kind: str) -> None:
    code = drawn(reference / "data", kind, DRAW).code
    page = main_of(client, f"/local/{code}")
    states = {
        career.area["AREA_TITLE"]: [
            middle(career.local),
            count(career.local),
            quotient(career.local),
        ]
        for career in careers(reference / "data", DRAW)
        if career.code == code and career.local and is_state(career)
    }

    assert (table(page, -1) if page.select("table") else {}) == states
