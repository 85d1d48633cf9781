"""`make bench`: the site's speed as ratios within one run, on real servers, on this machine.

Every figure compares two things measured in turns, so that a noisy machine disturbs both alike.
"""

import argparse
import gzip
import http.client
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote_plus

from browser.embedded.app import application
from browser.embedded.data.load import load
from browser.onet import operations
from browser.onet.client import Client
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from tests import bench_search, bench_v2
from tests.bench_anew import anew
from tests.bench_around import EMBEDDED, codes, words
from tests.bench_batch import lists
from tests.bench_clients import crowds
from tests.bench_compare import careers_beside
from tests.bench_documents import documents
from tests.bench_load import loading
from tests.servers import SITE, serving

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("ONET_DATA", ROOT / "var" / "onet.sqlite3"))
RELEASE = Path(os.environ.get("ONET_REFERENCE", ROOT.parent / "shared")) / "data" / "db_30_1_text.zip"
CAREER = "/mnm/careers/17-2051.00/"
ROUND_TRIP_MS = 200
PARTS = ("", "skills", "knowledge", "abilities", "personality", "technology", "education", "job_outlook")
SERVERS: dict[int, int] = {}  # the process that serves on a port


def main() -> None:
    """Run every comparison and print a line for each."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--turns", type=int, default=400, help="requests a side in each comparison")
    parser.add_argument("--seconds", type=float, default=60, help="seconds in which 64 visitors ask, for each part")
    parser.add_argument("--addresses", type=int, default=20_000, help="different pages after which memory is measured")
    options = parser.parse_args()
    turns = options.turns
    with tempfile.TemporaryDirectory() as folder:
        pages(Path(folder), turns)
        cold(Path(folder))
        memory(Path(folder), options.addresses)
    bench_v2.careers(say, site, until_cached, read)
    careers_beside(say, site, until_cached, read, DATA)
    anew(say, DATA, turns)
    lists(say, DATA, resident_of)
    embedded(turns)
    documents(say, DATA)
    crowds(options.seconds)
    loading(say)
    if RELEASE.exists():
        with tempfile.TemporaryDirectory() as folder:
            full = Path(folder) / "full.sqlite3"
            load([RELEASE], full, lambda _: None)
            for line in bench_search.lines(full):
                sys.stdout.write(f"{line}\n")


def pages(folder: Path, turns: int) -> None:
    """Compare a warm page, and the same page rendered anew, with a bare view that answers the same bytes."""
    with upstream(folder, 0) as address, site(address) as port:
        until_cached(port, CAREER)
        body = folder / "body"
        body.write_bytes(get(connect(port), CAREER).read())
        with serving("tests.bench_apps:bare", BENCH_BODY=str(body)) as bare:
            ours, other = connect(port), connect(bare.port)
            warm, base = in_turns(lambda: get(ours, CAREER).read(), lambda: get(other, "/").read(), turns)
            numbers = iter(range(turns + 10))
            anew, again = in_turns(
                lambda: get(ours, f"{CAREER}?turn={next(numbers)}").read(), lambda: get(other, "/").read(), turns // 2
            )
    size = len(gzip.decompress(body.read_bytes()))
    say(
        "a warm career page / a bare Django view",
        warm / base,
        "at most 1.6",
        f"{base * 1000:.2f} ms bare, {size} bytes",
    )
    say("the page rendered anew from kept answers / the bare view", anew / again, "at most 25", f"{anew * 1000:.1f} ms")


def cold(folder: Path) -> None:
    """Compare a career page that nobody has opened with one upstream round trip."""
    codes = some_codes(40)
    with upstream(folder, ROUND_TRIP_MS) as address, site(address) as port:
        until_cached(port, CAREER)  # the codes of each area are cached from then on
        calls = folder / "calls"
        took, counts = [], []
        host, _, api_port = address.removeprefix("http://").removesuffix("/ws/").partition(":")
        trips = []
        for code in codes[:15]:
            before = len(calls.read_text().splitlines())
            took.append(timed(lambda code=code: get(connect(port), f"/mnm/careers/{code}/").read()))
            counts.append(len(calls.read_text().splitlines()) - before)
            trips.append(timed(lambda: trip(host, int(api_port))))
            time.sleep(1)  # the site keeps to five calls a second: measure a page, not the queue
    say(
        f"a cold career page / one upstream round trip of {ROUND_TRIP_MS} ms",
        statistics.median(took) / statistics.median(trips),
        "at most 1.2",
        f"{statistics.median(counts):.0f} upstream calls",
    )


def memory(folder: Path, many: int) -> None:
    """Measure how much the site grows over so many different pages, and where answers are cached too."""
    with serving(SITE, **EMBEDDED) as served:
        SERVERS[served.port] = served.process.pid
        grown("built-in data", served.port, different_pages()[:many])
    with upstream(folder, 0) as address, site(address, ONET_CALLS_PER_SECOND="100") as port:
        grown("answers of O*NET", port, different_pages()[:many])


def grown(what: str, port: int, paths: list[str]) -> None:
    """Print how much the processes at a port grow by pages."""
    read(port, CAREER)
    before, started = resident(port), time.monotonic()
    with ThreadPoolExecutor(4) as visitors:
        opened = sum(visitors.map(partial(is_page, port), paths))
    say(
        f"memory after {len(paths)} different pages of {what}, MB more",
        (resident(port) - before) / 1_000_000,
        "at most 150",
        f"{before / 1_000_000:.0f} MB before, {opened} pages, {time.monotonic() - started:.0f} s",
    )


def different_pages() -> list[str]:
    """Return addresses of pages and parts of careers, in an order of chance that does not change."""
    paths = [
        *(f"/online/occupations/{code}/{report}/" for code in codes() for report in ("summary", "details")),
        *(f"/mnm/careers/{code}/{part}" for code in codes() for part in PARTS),
    ]
    found = [
        *(f"{path}{lang}" for path in paths for lang in ("", "?lang=es")),
        *(f"/mnm/search?keyword={quote_plus(word)}" for word in words()),
    ]
    random.Random(2).shuffle(found)  # noqa: S311 - a fixed order, not a secret
    return found


def is_page(port: int, path: str) -> bool:
    """Open a page over a connection of its own; return whether there is one, and not a refusal."""
    connection = connect(port)
    response = get(connection, path)
    response.read()
    connection.close()
    return response.status == http.HTTPStatus.OK


def embedded(turns: int) -> None:
    """Compare the embedded service's search and report with a bare full-text match, in processor time."""
    connection = sqlite3.connect(f"file:{DATA}?mode=ro", uri=True)
    words = [row[0] for row in connection.execute("SELECT name FROM title WHERE language = 'en' ORDER BY code")]
    random.Random(1).shuffle(words)  # noqa: S311 - a fixed order, not a secret
    words = words[: max(turns, 200)]
    match = bench_search.yardstick(connection)
    bare = [spent(lambda word=word: connection.execute(match, (quoted(word),)).fetchall()) for word in words]
    client = Client(WsgiTransport(application(DATA)), V1)
    codes = some_codes(200)
    found = [spent(lambda word=word: client.ask(operations.SEARCH, area="mnm", keyword=word)) for word in words]
    reports = [spent(lambda code=code: client.ask(operations.REPORT, area="mnm", code=code)) for code in codes]
    for name, times in (("search", found), ("career report", reports)):
        for percent in (50, 99):
            ours, base = percentile(times, percent), percentile(bare, percent)
            say(
                f"embedded {name} / a bare FTS5 match, p{percent}",
                ours / base,
                "-",
                f"{ours * 1000:.2f} / {base * 1000:.3f} ms",
            )


def quoted(words: str) -> str:
    """Return words as a full-text query of any of them."""
    return " OR ".join(f'"{word}"' for word in words.replace('"', " ").split())


def some_codes(count: int) -> list[str]:
    """Return codes of careers, in an order that does not change."""
    connection = sqlite3.connect(f"file:{DATA}?mode=ro", uri=True)
    return [row[0] for row in connection.execute("SELECT code FROM occupation ORDER BY code LIMIT ?", (count,))]


def say(what: str, figure: float, goal: str, detail: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(f"{what}: {figure:.2f} (goal: {goal}; {detail})\n")
    sys.stdout.flush()


def in_turns(first: Callable[[], object], second: Callable[[], object], turns: int) -> tuple[float, float]:
    """Return the medians of two things done in turns."""
    for _ in range(10):
        first(), second()
    pairs = [(timed(first), timed(second)) for _ in range(turns)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def timed(what: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def spent(what: Callable[[], object]) -> float:
    """Return the seconds of processor time that something takes in this thread."""
    start = time.thread_time()
    what()
    return time.thread_time() - start


def percentile(times: list[float], percent: int) -> float:
    """Return the time that so many percent stay under."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def connect(port: int) -> http.client.HTTPConnection:
    """Open a connection that stays open."""
    return http.client.HTTPConnection("127.0.0.1", port, timeout=60)


def get(connection: http.client.HTTPConnection, path: str) -> http.client.HTTPResponse:
    """Ask for a compressed page."""
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    if response.status not in (200, 422):
        raise SystemExit(f"{path} answered {response.status}")
    return response


def read(port: int, path: str) -> None:
    """Ask for a page over a connection of its own, to its end."""
    get(connect(port), path).read()


def trip(host: str, port: int) -> None:
    """Ask the upstream itself, over a connection of its own."""
    connection = http.client.HTTPConnection(host, port, timeout=60)
    connection.request("GET", "/ws/about/")
    connection.getresponse().read()
    connection.close()


def until_cached(port: int, path: str) -> None:
    """Ask for a page until the site caches it: the lists that its links need come in the background."""
    for _ in range(100):
        if (
            "max-age" in (response := get(connect(port), path)).headers["Cache-Control"]
            and "no-store" not in (response.headers["Cache-Control"])
        ):
            response.read()
            time.sleep(3)
            return
        response.read()
        time.sleep(0.3)
    raise SystemExit(f"{path} is never kept")


def resident(port: int) -> int:
    """Return the bytes of memory of the server's processes on a port."""
    return resident_of(SERVERS[port])


def resident_of(process: int) -> int:
    """Return the bytes of memory of a process and of those that it started."""
    family = [process]
    for status in Path("/proc").glob("[0-9]*/status"):
        fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        if int(fields["PPid"]) == process:
            family.append(int(fields["Pid"]))
    lines = (line for pid in family for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


@contextmanager
def upstream(folder: Path, milliseconds: int) -> Iterator[str]:
    """Serve O*NET Web Services at a distance."""
    (folder / "calls").write_text("")
    environment = {"BENCH_MS": str(milliseconds), "BENCH_CALLS": str(folder / "calls"), "ONET_DATA": str(DATA)}
    with serving("tests.bench_apps:slow", **environment) as onet:
        yield f"http://127.0.0.1:{onet.port}/ws/"


@contextmanager
def site(address: str, **environment: str) -> Iterator[int]:
    """Serve the site, connected to an upstream."""
    account = {"ONET_API_URL": address, "ONET_USERNAME": "bench", "ONET_PASSWORD": "bench", "NO_PROXY": "*"}
    with serving(SITE, **account | environment | {"LOG_LEVEL": "ERROR"}) as served:
        SERVERS[served.port] = served.process.pid
        yield served.port


if __name__ == "__main__":
    main()
