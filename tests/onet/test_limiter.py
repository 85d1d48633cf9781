"""At most so many calls in so many seconds."""

import threading
import time

from browser.onet.transport.limiter import Limiter, Rank


def test_calls_beyond_the_limit_wait() -> None:
    limiter = Limiter(calls=3, seconds=0.2)
    start = time.monotonic()

    turns = [limiter.wait(patience=1) and time.monotonic() - start for _ in range(4)]

    assert max(turns[:3]) < 0.2
    assert turns[3] >= 0.2


def test_a_turn_too_late_is_refused_at_once() -> None:
    limiter = Limiter(calls=1, seconds=0.2)
    limiter.wait(patience=0)
    start = time.monotonic()

    assert [limiter.wait(patience=0.1) for _ in range(10)] == [False] * 10
    assert time.monotonic() - start < 0.1
    assert limiter.wait(patience=1) is True


def test_turns_are_free_again_after_a_while() -> None:
    limiter = Limiter(calls=2, seconds=0.1)
    for _ in range(2):
        limiter.wait(patience=0)
    time.sleep(0.11)

    assert limiter.wait(patience=0) is True


def test_threads_share_the_turns() -> None:
    limiter = Limiter(calls=4, seconds=0.2)
    turns: list[float] = []
    start = time.monotonic()

    def call() -> None:
        limiter.wait(patience=5)
        turns.append(time.monotonic() - start)

    threads = [threading.Thread(target=call) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    turns.sort()
    # A busy machine may note a turn late, never early.
    assert all(turn >= number // 4 * 0.2 for number, turn in enumerate(turns))


def test_idle_time_saves_up_no_turns() -> None:
    limiter = Limiter(calls=3, seconds=0.2)
    for _ in range(3):
        limiter.wait(patience=0)
    time.sleep(1)
    start = time.monotonic()

    turns = [limiter.wait(patience=5) and time.monotonic() - start for _ in range(10)]

    assert all(turn >= number // 3 * 0.2 for number, turn in enumerate(turns))


def test_higher_ranks_go_first() -> None:
    limiter = Limiter(calls=1, seconds=0.1)
    limiter.wait(patience=0)
    order: list[Rank] = []

    def call(rank: Rank) -> None:
        assert limiter.wait(patience=5, rank=rank)
        order.append(rank)

    threads = []
    for rank in (Rank.BACKGROUND, Rank.REST, Rank.FACTS):
        threads.append(threading.Thread(target=call, args=(rank,)))
        threads[-1].start()
        time.sleep(0.01)  # the lowest rank has waited longest
    for thread in threads:
        thread.join()

    assert order == [Rank.FACTS, Rank.REST, Rank.BACKGROUND]


def test_lower_ranks_leave_a_moment_for_higher_ones() -> None:
    limiter = Limiter(calls=2)
    start = time.monotonic()

    assert limiter.wait(patience=5, rank=Rank.REST)
    assert time.monotonic() - start >= 0.03
    assert limiter.wait(patience=5, rank=Rank.BACKGROUND)
    assert time.monotonic() - start >= 0.09


def test_visitors_take_turns() -> None:
    limiter = Limiter(calls=1, seconds=0.3)
    limiter.wait(patience=0)
    order: list[str] = []

    def call(visitor: str) -> None:
        assert limiter.wait(patience=5, visitor=visitor)
        order.append(visitor)

    threads = []
    for visitor in ("greedy", "greedy", "greedy", "greedy", "late", "late"):
        threads.append(threading.Thread(target=call, args=(visitor,)))
        threads[-1].start()
        time.sleep(0.005)
    for thread in threads:
        thread.join()

    assert order == ["greedy", "late", "greedy", "late", "greedy", "greedy"]


def test_a_pause_stops_everyone_for_its_time() -> None:
    limiter = Limiter(calls=5)
    start = time.monotonic()
    limiter.pause(0.2)

    assert limiter.wait(patience=0.1) is False
    assert limiter.wait(patience=1) is True
    assert time.monotonic() - start >= 0.2
