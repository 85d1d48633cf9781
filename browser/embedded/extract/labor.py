"""Projections, and the industries that people work in: figures of the U.S. Bureau of Labor Statistics (BLS)."""

import zipfile
from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from browser.embedded.extract.archives import Table, sheet_records
from browser.embedded.extract.wages import ALL_OCCUPATIONS, OEWS, SURVEYED, Estimates, Parts, published

Row = TypeVar("Row")

MATRIX_CODE = "2024 National Employment Matrix code"
DECADE = "2024\N{EN DASH}34"
COPIED = "a combined BLS code is kept and its figures are repeated for every O*NET-SOC code that it stands for"

# O*NET names a sector that has several NAICS codes by the first, and OEWS's own code for government (99) is 93 there.
SECTORS_AS_PUBLISHED = ("11", "21", "22", "23", "42", "51", "52", "53", "54", "55", "56", "61", "62", "71", "72", "81")
SECTORS = {code: code for code in SECTORS_AS_PUBLISHED} | {"31-33": "31", "44-45": "44", "48-49": "48", "99": "93"}


def spread(rows: Mapping[str, Row], parts: Parts) -> list[tuple[str, Row]]:
    """Return code and row in code order, the row of a combined code once for each of its codes."""
    copies = {part: row for code, row in rows.items() for part in parts.get(code, ())}
    return sorted({**copies, **rows}.items(), key=lambda item: item[0])


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


def industry_employment(archive: zipfile.ZipFile, national: Estimates, parts: Parts) -> Table:
    """Return the sectors with at least one percent of an occupation's jobs, the largest first."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in published(archive, "national_by_industry.txt"):
        code, sector = row["OCC_CODE"], SECTORS.get(row["NAICS"])
        if sector and row["TOT_EMP"].isdecimal() and (percent := share(row, national[code])):
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
        year="2025",
        note=f"Percent of an occupation's {SURVEYED}. Public schools and hospitals count as education (61) and health "
        "(62), the Postal Service as transportation (48), as in the source; government (93) is the rest of it. No row: "
        f"rounds to 0, or not published; {COPIED}.",
    )


def share(row: Mapping[str, str], whole: Mapping[str, str]) -> int:
    """Return employment as a percentage of an occupation's employment."""
    return round(100 * int(row["TOT_EMP"]) / int(whole["TOT_EMP"]))
