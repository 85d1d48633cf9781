"""At most so many calls in so many seconds."""

import threading
import time

from browser.onet.transport.limiter import Limiter


def test_so_many_calls_pass_at_once_and_the_next_one_waits() -> None:
    limiter = Limiter(calls=3, seconds=0.2)
    start = time.monotonic()

    turns = [limiter.wait(most=1) and time.monotonic() - start for _ in range(4)]

    assert max(turns[:3]) < 0.2
    assert turns[3] >= 0.2


def test_whoever_would_wait_too_long_is_told_so_at_once_and_takes_no_turn() -> None:
    limiter = Limiter(calls=1, seconds=0.2)
    limiter.wait(most=0)
    start = time.monotonic()

    assert [limiter.wait(most=0.1) for _ in range(10)] == [False] * 10
    assert time.monotonic() - start < 0.1
    assert limiter.wait(most=1) is True


def test_turns_are_free_again_after_a_while() -> None:
    limiter = Limiter(calls=2, seconds=0.1)
    for _ in range(2):
        limiter.wait(most=0)
    time.sleep(0.11)

    assert limiter.wait(most=0) is True


def test_threads_share_the_turns() -> None:
    limiter = Limiter(calls=4, seconds=0.2)
    turns: list[float] = []
    start = time.monotonic()

    def call() -> None:
        limiter.wait(most=5)
        turns.append(time.monotonic() - start)

    threads = [threading.Thread(target=call) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    turns.sort()
    # A busy machine may note a turn late, never early.
    assert all(turn >= number // 4 * 0.2 for number, turn in enumerate(turns))
