"""A WSGI application in this process is called as the real service."""

from collections.abc import Callable

import pytest

from browser.onet import operations
from browser.onet.client import Client
from browser.onet.errors import NotFound, OnetError, Refused, Unavailable
from browser.onet.transport.response import Response
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from tests.onet.calling import ABOUT, BODY, route
from tests.upstream import XML


def wsgi(status: str, kind: str, body: bytes, **headers: str) -> tuple[WsgiTransport, list[dict[str, object]]]:
    """Return a transport to an application with one response, and the list of its requests."""
    requests: list[dict[str, object]] = []

    def application(environ: dict[str, object], start_response: Callable[..., object]) -> list[bytes]:
        requests.append(environ)
        start_response(status, [("Content-Type", kind), *headers.items()])
        return [body[:10], body[10:]]

    return WsgiTransport(application), requests


def test_application_is_called_as_the_real_service() -> None:
    here, requests = wsgi("200 OK", XML, BODY)

    response = here.fetch(route("about/", {"keyword": "diseñador & más", "filter": ["a", "b"]}))

    assert response == Response(200, XML, None, BODY)
    [environ] = requests
    assert environ["REQUEST_METHOD"] == "GET"
    assert environ["PATH_INFO"] == "/ws/about/"
    assert environ["QUERY_STRING"] == "keyword=dise%C3%B1ador+%26+m%C3%A1s&filter=a&filter=b"
    assert environ["HTTP_HOST"] == "services.onetcenter.org"
    assert environ["HTTP_ACCEPT"] == "application/xml"
    assert environ["wsgi.url_scheme"] == "https"


def test_response_has_the_headers_of_the_application() -> None:
    here, _ = wsgi("429 Too Many Requests", "", b"", **{"Retry-After": "7"})

    assert here.fetch(ABOUT) == Response(429, "", 7, b"")


@pytest.mark.parametrize(
    ("status", "kind", "error"),
    [
        ("422 Unprocessable Entity", XML, Refused),
        ("404 Not Found", "text/plain", NotFound),
        ("500 Internal Server Error", "text/plain", Unavailable),
        ("200 OK", "text/html", Unavailable),
    ],
)
def test_application_fails_as_the_real_service(status: str, kind: str, error: type[OnetError]) -> None:
    here, _ = wsgi(status, kind, BODY)

    with pytest.raises(error):
        Client(here, V1).ask(operations.ABOUT)
