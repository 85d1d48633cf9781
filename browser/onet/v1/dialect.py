"""The dialect of O*NET Web Services 1.x: an operation's path is the API's, answers are XML (contract 1.2, 1.5)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, cast

from browser.onet.dialect import Dialect, Route
from browser.onet.errors import Malformed
from browser.onet.images import image
from browser.onet.models import is_empty
from browser.onet.operations.operation import BRANCH, BRANCHES, Operation, Param
from browser.onet.v1 import (
    career_lists,
    careers,
    crosswalks,
    database,
    lists,
    occupation_lists,
    occupations,
    profiler,
    related,
    taxonomy,
    unlisted,
)
from browser.onet.v1.offered import is_in_v1
from browser.onet.v1.roots import ROOTS
from browser.onet.v1.values import READERS, document, own_text, place

T = TypeVar("T")

ACCEPT = "application/xml"
MAX_ROWS = 2_000  # the largest `end` that clients are known to use (contract 1.3)
# Importing them fills READERS.
MODULES = (
    lists,
    careers,
    career_lists,
    profiler,
    occupations,
    occupation_lists,
    crosswalks,
    related,
    taxonomy,
    database,
    unlisted,
)


def params(operation: Operation[object]) -> tuple[Param, ...]:
    """Return the parameters of an operation that 1.x takes: no list of its branches has the Space Force."""
    own = replace(BRANCH, options=("all", *BRANCHES))
    return tuple(own if param is BRANCH else param for param in all_params(operation))


def all_params(operation: Operation[object]) -> tuple[Param, ...]:
    """Return the parameters of an operation that 1.x takes, with values that are newer."""
    return tuple(param for param in operation.params if not param.is_new)


def routes(operation: Operation[object], values: Mapping[str, str]) -> tuple[Route, ...]:
    """Return the one call that an operation takes, with those of its parameters that have a value."""
    if not is_in_v1(operation, values):
        return ()
    given = {param: values[param.key] for param in all_params(operation) if values.get(param.key)}
    query = {param.name: param.values(text) for param, text in given.items()}
    return (Route(operation.at(**values), query, f"{operation.media}*" if operation.media else ACCEPT),)


def read(operation: Operation[T], route: Route, body: bytes) -> T:  # noqa: ARG001 - 1.x answers say what was asked
    """Read the answer to an operation; raise `Malformed` for a document that is not one."""
    if operation.media:
        return cast("T", image(body))
    root = document(body)
    expected = ROOTS.get(operation)
    if root.tag in ("error", "html") or (expected is not None and root.tag != expected):
        raise Malformed("an unexpected root")
    answer = cast("T", READERS[operation.answer](root))
    if root.tag != operation.section and is_empty(answer):
        raise Malformed("nothing of the answer in it")
    return answer


def refusal(body: bytes) -> str | None:
    """Return the text of a 422; None if its body is empty or has no text (contract 1.5)."""
    try:
        root = document(body)
    except Malformed:
        return None
    return own_text(root) if root.tag == "error" else None


V1 = Dialect("xml_v1", "xml", params, routes, read, refusal, place, MAX_ROWS)
# The service in this process answers as 1.x does, from data that are newer.
EMBEDDED = replace(V1, params=all_params)
