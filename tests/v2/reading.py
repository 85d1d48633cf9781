"""Reading answers of 2.0 as the dialect does, and what of a document is lost in the value that was read from it."""

import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, TypeVar
from urllib.parse import parse_qs, unquote

import pytest

from browser.onet import models, operations
from browser.onet.dialect import Route, unescaped
from browser.onet.operations.operation import Operation
from browser.onet.operations.unlisted import unlisted
from browser.onet.v2.dialect import v2
from browser.onet.v2.routes import CANONICAL
from browser.onet.v2.values import clean, logger
from tests.v2 import service

T = TypeVar("T")
Value = Any  # of JSON

DIALECT = v2(CANONICAL)
LINKS = (
    *("href", "related", "see_more", "next", "prev", "url", "source_url", "license_url"),
    *("most_people", "some_people", "careers"),
)
IMPLIED = ("info", "rows")  # links to pages that have the id of their table in the address


def question(called: str) -> tuple[Operation[object], dict[str, str]]:
    """Return the operation that asks a quoted path with its query, and its values."""
    address = DIALECT.place(CANONICAL + called)
    assert address is not None
    path, _, query = address.removeprefix("/").partition("?")
    sent = {name: "\n".join(values) for name, values in parse_qs(query).items()}
    found = operations.find(unquote(path))
    if found is None:
        return unlisted(path, sent), sent
    operation, values = found
    return operation, values | {param.key: sent[param.name] for param in operation.params if param.name in sent}


def read(called: str, document: Value) -> object:
    """Return the value of a document, the answer to a quoted path with its query."""
    operation, values = question(called)
    route = next(iter(DIALECT.routes(operation, values)), None) or Route(called, {}, "", values)
    return DIALECT.read(operation, route, json.dumps(document).encode())


def read_as(operation: Operation[T], document: Value, asked: Mapping[str, str] | None = None) -> T:
    """Return the value of a document, the answer to an operation that was asked with some values."""
    return DIALECT.read(operation, Route("", {}, "", asked or {}), json.dumps(document).encode())


def answers_to(operation: Operation[T], asked: Mapping[str, str]) -> Iterator[tuple[Value, T]]:
    """Yield what the stand-in sends for each call of an operation, and what is read from it."""
    for route in DIALECT.routes(operation, asked):
        sent = service.document(str(route))
        yield sent, DIALECT.read(operation, route, json.dumps(sent).encode())


def unread(caplog: pytest.LogCaptureFixture, operation: Operation[object], document: Value) -> set[str]:
    """Return the names of the fields of a document that nobody reads."""
    caplog.clear()
    with caplog.at_level(logging.DEBUG, logger=logger.name):
        read_as(operation, document, operation.example)
    return {message.rpartition(" ")[2] for message in caplog.messages}


def lost(document: Value, value: object) -> list[str]:
    """Return the texts, numbers and flags of a document that are not in a value as often as they were sent."""
    found = Counter(kept(value))
    addresses = [text for text in found if text.startswith("/")]
    missing = Counter(text for name, part in leaves(document) for text in _shown(name, part)) - found
    return sorted(text for text in missing if not any(text in address.split("/") for address in addresses))


def leaves(document: Value, name: str = "") -> Iterator[tuple[str, Value]]:
    """Yield each text, number and flag with the name of its field."""
    if isinstance(document, dict):
        for field, part in document.items():
            yield from leaves(part, field)
    elif isinstance(document, list):
        for part in document:
            yield from leaves(part, name)
    else:
        yield name, document


def _shown(name: str, part: Value) -> Iterator[str]:
    """Yield what a value has for a text, a number or a flag, if it makes sense."""
    if isinstance(part, bool):
        yield str(part).lower()
    elif isinstance(part, int | float):
        yield str(part)
    elif name in LINKS:
        yield from filter(None, [DIALECT.place(part) or (part if part.startswith("http") else None)])
    elif isinstance(part, str) and name not in IMPLIED:
        yield from filter(None, [clean(unescaped(part))])


def kept(value: object) -> Iterator[str]:
    """Yield each text, number and flag of a value; that a technology is hot is a flag."""
    if isinstance(value, models.Technology):
        yield str(value.hot_technology is not None).lower()
        value = [value.name, value.in_demand, value.percentage, value.href]
    if is_dataclass(value):
        for field in fields(value):
            yield from kept(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from kept(part)
    elif isinstance(value, Decimal):
        yield f"{value:f}"
    elif isinstance(value, bool):
        yield str(value).lower()
    elif value is not None:
        yield str(value)
