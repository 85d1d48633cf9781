"""The dialect of O*NET Web Services 1.x: XML answers (contract 1.2, 1.5)."""

from collections.abc import Mapping
from types import MappingProxyType
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

# The root of an answer where the contract marks it [doc] or [wire]; elsewhere any root is read.
ROOTS: Mapping[str, str] = MappingProxyType(
    {
        "root": "resources",
        "about": "about",
        "search": "careers",
        "apprenticeship": "careers",
        "videos": "careers",
        "interestprofiler_questions": "questions",
        "interestprofiler_results": "results",
        "interestprofiler_careers": "careers",
        "technology": "technology",
        "job_outlook": "job_outlook",
        "check_out_my_state": "check_out_my_state",
        "where_do_they_work": "where_do_they_work",
        "report": "report",
        "military": "careers",
        "online_search": "occupations",
        "occupations": "occupations",
        "crosswalk_dot": "matches",
        "crosswalk_military": "matches",
        "career_clusters": "career_clusters",
        "stem_occupations": "stem_occupation_types",
        "occupation": "occupation",
        "summary": "summary_report",
        "details": "details_report",
        "occupation_tasks": "tasks",
        "occupation_detailed_work_activities": "detailed_work_activities",
    }
)


def read(operation: Operation[T], body: bytes) -> T:
    """Read the answer to an operation; raise `Malformed` for a document that is not one."""
    if operation.media:
        return cast("T", image(body))
    root = document(body)
    expected = ROOTS.get(operation.name)
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
