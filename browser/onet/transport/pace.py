"""How prompt O*NET is: how long its calls under way take, beside those that it answered a moment ago.

It is slow once it has answered nothing for three times as long as calls take of late.
"""

import itertools
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

TIMES = 3
LEAST_SECONDS, MOST_SECONDS = 0.3, 2
SHARE = 0.9  # how much of the longest time of late is left after the next answer

_begun: dict[int, float] = {}  # when each call under way began
_numbers = itertools.count()
_lock = Lock()
_seconds, _answered_at = MOST_SECONDS / TIMES / 2, 0.0


@contextmanager
def call() -> Iterator[None]:
    """Make what is done inside a call; it is answered unless it raises something."""
    global _seconds, _answered_at  # noqa: PLW0603 - of the one O*NET
    number, began = next(_numbers), time.monotonic()
    with _lock:
        _begun[number] = began
    try:
        yield
        with _lock:
            _answered_at = time.monotonic()
            _seconds = max(_answered_at - began, SHARE * _seconds)
    finally:
        with _lock:
            del _begun[number]


def longest() -> float:
    """Return for how many seconds the oldest call under way has taken, 0 without one."""
    with _lock:
        return time.monotonic() - min(_begun.values()) if _begun else 0.0


def slow_at() -> float:
    """Return when O*NET is slow, by the monotonic clock, unless it answers before; never while no call is under way."""
    with _lock:
        if not _begun:
            return math.inf
        patience = min(max(TIMES * _seconds, LEAST_SECONDS), MOST_SECONDS)
        return max(_answered_at, min(_begun.values())) + patience
