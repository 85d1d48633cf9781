"""Wages and employment of the nation, its states and areas: figures of the U.S. Bureau of Labor Statistics (BLS)."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence

from browser.embedded.extract.archives import Table, text_records

Parts = Mapping[str, Sequence[str]]
Estimates = Mapping[str, Mapping[str, str]]

ALL_OCCUPATIONS = "00-0000"
OEWS = "BLS Occupational Employment and Wage Statistics, May 2025"
SURVEYED = "wage and salary jobs; farms, the self-employed and the military are not surveyed"
MARKS = "+ marks BLS's top: that much or more; empty: not published"

# OEWS's marks: this wage or a higher one is published as #, one that is not published as * or **.
TOP_ANNUAL, TOP_HOURLY = "239200+", "115.00+"
ANNUAL_COLUMNS = ("A_PCT10", "A_MEDIAN", "A_PCT90")
HOURLY_COLUMNS = ("H_PCT10", "H_MEDIAN", "H_PCT90")
POINTS = ("Annual 10th", "Annual Median", "Annual 90th", "Hourly 10th", "Hourly Median", "Hourly 90th")
# OEWS's types of areas.
KINDS = {"2": "state", "3": "state", "4": "metropolitan", "6": "nonmetropolitan"}


def national_estimates(archive: zipfile.ZipFile) -> dict[str, dict[str, str]]:
    """Return the official row of every occupation that OEWS publishes, and of all occupations together, by its code."""
    return {row["OCC_CODE"]: row for row in published(archive, "national.txt")}


def published(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of occupations, and of all occupations together, without those of groups."""
    return (row for row in text_records(archive, f"oews_2025/{name}") if row["O_GROUP"] in {"detailed", "total"})


def wages(national: Estimates) -> Table:
    """Return employment and wages of each occupation in the nation."""
    return Table(
        name="Wages.txt",
        columns=("SOC Code", "Employment", *POINTS),
        rows=sorted((code, amount(row["TOT_EMP"], ""), *pay(row)) for code, row in national.items()),
        source=f"{OEWS}, national",
        year="2025",
        note=f"U.S. dollars; {SURVEYED}. {MARKS}. {ALL_OCCUPATIONS} is all occupations; an occupation that is "
        "surveyed under a combined code is in Survey Codes.txt.",
    )


def area_wages(archive: zipfile.ZipFile) -> Table:
    """Return employment, location quotient and wages of each occupation in each state and area."""
    rows = (row for name in ("states.txt", "metros.txt") for row in published(archive, name))
    return Table(
        name="Area Wages.txt",
        columns=("Area Code", "SOC Code", "Employment", "Location Quotient", *POINTS),
        rows=sorted(
            (row["AREA"], row["OCC_CODE"], amount(row["TOT_EMP"], ""), amount(row["LOC_QUOTIENT"], ""), *pay(row))
            for row in rows
        ),
        source=f"{OEWS}, states, metropolitan and nonmetropolitan areas",
        year="2025",
        note=f"As Wages.txt; location quotients are BLS's own. {MARKS}; no row: not published.",
    )


def areas(archive: zipfile.ZipFile) -> Table:
    """Return the states and areas that have wages; an area may lie in several states."""
    return Table(
        name="Areas.txt",
        columns=("Area Code", "Area Title", "Kind", "States"),
        rows=sorted(
            (row["AREA"], row["AREA_TITLE"], KINDS[row["AREA_TYPE"]], states(row))
            for row in text_records(archive, "oews_2025/areas.txt")
            if row["AREA_TYPE"] in KINDS
        ),
        source=OEWS,
        year="2025",
        note="A state or territory (its FIPS code), a metropolitan area, or a nonmetropolitan area, and the postal "
        "codes of the states it lies in.",
    )


def states(area: Mapping[str, str]) -> str:
    """Return the postal codes of the states that an area lies in: those in its title, such as Cincinnati, OH-KY-IN."""
    if area["AREA_TYPE"] == "4":
        return area["AREA_TITLE"].rpartition(", ")[2].replace("-", " ")
    return area["PRIM_STATE"]


def survey_codes(national: Estimates, parts: Parts) -> Table:
    """Return the SOC codes that OEWS publishes together under another code."""
    return Table(
        name="Survey Codes.txt",
        columns=("SOC Code", "Survey Code", "Survey Title"),
        rows=sorted(
            (part, code, national[code]["OCC_TITLE"])
            for code, found in parts.items()
            if code in national
            for part in found
            if part not in national
        ),
        source=f"{OEWS}; BLS crosswalk of O*NET-SOC to the National Employment Matrix, 2023",
        year="2025",
        note="Wages and employment of the first code are those of the second.",
    )


def zip_codes(archive: zipfile.ZipFile) -> Table:
    """Return the state of each ZIP code, and the area that most of its addresses are in."""
    largest: dict[str, dict[str, str]] = {}
    for row in text_records(archive, "zip_areas/ZIP to CBSA 2025.txt"):
        known = largest.setdefault(row["ZIP Code"], row)
        if float(row["Total Share"]) > float(known["Total Share"]):
            largest[row["ZIP Code"]] = row
    return Table(
        name="ZIP Codes.txt",
        columns=("ZIP Code", "Postal Code", "Area Code"),
        rows=sorted((code, row["State"], row["OEWS Area"]) for code, row in largest.items()),
        source="HUD USPS ZIP Code Crosswalk (U.S. Department of Housing and Urban Development)",
        year="2025",
        note="The area with most of a ZIP code's addresses: a metropolitan area of May 2025, or the only "
        "nonmetropolitan area of its state. Empty: outside metropolitan areas, in a state with several others.",
    )


def pay(row: Mapping[str, str]) -> tuple[str, ...]:
    """Return an occupation's wages, a year and an hour."""
    return (
        *(amount(row[column], TOP_ANNUAL) for column in ANNUAL_COLUMNS),
        *(amount(row[column], TOP_HOURLY) for column in HOURLY_COLUMNS),
    )


def amount(cell: str, top: str) -> str:
    """Return a published figure; `top` at BLS's top code, nothing if it is not published."""
    return {"#": top, "*": "", "**": ""}.get(cell, cell)
