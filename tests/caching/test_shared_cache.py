"""A cache that several machines share."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.cache.backends.redis import RedisCache

from browser.onet import operations
from browser.onet.calls import Source
from browser.onet.errors import Unavailable
from tests.plain_text import DAY, FIRST, NOON, SECOND, about, site, slow_down
from tests.transport import FakeTransport


@dataclass(frozen=True)
class Redis:
    """A Redis of our own: its process and its port."""

    process: subprocess.Popen[bytes]
    port: int
    caches: list[RedisCache] = field(default_factory=list)

    def cache(self, **options: float) -> RedisCache:
        """Return another machine's cache."""
        self.caches.append(RedisCache(f"redis://127.0.0.1:{self.port}/0", {"OPTIONS": options}))
        return self.caches[-1]


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server: install it (apt-get install redis-server)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = ["--bind", "127.0.0.1", "--port", str(port), "--dir", str(tmp_path)]
    with subprocess.Popen(  # noqa: S603 - our own words
        [program, *where, "--save", "", "--appendonly", "no"], stdout=subprocess.DEVNULL
    ) as process:
        for _ in range(500):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.01)
        yield (redis := Redis(process, port))
        for cache in redis.caches:
            vars(cache)["_cache"].get_client().connection_pool.disconnect()  # Django leaves it to the collector
        process.terminate()


@time_machine.travel(NOON, tick=False)
def test_machines_share_answers_leases_and_pauses(redis: Redis) -> None:
    one, other = FakeTransport(FIRST, slow_down(20)), FakeTransport(SECOND)
    here, there = site(one, cache=redis.cache()), site(other, cache=redis.cache())

    assert about(here) == ("first", Source.LIVE, NOON)
    assert about(there) == ("first", Source.FRESH, NOON)

    with time_machine.travel(NOON + timedelta(seconds=DAY), tick=False):
        assert about(here) == about(there) == ("first", Source.STALE, NOON)
        with pytest.raises(Unavailable, match="asked to wait"):
            there.ask(operations.SERVICES, area="mnm")
    assert not other.calls


def test_redis_that_goes_away_costs_little_time(redis: Redis) -> None:
    client = site(FakeTransport(FIRST, SECOND), cache=redis.cache(socket_connect_timeout=0.5))
    client.ask(operations.ABOUT)
    redis.process.terminate()
    redis.process.wait()
    start = time.monotonic()

    assert client.ask(operations.ABOUT).value == "second"
    assert time.monotonic() - start < 1
