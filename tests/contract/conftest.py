"""The backends: the embedded service in this process, and the same service over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from requests.auth import HTTPBasicAuth

from browser.embedded.app import application
from browser.embedded.basic_auth import authorized
from browser.onet.client import Client
from browser.onet.transport import HttpTransport, WsgiTransport
from browser.onet.v1 import dialect
from tests.upstream import serving, upstream


@pytest.fixture(params=["embedded", "socket"])
def client(request: pytest.FixtureRequest, embedded_data: Path) -> Iterator[Client]:
    if request.param == "embedded":
        yield Client(WsgiTransport(application(embedded_data), dialect), dialect)
    else:
        with upstream(serving(authorized(application(embedded_data)))) as onet:
            yield Client(HttpTransport(onet.url, dialect, HTTPBasicAuth("a", "b"), "tests"), dialect)
