"""The cache of answers: what an entry contains, and which answers share one."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache.backends.locmem import LocMemCache

from browser.caching.answers import LEASE_SECONDS, MAX_PAUSE_SECONDS, NEAR_BYTES, REFUSAL_SECONDS, AnswerCache
from browser.onet.cache import Copy
from browser.onet.dialect import Route
from browser.onet.transport.http import MAX_BYTES
from browser.onet.transport.limiter import Rank
from tests.plain_text import FailingCache

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ABOUT = Route("about/", {}, "application/xml")
OTHER = Route("mnm/", {}, "application/xml")


SECRET = b"a secret of the site"
CACHE = LocMemCache(
    "answers of these tests", {}
)  # its own: the site that other tests started may still write to the default cache


def answers(name: str = "here", fresh: int = 3600) -> AnswerCache:
    return AnswerCache(CACHE, name, fresh, SECRET)


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
    [key] = keys()

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


@pytest.mark.parametrize("rank", Rank)
def test_lease_is_for_one_caller(clock: time_machine.Traveller, rank: Rank) -> None:
    cache, other = answers(), route("mnm/")

    assert [cache.lease(ABOUT, rank), cache.lease(ABOUT, rank), cache.lease(other, rank)] == [True, False, True]
    assert cache.is_leased(ABOUT)
    assert not cache.has_failed(ABOUT)
    cache.release(ABOUT, failed=False)
    assert not cache.is_leased(ABOUT)
    assert cache.lease(ABOUT, rank)
    clock.shift(LEASE_SECONDS[rank])  # the caller may have been killed
    assert cache.lease(ABOUT, rank)


def test_lease_passes_to_a_higher_rank_only() -> None:
    cache = answers()

    taken = [cache.lease(ABOUT, rank) for rank in (Rank.REST, Rank.BACKGROUND, Rank.REST, Rank.FACTS, Rank.FACTS)]

    assert taken == [True, False, False, True, False]
    cache.release(ABOUT, failed=True)
    assert not cache.lease(ABOUT, Rank.FACTS)


def test_failing_cache_stops_no_call(caplog: pytest.LogCaptureFixture) -> None:
    cache = AnswerCache(FailingCache("", {}), "here", 3600)

    assert not cache.is_reachable()

    cache.store(ABOUT, b"first", NOON)
    cache.pause(20)
    cache.release(ABOUT, failed=True)

    assert cache.look(ABOUT) is None
    assert cache.lease(ABOUT, Rank.FACTS)
    assert not cache.is_leased(ABOUT)
    assert not cache.has_failed(ABOUT)
    assert cache.paused() == 0
    assert [record.message for record in caplog.records] == ["the cache failed: ConnectionError"]


def test_cache_that_failed_is_tried_again_later(caplog: pytest.LogCaptureFixture) -> None:
    cache = AnswerCache(failing := FailingCache("", {}), "here", 3600)
    assert cache.lease(ABOUT, Rank.FACTS)
    tries = failing.tries
    for _ in range(5):
        cache.look(ABOUT)
    assert failing.tries == tries  # it is left alone

    cache.health.down_until = 0.0  # some seconds later
    cache.look(ABOUT)

    assert failing.tries == tries + 1
    assert len(caplog.records) == 1  # one line a minute


def test_process_remembers_what_a_failing_cache_has_lost(clock: time_machine.Traveller) -> None:
    cache = AnswerCache(failing := FailingCache("", {}), "here", 3600, near=LocMemCache("remembered", {}))

    cache.store(ABOUT, b"first", NOON)
    cache.store(OTHER, random.Random(1).randbytes(NEAR_BYTES), NOON)  # noqa: S311 - no secret; it does not get smaller
    cache.pause(20)

    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=True)
    assert cache.look(OTHER) is None  # too long
    assert 0 < cache.paused() <= 20
    assert [cache.lease(ABOUT, Rank.FACTS) for _ in range(2)] == [True, False]  # one caller of this process
    assert cache.is_leased(ABOUT)
    cache.release(ABOUT, failed=True)
    assert cache.has_failed(ABOUT)
    assert failing.tries == 1


def test_cache_that_was_emptied_gets_back_what_a_process_remembers(clock: time_machine.Traveller) -> None:
    cache = AnswerCache(CACHE, "here", 3600, SECRET, LocMemCache("remembered when emptied", {}))
    cache.store(ABOUT, b"first", NOON)
    cache.refuse(OTHER, 422, b"no such code", NOON)
    CACHE.clear()

    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=True)
    assert cache.look(OTHER) == Copy(b"no such code", NOON, is_fresh=True, status=422)

    assert answers().look(ABOUT) == Copy(b"first", NOON, is_fresh=True)
    assert answers().look(OTHER) == Copy(b"no such code", NOON, is_fresh=True, status=422)


def test_refusal_is_kept_for_minutes_beside_the_copy(clock: time_machine.Traveller) -> None:
    cache = answers()
    cache.store(ABOUT, b"first", NOON)
    clock.shift(3600)
    now = datetime.now(UTC)

    cache.refuse(ABOUT, 422, b"no such code", now)

    assert cache.look(ABOUT) == Copy(b"no such code", now, is_fresh=True, status=422)
    clock.shift(REFUSAL_SECONDS)
    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=False)
    answers(fresh=0).refuse(ABOUT, 422, b"no such code", datetime.now(UTC))
    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=False)


# A clock that jumps.


def test_answer_from_the_future_is_old() -> None:
    cache = answers()
    for seconds, is_fresh in ((30, True), (24 * 3600, False)):
        cache.store(ABOUT, b"first", NOON + timedelta(seconds=seconds))

        copy = cache.look(ABOUT)

        assert copy is not None
        assert copy.is_fresh is is_fresh


def test_clock_that_was_set_back_makes_no_pause_longer(clock: time_machine.Traveller) -> None:
    cache = answers()
    cache.pause(20)

    clock.shift(-24 * 3600)

    assert cache.paused() == MAX_PAUSE_SECONDS


# What others may have written.


def test_entry_of_another_place_or_secret_is_missing() -> None:
    cache, other = answers(), route("mnm/")
    cache.store(ABOUT, b"first", NOON)
    [entry] = [value for value in map(CACHE.get, keys()) if value]
    cache.store(other, b"second", NOON)
    for key in keys():
        CACHE.set(key, entry)  # one of them is in its place

    assert cache.look(ABOUT) == Copy(b"first", NOON, is_fresh=True)
    assert cache.look(other) is None
    assert replace(cache, secret=b"another").look(ABOUT) is None


def test_bomb_is_missing() -> None:
    cache = answers()

    cache.store(ABOUT, bytes(MAX_BYTES), NOON)
    assert cache.look(ABOUT) is not None
    cache.store(ABOUT, bytes(MAX_BYTES + 1), NOON)

    assert cache.look(ABOUT) is None


def keys() -> list[str]:
    return [key.split(":", 2)[2] for key in vars(CACHE)["_cache"]]
