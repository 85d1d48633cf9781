"""The tables of a release, read where they are: in a folder, or in a zip archive, which is never unpacked."""

import csv
import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import IO

TABLES = (".txt", ".csv")
SHEETS = (".xlsx", ".xls")
# A full release is about 100 MB, ten times its archive; a line of it has a few thousand characters.
MAX_BYTES = 2_000_000_000
MAX_RATIO = 100
MAX_LINE = 1_000_000
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
ENCRYPTED = 1  # in an entry's flags
# What the modules that read archives and tables raise for damaged ones; RuntimeError: packed in an unknown way.
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError)
UNREADABLE = (OSError, RuntimeError, csv.Error, ValueError)

NO_TABLES = "manage.py extract_release makes text files of BLS's and the military's, and O*NET's releases come as text."


class LoadError(Exception):
    """Says in one sentence why data cannot be loaded."""


@dataclass(frozen=True)
class File:
    """A file under its own name."""

    name: str
    open: Callable[[], IO[bytes]]


# Tables by the key of their name, other files by their whole name.
Files = Mapping[str, File]


def key(name: str) -> str:
    """Return the name of a table or column as names are compared: Job Zones and job_zones are one."""
    return re.sub("[^a-z0-9]", "", name.lower())


def shown(text: str) -> str:
    """Return a text as a terminal can show it: the name of a file may have control characters in it."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


@contextmanager
def opened(path: Path) -> Iterator[Files]:
    """Open a folder or zip archive, or a single table; of several files with one name, the one nearest the top.

    LoadError if the path is something else, or if the archive is damaged or hostile: if it reaches outside
    itself, contains links or other archives, or would swell up.
    """
    if path.is_dir():
        with refusing(path.name):
            files = _in_folder(path)
        yield files
    elif not path.is_file():
        raise LoadError(f"There is no file or folder {path}.")
    elif path.suffix.lower() in TABLES:
        yield {key(path.stem): File(path.name, partial(io.FileIO, path))}
    elif path.suffix.lower() in SHEETS:
        raise LoadError(spreadsheets(path))
    elif not zipfile.is_zipfile(path):
        raise LoadError(f"{path.name} is not a zip archive, or a damaged one.")
    else:
        with refusing(path.name):
            archive = zipfile.ZipFile(path)
        with archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(path, entries)
            yield _nearest({PurePosixPath(entry.filename): partial(archive.open, entry) for entry in entries})


def spreadsheets(path: Path) -> str:
    """Return the sentence that refuses spreadsheets."""
    return f"{path.name} contains spreadsheets, which load_onet does not read: {NO_TABLES}"


def _in_folder(folder: Path) -> Files:
    found: dict[PurePath, Callable[[], IO[bytes]]] = {}
    for file in folder.rglob("*"):
        if file.is_symlink() and not file.exists():  # Python 3.13 resolves a link to itself, older ones raise
            raise LoadError(f"{folder.name} is refused: it contains a link that leads nowhere ({file.name}).")
        if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
            raise LoadError(f"{folder.name} is refused: it contains a link out of itself ({file.name}).")
        if file.is_file():
            found[file] = partial(io.FileIO, file)
    return _nearest(found)


def _nearest(found: Mapping[PurePath, Callable[[], IO[bytes]]]) -> Files:
    paths = sorted(found, key=lambda path: (len(path.parts), str(path)), reverse=True)
    # A leading dot marks files that a system adds.
    return {_key(path): File(path.name, found[path]) for path in paths if not path.name.startswith(".")}


def _key(path: PurePath) -> str:
    return key(path.stem) if path.suffix.lower() in TABLES else path.name


def _check(path: Path, entries: Sequence[zipfile.ZipInfo]) -> None:
    for entry in entries:
        inside = PurePosixPath(entry.filename.replace("\\", "/"))
        if inside.is_absolute() or ".." in inside.parts or any(":" in part for part in inside.parts[:1]):
            raise LoadError(f"{path.name} is refused: it contains a path outside itself ({entry.filename!r}).")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise LoadError(f"{path.name} is refused: it contains a link ({entry.filename!r}).")
        if entry.flag_bits & ENCRYPTED:
            raise LoadError(f"{path.name} is refused: it is encrypted.")
    # What the archive says of itself binds: no more than that is read from it.
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if size > MAX_BYTES or size > MAX_RATIO * max(packed, 1):
        raise LoadError(f"{path.name} is refused: it would unpack to {size:,} bytes.")
    suffixes = {PurePosixPath(entry.filename).suffix.lower(): entry.filename for entry in entries}
    if ".zip" in suffixes:
        nested = f"{path.name} is refused: it contains another archive ({suffixes['.zip']!r})."
        raise LoadError(nested if suffixes.keys().isdisjoint(SHEETS) else spreadsheets(path))


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Turn every way in which a file can be unreadable into a LoadError."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise LoadError(f"{name} is not UTF-8 text.") from error
    except DAMAGED as error:
        raise LoadError(f"{name} is damaged.") from error
    except UNREADABLE as error:
        reason = " ".join(str(error).split()).removesuffix(".")
        raise LoadError(f"{name} cannot be read: {reason}.") from error


def rows(file: File) -> Iterator[list[str]]:
    """Yield the lines of a table as lists of fields, without empty ones; LoadError if it is unreadable.

    A text file has tabs between its fields, and quotes only if Excel saved it; CSV is as everywhere.
    """
    with refusing(file.name), file.open() as content:
        text = io.TextIOWrapper(content, "utf-8-sig", newline="")
        # A file that is one endless line is cut: its first field is then too long.
        lines = iter(partial(text.readline, MAX_LINE), "")
        if file.name.lower().endswith(".csv"):
            found = csv.reader(lines, strict=True)
        else:
            found = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in filter(None, found):
            yield [plain(field) for field in row]


def plain(field: str) -> str:
    """Return a field without blanks at its ends, and without the quotes that Excel puts around a field with commas."""
    field = field.strip()
    quoted = QUOTED.fullmatch(field) if field.startswith('"') else None
    return quoted[1].replace('""', '"').strip() if quoted else field
