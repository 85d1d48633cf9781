"""Pages that wait for O*NET: so many at once, so many of one visitor, each for so long."""

import math
import time
from collections.abc import Callable
from contextlib import ExitStack
from contextvars import copy_context

import pytest

from browser.onet.errors import Busy, ShareUsed
from browser.onet.transport.admission import (
    MOST_PAGES,
    MOST_PAGES_OF_ONE,
    PROMPT_SECONDS,
    ask,
    call,
    follow,
    page,
    until,
)


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
        with page("late", 10), pytest.raises(Busy, match="too many pages wait"):
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


def test_page_has_one_end() -> None:
    with page("other", 10):
        assert 9 < until() - time.monotonic() <= 10
