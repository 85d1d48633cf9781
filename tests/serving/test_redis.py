"""The real site and its Redis: no page fails while that goes, comes and hangs, and nothing in it runs."""

import pickle
import shutil
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from itertools import count
from pathlib import Path
from threading import Event

import pytest
import redis

from browser.embedded.app import application
from tests.caching.test_shared_cache import Trap
from tests.servers import SITE, free_port, redis_server, serving
from tests.serving.test_slow_onet import ask
from tests.upstream import serving as answering
from tests.upstream import upstream

CODES = ("17-2051.00", "29-1141.00", "15-1252.00", "47-2111.00")
VISITORS = 8


@pytest.fixture
def redis_port(tmp_path: Path) -> int:
    if shutil.which("redis-server") is None:
        pytest.skip("no redis-server: install it (apt-get install redis-server)")
    return free_port()


def test_no_page_fails_while_redis_goes_and_comes(
    redis_port: int, embedded_data: Path, static_files: None, tmp_path: Path
) -> None:
    log, ended = tmp_path / "log", Event()
    program = str(shutil.which("redis-server"))
    with log.open("wb") as file, ExitStack() as stack:
        onet = stack.enter_context(upstream(answering(application(embedded_data))))
        settings = {
            "ONET_USERNAME": "ws-user",
            "ONET_PASSWORD": "open-sesame",
            "ONET_API_URL": onet.url,
            "ONET_CALLS_PER_SECOND": "100",
            "CACHE_URL": f"redis://127.0.0.1:{redis_port}/0",
            "NO_PROXY": "*",
        }
        with redis_server(program, redis_port, tmp_path):
            served = stack.enter_context(serving(SITE, file, ONET_DATA=str(embedded_data), **settings))
            pool = stack.enter_context(ThreadPoolExecutor(VISITORS))
            stack.callback(ended.set)
            seen = [pool.submit(visit, served.port, visitor, ended.is_set) for visitor in range(2, 2 + VISITORS)]
            time.sleep(2)
        calls = len(onet.requests)
        time.sleep(2)
        assert len(onet.requests) == calls  # the process remembers the answers
        with redis_server(program, redis_port, tmp_path) as process:
            time.sleep(6)  # the site tries it again after five seconds
            process.send_signal(signal.SIGSTOP)
            time.sleep(2)
            process.send_signal(signal.SIGCONT)
            time.sleep(1)
            calls = len(onet.requests)
            ended.set()
            pages = [page for future in seen for page in future.result()]
            assert ask(served.port, "/mnm/careers/17-2051.00/?state=TX")[0] == 200
            assert len(onet.requests) == calls  # the answers are in the new Redis too
            write_to_all(redis_port, pickle.dumps(Trap(tmp_path / "ran")))
            assert ask(served.port, "/mnm/careers/17-2051.00/?state=AK")[0] == 200

    assert not (tmp_path / "ran").exists()
    assert len(pages) > VISITORS * 20
    assert {status for status, _ in pages} == {200}
    assert max(seconds for _, seconds in pages) < 5
    assert log.read_text().count("the cache failed") < 5


def write_to_all(port: int, entry: bytes) -> None:
    """Put an entry in the place of each that a site has in its Redis."""
    with closing(redis.Redis(port=port)) as client:
        answers = client.keys("*answer:*")
        assert answers
        client.mset(dict.fromkeys(answers, entry))


def visit(port: int, visitor: int, has_ended: Callable[[], bool]) -> list[tuple[int, float]]:
    """Open pages, few of them twice; return their statuses and the seconds they took."""
    seen = []
    for number in count():
        if has_ended():
            break
        code, state = CODES[number % len(CODES)], ("OH", "TX", "NY")[number % 3]
        status, *_, seconds = ask(port, f"/mnm/careers/{code}/?state={state}&lang=en&start={number * visitor}", visitor)
        seen.append((status, seconds))
        time.sleep(0.05)
    return seen
