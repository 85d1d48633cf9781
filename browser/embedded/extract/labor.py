"""Wages, projections, and where people work, by occupation: figures of the U.S. Bureau of Labor Statistics (BLS)."""

import io
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

import pyarrow.parquet

from browser.embedded.extract.archives import Table, csv_records, member, sheet_records

Parts = Mapping[str, Sequence[str]]
Row = TypeVar("Row")

ALL_OCCUPATIONS = "00-0000"
MATRIX_CODE = "2024 National Employment Matrix code"
DECADE = "2024\N{EN DASH}34"
OEWS = "BLS Occupational Employment and Wage Statistics, May 2024"
SURVEYED = "wage and salary jobs; farms, the self-employed and the military are not surveyed"
COPIED = "a combined BLS code is kept and its figures are repeated for every O*NET-SOC code that it stands for"

# OEWS's marks: this wage or a higher one is published as #.
TOP_ANNUAL, TOP_HOURLY = "239200+", "115.00+"
ANNUAL_COLUMNS = ("A_PCT10", "A_MEDIAN", "A_PCT90")
HOURLY_COLUMNS = ("H_PCT10", "H_MEDIAN", "H_PCT90")

# O*NET names a sector that has several NAICS codes by the first, and OEWS's own code for government (99) is 93 there.
SECTORS_AS_PUBLISHED = ("11", "21", "22", "23", "42", "51", "52", "53", "54", "55", "56", "61", "62", "71", "72", "81")
SECTORS = {code: code for code in SECTORS_AS_PUBLISHED} | {"31-33": "31", "44-45": "44", "48-49": "48", "99": "93"}

# FIPS code and postal code of states and territories.
STATES = """
    01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA
    26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX
    49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR 78VI
"""
POSTAL_CODES = {state[:2]: state[2:] for state in STATES.split()}


def national_estimates(archive: zipfile.ZipFile) -> dict[str, dict[str, str]]:
    """Return the official row of every occupation that OEWS publishes, and of all occupations together, by its code."""
    rows = sheet_records(archive, "bls_oews/national_M2024_dl.xlsx", key="OCC_CODE")
    return {row["OCC_CODE"]: row for row in rows if row["O_GROUP"] in {"detailed", "total"}}


def spread(rows: Mapping[str, Row], parts: Parts) -> list[tuple[str, Row]]:
    """Return code and row in code order, the row of a combined code once for each of its codes."""
    copies = {part: row for code, row in rows.items() for part in parts.get(code, ())}
    return sorted({**copies, **rows}.items(), key=lambda item: item[0])


def wages(national: Mapping[str, Mapping[str, str]], parts: Parts) -> Table:
    """Return the 10th percentile, median and 90th percentile wage of each occupation, a year and an hour."""
    found = {
        code: (
            *(annual_wage(row[column]) for column in ANNUAL_COLUMNS),
            *(hourly_wage(row[column]) for column in HOURLY_COLUMNS),
        )
        for code, row in national.items()
    }
    return Table(
        name="Wages.txt",
        columns=(
            *("SOC Code", "Annual 10th", "Annual Median", "Annual 90th"),
            *("Hourly 10th", "Hourly Median", "Hourly 90th"),
        ),
        rows=[(code, *row) for code, row in spread(found, parts)],
        source=f"{OEWS}, national",
        year="2024",
        note=f"U.S. dollars; {SURVEYED}. + marks BLS's top: that much or more; empty: not published. "
        f"{ALL_OCCUPATIONS} is all occupations; {COPIED}.",
    )


def annual_wage(cell: str) -> str:
    """Return a published annual wage as whole dollars, `239200+` at BLS's top code, or nothing if it has none."""
    return {"#": TOP_ANNUAL, "*": ""}.get(cell, cell)


def hourly_wage(cell: str) -> str:
    """Return a published hourly wage as dollars and cents, `115.00+` at BLS's top code, or nothing if it has none."""
    marks = {"#": TOP_HOURLY, "*": ""}
    return marks[cell] if cell in marks else f"{float(cell):.2f}"


def projections(archive: zipfile.ZipFile, parts: Parts) -> Table:
    """Return employment now and in ten years, its change, and yearly openings of each occupation, in persons."""
    workbook = "bls_employment_projections_2024-34/occupation.xlsx"
    found = {}
    for row in sheet_records(archive, workbook, key=MATRIX_CODE, sheet="Table 1.2"):
        if row["Occupation type"] == "Line item" or row[MATRIX_CODE] == ALL_OCCUPATIONS:
            found[row[MATRIX_CODE]] = (
                persons(row["Employment, 2024"]),
                persons(row["Employment, 2034"]),
                f"{float(row[f'Employment change, percent, {DECADE}']):.1f}",
                persons(row[f"Occupational openings, {DECADE} annual average"]),
            )
    return Table(
        name="Projections.txt",
        columns=("SOC Code", "Employment 2024", "Employment 2034", "Percent Change", "Openings"),
        rows=[(code, *row) for code, row in spread(found, parts)],
        source="BLS Employment Projections 2024-34, Table 1.2",
        year="2024-2034",
        note=f"Persons, published in hundreds; Openings is the annual average. {ALL_OCCUPATIONS} is all occupations; "
        f"{COPIED}. Military occupations are not projected.",
    )


def persons(thousands: str) -> str:
    """Return a published number of thousands as persons."""
    return str(round(float(thousands) * 1000))


def state_employment(archive: zipfile.ZipFile, national: Mapping[str, Mapping[str, str]], parts: Parts) -> Table:
    """Return each state's location quotient of an occupation: its share of the state's jobs over that of the nation's.

    The file has neither a state's total nor every occupation: shares, of a state and of the nation alike, are of the
    occupations that it has.
    """
    jobs: dict[str, dict[str, int]] = defaultdict(dict)
    for row in csv_records(archive, "bls_oews/state_wages_median_employment_partial.csv"):
        if row["employment"]:
            jobs[row["soc_code"]][POSTAL_CODES[row["state_fips"]]] = int(row["employment"])
    nation = {code: int(national[code]["TOT_EMP"]) for code in jobs}
    nation_total = sum(nation.values())
    state_totals: Counter[str] = Counter()
    for states in jobs.values():
        state_totals.update(states)
    found = {
        code: {
            state: f"{(count / state_totals[state]) / (nation[code] / nation_total):.2f}"
            for state, count in sorted(states.items())
        }
        for code, states in jobs.items()
    }
    covered = nation_total / int(national[ALL_OCCUPATIONS]["TOT_EMP"])
    missing = sorted(set(POSTAL_CODES.values()) - set(state_totals))
    groups = sorted({code[:2] for code in national} - {code[:2] for code in jobs} - {ALL_OCCUPATIONS[:2]})
    return Table(
        name="State Employment.txt",
        columns=("SOC Code", "Postal Code", "Location Quotient"),
        rows=[(code, state, quotient) for code, states in spread(found, parts) for state, quotient in states.items()],
        source=f"Computed from {OEWS}, state and national employment",
        year="2024",
        note=f"Partial: {len(jobs)} of the {len(national) - 1} occupations that BLS publishes, with {covered:.0%} of "
        f"the nation's jobs; nothing of the major groups {' '.join(groups)}; {len(state_totals)} states (DC is one), "
        f"without {' '.join(missing)}. BLS's state totals are not in the source: shares are of the occupations it has, "
        f"so that quotients are approximate. No row: not published; {COPIED}.",
    )


def industry_employment(archive: zipfile.ZipFile, national: Mapping[str, Mapping[str, str]], parts: Parts) -> Table:
    """Return the sectors with at least one percent of an occupation's jobs, the largest first."""
    content = member(archive, "bls_oews/oews_M2024_occupation_by_industry.parquet")
    estimates = pyarrow.parquet.read_table(io.BytesIO(content), columns=["from", "to", "data"])
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for estimate in estimates.to_pylist():
        sector = SECTORS.get(estimate["to"].removeprefix("industry/"))
        code = estimate["from"].removeprefix("occupation/").removesuffix(".00")
        if sector and code in national:
            percent = round(100 * json.loads(estimate["data"])["employment"] / int(national[code]["TOT_EMP"]))
            if percent:
                found[code][sector] = percent
    return Table(
        name="Industry Employment.txt",
        columns=("SOC Code", "Industry Code", "Percent Employed"),
        rows=[
            (code, sector, str(percent))
            for code, sectors in spread(found, parts)
            for sector, percent in sorted(sectors.items(), key=lambda item: (-item[1], item[0]))
        ],
        source=f"Computed from {OEWS}, national by industry sector",
        year="2024",
        note=f"Percent of an occupation's {SURVEYED}. Public schools and hospitals count as education (61) and health "
        "(62), the Postal Service as transportation (48), as in the source; government (93) is the rest of it. No row: "
        f"rounds to 0, or not published; {COPIED}.",
    )
