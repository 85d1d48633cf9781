"""O*NET Web Services 1.9 in miniature: a WSGI application that answers from a data file (contract 1 to 6)."""

import logging
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import (
    Answer,
    Unprocessable,
    career_lists,
    careers,
    crosswalks,
    database,
    military,
    occupation_lists,
    occupations,
    profiler,
    related,
    services,
    taxonomy,
)
from browser.embedded.data.store import Store, opener, unreadable
from browser.embedded.json_rule import json_document
from browser.embedded.writers.document import write
from browser.embedded.writers.xml import document, element
from browser.onet import operations
from browser.onet.operations.operation import Operation
from browser.onet.unwritten import TAKE
from browser.onet.v1.offered import is_in_v1

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

XML = "application/xml; charset=utf-8"
# An acceptable media type -> the content type, and the function that writes the bytes.
FORMATS: Mapping[str, tuple[str, Callable[[Element, str], bytes]]] = MappingProxyType(
    {
        "application/xml": (XML, document),
        "text/xml": (XML, document),
        "application/json": (assumptions.JSON_TYPE, json_document),
    }
)
TEXT = "text/plain; charset=utf-8"
ADDRESS = re.compile(r"((?:/v1\.[0-9]+)?/ws)(?:/(.*))?", re.ASCII)
MOST_PARAMETERS = 50
QUIET_SECONDS = 60
BROKEN = (HTTPStatus.INTERNAL_SERVER_ERROR, TEXT, assumptions.BROKEN.encode())
DEFAULT = "application/xml"
FAMILIES = (
    services,
    career_lists,
    careers,
    profiler,
    military,
    occupations,
    occupation_lists,
    crosswalks,
    related,
    taxonomy,
    database,
)

ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {operation: answer for family in FAMILIES for operation, answer in family.ANSWERS.items()}
)

logger = logging.getLogger(__name__)


def application(data: Path) -> "WSGIApplication":
    """Return the application that answers below /ws/ and /v1.N/ws/ from a data file.

    200 and 422 are XML, or JSON for a client that prefers it; 404, 405 and 500 are plain text. A 500 means that the
    data cannot be read, which is logged once a minute, or a bug.
    """
    store = opener(data)
    quiet_until: dict[str, float] = {}  # by what was logged

    def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            status, kind, body = respond(store, environ)
        except sqlite3.DatabaseError as error:
            status, kind, body = BROKEN
            is_data = type(error) is sqlite3.DatabaseError or unreadable(data)  # else an error in our SQL
            log = logger.error if is_data else logger.exception
            now = time.monotonic()
            if now >= quiet_until.get(str(error), 0):  # every call fails until the next load
                quiet_until[str(error)] = now + QUIET_SECONDS
                log("The data file %s cannot be read: %s.", data, error)
        except Exception:
            # Any exception: the site handles a 500 of the service, as it would O*NET's.
            logger.exception("The data file %s has no answer at %s.", data, environ.get("PATH_INFO"))
            status, kind, body = BROKEN
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Vary", "Accept")]
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "GET, HEAD"))
        start_response(f"{status.value} {status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return app


def respond(store: Callable[[], Store], environ: "WSGIEnvironment") -> tuple[HTTPStatus, str, bytes]:
    """Return status, content type and body; raises any error if the data cannot be read.

    A client in this process takes the value of an answer instead of a body.
    """
    address = ADDRESS.fullmatch(environ.get("PATH_INFO", ""))
    match = operations.find(address[2] or "") if address else None
    if address is None or match is None or not is_in_v1(*match):
        return HTTPStatus.NOT_FOUND, TEXT, assumptions.NOT_FOUND.encode()
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
        return HTTPStatus.METHOD_NOT_ALLOWED, TEXT, assumptions.NOT_ALLOWED.encode()
    host = environ.get("HTTP_HOST") or f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
    base = f"{environ['wsgi.url_scheme']}://{host}{address[1]}/"
    operation, values = match
    kind, written = FORMATS[preferred(environ.get("HTTP_ACCEPT", ""))]
    try:
        values |= checked(operation, environ.get("QUERY_STRING", ""))
        value = answer(operation)(store(), values)
    except Unprocessable as refusal:
        return HTTPStatus.UNPROCESSABLE_ENTITY, kind, written(element("error", str(refusal)), base)
    if take := environ.get(TAKE):
        take(value)
        return HTTPStatus.OK, kind, b""
    return HTTPStatus.OK, kind, written(write(operation, values, value), base)


def answer(operation: Operation[object]) -> Answer:
    """Return the function that answers an operation; Unprocessable if the data have no source for it."""
    if operation not in ANSWERS:
        raise Unprocessable(assumptions.NO_LIST.format(title=assumptions.NO_SOURCE.get(operation, operation.title)))
    return ANSWERS[operation]


def preferred(accept: str) -> str:
    """Return the format that an Accept header prefers, XML if it names neither (contract 1.2)."""
    ranges = [[part.strip() for part in item.lower().split(";")] for item in accept.split(",")]
    qualities = {kind: _quality(params) for kind, *params in ranges if kind in FORMATS}
    # Of formats with the same quality the first counts.
    best = max(qualities, key=lambda kind: qualities[kind], default=DEFAULT)
    return best if qualities.get(best) else DEFAULT


def _quality(params: list[str]) -> float:
    try:
        return next((float(value) for name, _, value in (param.partition("=") for param in params) if name == "q"), 1.0)
    except ValueError:
        return 0.0


def checked(operation: Operation[object], query: str) -> dict[str, str]:
    """Return the parameters that the operation takes; Unprocessable if one is missing or ill-formed (contract 1.5).

    If one is sent several times, the first counts; one that may be sent several times has one value a line.
    """
    sent: dict[str, str] = {}
    several = {param.name for param in operation.params if param.several}
    try:
        for name, value in parse_qsl(query, max_num_fields=MOST_PARAMETERS):
            if name in several and name in sent:
                sent[name] += f"\n{value}"
            else:
                sent.setdefault(name, value)
    except ValueError as error:
        raise Unprocessable(assumptions.TOO_MANY) from error
    params = {}
    for param in operation.params:
        text = sent.get(param.name)
        if text is None:
            if param.required:
                raise Unprocessable(assumptions.MISSING_PARAMETER.format(name=param.name))
        elif not (text in param.options if param.options else re.fullmatch(param.pattern, text)):
            raise Unprocessable(assumptions.BAD_PARAMETER.format(name=param.name))
        else:
            params[param.key] = text
    return params
