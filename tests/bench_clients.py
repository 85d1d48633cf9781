"""`make bench`, part of many visitors: what 64 of them get in a minute, and one beside a greedy or a stalled one.

Alone: `.venv/bin/python -m tests.bench_clients --seconds 10`.
"""

import argparse
import gzip
import http.client
import itertools
import json
import os
import random
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.parse import quote_plus

from browser.embedded.app import application
from browser.states import PLACES
from tests.servers import BUILT_IN, SITE, free_port, serving, until_open
from tests.upstream import Handler, stall, upstream
from tests.upstream import serving as answering
from tests.visitors import Crowd, Mix, Tally, seen

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("ONET_DATA", ROOT / "var" / "onet.sqlite3"))
CLIENTS = 64
BARE_SECONDS = 8
KEPT = ("/", "/mnm/", "/online/", "/mnm/careers/17-2051.00/", "/mnm/careers/29-1141.00/", "/mnm/careers/47-2111.00/")
QUIET = {"LOG_LEVEL": "ERROR"}
ACCOUNT = {"ONET_USERNAME": "bench", "ONET_PASSWORD": "bench", "NO_PROXY": "*", "ONET_CALLS_PER_SECOND": "100"}


def main() -> None:
    """Run this part of the bench alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="seconds of each minute")
    parser.add_argument("--only", default="", help="parts by a letter each: b built-in, o O*NET, g greedy, s stalled")
    options = parser.parse_args()
    crowds(options.seconds, options.only or "bogs")


def crowds(seconds: float, only: str = "bogs") -> None:
    """Measure each part; print a line for each figure."""
    with Crowd() as crowd:
        if "b" in only:
            built_in(crowd, seconds)
        if "o" in only:
            with_onet(crowd, seconds)
        if "g" in only:
            greedy(crowd, min(seconds, 10))


# A minute of 64 visitors.


def built_in(crowd: Crowd, seconds: float) -> None:
    """Let visitors read the built-in data, in one process and in two."""
    for workers in (1, 2):
        with serving(SITE, workers=workers, ONET_DATA=str(DATA), **BUILT_IN, **QUIET) as site:
            read_all(site.port, KEPT)
            tally = seen(crowd.visit(site.port, mix(codes(), words()), addresses(), seconds))
        report("built-in data", workers, tally, seconds, bare(crowd, workers))


def with_onet(crowd: Crowd, seconds: float) -> None:
    """Let visitors read what O*NET answers: alone, and while the Redis or O*NET fails half-way."""
    bares = {workers: bare(crowd, workers) for workers in (1, 2)}
    program = shutil.which("redis-server")
    for what, (workers, half_way) in HALF_WAY.items():
        if workers > 1 and program is None:
            sys.stdout.write(f"64 visitors, {what}: not measured, there is no redis-server\n")
            continue
        with onet() as stand_in, redis(program) if workers > 1 and program else nullcontext() as shared:
            settings = ACCOUNT | QUIET | {"ONET_DATA": str(DATA), "ONET_API_URL": stand_in.url}
            settings |= {"CACHE_URL": shared.url} if shared else {}
            with serving(SITE, workers=workers, **settings) as site:
                known, sought = codes()[:40], words()[:40]
                read_all(site.port, [*KEPT, *(path for paths in pages(known, sought).values() for path in paths)] * 2)
                before = len(stand_in.calls())
                visits = crowd.visit(site.port, mix(known, sought, cold=codes()[40:]), addresses(), seconds)
                time.sleep(seconds / 2)
                half_way(Around(stand_in, shared, seconds / 4))
                tally = seen(visits)
                calls = len(stand_in.calls()) - before
        report(what, workers, tally, seconds, bares[workers], f", {calls} calls to O*NET")


@dataclass(frozen=True, slots=True)
class Onet:
    """A stand-in for O*NET: its address, its calls, and what makes it stall once it is set."""

    url: str
    calls: Callable[[], list[str]]
    stalling: Event


@contextmanager
def onet() -> Iterator[Onet]:
    """Serve a stand-in for O*NET."""
    usual, stalling = answering(application(DATA)), Event()

    def answer(handler: Handler) -> None:
        (stall if stalling.is_set() else usual)(handler)

    with upstream(answer) as stand_in:
        yield Onet(stand_in.url, stand_in.paths, stalling)


@dataclass(slots=True)
class Redis:
    """A Redis of our own."""

    program: str
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Return its address."""
        return f"redis://127.0.0.1:{self.port}/0"


def start(program: str, port: int) -> "subprocess.Popen[bytes]":
    """Start a Redis that stores nothing."""
    where = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen([program, *where], stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    until_open(port, process)
    return process


@contextmanager
def redis(program: str) -> Iterator[Redis]:
    """Serve a Redis."""
    port = free_port()
    shared = Redis(program, port, start(program, port))
    try:
        yield shared
    finally:
        shared.process.kill()  # a stopped one takes no other signal
        shared.process.wait()


@dataclass(frozen=True, slots=True)
class Around:
    """What is around the site, and after how many seconds a Redis that ended starts again."""

    onet: Onet
    redis: Redis | None
    seconds: float


def hang(around: Around) -> None:
    """Stop the Redis where it is."""
    assert around.redis
    around.redis.process.send_signal(signal.SIGSTOP)


def restart(around: Around) -> None:
    """End the Redis, and start another one in its place after a while."""
    assert around.redis
    around.redis.process.terminate()
    around.redis.process.wait()
    time.sleep(around.seconds)
    around.redis.process = start(around.redis.program, around.redis.port)


HALF_WAY: dict[str, tuple[int, Callable[[Around], None]]] = {
    "O*NET": (1, lambda _: None),
    "O*NET and a Redis": (2, lambda _: None),
    "a Redis that hangs half-way": (2, hang),
    "a Redis that ends half-way and starts again": (2, restart),
    "an O*NET that stalls half-way": (2, lambda around: around.onet.stalling.set()),
}


# One visitor beside a greedy one.


def greedy(crowd: Crowd, seconds: float) -> None:
    """Compare a visitor's pages while one client has 64 connections with those of an idle site."""
    with serving(SITE, ONET_DATA=str(DATA), **BUILT_IN, **QUIET) as site:
        read_all(site.port, KEPT)
        paths = {
            "a page made anew": variants(pages(codes()[:500], [])["new"]),
            "a kept page": KEPT,
            "a static file": statics(),
        }
        kinds = {kind: itertools.cycle(choices) for kind, choices in paths.items()}
        idle = {kind: [one(site.port, next(choices)) for _ in range(30)] for kind, choices in kinds.items()}
        visits = crowd.visit(site.port, {"new": mix(codes()[500:], words())["new"]}, ["127.0.2.1"] * CLIENTS, seconds)
        until, beside = time.monotonic() + seconds - 1, {kind: [0.0][:0] for kind in kinds}
        time.sleep(1)
        while time.monotonic() < until:
            for kind, choices in kinds.items():
                beside[kind].append(one(site.port, next(choices)))
        tally = seen(visits)
    for kind, times in beside.items():
        say(
            f"{kind} beside a client with {CLIENTS} connections / on an idle site",
            statistics.median(times) / statistics.median(idle[kind]),
            "-",
            f"{ms(idle[kind], 50)} idle; beside it median {ms(times, 50)}, p99 {ms(times, 99)}",
        )
    sys.stdout.write(f"  the client itself: {said(tally, seconds)}\n")


# Pages, and what is said of them.


def pages(some_codes: Sequence[str], some_words: Sequence[str]) -> dict[str, list[str]]:
    """Return addresses of pages by kind, each with answers of its own."""
    return {
        "new": [f"/mnm/careers/{code}/" for code in some_codes],
        "search": [f"/mnm/search?keyword={quote_plus(word)}" for word in some_words],
        "report": [f"/online/occupations/{code}/details/" for code in some_codes],
    }


def variants(paths: Sequence[str]) -> list[str]:
    """Return addresses of the same answers: each for every state, in both languages; in an order of chance."""
    found = [
        f"{path}{'&' if '?' in path else '?'}state={state}{lang}"
        for path, state, lang in itertools.product(paths, PLACES, ("", "&lang=es"))
    ]
    random.Random(1).shuffle(found)  # noqa: S311 - a fixed order, not a secret
    return found


def mix(some_codes: Sequence[str], some_words: Sequence[str], cold: Sequence[str] = ()) -> Mix:
    """Return what visitors choose from; `cold` are careers that no answer of is cached."""
    shares = {"new": 0.2, "search": 0.15, "report": 0.1}
    anew = {kind: (shares[kind], variants(paths)) for kind, paths in pages(some_codes, some_words).items()}
    rarely = {"cold": (0.005, pages(cold, ())["new"])} if cold else {}
    return {"kept": (0.4, KEPT), "static": (0.15, statics())} | anew | rarely


def statics() -> list[str]:
    """Return addresses of the static files."""
    names = json.loads((ROOT / "var" / "static" / "staticfiles.json").read_text())["paths"].values()
    return [f"/static/{name}" for name in names]


def codes() -> list[str]:
    """Return codes of all careers, in an order of chance that does not change."""
    return shuffled("SELECT code FROM occupation ORDER BY code")


def words() -> list[str]:
    """Return words that people search."""
    return shuffled("SELECT name FROM title WHERE language = 'en' ORDER BY code")


def shuffled(query: str) -> list[str]:
    """Return what a query of the data finds, in an order of chance that does not change."""
    with closing(sqlite3.connect(f"file:{DATA}?mode=ro", uri=True)) as connection:
        found = [row[0] for row in connection.execute(query)]
    random.Random(1).shuffle(found)  # noqa: S311 - a fixed order, not a secret
    return found


def addresses() -> list[str]:
    """Return an address for each of the visitors."""
    return [f"127.0.1.{number}" for number in range(1, CLIENTS + 1)]


def read_all(port: int, paths: Sequence[str]) -> None:
    """Open pages one after another, each to its end."""
    for path in paths:
        one(port, path)
    time.sleep(2)  # what they ask in the background has come


def one(port: int, path: str) -> float:
    """Return the seconds that a page takes over a connection of its own."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    connection.getresponse().read()
    connection.close()
    return time.perf_counter() - started


def bare(crowd: Crowd, workers: int) -> float:
    """Return the requests a second of a bare view under the same server."""
    with tempfile.NamedTemporaryFile() as body:
        body.write(gzip.compress(bytes(30_000)))
        body.flush()
        with serving("tests.bench_apps:bare", workers=workers, BENCH_BODY=body.name) as site:
            tally = seen(crowd.visit(site.port, {"bare": (1, ["/"])}, addresses(), BARE_SECONDS))
    return tally.statuses.total() / BARE_SECONDS


def report(what: str, workers: int, tally: Tally, seconds: float, base: float, more: str = "") -> None:
    """Print what visitors saw."""
    rate = tally.statuses.total() / seconds
    name = f"{CLIENTS} visitors, {what}, {workers} process{'es' * (workers > 1)}"
    say(f"{name}: requests a second / a bare view's", rate / base, "-", f"bare {base:.0f}{more}")
    sys.stdout.write(f"  {said(tally, seconds)}\n")
    sys.stdout.flush()


def said(tally: Tally, seconds: float) -> str:
    """Return figures of what visitors saw."""
    every = [second for times in tally.seconds.values() for second in times]
    kinds = ", ".join(f"{kind} {ms(times, 99)}" for kind, times in sorted(tally.seconds.items()))
    return (
        f"{tally.statuses.total() / seconds:.0f} a second; p99 {ms(every, 99)} ({kinds}); "
        f"longest {tally.longest:.1f} s; "
        f"{tally.errors} errors{' ' * bool(tally.faults)}{dict(tally.faults) or ''}; "
        f"{tally.put_off} asked to come back ({tally.statuses[429]} with 429); {dict(tally.statuses)}"
    )


def ms(times: Sequence[float], percent: int) -> str:
    """Return the time that so many percent stay under."""
    ordered = sorted(times)
    return f"{ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] * 1000:.0f} ms" if ordered else "-"


def say(what: str, figure: float, goal: str, detail: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(f"{what}: {figure:.2f} (goal: {goal}; {detail})\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
