"""Writing and reading are inverse: what is read from the document of a value is that value."""

import re
import types
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded.writers.document import write
from browser.embedded.writers.roots import name_of
from browser.embedded.writers.values import WRITERS
from browser.embedded.writers.xml import document
from browser.onet import models
from browser.onet.operations import OPERATIONS
from browser.onet.operations.operation import BRANCHES, Operation
from tests.embedded.asking import HOST
from tests.reading import read_as

Strategy = st.SearchStrategy[Any]

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"))
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=3).map(" ".join)
CODES = st.integers(0, 99_999_999).map(lambda code: f"{code // 10**6:02}-{code // 100 % 10**4:04}.{code % 100:02}")
PLACES = st.sampled_from([operation.url(**operation.example) for operation in OPERATIONS])
ADDRESSES = PLACES | st.builds("{}?start={}&sort=a%20b".format, PLACES, st.integers(1, 999))
WEB_PAGES = st.sampled_from(["https://www.onetcenter.org/taxonomy.html", "http://example.org/?a=1&b=2"])
ZONES = st.integers(1, 5)
COUNTS = st.integers(0, 999_999)

# What values of a field are, where its type says too little: of the field of one type, or of every field of a name.
FIELDS: Mapping[tuple[type[object], str] | str, Strategy] = {
    **{(owner, "code"): CODES for owner in (models.Career, models.CareerRow, models.OccupationRow)},
    **dict.fromkeys(("next", "previous", "related"), st.none() | ADDRESSES),
    "href": st.none() | ADDRESSES,
    **{(owner, "href"): ADDRESSES for owner in (models.Link, models.Picture)},
    **{(models.Paging, name): COUNTS for name in ("start", "end", "total")},
    **{(models.About, name): st.builds(models.Link, WORDS, WEB_PAGES) for name in ("taxonomy", "database")},
    "military_jobs": st.none() | st.sets(st.sampled_from(BRANCHES)).map(lambda some: tuple(sorted(some))),
    (models.Preparation, "value"): ZONES,
    "job_zone": st.none() | ZONES,
    (models.AnswerOption, "value"): st.integers(1, 5),
    "answer_options": st.lists(st.deferred(lambda: of_type(models.AnswerOption)), min_size=1, max_size=5).map(tuple),
    "index": st.integers(1, 60),
    "dollars": st.decimals(0, 999_999, places=2),
    **dict.fromkeys(("annual", "hourly"), st.none() | st.deferred(lambda: of_type(models.PayRange).filter(is_filled))),
}
PLAIN: Mapping[object, Strategy] = {
    str: WORDS,
    int: COUNTS,
    bool: st.booleans(),
    Decimal: st.decimals(-9_999, 9_999, places=3),
}


def is_filled(value: object) -> bool:
    """Return whether any field of a value says something."""
    return not models.is_empty(value)


@cache
def of_type(hint: Any) -> Strategy:
    """Return the strategy for values of a type, as its fields and `FIELDS` describe them."""
    if hint in PLAIN:
        return PLAIN[hint]
    parts: Iterable[Any] = get_args(hint)
    if get_origin(hint) is tuple:
        return st.lists(of_type(next(iter(parts))), max_size=3).map(tuple)
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(st.none() if part is type(None) else of_type(part) for part in parts)
    names = get_type_hints(hint).items()
    return st.builds(hint, **{name: of_field(hint, name, part) for name, part in names if name not in only_2(hint)})


def only_2(owner: type[object]) -> list[str]:
    """Return the fields that 1.x does not have, as the docstring of their type names them."""
    return re.findall(r"`(\w+)`", (owner.__doc__ or "").partition("2.0 only:")[2])


def of_field(owner: type[object], name: str, hint: Any) -> Strategy:
    """Return the strategy for a field."""
    for key in ((owner, name), name):
        if key in FIELDS:
            return FIELDS[key]
    return of_type(hint)


def read_again(operation: Operation[object], value: object) -> object:
    """Return what is read from the document of a value."""
    root = write(operation, dict(operation.example), value)
    return read_as(operation, document(root, f"{HOST}/ws/"))


# One operation for each type of answer and each root that it has.
WRITTEN = {(operation.answer, name_of(operation)): operation for operation in OPERATIONS if operation.answer in WRITERS}


@pytest.mark.parametrize("operation", WRITTEN.values(), ids=lambda operation: operation.name)
def test_a_written_value_is_read(operation: Operation[object]) -> None:
    @given(of_type(operation.answer).filter(is_filled))
    def check(value: object) -> None:
        assert read_again(operation, value) == value

    check()
