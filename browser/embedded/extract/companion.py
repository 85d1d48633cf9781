"""The companion tables of the built-in release: what O*NET's services have and O*NET's database lacks."""

import zipfile
from pathlib import Path

from browser.embedded.extract.archives import Table, tab_separated, write_archive
from browser.embedded.extract.clusters import career_clusters
from browser.embedded.extract.labor import industry_employment, projections
from browser.embedded.extract.lists import apprenticeships, bright_outlook, handbook, stem_occupations
from browser.embedded.extract.military import military_codes_and_matches
from browser.embedded.extract.taxonomy import (
    by_old_code,
    code_history,
    combined_codes,
    education_programs,
    job_families,
    soc_titles,
    successors,
)
from browser.embedded.extract.wages import area_wages, areas, national_estimates, survey_codes, wages, zip_codes

FOLDER_NAME = "companion"
SOURCES_NAME = "SOURCES.txt"
# The largest tables are in an archive.
AREAS_NAME = "areas.zip"
IN_ARCHIVE = ("Area Wages.txt", "ZIP Codes.txt")


def extract_companion(companion: Path, newer: Path, target: Path) -> dict[str, int]:
    """Write every companion table and their sources, and return each table's row count.

    FileNotFoundError when an archive lacks a source, ValueError when a source has another shape.
    """
    tables = companion_tables(companion, newer)
    folder = target / FOLDER_NAME
    folder.mkdir(parents=True, exist_ok=True)
    texts = {table.name: tab_separated(table.columns, table.rows) for table in tables}
    write_archive(target / AREAS_NAME, {name: texts.pop(name) for name in IN_ARCHIVE}, zipfile.ZIP_BZIP2)
    for name, text in texts.items():
        write(folder / name, text)
    sources = [(table.name, table.source, table.year, table.note) for table in tables]
    write(folder / SOURCES_NAME, tab_separated(("File", "Source", "Year", "Note"), sources))
    return {table.name: len(table.rows) for table in tables}


def companion_tables(companion: Path, newer: Path) -> list[Table]:
    """Return every companion table in name order; errors as for extract_companion."""
    with zipfile.ZipFile(companion) as archive, zipfile.ZipFile(newer) as recent:
        parts = combined_codes(archive)
        national = national_estimates(recent)
        moved = successors(archive)
        return sorted(
            [
                wages(national),
                area_wages(recent),
                areas(recent),
                survey_codes(national, parts),
                zip_codes(recent),
                projections(archive, parts),
                industry_employment(recent, national, parts),
                *military_codes_and_matches(archive, recent, by_old_code(moved), parts),
                bright_outlook(recent),
                stem_occupations(recent),
                apprenticeships(recent),
                handbook(recent),
                code_history(moved),
                education_programs(archive),
                soc_titles(archive),
                job_families(archive),
                *career_clusters(archive, parts),
            ],
            key=lambda table: table.name,
        )


def write(file: Path, text: str) -> None:
    """Write text with the same line ends on every system."""
    file.write_text(text, "utf-8", newline="\n")
