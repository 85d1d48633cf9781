"""Documents that are too large in any way are refused; what they have is counted, and no clock is asked."""

import json
from collections.abc import Callable

import pytest

from browser.onet.bounds import MOST_CHILDREN, MOST_DEPTH, MOST_LETTERS, MOST_SIGNS
from browser.onet.errors import Malformed
from browser.onet.transport.http import MAX_BYTES
from browser.onet.v1 import values as xml
from browser.onet.v2 import values as json_values


def deep(depth: int) -> str:
    return "<a>" * depth + "</a>" * depth


def wide(children: int) -> str:
    return f"<a>{'<a/>' * children}</a>"


def many(groups: int) -> str:
    group = f"<b>{'<a></a>' * 19}</b>"
    return f"<a>{group * groups}</a>"


def attributes(count: int) -> str:
    named = "".join(f" a{number}=''" for number in range(count))
    return f"<a{named}/>"


def long(letters: int) -> str:
    return f"<a>{'x' * letters}</a>"


def long_attribute(letters: int) -> str:
    return f'<a a="{"x" * letters}" />'


def long_tail(letters: int) -> str:
    return f"<a><a/>{'x' * letters}</a>"


XML: list[tuple[Callable[[int], str], int, str]] = [
    (deep, MOST_DEPTH, "deeper"),
    (wide, MOST_CHILDREN, "more values below one"),
    (many, (MOST_SIGNS - 2) // 40, "more values than"),
    (attributes, MOST_SIGNS - 1, "more values than"),
    (long, MOST_LETTERS, "a text longer"),
    (long_attribute, MOST_LETTERS, "a text longer"),
    (long_tail, MOST_LETTERS, "a text longer"),
]
JSON: list[tuple[Callable[[int], str], int, str]] = [
    (lambda depth: "[" * depth + "]" * depth, MOST_DEPTH, "deeper"),
    (lambda depth: '{"a":' * depth + "1" + "}" * depth, MOST_DEPTH - 1, "deeper"),
    (lambda count: json.dumps([1] * count), MOST_CHILDREN, "more values below one"),
    (lambda count: json.dumps({str(number): 1 for number in range(count)}), MOST_CHILDREN, "more values below one"),
    (lambda count: json.dumps([[1] * 30] * count), MOST_SIGNS // 31, "more values than"),
    (lambda letters: json.dumps(["x" * letters]), MOST_LETTERS, "a text longer"),
    (lambda letters: json.dumps({"x" * letters: 1}), MOST_LETTERS, "a text longer"),
]


@pytest.mark.parametrize(("make", "most", "reason"), XML)
def test_xml_is_read_up_to_its_bounds(make: Callable[[int], str], most: int, reason: str) -> None:
    xml.document(make(most).encode())
    with pytest.raises(Malformed, match=reason):
        xml.document(make(most + 1).encode())


@pytest.mark.parametrize(("make", "most", "reason"), JSON)
def test_json_is_read_up_to_its_bounds(make: Callable[[int], str], most: int, reason: str) -> None:
    json_values.document(make(most).encode())
    with pytest.raises(Malformed, match=reason):
        json_values.document(make(most + 1).encode())


@pytest.mark.parametrize("small", ["<task>a</task>", "<a/>", '<a a="" a="">', "</b>", "<b>", "&amp;", "\n", "a\r"])
def test_five_megabytes_of_small_elements_are_not_parsed(small: str) -> None:
    body = f"<tasks>{small * (MAX_BYTES // len(small))}".encode()

    with pytest.raises(Malformed, match="more values than"):  # a parser would say that its end is missing
        xml.document(body)


@pytest.mark.parametrize("small", ["[],", "{},", '{"":', "[", "1,", '"",'])
def test_five_megabytes_of_small_values_are_not_parsed(small: str) -> None:
    body = f"[{small * (MAX_BYTES // len(small))}".encode()

    with pytest.raises(Malformed, match="more values than"):
        json_values.document(body)
