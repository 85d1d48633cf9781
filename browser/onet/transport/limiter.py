"""A queue for the calls of the whole site: so many a second, the most wanted first (contract 1.6).

Those who wait take turns, each call of a visitor in a later round than the one before.
"""

import itertools
import time
from collections import Counter, deque
from collections.abc import Callable
from enum import IntEnum
from threading import Condition

HEAD_START_SECONDS = 0.03


class Rank(IntEnum):
    """How much a call is wanted: for what a page cannot do without, for the rest of a page, or for later."""

    FACTS = 0
    REST = 1
    BACKGROUND = 2


def anyway() -> None:
    """Let a call be made."""


def alone() -> float:
    """Take a turn where no other process makes calls."""
    return 0.0


Ticket = tuple[Rank, int, int]  # the round, and a number for those of one round


class Limiter:
    """Lets `calls` through in any `seconds`; further callers wait their turn."""

    def __init__(self, calls: int, seconds: float = 1.0, shared: Callable[[], float] = alone) -> None:
        """Start with nothing counted. `shared` takes a turn of all processes, or returns how long to wait for one."""
        self._shared = shared
        self._calls = calls
        self._seconds = seconds
        self._turns: deque[float] = deque(maxlen=calls)
        self._paused_until = 0.0
        self._waiting: dict[Ticket, str] = {}  # the visitor behind each ticket
        self._rounds: Counter[Rank] = Counter()  # the round of the last call of each rank
        self._numbers = itertools.count()
        self._changed = Condition()

    def wait(
        self, patience: float, rank: Rank = Rank.FACTS, visitor: str = "", admit: Callable[[], None] = anyway
    ) -> bool:
        """Wait for a turn; return False after `patience` seconds, or at once if it cannot come in time.

        A lower rank waits a moment for higher ones that are on their way from other threads. If `admit` raises
        something when it is the caller's turn, that is raised, and the turn is the next caller's at once.
        """
        earliest = time.monotonic() + min(rank * HEAD_START_SECONDS, patience)
        end = time.monotonic() + patience
        with self._changed:
            ticket = self._ticket(rank, visitor)
            self._waiting[ticket] = visitor
            try:
                while True:
                    now = time.monotonic()
                    ahead = sum(other < ticket for other in self._waiting)
                    turn = max(earliest, self._turn(ahead, now))
                    if not ahead and turn <= now:
                        if not (more := self._shared()):
                            admit()
                            self._turns.append(now)
                            self._rounds[rank] = ticket[1]
                            return True
                        turn = earliest = now + more
                    if turn > end:
                        return False
                    self._changed.wait((turn if not ahead else end) - now)
            finally:
                del self._waiting[ticket]
                self._changed.notify_all()

    def pause(self, seconds: float) -> None:
        """Let nobody through for some seconds: O*NET asked for it."""
        with self._changed:
            self._paused_until = max(self._paused_until, time.monotonic() + seconds)

    def _ticket(self, rank: Rank, visitor: str) -> Ticket:
        """Return a place after the visitor's other calls of a rank, one round later; the first is in this round."""
        rounds = [turn for (level, turn, _), who in self._waiting.items() if (level, who) == (rank, visitor)]
        return rank, max([self._rounds[rank], *(turn + 1 for turn in rounds)]), next(self._numbers)

    def _turn(self, ahead: int, now: float) -> float:
        """Return when a caller's turn comes at the earliest, with so many others ahead."""
        turns = deque(self._turns, maxlen=self._calls)
        for _caller in range(ahead + 1):
            turn = max(now, self._paused_until)
            if len(turns) == self._calls:
                turn = max(turn, turns[0] + self._seconds)
            turns.append(turn)
        return turn
