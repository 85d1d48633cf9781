"""What a view raises: a page without a word of it; for an error of ours one that leans on nothing, with a reference."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from browser.urls import urlpatterns as browser_urls


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret of the code")


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("a secret of the request")


urlpatterns = [
    path("broken", broken),
    path("mpp/broken", broken),
    path("mpp/suspicious", suspicious),
    *browser_urls,
]
handler400 = "browser.middleware.errors.bad_request"
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
