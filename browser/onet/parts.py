"""Parts of an answer: the value of one route with the calls that brought it, from O*NET or from a copy in the cache."""

import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Generic, Protocol, TypeVar, cast

from browser.onet.cache import OK, Cache
from browser.onet.calls import Call, Source
from browser.onet.dialect import Dialect, Route
from browser.onet.errors import Malformed
from browser.onet.operations.operation import Operation
from browser.onet.statuses import failure
from browser.onet.transport.response import Response

T = TypeVar("T")

logger = logging.getLogger(__name__)


class Called(Protocol):
    """An answer, a part of one, or an error, with its calls."""

    @property
    def calls(self) -> tuple[Call, ...]:
        """Return every call, in order."""


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The value of one route, the call that brought it, and those that failed before the copy in the cache did."""

    value: T
    call: Call
    failed: tuple[Call, ...] = ()

    @property
    def calls(self) -> tuple[Call, ...]:
        """Return every call, in order."""
        return (*self.failed, self.call)


def copied(
    cache: Cache, dialect: Dialect, operation: Operation[T], route: Route, secrets: tuple[str, ...]
) -> Part[T] | None:
    """Return the copy in the cache; one that can no longer be read counts as missing. Raises a fresh refusal."""
    started = time.perf_counter()
    copy = cache.look(route)
    if copy is None:
        return None
    if copy.status != OK:
        refusal = Response(copy.status, "", None, copy.body)
        error = failure(dialect, route, refusal, secrets)
        error.calls = (called(operation, route, Source.FAILED, refusal, time.perf_counter() - started, copy.at),)
        raise error
    try:
        value = cast("T", _value(dialect, operation, route, copy.body))
    except Malformed as error:
        logger.warning("a cached answer cannot be read: %s", error)
        return None
    source = Source.FRESH if copy.is_fresh else Source.STALE
    took = time.perf_counter() - started
    return Part(value, Call(operation, str(route), source, took, OK, len(copy.body), copy.at))


# Values of copies are remembered too, the last few: the page of a career for another state has the same answers.
@lru_cache(maxsize=64)
def _value(dialect: Dialect, operation: Operation[object], route: Route, body: bytes) -> object:
    return dialect.read(operation, route, body)


def as_fresh(part: Part[T]) -> Part[T]:
    """Return a part as one whose copy is fresh: another caller asks for it at this moment."""
    return replace(part, call=replace(part.call, source=Source.FRESH))


def calls_of(parts: Iterable[Called]) -> tuple[Call, ...]:
    """Return all calls of several parts, answers or errors, in order."""
    return tuple(call for part in parts for call in part.calls)


def called(
    operation: Operation[object],
    route: Route,
    source: Source,
    response: Response | None,
    seconds: float,
    at: datetime,
) -> Call:
    """Return a call with what came of it; without a response it has neither status nor size."""
    status, size = (response.status, len(response.body)) if response else (None, 0)
    return Call(operation, str(route), source, seconds, status, size, at)
