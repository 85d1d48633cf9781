"""Pages take turns at the processor, and so do visitors: who asks for many pages at once waits for their own.

So many pages are made at once; the others wait in a line for each visitor, and the lines take turns. A page that waits
for O*NET leaves its place to the next.
"""

from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from threading import Event, Lock

AT_ONCE = 2  # more would share one processor, and each take longer
LONGEST_LINE = 64  # of one visitor: an office behind one address that clicks at once, and not all threads of the server


class LineFull(Exception):
    """A visitor has too many pages in line, or one that waited too long."""


class _Page:
    __slots__ = ("has_turn",)

    def __init__(self) -> None:
        self.has_turn = Event()


_page: ContextVar[_Page | None] = ContextVar("made", default=None)
_lines: OrderedDict[str, deque[_Page]] = OrderedDict()
_made: set[_Page] = set()
_lock = Lock()


@contextmanager
def turn(visitor: str, seconds: float) -> Iterator[None]:
    """Make a page of a visitor in this thread once it is its turn; raise `LineFull` if that is not within seconds."""
    made = _Page()
    _enter(made, visitor, seconds)
    token = _page.set(made)
    try:
        yield
    finally:
        _page.reset(token)
        _leave(made)


def leave() -> None:
    """Let the next page have the place of the one that this thread makes, which waits for something."""
    if made := _page.get():
        _leave(made)


def in_line() -> int:
    """Return how many pages wait for their turn now."""
    with _lock:
        return sum(map(len, _lines.values()))


def _enter(made: _Page, visitor: str, seconds: float) -> None:
    with _lock:
        if len(_made) < AT_ONCE:
            _made.add(made)
            return
        line = _lines.setdefault(visitor, deque())
        if len(line) >= LONGEST_LINE:
            raise LineFull
        line.append(made)
    if made.has_turn.wait(max(0, seconds)):
        return
    with _lock, suppress(ValueError):  # it is in line no more: its turn came just now
        line.remove(made)
        if not line:
            del _lines[visitor]
        raise LineFull


def _leave(made: _Page) -> None:
    with _lock:
        if made not in _made:
            return
        _made.remove(made)
        if not _lines:
            return
        visitor, line = _lines.popitem(last=False)
        following = line.popleft()
        if line:
            _lines[visitor] = line  # after all others
        _made.add(following)
        following.has_turn.set()
