"""Lists of occupations, and what leads to them: Bright Outlook, STEM, registered apprenticeships, BLS's Handbook."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from browser.embedded.extract.archives import Table, text_records

CODE = "O*NET-SOC Code"
REASONS = ("Rapid Growth", "Numerous Job Openings", "New and Emerging")
HOURS = ("Term Hours Minimum", "Term Hours Maximum")
OCCUPATION_TYPE = "Occupation Type"
# Capitals that stay where a title is written in capitals throughout.
ABBREVIATIONS = frozenset({"CNC", "EMT", "HVAC", "II", "III", "IT", "TV", "XR"})
SMALL_WORDS = frozenset({"And", "For", "Of", "Or", "The", "To"})


def bright_outlook(archive: zipfile.ZipFile) -> Table:
    """Return the occupations of O*NET's Bright Outlook list with the reasons."""
    return Table(
        name="Bright Outlook.txt",
        columns=(CODE, *REASONS),
        rows=sorted(
            (row[CODE], *(row[reason] for reason in REASONS))
            for row in text_records(archive, "bright_outlook/Bright Outlook.txt")
        ),
        source="O*NET OnLine, Bright Outlook Occupations (USDOL/ETA, CC BY 4.0)",
        year="2026",
        note="Of the projections 2024-34: Rapid Growth is growth of 4.5 % or more, Numerous Job Openings 75,000 or "
        "more a year. Titles left out.",
    )


def stem_occupations(archive: zipfile.ZipFile) -> Table:
    """Return the occupations in science, technology, engineering and mathematics with their types."""
    return Table(
        name="STEM Occupations.txt",
        columns=(CODE, OCCUPATION_TYPE),
        rows=sorted((row[CODE], row[OCCUPATION_TYPE]) for row in text_records(archive, "stem/STEM Occupations.txt")),
        source="O*NET OnLine, STEM Occupations (USDOL/ETA, CC BY 4.0)",
        year="2022",
        note="An occupation may have two types. Titles left out.",
    )


def apprenticeships(archive: zipfile.ZipFile) -> Table:
    """Return the registered apprenticeships of each occupation, with the hours that they usually take."""
    return Table(
        name="Apprenticeships.txt",
        columns=(CODE, "RAPIDS Code", "Title", "Registered", "Kind", *HOURS),
        rows=sorted(set(_apprenticeships(archive))),
        source="Office of Apprenticeship (USDOL), officially recognized apprenticeable occupations; O*NET crosswalk of "
        "RAPIDS codes, March 2026",
        year="2019, 2026",
        note="The list of 2019, with successors of older O*NET-SOC codes. Those registered since are partial, and each "
        "is at the O*NET-SOC code nearest to its SOC code. Titles in capitals are written in small letters. Kind TB: "
        "by time, in hours; HY: by time and competence; CB: by competence, without hours. Empty: not in the source.",
    )


def _apprenticeships(archive: zipfile.ZipFile) -> Iterator[tuple[str, ...]]:
    for row in text_records(archive, "apprenticeship/RAPIDS to ONET-SOC 2019.txt"):
        title = small_letters(row["Title"].partition(" (Existing")[0])
        yield row[CODE], row["RAPIDS Code"], title, "2019", row["Kind"], *(row[name] for name in HOURS)
    for row in text_records(archive, "apprenticeship/RAPIDS new since 2019 partial.txt"):
        yield row["Nearest O*NET-SOC Code"], row["RAPIDS Code"], row["Title"], "since 2019", "", "", ""


def small_letters(title: str) -> str:
    """Return a title in capitals as titles are written elsewhere."""
    words = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda word: _small(word[0]), title)
    return words[:1].upper() + words[1:]


def _small(word: str) -> str:
    if word in ABBREVIATIONS or not word.isupper():
        return word
    return word.lower() if word.capitalize() in SMALL_WORDS else word.capitalize()


def handbook(archive: zipfile.ZipFile) -> Table:
    """Return the profile of the Occupational Outlook Handbook that describes each occupation."""
    return Table(
        name="Outlook Handbook.txt",
        columns=(CODE, "OOH Profile", "OOH Profile Title", "OOH URL"),
        rows=sorted(
            (row[CODE], Path(row["OOH URL"]).stem, row["OOH Profile Title"], row["OOH URL"])
            for row in text_records(archive, "ooh/OOH by ONET-SOC 2019.txt")
        ),
        source="BLS Employment Projections 2024-34, Table 1.2, and crosswalk of O*NET-SOC to the Handbook, 2023",
        year="2023, 2024",
        note="OOH Profile is the last part of its address. A profile may describe several occupations; "
        "titles of nine newer profiles follow from their addresses.",
    )
