"""Which pages may wait for O*NET, and for how long; the other threads of the server are for pages that need no call.

So many pages ask at once, and so many of one visitor. Pages that wait for what others ask come on top of these, but
only while O*NET is prompt, and not for long.
"""

import itertools
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Lock

from browser import making
from browser.onet.errors import Busy, ShareUsed

MOST_PAGES = 10
MOST_PAGES_OF_ONE = 6  # an office behind one address has them together
PROMPT_SECONDS = 4


@dataclass(slots=True, eq=False)
class _Page:
    visitor: str
    until: float
    asks: bool = False


_page: ContextVar[_Page | None] = ContextVar("page", default=None)
_waiting: set[_Page] = set()
_calls: dict[int, float] = {}  # when each call under way began
_numbers = itertools.count()
_lock = Lock()


@contextmanager
def page(visitor: str, seconds: float) -> Iterator[None]:
    """Make what this thread does one page of a visitor, which waits so many seconds for O*NET in all."""
    made = _Page(visitor, time.monotonic() + seconds)
    token = _page.set(made)
    try:
        yield
    finally:
        _page.reset(token)
        with _lock:
            _waiting.discard(made)


def until() -> float:
    """Return when the page of this thread ends, in seconds of the monotonic clock; never outside of one."""
    made = _page.get()
    return made.until if made else math.inf


@contextmanager
def call() -> Iterator[None]:
    """Make what is done inside a call: O*NET is prompt while no call takes long."""
    number = next(_numbers)
    with _lock:
        _calls[number] = time.monotonic()
    try:
        yield
    finally:
        with _lock:
            del _calls[number]


def waiting() -> int:
    """Return how many pages wait for O*NET now."""
    return len(_waiting)


def ask(path: str) -> None:
    """Let the page of this thread ask; raise `Busy` if too many pages do, `ShareUsed` if its visitor's do."""
    made = _page.get()
    if made is None or made.asks:
        return
    making.leave()
    with _lock:
        asking = [other.visitor for other in _waiting if other.asks]
        if asking.count(made.visitor) >= MOST_PAGES_OF_ONE:
            raise ShareUsed(path, "too many pages of one visitor wait for O*NET")
        if len(asking) >= MOST_PAGES:
            raise Busy(path, "too many pages wait for O*NET")
        made.asks = True
        _waiting.add(made)


def follow(path: str) -> None:
    """Let the page of this thread wait for what others ask; raise `Busy` if too many wait while O*NET is slow."""
    made = _page.get()
    if made is None or made in _waiting:
        return
    making.leave()
    with _lock:
        if len(_waiting) >= MOST_PAGES:
            now = time.monotonic()
            if any(now - began > PROMPT_SECONDS for began in _calls.values()):
                raise Busy(path, "too many pages wait for O*NET")
            made.until = min(made.until, now + PROMPT_SECONDS)
        _waiting.add(made)
