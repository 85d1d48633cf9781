"""Writing and reading are inverse: what is read from the document of a value is that value."""

import re
import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded import assumptions
from browser.embedded.answers.database_columns import COLUMNS
from browser.embedded.writers.document import write
from browser.embedded.writers.roots import name_of
from browser.embedded.writers.xml import document
from browser.onet import models
from browser.onet.dialect import unescaped
from browser.onet.operations import OPERATIONS, REPORT_SECTIONS
from browser.onet.operations.occupation_lists import BRIGHT_OCCUPATIONS
from browser.onet.operations.operation import BRANCHES, Operation
from browser.onet.v1.offered import NOT_IN_V1
from tests.embedded.asking import HOST
from tests.reading import IN_V1, read_as

Strategy = st.SearchStrategy[Any]

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"))
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=3).map(" ".join)
WORDS = TEXTS.filter(lambda text: unescaped(text) == text)  # what is escaped twice is read as if it were so once
CODES = st.integers(0, 99_999_999).map(lambda code: f"{code // 10**6:02}-{code // 100 % 10**4:04}.{code % 100:02}")
PLACES = st.sampled_from([operation.url(**operation.example) for operation in OPERATIONS])
ADDRESSES = PLACES | st.builds("{}?start={}&sort=a%20b".format, PLACES, st.integers(1, 999))
WEB_PAGES = st.sampled_from(["https://www.onetcenter.org/taxonomy.html", "http://example.org/?a=1&b=2"])
ZONES = st.integers(1, 5)
COUNTS = st.integers(0, 999_999)


def several(values: Strategy, least: int = 0) -> Strategy:
    """Return the strategy for a tuple of values."""
    return st.lists(values, min_size=least, max_size=3).map(tuple)


def bright_outlook(description: str | None, categories: Mapping[str, str]) -> models.Outlook:
    """Return the outlook of an occupation in a list, with a link to the list of each of its categories."""
    links = (models.Link(name, BRIGHT_OCCUPATIONS.url(category=id_)) for id_, name in categories.items())
    return models.Outlook(description, tuple(categories.values()), tuple(links))


def tasks(some: tuple[models.Task, ...], *, is_detailed: bool) -> models.Tasks:
    """Return tasks of the details report, or those of a summary, which have neither category nor score."""
    if is_detailed and some:
        return models.Tasks(some, is_detailed=True)
    return models.Tasks(tuple(replace(task, category=None, score=None) for task in some))


def outline(kinds: Sequence[str]) -> Strategy:
    """Return the strategy for entries of an outline: activities of these kinds, in each other, and tasks."""
    kind, *below = kinds
    entries = several(outline(below)) if below else st.just(())
    return st.builds(models.OutlineEntry, st.just(kind), st.none() | WORDS, WORDS, st.none() | ADDRESSES, entries)


# What values of a field are, where its type says too little: of the field of one type, or of every field of a name.
FIELDS: Mapping[tuple[type[object], str] | str, Strategy] = {
    **{
        (owner, "code"): CODES
        for owner in (models.Career, models.CareerRow, models.OccupationRow, models.Occupation, models.CodeHistory)
    },
    **dict.fromkeys(("next", "previous", "related", "see_all"), st.none() | ADDRESSES),
    "href": st.none() | ADDRESSES,
    **{(owner, "href"): ADDRESSES for owner in (models.Link, models.Picture)},
    **{(models.Paging, name): COUNTS for name in ("start", "end", "total")},
    **{(models.About, name): st.builds(models.Link, WORDS, WEB_PAGES) for name in ("taxonomy", "database")},
    "military_jobs": st.none() | st.sets(st.sampled_from(BRANCHES)).map(lambda some: tuple(sorted(some))),
    (models.Preparation, "value"): ZONES,
    (models.JobZone, "value"): st.none() | ZONES,
    "job_zone": st.none() | ZONES,
    (models.AnswerOption, "value"): st.integers(1, 5),
    "answer_options": several(st.deferred(lambda: of_type(models.AnswerOption)), least=1),
    "index": st.integers(1, 60),
    "dollars": st.decimals(0, 999_999, places=2),
    **dict.fromkeys(("annual", "hourly"), st.none() | st.deferred(lambda: of_type(models.PayRange).filter(is_filled))),
    (models.AdditionalInformation, "sources"): several(st.builds(models.Link, WORDS, WEB_PAGES)),
    (models.CodeHistory, "occupations"): several(st.builds(models.CareerRow, CODES, WORDS)),
    (models.TableInfo, "columns"): several(st.deferred(lambda: of_type(models.Column)), least=1),
    (models.TableRows, "rows"): several(several(st.tuples(st.sampled_from(sorted(COLUMNS)), st.none() | WORDS))),
    (models.Outlook, "links"): st.just(()),
    (models.OccupationRow, "bright_outlook"): st.none()
    | st.builds(
        bright_outlook, st.none() | WORDS, st.dictionaries(st.sampled_from(("grow", "openings", "emerging")), WORDS)
    ),
    (models.WorkActivitiesOutline, "entries"): several(outline((*assumptions.OUTLINE_LEVELS, "task"))),
}
# What values of a type are, where its fields say too little.
TYPES: Mapping[object, Strategy] = {
    str: WORDS,
    int: COUNTS,
    bool: st.booleans(),
    Decimal: st.decimals(-9_999, 9_999, places=3),
    models.ReportSection: st.sampled_from([row for row in REPORT_SECTIONS if row not in NOT_IN_V1]).flatmap(
        lambda row: st.builds(models.ReportSection, st.just(row.section), of_type(row.answer))
    ),
    models.Tasks: st.builds(tasks, several(st.deferred(lambda: of_type(models.Task))), is_detailed=st.booleans()),
}


def is_filled(value: object) -> bool:
    """Return whether any field of a value says something."""
    return not models.is_empty(value)


@cache
def of_type(hint: Any) -> Strategy:
    """Return the strategy for values of a type, as its fields and `FIELDS` describe them."""
    if hint in TYPES:
        return TYPES[hint]
    parts: Iterable[Any] = get_args(hint)
    if get_origin(hint) is tuple:
        return several(of_type(next(iter(parts))))
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
WRITTEN = {(operation.answer, name_of(operation)): operation for operation in IN_V1}


@pytest.mark.parametrize("operation", WRITTEN.values(), ids=lambda operation: operation.name)
def test_a_written_value_is_read(operation: Operation[object]) -> None:
    @given(of_type(operation.answer).filter(is_filled))
    def check(value: object) -> None:
        assert read_again(operation, value) == value

    check()
