"""No calls for a moment to a service that fails again and again, or does not let this site's account in."""

import logging
import time
from threading import Lock

from browser.onet.errors import Busy, Denied, OnetError, Unavailable

MOST_FAILURES = 5  # in a row
PAUSE_SECONDS = 5
DENIED_SECONDS = 30

logger = logging.getLogger(__name__)


class Breaker:
    """Counts failures in a row; after several it lets one call through every few seconds, until one succeeds."""

    def __init__(self, seconds: float = PAUSE_SECONDS, denied_seconds: float = DENIED_SECONDS) -> None:
        """Start closed: all calls go through. `seconds` is for how long they are held back after failures."""
        self._seconds = seconds
        self._denied_seconds = denied_seconds
        self._lock = Lock()
        self._failures = 0
        self._until = 0.0
        self._is_denied = False

    @property
    def is_open(self) -> bool:
        """Return whether calls are held back."""
        return self._is_denied or self._failures >= MOST_FAILURES

    def admit(self, path: str) -> None:
        """Return if a call may go through; raise `Denied` or `Unavailable` if it may not."""
        with self._lock:
            if not self.is_open:
                return
            if time.monotonic() >= self._until:
                self._until = time.monotonic() + self._seconds  # this call tries for all
                return
        if self._is_denied:
            raise Denied(path, "not let in a moment ago")
        raise Unavailable(path, "no calls for a moment after several failures")

    def note(self, error: OnetError | None) -> None:
        """Remember what came of a call: None for an answer. Our own queue, and a 429, say nothing of O*NET's health."""
        if isinstance(error, Busy) or (isinstance(error, Unavailable) and error.retry_after):
            return
        with self._lock:
            was_open = self.is_open
            self._is_denied = isinstance(error, Denied)
            self._failures = self._failures + 1 if isinstance(error, Unavailable) else 0
            if self.is_open:
                self._until = time.monotonic() + (self._denied_seconds if self._is_denied else self._seconds)
            is_open = self.is_open
        if is_open and not was_open and not self._is_denied:  # a refused account is logged by its page
            logger.warning("no calls to O*NET for a moment: %s", error)
        elif was_open and not is_open:
            logger.warning("O*NET answers again")
