"""A minute of 64 visitors who ask for one page after the other, while a Redis or O*NET fails (see tests.bench).

Alone: `.venv/bin/python -m tests.bench_clients --seconds 10`.
"""

import argparse
import gzip
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext

from tests import bench_beside
from tests.bench_around import (
    ACCOUNT,
    CLIENTS,
    EMBEDDED,
    KEPT,
    Around,
    addresses,
    codes,
    hang,
    mix,
    ms,
    onet,
    pages,
    read_all,
    redis,
    restart,
    say,
    words,
)
from tests.servers import SITE, serving
from tests.visitors import Crowd, Tally, seen

BARE_SECONDS = 8


def main() -> None:
    """Run this part of the bench alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="seconds of each minute")
    crowds(parser.parse_args().seconds)


def crowds(seconds: float) -> None:
    """Measure each part; print a line for each figure."""
    with Crowd() as crowd:
        built_in(crowd, seconds)
        with_onet(crowd, seconds)
        bench_beside.greedy(crowd, min(seconds, 10))
        bench_beside.stalled(crowd)
    bench_beside.first_page()


HALF_WAY: dict[str, tuple[int, Callable[[Around], None]]] = {
    "O*NET": (1, lambda _: None),
    "O*NET and a Redis": (2, lambda _: None),
    "a Redis that hangs half-way": (2, hang),
    "a Redis that ends half-way and starts again": (2, restart),
    "an O*NET that stalls half-way": (2, lambda around: around.onet.stalling.set()),
}


def built_in(crowd: Crowd, seconds: float) -> None:
    """Let visitors read the built-in data, in one process and in two."""
    for workers in (1, 2):
        with serving(SITE, workers=workers, **EMBEDDED) as site:
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
            settings = ACCOUNT | {"ONET_API_URL": stand_in.url}
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


if __name__ == "__main__":
    main()
