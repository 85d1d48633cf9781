"""Gathering the answers of one page, side by side: what must answer, what may fail, and what came of every call."""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Generic, TypeVar

from browser import services
from browser.onet import models, operations
from browser.onet.calls import Answer, Call, Source
from browser.onet.client import Client
from browser.onet.errors import Busy, Crowded, NotFound, OnetError, Refused, Unavailable
from browser.onet.operations.operation import Operation
from browser.onet.transport.admission import follow, until
from browser.onet.transport.http import QUEUE_SECONDS, TOTAL_SECONDS
from browser.onet.transport.limiter import Rank
from browser.pages.frame import Crumb, Elsewhere, Frame, Release, home_crumb
from browser.request_id import carried

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

AT_ONCE_SECONDS = 0.05  # longer than an answer from the cache takes: what comes later is waited for
REST_SECONDS = 4  # how long a page waits for what it can do without
# The further questions of all pages, by rank; each page's main question runs in its own thread.
pools = {rank: ThreadPoolExecutor(max_workers=32, thread_name_prefix=f"onet-{rank.name.lower()}") for rank in Rank}


def outcome(operation: Operation[T], /, **values: str) -> Answer[T] | OnetError:
    """Ask one question that may fail, for a few seconds, in the page's own thread."""
    return _outcome(_client_for(REST_SECONDS).ask, operation, **values)


def outcome_whole(operation: Operation[T], /, **values: str) -> Answer[T] | OnetError:
    """Ask for every row of a list, which may fail, for a few seconds, in the page's own thread."""
    return _outcome(_client_for(REST_SECONDS).ask_whole, operation, **values)


def _client_for(seconds: float) -> Client:
    """Return a client whose calls end after some seconds, however many they are."""
    client = services.client()
    return replace(client, until=min(client.until, time.monotonic() + seconds))


def _outcome(ask: Callable[..., Answer[T]], operation: Operation[T], /, **values: str) -> Answer[T] | OnetError:
    try:
        return ask(operation, **values)
    except OnetError as error:
        return error


def _begin(client: Client, work: Callable[[], T]) -> "Future[T]":
    """Do some work in a thread of the client's rank, or at once for a service in this process: threads gain nothing."""
    return _done(work()) if client.transport.is_local else pools[client.rank].submit(carried(work))


def _done(result: T) -> "Future[T]":
    future: Future[T] = Future()
    future.set_result(result)
    return future


def _in_time(
    rank: Rank, ask: Callable[..., Answer[T]], operation: Operation[T], /, **values: str
) -> Callable[[], Answer[T] | OnetError]:
    """Return a question that makes no call if its thread was so late that later pages would wait for it."""
    latest = time.monotonic() + QUEUE_SECONDS.get(rank, TOTAL_SECONDS)

    def in_turn() -> Answer[T] | OnetError:
        if time.monotonic() > latest:
            return Crowded(operation.at(**values), "too many questions of our own")
        return _outcome(ask, operation, **values)

    return in_turn


def _no_copy() -> None:
    return None


class Question(Generic[T_co]):
    """A question, by its path, that runs beside the page's own thread; the page waits `until` a time.

    After that it goes on into the cache, for the next visitor; this one gets the copy that `copy` returns, if any.
    """

    def __init__(
        self,
        path: str,
        future: "Future[Answer[T_co] | OnetError] | Future[Answer[T_co] | None]",
        until: float,
        copy: Callable[[], Answer[T_co] | None] = _no_copy,
    ) -> None:
        """Take a future that raises nothing."""
        self._path = path
        self._future = future
        self._until = until
        self._copy = copy
        self._late: Answer[T_co] | OnetError | None = None

    def result(self) -> Answer[T_co] | OnetError | None:
        """Wait for what came of it: an answer, the error, or None for a peek that found nothing without a call.

        What was late once stays so: a page must not call itself whole after it has marked a part as missing.
        """
        if self._late is None:
            for patience in (AT_ONCE_SECONDS, math.inf):
                with suppress(TimeoutError):
                    return self._future.result(max(0, min(patience, min(self._until, until()) - time.monotonic())))
                try:
                    follow(self._path)
                except Busy as error:
                    self._late = self._copy() or error
                    return self._late
            self._late = self._copy() or Unavailable(self._path, "not there yet")
        return self._late

    def answer(self) -> Answer[T_co] | None:
        """Wait for the answer; None if there is none."""
        result = self.result()
        return result if isinstance(result, Answer) else None

    def value(self) -> T_co | None:
        """Wait for the value of the answer; None if there is none."""
        answer = self.answer()
        return answer.value if answer else None


class Gathering:
    """The questions of one page. The version information, which every page shows, is requested at once."""

    def __init__(self, seconds: float = TOTAL_SECONDS, rest_seconds: float = REST_SECONDS) -> None:
        """Start with the version information; the page waits so many seconds for all its answers together."""
        self._client = _client_for(seconds)
        self._rest_until = time.monotonic() + rest_seconds
        self._main: list[Answer[object] | OnetError] = []
        self._beside: list[Question[object]] = []
        self._about = self._start(operations.ABOUT)

    def must(self, operation: Operation[T], /, **values: str) -> Answer[T]:
        """Ask a question without whose answer there is no page; raises one of the four `OnetError`s."""
        result = _outcome(self._client.ask, operation, **values)
        self._main.append(result)
        if isinstance(result, OnetError):
            raise result
        return result

    def offers(self, operation: Operation[object]) -> bool:
        """Return whether the service that answers has an operation."""
        return self._client.offers(operation)

    def may(self, operation: Operation[T], rank: Rank = Rank.FACTS, /, **values: str) -> Question[T]:
        """Start a question that may fail without the page; it waits a few seconds for those of a lower rank."""
        question = self._start(operation, rank, **values)
        self._beside.append(question)
        return question

    def may_whole(self, operation: Operation[T], /, **values: str) -> Question[T]:
        """Start to ask for every row of a list, which may fail without the page."""
        work = _in_time(Rank.FACTS, self._client.ask_whole, operation, **values)
        question = Question(operation.at(**values), _begin(self._client, work), self._client.until)
        self._beside.append(question)
        return question

    def peek(self, operation: Operation[T], /, **values: str) -> Question[T]:
        """Look for an answer that takes no call to O*NET."""
        future = _done(self._client.peek(operation, **values))
        question: Question[T] = Question(operation.at(**values), future, self._client.until)
        self._beside.append(question)
        return question

    def _start(self, operation: Operation[T], rank: Rank = Rank.FACTS, /, **values: str) -> Question[T]:
        client = replace(self._client, rank=rank)
        # What is in the cache is read at once: a thread would only wait for this one.
        fresh: Answer[T] | OnetError | None = None if client.transport.is_local else client.peek(operation, **values)
        if fresh is None and rank is Rank.FACTS:
            # Here, and not in a thread that other pages need.
            try:
                client.wait_for_place(operation, **values)
            except Busy as error:
                fresh = error
        future = _done(fresh) if fresh else _begin(client, _in_time(rank, client.ask, operation, **values))
        until = client.until if rank is Rank.FACTS else self._rest_until
        return Question(operation.at(**values), future, until, lambda: client.cached(operation, **values))

    def about(self) -> models.About | None:
        """Wait for the version information; None if it failed."""
        return self._about.value()

    @property
    def calls(self) -> tuple[Call, ...]:
        """Wait for every question and return the calls of all: of the main one first, of the version last."""
        return tuple(call for result in self._results() for call in result.calls)

    @property
    def is_whole(self) -> bool:
        """Return whether nothing failed: a refusal is an answer, and the same the next time."""
        return all(isinstance(result, Answer | Refused | NotFound) for result in self._results())

    def _results(self) -> Iterator[Answer[object] | OnetError]:
        yield from self._main
        for question in (*self._beside, self._about):
            if (result := question.result()) is not None:
                yield result

    def frame(
        self,
        *,
        title: str,
        area: str | None,
        crumbs: Sequence[Crumb] = (),
        elsewhere: tuple[Elsewhere, ...] = (),
        lang: str | None = None,
    ) -> Frame:
        """Return the page's frame; `lang` is the language of a title of O*NET's."""
        about = self.about()
        calls = self.calls
        brought = [call for call in calls if call.source is not Source.FAILED]
        return Frame(
            title=title,
            area=area,
            crumbs=(home_crumb(), *crumbs, Crumb(title, None, lang)),
            elsewhere=elsewhere,
            release=_release(about) if about else None,
            calls=calls,
            paths=tuple(dict.fromkeys(call.path for call in brought)),
            asked_at=min((call.at for call in brought), default=None),
            old_copy_from=min((call.at for call in brought if call.source is Source.STALE), default=None),
            is_whole=self.is_whole,
            is_builtin=services.is_builtin(),
            is_trimmed=services.is_trimmed(),
        )


def _release(about: models.About) -> Release | None:
    """Return the release in the version information; None if it names no release."""
    if about.database is None:
        return None
    return Release(about.database.title, about.taxonomy.title if about.taxonomy else None)
