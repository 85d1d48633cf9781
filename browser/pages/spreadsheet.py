"""CSV for spreadsheets: UTF-8 with the mark that Excel looks for, texts as texts, and nothing that a cell would run."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # at the start it says that the letters are UTF-8
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")  # what makes a formula of a cell
NUMBER = re.compile(r"[+-]?\$?[0-9][0-9,]*(?:\.[0-9]+)?%?")
# What a spreadsheet would change: 0311 to 311, 3E71 to a power of ten, 11-2021 and 1-2 to dates, long numbers. There is
# no other way in CSV to say that a cell is text: quotation marks do not. Such a cell has no other signs than these.
CHANGED = re.compile(r"0[0-9]+|[0-9]+E[0-9]+|[0-9]{1,2}[-/][0-9]{1,4}|[0-9]{16,}", re.IGNORECASE)


def text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as the text of a file."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerows([cell(value) for value in row] for row in rows)
    return MARK + file.getvalue()


def cell(value: str) -> str:
    """Return what a cell says, so that a spreadsheet shows the same."""
    value = value.replace("\N{MINUS SIGN}", "-") if NUMBER.fullmatch(value.replace("\N{MINUS SIGN}", "-")) else value
    if CHANGED.fullmatch(value):
        return f'="{value}"'
    return f"'{value}" if value.startswith(RUNS) and not NUMBER.fullmatch(value) else value
