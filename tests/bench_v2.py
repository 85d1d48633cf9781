"""How long a career's page of Web Services 2.0 takes, in round trips to a stand-in at a distance (see tests.bench)."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

from tests.upstream import Upstream
from tests.v2.content.occupations import OCCUPATIONS
from tests.v2.service import KEY
from tests.v2.upstream import fetch, web_services

ACCOUNT = {"ONET_API_KEY": KEY, "ONET_USERNAME": "", "ONET_PASSWORD": ""}
ROUND_TRIP = 0.2  # seconds
FACTS = ("education", "job_outlook", "check_out_my_state")
NO_LIMIT = "100"
PAGES = 9
AT_ONCE = 6
# The first is opened before anything is measured: it brings what all pages have in common.
FIRST, *CODES = [row.code for row in OCCUPATIONS if "mnm" in row.areas][: 1 + PAGES + AT_ONCE]

Say = Callable[[str, float, str, str], None]
Site = Callable[..., AbstractContextManager[int]]
Open = Callable[[int, str], None]


def careers(say: Say, site: Site, until_cached: Open, read: Open) -> None:
    """Open careers that nobody has opened, one by one and several at once, with the limit and without."""
    for limit, goal in (("5", "at most 8"), (NO_LIMIT, "at most 2.5")):
        with (
            web_services(seconds=ROUND_TRIP) as onet,
            site(onet.url, ONET_CALLS_PER_SECOND=limit, **ACCOUNT) as port,
        ):
            until_cached(port, address(FIRST))
            trip, whole, facts, calls = one_by_one(onet, port, read)
            say(
                f"a cold career page of 2.0, {limit} calls a second / one round trip of {ROUND_TRIP * 1000:.0f} ms",
                whole / trip,
                goal,
                f"{calls} calls, {whole:.2f} s",
            )
            say("the answers behind its four facts / the round trip", facts / trip, "2, one by one", f"{facts:.2f} s")
            if limit != NO_LIMIT:
                at_once(say, onet, port, read)


def one_by_one(onet: Upstream, port: int, read: Open) -> tuple[float, float, float, int]:
    """Return the median seconds of a round trip, of a page and of its facts, and the most calls that a page took."""
    trips, pages, facts, calls = [], [], [], []
    for code in CODES[:PAGES]:
        time.sleep(1)  # a page is measured, not the queue
        start = time.monotonic()
        fetch(onet, "about/")
        trips.append(time.monotonic() - start)
        onet.requests.clear()
        start = time.monotonic()
        read(port, address(code))
        pages.append(time.monotonic() - start)
        sent = [request.at for request in onet.requests if request.path.endswith(FACTS)]
        facts.append(max(sent) + ROUND_TRIP - start)
        calls.append(len(onet.requests))
    return statistics.median(trips), statistics.median(pages), statistics.median(facts), max(calls)


def at_once(say: Say, onet: Upstream, port: int, read: Open) -> None:
    """Open several careers at the same time."""
    time.sleep(1)
    onet.requests.clear()
    with ThreadPoolExecutor(AT_ONCE) as visitors:
        list(visitors.map(lambda code: read(port, address(code)), CODES[PAGES:]))
    times = [request.at for request in onet.requests]
    most = max(sum(start <= at < start + 1 for at in times) for start in times)
    say(f"calls in any second while {AT_ONCE} cold careers are opened at once", most, "5", f"{len(times)} calls")


def address(code: str) -> str:
    """Return the address of a career's page."""
    return f"/mnm/careers/{code}/"
