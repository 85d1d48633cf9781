"""Responses that are no answers, over real sockets: unavailable, not asked for again, and nothing said of them."""

import tracemalloc
from collections.abc import Iterator

import pytest

from browser.onet import operations
from browser.onet.errors import Unavailable
from tests.onet.calling import ABOUT, BODY, BOMB, ask, assert_says_nothing, http
from tests.upstream import Answer, Handler, Upstream, compressed, document, hang_up, raw, reply, reset, truncated

pytestmark = pytest.mark.usefixtures("silent_log")


def bomb(handler: Handler) -> None:
    """Answer with a gzip bomb, made only when it is sent."""
    compressed(b" " * 50_000_000)(handler)


BROKEN = [
    pytest.param(reply(body=b"<html><body>Closed until noon</body></html>", content_type="text/html"), id="web page"),
    pytest.param(reply(body=b"<html><body>Closed until noon</body></html>"), id="web page that claims to be XML"),
    pytest.param(reply(body=BODY, content_type="application/json"), id="another format"),
    pytest.param(reply(body=b""), id="empty"),
    pytest.param(reply(body=BODY[:-20]), id="cut inside"),
    pytest.param(truncated(BODY), id="whole but shorter than promised"),
    pytest.param(truncated(BODY[:60]), id="cut and shorter than promised"),
    pytest.param(reply(body=document(operations.ROOT.answer)), id="another document"),
    pytest.param(reply(body=b"<error>No.</error>"), id="error under 200"),
    pytest.param(reply(body=b"<about />"), id="nothing in it"),
    pytest.param(reply(body=BOMB), id="entity bomb"),
    pytest.param(reply(body=b'<!DOCTYPE about><about api_version="1" />'), id="DTD"),
    pytest.param(reply(body=b'<?xml version="1.0" encoding="no-such"?><about api_version="1" />'), id="encoding"),
    pytest.param(reply(body=b"not gzip", content_encoding="gzip"), id="broken gzip"),
    pytest.param(reply(body=b"x", content_encoding="gzip, gzip, gzip, gzip, gzip, gzip, gzip"), id="gzip in gzip"),
    pytest.param(reply(body=b"<about>" + b" " * 5_000_000 + b"</about>"), id="too large"),
    pytest.param(bomb, id="gzip bomb"),
    pytest.param(hang_up, id="closed without a word"),
    pytest.param(reset, id="broken connection"),
    pytest.param(raw(b"nonsense\r\n\r\n"), id="not HTTP"),
    pytest.param(raw(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<about />"), id="a length that is none"),
    pytest.param(raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200), id="headers without end"),
]


@pytest.mark.parametrize("answer", BROKEN)
def test_broken_answer_is_unavailable_at_once(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url)

    assert unavailable.value.path == "about/"
    assert unavailable.value.retry_after is None
    assert unavailable.value.__cause__ is None or isinstance(unavailable.value.__cause__, ValueError)
    assert_says_nothing(f"{unavailable.value!r} {unavailable.value.__cause__!r} {unavailable.value.reason}")
    assert len(onet.requests) == 1


@pytest.fixture
def _traced() -> Iterator[None]:
    """Stop tracing memory, also when the test failed: it makes every later test slow."""
    yield
    tracemalloc.stop()


@pytest.mark.usefixtures("_traced")
def test_bomb_is_stopped_before_it_fills_memory(onet: Upstream) -> None:
    onet.next["about/"] = [compressed(b" " * 100_000_000)]
    tracemalloc.start()

    with pytest.raises(Unavailable, match="too large"):
        http(onet.url).fetch(ABOUT)

    _, peak = tracemalloc.get_traced_memory()
    assert peak < 40_000_000


def test_connection_that_brought_nonsense_is_dropped(onet: Upstream) -> None:
    onet.next["about/"] = [truncated(BODY), reply(body=b"<about>" + b" " * 6_000_000 + b"</about>")]
    session = http(onet.url)

    for _ in range(2):
        with pytest.raises(Unavailable):
            session.fetch(ABOUT)

    assert session.fetch(ABOUT).body == BODY
