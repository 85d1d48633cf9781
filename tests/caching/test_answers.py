"""The cache of answers: what an entry contains, and which answers share one."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache.backends.locmem import LocMemCache

from browser.caching.answers import LEASE_SECONDS, AnswerCache
from browser.onet.client import Copy
from browser.onet.dialect import Route
from tests.plain_text import FailingCache

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ABOUT = Route("about/", {}, "application/xml")


CACHE = LocMemCache("answers", {})  # its own: the site that other tests started may still write to the default cache


def answers(name: str = "here", fresh: int = 3600) -> AnswerCache:
    return AnswerCache(CACHE, name, fresh)


def route(path: str, **params: str | list[str]) -> Route:
    return Route(path, params, "application/xml")


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    CACHE.clear()
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def test_copy_has_body_time_and_freshness(clock: time_machine.Traveller) -> None:
    cache = answers()
    assert cache.look(ABOUT) is None

    cache.store(ABOUT, b"first", NOON)

    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=True)
    clock.shift(3600)
    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=False)


@pytest.mark.parametrize("entry", [b"yesterday\n", b"1700000000.0\nnot compressed", b"", "text", 7])
def test_entry_in_another_form_is_missing(entry: object) -> None:
    cache = answers()
    cache.store(ABOUT, b"first", NOON)
    [key] = [key.split(":", 2)[2] for key in vars(CACHE)["_cache"]]

    CACHE.set(key, entry)

    assert cache.look(ABOUT) is None


def test_entry_is_small_and_names_nobody() -> None:
    answers("xml_v1 https://services.onetcenter.org/ws/").store(
        route("mnm/search", keyword="nurse"), b"first " * 1000, NOON
    )

    [(key, pickled)] = vars(CACHE)["_cache"].items()
    for word in ("nurse", "search", "onetcenter"):
        assert word not in key
        assert word.encode() not in pickled
    assert b"browser" not in pickled
    assert len(pickled) < 500


def test_each_question_to_each_service_has_its_entry() -> None:
    questions = [
        (answers("here"), route("mnm/search", keyword="nurse")),
        (answers("here"), route("mpp/search", keyword="nurse")),
        (answers("here"), route("mnm/search", keyword="Nurse")),
        (answers("here"), route("mnm/search", keyword="nurse", start="21")),
        (answers("here"), route("mnm/search", keyword="nurse\nstart=21")),
        (answers("here"), route("mnm/search", keyword=["nurse", "21"])),
        (answers("there"), route("mnm/search", keyword="nurse")),
        (answers("here"), route("mnm/search")),
    ]

    for number, (cache, asked) in enumerate(questions):
        cache.store(asked, str(number).encode(), NOON)

    copies = [cache.look(asked) for cache, asked in questions]
    assert [copy and copy.body for copy in copies] == [str(number).encode() for number in range(len(questions))]


def test_order_of_parameters_does_not_matter() -> None:
    answers().store(route("mnm/search", keyword="nurse", start="21"), b"first", NOON)

    assert answers().look(route("mnm/search", start="21", keyword="nurse")) is not None


def test_lease_is_for_one_caller(clock: time_machine.Traveller) -> None:
    cache, other = answers(), route("mnm/")

    assert [cache.lease(ABOUT), cache.lease(ABOUT), cache.lease(other)] == [True, False, True]
    assert not cache.has_failed(ABOUT)
    cache.release(ABOUT, failed=False)
    assert cache.lease(ABOUT)
    clock.shift(LEASE_SECONDS)  # the caller may have been killed
    assert cache.lease(ABOUT)


def test_failing_cache_stops_no_call() -> None:
    cache = AnswerCache(FailingCache("", {}), "here", 3600)

    cache.store(ABOUT, b"first", NOON)
    cache.pause(20)
    cache.release(ABOUT, failed=True)

    assert cache.look(ABOUT) is None
    assert cache.lease(ABOUT)
    assert not cache.has_failed(ABOUT)
    assert cache.paused() == 0
