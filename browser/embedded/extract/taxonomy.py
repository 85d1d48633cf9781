"""Crosswalks of codes: BLS, O*NET-SOC 2010 and 2019, job families, programs of study and occupations."""

import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence

from browser.embedded.extract.archives import Table, inner_archive, sheet_records

LISTINGS = "OccupationalListings.zip"
OLD_CODE = "O*NET-SOC 2010 Code"
OLD_TITLE = "O*NET-SOC 2010 Title"
NEW_CODE = "O*NET-SOC 2019 Code"
NEW_TITLE = "O*NET-SOC 2019 Title"
PROGRAM_CODE = "2020 CIP Code"
MAJOR_GROUP = "Major Group"
STRUCTURE_TITLE = "SOC or O*NET-SOC 2019 Title"


def combined_codes(archive: zipfile.ZipFile) -> dict[str, tuple[str, ...]]:
    """Return each code that BLS publishes under, with its 6-digit O*NET-SOC 2019 codes.

    Source: the BLS crosswalk from O*NET-SOC to the National Employment Matrix, https://www.bls.gov/emp/
    """
    parts = defaultdict(set)
    for row in sheet_records(archive, "crosswalks/bls_nem-onet-to-soc-crosswalk_2023.xlsx", key="O*NET-SOC Code"):
        parts[row["NEM Code"]].add(row["O*NET-SOC Code"][:7])
    return {code: tuple(sorted(socs)) for code, socs in parts.items()}


def successors(archive: zipfile.ZipFile) -> list[dict[str, str]]:
    """Return the official rows O*NET-SOC 2010 code and title, 2019 code and title."""
    listings = inner_archive(archive, LISTINGS)
    return list(sheet_records(listings, "Crosswalks/2010_to_2019_Crosswalk.xlsx", key=OLD_CODE))


def by_old_code(rows: Sequence[Mapping[str, str]]) -> dict[str, list[str]]:
    """Return each O*NET-SOC 2010 code with its 2019 codes."""
    found = defaultdict(list)
    for row in rows:
        found[row[OLD_CODE]].append(row[NEW_CODE])
    return dict(found)


def code_history(rows: Sequence[Mapping[str, str]]) -> Table:
    """Return every O*NET-SOC 2010 code with all its successors; a code that stayed as it was is its own."""
    columns = (OLD_CODE, OLD_TITLE, NEW_CODE, NEW_TITLE)
    return Table(
        name="Taxonomy 2010 to 2019.txt",
        columns=columns,
        rows=sorted(tuple(row[column] for column in columns) for row in rows),
        source="O*NET-SOC 2019 Occupation Listings, Crosswalk 2010 to 2019 (USDOL/ETA, CC BY 4.0)",
        year="2019",
        note="All rows.",
    )


def soc_titles(archive: zipfile.ZipFile) -> Table:
    """Return the titles of the 2018 SOC codes that O*NET-SOC 2019 divides."""
    listings = inner_archive(archive, LISTINGS)
    rows = sheet_records(listings, "Crosswalks/2019_to_SOC_Crosswalk.xlsx", key=NEW_CODE)
    return Table(
        name="SOC Titles.txt",
        columns=("SOC Code", "SOC Title"),
        rows=sorted({(row["2018 SOC Code"], row["2018 SOC Title"]) for row in rows}),
        source="O*NET-SOC 2019 Occupation Listings, Crosswalk O*NET-SOC 2019 to 2018 SOC (USDOL/ETA, CC BY 4.0)",
        year="2018",
        note="Detailed SOC codes with their titles; an O*NET-SOC code starts with its SOC code.",
    )


def job_families(archive: zipfile.ZipFile) -> Table:
    """Return the major groups of the taxonomy, which O*NET calls job families."""
    rows = sheet_records(inner_archive(archive, LISTINGS), "2019_Structure/SOC_Structure.xlsx", key=MAJOR_GROUP)
    return Table(
        name="Job Families.txt",
        columns=("Job Family Code", "Title"),
        rows=sorted((row[MAJOR_GROUP], row[STRUCTURE_TITLE].removesuffix(" Occupations")) for row in rows),
        source="O*NET-SOC 2019 Occupation Listings, Structure (USDOL/ETA, CC BY 4.0)",
        year="2019",
        note="Major groups; the word Occupations at the end of each title is left out, as O*NET OnLine does.",
    )


def education_programs(archive: zipfile.ZipFile) -> Table:
    """Return the programs of study (CIP 2020) that lead to each occupation."""
    rows = sheet_records(archive, "crosswalks/Education_CIP_to_ONET_SOC.xlsx", key=PROGRAM_CODE)
    return Table(
        name="Education Programs.txt",
        columns=("CIP Code", "CIP Title", "O*NET-SOC Code"),
        rows=sorted({(row[PROGRAM_CODE], row["2020 CIP Title"], row[NEW_CODE]) for row in rows}),
        source="O*NET-SOC 2019 Crosswalks, Classification of Instructional Programs 2020 (USDOL/ETA, CC BY 4.0)",
        year="2020",
        note="All rows; titles of occupations left out.",
    )
