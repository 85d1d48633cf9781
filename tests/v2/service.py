"""A stand-in for O*NET Web Services 2.0 as a WSGI application, written by hand from the official definition.

It follows what is known of the real one: links name the canonical host whatever address was called, parameters that it
does not know are ignored without a word, a search without matches is an empty list, a section without data is a 422.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote

from tests.v2.content.occupations import OCCUPATIONS, Occupation, extra
from tests.v2.families import (
    career_clusters,
    career_lists,
    careers,
    crosswalks,
    database,
    hot_technology,
    military,
    occupation_lists,
    occupations,
    profiler,
    related,
    report_sections,
    services,
    taxonomy,
)
from tests.v2.routing import Call, Document, NotFound, Parameter, Route, Unprocessable

KEY = "made-up-key-of-tests"
JSON = "application/json; charset=utf-8"
HTML = "text/html"
MOST_ROWS = 2_000

ROUTES: tuple[Route, ...] = tuple(
    row
    for family in (
        services,
        career_lists,
        careers,
        profiler,
        military,
        occupation_lists,
        career_clusters,
        hot_technology,
        occupations,
        report_sections,
        crosswalks,
        related,
        taxonomy,
        database,
    )
    for row in family.ROUTES
)

WsgiApplication = Callable[[Mapping[str, Any], Callable[..., object]], Iterable[bytes]]


def page_of_server(status: str) -> bytes:
    """Return the HTML that a server in front of the service answers with."""
    return f"<html><head><title>{status}</title></head><body><h1>{status}</h1><hr>nginx</body></html>\r\n".encode()


def application(key: str = KEY, most_rows: int = MOST_ROWS, extra_occupations: int = 0) -> WsgiApplication:
    """Return the stand-in.

    It refuses more than `most_rows` in one page; `extra_occupations` invented ones make every list longer.
    """
    listed = (*OCCUPATIONS, *extra(extra_occupations))

    def answer(environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        status, headers, body = "200 OK", {"Content-Type": JSON}, b""
        sent = environ.get("HTTP_X_API_KEY")
        try:
            if sent is None:
                status, headers["WWW-Authenticate"] = "401 Unauthorized", "ApiKey"
            elif sent != key:
                status = "403 Forbidden"
            else:
                body = json.dumps(document(environ["RAW_URI"], listed, most_rows), ensure_ascii=False).encode()
        except NotFound:
            status = "404 Not Found"
        except Unprocessable as error:
            status, body = "422 Unprocessable Entity", json.dumps({"error": str(error)}).encode()
        if not body:
            headers["Content-Type"], body = HTML, page_of_server(status)
        start_response(status, [*headers.items(), ("Content-Length", str(len(body)))])
        return [body]

    return answer


def document(uri: str, listed: tuple[Occupation, ...] = OCCUPATIONS, most_rows: int = MOST_ROWS) -> Document:
    """Return the answer to a quoted path with its query."""
    path, _, query = uri.removeprefix("/").partition("?")
    for route in ROUTES:
        if found := route.pattern.fullmatch(path):
            break
    else:
        raise NotFound
    sent = parse_qs(query, keep_blank_values=True, errors="strict")
    known = {name: sent[name] for name in sent if name in route.parameters}
    for name, parameter in route.parameters.items():
        check(name, parameter, known.get(name, []))
    variables = {name: unquote(value, errors="strict") for name, value in found.groupdict().items()}
    defaults = {name: parameter.default for name, parameter in route.parameters.items()}
    return route.answer(Call(path, variables, known, defaults, listed, most_rows))


def check(name: str, parameter: Parameter, sent: list[str]) -> None:
    """Raise Unprocessable if a parameter is missing or ill-formed."""
    if parameter.is_required and not "".join(sent).strip():
        raise Unprocessable(f"must have required property '{name}'")
    if len(sent) > 1 and not parameter.is_repeated:
        raise Unprocessable(f"must be sent once: '{name}'")
    for text in sent:
        for word in text.split(",") if parameter.is_joined else [text]:
            if not re.fullmatch(parameter.pattern, word):
                raise Unprocessable(f"must match pattern: '{name}'")
