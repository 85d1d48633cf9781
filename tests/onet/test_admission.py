"""Pages that wait for O*NET: so many at once, so many of one visitor, each for so long, the others in line."""

import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from contextvars import copy_context
from threading import Event

import pytest

from browser.onet.errors import Busy, Crowded, ShareUsed
from browser.onet.transport.admission import (
    CALLING_SECONDS,
    LONGEST_LINE,
    MOST_IN_LINE,
    MOST_PAGES,
    MOST_PAGES_OF_ONE,
    PROMPT_SECONDS,
    ask,
    follow,
    in_line,
    page,
    until,
)
from browser.onet.transport.pace import MOST_SECONDS, call
from tests.waiting import until_true

MANY = MOST_IN_LINE + 2


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(MANY) as threads:
        yield threads


def waiting(stack: ExitStack, *visitors: str, wait: Callable[[str], None] = ask) -> None:
    """Let a page of each visitor wait, each as in a thread of its own."""

    def enter(visitor: str) -> ExitStack:
        with ExitStack() as inner:
            inner.enter_context(page(visitor, 10))
            wait("about/")
            return inner.pop_all()

    for visitor in visitors:
        context = copy_context()
        opened = context.run(enter, visitor)
        stack.callback(context.run, opened.close)


def test_only_so_many_pages_wait() -> None:
    with ExitStack() as stack:
        waiting(stack, *map(str, range(MOST_PAGES)))
        with page("late", 10), pytest.raises(Crowded, match="too many pages wait"):
            ask("about/")

    with page("late", 10):
        ask("about/")


def test_visitor_has_a_share_and_leaves_the_rest() -> None:
    with ExitStack() as stack:
        waiting(stack, *["greedy"] * MOST_PAGES_OF_ONE)
        with page("greedy", 10), pytest.raises(ShareUsed, match="of one visitor"):
            ask("about/")
        with page("other", 10):
            ask("about/")


def test_page_that_waits_already_goes_on_waiting() -> None:
    with ExitStack() as stack, page("other", 10):
        ask("about/")
        waiting(stack, *map(str, range(MOST_PAGES - 1)))
        ask("mnm/")


def test_pages_follow_on_top_while_onet_is_prompt() -> None:
    with ExitStack() as stack:
        waiting(stack, *["office"] * 3 * MOST_PAGES, wait=follow)
        with page("late", 10):
            follow("about/")
            assert until() - time.monotonic() <= PROMPT_SECONDS
            ask("about/")  # those who follow take no place of those who ask
            follow("about/")


def test_no_page_follows_on_top_while_a_call_takes_long() -> None:
    began = time.monotonic()
    with call(), ExitStack() as stack:
        waiting(stack, *map(str, range(MOST_PAGES)))
        while time.monotonic() - began <= PROMPT_SECONDS:
            time.sleep(0.1)
        with page("late", 10), pytest.raises(Busy, match="too many pages wait"):
            follow("about/")

    with page("late", 10):
        follow("about/")


def test_what_is_no_page_waits_freely() -> None:
    with ExitStack() as stack:
        waiting(stack, *map(str, range(MOST_PAGES)))
        ask("about/")
        follow("about/")
    assert until() == math.inf


# In line.


def in_turn(visitor: str, order: list[str], ends: Event) -> None:
    with page(visitor, 10):
        ask("about/", math.inf)
        order.append(visitor)
        assert ends.wait(10)


def come(
    pool: ThreadPoolExecutor, visitors: list[str], ends: Event | None = None
) -> tuple[list[str], "list[Future[None]]"]:
    """Let a page of each visitor come into line, one after the other; return who asked, in order, and the threads.

    They end when they have asked, or at an event.
    """
    order: list[str] = []
    if ends is None:
        (ends := Event()).set()
    futures, before = [], in_line()
    for number, visitor in enumerate(visitors, start=1):
        futures.append(pool.submit(in_turn, visitor, order, ends))
        until_true(lambda number=number: in_line() == min(before + number, MOST_IN_LINE))
    return order, futures


def test_page_in_line_asks_when_another_ends(pool: ThreadPoolExecutor) -> None:
    with ExitStack() as stack:
        waiting(stack, *["class"] * MOST_PAGES_OF_ONE)
        order, futures = come(pool, ["class"] * 34)
        assert (order, in_line()) == ([], 34)

    for future in futures:
        future.result()
    assert (len(order), in_line()) == (34, 0)


def test_visitor_with_fewest_pages_goes_first(pool: ThreadPoolExecutor) -> None:
    ends = Event()
    with ExitStack() as others:
        waiting(others, *"abcd")
        greedy = [ExitStack() for _ in range(MOST_PAGES_OF_ONE)]
        for stack in greedy:
            waiting(stack, "greedy")
        order, futures = come(pool, ["greedy", "late", "later", "late", "greedy"], ends)
        for number, stack in enumerate(greedy[:5], start=1):
            stack.close()
            until_true(lambda number=number: len(order) == number)
        greedy[-1].close()
        ends.set()
    for future in futures:
        future.result()

    assert order == ["late", "later", "late", "greedy", "greedy"]


def test_lines_take_turns(pool: ThreadPoolExecutor) -> None:
    with ExitStack() as others:
        waiting(others, *map(str, range(MOST_PAGES - 1)))
        with ExitStack() as last:
            waiting(last, "last")
            order, futures = come(pool, ["one"] * 3 + ["two"] * 3)
        for future in futures:
            future.result()

    assert order == ["one", "two"] * 3


def test_slow_onet_sends_those_in_line_away() -> None:
    with ExitStack() as stack, call():
        waiting(stack, *map(str, range(MOST_PAGES)))
        began = time.monotonic()
        with page("late", 10):
            with pytest.raises(Busy) as refused:
                ask("about/", math.inf)
            assert time.monotonic() - began <= MOST_SECONDS + 1
            with pytest.raises(Busy):
                ask("mnm/", math.inf)  # it waits once
    assert not isinstance(refused.value, Crowded)
    assert in_line() == 0


def test_page_leaves_its_line_in_time_for_its_end() -> None:
    with ExitStack() as stack:
        waiting(stack, *["class"] * MOST_PAGES_OF_ONE)
        began = time.monotonic()
        with page("class", CALLING_SECONDS + 0.3), pytest.raises(ShareUsed):
            ask("about/", math.inf)
        assert 0.3 <= time.monotonic() - began < 2
        assert in_line() == 0


def test_line_of_one_visitor_has_an_end(pool: ThreadPoolExecutor) -> None:
    with ExitStack() as stack:
        waiting(stack, *["greedy"] * MOST_PAGES_OF_ONE)
        _, futures = come(pool, ["greedy"] * LONGEST_LINE)
        with page("greedy", 10), pytest.raises(ShareUsed, match="in line"):
            ask("about/", math.inf)
    for future in futures:
        future.result()


def test_full_lines_make_room_for_another_visitor(pool: ThreadPoolExecutor) -> None:
    with ExitStack() as stack:
        waiting(stack, *map(str, range(MOST_PAGES)))
        _, one = come(pool, ["one"] * LONGEST_LINE)
        _, two = come(pool, ["two"] * (MOST_IN_LINE - LONGEST_LINE))
        order, late = come(pool, ["late"])
        with pytest.raises(Crowded):
            one[-1].result()
        assert in_line() == MOST_IN_LINE
    for future in (*one[:-1], *two, *late):
        future.result()
    assert order == ["late"]


def test_page_has_one_end() -> None:
    with page("other", 10):
        assert 9 < until() - time.monotonic() <= 10
