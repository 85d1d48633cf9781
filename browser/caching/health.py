"""A cache that fails costs next to nothing: it is left alone for some seconds, and logged once a minute."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from browser import metrics

T = TypeVar("T")

DOWN_SECONDS = 5
LOG_SECONDS = 60

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Health:
    """When a cache that failed is tried again, and when that is logged again, in seconds of the monotonic clock."""

    down_until: float = 0.0
    quiet_until: float = 0.0

    def attempt(self, use: Callable[[], T], otherwise: Callable[[], T]) -> T:
        """Return what `use` returns; what `otherwise` does if it fails, or failed a moment ago."""
        now = time.monotonic()
        if now < self.down_until:
            return otherwise()
        try:
            return use()
        except Exception as error:  # noqa: BLE001 - each cache client raises errors of its own
            self.down_until = now + DOWN_SECONDS
            metrics.cache_failures.inc()
            if now >= self.quiet_until:
                self.quiet_until = now + LOG_SECONDS
                logger.warning("the cache failed: %s", type(error).__name__)
            return otherwise()
