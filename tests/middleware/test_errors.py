"""What a view raises: a page without a word of it, with a reference; for an error of ours one that leans on nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from browser.onet.errors import Busy, Crowded, Denied, OnetError, ShareUsed
from browser.urls import urlpatterns as browser_urls


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret of the code")


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("a secret of the request")


def raising(error: Callable[[str], OnetError]) -> Callable[[HttpRequest], HttpResponse]:
    """Return a view that fails as a call to O*NET does."""

    def view(request: HttpRequest) -> HttpResponse:
        raise error("about/")

    return view


urlpatterns = [
    path("denied", raising(Denied)),
    path("busy", raising(lambda at: Busy(at, "asked to wait", 7))),
    path("stalled", raising(lambda at: Busy(at, "too many pages wait"))),
    path("crowded", raising(lambda at: Crowded(at, "too many calls of our own"))),
    path("share", raising(lambda at: ShareUsed(at, "six pages wait"))),
    path("broken", broken),
    path("mpp/broken", broken),
    path("mpp/suspicious", suspicious),
    *browser_urls,
]
handler400 = "browser.middleware.errors.bad_request"
handler404 = "browser.middleware.errors.not_found"
handler500 = "browser.middleware.errors.our_fault"


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/broken", "Something went wrong on this site."), ("/mpp/broken", "Algo falló en este sitio.")],
)
def test_error_of_ours_has_page_and_reference(
    settings: Settings, caplog: pytest.LogCaptureFixture, address: str, heading: str
) -> None:
    settings.ROOT_URLCONF = __name__

    response = Client(raise_request_exception=False).get(address)

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 500
    assert all(line and line == line.rstrip() for line in response.text.removesuffix("\n").split("\n"))
    assert soup.h1 is not None
    assert soup.h1.get_text(strip=True) == heading
    assert soup.code is not None
    assert soup.code.get_text() in caplog.text
    assert "secret" not in response.text
    assert soup.select("main form, main a[href]")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/stalled", "O*NET is not answering."), ("/crowded", "O*NET is busy."), ("/busy?lang=es", "O*NET está ocupado.")],
)
def test_page_says_whether_onet_answers(settings: Settings, client: Client, address: str, heading: str) -> None:
    settings.ROOT_URLCONF = __name__

    response = client.get(address)

    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    soup = BeautifulSoup(response.content, "html5lib")
    assert soup.h1 is not None
    assert soup.h1.get_text(strip=True) == heading


def test_suspicious_request_gets_no_hint_on_hosts(
    client: Client, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ROOT_URLCONF = __name__

    response = client.get("/mpp/suspicious")

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 400
    assert soup.h1 is not None
    assert soup.h1.get_text(strip=True) == "Este sitio no acepta esa solicitud."
    assert "SuspiciousOperation" in caplog.text
    assert "ALLOWED_HOSTS" not in caplog.text
    assert "secret" not in response.text


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/mpp/suspicious", 400),
        ("/nowhere", 404),
        ("/mnm/nowhere", 404),
        ("/mnm/careers/99-9999.00/", 422),
        ("/local/?zip=123", 422),
        ("/online/search?keyword=nurse&end=0", 422),
        ("/share", 429),
        ("/broken", 500),
        ("/busy", 503),
        ("/denied", 503),
    ],
)
def test_error_pages_show_their_request_as_reference(
    settings: Settings, embedded_data: Path, address: str, status: int, language: str, method: str
) -> None:
    settings.ROOT_URLCONF, settings.ONET_DATA = __name__, embedded_data
    client = Client(raise_request_exception=False)

    for reference in ("proxy-7", "proxy-8"):  # the second would be the first one's page, were that cached
        headers = {"X-Request-ID": reference}
        response = client.generic(method, address, headers=headers, QUERY_STRING=query(address, language))

        assert response.status_code == status
        assert response.headers["X-Request-ID"] == reference
        assert "no-store" in response.headers["Cache-Control"]
        if method == "GET":
            assert reference in codes(response)
        else:
            assert response.content == b""
            assert int(response.headers["Content-Length"]) > 900


def query(address: str, language: str) -> str:
    """Return the query of an address, with a language."""
    return f"{address.partition('?')[2]}&lang={language}".removeprefix("&")


def codes(response: HttpResponse) -> list[str]:
    """Return what is set as code on a page."""
    return [code.get_text() for code in BeautifulSoup(response.content, "html5lib").select("main code")]


@pytest.mark.parametrize(("address", "word"), [("/about/", "Reference: "), ("/mpp/", "Referencia: ")])
def test_form_that_is_not_accepted_shows_reference(client: Client, address: str, word: str) -> None:
    response = client.post(address, headers={"X-Request-ID": "proxy-7"})

    assert response.status_code == 405
    assert f"{word}<code>proxy-7</code>" in response.text


@pytest.mark.parametrize("address", ["/", "/local/", "/search"])
def test_pages_without_error_show_no_reference(client: Client, embedded_data: Path, address: str) -> None:
    response = client.get(address, headers={"X-Request-ID": "proxy-7"})

    assert response.status_code == 200
    assert "proxy-7" not in response.text
