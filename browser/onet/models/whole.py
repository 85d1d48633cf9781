"""Parts of a list as one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from browser.onet.models.career_lists import PreparationList
from browser.onet.models.lists import CareerList, Paging
from browser.onet.models.occupation_lists import ChoiceList, OccupationList

T = TypeVar("T")

# What each list calls its rows.
ROWS: Mapping[type[object], str] = MappingProxyType(
    {CareerList: "careers", OccupationList: "occupations", ChoiceList: "choices", PreparationList: "zones"}
)


def joined(parts: Sequence[T]) -> T:
    """Return one list with the rows of all parts, in their order; whatever else it says is the first part's."""
    if len(parts) == 1:
        return parts[0]
    first: Any = parts[0]
    name = ROWS[type(first)]
    rows = tuple(chain.from_iterable(getattr(part, name) for part in parts))
    paging = Paging(start=1, end=len(rows), total=len(rows), sort=first.paging.sort, next=None, previous=None)
    whole: T = replace(first, paging=paging, **{name: rows})
    return whole
