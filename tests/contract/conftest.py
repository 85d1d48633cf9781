"""The backends: the embedded service in this process, and the same service over a socket."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from requests.auth import HTTPBasicAuth

from browser.embedded.app import application
from browser.embedded.authorized import authorized
from browser.onet import xml_v1
from browser.onet.client import Client
from browser.onet.transport import HttpTransport, WsgiTransport
from tests.upstream import serving, upstream


@pytest.fixture(params=["embedded", "socket"])
def client(request: pytest.FixtureRequest, embedded_data: Path) -> Iterator[Client]:
    if request.param == "embedded":
        yield Client(WsgiTransport(application(embedded_data), xml_v1), xml_v1)
    else:
        with upstream(serving(authorized(application(embedded_data)))) as onet:
            yield Client(HttpTransport(onet.url, xml_v1, HTTPBasicAuth("a", "b"), "tests"), xml_v1)
