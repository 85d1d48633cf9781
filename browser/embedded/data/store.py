"""Reading the data file: one read-only connection a thread, opened again when another release has taken its place.

The server has many threads and makes few pages at once: a thread gives its connection back after its page. A page has
one release, from its first question to its last.
"""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import _lru_cache_wrapper, lru_cache
from pathlib import Path
from typing import Any, TypeVar

LAYOUT_VERSION = 9  # `PRAGMA user_version` in schema.sql
MOST_IDLE = 8  # connections that no thread uses: each has up to 2 MB of pages in memory

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


class _Lent(threading.local):
    """A thread's connections, by data file; and while it makes a page, the release that this began with in each."""

    def __init__(self) -> None:
        self.stores: dict[Path, Store] = {}
        self.releases: dict[Path, str] | None = None


_lent = _Lent()
_idle: defaultdict[Path, list[Store]] = defaultdict(list)
_lock = threading.Lock()


def kept(size: int) -> "Callable[[Callable[..., T]], _lru_cache_wrapper[T]]":
    """Keep the last values of a function that takes a store, until another release has taken its place."""

    def decorate(work: Callable[..., T]) -> "_lru_cache_wrapper[T]":
        cache = lru_cache(size)(work)
        _kept.append(cache)
        return cache

    return decorate


def stamp(data: Path) -> str:
    """Return what identifies the release in a data file, without opening it; empty if there is no file.

    While a page is made it is the release that the page began with.
    """
    releases = _lent.releases
    if releases is None:
        return _stamp(data)
    if data not in releases:  # a page asks twenty times, and each look at the file takes as long as a query
        releases[data] = _stamp(data)
    return releases[data]


def _stamp(data: Path) -> str:
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
    release = ""

    def store() -> Store:
        nonlocal release
        now = stamp(data)
        if now != release:
            release = now
            for cache in _kept:  # connections in them would stay open, of threads that have ended too
                cache.cache_clear()
        lent = _lent.stores.get(data)
        if lent is None or lent.release != now:
            if lent:
                del _lent.stores[data]
                lent.close()
            _lent.stores[data] = lent = _take(data, now)
            if _lent.releases is not None:
                _lent.releases[data] = lent.release  # another one may have come since
        return lent

    return store


@contextmanager
def one_release() -> Iterator[None]:
    """Let a page have one release to its end; then let other threads use this one's connections."""
    _lent.releases = {}
    try:
        yield
    finally:
        _lent.releases = None
        _give_back()


def _give_back() -> None:
    """Let other threads use the connections of this one: what these have read is in memory."""
    for data, lent in _lent.stores.items():
        with _lock:
            has_room = len(_idle[data]) < MOST_IDLE
            if has_room:
                _idle[data].append(lent)
        if not has_room:
            lent.close()
    _lent.stores.clear()


def _take(data: Path, now: str) -> Store:
    """Return a connection that no thread uses, or a new one; close those of a release that is gone."""
    with _lock, suppress(IndexError):
        while True:
            connection = _idle[data].pop()
            if connection.release == now:
                return connection
            connection.close()
    return connect(data)


def connect(data: Path) -> Store:
    """Open a data file; sqlite3.Error if it is missing or has another layout."""
    # A release may take its place between both: what is kept of one would then be said of the other.
    while True:
        release = _stamp(data)
        connection = _connect(data)
        if _stamp(data) == release:
            connection.release = release
            return connection
        connection.close()


def _connect(data: Path) -> Store:
    # Immutable: a file in its place is never written again, so no lock is needed. One thread uses it at a time.
    address = f"{data.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, factory=Store, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != LAYOUT_VERSION:
            raise sqlite3.DatabaseError("its layout is not that of this version")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
