"""The companion tables of the built-in release: what O*NET's services have and O*NET's database lacks."""

import zipfile
from pathlib import Path

from browser.embedded.extract.archives import Table, tab_separated
from browser.embedded.extract.clusters import career_clusters
from browser.embedded.extract.labor import (
    industry_employment,
    national_estimates,
    projections,
    state_employment,
    wages,
)
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

FOLDER_NAME = "companion"
SOURCES_NAME = "SOURCES.txt"


def extract_companion(companion: Path, target: Path) -> dict[str, int]:
    """Write every companion table and their sources, and return each table's row count.

    FileNotFoundError when the archive lacks a source, ValueError when a source has another shape.
    """
    tables = companion_tables(companion)
    folder = target / FOLDER_NAME
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        write(folder / table.name, tab_separated(table.columns, table.rows))
    sources = [(table.name, table.source, table.year, table.note) for table in tables]
    write(folder / SOURCES_NAME, tab_separated(("File", "Source", "Year", "Note"), sources))
    return {table.name: len(table.rows) for table in tables}


def companion_tables(companion: Path) -> list[Table]:
    """Return every companion table in name order; errors as for extract_companion."""
    with zipfile.ZipFile(companion) as archive:
        parts = combined_codes(archive)
        national = national_estimates(archive)
        moved = successors(archive)
        return sorted(
            [
                wages(national, parts),
                projections(archive, parts),
                state_employment(archive, national, parts),
                industry_employment(archive, national, parts),
                *military_codes_and_matches(archive, by_old_code(moved), parts),
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
