"""How long four careers side by side take that nobody has opened, beside one (see tests.bench)."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from browser.embedded.app import application
from tests.upstream import delayed, serving, upstream

ROUND_TRIP = 0.2  # seconds
TURNS = 7
FOUR = 4
LIMITS = {"100": "at most 1", "5": "-"}  # calls a second: without a limit to speak of, and as O*NET's terms allow

Say = Callable[[str, float, str, str], None]
Site = Callable[..., AbstractContextManager[int]]
Open = Callable[[int, str], None]


def careers_beside(say: Say, site: Site, until_cached: Open, read: Open, data: Path) -> None:
    """Open a career, then four others side by side, all for the first time, in turns."""
    codes = cold_codes(data)
    first = next(codes)
    with upstream(delayed(ROUND_TRIP, serving(application(data)))) as onet:
        for limit, goal in LIMITS.items():
            with site(onet.url, ONET_CALLS_PER_SECOND=limit) as port:
                until_cached(port, f"/mnm/careers/{first}/")  # it brings what all pages have in common
                one, four, calls = [], [], []
                for _ in range(TURNS):
                    time.sleep(1.2)  # pages are measured, not the queue
                    one.append(seconds(read, port, f"/mnm/careers/{next(codes)}/"))
                    time.sleep(1.2)
                    onet.requests.clear()
                    four.append(seconds(read, port, f"/compare?codes={','.join(next(codes) for _ in range(FOUR))}"))
                    calls.append(len(onet.requests))
            more = (statistics.median(four) - statistics.median(one)) / ROUND_TRIP
            say(
                f"four cold careers beside each other, {limit} calls a second: round trips more than one career",
                more,
                goal,
                f"{statistics.median(four):.2f} s with {max(calls)} calls, one career {statistics.median(one):.2f} s",
            )


def cold_codes(data: Path) -> Iterator[str]:
    """Yield codes of occupations, each once."""
    connection = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    yield from (row[0] for row in connection.execute("SELECT code FROM occupation ORDER BY code"))


def seconds(read: Open, port: int, path: str) -> float:
    """Return how long a page takes."""
    start = time.monotonic()
    read(port, path)
    return time.monotonic() - start
