"""A visitor beside a greedy client, beside forty who wait for O*NET, and the first after a start (see tests.bench)."""

import itertools
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence

from tests.bench_anew import spent
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
from tests.upstream import trickle_headers
from tests.visitors import Crowd, seen

ANEW, A_KEPT, STATIC = "a page of cached answers made anew", "a kept page", "a static file"
IDLE_SECONDS = 8
PAUSE_SECONDS = 0.02  # between two pages, beside others and alone: what has just run is faster
STARTS = 5
VISITORS = 40
STALL_SECONDS = 9  # a little less than a page waits
KNOWN = 40  # careers of which the answers are cached

Kinds = Mapping[str, Iterator[str]]


def greedy(crowd: Crowd, seconds: float) -> None:
    """Compare a visitor's pages while one client has 64 connections with those of an idle site."""
    with serving(SITE, **EMBEDDED) as site:
        read_all(site.port, KEPT)
        kinds = kinds_of(pages(codes()[:500], words()[:500]))
        idle = measured(site.port, kinds, IDLE_SECONDS)
        anew = {"new": mix(codes()[500:], words())["new"]}
        visits = crowd.visit(site.port, anew, ["127.0.2.1"] * CLIENTS, seconds)
        time.sleep(1)  # they have come
        beside = measured(site.port, kinds, seconds - 1)
        tally = seen(visits)
    compare(f"a client with {CLIENTS} connections", idle, beside, "-")
    sys.stdout.write(f"  {tally.statuses.total() / seconds:.0f} pages a second of that client, {tally.errors} errors\n")


def stalled(crowd: Crowd) -> None:
    """Compare pages that need no call while 40 visitors wait for O*NET with those of an idle site."""
    # It sends a header now and then, so that calls end with their pages and not before.
    with onet(trickle_headers(1)) as stand_in, serving(SITE, **ACCOUNT, ONET_API_URL=stand_in.url) as site:
        known = pages(codes()[:KNOWN], words()[:KNOWN])
        read_all(site.port, [*KEPT, *(path for paths in known.values() for path in paths)] * 2)
        kinds = kinds_of(known)
        idle = measured(site.port, kinds, IDLE_SECONDS)
        stand_in.stalling.set()
        cold = {"cold": (1.0, pages(codes()[KNOWN:], ())["new"])}
        people = [f"127.0.3.{number}" for number in range(1, VISITORS + 1)]
        visits = crowd.visit(site.port, cold, people, STALL_SECONDS, pause=STALL_SECONDS)
        time.sleep(1)  # they have come, and ten of them wait
        before = spent(site)
        time.sleep(2)
        waiting = (spent(site) - before) / 2
        beside = measured(site.port, kinds, STALL_SECONDS - 3)
        tally = seen(visits)
    compare(f"{VISITORS} visitors and a stalled O*NET", idle, beside, "at most 1.5")
    say("the share of a processor that their waiting takes", waiting, "at most 0.05", "while nobody else asks")
    say("the longest that one of them waits, seconds", tally.longest, "at most 15", f"answers {dict(tally.statuses)}")
    if tally.longest < STALL_SECONDS:
        raise SystemExit("nobody waited while this was measured")


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


def kinds_of(anew: Mapping[str, Sequence[str]]) -> Kinds:
    """Return addresses of each kind of page: those of pages made anew come once, the others again and again."""
    paths = variants([path for paths in anew.values() for path in paths])
    return {ANEW: iter(paths), A_KEPT: itertools.cycle(KEPT), STATIC: itertools.cycle(statics())}


def measured(port: int, kinds: Kinds, seconds: float) -> dict[str, list[float]]:
    """Return the seconds of pages of each kind, in turns."""
    until, times = time.monotonic() + seconds, {kind: list[float]() for kind in kinds}
    while time.monotonic() < until:
        for kind, paths in kinds.items():
            times[kind].append(one(port, next(paths), is_new=kind == ANEW))
            time.sleep(PAUSE_SECONDS)
    return times


def compare(whom: str, idle: Mapping[str, list[float]], beside: Mapping[str, list[float]], goal: str) -> None:
    """Print the ratio of the median times of each kind."""
    for kind, times in beside.items():
        first, alone = statistics.median(times), statistics.median(idle[kind])
        detail = f"{ms(idle[kind], 50)} idle, {ms(times, 50)} beside, p99 {ms(times, 99)}, {len(times)} pages"
        say(f"{kind} beside {whom} / on an idle site", first / alone, goal, detail)


if __name__ == "__main__":
    with Crowd() as everyone:
        greedy(everyone, 10)
        stalled(everyone)
