"""Whatever is wrong in O*NET's answers, each page of the site opens or says why not: never a 500, never a traceback.

Each view meets other mutated answers; the same in every run, but for `make fuzz` (FUZZ_SEED, FUZZ_ROUNDS).
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from browser.embedded.app import application
from browser.onet import operations
from browser.onet.operations.operation import Operation
from tests.conftest import REFERENCE
from tests.fuzz import mutations
from tests.onet.test_captures import BY_NAME, CAPTURES, captured
from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN, addresses
from tests.upstream import DOCUMENTS, Upstream, serving, upstream
from tests.v2 import captures, service
from tests.v2.definition import find

pytestmark = pytest.mark.usefixtures("static_files")

SEED = os.environ.get("FUZZ_SEED", "1")
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))
SHARE = 0.75  # of the answers that a page gets are mutated: the others let it come further
PARTS = 8  # of the addresses, so that every core has some
SEARCHES = ("/search?keyword=nurse", "/search?keyword=17-2051.00", "/search?keyword=11B&tab=military")
IN_1 = [*dict.fromkeys([*EVERY, *OWN, *FORMS, *ERRORS, *SEARCHES])]
IN_2 = [
    *dict.fromkeys([*(address for row in operations.OPERATIONS for address in addresses(row)), *OWN, *FORMS, *SEARCHES])
]

Wsgi = Callable[..., Iterable[bytes]]


@dataclass(slots=True)
class Mutating:
    """A service whose answers have something wrong; which is decided by `view`, and the call."""

    service: Wsgi
    mutate: Callable[[bytes, Random], bytes]
    others: Callable[[str], list[bytes]]  # captured answers to the same operation, by the path of a call
    view: str = ""
    seen: list[str] = field(default_factory=list)

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        started: list[tuple[str, list[tuple[str, str]]]] = []
        body = b"".join(self.service(environ, lambda status, headers: started.append((status, headers))))
        status, headers = started[-1]
        path = environ["PATH_INFO"].removeprefix("/ws/").removeprefix("/")
        chance = Random(f"{self.view} {path}?{environ['QUERY_STRING']}")  # noqa: S311 - the same each time
        is_document = "image" not in dict(headers).get("Content-Type", "") and status[:3] in ("200", "422")
        if is_document and chance.random() < SHARE:
            status = "200 OK" if chance.random() < 0.95 else "422 Unprocessable Entity"
            body = self.mutate(chance.choice([body, *self.others(path)]), chance)
            self.seen.append(path)
        headers = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*headers, ("Content-Length", str(len(body)))])
        return [body]


def of_v1(path: str) -> list[bytes]:
    """Return our own document, and the captured ones, for the operation at a path of 1.x."""
    row = operations.find(path)
    document = DOCUMENTS / f"{row[0].answer.__name__.lower()}.xml" if row else DOCUMENTS
    return [*_captured(row[0] if row else None), *([document.read_bytes()] if document.is_file() else [])]


def _captured(operation: Operation[object] | None) -> list[bytes]:
    if operation is None or not REFERENCE.is_dir():
        return []
    return [captured(REFERENCE, name) for name, called in CAPTURES.items() if BY_NAME[called] is operation]


def of_v2(path: str) -> list[bytes]:
    """Return the captured documents for a path of 2.0."""
    if not captures.FOLDER.is_dir() or (found := find(path)) is None:
        return []
    folder = captures.FOLDER
    return [(folder / capture.name).read_bytes() for capture in captures.captures() if capture.path == found[0]]


@contextmanager
def mutating(mutated: Mutating, base: str) -> Iterator[Upstream]:
    with upstream(serving(mutated), base=base) as onet:
        yield onet


@pytest.fixture
def v1(settings: Settings, embedded_data: Path) -> Iterator[Mutating]:
    mutated = Mutating(application(embedded_data), mutations.xml, of_v1)
    with mutating(mutated, "/ws/") as onet:
        settings.ONET_API_URL, settings.ONET_USERNAME, settings.ONET_PASSWORD = onet.url, "ws-user", "open-sesame"
        settings.ONET_CALLS_PER_SECOND = 10_000
        yield mutated


@pytest.fixture
def v2(settings: Settings, embedded_data: Path) -> Iterator[Mutating]:
    mutated = Mutating(service.application(), mutations.json_, of_v2)
    with mutating(mutated, "/") as onet:
        settings.ONET_API_URL, settings.ONET_API_KEY = onet.url, service.KEY
        settings.ONET_CALLS_PER_SECOND = 10_000
        yield mutated


def faults(mutated: Mutating, pages: list[str], settings: Settings, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the views that ended in a 500 or left a traceback in the log."""
    found = []
    caplog.set_level(logging.WARNING)
    visitor = Client(raise_request_exception=False)
    for turn in range(ROUNDS):
        for page in pages:
            for lang in ("", "lang=es"):
                address = f"{page}{'&' if '?' in page else '?'}{lang}" if lang else page
                settings.ONET_CALLS_PER_SECOND += 1  # a client of its own, which has seen no failure yet
                mutated.view = f"{SEED} {turn} {address}"
                for cache in caches.all():
                    cache.clear()
                caplog.clear()
                response = visitor.get(address)
                raised = [record for record in caplog.records if record.exc_info]
                if response.status_code == 500 or raised:
                    found.append(f"{mutated.view}: {response.status_code} {_end(raised)}")
    return found


def _end(raised: list[logging.LogRecord]) -> str:
    """Return where and how an exception ended."""
    if not raised or raised[0].exc_info is None:
        return ""
    _, error, trace = raised[0].exc_info
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{error!r:.300} at {trace and trace.tb_frame.f_code.co_filename}:{trace and trace.tb_lineno}"


@pytest.mark.parametrize("part", range(PARTS))
def test_no_answer_in_xml_makes_a_500(
    v1: Mutating, settings: Settings, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert faults(v1, IN_1[part::PARTS], settings, caplog) == []
    assert v1.seen


@pytest.mark.parametrize("part", range(PARTS))
def test_no_answer_in_json_makes_a_500(
    v2: Mutating, settings: Settings, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert faults(v2, IN_2[part::PARTS], settings, caplog) == []
    assert v2.seen
