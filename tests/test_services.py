"""Who answers: one client for all, whose credentials appear nowhere."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.test import Client as Browser
from django.views.debug import ExceptionReporter
from pytest_django import Settings

from browser import services
from browser.onet.client import Client
from browser.onet.dialect import Route

KEY, USERNAME, PASSWORD = (f"{word}-of-this-site" for word in ("key", "user", "password"))
V1 = {"ONET_USERNAME": USERNAME, "ONET_PASSWORD": PASSWORD}
V2 = {"ONET_API_KEY": KEY}


@pytest.mark.parametrize("account", [V1, V2])
def test_debug_page_shows_no_credentials(settings: Settings, account: dict[str, str]) -> None:
    for name, value in account.items():
        setattr(settings, name, value)
    settings.DEBUG, settings.ONET_CALLS_PER_SECOND = True, -1

    with pytest.raises(ValueError, match="maxlen") as error:
        services.client()

    page = ExceptionReporter(None, error.type, error.value, error.tb.tb_next).get_traceback_html()
    assert "_client" in page
    assert KEY not in page
    assert PASSWORD not in page


@pytest.mark.parametrize("account", [V1, V2])
def test_client_shows_no_credentials(settings: Settings, account: dict[str, str]) -> None:
    for name, value in account.items():
        setattr(settings, name, value)

    client = services.client()

    for shown in (repr(client), str(client.transport), repr(vars(client.transport)), repr(client.cache), client.name):
        assert not [secret for secret in (KEY, USERNAME, PASSWORD) if secret in shown]


@pytest.mark.parametrize("account", [V1, V2])
def test_debug_page_of_a_fault_shows_no_account(settings: Settings, account: dict[str, str]) -> None:
    for name, value in account.items():
        setattr(settings, name, value)
    settings.CACHES = settings.CACHES | {"spare": {"LOCATION": f"redis://:{PASSWORD}@redis.example/0"}}
    settings.DEBUG, settings.ONET_CALLS_PER_SECOND = True, -1
    environment = account | {"CACHE_URL": f"redis://:{PASSWORD}@redis.example/0"}  # as runserver passes it on

    response = Browser(raise_request_exception=False).get("/about/", **environment)

    assert response.status_code == 500
    assert "ONET_USERNAME" in response.text
    assert "redis.example" not in response.text
    for secret in (KEY, USERNAME, PASSWORD):
        assert secret not in response.text


def test_generations_share_no_cached_answer(settings: Settings) -> None:
    about = Route("about/", {}, "")
    settings.ONET_API_URL, settings.ONET_API_KEY = "http://onet.example/", KEY
    newer = services.client().cache
    settings.ONET_API_KEY, settings.ONET_USERNAME, settings.ONET_PASSWORD = "", USERNAME, PASSWORD
    older = services.client().cache

    assert newer is not None
    assert older is not None
    newer.store(about, b"{}", datetime.now(UTC))

    assert newer.look(about) is not None
    assert older.look(about) is None


def test_threads_share_one_client(settings: Settings) -> None:
    settings.ONET_API_KEY = f"{KEY}-2"
    threads = 16
    start, usual = Barrier(threads), sys.getswitchinterval()

    def client(_number: int) -> Client:
        start.wait()
        return services.client()

    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(threads) as pool:
            clients = list(pool.map(client, range(threads)))
    finally:
        sys.setswitchinterval(usual)

    assert len({id(found) for found in clients}) == 1
