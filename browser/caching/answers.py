"""Django's cache for the answers of O*NET Web Services: fresh for a day, a fallback for a month."""

import hashlib
import logging
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from django.core.cache import BaseCache

from browser.onet.client import Copy
from browser.onet.dialect import Route

T = TypeVar("T")

ANSWER_SECONDS = 30 * 24 * 3600
LEASE_SECONDS = 75  # longer than any call, with its wait in the queue
FAILURE_SECONDS = 5  # how long after a failure visitors get the old copy without a call
MAX_PAUSE_SECONDS = 60  # how long a 429 may stop all calls
REFRESHING, FAILED = "refreshing", "failed"  # the two values of a lease: a copy counts as old only after a failure
FORMAT = "1"  # part of every key: count up when the form of an entry changes

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AnswerCache:
    """Caches the bytes of every answer that could be read; `name` separates API generations and hosts.

    An answer is fresh for `fresh_seconds`. A cache that fails counts as empty: it never makes an error.
    """

    cache: BaseCache
    name: str
    fresh_seconds: int

    def look(self, route: Route) -> Copy | None:
        """Return the last copy, however old; an entry in another form counts as missing."""

        def copy() -> Copy | None:
            entry = self.cache.get(self._key(route))
            if entry is None:
                return None
            at, _, body = entry.partition(b"\n")
            is_fresh = time.time() - float(at) < self.fresh_seconds
            return Copy(zlib.decompress(body), datetime.fromtimestamp(float(at), UTC), is_fresh)

        return self._try(copy, default=None)

    def store(self, route: Route, body: bytes, at: datetime) -> None:
        """Store a copy. Compression level 1: a third of the size for a third of a millisecond."""
        entry = f"{at.timestamp()}\n".encode() + zlib.compress(body, 1)
        self._try(lambda: self.cache.set(self._key(route), entry, ANSWER_SECONDS), default=None)

    def lease(self, route: Route) -> bool:
        """Return True for the one caller who is to refresh a copy, and for everyone while the cache fails."""
        return self._try(lambda: self.cache.add(self._lease(route), REFRESHING, LEASE_SECONDS), default=True)

    def release(self, route: Route, *, failed: bool) -> None:
        """End a lease; after a failure it lasts a few seconds more, in which the next callers get the old copy."""
        seconds = min(FAILURE_SECONDS, self.fresh_seconds)
        if failed and seconds:
            self._try(lambda: self.cache.set(self._lease(route), FAILED, seconds), default=None)
        else:
            self._try(lambda: self.cache.delete(self._lease(route)), default=False)

    def has_failed(self, route: Route) -> bool:
        """Return whether the last refresh failed a moment ago."""
        state: object = self._try(lambda: self.cache.get(self._lease(route)), default=None)
        return state == FAILED

    def pause(self, seconds: int) -> None:
        """Make no calls for some seconds, at most a minute."""
        seconds = min(seconds, MAX_PAUSE_SECONDS)
        self._try(lambda: self.cache.set(self._pause(), time.time() + seconds, seconds), default=None)

    def paused(self) -> int:
        """Return for how many more seconds no calls are to be made."""
        until = self._try(lambda: self.cache.get(self._pause()), default=None)
        return max(0, round(until - time.time())) if isinstance(until, float) else 0

    def _try(self, use: Callable[[], T], *, default: T) -> T:
        try:
            return use()
        except Exception as error:  # noqa: BLE001 - each cache client raises errors of its own
            logger.warning("the cache failed: %s", type(error).__name__)
            return default

    def _key(self, route: Route) -> str:
        request = repr((FORMAT, self.name, route.path, sorted(route.params.items())))
        return f"answer:{hashlib.sha256(request.encode()).hexdigest()}"

    def _lease(self, route: Route) -> str:
        return f"{self._key(route)}:lease"

    def _pause(self) -> str:
        return f"pause:{hashlib.sha256(self.name.encode()).hexdigest()}"
