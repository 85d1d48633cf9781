"""What is around the site in the bench: a stand-in for O*NET, a Redis, and pages to ask for (see tests.bench)."""

import http.client
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.parse import quote_plus

from browser.embedded.app import application
from browser.states import PLACES
from tests.servers import BUILT_IN, free_port, until_open
from tests.upstream import Answer, Handler, stall, upstream
from tests.upstream import serving as answering
from tests.visitors import Mix

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("ONET_DATA", ROOT / "var" / "onet.sqlite3"))
CLIENTS = 64
KEPT = ("/", "/mnm/", "/online/", "/mnm/careers/17-2051.00/", "/mnm/careers/29-1141.00/", "/mnm/careers/47-2111.00/")
QUIET = {"LOG_LEVEL": "ERROR", "ONET_DATA": str(DATA)}
EMBEDDED = BUILT_IN | QUIET
ACCOUNT = {
    **QUIET,
    "ONET_USERNAME": "bench",
    "ONET_PASSWORD": "bench",
    "ONET_API_KEY": "",
    "NO_PROXY": "*",
    "ONET_CALLS_PER_SECOND": "100",
}


@dataclass(frozen=True, slots=True)
class Onet:
    """A stand-in for O*NET: its address, its calls, and what makes it stall once it is set."""

    url: str
    calls: Callable[[], list[str]]
    stalling: Event


@contextmanager
def onet(stalled: Answer = stall) -> Iterator[Onet]:
    """Serve a stand-in for O*NET."""
    usual, stalling = answering(application(DATA)), Event()

    def answer(handler: Handler) -> None:
        (stalled if stalling.is_set() else usual)(handler)

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


# Pages to ask for.


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


def one(port: int, path: str, *, is_new: bool = False) -> float:
    """Return the seconds that a page takes over a connection of its own; end the bench if a new one was cached."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    seconds = time.perf_counter() - started
    if is_new and (response.status != 200 or response.headers["Age"] is not None):
        raise SystemExit(f"{path} was not made anew: it answered {response.status}, Age {response.headers['Age']}")
    return seconds


def ms(times: Sequence[float], percent: int) -> str:
    """Return the time that so many percent stay under."""
    ordered = sorted(times)
    return f"{ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] * 1000:.3g} ms" if ordered else "-"


def say(what: str, figure: float, goal: str, detail: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(f"{what}: {figure:.2f} (goal: {goal}; {detail})\n")
    sys.stdout.flush()
