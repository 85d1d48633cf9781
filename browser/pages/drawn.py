"""The tables of the page that is being made, in the order in which it draws them: what its file has."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain

from browser.pages.tables import Table

# What a page draws as lists is made into tables for its file alone.
Make = Callable[[], Iterable[Table]]
Drawn = Table | Make

_drawn: ContextVar[list[Drawn] | None] = ContextVar("drawn", default=None)


@contextmanager
def collected() -> Iterator[list[Drawn]]:
    """Collect every table that is drawn meanwhile."""
    tables: list[Drawn] = []
    token = _drawn.set(tables)
    try:
        yield tables
    finally:
        _drawn.reset(token)


def collect(table: Drawn) -> None:
    """Remember a table that is drawn, or what makes tables of something else."""
    if (tables := _drawn.get()) is not None:
        tables.append(table)


def made(tables: Iterable[Drawn]) -> Iterator[Table]:
    """Yield all tables, in order."""
    return chain.from_iterable((each,) if isinstance(each, Table) else each() for each in tables)


def so_far() -> Iterator[Table]:
    """Yield the tables that were drawn up to now, those that have to be made last."""
    return made(sorted(_drawn.get() or (), key=lambda each: not isinstance(each, Table)))
