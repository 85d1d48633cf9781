"""The official files that the built-in figures are from, read as they are published, and careers drawn from them."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import openpyxl

Row = Mapping[str, str]

OEWS = "companion_2026/oews_2025/{}.txt"
MATRIX = "companion/crosswalks/bls_nem-onet-to-soc-crosswalk_2023.xlsx"
PROJECTIONS = "companion/bls_employment_projections_2024-34/occupation.xlsx"
MATRIX_CODE = "2024 National Employment Matrix code"
CHANGE = "Employment change, percent, 2024\N{EN DASH}34"
OPENINGS = "Occupational openings, 2024\N{EN DASH}34 annual average"
# BLS's marks for a wage at its top or above, and for what it does not publish.
TOP, UNPUBLISHED = "#", ("*", "**")
STATE, METROPOLITAN, NONMETROPOLITAN = ({"2", "3"}, {"4"}, {"6"})


@dataclass(frozen=True, slots=True)
class Career:
    """What BLS publishes of an occupation, by its O*NET-SOC code: in the nation, in an area, and as projected."""

    code: str
    area: Row
    survey: str
    nation: Row | None
    local: Row | None
    projection: Row | None


def jobs(career: Career) -> float:
    """Return the jobs in the nation; 0 where BLS publishes no figure."""
    return float(career.nation["TOT_EMP"]) if career.nation else 0


def projected(career: Career, column: str) -> float:
    """Return a projected figure; 0 for an occupation that is not projected."""
    return float(career.projection[column]) if career.projection else 0


def marks(row: Row | None, *columns: str) -> set[str]:
    """Return what a row has in these columns; empty without the row."""
    return {row[column] for column in columns} if row else set()


KINDS: Mapping[str, Callable[[Career], bool]] = {
    "most jobs": lambda career: jobs(career) >= 1_500_000,
    "fewest jobs": lambda career: 0 < jobs(career) <= 800,
    "pay above BLS's top": lambda career: TOP in marks(career.local, "A_MEDIAN", "H_MEDIAN"),
    "pay by the hour only": lambda career: marks(career.nation, "HOURLY") == {"TRUE"},
    "pay by the year only": lambda career: marks(career.nation, "ANNUAL") == {"TRUE"},
    "not surveyed": lambda career: career.nation is None and not career.code.startswith("55"),
    "military": lambda career: career.code.startswith("55"),
    "part of a SOC occupation": lambda career: not career.code.endswith(".00"),
    "All Other": lambda career: career.code.endswith("9.00"),
    "surveyed with others": lambda career: career.survey != career.code[:7] and career.nation is not None,
    "shrinking": lambda career: projected(career, CHANGE) <= -10,
    "shrinking with many openings": lambda career: projected(career, CHANGE) < 0 and projected(career, OPENINGS) >= 75,
    "growing fast": lambda career: projected(career, CHANGE) >= 15,
    "hardly changing": lambda career: career.projection is not None and abs(projected(career, CHANGE)) < 0.5,
    "jobs unpublished in a state": lambda career: marks(career.local, "TOT_EMP") == {"**"},
    "pay unpublished in a state": lambda career: marks(career.local, "A_MEDIAN", "H_MEDIAN") == {"*"},
    "nothing published in a state": lambda career: career.nation is not None and career.local is None,
    "in Puerto Rico": lambda career: career.area["PRIM_STATE"] == "PR" and career.local is not None,
    "metropolitan area in several states": lambda career: (
        career.area["AREA_TYPE"] in METROPOLITAN and career.local is not None
    ),
    "nonmetropolitan area": lambda career: career.area["AREA_TYPE"] in NONMETROPOLITAN and career.local is not None,
}


def drawn(data: Path, kind: str, seed: str = "") -> Career:
    """Return a career of a kind, in an area: chance decides by the name of the kind, the same in every run."""
    return Random(kind + seed).choice(list(filter(KINDS[kind], careers(data, seed))))  # noqa: S311 - no secret


@cache
def careers(data: Path, seed: str = "") -> tuple[Career, ...]:
    """Return every career in every state, in a metropolitan area that crosses states, and in a nonmetropolitan area."""
    with zipfile.ZipFile(data / "companion_2026.zip") as newer, zipfile.ZipFile(data / "companion.zip") as older:
        places = areas(newer, seed)
        national = {row["OCC_CODE"]: row for row in wages(newer, "national")}
        local = {
            (row["AREA"], row["OCC_CODE"]): row
            for name in ("states", "metros")
            for row in wages(newer, name)
            if row["AREA"] in places
        }
        matrix = {row["O*NET-SOC Code"]: row["NEM Code"] for row in sheet(older, MATRIX, "O*NET-SOC Code")}
        projections = {
            row[MATRIX_CODE]: row
            for row in sheet(older, PROJECTIONS, MATRIX_CODE, "Table 1.2")
            if row["Occupation type"] == "Line item"
        }
    found = []
    for code in codes(data):
        # An occupation that BLS does not publish alone is in the figures of its code of the National Employment Matrix.
        own, other = code[:7], matrix.get(code, "")
        survey = own if own in national else other
        row = projections.get(own) or projections.get(other)
        found += [
            Career(code, area, survey, national.get(survey), local.get((area["AREA"], survey)), row)
            for area in places.values()
        ]
    return tuple(found)


def areas(archive: zipfile.ZipFile, seed: str) -> dict[str, Row]:
    """Return the states and territories, and two areas that are drawn, by BLS's code."""
    rows = list(records(archive, OEWS.format("areas")))
    crossing = [row for row in rows if row["AREA_TYPE"] in METROPOLITAN and "-" in row["AREA_TITLE"].split(", ")[-1]]
    outside = [row for row in rows if row["AREA_TYPE"] in NONMETROPOLITAN]
    chosen = [Random(f"area{seed}").choice(some) for some in (crossing, outside)]  # noqa: S311 - no secret
    return {row["AREA"]: row for row in [row for row in rows if row["AREA_TYPE"] in STATE] + chosen}


def codes(data: Path) -> tuple[str, ...]:
    """Return the codes of O*NET's occupations."""
    with zipfile.ZipFile(data / "db_30_1_text.zip") as release:
        (name,) = (name for name in release.namelist() if name.endswith("/Occupation Data.txt"))
        return tuple(row["O*NET-SOC Code"] for row in records(release, name))


def wages(archive: zipfile.ZipFile, name: str) -> Iterator[Row]:
    """Yield BLS's rows of occupations, without those of groups."""
    return (row for row in records(archive, OEWS.format(name)) if row["O_GROUP"] == "detailed")


def records(archive: zipfile.ZipFile, name: str) -> Iterator[Row]:
    """Yield the rows of a table in an archive."""
    with archive.open(name) as file:
        yield from csv.DictReader(io.TextIOWrapper(file, "utf-8-sig"), delimiter="\t", quoting=csv.QUOTE_NONE)


def sheet(archive: zipfile.ZipFile, name: str, key: str, title: str = "") -> Iterator[Row]:
    """Yield the rows of a workbook below the one that has `key`."""
    workbook = openpyxl.load_workbook(io.BytesIO(archive.read(name)), read_only=True)
    head: list[str] = []
    for cells in workbook[title or workbook.sheetnames[0]].iter_rows(values_only=True):
        values = [str("" if cell is None else cell).strip() for cell in cells]
        if head:
            yield dict(zip(head, values, strict=False))
        elif key in values:
            head = values
