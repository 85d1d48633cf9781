"""The backends: the embedded service in this process, the same over a socket, and the stand-in of Web Services 2.0."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from requests import PreparedRequest
from requests.auth import HTTPBasicAuth

from browser.embedded.app import application
from browser.embedded.basic_auth import authorized
from browser.onet.client import Client
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from browser.onet.v2.dialect import v2
from tests.contract.backends import Backend, of_2_0
from tests.upstream import serving, upstream
from tests.v2.service import KEY
from tests.v2.upstream import web_services

EXTRA = 60  # occupations of the stand-in more than it has: its lists are to have several pages


def sign(request: PreparedRequest) -> PreparedRequest:
    request.headers["X-API-Key"] = KEY
    return request


@pytest.fixture(params=["embedded", "socket", "2.0"])
def backend(request: pytest.FixtureRequest, embedded_data: Path) -> Iterator[Backend]:
    if request.param == "embedded":
        yield Backend(Client(WsgiTransport(application(embedded_data)), V1))
    elif request.param == "socket":
        with upstream(serving(authorized(application(embedded_data)))) as onet:
            yield Backend(Client(HttpTransport(onet.url, HTTPBasicAuth("a", "b"), "tests", calls_per_second=1_000), V1))
    else:
        with web_services(extra_occupations=EXTRA) as onet:
            yield of_2_0(Client(HttpTransport(onet.url, sign, "tests", calls_per_second=1_000), v2(onet.url)), EXTRA)


@pytest.fixture
def client(backend: Backend) -> Client:
    return backend.client
