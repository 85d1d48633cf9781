"""Reading the data file: one read-only connection a thread, opened again when another release has taken its place."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import _lru_cache_wrapper, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

LAYOUT_VERSION = 6  # `PRAGMA user_version` in schema.sql

T = TypeVar("T")

_kept: "list[_lru_cache_wrapper[Any]]" = []


class Store(sqlite3.Connection):
    """A connection that answers ask in SQL; its rows are read by column name.

    Connections to the same release are equal: what is kept of one is true for all.
    """

    release = ""

    def __hash__(self) -> int:
        """Return a hash of the release."""
        return hash(self.release)

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same release."""
        return isinstance(other, Store) and self.release == other.release


def kept(size: int) -> "Callable[[Callable[..., T]], _lru_cache_wrapper[T]]":
    """Keep the last values of a function that takes a store, until another release has taken its place."""

    def decorate(work: Callable[..., T]) -> "_lru_cache_wrapper[T]":
        cache = lru_cache(size)(work)
        _kept.append(cache)
        return cache

    return decorate


def stamp(data: Path) -> str:
    """Return what identifies the release in a data file, without opening it; empty if there is no file."""
    try:
        status = data.stat()
    except OSError:
        return ""
    return f"{status.st_ino:x}-{status.st_mtime_ns:x}-{status.st_size:x}"


def is_official(data: Path) -> bool:
    """Return whether a data file has an official release, not the built-in one; False if there is no file."""
    return _is_official(data, stamp(data))


@lru_cache(maxsize=4)
def _is_official(data: Path, _stamp: str) -> bool:
    try:
        with closing(connect(data)) as store:
            found = store.execute("SELECT 1 FROM meta WHERE key = 'kind' AND value = 'loaded'").fetchone()
    except sqlite3.Error:
        return False
    return found is not None


def unreadable(data: Path) -> str:
    """Return why a data file cannot be read, in a sentence; empty when it can."""
    try:
        with closing(connect(data)) as store:
            store.execute("SELECT 1 FROM meta")
    except sqlite3.Error as error:
        return f"{data} cannot be read: {error}."
    return ""


def opener(data: Path) -> Callable[[], Store]:
    """Return a function that returns its thread's connection to the data file.

    It raises sqlite3.Error if there is no file, or one of another layout.
    """
    opened = threading.local()
    release = ""

    def store() -> Store:
        nonlocal release
        now = stamp(data)
        if now != release:
            release = now
            for cache in _kept:  # connections in them would stay open, of threads that have ended too
                cache.cache_clear()
        if now != getattr(opened, "stamp", None):
            if hasattr(opened, "store"):
                opened.store.close()
            opened.stamp = None
            opened.store = connect(data)
            opened.stamp = now
        return cast("Store", opened.store)

    return store


def connect(data: Path) -> Store:
    """Open a data file; sqlite3.Error if it is missing or has another layout."""
    # Immutable: a file in its place is never written again, so no lock is needed.
    release = stamp(data)
    connection = sqlite3.connect(f"{data.absolute().as_uri()}?mode=ro&immutable=1", uri=True, factory=Store)
    connection.release = release
    connection.row_factory = sqlite3.Row
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != LAYOUT_VERSION:
            raise sqlite3.DatabaseError("its layout is not that of this version")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
