"""Which pages may wait for O*NET, and for how long; the other threads of the server are for pages that need no call.

So many pages ask at once, and so many of one visitor. While O*NET is prompt, the next ones wait in a line for each
visitor: a place goes to the visitor with the fewest, and the lines take turns. Pages that wait for what others ask
come on top of these, but only while O*NET is prompt, and not for long.
"""

import math
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Event, Lock

from browser import making
from browser.onet.errors import Busy, Crowded, ShareUsed
from browser.onet.transport import pace
from browser.request_id import visitor

MOST_PAGES = 10
MOST_PAGES_OF_ONE = 6  # an office behind one address has them together
LONGEST_LINE = 64  # of one visitor
MOST_IN_LINE = 128  # half of the threads of the server
CALLING_SECONDS = 2  # a page that has less time left when its turn comes would not be made in time
PROMPT_SECONDS = 4


@dataclass(slots=True, eq=False)
class _Page:
    visitor: str
    until: float
    asks: bool = False
    is_called: Event = field(default_factory=Event)  # it leaves its line: it may ask, or it was sent away


_page: ContextVar[_Page | None] = ContextVar("page", default=None)
_waiting: set[_Page] = set()
_lines: OrderedDict[str, deque[_Page]] = OrderedDict()
_lock = Lock()


@contextmanager
def page(address: str, seconds: float) -> Iterator[None]:
    """Make what this thread does one page of a visitor, which waits so many seconds for O*NET in all."""
    made = _Page(address, time.monotonic() + seconds)
    token, whose = _page.set(made), visitor.set(address)
    try:
        yield
    finally:
        visitor.reset(whose)
        _page.reset(token)
        if made in _waiting:
            with _lock:
                _waiting.remove(made)
                _fill_places()


def until() -> float:
    """Return when the page of this thread ends, in seconds of the monotonic clock; never outside of one."""
    made = _page.get()
    return made.until if made else math.inf


def waiting() -> int:
    """Return how many pages wait for O*NET now."""
    return len(_waiting)


def in_line() -> int:
    """Return how many pages wait for a place to ask O*NET."""
    with _lock:
        return sum(map(len, _lines.values()))


def ask(path: str, until: float = -math.inf) -> None:
    """Let the page of this thread ask once it is its turn; raise `Busy` if that does not come `until` a time.

    `ShareUsed`, which is one, if it is its visitor who has too many pages. Without a time it does not wait.
    """
    made = _page.get()
    if made is None or made.asks:
        return
    making.leave()
    latest = min(until, made.until) - CALLING_SECONDS
    _enter(made, path)
    while not made.is_called.is_set() and (seconds := min(latest, pace.slow_at()) - time.monotonic()) > 0:
        made.is_called.wait(seconds)
    _leave(made, path)


def follow(path: str) -> None:
    """Let the page of this thread wait for what others ask; raise `Busy` if too many wait while O*NET is slow."""
    made = _page.get()
    if made is None or made in _waiting:
        return
    making.leave()
    with _lock:
        if len(_waiting) >= MOST_PAGES:
            if pace.longest() > PROMPT_SECONDS:
                raise Busy(path, "too many pages wait for O*NET")
            made.until = min(made.until, time.monotonic() + PROMPT_SECONDS)
        _waiting.add(made)


def _enter(made: _Page, path: str) -> None:
    """Put a page into its visitor's line; one too many is sent away, from the longest."""
    with _lock:
        line = _lines.setdefault(made.visitor, deque())
        if len(line) >= LONGEST_LINE:
            raise ShareUsed(path, "too many pages of one visitor in line for O*NET")
        line.append(made)
        _fill_places()
        if sum(map(len, _lines.values())) > MOST_IN_LINE:
            last = max(_lines.values(), key=len)[-1]
            _remove(last)
            last.is_called.set()


def _leave(made: _Page, path: str) -> None:
    """Return if a page may ask; take it out of its line if it may not, and raise why."""
    with _lock:
        if made.asks:
            return
        if not made.is_called.is_set():
            _remove(made)
        asking = sum(page.asks and page.visitor == made.visitor for page in _waiting)
    made.until = min(made.until, time.monotonic() + CALLING_SECONDS)  # it does not wait in line again
    if asking >= MOST_PAGES_OF_ONE:
        raise ShareUsed(path, "too many pages of one visitor wait for O*NET")
    raise (Crowded if time.monotonic() < pace.slow_at() else Busy)(path, "too many pages wait for O*NET")


def _fill_places() -> None:
    """Let pages ask while there are places: those of visitors with the fewest first, then in turn."""
    asking = Counter(page.visitor for page in _waiting if page.asks)
    while _lines and asking.total() < MOST_PAGES:
        fewest = min(_lines, key=asking.__getitem__)
        if asking[fewest] >= MOST_PAGES_OF_ONE:
            return
        made = _lines[fewest][0]
        _remove(made)
        if fewest in _lines:
            _lines.move_to_end(fewest)
        asking[fewest] += 1
        made.asks = True
        _waiting.add(made)
        made.is_called.set()


def _remove(made: _Page) -> None:
    line = _lines[made.visitor]
    line.remove(made)
    if not line:
        del _lines[made.visitor]
