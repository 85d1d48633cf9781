"""The lines of the log: one line each, whatever is in them, with the id of the request that they belong to."""

import codecs
import json
import logging
import sys

import pytest

from browser.request_id import current
from onetsite.logs import Json, Text

FORGED = "/x\n2026 GET /FORGED\x1b[31m\u2028\x85é"


def record(*, fault: bool = False, **extra: object) -> logging.LogRecord:
    try:
        codecs.lookup(FORGED)
    except LookupError:
        error = sys.exc_info() if fault else None
    made = logging.LogRecord("browser.pages", logging.WARNING, __file__, 1, "no answer: %s", (FORGED,), error)
    vars(made).update(extra)
    return made


def test_text_is_one_line_without_control_characters() -> None:
    line = Text().format(record())

    assert line.endswith(r"WARNING browser.pages: no answer: /x\x0a2026 GET /FORGED\x1b[31m\x2028\x85é")


def test_json_is_one_object_a_line() -> None:
    line = Json().format(record(fields={"status": 503}))

    assert "\n" not in line
    fields = json.loads(line)
    assert fields.pop("time").endswith("+00:00")
    assert fields == {
        "level": "WARNING",
        "logger": "browser.pages",
        "message": f"no answer: {FORGED}",
        "status": 503,
    }


@pytest.mark.parametrize("formatter", [Text(), Json()])
def test_line_names_its_request(formatter: logging.Formatter) -> None:
    token = current.set("7F3A")
    try:
        line = formatter.format(record())
    finally:
        current.reset(token)

    assert "7F3A" in line


@pytest.mark.parametrize("formatter", [Text(), Json()])
def test_trace_of_a_fault_follows(formatter: logging.Formatter) -> None:
    assert "Traceback (most recent call last)" in formatter.format(record(fault=True))


def test_trace_of_a_fault_forges_no_line() -> None:
    first, *trace = Text().format(record(fault=True)).split("\n")

    assert first.endswith("é")
    assert trace[-2:] == [" LookupError: unknown encoding: /x", r" 2026 GET /FORGED\x1b[31m\x2028\x85é"]
    assert not [line for line in trace if not line.startswith(" ")]
