"""Proxies and certificates, as the environment names them."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.onet.errors import Blocked, Unavailable
from tests.onet.calling import ABOUT, BODY, ask, http
from tests.upstream import (
    Answer,
    Upstream,
    documents,
    proxy,
    refusing,
    stall,
    stall_in_body,
    trickle_body,
    trickle_headers,
    upstream,
)

pytestmark = pytest.mark.usefixtures("silent_log")


def test_plain_call_goes_through_the_proxy(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTP_PROXY", address)

        answer = ask(onet.url)

    assert answer.value.api_version == "1.9"
    assert asked == [f"GET {onet.url}about/"]


def test_hosts_in_no_proxy_are_called_directly(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTP_PROXY", address)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

        ask(onet.url)

    assert not asked
    assert len(onet.requests) == 1


def test_time_limits_a_call_through_a_proxy(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    onet.next["about/"] = [stall]
    with proxy() as (address, _):
        monkeypatch.setenv("HTTP_PROXY", address)
        start = time.monotonic()

        with pytest.raises(Unavailable):
            ask(onet.url, total_seconds=0.3)

        onet.hang_up()

    assert time.monotonic() - start < 1.5


def test_missing_proxy_is_a_failed_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    with refusing() as nobody, refusing() as base:
        monkeypatch.setenv("HTTP_PROXY", nobody.removesuffix("/ws/"))

        with pytest.raises(Unavailable, match="no connection"):
            ask(base)


@pytest.mark.parametrize("status", [403, 407])
def test_proxy_that_refuses_a_tunnel_is_named(monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    with proxy(status) as (address, asked):
        monkeypatch.setenv("HTTPS_PROXY", address.replace("//", "//agent:pass-word@"))

        with pytest.raises(Blocked, match=f"^about/: the proxy refused it with status {status}$"):
            ask("https://services.onetcenter.org/ws/")

    assert asked == ["CONNECT services.onetcenter.org:443"]  # once: the next try would be refused too


def test_proxy_that_wants_a_password_is_named(onet: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy(407) as (address, _):
        monkeypatch.setenv("HTTP_PROXY", address)

        with pytest.raises(Blocked, match="the proxy refused it with status 407"):
            ask(onet.url)


def test_tunnel_that_a_proxy_cannot_make_is_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy(502) as (address, asked):
        monkeypatch.setenv("HTTPS_PROXY", address)

        with pytest.raises(Unavailable, match="no connection"):
            ask("https://services.onetcenter.org/ws/")

    assert len(asked) == 2


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
    with upstream(documents({"about/": BODY}), certificate=certificate) as running:
        yield running


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))


def test_unknown_certificate_is_not_accepted(secure: Upstream) -> None:
    with pytest.raises(Unavailable, match="SSLError"):
        ask(secure.url)

    assert not secure.requests


@pytest.mark.usefixtures("trusted")
def test_certificate_of_an_internal_network_is_accepted(secure: Upstream) -> None:
    session = http(secure.url)

    assert session.fetch(ABOUT).body == BODY
    assert session.fetch(ABOUT).body == BODY


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("answer", [trickle_headers(0.05), trickle_body(0.05), stall, stall_in_body])
def test_time_limits_a_secure_connection(secure: Upstream, answer: Answer) -> None:
    session = http(secure.url)
    session.fetch(ABOUT)
    session.total_seconds = 0.3
    secure.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        session.fetch(ABOUT)

    assert time.monotonic() - start < 1.5


def test_time_limits_a_handshake() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        start = time.monotonic()

        with pytest.raises(Unavailable):
            ask(f"https://127.0.0.1:{silent.getsockname()[1]}/ws/", total_seconds=0.3)

    assert time.monotonic() - start < 1.5


@pytest.mark.usefixtures("trusted")
def test_secure_call_is_tunnelled_through_the_proxy(secure: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy() as (address, asked):
        monkeypatch.setenv("HTTPS_PROXY", address)

        answer = ask(secure.url)

    assert answer.value.api_version == "1.9"
    assert asked == [f"CONNECT {secure.url.removeprefix('https://').partition('/')[0]}"]
