"""The dialect of O*NET Web Services 1.x: XML answers (contract 1.2, 1.5)."""

from typing import TypeVar, cast

from browser.onet.errors import Malformed
from browser.onet.images import image
from browser.onet.operations.operation import Operation
from browser.onet.v1 import (
    career_lists,
    careers,
    crosswalks,
    database,
    lists,
    occupation_lists,
    occupations,
    profiler,
    unlisted,
)
from browser.onet.v1.roots import ROOTS
from browser.onet.v1.values import READERS, document, own_text

T = TypeVar("T")

ACCEPT = "application/xml"
CONTENT_TYPE = "xml"
MOST_SAID = 500  # letters of a refusal: it is shown in a sentence's place, and comes from elsewhere
# Importing them fills READERS.
MODULES = (
    lists,
    careers,
    career_lists,
    profiler,
    occupations,
    occupation_lists,
    crosswalks,
    database,
    unlisted,
)


def read(operation: Operation[T], body: bytes) -> T:
    """Read the answer to an operation; raise `Malformed` for a document that is not one."""
    if operation.media:
        return cast("T", image(body))
    root = document(body)
    expected = ROOTS.get(operation)  # None: any root is read
    if root.tag in ("error", "html") or (expected is not None and root.tag != expected):
        raise Malformed("an unexpected root")
    answer = cast("T", READERS[operation.answer](root))
    if root.tag != operation.section and is_empty(answer):
        raise Malformed("nothing of the answer in it")
    return answer


def is_empty(answer: object) -> bool:
    """Tell whether an answer says nothing at all: under a root of any name, that is no answer."""
    return not any(getattr(answer, name) for name in getattr(answer, "__dataclass_fields__", ()))


def refusal(body: bytes) -> str | None:
    """Return the text of a 422, cut if it is long; None when its body is empty or holds none (contract 1.5)."""
    try:
        root = document(body)
    except Malformed:
        return None
    said = own_text(root) if root.tag == "error" else None
    return f"{said[:MOST_SAID]}…" if said and len(said) > MOST_SAID else said
