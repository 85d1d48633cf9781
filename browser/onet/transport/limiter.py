"""At most so many calls in so many seconds, as the terms of O*NET Web Services ask (contract 1.6)."""

import threading
import time
from collections import deque


class Limiter:
    """Lets `calls` through in any `seconds`; further callers wait their turn, in this process."""

    def __init__(self, calls: int, seconds: float) -> None:
        """Start with nothing counted."""
        self._seconds = seconds
        self._turns: deque[float] = deque(maxlen=calls)
        self._lock = threading.Lock()

    def wait(self, most: float) -> bool:
        """Wait for a turn; False, at once, when it would take more than `most` seconds."""
        with self._lock:
            now = time.monotonic()
            turn = now
            if len(self._turns) == self._turns.maxlen:
                turn = max(now, self._turns[0] + self._seconds)
            if turn - now > most:
                return False
            self._turns.append(turn)
        time.sleep(turn - now)
        return True
