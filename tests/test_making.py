"""Turns at the processor: a few pages at once, and visitors one after the other."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from threading import Semaphore

import pytest

from browser.making import AT_ONCE, LONGEST_LINE, LineFull, in_line, leave, turn
from tests.waiting import until_true

MANY = 1_000


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(LONGEST_LINE + AT_ONCE + 2) as threads:
        yield threads


@pytest.fixture
def ends() -> Iterator[Semaphore]:
    """Return what lets pages end, one for each release; all do at the latest when the test does."""
    yield (ends := Semaphore(0))
    ends.release(MANY)


def make(visitor: str, order: list[str], ends: Semaphore) -> None:
    with turn(visitor, 10):
        order.append(visitor)
        assert ends.acquire(timeout=10)


def make_many(pool: ThreadPoolExecutor, visitors: list[str], ends: Semaphore) -> tuple[list[str], list[Future[None]]]:
    """Let a page of each visitor come, one after the other; return who was made, in order, and the threads."""
    order: list[str] = []
    futures = []
    for number, visitor in enumerate(visitors, start=1):
        futures.append(pool.submit(make, visitor, order, ends))
        until_true(lambda number=number: len(order) + in_line() == number)
    return order, futures


def test_few_pages_are_made_at_once(pool: ThreadPoolExecutor, ends: Semaphore) -> None:
    order, futures = make_many(pool, ["one"] * (AT_ONCE + 3), ends)

    assert (len(order), in_line()) == (AT_ONCE, 3)
    ends.release(MANY)
    for future in futures:
        future.result()
    assert (len(order), in_line()) == (AT_ONCE + 3, 0)


def test_visitors_take_turns(pool: ThreadPoolExecutor, ends: Semaphore) -> None:
    order, futures = make_many(pool, ["greedy"] * (AT_ONCE + 3) + ["other", "third", "other"], ends)
    for number in range(1, 7):
        ends.release()
        until_true(lambda number=number: len(order) == AT_ONCE + number)
    ends.release(MANY)
    for future in futures:
        future.result()

    assert order[AT_ONCE:] == ["greedy", "other", "third", "greedy", "other", "greedy"]


def test_line_of_a_visitor_has_an_end(pool: ThreadPoolExecutor, ends: Semaphore) -> None:
    make_many(pool, ["greedy"] * (AT_ONCE + LONGEST_LINE), ends)

    with pytest.raises(LineFull), turn("greedy", 10):
        pass
    other = pool.submit(make, "other", [], ends)
    until_true(lambda: in_line() == LONGEST_LINE + 1)
    ends.release(MANY)
    other.result()


def test_page_that_waited_too_long_leaves_the_line(pool: ThreadPoolExecutor, ends: Semaphore) -> None:
    make_many(pool, ["one"] * (AT_ONCE + 1), ends)

    for visitor in ("one", "other"):
        with pytest.raises(LineFull), turn(visitor, 0.05):
            pass
    assert in_line() == 1


def test_page_that_waits_for_something_leaves_its_place() -> None:
    with ExitStack() as stack:
        for _ in range(3 * AT_ONCE):
            stack.enter_context(turn("one", 0))
            leave()
            leave()  # once is enough
        stack.enter_context(turn("other", 0))
    leave()  # in a thread that makes no page


def test_failed_page_leaves_its_place() -> None:
    for _ in range(AT_ONCE + 1):
        with pytest.raises(ZeroDivisionError), turn("one", 0):
            raise ZeroDivisionError
