"""What a page costs that is made anew, with the embedded service, beside a bare Django view (see tests.bench)."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from sqlite3 import connect

from tests.servers import BUILT_IN, SITE, Served, serving

CAREER, DETAILS, SEARCH = "/mnm/careers/{}/", "/online/occupations/{}/details/", "/search?keyword={}"
# What is asked -> the most times that it may take as long as the bare view.
GOALS = {CAREER: 12, SEARCH: 15, DETAILS: 25}
FIRST = {CAREER: "17-2051.00", SEARCH: "nurse", DETAILS: "17-2051.00"}
KEPT_GOAL = 1.4
CLIENTS = 64
PROCESSES = 2
PAGES = 1_200
MOST_SECONDS = 1.5

Say = Callable[[str, float, str, str], None]
Side = tuple[HTTPConnection, Served]


def anew(say: Say, data: Path, turns: int) -> None:
    """Compare pages at addresses that nobody has opened, and a kept one, with a bare view of the same bytes."""
    new = {**dict.fromkeys((CAREER, DETAILS), codes(data)), SEARCH: words(data)}
    site = {**BUILT_IN, "ONET_DATA": str(data), "LOG_LEVEL": "ERROR"}
    with tempfile.TemporaryDirectory() as folder, serving(SITE, **site) as served:
        ours = HTTPConnection("127.0.0.1", served.port, timeout=60)
        for address, goal in GOALS.items():
            body = Path(folder, "body")
            body.write_bytes(get(ours, address.format(FIRST[address])))
            with serving("tests.bench_apps:bare", BENCH_BODY=str(body)) as other:
                bare = HTTPConnection("127.0.0.1", other.port, timeout=60)
                opened = [address.format(value) for value in islice(new[address], turns)]
                _compare(say, f"{address} made anew", goal, (ours, served), opened, (bare, other))
                if address == CAREER:
                    kept = [address.format(FIRST[address])] * turns
                    _compare(say, f"{address} in the page cache", KEPT_GOAL, (ours, served), kept, (bare, other))
    with serving(SITE, workers=PROCESSES, **site) as served:
        together(say, served.port, [address.format(value) for address in GOALS for value in new[address]])


def together(say: Say, port: int, addresses: list[str]) -> None:
    """Let many clients open pages that nobody has opened, and say how long the slowest of a hundred took."""
    random.Random(2).shuffle(addresses)  # noqa: S311 - a fixed order, not a secret
    shares = [addresses[number:PAGES:CLIENTS] for number in range(CLIENTS)]
    started = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        times = sorted(took for share in clients.map(lambda share: opened(port, share), shares) for took in share)
    seconds = time.perf_counter() - started
    say(
        f"{CLIENTS} clients over {len(times)} new addresses, {PROCESSES} processes, seconds at p99",
        times[len(times) * 99 // 100],
        f"at most {MOST_SECONDS}",
        f"{len(times) / seconds:.0f} pages a second, median {statistics.median(times):.2f} s",
    )


def opened(port: int, addresses: Iterable[str]) -> list[float]:
    """Open pages one after the other, and return the seconds that each took."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        return [timed(connection, address) for address in addresses]


def _compare(say: Say, what: str, goal: float, ours: Side, addresses: list[str], bare: Side) -> None:
    """Compare the medians; beside them, the processor time of each server, which a busy machine disturbs less."""
    for _ in range(10):
        get(bare[0], "/")
    before = [spent(server) for _, server in (ours, bare)]
    pairs = [(timed(ours[0], address), timed(bare[0], "/")) for address in addresses]
    cpu, other = ((spent(server) - start) / len(pairs) for (_, server), start in zip((ours, bare), before, strict=True))
    took, base = (statistics.median(side) for side in zip(*pairs, strict=True))
    detail = f"{took * 1000:.2f} / {base * 1000:.2f} ms, of a processor {cpu * 1000:.2f} / {other * 1000:.2f} ms"
    say(f"{what} / the bare view", took / base, f"at most {goal}", detail)


def spent(server: Served) -> float:
    """Return the seconds of processor time that a server and its workers have used, in all of their threads."""
    pids = [
        status.parent.name
        for status in Path("/proc").glob("[0-9]*/status")
        if f"\nPPid:\t{server.process.pid}\n" in status.read_text()
    ]
    tasks = (task for pid in pids for task in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def get(connection: HTTPConnection, address: str) -> bytes:
    """Return the compressed bytes of a page."""
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise SystemExit(f"{address} answered {response.status}")
    return body


def timed(connection: HTTPConnection, address: str) -> float:
    """Return the seconds that a page takes, to its last byte."""
    start = time.perf_counter()
    get(connection, address)
    return time.perf_counter() - start


def codes(data: Path) -> list[str]:
    """Return the codes of careers of which the data have details, in a mixed order that does not change."""
    return mixed(data, "SELECT DISTINCT code FROM occupation JOIN rating USING (code) ORDER BY code")


def words(data: Path) -> list[str]:
    """Return words of the titles of careers, in a mixed order that does not change."""
    titles = mixed(data, "SELECT DISTINCT name FROM title WHERE language = 'en' ORDER BY name")
    return list(dict.fromkeys(word for title in titles for word in title.lower().split() if word.isalpha()))


def mixed(data: Path, query: str) -> list[str]:
    """Return the texts in the first column of a query's rows."""
    with closing(connect(f"file:{data}?mode=ro", uri=True)) as store:
        texts = [str(row[0]) for row in store.execute(query)]
    random.Random(1).shuffle(texts)  # noqa: S311
    return texts


if __name__ == "__main__":
    from tests.bench import DATA, say

    anew(say, DATA, 200)
