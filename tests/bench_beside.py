"""A visitor beside a greedy client, beside forty who wait for O*NET, and the first after a start (see tests.bench)."""

import itertools
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence

from tests.bench_around import (
    ACCOUNT,
    CLIENTS,
    EMBEDDED,
    KEPT,
    codes,
    mix,
    ms,
    one,
    onet,
    pages,
    read_all,
    say,
    statics,
    variants,
    words,
)
from tests.servers import SITE, serving
from tests.visitors import Crowd, seen

ANEW, A_KEPT, STATIC = "a page made anew", "a kept page", "a static file"
IDLE_TURNS = 30
STARTS = 5
VISITORS = 40
STALL_SECONDS = 12  # longer than any page waits
CAREER = "/mnm/careers/17-2051.00/"

Kinds = Mapping[str, Iterator[str]]


def greedy(crowd: Crowd, seconds: float) -> None:
    """Compare a visitor's pages while one client has 64 connections with those of an idle site."""
    with serving(SITE, **EMBEDDED) as site:
        read_all(site.port, KEPT)
        kinds = cycles(variants(pages(codes()[:500], ())["new"]))
        idle = alone(site.port, kinds)
        anew = {"new": mix(codes()[500:], words())["new"]}
        visits = crowd.visit(site.port, anew, ["127.0.2.1"] * CLIENTS, seconds)
        beside = while_others_ask(site.port, kinds, seconds)
        tally = seen(visits)
    compare(f"a client with {CLIENTS} connections", idle, beside, "-")
    sys.stdout.write(f"  {tally.statuses.total() / seconds:.0f} pages a second of that client, {tally.errors} errors\n")


def stalled(crowd: Crowd) -> None:
    """Compare pages that need no call while 40 visitors wait for O*NET with those of an idle site."""
    with onet() as stand_in, serving(SITE, **ACCOUNT, ONET_API_URL=stand_in.url) as site:
        read_all(site.port, [*KEPT, *KEPT])
        kinds = cycles(variants([CAREER]))
        idle = alone(site.port, kinds)
        stand_in.stalling.set()
        cold = {"cold": (1.0, pages(codes()[1:], ())["new"])}
        people = [f"127.0.3.{number}" for number in range(1, VISITORS + 1)]
        visits = crowd.visit(site.port, cold, people, STALL_SECONDS, pause=STALL_SECONDS)
        beside = while_others_ask(site.port, kinds, STALL_SECONDS)
        tally = seen(visits)
    compare(f"{VISITORS} visitors and a stalled O*NET", idle, beside, "at most 1.5")
    say("the longest that one of them waits, seconds", tally.longest, "at most 15", f"answers {dict(tally.statuses)}")


def first_page() -> None:
    """Compare the first career after a start with later ones."""
    ratios, later = [], []
    for _ in range(STARTS):
        with serving(SITE, **EMBEDDED) as site:
            one(site.port, "/healthz/live")  # it has started
            took = [one(site.port, path) for path in pages(codes()[:12], ())["new"]]
        later.append(statistics.median(took[1:]))
        ratios.append(took[0] / later[-1])
    figure = statistics.median(ratios)
    say("the first page after a start / a later one", figure, "at most 2", f"{ms(later, 50)} later, {STARTS} starts")


def cycles(anew: Sequence[str]) -> Kinds:
    """Return addresses without end of each kind of page."""
    return {kind: itertools.cycle(paths) for kind, paths in ((ANEW, anew), (A_KEPT, KEPT), (STATIC, statics()))}


def alone(port: int, kinds: Kinds) -> dict[str, list[float]]:
    """Return the seconds of pages of each kind on an idle site."""
    return {kind: [one(port, next(paths)) for _ in range(IDLE_TURNS)] for kind, paths in kinds.items()}


def while_others_ask(port: int, kinds: Kinds, seconds: float) -> dict[str, list[float]]:
    """Return the seconds of pages of each kind while others ask."""
    until, times = time.monotonic() + seconds - 1, {kind: list[float]() for kind in kinds}
    time.sleep(1)  # they have come
    while time.monotonic() < until:
        for kind, paths in kinds.items():
            times[kind].append(one(port, next(paths)))
        time.sleep(0.02)
    return times


def compare(whom: str, idle: Mapping[str, list[float]], beside: Mapping[str, list[float]], goal: str) -> None:
    """Print the ratio of the times of each kind: of the lower quartiles, for what else the machine does only adds."""
    for kind, times in beside.items():
        first, alone = (sorted(seconds)[len(seconds) // 4] for seconds in (times, idle[kind]))
        detail = f"{ms(idle[kind], 25)} idle, {ms(times, 25)} beside, median {ms(times, 50)}, p99 {ms(times, 99)}"
        say(f"{kind} beside {whom} / on an idle site", first / alone, goal, detail)
