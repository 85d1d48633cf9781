"""The tables of the page that is being made, in the order in which it draws them: what its file has."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from browser.pages.tables import Table

_drawn: ContextVar[list[Table] | None] = ContextVar("drawn", default=None)


@contextmanager
def collected() -> Iterator[list[Table]]:
    """Collect every table that is drawn meanwhile."""
    tables: list[Table] = []
    token = _drawn.set(tables)
    try:
        yield tables
    finally:
        _drawn.reset(token)


def collect(table: Table) -> None:
    """Remember a table that is drawn."""
    if (tables := _drawn.get()) is not None:
        tables.append(table)


def so_far() -> tuple[Table, ...]:
    """Return the tables that were drawn up to now."""
    return tuple(_drawn.get() or ())
