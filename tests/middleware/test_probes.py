"""Addresses for load balancers: they work by IP address, make no call, are stored nowhere and say no secret."""

from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.onet import operations
from browser.onet.breaker import MOST_FAILURES
from browser.onet.errors import OnetError, Unavailable
from browser.pages.gathering import outcome
from tests.upstream import Upstream, delayed, reply, upstream
from tests.waiting import until_true

USERNAME, PASSWORD = "probed-account", "s3cret-w0rd"


@pytest.fixture
def account(settings: Settings, embedded_data: Path) -> Settings:
    settings.ONET_USERNAME, settings.ONET_PASSWORD = USERNAME, PASSWORD
    settings.ONET_CALLS_PER_SECOND = 100
    return settings


def ask_about() -> None:
    with pytest.raises(OnetError):
        services.client().ask(operations.ABOUT)


@pytest.mark.parametrize("path", ["/healthz/live", "/healthz/ready"])
def test_probe_is_answered_by_ip_address_and_plain_http(
    client: Client, settings: Settings, embedded_data: Path, path: str
) -> None:
    settings.SECURE_SSL_REDIRECT = True

    response = client.get(path, headers={"Host": "10.1.2.3:8000"})

    assert response.status_code == HTTPStatus.OK
    assert "no-store" in response.headers["Cache-Control"]
    assert "10.1.2.3" not in response.text


@pytest.mark.parametrize("path", ["/healthz/live", "/healthz/ready"])
def test_probe_with_head_has_no_body(client: Client, embedded_data: Path, path: str) -> None:
    whole, head = client.get(path), client.head(path)

    assert head.status_code == HTTPStatus.OK
    assert head.content == b""
    assert head.headers["Content-Length"] == str(len(whole.content))


def test_probe_takes_no_form(client: Client) -> None:
    response = client.post("/healthz/live")

    assert response.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert response.headers["Allow"] == "GET, HEAD"


def test_ready_says_what_was_checked_of_built_in_data(client: Client, embedded_data: Path) -> None:
    assert client.get("/healthz/ready").json() == {
        "ready": True,
        "answers_from": "the service in this process",
        "data": "readable",
        "cache": "not used",
        "onet": {"outcome": "", "at": ""},
        "breaker": "closed",
        "held_back": "",
    }


def test_missing_data_file_makes_built_in_site_unready(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.ONET_DATA = tmp_path / "gone.sqlite3"

    response = client.get("/healthz/ready")

    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert (response.json()["ready"], response.json()["data"]) == (False, "unreadable")
    assert "gone" not in response.text


def test_account_answers_without_data_file(client: Client, account: Settings, tmp_path: Path) -> None:
    account.ONET_DATA = tmp_path / "gone.sqlite3"

    response = client.get("/healthz/ready")

    assert response.status_code == HTTPStatus.OK
    assert response.json()["data"] == "unreadable"
    assert response.json()["cache"] == "reachable"


def test_cache_that_fails_is_named(client: Client, account: Settings) -> None:
    account.CACHES = account.CACHES | {"default": {"BACKEND": "tests.plain_text.FailingCache"}}
    account.ONET_API_URL = "https://onet.example/without-cache/"  # a client of its own

    response = client.get("/healthz/ready")

    assert response.status_code == HTTPStatus.OK
    assert response.json()["cache"] == "unreachable"


def test_failing_onet_is_named_without_call_or_secret(client: Client, account: Settings) -> None:
    with upstream(reply(500)) as onet:
        ready = failing(client, account, onet)
        made = len(onet.requests)
        response = client.get("/healthz/ready")

        assert len(onet.requests) == made

    assert ready["onet"]["outcome"] == "no answer"
    assert ready["onet"]["at"].startswith("20")
    assert (ready["breaker"], ready["held_back"]) == ("open", "no answer")
    assert ready["ready"]
    for secret in (USERNAME, PASSWORD, "127.0.0.1", "sqlite3"):
        assert secret not in response.text


def failing(client: Client, account: Settings, onet: Upstream) -> dict[str, dict[str, str]]:
    account.ONET_API_URL, account.ONET_CACHE_FRESH_SECONDS = onet.url, 0
    for _ in range(MOST_FAILURES):
        ask_about()
    ready: dict[str, dict[str, str]] = client.get("/healthz/ready").json()
    return ready


def test_refused_account_stays_what_holds_calls_back(client: Client, account: Settings) -> None:
    """The last call that ends may be one that was under way: what it came to is not why the next ones are held back."""
    with upstream(reply(401)) as onet, ThreadPoolExecutor() as threads:
        account.ONET_API_URL = onet.url
        onet.next["mnm/"] = [delayed(0.3, reply(500)), reply(500)]  # it is tried again
        late = threads.submit(outcome, operations.SERVICES, area="mnm")
        until_true(lambda: onet.paths() == ["mnm/"])
        ask_about()
        assert isinstance(late.result(), Unavailable)
        ready = client.get("/healthz/ready").json()

    assert ready["onet"]["outcome"] == "no answer"
    assert (ready["breaker"], ready["held_back"]) == ("open", "account denied")
