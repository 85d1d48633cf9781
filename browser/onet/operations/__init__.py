"""The services of O*NET Web Services as a table: one row for each (contract sections 2 to 8).

A path is both the 1.x path below `/ws/` and the address on this site. Everything that must know the API reads this
table: addresses, forms, the embedded service, the site map, the tests.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from browser.onet.operations.career_lists import CAREER_LISTS, CAREERS, SEARCH
from browser.onet.operations.careers import CAREER, CAREER_SECTIONS, IN_THE_MILITARY, REPORT
from browser.onet.operations.crosswalks import CROSSWALKS
from browser.onet.operations.database import DATABASE
from browser.onet.operations.military import MILITARY
from browser.onet.operations.occupation_lists import OCCUPATION_LISTS, OCCUPATIONS, ONLINE_SEARCH
from browser.onet.operations.occupations import DETAILS, OCCUPATION, REPORT_SECTIONS, SUMMARY
from browser.onet.operations.operation import RELATED_SECTIONS, VARIABLES, Operation
from browser.onet.operations.profiler import PROFILER
from browser.onet.operations.related import OCCUPATIONS_RELATED
from browser.onet.operations.services import ABOUT, ROOT, SERVICES
from browser.onet.operations.taxonomy import TAXONOMIES

__all__ = [
    "ABOUT",
    "CAREER",
    "CAREERS",
    "CAREER_SECTIONS",
    "DETAILS",
    "IN_THE_MILITARY",
    "MILITARY",
    "OCCUPATION",
    "OCCUPATIONS",
    "ONLINE_SEARCH",
    "OPERATIONS",
    "RELATED_SECTIONS",
    "REPORT",
    "REPORT_SECTIONS",
    "ROOT",
    "SEARCH",
    "SERVICES",
    "SUMMARY",
    "all_above",
    "find",
    "is_private",
]

OPERATIONS: tuple[Operation[object], ...] = (
    ROOT,
    ABOUT,
    SERVICES,
    SEARCH,
    CAREERS,
    CAREER,
    *CAREER_SECTIONS,
    IN_THE_MILITARY,
    REPORT,
    *CAREER_LISTS,
    *PROFILER,
    MILITARY,
    ONLINE_SEARCH,
    OCCUPATIONS,
    OCCUPATION,
    SUMMARY,
    DETAILS,
    *REPORT_SECTIONS,
    *OCCUPATION_LISTS,
    *CROSSWALKS,
    *OCCUPATIONS_RELATED,
    *TAXONOMIES,
    *DATABASE,
)

ANY = -1  # number of slashes


@cache
def _patterns() -> Mapping[int, Sequence[tuple[re.Pattern[str], Operation[object]]]]:
    """Each operation's path as a pattern, by the number of its slashes; without the final slash (contract 1.1).

    The name of a technology may contain slashes.
    """
    rows = defaultdict(list)
    for operation in OPERATIONS:
        variables = VARIABLES | {"area": "|".join(operation.areas)}
        path = operation.path.rstrip("/")
        pattern = re.escape(path).replace(r"\{", "{").replace(r"\}", "}")
        for name, values in variables.items():
            pattern = pattern.replace(f"{{{name}}}", f"(?P<{name}>{values})")
        slashes = ANY if "{technology}" in path else path.count("/")
        rows[slashes].append((re.compile(pattern, re.ASCII), operation))
    return rows


def find(path: str) -> tuple[Operation[object], dict[str, str]] | None:
    """Return the operation at an API path, with or without its final slash, and the values of its variables.

    The path is not quoted. None if there is no operation.
    """
    path = path.removesuffix("/")
    patterns = _patterns()
    for pattern, operation in chain(patterns.get(path.count("/"), ()), patterns[ANY]):
        if match := pattern.fullmatch(path):
            return operation, match.groupdict()
    return None


def all_above(path: str) -> Iterator[tuple[Operation[object], dict[str, str]]]:
    """Yield the operations that answer above an API path, the nearest first."""
    path = path.rstrip("/")
    while path:
        path = path.rpartition("/")[0]
        if row := find(path):
            yield row


@lru_cache(maxsize=1_024)  # each request asks it of its own path
def is_private(path: str) -> bool:
    """Return whether an API path is private: its operation is, or it lies below a private one."""
    row = find(path)
    return row[0].private if row else any(operation.private for operation, _values in all_above(path))
