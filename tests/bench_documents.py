"""What it costs to refuse an answer that is too large, beside reading the largest real one."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from statistics import median

from browser.embedded.app import application
from browser.onet.errors import Malformed
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.transport.http import MAX_BYTES
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1 import dialect, values
from browser.onet.v2 import values as json_values

TURNS = 9
# Readers of documents, and what five megabytes of a small thing are between.
KINDS: dict[str, tuple[Callable[[bytes], object], Mapping[bytes, tuple[bytes, bytes]]]] = {
    "XML": (
        values.document,
        dict.fromkeys((b"<task>a</task>", b"<a/>", b"<a>", b"<a b='' b=''>", b"&amp;", b"a\n"), (b"<a>", b"</a>")),
    ),
    "JSON": (
        json_values.document,
        {**dict.fromkeys((b"[],", b'{"a":', b"1,", b"["), (b"[", b"1]")), rb"\n": (b'["', b'"]')},
    ),
}


def documents(say: Callable[[str, float, str, str], None], data: Path) -> None:
    """Compare the refusal of five megabytes of small elements with reading 2,000 rows of a table."""
    (route,) = dialect.routes(TABLE_ROWS, {"table_id": "knowledge", "end": str(dialect.MAX_ROWS)})
    real = WsgiTransport(application(data)).fetch(route).body
    base = timed(lambda: dialect.read(TABLE_ROWS, route, real))
    for kind, (document, smalls) in KINDS.items():
        bodies = [start + small * ((MAX_BYTES - 9) // len(small)) + end for small, (start, end) in smalls.items()]
        took = [timed(partial(_refused, document, body)) for body in bodies]
        say(
            f"refusing 5 MB of small elements in {kind} / reading the largest real answer",
            max(took) / base,
            "at most 1",
            f"{max(took) * 1000:.0f} ms, {base * 1000:.0f} ms for {len(real)} bytes",
        )


def _refused(document: Callable[[bytes], object], body: bytes) -> None:
    try:
        document(body)
    except Malformed:
        return
    raise SystemExit("a document that is too large was read")


def timed(what: Callable[[], object]) -> float:
    """Return the median of the seconds that something takes."""
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        what()
        times.append(time.perf_counter() - start)
    return median(times)
