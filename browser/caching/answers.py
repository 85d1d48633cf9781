"""Django's cache for the answers of O*NET Web Services: fresh for a day, a fallback for a month.

What comes from a shared cache is not trusted: an entry has a keyed digest, is bytes and nothing else, and its body is
no longer than an answer may be. Any other entry is missing.

A shared cache may fail, or lose all it had: each process remembers the last answers too, and uses them then.
"""

import hashlib
import hmac
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from django.core.cache import BaseCache
from django.core.cache.backends.dummy import DummyCache

from browser.caching.health import Health
from browser.onet.cache import OK, Copy
from browser.onet.dialect import Route
from browser.onet.transport.http import MAX_BYTES
from browser.onet.transport.limiter import Rank

ANSWER_SECONDS = 30 * 24 * 3600
REFUSAL_SECONDS = 300
# A lease is longer than any call of its rank, with its wait in the queue: the caller may be gone.
LEASE_SECONDS = {Rank.FACTS: 12, Rank.REST: 45, Rank.BACKGROUND: 75}
FAILURE_SECONDS = 5  # how long after a failure visitors get the old copy without a call
MAX_PAUSE_SECONDS = 60  # how long a 429 may stop all calls
AHEAD_SECONDS = 60  # how far the clocks of two machines may differ
RANKS = tuple(str(int(rank)).encode() for rank in Rank)  # what a lease is
FAILED = b"failed"  # what it is after a failure: a copy counts as old only then
FORMAT = "2"  # part of every key: count up when the form of an entry changes
DIGEST_BYTES = 16
NEAR_BYTES = 32_768  # of the longest entry that a process remembers of a shared cache: it has room for many

T = TypeVar("T")
NOTHING = DummyCache("", {})


@dataclass(frozen=True, slots=True)
class AnswerCache:
    """Caches the bytes of every answer that could be read; `name` separates API generations and hosts.

    An answer is fresh for `fresh_seconds`. A cache that fails makes no error: it is left alone for some seconds, and
    `near`, which this process has to itself, takes its place. `secret` is what the digests are made with.
    """

    cache: BaseCache
    name: str
    fresh_seconds: int
    secret: bytes = field(default=b"", repr=False)
    near: BaseCache = field(default=NOTHING, compare=False)
    health: Health = field(default_factory=Health, compare=False)

    def look(self, route: Route) -> Copy | None:
        """Return a fresh copy, a fresh refusal, or the last copy, however old."""
        key = self._key(route)
        copy = self._copy(key)
        if copy is not None and copy.is_fresh:
            return copy
        refusal = self._copy(f"{key}:refusal")
        return refusal if refusal is not None and refusal.is_fresh else copy

    def store(self, route: Route, body: bytes, at: datetime) -> None:
        """Store a copy."""
        self._store(self._key(route), OK, body, at, ANSWER_SECONDS)

    def refuse(self, route: Route, status: int, body: bytes, at: datetime) -> None:
        """Store a refusal for some minutes, beside an old copy."""
        if seconds := min(REFUSAL_SECONDS, self.fresh_seconds):
            self._store(f"{self._key(route)}:refusal", status, body, at, seconds)

    def lease(self, route: Route, rank: Rank) -> bool:
        """Return True for the one caller who is to ask, of this process while the cache fails.

        A caller does not wait for one of a lower rank.
        """
        key, mine = self._lease(route), RANKS[rank]

        def take(cache: BaseCache) -> bool:
            if cache.add(key, mine, LEASE_SECONDS[rank]):
                return True
            theirs = cache.get(key)
            if theirs == FAILED or (theirs in RANKS and theirs <= mine):
                return False
            cache.set(key, mine, LEASE_SECONDS[rank])
            return True

        return self._use(take)

    def is_leased(self, route: Route) -> bool:
        """Return whether somebody is asking."""
        return self._use(lambda cache: bool(cache.get(self._lease(route)) in RANKS))

    def release(self, route: Route, *, failed: bool) -> None:
        """End a lease; after a failure it lasts a few seconds more, in which the next callers get the old copy."""
        seconds = min(FAILURE_SECONDS, self.fresh_seconds)
        if failed and seconds:
            self._use(lambda cache: cache.set(self._lease(route), FAILED, seconds))
        else:
            self._use(lambda cache: cache.delete(self._lease(route)))

    def has_failed(self, route: Route) -> bool:
        """Return whether the last call failed a moment ago."""
        return self._use(lambda cache: bool(cache.get(self._lease(route)) == FAILED))

    def pause(self, seconds: int) -> None:
        """Make no calls for some seconds, at most a minute."""
        key, seconds = self._pause(), min(seconds, MAX_PAUSE_SECONDS)
        content = str(time.time() + seconds).encode()
        entry = self._digest(key, content) + content
        self._use(lambda cache: cache.set(key, entry, seconds))

    def paused(self) -> int:
        """Return for how many more seconds no calls are to be made; a clock that was set back makes it no longer."""
        key = self._pause()
        until = self._content(key, self._use(lambda cache: cache.get(key)))
        return min(max(0, round(float(until) - time.time())), MAX_PAUSE_SECONDS) if until else 0

    def is_reachable(self) -> bool:
        """Return whether the cache answers now, and did so a moment ago."""
        return self.health.attempt(lambda: self.cache.get(self._pause(), True) is not None, lambda: False)

    def _use(self, use: Callable[[BaseCache], T]) -> T:
        """Return what `use` does with the cache; while that fails, with what this process remembers."""
        return self.health.attempt(lambda: use(self.cache), lambda: use(self.near))

    def _copy(self, key: str) -> Copy | None:
        """Return the copy in an entry, or the one that this process remembers where the cache has lost it."""
        entry = self.health.attempt(lambda: self.cache.get(key), lambda: None)
        if copy := self._read(key, entry):
            self._remember(key, entry)
        elif copy := self._read(key, entry := self.near.get(key)):
            seconds = ANSWER_SECONDS if copy.status == OK else REFUSAL_SECONDS
            self._put(key, entry, seconds)
        return copy

    def _put(self, key: str, entry: bytes, seconds: int) -> None:
        self.health.attempt(lambda: self.cache.set(key, entry, seconds), lambda: None)

    def _remember(self, key: str, entry: bytes) -> None:
        if len(entry) <= NEAR_BYTES:
            self.near.set(key, entry, ANSWER_SECONDS)

    def _read(self, key: str, entry: object) -> Copy | None:
        """Return the copy in an entry; any entry that is not ours counts as missing."""
        content = self._content(key, entry)
        if content is None:
            return None
        seconds, status, packed = content.split(b" ", 2)
        unpacking = zlib.decompressobj()
        body = unpacking.decompress(packed, MAX_BYTES)
        age = time.time() - float(seconds)
        is_fresh = -AHEAD_SECONDS < age < (self.fresh_seconds if int(status) == OK else REFUSAL_SECONDS)
        at = datetime.fromtimestamp(float(seconds), UTC)
        return Copy(body, at, is_fresh, int(status)) if unpacking.eof else None

    def _store(self, key: str, status: int, body: bytes, at: datetime, seconds: int) -> None:
        """Store an entry. Compression level 1: a third of the size for a third of a millisecond."""
        content = f"{at.timestamp()} {status} ".encode() + zlib.compress(body, 1)
        entry = self._digest(key, content) + content
        self._put(key, entry, seconds)
        self._remember(key, entry)

    def _content(self, key: str, entry: object) -> bytes | None:
        """Return what an entry says; None unless we wrote it at this key."""
        if not isinstance(entry, bytes):
            return None
        digest, content = entry[:DIGEST_BYTES], entry[DIGEST_BYTES:]
        return content if hmac.compare_digest(digest, self._digest(key, content)) else None

    def _digest(self, key: str, content: bytes) -> bytes:
        """Return the digest of an entry's content and its key: no entry takes another's place."""
        return hashlib.blake2b(key.encode() + content, key=self.secret, digest_size=DIGEST_BYTES).digest()

    def _key(self, route: Route) -> str:
        request = repr((FORMAT, self.name, route.path, sorted(route.params.items())))
        return f"answer:{hashlib.sha256(request.encode()).hexdigest()}"

    def _lease(self, route: Route) -> str:
        return f"{self._key(route)}:lease"

    def _pause(self) -> str:
        return f"pause:{hashlib.sha256(repr((FORMAT, self.name)).encode()).hexdigest()}"
