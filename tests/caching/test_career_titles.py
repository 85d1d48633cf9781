"""The careers of an area: asked for beside the pages that need them, remembered for a day."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from browser.caching.career_titles import ASKING_SECONDS, FAILURE_SECONDS, TITLES_SECONDS, cached, titles
from browser.onet.client import Client
from browser.onet.errors import Unavailable
from browser.onet.models import CareerList, OccupationList
from browser.onet.v1.dialect import V1
from tests.transport import FakeTransport, answering
from tests.upstream import document

CAREERS = answering(document(CareerList))
OTHER_CAREERS = answering(document(CareerList).replace(b"17-2051.00", b"11-1011.00"))
OCCUPATIONS = answering(document(OccupationList))
DOWN = Unavailable("mnm/careers/", "no connection")


class WaitingPool(Executor):
    """An executor that runs its tasks when a test says so."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.tasks.append(lambda: fn(*args, **kwargs))
        return Future()

    def run(self) -> None:
        while self.tasks:
            self.tasks.pop()()


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2026, 3, 2, 12, tzinfo=UTC), tick=False) as traveller:
        yield traveller


def test_list_is_asked_for_once_beside_pages() -> None:
    onet, pool = FakeTransport(CAREERS), WaitingPool()
    client = Client(onet, V1)

    assert [titles(client, None, "mnm", pool) for _ in range(2)] == [{}] * 2
    assert len(pool.tasks) == 1
    pool.run()

    assert "17-2051.00" in titles(client, None, "mnm", pool)
    assert pool.tasks == []
    assert onet.calls == ["mnm/careers/?start=1&end=2000"]


def test_without_a_pool_codes_come_at_once() -> None:
    assert "17-2051.00" in titles(Client(FakeTransport(OCCUPATIONS), V1), None, "online", None)


def test_codes_are_asked_again_after_a_day(clock: time_machine.Traveller) -> None:
    client, pool = Client(FakeTransport(CAREERS, OTHER_CAREERS), V1), WaitingPool()
    titles(client, None, "mnm", None)

    clock.shift(TITLES_SECONDS - 1)
    assert "17-2051.00" in titles(client, None, "mnm", pool)
    assert pool.tasks == []

    clock.shift(1)
    assert "17-2051.00" in titles(client, None, "mnm", pool)
    pool.run()
    assert "17-2051.00" not in titles(client, None, "mnm", pool)


def test_failure_leaves_the_old_codes(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(CAREERS, DOWN, OTHER_CAREERS)
    client = Client(onet, V1)
    titles(client, None, "mnm", None)
    clock.shift(TITLES_SECONDS)

    assert "17-2051.00" in titles(client, None, "mnm", None)
    assert "17-2051.00" in titles(client, None, "mnm", None)
    assert len(onet.calls) == 2

    clock.shift(FAILURE_SECONDS)
    assert "17-2051.00" not in titles(client, None, "mnm", None)


def test_failure_without_codes_is_an_empty_list(clock: time_machine.Traveller) -> None:
    client = Client(FakeTransport(DOWN, CAREERS), V1)

    assert titles(client, None, "mnm", None) == {}
    clock.shift(FAILURE_SECONDS)
    assert titles(client, None, "mnm", None)


def test_failed_task_is_started_again_soon(clock: time_machine.Traveller) -> None:
    client, pool = Client(FakeTransport(DOWN, CAREERS), V1), WaitingPool()
    titles(client, None, "mnm", pool)
    pool.run()
    clock.shift(FAILURE_SECONDS)

    titles(client, None, "mnm", pool)
    pool.run()

    assert titles(client, None, "mnm", pool)


def test_lost_task_is_started_again(clock: time_machine.Traveller) -> None:
    client, pool = Client(FakeTransport(CAREERS), V1), WaitingPool()
    titles(client, None, "mnm", pool)
    pool.tasks.clear()

    clock.shift(ASKING_SECONDS)
    titles(client, None, "mnm", pool)

    assert len(pool.tasks) == 1


def test_areas_releases_and_services_have_their_codes() -> None:
    onet, other = FakeTransport(CAREERS), FakeTransport(CAREERS)
    other.base = "https://other.example/ws/"

    for client, release, area in [
        (Client(onet, V1), 1, "mnm"),
        (Client(onet, V1), 1, "mpp"),
        (Client(onet, V1), 2, "mnm"),
        (Client(other, V1), 1, "mnm"),
        (Client(onet, V1), 1, "mnm"),
    ]:
        assert titles(client, release, area, None)

    assert onet.calls == [
        "mnm/careers/?start=1&end=2000",
        "mpp/careers/?start=1&end=2000",
        "mnm/careers/?start=1&end=2000",
    ]
    assert len(other.calls) == 1


def test_cached_titles_take_no_question() -> None:
    onet = FakeTransport(CAREERS)
    client = Client(onet, V1)

    assert cached(client, None, "mnm") == {}
    assert onet.calls == []
    known = titles(client, None, "mnm", None)
    assert cached(client, None, "mnm") == known
    assert known["17-2051.00"] == "Civil Engineers"
    assert len(onet.calls) == 1


def test_titles_of_the_last_releases_are_known() -> None:
    client = Client(FakeTransport(*[CAREERS] * 9), V1)
    for release in range(9):
        titles(client, release, "mnm", None)

    known = [bool(cached(client, release, "mnm")) for release in range(9)]

    assert known == [False, *[True] * 8]
