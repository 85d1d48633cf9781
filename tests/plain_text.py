"""A made-up service that answers in plain text, through a client with a cache."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar, cast

from django.core.cache import BaseCache, caches
from django.core.cache.backends.locmem import LocMemCache

from browser.caching.answers import NOTHING, AnswerCache
from browser.onet import operations
from browser.onet.calls import Answer, Source
from browser.onet.client import Client
from browser.onet.dialect import Route
from browser.onet.errors import Malformed
from browser.onet.operations.operation import Operation
from browser.onet.transport.response import Response
from browser.onet.v1.dialect import V1
from tests.transport import FakeTransport, answering

T = TypeVar("T")

DAY = 24 * 3600
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def read(_operation: Operation[T], _route: Route, body: bytes) -> T:
    if body.startswith(b"<html"):
        raise Malformed("an unexpected root")
    return cast("T", body.decode())


TEXT = replace(V1, content_type="text", read=read)
FIRST, SECOND, THIRD = (answering(body, kind="text/plain") for body in (b"first", b"second", b"third"))
CLOSED = answering(b"<html>Closed until noon</html>", kind="text/html")
FAILED = answering(b"", 503)


def slow_down(seconds: int) -> Response:
    return answering(b"", 429, retry_after=seconds)


def site(
    onet: FakeTransport,
    *,
    fresh: int = DAY,
    name: str = "here",
    cache: BaseCache | None = None,
    near: BaseCache = NOTHING,
) -> Client:
    return Client(onet, TEXT, AnswerCache(cache or caches["default"], name, fresh, near=near))


def about(client: Client) -> tuple[object, Source, datetime]:
    """Ask for the version information; return what came, where from, and of when."""
    return seen(client.ask(operations.ABOUT))


def seen(answer: Answer[object] | None) -> tuple[object, Source, datetime]:
    assert answer is not None
    return answer.value, answer.calls[-1].source, answer.calls[-1].at


class FailingCache(LocMemCache):
    """A cache that cannot be reached."""

    tries = 0

    def _fail(self, *_: object, **__: object) -> object:
        self.tries += 1
        raise ConnectionError("redis://ws-user:open-sesame@127.0.0.1")

    get = set = add = delete = _fail  # type: ignore[assignment]
