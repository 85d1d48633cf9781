"""The real server against one client with many connections: others get their pages, and so does a whole office."""

import http.client
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.making import AT_ONCE, LONGEST_LINE
from tests.servers import BUILT_IN, SITE, serving
from tests.visitors import Crowd, seen

CAREER = "/mnm/careers/17-2051.00/"
STATES = ("AL", "AK", "AZ", "CA", "FL", "GA", "IL", "NY", "OH", "TX")
# Made-up parameters: each address is made anew, each time.
ANEW = {"new": (1.0, [f"{CAREER}?state={state}&turn={number}" for state in STATES for number in range(20)])}
SECONDS = 4


@pytest.fixture(scope="module")
def crowd() -> Iterator[Crowd]:
    with Crowd() as crowd:
        yield crowd


@pytest.fixture(scope="module")
def port(embedded_data: Path, static_files: None) -> Iterator[int]:
    with serving(SITE, ONET_DATA=str(embedded_data), LOG_LEVEL="ERROR", **BUILT_IN) as site:
        yield site.port


def taken(port: int, visits: int) -> float:
    """Return the usual seconds of a page that is made anew for a visitor of its own."""
    times = []
    for number in range(visits):
        started = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=("127.0.0.9", 0))
        connection.request("GET", f"{CAREER}?turn=mine{number}")
        assert connection.getresponse().read().endswith(b"</html>\n")
        connection.close()
        times.append(time.monotonic() - started)
    return statistics.median(times)


def test_greedy_client_waits_for_its_own_pages(port: int, crowd: Crowd) -> None:
    taken(port, 5)
    alone = taken(port, 15)

    visits = crowd.visit(port, ANEW, ["127.0.0.8"] * LONGEST_LINE, SECONDS)
    time.sleep(1)
    beside = taken(port, 5)
    assert not any(visit.done() for visit in visits)  # else nobody was beside
    tally = seen(visits)

    # Without turns it would wait for all of them. It is one of three at the processor that the clients use too.
    assert beside < LONGEST_LINE / 4 * alone
    assert set(tally.statuses) == {200}
    assert not tally.errors


def test_client_beyond_its_share_is_429(port: int, crowd: Crowd) -> None:
    taken(port, 5)
    alone = taken(port, 15)
    many = LONGEST_LINE + AT_ONCE + 60

    visits = crowd.visit(port, ANEW, ["127.0.0.8"] * many, SECONDS)
    time.sleep(1)
    beside = taken(port, 5)
    assert not any(visit.done() for visit in visits)  # else nobody was beside
    tally = seen(visits)

    assert set(tally.statuses) == {200, 429}
    assert not tally.errors  # each 429 says when to come back
    assert beside < LONGEST_LINE / 4 * alone


def test_office_behind_one_address_gets_its_pages(port: int, crowd: Crowd) -> None:
    tally = seen(crowd.visit(port, ANEW, ["127.0.0.7"] * 40, SECONDS, pause=2))

    assert set(tally.statuses) == {200}
    assert tally.longest < 10
