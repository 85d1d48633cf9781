"""Web Services 2.0 on a loopback socket, and the ways in which it fails.

with web_services() as onet:  # its base is onet.url; it wants KEY in the header X-API-Key
    onet.next["about/"] = [TOO_MANY]  # what the next calls to a path get; then the usual answer again
    ...
    assert onet.paths() == ["about/", "about/"]
    for request in onet.requests:
        assert faults_of(request.quoted, parse_qs(request.query)) == []  # all of them are in the definition
"""

import http.client
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import cycle
from types import UnionType
from typing import Any
from urllib.parse import urlsplit

from tests.upstream import PATIENCE_SECONDS, Answer, Handler, Upstream, delayed, reply, serving, truncated, upstream
from tests.v2 import service
from tests.v2.routing import BASE
from tests.v2.service import HTML, JSON, KEY, MOST_ROWS

Value = Any  # of JSON


@contextmanager
def web_services(
    key: str = KEY, most_rows: int = MOST_ROWS, extra_occupations: int = 0, seconds: float = 0
) -> Iterator[Upstream]:
    """Run the stand-in of `tests.v2.service` on a socket; each answer takes some seconds."""
    usual = serving(service.application(key, most_rows, extra_occupations))
    with upstream(delayed(seconds, usual) if seconds else usual, base="/") as onet:
        yield onet


def fetch(onet: Upstream, uri: str, key: str | None = KEY) -> tuple[int, str, bytes]:
    """Return status, content type and body of one call, without a client of ours."""
    connection = http.client.HTTPConnection(urlsplit(onet.url).netloc, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", f"/{uri}", headers={} if key is None else {"X-API-Key": key})
        response = connection.getresponse()
        return response.status, response.headers["Content-Type"], response.read()
    finally:
        connection.close()


# Answers that are no answer.


def html(status: int, title: str, **headers: str) -> Answer:
    """Answer with the page of a server that is not the service itself."""
    return reply(status, service.page_of_server(f"{status} {title}"), HTML, **headers)


def document(value: Value, status: int = 200, **headers: str) -> Answer:
    """Answer with a document."""
    return reply(status, json.dumps(value).encode(), JSON, **headers)


def too_many(**headers: str) -> Answer:
    """Answer that there were too many calls; `retry_after="1"` is the header Retry-After."""
    return html(429, "Too Many Requests", **headers)


UNAUTHORIZED = html(401, "Unauthorized", www_authenticate="ApiKey")
FORBIDDEN = html(403, "Forbidden")
FORBIDDEN_WITH_JSON = document({"error": "This key is not active."}, 403)
NOT_FOUND = html(404, "Not Found")
BAD_REQUEST = html(400, "Bad Request")
REFUSED = document({"error": "There is no data for this occupation."}, 422)
REFUSED_WITH_HTML = html(422, "Unprocessable Entity")
REFUSED_WITHOUT_TEXT = document({"message": ["no text"]}, 422)
TOO_MANY = too_many()
TOO_MANY_FOR_A_SECOND = too_many(retry_after="1")
TOO_MANY_FOR_AN_HOUR = too_many(retry_after="3600")
OUT_OF_ORDER = html(503, "Service Temporarily Unavailable")
EMPTY_BODY = reply(200, b"", JSON)


# Answers that are nearly right: what the stand-in would say, and then a change.


def changed(change: Callable[[Value], Value]) -> Answer:
    """Answer with the usual document after a change, which may return bytes."""

    def answer(handler: Handler) -> None:
        value = change(service.document(handler.path))
        reply(200, value if isinstance(value, bytes) else json.dumps(value).encode(), JSON)(handler)

    return answer


def everywhere(value: Value, change: Callable[[Value], Value]) -> Value:
    """Return a document with `change` made to each value that is not a list or an object."""
    if isinstance(value, dict):
        return {name: everywhere(part, change) for name, part in value.items()}
    if isinstance(value, list):
        return [everywhere(part, change) for part in value]
    return change(value)


def with_numbers(text: str) -> Answer:
    """Answer with this text in place of every number, such as NaN, or of every text where there is no number."""
    mark = "a number"

    def marked(value: Value, kinds: type[object] | UnionType) -> str:
        def change(part: Value) -> Value:
            return mark if isinstance(part, kinds) and not isinstance(part, bool) else part

        return json.dumps(everywhere(value, change))

    def change(value: Value) -> bytes:
        numbers = marked(value, int | float)
        return (numbers if mark in numbers else marked(value, str)).replace(f'"{mark}"', text).encode()

    return changed(change)


def lists_for_objects(value: Value) -> Value:
    """Return a document in which the outermost objects are `[1, 2]`."""
    return [[1, 2] for _ in value] if isinstance(value, list) else [1, 2]


def inner_lists_for_objects(value: Value) -> Value:
    """Return a document whose outermost objects have lists for objects and for texts, and objects for lists."""
    if isinstance(value, list):
        return [inner_lists_for_objects(part) for part in value]
    return {name: {"1": 2} if isinstance(part, list) else [1, 2] for name, part in value.items()}


def nulls(value: Value) -> Value:
    """Return a document with null for each value."""
    return everywhere(value, lambda _: None)


def texts_for_numbers(value: Value) -> Value:
    """Return a document with texts for numbers and flags, and numbers for texts."""
    return everywhere(value, lambda part: 7 if isinstance(part, str) else str(part))


def emptied(value: Value) -> Value:
    """Return what a search that finds nothing answers."""
    if isinstance(value, list):
        return []
    lists = {name: [] for name, part in value.items() if isinstance(part, list)}
    return {"start": 1, "end": 0, "total": 0, **lists}


FOREIGN = (
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "javascript:alert(1)//",
    "https://api-v2.onetcenter.org.elsewhere.example/",
    "https://api-v2.onetcenter.org@elsewhere.example/",
    "https://api-v2.onetcenter.org:8443/",
    "https://services.onetcenter.org/ws/",
    "https://api-v2.onetcenter.org/../",
    "data:text/html,",
    "\\\\elsewhere.example\\",
)


def foreign(value: Value) -> Value:
    """Return a document whose links lead elsewhere, each in another way."""
    hosts = cycle(FOREIGN)

    def change(part: Value) -> Value:
        is_link = isinstance(part, str) and part.startswith(BASE)
        return part.replace(BASE, next(hosts)) if is_link else part

    return everywhere(value, change)


def unknown_fields(value: Value) -> Value:
    """Return a document with a field more in each object."""
    if isinstance(value, list):
        return [unknown_fields(part) for part in value]
    if isinstance(value, dict):
        return {name: unknown_fields(part) for name, part in value.items()} | {"x_new": {"deep": [None, 1.5]}}
    return value


DEEP = b'{"career":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
LONG_NUMBER = "9" * 5_000  # more digits than Python reads as an integer

# The answers with which nothing can be shown, by name: what a page makes of them is the site's to decide.
FAILURES: Mapping[str, Answer] = {
    "401": UNAUTHORIZED,
    "403 with HTML": FORBIDDEN,
    "403 with JSON": FORBIDDEN_WITH_JSON,
    "404": NOT_FOUND,
    "400": BAD_REQUEST,
    "422": REFUSED,
    "422 with HTML": REFUSED_WITH_HTML,
    "422 without text": REFUSED_WITHOUT_TEXT,
    "429": TOO_MANY,
    "429 for a second": TOO_MANY_FOR_A_SECOND,
    "429 for an hour": TOO_MANY_FOR_AN_HOUR,
    "503": OUT_OF_ORDER,
    "empty": EMPTY_BODY,
    "HTML": html(200, "Welcome"),
    "not JSON": reply(200, b"<about/>", JSON),
    "not UTF-8": reply(200, b'{"title": "\xff\xfe"}', JSON),
    "cut within JSON": changed(lambda value: json.dumps(value).encode()[:-5]),
    "truncated": truncated(b'{"start": 1, "end"', JSON),
    "two documents": changed(lambda value: json.dumps(value).encode() * 2),
    "NaN": with_numbers("NaN"),
    "Infinity": with_numbers("-Infinity"),
    "huge number": with_numbers("1e999999"),
    "long number": with_numbers(LONG_NUMBER),
    "nested": reply(200, DEEP, JSON),
    "list for an object": changed(lists_for_objects),
    "inner list for an object": changed(inner_lists_for_objects),
    "null": changed(nulls),
    "texts for numbers": changed(texts_for_numbers),
    "a number": document(7),
    "a text": document("about"),
}
# Answers that look strange and are valid: they are read, and nothing in them is shown that should not be.
SOUND: Mapping[str, Answer] = {
    "empty search": changed(emptied),
    "foreign links": changed(foreign),
    "unknown fields": changed(unknown_fields),
}
