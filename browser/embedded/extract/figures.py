"""The figures of an official O*NET release, trimmed to what the embedded service answers and without its sentences."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from browser.embedded.extract.archives import tab_separated, write_archive

ARCHIVE_NAME = "figures.zip"
MANIFEST_NAME = "MANIFEST.txt"
READ_ME = "Read Me.txt"
TAXONOMY = "O*NET-SOC 2019"

CODE = "O*NET-SOC Code"
UPDATED = ("Date", "Domain Source")
SCORE = (CODE, "Element ID", "Scale ID", "Data Value")
RATING = (*SCORE, "Recommend Suppress", *UPDATED)
TOOL = (CODE, "Example", "Commodity Code", "Commodity Title")

MANIFEST = """\
Release: {release}
Date: {date}
Taxonomy: {taxonomy}
License: CC BY 4.0
URL: {url}

{archive} holds figures, codes and names from the {release} ({date}), a work of the U.S. Department of Labor,
Employment and Training Administration (USDOL/ETA), used under the Creative Commons Attribution 4.0 International
License (https://creativecommons.org/licenses/by/4.0/). O*NET is a trademark of USDOL/ETA.

They were modified by this project, and USDOL/ETA has not approved, endorsed or tested the modifications: whole files,
columns and rows were left out; the values, and the order of the rows, that stayed are the official ones. File and
column names are official too. Lines end in LF.

Left out everywhere: every official sentence (descriptions of occupations and elements, task statements, job zone and
category texts, level anchors), names of elements beside their codes, and sample sizes, errors and bounds of ratings.

companion/ and areas.zip hold tables of other sources: companion/SOURCES.txt names the source and year of each.

Files kept:
{kept}

Files left out:
{dropped}
"""


@dataclass(frozen=True)
class Trim:
    """What stays of one official file: its columns, and only rows whose value in a column is one of those listed."""

    columns: tuple[str, ...]
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)


def scales(*names: str) -> dict[str, frozenset[str]]:
    """Return the row filter for these scales."""
    return {"Scale ID": frozenset(names)}


TRIMS: Mapping[str, Trim] = {
    "Abilities.txt": Trim(RATING, scales("IM")),
    "Alternate Titles.txt": Trim((CODE, "Alternate Title", "Short Title")),
    "Content Model Reference.txt": Trim(("Element ID", "Element Name")),
    "DWA Reference.txt": Trim(("Element ID", "IWA ID", "DWA ID", "DWA Title")),
    "Education, Training, and Experience.txt": Trim(
        (CODE, "Element ID", "Scale ID", "Category", "Data Value", "Recommend Suppress", *UPDATED),
        {"Element ID": frozenset({"2.D.1"}), **scales("RL")},
    ),
    "IWA Reference.txt": Trim(("Element ID", "IWA ID", "IWA Title")),
    "Interests.txt": Trim((*SCORE, *UPDATED), scales("OI", "IH")),
    "Job Zones.txt": Trim((CODE, "Job Zone", *UPDATED)),
    "Knowledge.txt": Trim(RATING, scales("IM")),
    "Occupation Data.txt": Trim((CODE, "Title")),
    "Related Occupations.txt": Trim((CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index")),
    "Sample of Reported Titles.txt": Trim((CODE, "Reported Job Title", "Shown in My Next Move")),
    "Scales Reference.txt": Trim(("Scale ID", "Scale Name", "Minimum", "Maximum")),
    "Skills.txt": Trim(RATING, scales("IM")),
    "Task Statements.txt": Trim((CODE, "Task ID", "Task Type", *UPDATED)),
    "Tasks to DWAs.txt": Trim((CODE, "Task ID", "DWA ID")),
    "Technology Skills.txt": Trim((*TOOL, "Hot Technology", "In Demand")),
    "Tools Used.txt": Trim(TOOL),
    "Work Activities.txt": Trim(RATING, scales("IM")),
    "Work Styles.txt": Trim((*SCORE, *UPDATED), scales("WI", "DR")),
    "Work Values.txt": Trim((*SCORE, *UPDATED), scales("EX", "VH")),
}


def extract_figures(release: Path, target: Path) -> dict[str, int]:
    """Write the trimmed figures of a release (folder or zip) and their manifest, and return each file's row count.

    FileNotFoundError when an official file is missing, ValueError when one lacks a column.
    Source: the text layout of the O*NET database, https://www.onetcenter.org/dictionary/30.1/text/
    """
    folder = official_folder(release)
    kept = {name: list(trimmed(name, folder.joinpath(name).read_text("utf-8"), trim)) for name, trim in TRIMS.items()}
    texts = {name: tab_separated(TRIMS[name].columns, rows) for name, rows in kept.items()}
    counts = {name: len(rows) for name, rows in kept.items()}
    target.mkdir(parents=True, exist_ok=True)
    write_archive(target / ARCHIVE_NAME, texts)
    dropped = sorted({file.name for file in folder.iterdir()} - {READ_ME, *kept})
    read_me = folder.joinpath(READ_ME).read_text("utf-8")
    (target / MANIFEST_NAME).write_text(manifest(read_me, counts, dropped), "utf-8", newline="\n")
    return counts


def official_folder(release: Path) -> Path | zipfile.Path:
    """Return the folder with the release's files: the given one, or the first inside it that has them.

    FileNotFoundError when there is none.
    """
    root = release if release.is_dir() else zipfile.Path(release)
    folders: list[Path | zipfile.Path] = [root, *root.iterdir()]
    for folder in folders:
        if folder.joinpath(READ_ME).is_file():
            return folder
    message = f"{release} is not an O*NET release: it has no {READ_ME}."
    raise FileNotFoundError(message)


def trimmed(name: str, text: str, trim: Trim) -> Iterator[tuple[str, ...]]:
    """Yield the rows of an official file that stay, each with the columns that stay; ValueError without a column."""
    header, *rows = (line.split("\t") for line in text.rstrip("\n").split("\n"))
    missing = [column for column in (*trim.columns, *trim.only) if column not in header]
    if missing:
        message = f"{name} lacks the column {', '.join(missing)}."
        raise ValueError(message)
    places = [header.index(column) for column in trim.columns]
    tests = [(header.index(column), values) for column, values in trim.only.items()]
    for row in rows:
        if all(row[place] in values for place, values in tests):
            yield tuple(row[place] for place in places)


def manifest(read_me: str, counts: Mapping[str, int], dropped: Sequence[str]) -> str:
    """Return the manifest: what the release is, its license, how it was modified, and what stayed."""
    release, date, *rest = read_me.splitlines()
    return MANIFEST.format(
        release=release.strip(),
        date=date.strip().removesuffix(" Release"),
        taxonomy=TAXONOMY,
        url=next((line.strip() for line in rest if line.startswith("https://")), ""),
        archive=ARCHIVE_NAME,
        kept="\n".join(kept_line(name, counts[name]) for name in counts),
        dropped="\n".join(f"- {name}" for name in dropped),
    )


def kept_line(name: str, count: int) -> str:
    """Return the manifest's line on one file: its rows, the values its rows were chosen by, and its columns."""
    trim = TRIMS[name]
    chosen = "".join(f", only {column} {' '.join(sorted(values))}" for column, values in sorted(trim.only.items()))
    return f"- {name}: {count:,} rows{chosen} ({'; '.join(trim.columns)})"
