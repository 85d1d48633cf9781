"""Codes for a list of titles: how often they are right, how much "sure" means, and how long 500 take (see tests.bench).

It takes an answer key as tab-separated lines (query, area, codes that are right first, codes among five, kind):
`python -m tests.bench_batch ../shared/data/search/dev.tsv` prints how the codes of its queries are.
"""

import os
import random
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from browser.embedded.app import application
from browser.onet.client import Client
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import EMBEDDED
from tests.servers import BUILT_IN, SITE, serving

MOST_SECONDS, MOST_MEMORY, TITLES = 15, 60, 500
LEAST_RIGHT = 97  # percent of what is sure
FORM = {"Content-Type": "application/x-www-form-urlencoded"}

Say = Callable[[str, float, str, str], None]


def main() -> None:
    """Print every line."""
    data = Path(os.environ.get("ONET_DATA", "var/onet.sqlite3"))
    rows = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    keys = [(query, first.split(), five.split()) for query, area, first, five, _kind in rows if area != "military"]
    for line in right(data, [key for key in keys if not key[0].startswith("# ")]):
        sys.stdout.write(f"{line}\n")


def right(data: Path, keys: Sequence[tuple[str, Sequence[str], Sequence[str]]]) -> Iterator[str]:
    """Yield how often the right code is first, and among five; and that for each degree of being sure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onetsite.settings")
    from browser.pages.coding import Sure, coded  # noqa: PLC0415 - its words want the settings

    client = Client(WsgiTransport(application(data)), EMBEDDED)
    all_of, first_of, five_of = Counter[str](), Counter[str](), Counter[str]()
    for query, first, five in keys:
        found = coded(client, query)
        codes = [each.code for each in found.candidates] or ["-"]
        all_of[found.sure] += 1
        first_of[found.sure] += codes[0] in first
        five_of[found.sure] += not {*codes}.isdisjoint(five)
    total, firsts, fives = all_of.total(), first_of.total(), five_of.total()
    yield f"{total} queries: {share(firsts, total)} right first, {share(fives, total)} among five"
    for sure in Sure:
        goal = f" (goal: at least {LEAST_RIGHT} %)" if sure is Sure.SURE else ""
        yield f"  {sure}: {all_of[sure]}, {share(first_of[sure], all_of[sure])} right first{goal}"


def share(part: int, whole: int) -> str:
    """Return a share in percent."""
    return f"{100 * part / whole:.0f} %" if whole else "none"


def lists(say: Say, data: Path, resident: Callable[[int], int]) -> None:
    """Send a list of 500 different titles to the site, twice, and say how long it takes, and how its memory grows."""
    connection = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    names = [name for (name,) in connection.execute("SELECT DISTINCT name FROM reported_title ORDER BY name")]
    random.Random(12).shuffle(names)  # noqa: S311 - an order, not a secret
    with serving(SITE, **BUILT_IN, ONET_DATA=str(data), LOG_LEVEL="ERROR") as site:
        send(site.port, ["nurse"])
        before = resident(site.process.pid)
        seconds = max(send(site.port, names[at : at + TITLES]) for at in (0, TITLES))
        grown = (resident(site.process.pid) - before) / 1_000_000
    say(f"codes for {TITLES} titles, seconds", seconds, f"at most {MOST_SECONDS}", "one request")
    say("memory after two such lists, MB more", grown, f"at most {MOST_MEMORY}", f"{before / 1_000_000:.0f} MB before")


def send(port: int, titles: Sequence[str]) -> float:
    """Send a list; return the seconds until its page is there."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    started = time.perf_counter()
    connection.request("POST", "/batch/", urlencode({"titles": "\n".join(titles)}), FORM)
    answer = connection.getresponse()
    if b"fieldset" not in answer.read():
        raise SystemExit(f"/batch/ answers {answer.status}")
    connection.close()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
