"""Django's cache around O*NET Web Services: fresh for a day, kept for a month, an old copy rather than none."""

import hashlib
import logging
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from django.core.cache import BaseCache

from browser.onet import operations
from browser.onet.errors import Denied, OnetError, Unavailable
from browser.onet.transport import Copy, Params, Transport

T = TypeVar("T")

KEPT_SECONDS = 30 * 24 * 3600
LEASE_SECONDS = 15  # outlives the longest call
FAILURE_SECONDS = 5  # how long after a failure the next visitor gets the old copy without a call
MOST_HOLD_SECONDS = 60  # how long a 429 may keep us from asking at all
REFRESHING, FAILED = "refreshing", "failed"  # what a lease says: a copy is called old only after a failure
FORMAT = "1"  # part of every key: count up when what is kept changes its form

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CachedTransport:
    """A transport whose answers are kept as bytes, after they were read; `name` tells dialects and hosts apart.

    Past `fresh_seconds` one caller refreshes while the others get the old copy; everyone does when that fails.
    A cache that fails is a miss, never an error. What is private passes by.
    """

    transport: Transport
    cache: BaseCache
    name: str
    fresh_seconds: int

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:
        """Answer from the cache while fresh, else from O*NET, else with the last good copy."""
        if not _may_be_kept(path):
            return self.transport.ask(path, params, read, media)
        key = self._key(path, params)
        held = self._held(key, read)
        if held is not None:
            age = time.time() - held.at.timestamp()
            if age < self.fresh_seconds:
                return held
            if not self._try(lambda: self.cache.add(f"{key}:lease", REFRESHING, LEASE_SECONDS), default=True):
                failed = self._try(lambda: self.cache.get(f"{key}:lease"), default=None) == FAILED
                return Copy(held.value, held.at, stale=failed)
        try:
            copy = self._refresh(key, path, params, read, media)
        except (Denied, Unavailable) as error:
            self._release(key, min(FAILURE_SECONDS, self.fresh_seconds))
            if held is None:
                raise
            logger.log(logging.ERROR if isinstance(error, Denied) else logging.WARNING, "old copy shown: %s", error)
            return Copy(held.value, held.at, stale=True)
        except OnetError:
            self._release(key, 0)  # an answer too: whoever asks next hears it as well
            raise
        self._release(key, 0)
        return copy

    def held(self, path: str, read: Callable[[bytes], T]) -> T | None:
        """Return the copy in the cache, however old."""
        copy = self._held(self._key(path, {}), read)
        return None if copy is None else copy.value

    def peek(self, path: str, params: Params, read: Callable[[bytes], T]) -> Copy[T] | None:
        """Return the copy in the cache while it is fresh; there is never one of a private operation."""
        held = self._held(self._key(path, params), read)
        is_fresh = held is not None and time.time() - held.at.timestamp() < self.fresh_seconds
        return held if is_fresh else None

    def _refresh(self, key: str, path: str, params: Params, read: Callable[[bytes], T], media: str) -> Copy[T]:
        hold = f"hold:{hashlib.sha256(self.name.encode()).hexdigest()}"
        until = self._try(lambda: self.cache.get(hold), default=None)
        if isinstance(until, float) and (left := round(until - time.time())) > 0:
            raise Unavailable(path, "asked to wait", retry_after=left)
        kept: list[bytes] = []

        def read_and_keep(body: bytes) -> T:
            value = read(body)
            kept.append(body)
            return value

        try:
            copy = self.transport.ask(path, params, read_and_keep, media)
        except Unavailable as error:
            if error.retry_after:
                seconds = min(error.retry_after, MOST_HOLD_SECONDS)
                self._try(lambda: self.cache.set(hold, time.time() + seconds, seconds), default=None)
            raise
        # Level 1: a third of the size for a third of a millisecond.
        entry = f"{copy.at.timestamp()}\n".encode() + zlib.compress(kept[-1], 1)
        self._try(lambda: self.cache.set(key, entry, KEPT_SECONDS), default=None)
        return copy

    def _held(self, key: str, read: Callable[[bytes], T]) -> Copy[T] | None:
        """Return the copy in the cache; one that cannot be read any more is a miss."""

        def held() -> Copy[T] | None:
            entry = self.cache.get(key)
            if entry is None:
                return None
            at, _, body = entry.partition(b"\n")
            return Copy(read(zlib.decompress(body)), datetime.fromtimestamp(float(at), UTC))

        return self._try(held, default=None)

    def _release(self, key: str, seconds: float) -> None:
        lease = f"{key}:lease"
        if seconds:
            self._try(lambda: self.cache.set(lease, FAILED, seconds), default=None)
        else:
            self._try(lambda: self.cache.delete(lease), default=None)

    def _try(self, use: Callable[[], T], *, default: T) -> T:
        try:
            return use()
        except Exception as error:  # noqa: BLE001 - each cache client raises errors of its own
            logger.warning("the cache failed: %s", type(error).__name__)
            return default

    def _key(self, path: str, params: Params) -> str:
        asked = repr((FORMAT, self.name, path, sorted(params.items())))
        return f"answer:{hashlib.sha256(asked.encode()).hexdigest()}"


def _may_be_kept(path: str) -> bool:
    """Tell whether an answer may be kept: one of a private operation only where nothing can be asked but itself."""
    found = operations.find(path)
    return not (found[0].private and found[0].params) if found else not operations.is_private(path)
