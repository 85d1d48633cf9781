"""Writing and reading are inverse: what is read from the document of a value is that value."""

import types
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded.writers.document import write
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
CODES = st.from_regex(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}", fullmatch=True, alphabet=st.characters(codec="ascii"))
ADDRESSES = st.from_regex(
    r"/[a-z]{1,8}/[a-z0-9_.-]{1,8}/?(\?[a-z]{1,8}=[a-z0-9%]{1,8}(&start=[0-9])?)?",
    fullmatch=True,
    alphabet=st.characters(codec="ascii"),
)
WEB_PAGES = st.sampled_from(["https://www.onetcenter.org/taxonomy.html", "http://example.org/?a=1&b=2"])
ZONES = st.integers(1, 5)
COUNTS = st.integers(0, 999_999)

# What values of a field are, where its type says too little.
FIELDS: Mapping[tuple[type[object], str], Strategy] = {
    **{(owner, "code"): CODES for owner in (models.Career, models.CareerRow)},
    **{(owner, "href"): ADDRESSES for owner in (models.Link, models.Picture)},
    **{(owner, "href"): st.none() | ADDRESSES for owner in (models.CareerRow, models.Choice, models.IndustryShare)},
    **{(models.Paging, name): COUNTS for name in ("start", "end", "total")},
    **{(models.Paging, name): st.none() | ADDRESSES for name in ("next", "previous")},
    **{(models.About, name): st.builds(models.Link, WORDS, WEB_PAGES) for name in ("taxonomy", "database")},
    (models.TechnologyCategory, "related"): st.none() | ADDRESSES,
    (models.CareerRow, "military_jobs"): st.none()
    | st.sets(st.sampled_from(BRANCHES)).map(lambda some: tuple(sorted(some))),
    (models.Preparation, "value"): ZONES,
    (models.Education, "job_zone"): st.none() | ZONES,
    (models.AnswerOption, "value"): st.integers(1, 5),
    (models.QuestionList, "answer_options"): st.lists(
        st.builds(models.AnswerOption, st.integers(1, 5), WORDS), min_size=1, max_size=5
    ).map(tuple),
    (models.Question, "index"): st.integers(1, 60),
    (models.Amount, "dollars"): st.decimals(0, 999_999, places=2),
    **{
        (models.Salary, period): st.none() | st.deferred(lambda: of_type(models.PayRange).filter(is_filled))
        for period in ("annual", "hourly")
    },
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
    hints = get_type_hints(hint)
    return st.builds(
        hint, **{name: FIELDS[hint, name] if (hint, name) in FIELDS else of_type(hints[name]) for name in hints}
    )


def read_again(operation: Operation[object], value: object) -> object:
    """Return what is read from the document of a value."""
    root = write(operation, dict(operation.example), value)
    return read_as(operation, document(root, f"{HOST}/ws/"))


@pytest.mark.parametrize(
    "operation",
    [operation for operation in OPERATIONS if operation.answer in WRITERS],
    ids=lambda operation: operation.name,
)
def test_a_written_value_is_read(operation: Operation[object]) -> None:
    @given(of_type(operation.answer).filter(is_filled))
    def check(value: object) -> None:
        assert read_again(operation, value) == value

    check()
