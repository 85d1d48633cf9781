"""The client with a cache: fresh for a day, cached for a month, and an old copy when O*NET fails."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.core.cache.backends.locmem import LocMemCache

from browser.caching.answers import ANSWER_SECONDS, FAILURE_SECONDS, LEASE_SECONDS, REFUSAL_SECONDS
from browser.onet import operations
from browser.onet.calls import Source
from browser.onet.client import Client
from browser.onet.dialect import Route
from browser.onet.errors import Denied, Malformed, NotFound, OnetError, Refused, Unavailable
from browser.onet.operations import profiler
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.operation import Operation
from browser.onet.operations.unlisted import STATE_MAP, unlisted
from browser.onet.transport.limiter import Rank
from browser.onet.transport.response import Response
from browser.onet.v1.dialect import V1
from tests.onet.test_client import IN_HALVES, some_rows
from tests.onet.test_xml_database import GIF
from tests.plain_text import (
    CLOSED,
    DAY,
    FAILED,
    FIRST,
    NOON,
    SECOND,
    TEXT,
    THIRD,
    FailingCache,
    T,
    about,
    read,
    seen,
    site,
    slow_down,
)
from tests.transport import FakeTransport, answering

NO_CONNECTION = Unavailable("about/", "no connection")


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


# Fresh, old, gone.


def test_answer_is_asked_once_a_day(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST, SECOND)
    client = site(onet)

    assert about(client) == ("first", Source.LIVE, NOON)
    clock.shift(DAY - 1)
    assert about(client) == ("first", Source.FRESH, NOON)
    assert len(onet.calls) == 1
    clock.shift(1)
    assert about(client) == ("second", Source.LIVE, NOON + timedelta(days=1))


def test_copy_is_read_once_until_it_changes(clock: time_machine.Traveller) -> None:
    bodies = []

    def counting(operation: Operation[T], route: Route, body: bytes) -> T:
        bodies.append(body)
        return read(operation, route, body)

    client = site(FakeTransport(FIRST, SECOND))
    client = replace(client, dialect=replace(client.dialect, read=counting))

    for _ in range(3):
        about(client)
    clock.shift(DAY)
    for _ in range(3):
        about(client)

    # Once as it came, and once from the cache.
    assert bodies == [FIRST.body, FIRST.body, SECOND.body, SECOND.body]


def test_fresh_copy_is_a_call_too() -> None:
    client = site(FakeTransport(FIRST))
    client.ask(operations.SEARCH, area="mnm", keyword="a")

    (call,) = client.ask(operations.SEARCH, area="mnm", keyword="a").calls

    assert (call.operation, call.path) == (operations.SEARCH, "mnm/search?keyword=a")
    assert (call.status, call.size) == (200, len("first"))
    assert 0 < call.seconds < 5


@pytest.mark.parametrize(
    ("failure", "status", "level"),
    [(NO_CONNECTION, None, "WARNING"), (FAILED, 503, "WARNING"), (answering(b"", 401), 401, "ERROR")],
)
def test_old_copy_is_shown_when_onet_fails(
    clock: time_machine.Traveller,
    caplog: pytest.LogCaptureFixture,
    failure: Response | OnetError,
    status: int | None,
    level: str,
) -> None:
    client = site(FakeTransport(FIRST, failure))
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    answer = client.ask(operations.ABOUT)

    assert seen(answer) == ("first", Source.STALE, NOON)
    assert [(call.source, call.status) for call in answer.calls] == [(Source.FAILED, status), (Source.STALE, 200)]
    assert [record.levelname for record in caplog.records if record.levelname != "INFO"] == [level]


def test_failure_without_a_copy_is_raised() -> None:
    client = site(FakeTransport(NO_CONNECTION, FIRST))

    with pytest.raises(Unavailable, match="no connection"):
        client.ask(operations.ABOUT)

    assert client.ask(operations.ABOUT).value == "first"


def test_copy_lasts_a_month(clock: time_machine.Traveller) -> None:
    client = site(FakeTransport(FIRST, FAILED))
    client.ask(operations.ABOUT)

    clock.shift(ANSWER_SECONDS - 1)
    assert about(client) == ("first", Source.STALE, NOON)

    clock.shift(1)
    with pytest.raises(Unavailable):
        client.ask(operations.ABOUT)


def test_after_a_failure_no_call_for_seconds(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST, FAILED, SECOND)
    client = site(onet)
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    assert [about(client), about(client)] == [("first", Source.STALE, NOON)] * 2
    assert len(onet.calls) == 2

    clock.shift(FAILURE_SECONDS)
    assert client.ask(operations.ABOUT).value == "second"


@pytest.mark.usefixtures("clock")
def test_without_fresh_time_every_call_is_made() -> None:
    onet = FakeTransport(FIRST, SECOND, FAILED, FAILED, THIRD)
    client = site(onet, fresh=0)

    assert [about(client)[:2] for _ in range(5)] == [
        ("first", Source.LIVE),
        ("second", Source.LIVE),
        ("second", Source.STALE),
        ("second", Source.STALE),
        ("third", Source.LIVE),
    ]
    assert len(onet.calls) == 5


# What is cached.


@pytest.mark.usefixtures("clock")
def test_malformed_answer_is_never_cached() -> None:
    closed = replace(CLOSED, content_type="text/plain")
    client = site(FakeTransport(CLOSED, closed, FIRST, CLOSED, closed, SECOND), fresh=0)

    for _ in range(2):
        with pytest.raises(Unavailable):
            client.ask(operations.ABOUT)
    assert [about(client)[:2] for _ in range(4)] == [
        ("first", Source.LIVE),
        ("first", Source.STALE),
        ("first", Source.STALE),
        ("second", Source.LIVE),
    ]


@pytest.mark.parametrize(("status", "error"), [(422, Refused), (404, NotFound)])
def test_refusal_is_raised_despite_a_copy(clock: time_machine.Traveller, status: int, error: type[OnetError]) -> None:
    onet = FakeTransport(FIRST, answering(b"", status))
    client = site(onet)
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    for _ in range(2):
        with pytest.raises(error) as refusal:
            client.ask(operations.ABOUT)
        [call] = refusal.value.calls
        assert (call.source, call.status) == (Source.FAILED, status)
    assert len(onet.calls) == 2
    assert client.cached(operations.ABOUT) is client.peek(operations.ABOUT) is None

    clock.shift(REFUSAL_SECONDS)
    assert client.cached(operations.ABOUT) is not None
    with pytest.raises(error):
        client.ask(operations.ABOUT)
    assert len(onet.calls) == 3


def test_copy_that_cannot_be_read_is_missing(caplog: pytest.LogCaptureFixture) -> None:
    onet = FakeTransport(FIRST, SECOND)
    client = site(onet)
    client.ask(operations.ABOUT)

    def newer(operation: Operation[T], route: Route, body: bytes) -> T:
        if body == b"first":
            raise Malformed("without a title")
        return read(operation, route, body)

    client = replace(client, dialect=replace(TEXT, read=newer))
    assert client.cached(operations.ABOUT) is None
    assert client.ask(operations.ABOUT).value == "second"
    assert client.ask(operations.ABOUT).value == "second"
    assert len(onet.calls) == 2
    assert "a cached answer cannot be read: without a title" in caplog.text


@pytest.mark.parametrize(
    "operation",
    [operations.MILITARY, profiler.RESULTS, unlisted("veterans/military/new", private=True)],
    ids=lambda operation: operation.name,
)
def test_private_answers_are_never_cached(operation: Operation[object]) -> None:
    cache = LocMemCache("private", {})
    cache.clear()
    client = site(FakeTransport(FIRST, SECOND, NO_CONNECTION), cache=cache)
    values = dict(operation.example)

    assert [client.ask(operation, **values).value for _ in range(2)] == ["first", "second"]
    with pytest.raises(Unavailable):
        client.ask(operation, **values)
    assert client.cached(operation, **values) is client.peek(operation, **values) is None
    assert not vars(cache)["_cache"]


@pytest.mark.parametrize("operation", [profiler.SERVICES, unlisted("something/new", ["page"]), STATE_MAP])
def test_other_answers_are_cached(operation: Operation[object]) -> None:
    onet = FakeTransport(answering(b"GIF", kind="image/gif") if operation.media else FIRST)
    client = site(onet)

    for _ in range(2):
        client.ask(operation, **operation.example, page="1")

    assert len(onet.calls) == 1


def test_picture_is_cached_as_one() -> None:
    client = replace(site(FakeTransport(answering(GIF, kind="image/gif"))), dialect=V1)

    images = [client.ask(STATE_MAP, area="mnm", picture="17-2051.gif").value for _ in range(2)]

    assert [image.body for image in images] == [GIF, GIF]


def test_each_set_of_values_is_cached_by_itself() -> None:
    onet = FakeTransport(FIRST, SECOND)
    client = site(onet)

    both, one, again = (
        client.ask(TABLE_ROWS, table_id="knowledge", filter=filters).value for filters in ("a\nb", "a", "a\nb")
    )

    assert (both, one, again) == ("first", "second", "first")
    assert onet.calls == ["database/rows/knowledge?filter=a&filter=b", "database/rows/knowledge?filter=a"]


# Copies that take no call.


def test_cached_returns_a_copy_however_old(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST)
    client = site(onet)

    assert client.cached(operations.ABOUT) is None
    client.ask(operations.ABOUT)
    assert seen(client.cached(operations.ABOUT)) == ("first", Source.FRESH, NOON)
    clock.shift(DAY)
    assert seen(client.cached(operations.ABOUT)) == ("first", Source.STALE, NOON)
    assert len(onet.calls) == 1


def test_peek_returns_only_a_fresh_copy(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST)
    client = site(onet)

    assert client.peek(operations.ABOUT) is None
    client.ask(operations.ABOUT)
    assert seen(client.peek(operations.ABOUT)) == ("first", Source.FRESH, NOON)
    clock.shift(DAY)
    assert client.peek(operations.ABOUT) is None
    assert len(onet.calls) == 1


def test_copy_of_several_calls_needs_all(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(some_rows(1, 1, 1), FAILED, some_rows(2, 2, 2), some_rows(3, 3, 3), FAILED)
    client = replace(site(onet), dialect=IN_HALVES)

    with pytest.raises(Unavailable):
        client.ask(operations.CAREERS, area="mnm")
    assert client.cached(operations.CAREERS, area="mnm") is None
    answer = client.ask(operations.CAREERS, area="mnm")
    assert [call.source for call in answer.calls] == [Source.FRESH, Source.LIVE]
    assert client.peek(operations.CAREERS, area="mnm") is not None

    clock.shift(DAY)
    answer = client.ask(operations.CAREERS, area="mnm")
    assert [row.title for row in answer.value.careers] == ["3", "2"]
    assert [call.source for call in answer.calls] == [Source.LIVE, Source.FAILED, Source.STALE]
    assert client.peek(operations.CAREERS, area="mnm") is None
    assert client.cached(operations.CAREERS, area="mnm") is not None


# Being asked to wait.


def test_no_calls_while_onet_asks_to_wait(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(slow_down(20), FIRST)
    client = site(onet)
    with pytest.raises(Unavailable):
        client.ask(operations.ABOUT)

    clock.shift(15)
    with pytest.raises(Unavailable, match=r"^mnm/: asked to wait$") as unavailable:
        client.ask(operations.SERVICES, area="mnm")
    assert unavailable.value.retry_after == 5
    assert unavailable.value.calls == ()
    assert len(onet.calls) == 1

    clock.shift(5)
    assert client.ask(operations.SERVICES, area="mnm").value == "first"


def test_pause_lasts_a_minute_at_most(clock: time_machine.Traveller) -> None:
    client = site(FakeTransport(slow_down(21_600), FIRST))
    with pytest.raises(Unavailable):
        client.ask(operations.ABOUT)

    clock.shift(59)
    with pytest.raises(Unavailable, match="asked to wait"):
        client.ask(operations.ABOUT)
    clock.shift(1)

    assert client.ask(operations.ABOUT).value == "first"


def test_old_copy_is_shown_during_a_pause(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST, slow_down(20))
    client = site(onet)
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    for _ in range(3):
        assert about(client) == ("first", Source.STALE, NOON)
        clock.shift(FAILURE_SECONDS)
    assert len(onet.calls) == 2


def test_private_question_keeps_to_the_pause(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(slow_down(20), FIRST)
    client = site(onet)
    with pytest.raises(Unavailable, match="status 429"):
        client.ask(profiler.RESULTS, area="mnm", answers="1" * 30)

    for operation in (profiler.RESULTS, operations.ABOUT):
        with pytest.raises(Unavailable, match="asked to wait"):
            client.ask(operation, area="mnm", answers="1" * 30)
    clock.shift(20)

    assert client.ask(profiler.RESULTS, area="mnm", answers="1" * 30).value == "first"
    assert len(onet.calls) == 2


def test_pause_stops_no_other_service() -> None:
    with pytest.raises(Unavailable):
        site(FakeTransport(slow_down(20)), name="here").ask(operations.ABOUT)

    assert site(FakeTransport(FIRST), name="there").ask(operations.ABOUT).value == "first"


# Several visitors at once.


def test_one_visitor_refreshes_the_others_get_the_copy(clock: time_machine.Traveller) -> None:
    arrived, go = threading.Event(), threading.Event()

    def slowly() -> Response:
        arrived.set()
        assert go.wait(5)
        return SECOND

    onet = FakeTransport(FIRST, slowly)
    client = site(onet)
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    with ThreadPoolExecutor() as pool:
        one = pool.submit(client.ask, operations.ABOUT)
        assert arrived.wait(5)
        others = [about(client) for _ in range(3)]
        go.set()

        assert one.result(5).value == "second"

    # It is a day old, and O*NET has not failed: it does not count as an old copy.
    assert others == [("first", Source.FRESH, NOON)] * 3
    assert len(onet.calls) == 2
    assert client.ask(operations.ABOUT).value == "second"


def test_everyone_gets_the_old_copy_after_a_failure(clock: time_machine.Traveller) -> None:
    client = site(FakeTransport(FIRST, FAILED))
    client.ask(operations.ABOUT)
    clock.shift(DAY)

    with ThreadPoolExecutor(8) as pool:
        values = list(pool.map(lambda _: client.ask(operations.ABOUT).value, range(8)))

    assert set(values) == {"first"}
    assert about(client) == ("first", Source.STALE, NOON)


def together(client: Client, count: int, slow: threading.Event) -> list[object]:
    """Ask with several callers while the first call is under way; return what each gets, a value or an error."""
    gate = threading.Barrier(count + 1)

    def caller() -> object:
        gate.wait(5)
        try:
            return client.ask(operations.ABOUT).value
        except OnetError as error:
            return error

    with ThreadPoolExecutor(count) as pool:
        futures = [pool.submit(caller) for _ in range(count)]
        gate.wait(5)
        time.sleep(0.2)  # long enough for every caller to come
        slow.set()
        return [future.result(5) for future in futures]


def held(slow: threading.Event, brings: Response) -> Callable[[], Response]:
    def later() -> Response:
        assert slow.wait(5)
        return brings

    return later


def test_one_call_answers_all_who_ask_at_once() -> None:
    slow = threading.Event()
    onet = FakeTransport(held(slow, FIRST), SECOND)

    values = together(site(onet), 16, slow)

    assert values == ["first"] * 16
    assert len(onet.calls) == 1


@pytest.mark.parametrize(("status", "error"), [(422, Refused), (404, NotFound), (503, Unavailable), (401, Denied)])
def test_one_failure_is_that_of_all_who_ask_at_once(status: int, error: type[OnetError]) -> None:
    slow = threading.Event()
    onet = FakeTransport(held(slow, answering(b"", status)), SECOND)

    errors = together(site(onet), 16, slow)

    assert [type(each) for each in errors if isinstance(each, error)]
    assert {isinstance(each, OnetError) for each in errors} == {True}
    assert len(onet.calls) == 1


def test_follower_waits_no_longer_than_its_page() -> None:
    slow = threading.Event()
    onet = FakeTransport(held(slow, FIRST))
    client = site(onet)

    with ThreadPoolExecutor() as pool:
        first = pool.submit(client.ask, operations.ABOUT)
        while not onet.calls:
            time.sleep(0.01)
        with pytest.raises(Unavailable, match="not there yet"):
            replace(client, until=time.monotonic() + 0.1).ask(operations.ABOUT)
        slow.set()
        assert first.result(5).value == "first"


def test_page_does_not_wait_for_a_call_of_lower_rank() -> None:
    slow = threading.Event()
    onet = FakeTransport(held(slow, FIRST), SECOND)
    client = site(onet)

    with ThreadPoolExecutor() as pool:
        first = pool.submit(replace(client, rank=Rank.BACKGROUND).ask, operations.ABOUT)
        while not onet.calls:
            time.sleep(0.01)
        assert client.ask(operations.ABOUT).value == "second"
        slow.set()
        assert first.result(5).value == "first"


def test_caller_that_is_gone_stops_nobody_for_long(clock: time_machine.Traveller) -> None:
    onet = FakeTransport(FIRST)
    client = site(onet)
    assert client.cache is not None
    [route] = client.dialect.routes(operations.ABOUT, {})
    client.cache.lease(route, Rank.FACTS)  # and then its process was killed

    clock.shift(LEASE_SECONDS[Rank.FACTS])

    assert client.ask(operations.ABOUT).value == "first"


# A cache that fails.


def test_failing_cache_counts_as_empty(caplog: pytest.LogCaptureFixture) -> None:
    client = site(FakeTransport(FIRST, SECOND, slow_down(5)), cache=FailingCache("", {}))

    assert client.ask(operations.ABOUT).value == "first"
    assert client.ask(operations.ABOUT).value == "second"
    with pytest.raises(Unavailable, match="status 429"):
        client.ask(operations.ABOUT)

    assert "the cache failed: ConnectionError" in caplog.text
    assert "open-sesame" not in caplog.text
