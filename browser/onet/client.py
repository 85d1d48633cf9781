"""Asking O*NET Web Services: an operation and its values in, a typed answer with its provenance out."""

import logging
import math
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TypeVar, cast

from browser.onet.breaker import Breaker
from browser.onet.cache import OK, Cache
from browser.onet.calls import Answer, Call, Source
from browser.onet.dialect import Dialect, Route
from browser.onet.errors import Blocked, Denied, Malformed, NotFound, NotOffered, OnetError, Refused, Unavailable
from browser.onet.journal import Journal
from browser.onet.models import Paging, joined
from browser.onet.operations.operation import Operation
from browser.onet.parts import Part, as_fresh, called, calls_of, copied
from browser.onet.statuses import failure
from browser.onet.transport import admission
from browser.onet.transport.limiter import Rank
from browser.onet.transport.response import Response, Transport

T = TypeVar("T")

FOLLOWING_SECONDS = 0.02  # between two looks for the answer that another caller is asking for
MOST_CALLS = 10  # for one whole list

EMPTY = (Refused, NotFound)  # what one of several lists that are shown as one may be

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Client:
    """O*NET Web Services over one transport, in one dialect, with or without a cache.

    Its calls have a rank, and those of the highest end at a time of the monotonic clock. No text of O*NET's is shown
    that repeats its secrets.
    """

    transport: Transport
    dialect: Dialect
    cache: Cache | None = None
    rank: Rank = Rank.FACTS
    until: float = math.inf
    breaker: Breaker = field(default_factory=Breaker, compare=False)
    secrets: tuple[str, ...] = ()
    journal: Journal = field(default_factory=Journal, compare=False)

    @property
    def name(self) -> str:
        """Return what separates its answers from those of another service or generation of the API."""
        return f"{self.dialect.name}:{self.transport.base}"

    def offers(self, operation: Operation[object]) -> bool:
        """Return whether this generation of the API has an operation."""
        return _offers(self.dialect, operation)

    def ask(self, operation: Operation[T], /, **values: str) -> Answer[T]:
        """Ask an operation; `values` fill its path and its parameters, blank ones are left out.

        Raises one of the four `OnetError`s; `NotOffered` for an operation that this generation of the API lacks.
        """
        routes = self.dialect.routes(operation, values)
        if not routes:
            raise NotOffered(operation, operation.at(**values))
        parts: list[Part[T]] = []
        errors: list[OnetError] = []
        for route in routes:
            try:
                parts.append(self._ask(operation, route))
            except OnetError as error:
                errors.append(error)
                if not isinstance(error, EMPTY):
                    break
        calls = (*calls_of(parts), *calls_of(errors))
        if parts and all(isinstance(error, EMPTY) for error in errors):
            return replace(self._joined(operation, parts), calls=calls)
        last = errors[-1]
        last.calls = calls
        if operation.private:  # the path of a call may contain an interest, ours does not: it is logged
            last.path = operation.at(**values)
        raise last

    def ask_whole(self, operation: Operation[T], /, **values: str) -> Answer[T]:
        """Ask an operation for every row of its list, with as many calls as it takes; raises as `ask` does."""
        start, answers = 1, list[Answer[T]]()
        while start and len(answers) < MOST_CALLS:
            end = start + self.dialect.max_rows - 1
            try:
                answers.append(self.ask(operation, **values | {"start": str(start), "end": str(end)}))
            except OnetError as error:
                error.calls = (*calls_of(answers), *error.calls)
                raise
            start = _next_row(answers[-1].value, start)
        return Answer(joined([answer.value for answer in answers]), operation, calls_of(answers))

    def cached(self, operation: Operation[T], /, **values: str) -> Answer[T] | None:
        """Return the last answer in the cache, however old; None if there is none."""
        try:
            parts = [self._copy(operation, route) for route in self.dialect.routes(operation, values)]
        except EMPTY:
            return None
        return self._joined(operation, [part for part in parts if part]) if parts and all(parts) else None

    def peek(self, operation: Operation[T], /, **values: str) -> Answer[T] | None:
        """Return the answer if it takes no call to O*NET: a fresh copy, or one from a service in this process."""
        if self.transport.is_local:
            try:
                return self.ask(operation, **values)
            except OnetError:
                return None
        answer = self.cached(operation, **values)
        is_fresh = answer is not None and all(call.source is Source.FRESH for call in answer.calls)
        return answer if is_fresh else None

    def wait_for_place(self, operation: Operation[object], /, **values: str) -> None:
        """Let a page wait until it may ask an operation, if that takes a call; raises `Busy` if it may not."""
        with suppress(*EMPTY):
            for route in self.dialect.routes(operation, values):
                if self._copy(operation, route) is None:
                    self._wait_for_place(route)

    def _wait_for_place(self, route: Route) -> None:
        """Wait for the turn of this page, unless somebody asks already: the answer is for all."""
        if not self.transport.is_local and not (self.cache and self.cache.is_leased(route)):
            admission.ask(route.path, self.until)

    def _joined(self, operation: Operation[T], parts: list[Part[T]]) -> Answer[T]:
        values = [part.value for part in parts]
        return Answer(joined(values), operation, calls_of(parts))

    def _ask(self, operation: Operation[T], route: Route) -> Part[T]:
        """Return a fresh copy, or call O*NET, or else fall back to the last good copy.

        One caller asks at a time. The others get the old copy meanwhile, or wait for the answer if there is none.
        """
        old = self._copy(operation, route)
        if old is not None and old.call.source is Source.FRESH:
            return old
        if old is None:
            self._wait_for_place(route)
        if self.cache is None:
            return self._call(operation, route)
        if not operation.is_cacheable:
            return self._refresh(self.cache, operation, route)
        if not self.cache.lease(route, self.rank):
            if old is not None:
                return old if self.cache.has_failed(route) else as_fresh(old)
            if part := self._follow(self.cache, operation, route):
                return part
        return self._lead(self.cache, operation, route, old)

    def _lead(self, cache: Cache, operation: Operation[T], route: Route, old: Part[T] | None) -> Part[T]:
        """Call O*NET for all who ask, or else fall back to the old copy; end the lease."""
        try:
            part = self._refresh(cache, operation, route)
        except (Denied, Unavailable) as error:
            cache.release(route, failed=True)
            if old is None:
                raise
            logger.log(
                logging.ERROR if isinstance(error, Denied | Blocked) else logging.WARNING, "old copy shown: %s", error
            )
            return replace(old, failed=error.calls)
        except OnetError:
            cache.release(route, failed=False)  # a refusal is an answer too
            raise
        cache.release(route, failed=False)
        return part

    def _follow(self, cache: Cache, operation: Operation[T], route: Route) -> Part[T] | None:
        """Wait for the answer that another caller is asking for; None if nobody asks any more."""
        if not cache.is_leased(route):
            return None
        admission.follow(route.path)
        while time.monotonic() < min(self.until, admission.until()):
            time.sleep(FOLLOWING_SECONDS)
            is_asked = cache.is_leased(route)  # before the look: the answer may come in between
            if part := self._copy(operation, route):
                return as_fresh(part)
            if cache.has_failed(route):
                raise Unavailable(route.path, "no answer for the caller before")
            if not is_asked:
                return None
        raise Unavailable(route.path, "not there yet for the caller before")

    def _refresh(self, cache: Cache, operation: Operation[T], route: Route) -> Part[T]:
        """Call O*NET unless it asked for a pause; pause if it does so now."""
        if seconds := cache.paused():
            raise Unavailable(route.path, "asked to wait", retry_after=seconds)
        try:
            return self._call(operation, route)
        except Unavailable as error:
            if error.retry_after:
                cache.pause(error.retry_after)
            raise

    def _copy(self, operation: Operation[T], route: Route) -> Part[T] | None:
        """Return the copy in the cache, if any; raises a fresh refusal."""
        if self.cache is None or not operation.is_cacheable:
            return None
        return copied(self.cache, self.dialect, operation, route, self.secrets)

    def _call(self, operation: Operation[T], route: Route) -> Part[T]:
        if not self.transport.is_local:
            admission.ask(route.path)
            self.breaker.check(route.path)
        sent: list[float] = []  # when
        started, at = time.perf_counter(), datetime.now(UTC)
        response = None
        try:
            response = self.transport.fetch(
                route, self.rank, self.until, lambda: sent.append(self.breaker.admit(route.path))
            )
            value = self._read(operation, route, response)
        except OnetError as error:
            if response is not None and isinstance(error, EMPTY) and self.cache is not None and operation.is_cacheable:
                self.cache.refuse(route, response.status, response.body, at)
            call = called(operation, route, Source.FAILED, response, time.perf_counter() - started, at)
            self._note(call, error, sent)
            error.calls = (call,)
            raise
        call = called(operation, route, Source.LIVE, response, time.perf_counter() - started, datetime.now(UTC))
        self._note(call, None, sent)
        if self.cache is not None and operation.is_cacheable:
            self.cache.store(route, response.body, call.at)
        return Part(value, call)

    def _note(self, call: Call, error: OnetError | None, sent: list[float]) -> None:
        """Remember what came of a call to O*NET, if it was made: not by the service in this process, nor by a turn."""
        if sent:
            self.breaker.note(error, sent[0])
            self.journal.note(call, error)

    def _read(self, operation: Operation[T], route: Route, response: Response) -> T:
        """Return the value of a response, or raise what its status means (contract 1.5).

        A missing content type is accepted for documents (parsing will show), but not for pictures.
        """
        if response.status != OK:
            raise failure(self.dialect, route, response, self.secrets)
        kind = response.content_type.lower()
        is_document = not operation.media
        if not kind.startswith(operation.media) or (kind and is_document and self.dialect.content_type not in kind):
            raise Unavailable(route.path, "wrong content type")
        if response.value is not None:
            return cast("T", response.value)
        try:
            return self.dialect.read(operation, route, response.body)
        except Malformed as error:
            raise Unavailable(route.path, str(error)) from error


@lru_cache(maxsize=1_024)
def _offers(dialect: Dialect, operation: Operation[object]) -> bool:
    return bool(dialect.routes(operation, operation.example))


def _next_row(value: object, start: int) -> int:
    """Return the first row that a list from `start` on leaves out; 0 if it leaves out no row, or starts elsewhere."""
    paging: Paging | None = getattr(value, "paging", None)
    if paging is None or paging.start != start or paging.end is None or paging.total is None:
        return 0
    return paging.end + 1 if start <= paging.end < paging.total else 0
