"""Waiting for what other threads do: until it is done, and not for a time that a busy machine would exceed."""

import time
from collections.abc import Callable

PATIENCE_SECONDS = 10


def until_true(condition: Callable[[], bool]) -> None:
    """Wait until a condition is true; fail if it does not become so."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)
