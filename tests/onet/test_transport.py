"""HTTP to O*NET: what is sent, what comes back, and the one retry."""

import time
from pathlib import Path

import pytest

from browser.onet.errors import Unavailable
from browser.onet.transport.response import Response, seconds
from tests.onet.calling import ABOUT, BODY, ask, http, route
from tests.upstream import XML, Answer, Handler, Upstream, compressed, delayed, hang_up, reply, reset

pytestmark = pytest.mark.usefixtures("silent_log")


# What is sent.


def test_call_names_site_account_and_format(onet: Upstream) -> None:
    http(onet.url).fetch(route("about/", {"keyword": "diseñador & más", "start": "21"}))

    [request] = onet.requests
    assert request.path == "about/"
    assert request.query == "keyword=dise%C3%B1ador+%26+m%C3%A1s&start=21"
    assert request.headers["User-Agent"] == "onet-browser/test (bot)"
    assert request.headers["Accept"] == "application/xml"
    assert request.headers["Authorization"] == "Basic d3MtdXNlcjpvcGVuLXNlc2FtZQ=="
    assert "gzip" in request.headers["Accept-Encoding"]


def test_every_value_of_a_parameter_is_sent(onet: Upstream) -> None:
    http(onet.url).fetch(route("about/", {"filter": ["a.gte.4", "b.contains.c"], "end": "5"}))

    assert onet.requests[0].query == "filter=a.gte.4&filter=b.contains.c&end=5"


@pytest.mark.parametrize("slash", ["", "/", "//"])
def test_base_needs_no_final_slash(onet: Upstream, slash: str) -> None:
    ask(onet.url.rstrip("/") + slash)

    assert onet.paths() == ["about/"]


def test_connection_is_used_again_until_closed(onet: Upstream) -> None:
    session = http(onet.url)

    for _ in range(2):
        session.fetch(ABOUT)
    onet.hang_up()
    session.fetch(ABOUT)

    assert len(onet.requests) == 3


@pytest.mark.parametrize("closing", [hang_up, reset])
def test_connection_closed_between_two_calls_is_tried_once_more(onet: Upstream, closing: Answer) -> None:
    session = http(onet.url)
    session.fetch(ABOUT)
    onet.next["about/"] = [closing]

    assert session.fetch(ABOUT).body == BODY

    session.fetch(ABOUT)
    onet.next["about/"] = [closing, closing]
    with pytest.raises(Unavailable):
        session.fetch(ABOUT)


def test_cookies_are_not_sent_back(onet: Upstream) -> None:
    onet.next["about/"] = [reply(body=BODY, set_cookie="visitor=1; Path=/")]
    session = http(onet.url)

    for _ in range(2):
        session.fetch(ABOUT)

    assert [request.headers.get("Cookie") for request in onet.requests] == [None, None]


def test_account_in_netrc_is_not_used(onet: Upstream, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))

    ask(onet.url)

    assert onet.requests[0].headers["Authorization"] == "Basic d3MtdXNlcjpvcGVuLXNlc2FtZQ=="


# What comes back.


def test_response_has_status_headers_and_body(onet: Upstream) -> None:
    onet.next["about/"] = [reply(418, b"short and stout", "text/plain", retry_after="7")]

    session = http(onet.url)

    assert session.fetch(ABOUT) == Response(418, "text/plain", 7, b"short and stout")
    assert session.fetch(ABOUT) == Response(200, XML, None, BODY)


def test_compressed_answer_is_unpacked(onet: Upstream) -> None:
    onet.next["about/"] = [compressed(BODY)]

    assert http(onet.url).fetch(ABOUT).body == BODY


@pytest.mark.parametrize("statuses", [("103 Early Hints",), ("100 Continue", "102 Processing", "103 Early Hints")])
def test_what_comes_before_an_answer_is_passed_over(onet: Upstream, statuses: tuple[str, ...]) -> None:
    interim = b"".join(b"HTTP/1.1 %s\r\nLink: </a.css>\r\n\r\n" % status.encode() for status in statuses)

    def answer(handler: Handler) -> None:
        handler.wfile.write(interim)
        reply(body=BODY)(handler)

    onet.next["about/"] = [answer]
    session = http(onet.url)

    assert session.fetch(ABOUT) == Response(200, XML, None, BODY)
    assert session.fetch(ABOUT) == Response(200, XML, None, BODY)
    assert len(onet.requests) == 2


def test_slow_answer_is_waited_for(onet: Upstream) -> None:
    onet.next["about/"] = [delayed(0.3, reply(body=BODY))]

    assert http(onet.url).fetch(ABOUT).body == BODY


@pytest.mark.parametrize("status", [204, 301, 302, 307, 308, 400, 401, 403, 404, 422])
def test_other_statuses_are_neither_followed_nor_retried(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status, location=f"{onet.url}elsewhere/")]

    assert http(onet.url).fetch(ABOUT).status == status
    assert onet.paths() == ["about/"]


@pytest.mark.parametrize(
    ("header", "number"),
    [
        ("7", 7),
        (" 0 ", 0),
        *((header, None) for header in ("", "soon", "-1", "1.5", "٣", "1" * 10, "Wed, 21 Oct 2026 07:28:00 GMT")),
    ],
)
def test_retry_after_is_a_number_or_nothing(header: str, number: int | None) -> None:
    assert seconds(header) == number


# The retry.


@pytest.mark.parametrize("status", [429, 500, 502, 503, 599])
def test_busy_service_is_asked_again_after_a_while(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status)]
    start = time.monotonic()

    response = http(onet.url).fetch(ABOUT)

    assert response.body == BODY
    assert len(onet.requests) == 2
    assert time.monotonic() - start >= 0.2  # what O*NET's terms ask for


@pytest.mark.parametrize("status", [429, 503])
def test_there_is_no_second_retry(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status), reply(status), reply(status)]

    assert http(onet.url).fetch(ABOUT).status == status
    assert len(onet.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_short_retry_after_is_waited_for(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status, retry_after="1")]
    start = time.monotonic()

    assert http(onet.url).fetch(ABOUT).status == 200
    assert time.monotonic() - start >= 1


@pytest.mark.parametrize("status", [429, 503])
def test_long_retry_after_is_not_waited_for(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status, retry_after="3600")]
    start = time.monotonic()

    assert http(onet.url).fetch(ABOUT).retry_after == 3600
    assert len(onet.requests) == 1
    assert time.monotonic() - start < 1


def test_retry_without_a_turn_is_not_made(onet: Upstream) -> None:
    onet.next["about/"] = [reply(503)]
    start = time.monotonic()

    response = http(onet.url, calls_per_second=1, total_seconds=0.5).fetch(ABOUT)

    assert response.status == 503
    assert len(onet.requests) == 1
    assert time.monotonic() - start < 0.5
