"""The text files of a release, read where they are: in a folder or in a zip archive, which is never unpacked."""

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import IO

# A full release is about 100 MB, ten times its archive.
MAX_BYTES = 2_000_000_000
MAX_RATIO = 100

# A file's name -> a function that opens it.
Files = Mapping[str, Callable[[], IO[bytes]]]


class LoadError(Exception):
    """Says in one sentence why data cannot be loaded."""


@contextmanager
def opened(path: Path) -> Iterator[Files]:
    """Give the text files of a folder or zip archive by name; of several with one name, the one nearest to the top.

    LoadError when the path is neither, or when the archive is damaged, reaches outside itself or would swell up.
    """
    if path.is_dir():
        paths = sorted(path.rglob("*.txt"), key=_depth, reverse=True)
        yield {file.name: partial(io.FileIO, file) for file in paths}
        return
    if not path.is_file():
        raise LoadError(f"There is no file or folder {path}.")
    with refusing(path.name):
        archive = zipfile.ZipFile(path)
    with archive:
        entries = archive.infolist()
        _check(path.name, entries)
        texts = [entry for entry in entries if entry.filename.endswith(".txt")]
        texts.sort(key=lambda entry: _depth(PurePosixPath(entry.filename)), reverse=True)
        yield {PurePosixPath(entry.filename).name: partial(archive.open, entry) for entry in texts}


def _depth(path: PurePath) -> tuple[int, str]:
    return len(path.parts), str(path)


def _check(name: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    for entry in entries:
        inside = PurePosixPath(entry.filename.replace("\\", "/"))
        if inside.is_absolute() or ".." in inside.parts or ":" in inside.parts[0]:
            raise LoadError(f"{name} is refused: it holds a path outside itself ({entry.filename!r}).")
    # What the archive says of itself binds: no more than that is read from it.
    size = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if size > MAX_BYTES or size > MAX_RATIO * max(packed, 1):
        raise LoadError(f"{name} is refused: it would unpack to {size:,} bytes.")


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Turn every way in which a file can be unreadable into a LoadError."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise LoadError(f"{name} is not UTF-8 text.") from error
    except zipfile.BadZipFile as error:
        raise LoadError(f"{name} is not a zip archive, or a damaged one.") from error
    except (zlib.error, EOFError) as error:
        raise LoadError(f"{name} is damaged.") from error
    except (OSError, RuntimeError, csv.Error) as error:  # RuntimeError: encrypted, or packed in an unknown way
        raise LoadError(f"{name} cannot be read: {error}.") from error


def lines(name: str, files: Files) -> Iterator[list[str]]:
    """Yield the lines of a tab-separated file as lists of fields, without empty ones; LoadError if it is unreadable."""
    with refusing(name), files[name]() as content:
        text = io.TextIOWrapper(content, "utf-8-sig", newline="")
        yield from filter(None, csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
