"""Answers with their provenance: every call that was made for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from browser.onet.operations.operation import Operation

T_co = TypeVar("T_co", covariant=True)


class Source(StrEnum):
    """Where an answer came from: O*NET, the cache, an old copy because O*NET failed; or nowhere."""

    LIVE = "live"
    FRESH = "fresh"
    STALE = "stale"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its operation, its API path with the query, and what came of it.

    `status` is None if there was no response, `seconds` is how long it took, `size` is in bytes, `at` is when O*NET
    gave the answer.
    """

    operation: Operation[object]
    path: str
    source: Source
    seconds: float
    status: int | None
    size: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """A value with all calls made for it: one that failed comes before the old copy that was used instead."""

    value: T_co
    operation: Operation[T_co]
    calls: tuple[Call, ...]
