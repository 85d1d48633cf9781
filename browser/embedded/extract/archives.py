"""Reading official archives, and writing files that are equal whenever their sources are."""

import contextlib
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl

# The earliest date that a zip archive can have: a real one would make each run's archive differ.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
READABLE_FILE = 0o644 << 16


@dataclass(frozen=True)
class Table:
    """One companion file: its name, columns and rows, and where they came from."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    source: str
    year: str
    note: str


def member(archive: zipfile.ZipFile, ending: str) -> bytes:
    """Return the one file of the archive whose path ends so; FileNotFoundError unless there is exactly one."""
    names = [name for name in archive.namelist() if f"/{name}".endswith(f"/{ending}")]
    if len(names) != 1:
        message = f"{archive.filename or 'An inner archive'} contains {len(names)} files named {ending}; one is needed."
        raise FileNotFoundError(message)
    return archive.read(names[0])


def inner_archive(archive: zipfile.ZipFile, ending: str) -> zipfile.ZipFile:
    """Open the one archive inside the archive whose path ends so; errors as for member."""
    return zipfile.ZipFile(io.BytesIO(member(archive, ending)))


def csv_records(archive: zipfile.ZipFile, ending: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a comma-separated file as column name -> text."""
    return iter(csv.DictReader(io.StringIO(member(archive, ending).decode("utf-8-sig"), newline="")))


def text_records(archive: zipfile.ZipFile, ending: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a text file with tabs between its fields, and no quotes, as column name -> text."""
    lines = io.StringIO(member(archive, ending).decode(), newline="")
    return iter(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def sheet_records(
    archive: zipfile.ZipFile, ending: str, key: str, sheet: str | None = None
) -> Iterator[dict[str, str]]:
    """Yield the rows of an Excel sheet below its header, the first row with a cell `key`, as column name -> text.

    The first sheet is read unless one is named. Rows whose key is empty are notes below the table and are left out.
    Raises ValueError when no row has such a cell.
    """
    workbook = openpyxl.load_workbook(io.BytesIO(member(archive, ending)), read_only=True)
    with contextlib.closing(workbook):
        worksheet = workbook[sheet] if sheet else workbook.worksheets[0]
        rows = (tuple("" if cell is None else str(cell) for cell in row) for row in worksheet.values)
        header = next((row for row in rows if key in row), None)
        if header is None:
            message = f"{ending} has no column {key}."
            raise ValueError(message)
        for row in rows:
            record = dict(zip(header, row, strict=False))
            if record.get(key):
                yield record


def tab_separated(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in the layout of official text files: tabs, no quotes, the column names in the first line."""
    return "".join("\t".join(row) + "\n" for row in (header, *rows))


def write_archive(target: Path, files: Mapping[str, str], packing: int = zipfile.ZIP_DEFLATED) -> None:
    """Write texts into a zip archive, the same bytes for the same texts."""
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.compress_type = packing
            entry.create_system = 3  # else the bytes would name the operating system that wrote them
            entry.external_attr = READABLE_FILE
            archive.writestr(entry, files[name].encode(), compresslevel=9)
