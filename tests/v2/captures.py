"""Captured answers of the real service; they are not part of the project, and what needs them skips without them."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from tests.conftest import REFERENCE
from tests.v2.definition import find

FOLDER = REFERENCE / "reference" / "v2_samples"
ROW = re.compile(r"^\| (\S+\.json) \| (/\S*)([^|]*)\|([^|]+)\|", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured answer: its file, its call, the path of the definition, and the document.

    `is_whole`: nobody abridged it. Where its author merged pages, `start`, `end` and `total` are made up from the rows.
    """

    name: str
    uri: str
    status: int
    path: str
    document: Any
    is_whole: bool


@cache
def captures() -> tuple[Capture, ...]:
    """Return all captured answers; skip the test if they are absent."""
    if not FOLDER.is_dir():
        pytest.skip("no ../shared: set ONET_REFERENCE to the folder with the reference material")
    return tuple(_capture(*row) for row in ROW.findall((FOLDER / "INDEX.md").read_text("utf-8")))


def _capture(name: str, uri: str, note: str, fidelity: str) -> Capture:
    value = json.loads((FOLDER / name).read_text("utf-8"))
    called = uri.removeprefix("/")
    path = called.partition("?")[0]
    found = find(path) or find(f"{path}/")
    assert found is not None, uri
    is_merged = "merged pages" in fidelity
    if is_merged:
        (rows,) = (part for part in value.values() if isinstance(part, list))
        value = {"start": 1, "end": len(rows), "total": len(rows), **value}
    is_whole = is_merged or fidelity.strip() in {"exact", "exact body"}
    return Capture(name, called, 422 if "HTTP 422" in note else 200, found[0], value, is_whole)
