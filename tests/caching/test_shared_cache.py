"""A cache that several machines share."""

import pickle
import shutil
import signal
import subprocess
import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
import redis
import time_machine
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from pytest_django import Settings

from browser import services
from browser.caching import plain
from browser.caching.turns import LIMITS, shared_turns
from browser.onet import operations
from browser.onet.calls import Source
from browser.onet.errors import Unavailable
from browser.onet.transport.limiter import Limiter, Rank, anyway
from browser.onet.transport.response import Response
from tests.onet.calling import ABOUT, BODY
from tests.plain_text import DAY, FIRST, NOON, SECOND, about, site, slow_down
from tests.servers import free_port, redis_server
from tests.transport import FakeTransport
from tests.upstream import reply, upstream

REDIS = "django.core.cache.backends.redis.RedisCache"


@dataclass(frozen=True)
class Redis:
    """A Redis of our own: its process and its port."""

    process: subprocess.Popen[bytes]
    port: int
    caches: list[RedisCache] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Return its address."""
        return f"redis://127.0.0.1:{self.port}/0"

    def cache(self, **limits: float) -> RedisCache:
        """Return another machine's cache, as the settings make it but for some limits."""
        self.caches.append(RedisCache(self.url, {"OPTIONS": {"serializer": plain, **LIMITS, **limits}}))
        return self.caches[-1]

    def client(self) -> redis.Redis:
        """Return what writes as it likes."""
        return redis.Redis.from_url(self.url)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Redis]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server: install it (apt-get install redis-server)")
    with redis_server(program, port := free_port(), tmp_path) as process:
        yield (shared := Redis(process, port))
        for cache in shared.caches:
            vars(cache)["_cache"].get_client().connection_pool.disconnect()  # Django leaves it to the collector


@time_machine.travel(NOON, tick=False)
def test_machines_share_answers_leases_and_pauses(shared: Redis) -> None:
    one, other = FakeTransport(FIRST, slow_down(20)), FakeTransport(SECOND)
    here, there = (site(onet, cache=shared.cache(socket_timeout=5)) for onet in (one, other))

    assert about(here) == ("first", Source.LIVE, NOON)
    assert about(there) == ("first", Source.FRESH, NOON)

    with time_machine.travel(NOON + timedelta(seconds=DAY), tick=False):
        assert about(here) == about(there) == ("first", Source.STALE, NOON)
        with pytest.raises(Unavailable, match="asked to wait"):
            there.ask(operations.SERVICES, area="mnm")
    assert not other.calls


def test_one_machine_asks_for_all(shared: Redis) -> None:
    slow = Event()

    def slowly() -> Response:
        assert slow.wait(5)
        return FIRST

    one, other = FakeTransport(slowly), FakeTransport(SECOND)
    with ThreadPoolExecutor() as pool:
        first = pool.submit(site(one, cache=shared.cache(socket_timeout=5)).ask, operations.ABOUT)
        while not one.calls:
            time.sleep(0.01)
        second = pool.submit(site(other, cache=shared.cache(socket_timeout=5)).ask, operations.ABOUT)
        time.sleep(0.2)
        slow.set()
        values = [first.result(5).value, second.result(5).value]

    assert values == ["first", "first"]
    assert not other.calls


# A Redis is not trusted.


class Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def foreign(path: Path) -> list[bytes]:
    """Return what others may write: a pickle that runs code, text, a bomb, numbers, an entry without its digest."""
    bomb = zlib.compress(bytes(200_000_000), 9)
    stamp = f"{NOON.timestamp()} 200 ".encode()
    numbers = [b"7", b"9999999999", b"nan", b"inf"]
    return [pickle.dumps(Trap(path)), b"yesterday", bytes(16) + stamp + bomb, *numbers, bytes(16) + stamp, b""]


@time_machine.travel(NOON, tick=False)
def test_what_others_write_is_missing(shared: Redis, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    client = site(FakeTransport(FIRST), cache=shared.cache(socket_timeout=5))
    client.ask(operations.ABOUT)
    raw = shared.client()
    [key] = raw.keys()
    assert client.cache is not None
    client.cache.pause(5)
    [pause] = {*raw.keys()} - {key}
    places = (key, key + b":lease", key + b":refusal", pause)

    for entry in foreign(tmp_path / "ran"):
        for place in places:
            raw.set(place, entry)
        assert about(client) == ("first", Source.LIVE, NOON)

    raw.close()
    assert not (tmp_path / "ran").exists()
    assert "the cache failed" not in caplog.text


# A Redis may fail.


def stopped(shared: Redis) -> None:
    shared.process.terminate()
    shared.process.wait()


def hanging(shared: Redis) -> None:
    shared.process.send_signal(signal.SIGSTOP)


@pytest.mark.parametrize("fail", [stopped, hanging])
def test_redis_that_fails_costs_little_time(
    shared: Redis, caplog: pytest.LogCaptureFixture, fail: Callable[[Redis], None]
) -> None:
    onet = FakeTransport(FIRST)
    client = site(onet, cache=shared.cache(), near=LocMemCache(f"remembered {shared.port}", {}))
    client.ask(operations.ABOUT)
    fail(shared)
    start = time.monotonic()

    values = [client.ask(operations.ABOUT).value for _ in range(20)]

    assert values == ["first"] * 20
    assert len(onet.calls) == 1  # the process remembers it
    assert time.monotonic() - start < 1  # twenty answers, and one wait of a twentieth of a second
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == [
        "the cache failed: ConnectionError" if fail is stopped else "the cache failed: TimeoutError"
    ]
    shared.process.send_signal(signal.SIGCONT)


# One limit of calls for all.


def test_machines_share_one_limit_of_calls(shared: Redis) -> None:
    limiters = [Limiter(5, 1, shared_turns(shared.url, "here", 5, 1)) for _ in range(3)]
    times = []

    def call(number: int) -> None:
        assert limiters[number % 3].wait(10)
        times.append(time.monotonic())

    with ThreadPoolExecutor(18) as pool:
        list(pool.map(call, range(18)))

    times.sort()
    assert all(later - first > 0.9 for first, later in zip(times, times[5:], strict=False))
    assert times[-1] - times[0] < 6  # each second is used


def test_sites_with_one_redis_have_one_limit(
    shared: Redis, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LIMITS, "socket_timeout", 5)  # on a busy machine each would have its own limit instead
    settings.CACHES = settings.CACHES | {"default": {"BACKEND": REDIS, "LOCATION": shared.url}}
    settings.ONET_USERNAME, settings.ONET_PASSWORD = "ws-user", "open-sesame"
    with upstream(reply(body=BODY)) as onet, ThreadPoolExecutor(12) as pool:
        settings.ONET_API_URL = onet.url
        sites = []
        for settings.ONET_CACHE_FRESH_SECONDS in (1, 2):  # which makes them two
            sites.append(services.client().transport)
        list(pool.map(lambda number: sites[number % 2].fetch(ABOUT, Rank.REST, 0, anyway), range(12)))
        times = [request.at for request in onet.requests]

    assert len(times) == 12
    assert all(later - first > 0.9 for first, later in zip(times, times[5:], strict=False))


def test_caller_without_patience_takes_no_shared_turn(shared: Redis) -> None:
    turns = shared_turns(shared.url, "here", 1, 60)
    assert Limiter(1, 60, turns).wait(0.1)

    assert not Limiter(1, 60, turns).wait(0.1)
    assert Limiter(1, 60, shared_turns(shared.url, "there", 1, 60)).wait(0.1)  # another service


@pytest.mark.parametrize("fail", [stopped, hanging])
def test_each_machine_has_its_own_limit_without_redis(shared: Redis, fail: Callable[[Redis], None]) -> None:
    limiter = Limiter(2, 60, shared_turns(shared.url, "here", 2, 60))
    fail(shared)

    assert [limiter.wait(0.5) for _ in range(3)] == [True, True, False]
    shared.process.send_signal(signal.SIGCONT)
