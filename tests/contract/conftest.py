"""The backends: the embedded service in this process, and the same service over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from requests.auth import HTTPBasicAuth

from browser.embedded.app import application
from browser.embedded.basic_auth import authorized
from browser.onet.client import Client
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1
from tests.upstream import serving, upstream


@pytest.fixture(params=["embedded", "socket"])
def client(request: pytest.FixtureRequest, embedded_data: Path) -> Iterator[Client]:
    if request.param == "embedded":
        yield Client(WsgiTransport(application(embedded_data)), V1)
    else:
        with upstream(serving(authorized(application(embedded_data)))) as onet:
            yield Client(HttpTransport(onet.url, HTTPBasicAuth("a", "b"), "tests", calls_per_second=1_000), V1)
