"""Failures of the stand-in come when they are wanted, and are what they are called."""

import http.client
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.upstream import Upstream
from tests.v2.definition import errors_in
from tests.v2.examples import examples
from tests.v2.routing import BASE
from tests.v2.upstream import FAILURES, SOUND, fetch

EXAMPLES = list(examples())


@pytest.mark.parametrize("name", [*FAILURES, *SOUND])
@pytest.mark.parametrize(
    "uri", ["mnm/search?keyword=nurse", "mnm/careers/17-2051.00/knowledge", "online/occupations/17-2051.00/", "about/"]
)
def test_a_failure_comes_once_and_is_another_answer(onet: Upstream, name: str, uri: str) -> None:
    usual = fetch(onet, uri)
    onet.next[uri.partition("?")[0]] = [{**FAILURES, **SOUND}[name]]

    try:
        failure = fetch(onet, uri)
    except http.client.IncompleteRead:
        assert name == "truncated"
    else:
        assert failure != usual or (name == "foreign links" and BASE.encode() not in usual[2])
        if status := re.match("[0-9]{3}", name):
            assert failure[0] == int(status[0])
    assert fetch(onet, uri) == usual


@pytest.mark.parametrize(
    "name",
    ["list for an object", "inner list for an object", "null", "texts for numbers", "a number", "a text"],
)
def test_wrong_types_are_invalid(reference: Path, onet: Upstream, name: str) -> None:
    for path, uri in EXAMPLES:
        onet.next[unquote(uri.partition("?")[0])] = [FAILURES[name]]
        assert errors_in(path, json.loads(fetch(onet, uri)[2])), uri
