"""What is asked of a report of O*NET OnLine, and how much of a list it shows (contract 6.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Row
from typing import TypeVar

from browser.embedded import assumptions
from browser.embedded.data.store import Store

T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """Whose section is asked for, in which report and display; `everything` lifts the cut of technology and tools."""

    store: Store
    code: str
    report: str
    display: str
    everything: bool = False


def path(asked: Asked, rest: str) -> str:
    """Return an API path below the occupation's."""
    return f"online/occupations/{asked.code}/{rest}"


def is_short(asked: Asked) -> bool:
    """Return whether long lists are cut."""
    return asked.display == "short" and not asked.everything


def cut(asked: Asked, rows: Sequence[T], most: int = assumptions.SHORT_ROWS) -> Sequence[T]:
    """Return the rows that the display shows."""
    return rows[:most] if is_short(asked) else rows


def enough(asked: Asked, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the answers that the display shows: in a short one, until they speak for most workers."""
    shown, share = 0, 0.0
    while shown < len(rows) and not (is_short(asked) and round(share) >= assumptions.SHORT_SHARE):
        share += rows[shown]["percentage"]
        shown += 1
    return rows[:shown]
