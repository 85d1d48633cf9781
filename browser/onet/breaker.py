"""No calls for a moment to a service that fails again and again, or does not let this site's account in."""

import logging
import math
import time
from threading import Lock

from browser.onet.errors import Denied, OnetError, Unavailable
from browser.onet.journal import OUTCOMES

MOST_FAILURES = 5  # in a row
PAUSE_SECONDS = 5
DENIED_SECONDS = 30
NEVER = math.inf

logger = logging.getLogger(__name__)


class Breaker:
    """Counts failures in a row; after several it lets one call through every few seconds, until one succeeds.

    A refused account stays refused until an answer to a call that began later: a failure says nothing of the account,
    and an answer that was under way when it was refused says nothing of what came after.
    """

    def __init__(self, seconds: float = PAUSE_SECONDS, denied_seconds: float = DENIED_SECONDS) -> None:
        """Start closed: all calls go through. `seconds` is for how long they are held back after failures."""
        self._seconds = seconds
        self._denied_seconds = denied_seconds
        self._lock = Lock()
        self._failures = 0
        self._until = 0.0
        self._denied_at = NEVER

    @property
    def reason(self) -> str:
        """Return why calls are held back, in the journal's words; empty if they are not."""
        if self._denied_at < NEVER:
            return OUTCOMES[Denied]
        return OUTCOMES[Unavailable] if self._failures >= MOST_FAILURES else ""

    @property
    def is_open(self) -> bool:
        """Return whether calls are held back."""
        return bool(self.reason)

    def check(self, path: str) -> None:
        """Return if a call may wait for its turn; raise `Denied` or `Unavailable` while calls are held back."""
        if self.is_open and time.monotonic() < self._until:
            if self._denied_at < NEVER:
                raise Denied(path, "not let in a moment ago")
            raise Unavailable(path, "no calls for a moment after several failures")

    def admit(self, path: str) -> float:
        """Return when a call begins whose turn it is; raise as `check` does if calls are held back by now."""
        with self._lock:
            self.check(path)
            now = time.monotonic()
            if self.is_open:
                self._until = now + self._seconds  # this call tries for all
            return now

    def note(self, error: OnetError | None, began: float) -> None:
        """Remember what came of a call that began at a time: None for an answer. A 429 says nothing of health."""
        if isinstance(error, Unavailable) and error.retry_after:
            return
        with self._lock:
            was_open, now = self.is_open, time.monotonic()
            self._failures = self._failures + 1 if isinstance(error, Unavailable) else 0
            if isinstance(error, Denied):
                self._denied_at, self._until = now, now + self._denied_seconds
            elif isinstance(error, Unavailable):
                self._until = max(self._until, now + self._seconds)
            elif began > self._denied_at:
                self._denied_at = NEVER
            is_open, is_denied = self.is_open, self._denied_at < NEVER
        if is_open and not was_open and not is_denied:  # a refused account is logged by its page
            logger.warning("no calls to O*NET for a moment: %s", error)
        elif was_open and not is_open:
            logger.warning("O*NET answers again")
