"""Answers are kept as bytes for a day, given again for a month, and an old copy is better than none."""

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import time_machine
from django.core.cache import BaseCache, caches
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache

from browser.caching.answers import FAILURE_SECONDS, KEPT_SECONDS, CachedTransport
from browser.onet.errors import Denied, Malformed, NotFound, OnetError, Refused, Unavailable
from browser.onet.transport import Copy, Params

T = TypeVar("T")

DAY = 24 * 3600
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ABOUT, MILITARY = "about/", "veterans/military"


class StandIn:
    """A transport that brings what it is told to: each call the next of `brings`, the last one for good."""

    def __init__(self, *brings: bytes | OnetError | Callable[[], bytes]) -> None:
        self.brings = list(brings)
        self.asked: list[tuple[str, dict[str, str | Sequence[str]]]] = []

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:  # noqa: ARG002
        self.asked.append((path, dict(params)))
        brought = self.brings.pop(0) if len(self.brings) > 1 else self.brings[0]
        if isinstance(brought, OnetError):
            raise brought
        try:
            return Copy(read(brought if isinstance(brought, bytes) else brought()), datetime.now(UTC))
        except Malformed as error:
            raise Unavailable(path, str(error)) from error


def read(body: bytes) -> str:
    if body.startswith(b"<html"):
        raise Malformed("an unexpected root")
    return body.decode()


def cached(
    transport: StandIn, *, fresh: int = DAY, name: str = "here", cache: BaseCache | None = None
) -> CachedTransport:
    return CachedTransport(transport, cache or caches["default"], name, fresh)


def down(reason: str = "no connection", retry_after: int | None = None) -> Unavailable:
    return Unavailable(ABOUT, reason, retry_after)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


# Fresh, old, gone.


def test_an_answer_is_asked_for_once_a_day(clock: time_machine.Traveller) -> None:
    onet = StandIn(b"first", b"second")
    site = cached(onet)

    first = site.ask(ABOUT, {}, read)
    clock.shift(DAY - 1)
    again = site.ask(ABOUT, {}, read)
    clock.shift(1)
    next_day = site.ask(ABOUT, {}, read)

    assert first == again == Copy("first", NOON, stale=False)
    assert next_day == Copy("second", NOON + timedelta(days=1), stale=False)
    assert len(onet.asked) == 2


@pytest.mark.parametrize("error", [down(), Denied(ABOUT, "status 401")])
def test_when_o_net_does_not_answer_the_old_copy_is_given_with_its_date(
    clock: time_machine.Traveller, error: OnetError, caplog: pytest.LogCaptureFixture
) -> None:
    site = cached(StandIn(b"first", error))
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)

    assert site.ask(ABOUT, {}, read) == Copy("first", NOON, stale=True)
    assert [record.levelname for record in caplog.records] == ["ERROR" if isinstance(error, Denied) else "WARNING"]


def test_an_outage_without_a_copy_is_told_as_it_is() -> None:
    site = cached(StandIn(down()))

    with pytest.raises(Unavailable, match="no connection"):
        site.ask(ABOUT, {}, read)


def test_a_copy_is_kept_for_a_month(clock: time_machine.Traveller) -> None:
    site = cached(StandIn(b"first", down()))
    site.ask(ABOUT, {}, read)

    clock.shift(KEPT_SECONDS - 1)
    assert site.ask(ABOUT, {}, read).stale is True

    clock.shift(1)
    with pytest.raises(Unavailable):
        site.ask(ABOUT, {}, read)


def test_a_failure_is_not_remembered_where_there_is_no_copy() -> None:
    site = cached(StandIn(down(), b"first"))
    with pytest.raises(Unavailable):
        site.ask(ABOUT, {}, read)

    assert site.ask(ABOUT, {}, read).value == "first"


def test_after_a_failure_the_old_copy_is_given_without_a_call_for_a_moment(clock: time_machine.Traveller) -> None:
    onet = StandIn(b"first", down(), b"second")
    site = cached(onet)
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)

    assert site.ask(ABOUT, {}, read).stale is True
    assert site.ask(ABOUT, {}, read) == Copy("first", NOON, stale=True)
    assert len(onet.asked) == 2

    clock.shift(FAILURE_SECONDS)
    assert site.ask(ABOUT, {}, read).value == "second"


@pytest.mark.usefixtures("clock")
def test_with_no_fresh_time_each_call_is_made_and_the_old_copy_is_still_given() -> None:
    onet = StandIn(b"first", b"second", down(), down(), b"third")
    site = cached(onet, fresh=0)

    given = [site.ask(ABOUT, {}, read) for _ in range(5)]

    assert [copy.value for copy in given] == ["first", "second", "second", "second", "third"]
    assert [copy.stale for copy in given] == [False, False, True, True, False]
    assert len(onet.asked) == 5


# What is kept.


@pytest.mark.usefixtures("clock")
def test_a_web_page_in_place_of_an_answer_is_never_kept() -> None:
    site = cached(StandIn(b"first", b"<html>Closed until noon</html>", b"second"), fresh=0)
    site.ask(ABOUT, {}, read)

    assert site.ask(ABOUT, {}, read) == Copy("first", NOON, stale=True)
    assert site.ask(ABOUT, {}, read).value == "second"


@pytest.mark.parametrize("error", [Refused(ABOUT, "No."), NotFound(ABOUT, "status 404")])
def test_what_o_net_refuses_is_told_to_everyone_and_no_copy_stands_in_for_it(
    clock: time_machine.Traveller, error: OnetError
) -> None:
    site = cached(StandIn(b"first", error))
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)

    for _ in range(2):
        with pytest.raises(type(error)):
            site.ask(ABOUT, {}, read)


def test_a_copy_that_can_be_read_no_more_is_a_miss() -> None:
    onet = StandIn(b"first", b"second")
    site = cached(onet)
    site.ask(ABOUT, {}, read)

    def newer(body: bytes) -> str:
        if body == b"first":
            raise Malformed("without a title")
        return body.decode()

    assert site.ask(ABOUT, {}, newer).value == "second"
    assert site.ask(ABOUT, {}, newer).value == "second"
    assert len(onet.asked) == 2


def test_an_entry_that_is_not_ours_is_a_miss() -> None:
    site = cached(StandIn(b"first"))
    site.ask(ABOUT, {}, read)
    [key] = [key.split(":", 2)[2] for key in vars(caches["default"])["_cache"]]

    for entry in (b"yesterday\n", b"1700000000.0\nnot compressed", "text", 7):
        caches["default"].set(key, entry)

        assert site.ask(ABOUT, {}, read).value == "first"


def test_private_operations_pass_by() -> None:
    onet = StandIn(b"first", b"second", Unavailable(MILITARY, "no connection"))
    site = cached(onet)

    assert site.ask(MILITARY, {"keyword": "11B"}, read).value == "first"
    assert site.ask(MILITARY, {"keyword": "11B"}, read).value == "second"
    with pytest.raises(Unavailable):
        site.ask(MILITARY, {"keyword": "11B"}, read)
    assert not vars(caches["default"])["_cache"]


def test_a_path_that_no_operation_has_is_kept_too() -> None:
    onet = StandIn(b"first")
    site = cached(onet)

    for _ in range(2):
        site.ask("something/new", {}, read)

    assert len(onet.asked) == 1


def test_a_kept_answer_is_no_model_and_names_nobody() -> None:
    cached(StandIn(b"first " * 1000), name="xml_v1 https://services.onetcenter.org/ws/").ask(
        "mnm/search", {"keyword": "nurse"}, read
    )

    [(key, pickled)] = vars(caches["default"])["_cache"].items()
    for word in ("nurse", "search", "onetcenter"):
        assert word not in key
        assert word.encode() not in pickled
    assert b"browser" not in pickled
    assert len(pickled) < 500


ASKED = [
    ("mnm/search", {"keyword": "nurse"}, "here"),
    ("mpp/search", {"keyword": "nurse"}, "here"),
    ("mnm/search", {"keyword": "Nurse"}, "here"),
    ("mnm/search", {"keyword": "nurse", "start": "21"}, "here"),
    ("mnm/search", {"keyword": "nurse\nstart=21"}, "here"),
    ("mnm/search", {"keyword": "nurse"}, "there"),
    ("mnm/search", {}, "here"),
]


def test_each_question_to_each_service_is_kept_apart() -> None:
    onet = StandIn(*(str(number).encode() for number in range(len(ASKED) + 1)))

    def ask_all() -> list[str]:
        return [cached(onet, name=name).ask(path, params, read).value for path, params, name in ASKED]

    assert ask_all() == ask_all() == [str(number) for number in range(len(ASKED))]


def test_the_order_of_parameters_does_not_matter() -> None:
    onet = StandIn(b"first")
    site = cached(onet)

    site.ask("mnm/search", {"keyword": "nurse", "start": "21"}, read)
    site.ask("mnm/search", {"start": "21", "keyword": "nurse"}, read)

    assert len(onet.asked) == 1


# Being asked to wait.


def test_while_o_net_asks_for_fewer_calls_none_is_made(clock: time_machine.Traveller) -> None:
    onet = StandIn(down("status 429", retry_after=20), b"first")
    site = cached(onet)
    with pytest.raises(Unavailable):
        site.ask(ABOUT, {}, read)

    clock.shift(15)
    with pytest.raises(Unavailable, match="asked to wait") as unavailable:
        site.ask("mnm/", {}, read)
    assert unavailable.value.retry_after == 5
    assert len(onet.asked) == 1

    clock.shift(5)
    assert site.ask("mnm/", {}, read).value == "first"


def test_a_wish_to_wait_is_kept_to_for_a_minute_at_most(clock: time_machine.Traveller) -> None:
    onet = StandIn(down("status 429", retry_after=21_600), b"first")
    site = cached(onet)
    with pytest.raises(Unavailable):
        site.ask(ABOUT, {}, read)

    clock.shift(59)
    with pytest.raises(Unavailable):
        site.ask(ABOUT, {}, read)
    clock.shift(1)

    assert site.ask(ABOUT, {}, read).value == "first"


def test_the_old_copy_is_given_while_o_net_asks_for_fewer_calls(clock: time_machine.Traveller) -> None:
    onet = StandIn(b"first", down("status 429", retry_after=20))
    site = cached(onet)
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)
    for _ in range(3):
        assert site.ask(ABOUT, {}, read) == Copy("first", NOON, stale=True)
        clock.shift(FAILURE_SECONDS)

    assert len(onet.asked) == 2


def test_another_service_is_asked_all_the_same() -> None:
    with pytest.raises(Unavailable):
        cached(StandIn(down("status 429", retry_after=20)), name="here").ask(ABOUT, {}, read)

    assert cached(StandIn(b"first"), name="there").ask(ABOUT, {}, read).value == "first"


# Several visitors at once.


def test_one_visitor_refreshes_while_the_others_get_the_copy_that_is_there(clock: time_machine.Traveller) -> None:
    arrived, go = threading.Event(), threading.Event()

    def slowly() -> bytes:
        arrived.set()
        assert go.wait(5)
        return b"second"

    onet = StandIn(b"first", slowly)
    site = cached(onet)
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)

    with ThreadPoolExecutor() as pool:
        one = pool.submit(site.ask, ABOUT, {}, read)
        assert arrived.wait(5)
        others = [site.ask(ABOUT, {}, read) for _ in range(3)]
        go.set()

        assert one.result(5).value == "second"

    # It is a day old, and nobody has found O*NET down: it is not called an old copy.
    assert others == [Copy("first", NOON, stale=False)] * 3
    assert len(onet.asked) == 2
    assert site.ask(ABOUT, {}, read).value == "second"


def test_when_the_one_who_refreshes_fails_everyone_gets_the_old_copy(clock: time_machine.Traveller) -> None:
    site = cached(StandIn(b"first", down()))
    site.ask(ABOUT, {}, read)
    clock.shift(DAY)

    with ThreadPoolExecutor(8) as pool:
        copies = list(pool.map(lambda _: site.ask(ABOUT, {}, read), range(8)))

    assert {copy.value for copy in copies} == {"first"}
    assert site.ask(ABOUT, {}, read).stale is True


# A cache that fails, and one that several machines share.


class FailingCache(LocMemCache):
    """A cache that nobody answers at."""

    def _fail(self, *_: object, **__: object) -> object:
        raise ConnectionError("redis://ws-user:open-sesame@127.0.0.1")

    get = set = add = delete = _fail  # type: ignore[assignment]


def test_a_cache_that_fails_is_a_miss_and_its_address_stays_out_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    onet = StandIn(b"first", b"second", down("status 429", retry_after=5))
    site = cached(onet, cache=FailingCache("", {}))

    assert site.ask(ABOUT, {}, read).value == "first"
    assert site.ask(ABOUT, {}, read).value == "second"
    with pytest.raises(Unavailable, match="status 429"):
        site.ask(ABOUT, {}, read)

    assert "the cache failed: ConnectionError" in caplog.text
    assert "open-sesame" not in caplog.text


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run a Redis of our own; give its address and its process."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server: install it (apt-get install redis-server)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(  # noqa: S603 - our own words
        [
            program,
            "--bind",
            "127.0.0.1",
            "--port",
            str(port),
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            str(tmp_path),
        ],
        stdout=subprocess.DEVNULL,
    ) as process:
        for _ in range(500):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.01)
        yield f"redis://127.0.0.1:{port}/0", process
        process.terminate()


def test_machines_that_share_a_redis_share_answers_leases_and_wishes_to_wait(
    redis: tuple[str, subprocess.Popen[bytes]], clock: time_machine.Traveller
) -> None:
    one, other = StandIn(b"first", down("status 429", retry_after=20)), StandIn(b"second")
    here = cached(one, cache=RedisCache(redis[0], {}))
    there = cached(other, cache=RedisCache(redis[0], {}))

    assert here.ask(ABOUT, {}, read) == there.ask(ABOUT, {}, read) == Copy("first", NOON, stale=False)

    clock.shift(DAY)
    assert here.ask(ABOUT, {}, read) == there.ask(ABOUT, {}, read) == Copy("first", NOON, stale=True)
    with pytest.raises(Unavailable, match="asked to wait"):
        there.ask("mnm/", {}, read)
    assert not other.asked


def test_a_redis_that_goes_away_costs_a_page_next_to_nothing(redis: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, process = redis
    site = cached(StandIn(b"first", b"second"), cache=RedisCache(address, {"OPTIONS": {"socket_connect_timeout": 0.5}}))
    site.ask(ABOUT, {}, read)
    process.terminate()
    process.wait()
    start = time.monotonic()

    assert site.ask(ABOUT, {}, read).value == "second"
    assert time.monotonic() - start < 1
