"""Every way in which a call can fail, over real sockets: the right error, in time, and without a word too many."""

import logging
import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
from requests.auth import HTTPBasicAuth

from browser.onet import operations, transport
from browser.onet.errors import Denied, NotFound, OnetError, Refused, Unavailable
from browser.onet.models import About
from browser.onet.transport import HttpTransport, Response, WsgiTransport, retry_after
from tests.reading import read_as
from tests.upstream import (
    DOCUMENTS,
    XML,
    Answer,
    Upstream,
    compressed,
    delayed,
    document,
    documents,
    hang_up,
    proxy,
    raw,
    refusing,
    reply,
    reset,
    stall,
    stall_in_body,
    trickle_body,
    trickle_headers,
    truncated,
    unreachable,
    upstream,
)

ABOUT = document(About)
USER, PASSWORD = "ws-user", "open-sesame"
BOMB = b'<!DOCTYPE about [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><about api_version="1">&b;</about>'


def http(base: str, **limits: float) -> HttpTransport:
    """Return a transport with our account and short limits."""
    limits = {"total_seconds": 5, "connect_seconds": 2, "read_seconds": 2} | limits
    return HttpTransport(base, HTTPBasicAuth(USER, PASSWORD), "onet-browser/test (bot)", **limits)


def read(body: bytes) -> About:
    return read_as(operations.ABOUT, body)


def ask(base: str, params: Mapping[str, str] | None = None, **limits: float) -> transport.Copy[About]:
    return http(base, **limits).ask("about/", params or {}, read)


@pytest.fixture
def onet() -> Iterator[Upstream]:
    with upstream(documents({"about/": ABOUT})) as running:
        yield running


@pytest.fixture(autouse=True)
def _no_word_too_many(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Hold every test of this module to a log without credentials and addresses."""
    caplog.set_level(logging.DEBUG)
    yield
    assert_says_nothing(caplog.text)


def assert_says_nothing(text: str) -> None:
    for secret in (USER, PASSWORD, "127.0.0.1", "localhost", "http://", "Basic"):
        assert secret not in text


# What is sent, and what comes of it.


def test_an_answer_comes_with_the_time_at_which_it_was_given(onet: Upstream) -> None:
    before = datetime.now(UTC)

    copy = ask(onet.url)

    assert copy.value == read(ABOUT)
    assert before <= copy.at <= datetime.now(UTC)
    assert copy.stale is False


def test_a_call_names_site_account_and_format(onet: Upstream) -> None:
    ask(onet.url, {"keyword": "diseñador & más", "start": "21"})

    [request] = onet.requests
    assert request.path == "about/"
    assert request.query == "keyword=dise%C3%B1ador+%26+m%C3%A1s&start=21"
    assert request.headers["User-Agent"] == "onet-browser/test (bot)"
    assert request.headers["Accept"] == "application/xml"
    assert request.headers["Authorization"] == "Basic d3MtdXNlcjpvcGVuLXNlc2FtZQ=="
    assert "gzip" in request.headers["Accept-Encoding"]


@pytest.mark.parametrize("slash", ["", "/", "//"])
def test_a_base_may_be_written_with_or_without_its_slash(onet: Upstream, slash: str) -> None:
    ask(onet.url.rstrip("/") + slash)

    assert onet.paths() == ["about/"]


def test_a_connection_serves_several_calls_and_is_replaced_when_it_was_closed(onet: Upstream) -> None:
    session = http(onet.url)

    for _ in range(2):
        session.ask("about/", {}, read)
    onet.hang_up()
    session.ask("about/", {}, read)

    assert len(onet.requests) == 3


def test_cookies_are_neither_kept_nor_sent(onet: Upstream) -> None:
    onet.next["about/"] = [reply(body=ABOUT, set_cookie="visitor=1; Path=/")]
    session = http(onet.url)

    for _ in range(2):
        session.ask("about/", {}, read)

    assert [request.headers.get("Cookie") for request in onet.requests] == [None, None]


def test_an_account_in_netrc_is_not_used(onet: Upstream, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))

    ask(onet.url)

    assert onet.requests[0].headers["Authorization"] == "Basic d3MtdXNlcjpvcGVuLXNlc2FtZQ=="


@pytest.mark.parametrize("kind", ["text/xml", "application/xml;charset=UTF-8", "Application/XML", ""])
def test_any_content_type_of_xml_is_read_and_so_is_none(onet: Upstream, kind: str) -> None:
    onet.next["about/"] = [reply(body=ABOUT, content_type=kind)]

    assert ask(onet.url).value.api_version == "1.9"


def test_a_compressed_answer_is_read(onet: Upstream) -> None:
    onet.next["about/"] = [compressed(ABOUT)]

    assert ask(onet.url).value.api_version == "1.9"


def test_a_slow_answer_is_waited_for(onet: Upstream) -> None:
    onet.next["about/"] = [delayed(0.3, reply(body=ABOUT))]

    assert ask(onet.url).value.api_version == "1.9"


# Statuses.


def test_a_refusal_has_the_words_of_the_api(onet: Upstream) -> None:
    onet.next["about/"] = [reply(422, (DOCUMENTS / "error.xml").read_bytes())]

    with pytest.raises(Refused) as refused:
        ask(onet.url)

    assert refused.value.said == "There is nothing of this kind for this occupation."
    assert refused.value.path == "about/"
    assert str(refused.value) == "about/: refused"


@pytest.mark.parametrize("body", [b"", b"<html>Sorry</html>", b"<error>", BOMB])
def test_a_refusal_without_words_is_still_a_refusal(onet: Upstream, body: bytes) -> None:
    onet.next["about/"] = [reply(422, body)]

    with pytest.raises(Refused) as refused:
        ask(onet.url)

    assert refused.value.said is None


@pytest.mark.parametrize(
    ("status", "error"), [(401, Denied), (403, Denied), (404, NotFound), (204, Unavailable), (400, Unavailable)]
)
def test_a_status_has_its_error_and_no_second_try(onet: Upstream, status: int, error: type[OnetError]) -> None:
    onet.next["about/"] = [reply(status, b"Authorization Error" if status != 204 else b"", "text/plain")]

    with pytest.raises(error, match=f"^about/: status {status}$"):
        ask(onet.url)

    assert len(onet.requests) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status, location=f"{onet.url}elsewhere/")]

    with pytest.raises(Unavailable, match=f"status {status}"):
        ask(onet.url)

    assert onet.paths() == ["about/"]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 599])
def test_a_call_that_was_too_much_is_tried_once_more_after_a_while(onet: Upstream, status: int) -> None:
    onet.next["about/"] = [reply(status)]
    start = time.monotonic()

    copy = ask(onet.url)

    assert copy.value.api_version == "1.9"
    assert len(onet.requests) == 2
    assert time.monotonic() - start >= 0.2  # what O*NET's terms ask for


@pytest.mark.parametrize(("status", "wait"), [(429, 5), (503, None)])
def test_there_is_one_second_try_and_no_third(onet: Upstream, status: int, wait: int | None) -> None:
    onet.next["about/"] = [reply(status), reply(status), reply(status)]

    with pytest.raises(Unavailable, match=f"status {status}") as unavailable:
        ask(onet.url)

    assert len(onet.requests) == 2
    assert unavailable.value.retry_after == wait


def test_a_short_retry_after_is_kept_to(onet: Upstream) -> None:
    onet.next["about/"] = [reply(429, retry_after="1")]
    start = time.monotonic()

    ask(onet.url)

    assert time.monotonic() - start >= 1


def test_a_long_retry_after_is_told_instead_of_waited_for(onet: Upstream) -> None:
    onet.next["about/"] = [reply(429, retry_after="3600")]
    start = time.monotonic()

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url)

    assert unavailable.value.retry_after == 3600
    assert len(onet.requests) == 1
    assert time.monotonic() - start < 1


def test_the_retry_after_of_a_server_error_is_no_wish_to_be_left_alone(onet: Upstream) -> None:
    onet.next["about/"] = [reply(503, retry_after="60")]

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url)

    assert unavailable.value.retry_after is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 0 ", 0),
        *((header, None) for header in ("", "soon", "-1", "1.5", "٣", "1" * 10, "Wed, 21 Oct 2026 07:28:00 GMT")),
    ],
)
def test_a_retry_after_is_a_number_of_seconds_or_none(header: str, seconds: int | None) -> None:
    assert retry_after(Response(429, "", header, b"")) == seconds


# What is no answer.

BROKEN = [
    pytest.param(reply(body=b"<html><body>Closed until noon</body></html>", content_type="text/html"), id="web page"),
    pytest.param(reply(body=b"<html><body>Closed until noon</body></html>"), id="web page that claims to be XML"),
    pytest.param(reply(body=ABOUT, content_type="application/json"), id="another format"),
    pytest.param(reply(body=b""), id="empty"),
    pytest.param(reply(body=ABOUT[:-20]), id="cut inside"),
    pytest.param(truncated(ABOUT), id="whole but shorter than promised"),
    pytest.param(truncated(ABOUT[:60]), id="cut and shorter than promised"),
    pytest.param(reply(body=document(operations.ROOT.answer)), id="another document"),
    pytest.param(reply(body=b"<error>No.</error>"), id="error under 200"),
    pytest.param(reply(body=b"<about />"), id="nothing in it"),
    pytest.param(reply(body=BOMB), id="entity bomb"),
    pytest.param(reply(body=b'<!DOCTYPE about><about api_version="1" />'), id="DTD"),
    pytest.param(reply(body=b'<?xml version="1.0" encoding="no-such"?><about api_version="1" />'), id="encoding"),
    pytest.param(reply(body=b"not gzip", content_encoding="gzip"), id="broken gzip"),
    pytest.param(reply(body=b"x", content_encoding="gzip, gzip, gzip, gzip, gzip, gzip, gzip"), id="gzip in gzip"),
    pytest.param(reply(body=b"<about>" + b" " * 5_000_000 + b"</about>"), id="too large"),
    pytest.param(compressed(b" " * 50_000_000), id="gzip bomb"),
    pytest.param(hang_up, id="closed without a word"),
    pytest.param(reset, id="broken connection"),
    pytest.param(raw(b"nonsense\r\n\r\n"), id="not HTTP"),
    pytest.param(raw(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<about />"), id="a length that is none"),
    pytest.param(raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200), id="headers without end"),
]


@pytest.mark.parametrize("answer", BROKEN)
def test_what_is_no_answer_is_unavailable_and_not_asked_for_again(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url)

    assert unavailable.value.path == "about/"
    assert unavailable.value.retry_after is None
    assert unavailable.value.__cause__ is None or isinstance(unavailable.value.__cause__, ValueError)
    assert_says_nothing(f"{unavailable.value!r} {unavailable.value.__cause__!r} {unavailable.value.reason}")
    assert len(onet.requests) == 1


def test_a_bomb_is_defused_before_it_fills_the_memory(onet: Upstream) -> None:
    onet.next["about/"] = [compressed(b" " * 200_000_000)]
    tracemalloc.start()

    with pytest.raises(Unavailable, match="too large"):
        ask(onet.url)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000


def test_a_connection_that_brought_nonsense_is_not_used_again(onet: Upstream) -> None:
    onet.next["about/"] = [truncated(ABOUT), reply(body=b"<about>" + b" " * 6_000_000 + b"</about>")]
    session = http(onet.url)

    for _ in range(2):
        with pytest.raises(Unavailable):
            session.ask("about/", {}, read)

    assert session.ask("about/", {}, read).value.api_version == "1.9"


# Connections, and time.


def test_a_refused_connection_is_tried_once_more() -> None:
    tries: list[str] = []

    def count(request: requests.PreparedRequest) -> requests.PreparedRequest:
        tries.append("")
        return request

    with refusing() as base, pytest.raises(Unavailable, match=r"^about/: no connection$") as unavailable:
        HttpTransport(base, count, "test").ask("about/", {}, read)

    assert len(tries) == 2
    assert unavailable.value.__context__ is None


def test_a_connection_that_comes_about_at_the_second_try_brings_the_answer() -> None:
    with upstream(documents({"about/": ABOUT}), listening=False) as onet:
        tries: list[str] = []

        def listen_at_the_second(request: requests.PreparedRequest) -> requests.PreparedRequest:
            if tries:
                onet.listen()
            tries.append("")
            return request

        copy = HttpTransport(onet.url, listen_at_the_second, "test").ask("about/", {}, read)

    assert copy.value.api_version == "1.9"
    assert len(tries) == 2


def test_a_host_that_cannot_be_reached_is_given_up_in_time() -> None:
    start = time.monotonic()

    with unreachable() as base, pytest.raises(Unavailable, match="no connection"):
        ask(base, connect_seconds=0.2)

    assert 0.6 <= time.monotonic() - start < 2  # two tries with a pause between


def test_connecting_is_part_of_the_whole_time() -> None:
    start = time.monotonic()

    with unreachable() as base, pytest.raises(Unavailable):
        ask(base, connect_seconds=0.4, total_seconds=0.3)

    assert time.monotonic() - start < 1


@pytest.mark.parametrize("answer", [stall, stall_in_body])
def test_a_read_that_stalls_is_given_up_and_not_tried_again(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url, read_seconds=0.3)

    assert time.monotonic() - start < 1.5
    assert len(onet.requests) == 1
    assert_says_nothing(repr(unavailable.value))


@pytest.mark.parametrize("answer", [trickle_headers(0.05), trickle_body(0.05), stall, stall_in_body])
def test_the_whole_call_ends_when_its_time_is_up(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url, total_seconds=0.3)

    assert 0.2 < time.monotonic() - start < 1.5
    assert len(onet.requests) == 1
    assert_says_nothing(repr(unavailable.value))


def test_an_answer_cut_off_by_the_clock_is_none_even_when_it_looks_whole(onet: Upstream) -> None:
    def until_closed(handler: object) -> None:
        handler.send(200, {"Content-Type": XML}, ABOUT)  # type: ignore[attr-defined]  # no length: it ends with the connection
        stall(handler)  # type: ignore[arg-type]

    onet.next["about/"] = [until_closed]

    with pytest.raises(Unavailable, match="time is up"):
        ask(onet.url, total_seconds=0.3)


def test_the_second_try_is_within_the_whole_time(onet: Upstream) -> None:
    onet.next["about/"] = [reply(503), stall]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        ask(onet.url, total_seconds=0.6)

    assert time.monotonic() - start < 1.5
    assert len(onet.requests) == 2


def test_the_clock_holds_for_a_connection_that_is_used_again(onet: Upstream) -> None:
    session = http(onet.url, total_seconds=0.3)
    session.ask("about/", {}, read)
    onet.next["about/"] = [trickle_headers(0.05)]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        session.ask("about/", {}, read)

    assert time.monotonic() - start < 1.5


def test_more_calls_than_the_time_allows_are_not_made(onet: Upstream) -> None:
    session = http(onet.url, total_seconds=0.4)
    for _ in range(5):
        session.ask("about/", {}, read)

    with pytest.raises(Unavailable, match="too many calls of our own"):
        session.ask("about/", {}, read)

    assert len(onet.requests) == 5


# Proxies and certificates.


def test_a_plain_call_goes_through_the_proxy_of_the_environment(
    onet: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTP_PROXY", address)

        copy = ask(onet.url)

    assert copy.value.api_version == "1.9"
    assert asked == [f"GET {onet.url}about/"]


def test_no_proxy_names_hosts_that_are_asked_directly(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTP_PROXY", address)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

        ask(onet.url)

    assert not asked
    assert len(onet.requests) == 1


def test_the_clock_holds_through_a_proxy(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    onet.next["about/"] = [stall]
    with proxy() as (address, _):
        monkeypatch.setenv("HTTP_PROXY", address)
        start = time.monotonic()

        with pytest.raises(Unavailable):
            ask(onet.url, total_seconds=0.3)

        onet.hang_up()

    assert time.monotonic() - start < 1.5


def test_a_proxy_that_is_not_there_is_a_connection_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    with refusing() as nobody, refusing() as base:
        monkeypatch.setenv("HTTP_PROXY", nobody.removesuffix("/ws/"))

        with pytest.raises(Unavailable, match="no connection"):
            ask(base)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a key and a certificate for this machine, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl: install it (apt-get install openssl)")
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(  # noqa: S603 - our own words
        [
            *(openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"),
            *("-days", "1", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(folder / "key"), "-out", str(folder / "certificate")),
        ],
        check=True,
        capture_output=True,
    )
    both = folder / "both"
    both.write_text((folder / "key").read_text() + (folder / "certificate").read_text())
    return both


@pytest.fixture
def secure(certificate: Path) -> Iterator[Upstream]:
    with upstream(documents({"about/": ABOUT}), certificate=certificate) as running:
        yield running


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))


def test_a_certificate_that_nobody_vouches_for_is_not_accepted(secure: Upstream) -> None:
    with pytest.raises(Unavailable, match="SSLError"):
        ask(secure.url)

    assert not secure.requests


@pytest.mark.usefixtures("trusted")
def test_the_certificates_of_an_internal_network_are_honored(secure: Upstream) -> None:
    session = http(secure.url)

    assert session.ask("about/", {}, read).value.api_version == "1.9"
    assert session.ask("about/", {}, read).value.api_version == "1.9"


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("answer", [trickle_headers(0.05), trickle_body(0.05), stall, stall_in_body])
def test_the_clock_holds_for_a_secure_connection(secure: Upstream, answer: Answer) -> None:
    secure.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        ask(secure.url, total_seconds=0.3)

    assert time.monotonic() - start < 1.5


@pytest.mark.usefixtures("trusted")
def test_a_secure_call_is_tunnelled_through_the_proxy(secure: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTPS_PROXY", address)

        copy = ask(secure.url)

    assert copy.value.api_version == "1.9"
    assert asked == [f"CONNECT {secure.url.removeprefix('https://').partition('/')[0]}"]


# A WSGI application in this process.


def wsgi(status: str, kind: str, body: bytes) -> tuple[WsgiTransport, list[dict[str, object]]]:
    """Return a transport to an application that answers the same to everything, and what it was asked."""
    asked: list[dict[str, object]] = []

    def application(environ: dict[str, object], start_response: Callable[..., object]) -> list[bytes]:
        asked.append(environ)
        start_response(status, [("Content-Type", kind)])
        return [body[:10], body[10:]]

    return WsgiTransport(application), asked


def test_an_application_is_asked_like_the_real_service() -> None:
    here, asked = wsgi("200 OK", XML, ABOUT)

    copy = here.ask("about/", {"keyword": "diseñador & más"}, read)

    assert copy.value == read(ABOUT)
    [environ] = asked
    assert environ["REQUEST_METHOD"] == "GET"
    assert environ["PATH_INFO"] == "/ws/about/"
    assert environ["QUERY_STRING"] == "keyword=dise%C3%B1ador+%26+m%C3%A1s"
    assert environ["HTTP_HOST"] == "services.onetcenter.org"
    assert environ["wsgi.url_scheme"] == "https"


@pytest.mark.parametrize(
    ("status", "error"),
    [("422 Unprocessable Entity", Refused), ("404 Not Found", NotFound), ("500 Internal Server Error", Unavailable)],
)
def test_the_statuses_of_an_application_have_the_same_errors(status: str, error: type[OnetError]) -> None:
    here, _ = wsgi(status, "text/plain", b"No.")

    with pytest.raises(error):
        here.ask("about/", {}, read)


def test_an_application_may_send_what_is_no_answer() -> None:
    here, _ = wsgi("200 OK", "text/html", ABOUT)

    with pytest.raises(Unavailable, match="wrong content type"):
        here.ask("about/", {}, read)
