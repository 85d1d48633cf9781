"""O*NET Web Services 1.9 in miniature: a WSGI application that answers from a data file (contract 1 to 6)."""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import (
    career_lists,
    careers,
    crosswalks,
    database,
    lists,
    military,
    occupation_lists,
    occupations,
    profiler,
    services,
)
from browser.embedded.answers.document import Answer, Refused, document, element
from browser.embedded.data.store import Store, opener
from browser.embedded.json_rule import json_document
from browser.onet import operations
from browser.onet.operations.operation import Operation

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

XML = "application/xml; charset=utf-8"
# What a client may ask for -> the type of the answer, and what writes it.
Writer = Callable[[Element, str], bytes]
FORMATS: Mapping[str, tuple[str, Writer]] = MappingProxyType(
    {
        "application/xml": (XML, document),
        "text/xml": (XML, document),
        "application/json": (assumptions.JSON_TYPE, json_document),
    }
)
TEXT = "text/plain; charset=utf-8"
PLACE = re.compile(r"((?:/v1\.[0-9]+)?/ws)(?:/(.*))?", re.ASCII)
MOST_PARAMETERS = 50
DEFAULT = "application/xml"

# The name of every operation -> what answers it.
ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "root": services.root,
        "about": services.about,
        "services": services.services,
        "search": lists.careers_found,
        "careers": lists.all_careers,
        "career": careers.career,
        **{name: careers.section(name) for name in careers.SECTIONS},
        "report": careers.report,
        "browse": career_lists.industries,
        "browse_industry": career_lists.industry,
        "bright_outlook": career_lists.outlook_categories,
        "bright_outlook_category": career_lists.bright_careers,
        "job_preparation": career_lists.job_zones,
        "job_preparation_zone": career_lists.zone_careers,
        **{name: career_lists.not_held(title) for name, title in assumptions.NOT_HELD.items()},
        "military": military.military,
        "online_search": lists.occupations_found,
        "occupations": lists.all_occupations,
        "occupation": occupations.occupation,
        "summary": occupations.report("summary"),
        "details": occupations.report("details"),
        **{f"occupation_{name}": occupations.report_section(name) for name in occupations.SECTIONS},
        **profiler.ANSWERS,
        **occupation_lists.ANSWERS,
        **crosswalks.ANSWERS,
        **database.ANSWERS,
    }
)

logger = logging.getLogger(__name__)


def application(data: Path) -> "WSGIApplication":
    """Return the application that answers below /ws/ and /v1.N/ws/ from a data file.

    200 and 422 are XML, or JSON for who prefers that; 404, 405 and 500 are plain text. The last stands for data that
    cannot be read and for a fault of ours, and is logged.
    """
    store = opener(data)

    def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            status, kind, body = respond(store, environ)
        except Exception:
            # Whatever it is: the site knows what a 500 of the service is, and nothing of what may be raised here.
            logger.exception("The data file %s gives no answer at %s.", data, environ.get("PATH_INFO"))
            status, kind, body = HTTPStatus.INTERNAL_SERVER_ERROR, TEXT, assumptions.BROKEN.encode()
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Vary", "Accept")]
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "GET, HEAD"))
        start_response(f"{status.value} {status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return app


def respond(store: Callable[[], Store], environ: "WSGIEnvironment") -> tuple[HTTPStatus, str, bytes]:
    """Return status, content type and body; any error when the data cannot be read."""
    place = PLACE.fullmatch(environ.get("PATH_INFO", ""))
    found = operations.find(place[2] or "") if place else None
    if place is None or found is None:
        return HTTPStatus.NOT_FOUND, TEXT, assumptions.NOT_FOUND.encode()
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
        return HTTPStatus.METHOD_NOT_ALLOWED, TEXT, assumptions.NOT_ALLOWED.encode()
    host = environ.get("HTTP_HOST") or f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
    base = f"{environ['wsgi.url_scheme']}://{host}{place[1]}/"
    operation, values = found
    kind, write = FORMATS[preferred(environ.get("HTTP_ACCEPT", ""))]
    try:
        params = checked(operation, environ.get("QUERY_STRING", ""))
        return HTTPStatus.OK, kind, write(ANSWERS[operation.name](store(), values, params), base)
    except Refused as refusal:
        return HTTPStatus.UNPROCESSABLE_ENTITY, kind, write(element("error", str(refusal)), base)


def preferred(accept: str) -> str:
    """Return the format that an Accept header likes best; XML when it names none (contract 1.2)."""
    ranges = [[part.strip() for part in item.lower().split(";")] for item in accept.split(",")]
    liked = {kind: _quality(params) for kind, *params in ranges if kind in FORMATS}
    # Of formats that are liked equally the first counts.
    best = max(liked, key=lambda kind: liked[kind], default=DEFAULT)
    return best if liked.get(best) else DEFAULT


def _quality(params: list[str]) -> float:
    try:
        return next((float(value) for name, _, value in (param.partition("=") for param in params) if name == "q"), 1.0)
    except ValueError:
        return 0.0


def checked(operation: Operation[object], query: str) -> dict[str, str]:
    """Return the parameters that the operation takes; Refused when one is missing or ill-formed (contract 1.5).

    Of several the first counts; one that may be asked several times has its values a line each.
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
        raise Refused(assumptions.TOO_MANY) from error
    params = {}
    for param in operation.params:
        found = sent.get(param.name)
        if found is None:
            if param.required:
                raise Refused(f'The required parameter "{param.name}" was not provided.')
        elif not (found in param.options if param.options else re.fullmatch(param.pattern, found)):
            raise Refused(assumptions.BAD_PARAMETER.format(name=param.name))
        else:
            params[param.name] = found
    return params
