"""Parts of a list as one."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
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
    """Return one list with the rows of all parts, in their order.

    What else they list is there once; the rest is that of the first part.
    """
    if len(parts) == 1:
        return parts[0]
    first: Any = parts[0]
    changed = {
        field.name: tuple(chain.from_iterable(getattr(part, field.name) for part in parts))
        for field in fields(first)
        if isinstance(getattr(first, field.name), tuple)
    }
    rows = changed.pop(ROWS[type(first)])
    changed = {name: tuple(dict.fromkeys(values)) for name, values in changed.items()}
    paging = Paging(start=1, end=len(rows), total=len(rows), sort=first.paging.sort, next=None, previous=None)
    whole: T = replace(first, paging=paging, **changed, **{ROWS[type(first)]: rows})
    return whole
