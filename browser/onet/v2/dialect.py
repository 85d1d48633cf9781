"""The dialect of O*NET Web Services 2.0: the table of routes, and answers in JSON (contract 2, 3)."""

from typing import TypeVar, cast

from browser.onet.dialect import Dialect, Route
from browser.onet.errors import Malformed
from browser.onet.operations.operation import Operation
from browser.onet.v2 import (
    career_lists,
    careers,
    crosswalks,
    database,
    lists,
    military,
    occupation_lists,
    occupations,
    profiler,
    related,
    taxonomy,
    unlisted,
)
from browser.onet.v2.routes import CANONICAL, MAX_ROWS, params, place, routes
from browser.onet.v2.values import READERS, Item, document, log_unread, optional_text

T = TypeVar("T")

# Importing them fills READERS.
MODULES = (
    lists,
    careers,
    career_lists,
    profiler,
    military,
    occupations,
    occupation_lists,
    crosswalks,
    related,
    taxonomy,
    database,
    unlisted,
)


def v2(base: str) -> Dialect:
    """Return the dialect; links below `base` are addresses of this site, like those of the canonical host."""
    roots = (CANONICAL, base)

    def placed(href: str) -> str | None:
        return place(href, roots)

    def read(operation: Operation[T], route: Route, body: bytes) -> T:
        """Read the answer to an operation; raise `Malformed` for a document that is not one."""
        root = document(body)
        if isinstance(root, dict) and root.keys() == {"error"}:
            raise Malformed("an error that calls itself an answer")
        answer = READERS[operation.answer](Item(root, route.values, placed))
        log_unread(root)
        return cast("T", answer)

    return Dialect("json_v2", "json", params, routes, read, refusal, placed, MAX_ROWS)


def refusal(body: bytes) -> str | None:
    """Return the text of a 422; None if its body has none."""
    try:
        return optional_text(Item(document(body), {}, lambda _href: None), "error")
    except Malformed:
        return None
