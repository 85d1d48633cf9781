"""How prompt O*NET is, beside its answers of late."""

import math
import time

import pytest

from browser.onet.transport.pace import LEAST_SECONDS, MOST_SECONDS, TIMES, call, longest, slow_at


def patience() -> float:
    """Return for how many seconds a call that begins now may take until O*NET is slow."""
    began = time.monotonic()
    with call():
        return slow_at() - began


def answered(seconds: float) -> None:
    with call():
        time.sleep(seconds)


@pytest.fixture(autouse=True)
def _prompt() -> None:
    """Forget slow answers of other tests."""
    for _ in range(100):
        answered(0)


def test_prompt_onet_is_soon_slow() -> None:
    assert LEAST_SECONDS <= patience() < LEAST_SECONDS + 0.1


def test_far_onet_may_take_its_usual_time() -> None:
    answered(0.2)

    assert patience() >= TIMES * 0.2
    answered(1)
    assert MOST_SECONDS <= patience() < MOST_SECONDS + 0.1


def test_onet_that_answers_others_is_prompt() -> None:
    with call():
        time.sleep(2 * LEAST_SECONDS)
        assert slow_at() < time.monotonic()
        assert longest() >= 2 * LEAST_SECONDS
        answered(0)

        assert slow_at() > time.monotonic()


def test_failure_is_no_answer() -> None:
    with call():
        time.sleep(2 * LEAST_SECONDS)
        with pytest.raises(OSError, match="reset"), call():
            raise OSError("reset")

        assert slow_at() < time.monotonic()


def test_onet_without_calls_is_prompt() -> None:
    assert slow_at() == math.inf
    assert longest() == 0
