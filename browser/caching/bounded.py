"""Django's cache in the process, bounded in bytes: Django's own counts entries, whatever their size."""

from collections import Counter, OrderedDict
from threading import Lock

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.locmem import LocMemCache

ENTRY_BYTES = 600  # of an entry beside its key and its value: an object of each, and their places in dictionaries

_totals: Counter[str] = Counter()  # bytes in each cache, by its name: each thread has an object of its own for it


class BoundedCache(LocMemCache):
    """A cache of at most MAX_BYTES: to make room, what was not read for longest goes first."""

    _cache: OrderedDict[str, bytes]  # what was read last comes first
    _expire_info: dict[str, float | None]
    _lock: Lock

    def __init__(self, name: str, params: dict[str, dict[str, int]]) -> None:
        """Take the bound from the options."""
        super().__init__(name, params)
        self._name = name
        self._most_bytes = params["OPTIONS"]["MAX_BYTES"]

    def _set(self, key: str, value: bytes, timeout: float | None = DEFAULT_TIMEOUT) -> None:
        self._delete(key)
        size = _size(key, value)
        while self._cache and _totals[self._name] + size > self._most_bytes:
            self._delete(next(reversed(self._cache)))
        self._cache[key] = value
        self._cache.move_to_end(key, last=False)
        self._expire_info[key] = self.get_backend_timeout(timeout)
        _totals[self._name] += size

    def _delete(self, key: str) -> bool:
        value = self._cache.pop(key, None)
        if value is None:
            return False
        del self._expire_info[key]
        _totals[self._name] -= _size(key, value)
        return True

    def clear(self) -> None:
        """Drop all entries."""
        with self._lock:
            for key in [*self._cache]:
                self._delete(key)


def _size(key: str, value: bytes) -> int:
    return len(key) + len(value) + ENTRY_BYTES
