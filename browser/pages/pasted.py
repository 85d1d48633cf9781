"""Lists that were pasted or uploaded: their text, their columns, and the titles in one column."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import islice, zip_longest

from browser.embedded.search.words import folded

MOST_BYTES = 1_000_000  # of a list, as it was typed or as a file
MOST_ROWS = 500
# Of a list with all its rows as wide as the widest: a megabyte may have as many rows as columns.
MOST_CELLS = 100_000
MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What may be between the columns, by the word for it in an address; "line" if each line is one title.
SEPARATORS = {"tab": "\t", "semicolon": ";", "comma": ",", "bar": "|"}
LINE = "line"
EVEN = 0.8  # how many rows have as many columns as most
# What a column with titles is called, or one with their codes.
TITLES = frozenset(
    folded(name)
    for name in (
        *("job title", "title", "titles", "job", "jobs", "occupation", "occupations", "position", "role", "work"),
        *("trabajo", "puesto", "ocupación", "título", "empleo", "cargo", "occupation title", "position title"),
        *("code", "soc", "soc code", "onet soc code", "o*net-soc code", "mos", "military code", "código"),
    )
)
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
AS_TEXT = re.compile(r'="([^"]*)"')  # how a code is written that a spreadsheet would change


class TooLarge(Exception):
    """A list has more cells than a page can be made of."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is read: what is between its columns, which has the titles, and whether the first row has names."""

    separator: str
    column: int = 0
    has_names: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: the names of its columns, nothing if they have none, and its rows, all as wide as the widest."""

    layout: Layout
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the title of each row."""
        return tuple(row[self.layout.column] for row in self.rows)

    @property
    def columns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the name and the first cells of each column."""
        cells = tuple(zip(*islice(self.rows, 3), strict=True))
        return tuple(zip(self.names or ("",) * len(cells), cells, strict=True))


def decoded(content: bytes) -> str | None:
    """Return the text of a file in Unicode, as Excel marks it or without a mark, or in the letters of old Windows.

    None if it is no text, such as a workbook.
    """
    if content.startswith(MARKS):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def clean(text: str) -> str:
    """Return a text without signs that no page may have."""
    return CONTROLS.sub("", text)


def plain(text: str) -> str:
    """Return what was typed, with one blank where there are several."""
    return " ".join(clean(text).split())


def layout(text: str, *, is_file: bool) -> Layout:
    """Return how a list is likely to be read.

    Not by `csv.Sniffer`: it finds separators in plain titles. A comma separates columns only in a file, or where there
    are quotation marks, for titles have commas: Cooks, Restaurant.
    """
    likely = [name for name in SEPARATORS if name != "comma" or is_file or '"' in text]
    separator = next((name for name in likely if _is_even(_cells(text, name))), LINE)
    first = next(iter(_cells(text, separator)), [])
    named = [place for place, name in enumerate(first) if folded(name) in TITLES]
    return Layout(separator, named[0] if named else 0, bool(named))


def sheet(text: str, how: Layout) -> Sheet:
    """Return a list as its rows; a column that it lacks is the first. Raises `TooLarge`."""
    rows = _cells(text, how.separator)
    wide = [tuple(cells) for cells in zip(*zip_longest(*rows, fillvalue=""), strict=True)] if rows else []
    names = wide[0] if how.has_names and wide else ()
    has_column = bool(wide) and how.column < len(wide[0])
    return Sheet(how if has_column else replace(how, column=0), names, tuple(wide[len(names) > 0 :]))


def _cells(text: str, separator: str) -> list[list[str]]:
    """Return the cells of each row that is not blank."""
    if separator == LINE:
        return [[plain(line)] for (line,) in _bounded([[line] for line in text.splitlines() if line.strip()])]
    try:
        rows = _bounded(list(csv.reader(StringIO(text), delimiter=SEPARATORS[separator])))
    except csv.Error:  # a cell without end
        return []
    return [[AS_TEXT.sub(r"\1", cell.strip()) for cell in row] for row in rows if any(map(str.strip, row))]


def _bounded(rows: list[list[str]]) -> list[list[str]]:
    if len(rows) * max(map(len, rows), default=0) > MOST_CELLS:
        raise TooLarge
    return rows


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether most rows have the same number of columns, and more than one."""
    ((width, count),) = Counter(map(len, rows)).most_common(1) or [(0, 0)]
    return width > 1 and count >= EVEN * len(rows)
