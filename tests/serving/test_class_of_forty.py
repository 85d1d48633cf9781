"""A class behind one address opens forty different careers at once, none of which anybody has opened before."""

import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from browser.embedded.app import application
from browser.onet.transport.admission import MOST_PAGES_OF_ONE
from tests.serving.test_slow_onet import CACHED, Seen, ask, connected
from tests.upstream import Upstream, delayed, serving, upstream
from tests.waiting import until_true

CLASS, OTHER = 2, 3  # visitors
PUPILS = 40
SECONDS = 0.2  # of a call


@pytest.fixture
def onet(embedded_data: Path) -> Iterator[Upstream]:
    with upstream(delayed(SECONDS, serving(application(embedded_data)))) as stand_in:
        yield stand_in


@pytest.fixture
def careers(embedded_data: Path) -> list[str]:
    with closing(sqlite3.connect(embedded_data)) as data:
        rows = data.execute("SELECT code FROM occupation ORDER BY code DESC LIMIT ?", (PUPILS + 1,)).fetchall()
    return [f"/mnm/careers/{code}/?lang=es" for (code,) in rows]


def opened(port: int, careers: list[str]) -> tuple[list[Seen], Seen, Seen]:
    """Open careers as a class, and as another visitor another one and a page that needs no call; return what came."""
    with ThreadPoolExecutor(PUPILS + 2) as pool:
        pages = [pool.submit(ask, port, career, CLASS) for career in careers[:PUPILS]]
        time.sleep(0.5)
        other, cached = pool.submit(ask, port, careers[PUPILS], OTHER), pool.submit(ask, port, CACHED, OTHER)
        return [page.result() for page in pages], other.result(), cached.result()


def warm(port: int) -> None:
    """Have answered what all careers share."""
    until_true(lambda: "public" in ask(port, CACHED)[1]["cache-control"])  # with the lists behind its links


def test_class_queues_and_others_go_first(onet: Upstream, careers: list[str], embedded_data: Path) -> None:
    with connected(onet, embedded_data) as site:
        warm(site.port)
        before = len(onet.requests)

        pages, other, cached = opened(site.port, careers)

    calls = onet.requests[before:]
    assert {status for status, *_ in pages} == {200}
    assert (other[0], cached[0]) == (200, 200)
    # Six at once, two calls each side by side, and never more at a time.
    assert max(seconds for *_, seconds in pages) < 10
    assert sum(call.at < calls[0].at + SECONDS for call in calls) <= 2 * MOST_PAGES_OF_ONE + 2
    assert other[3] < 2
    assert cached[3] < 1


def test_class_gets_what_the_limit_of_calls_allows(onet: Upstream, careers: list[str], embedded_data: Path) -> None:
    with connected(onet, embedded_data, calls="5") as site:
        warm(site.port)
        before = len(onet.requests)

        pages, other, cached = opened(site.port, careers)

    calls = len(onet.requests) - before
    made = sum(status == 200 for status, *_ in pages)
    assert made >= 15  # two calls each, five a second, for ten seconds at most
    assert calls <= 2 * (made + 1) + MOST_PAGES_OF_ONE  # nobody who is sent away has used them up
    for status, headers, text, seconds in pages:
        assert seconds < 12
        if status != 200:
            assert status in (429, 503)
            assert int(headers["retry-after"]) > 0
            # The last: a page whose time ended while its turn came.
            sentences = ("Demasiadas páginas a la vez.", "O*NET está ocupado.", "O*NET no responde.")
            assert any(sentence in text for sentence in sentences)
    assert other[0] == 200
    assert other[3] < 2.5  # without turns it would wait for the twelve calls of the six
    assert cached[3] < 1
