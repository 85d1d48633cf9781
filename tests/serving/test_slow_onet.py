"""The real site while O*NET stalls: few pages wait, each for so long, and what needs no O*NET is there at once."""

import http.client
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from threading import Event

import pytest

from browser.embedded.app import application
from browser.onet.transport.admission import MOST_PAGES, MOST_PAGES_OF_ONE
from browser.onet.transport.http import READ_SECONDS
from tests.servers import SITE, Served, serving
from tests.upstream import Handler, Upstream, refused_slowly, stall, upstream
from tests.upstream import serving as answering
from tests.waiting import until_true

CACHED = "/mnm/careers/17-2051.00/"
VISITORS = 40
Seen = tuple[int, dict[str, str], str, float]  # status, headers, text, seconds


@pytest.fixture
def stalling() -> Event:
    """Return what makes O*NET stall once it is set."""
    return Event()


@pytest.fixture
def onet(embedded_data: Path, stalling: Event) -> Iterator[Upstream]:
    usual = answering(application(embedded_data))

    def answer(handler: Handler) -> None:
        (stall if stalling.is_set() else usual)(handler)

    with upstream(answer) as stand_in:
        yield stand_in


@pytest.fixture
def site(onet: Upstream, embedded_data: Path, static_files: None) -> Iterator[Served]:
    with connected(onet, embedded_data) as served:
        yield served


def connected(onet: Upstream, data: Path, calls: str = "100") -> AbstractContextManager[Served]:
    """Serve the site with an account of a stand-in."""
    account = {"ONET_USERNAME": "ws-user", "ONET_PASSWORD": "open-sesame", "ONET_API_URL": onet.url, "NO_PROXY": "*"}
    return serving(SITE, ONET_DATA=str(data), ONET_CALLS_PER_SECOND=calls, **account)


def ask(port: int, path: str, visitor: int = 1) -> Seen:
    """Ask as a visitor with an address of its own; return status, headers, text and the seconds it took."""
    start = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(f"127.0.0.{visitor}", 0))
    connection.request("GET", path)
    response = connection.getresponse()
    text = response.read().decode(errors="replace")
    connection.close()
    return (
        response.status,
        {name.lower(): value for name, value in response.headers.items()},
        text,
        time.monotonic() - start,
    )


def cold(number: int) -> str:
    return f"/mnm/search?keyword=cold{number}"


def stalled(
    stalling: Event, port: int, pool: ThreadPoolExecutor, visitors: list[int], places: int
) -> tuple[list[Future[Seen]], list[Seen]]:
    """Let visitors open pages that nobody has opened, while O*NET stalls, until no more wait than there are places.

    Return all of their pages, and those that were sent away.
    """
    stalling.set()
    asked = [pool.submit(ask, port, cold(number), visitor) for number, visitor in enumerate(visitors)]
    return asked, [future.result() for future in islice(as_completed(asked), len(visitors) - places)]


def test_pages_that_need_no_call_are_there_while_onet_stalls(stalling: Event, site: Served) -> None:
    until_true(lambda: "public" in ask(site.port, CACHED)[1]["cache-control"])  # with the lists behind its links
    assert ask(site.port, f"{CACHED}?lang=es")[0] == 200

    with ThreadPoolExecutor(VISITORS) as pool:
        asked, away = stalled(stalling, site.port, pool, list(range(2, 2 + VISITORS)), MOST_PAGES)
        for path in (CACHED, f"{CACHED}?state=OH", "/favicon.ico", "/accessibility/"):
            assert ask(site.port, path)[0] in (200, 302)
        results = [future.result() for future in asked]

    # The others were sent away before any call had ended, and told when to come back.
    assert max(seconds for *_, seconds in away) < READ_SECONDS
    assert {status for status, *_ in results} == {503}
    assert all(int(headers["retry-after"]) > 0 for _, headers, *_ in results)
    assert max(seconds for *_, seconds in results) < 15


def test_page_ends_in_time_however_many_calls_it_makes(embedded_data: Path, static_files: None) -> None:
    # A refused code asks for those near it, a refused part for its career too, a search for a code where it was.
    paths = ("/mnm/careers/99-9999.00/", "/mnm/careers/55-1011.00/knowledge", "/search?keyword=99-9999.00")
    with upstream(refused_slowly) as onet, connected(onet, embedded_data) as served, ThreadPoolExecutor() as pool:
        seen = list(pool.map(ask, [served.port] * 3, paths, (2, 3, 4)))

    assert {status for status, *_ in seen} <= {422, 503}
    assert all(8 < seconds < 13 for *_, seconds in seen)


def test_greedy_visitor_leaves_places_to_others(stalling: Event, onet: Upstream, site: Served) -> None:
    assert ask(site.port, CACHED)[0] == 200

    with ThreadPoolExecutor(VISITORS) as pool:
        asked, refused = stalled(stalling, site.port, pool, [2] * (MOST_PAGES_OF_ONE + 2), MOST_PAGES_OF_ONE)
        pool.submit(ask, site.port, cold(99), 3)
        until_true(lambda: any("cold99" in request.query for request in onet.requests))  # it may ask
        assert sum(not future.done() for future in asked) == MOST_PAGES_OF_ONE

    assert {status for status, *_ in refused} == {429}
    _, headers, text, _ = refused[0]
    assert int(headers["retry-after"]) > 0
    assert "Too many pages at once." in text
    assert f'href="{cold(0)[:20]}' in text  # try again


def test_one_call_answers_64_visitors_of_one_page(onet: Upstream, site: Served) -> None:
    with ThreadPoolExecutor(64) as pool:
        statuses = list(pool.map(lambda visitor: ask(site.port, CACHED, visitor)[0], range(2, 66)))

    paths = onet.paths()
    assert set(statuses) == {200}
    assert sorted(paths) == sorted(set(paths))
