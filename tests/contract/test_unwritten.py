"""What the service in this process passes as a value is what its bytes say."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.embedded.app import application
from browser.onet import operations
from browser.onet.client import Client
from browser.onet.errors import OnetError
from browser.onet.operations.operation import CAREER_AREAS, Operation
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.unwritten import TAKE
from browser.onet.v1.dialect import EMBEDDED
from tests.contract.test_contract import examples

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Careers of every kind: with all details, military, a group of all others, new, without a survey of its own.
CODES = ("11-1011.00", "15-1252.00", "29-1141.00", "47-2111.00", "55-1011.00", "13-1199.00", "19-4061.00")
KEYWORDS = ("nurse", "enfermera", "nrse", "17-2051", "11B", "a & b <c>", "né 中文", "nobody at all")


def by_bytes(application: "WSGIApplication") -> "WSGIApplication":
    """Return the application as it answers over HTTP, where nobody takes a value."""

    def asked(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        del environ[TAKE]
        return application(environ, start_response)

    return asked


def outcome(client: Client, operation: Operation[object], values: dict[str, str]) -> object:
    """Return the value of an answer, or what its error says."""
    try:
        return client.ask(operation, **values).value
    except OnetError as error:
        return type(error), str(error)


@pytest.fixture(scope="module")
def clients(embedded_data: Path) -> tuple[Client, Client]:
    app = application(embedded_data)
    return Client(WsgiTransport(app), EMBEDDED), Client(WsgiTransport(by_bytes(app)), EMBEDDED)


ASKED = [
    *examples(),
    *(
        (operation, {**operation.example, "area": area, "code": code})
        for operation in (operations.CAREER, operations.REPORT)
        for area in CAREER_AREAS
        for code in CODES
    ),
    *((operation, {"code": code}) for operation in (operations.SUMMARY, operations.DETAILS) for code in CODES),
    *(
        (operation, values | {"keyword": keyword})
        for operation, values in examples()
        if "keyword" in values
        for keyword in KEYWORDS
    ),
    *(
        (operation, values | {"start": start, "end": "2000"})
        for operation, values in examples()
        if any(param.name == "end" for param in operation.params)
        for start in ("1", "5")
    ),
]


@pytest.mark.parametrize(("operation", "values"), ASKED, ids=lambda value: getattr(value, "name", None))
def test_value_passed_is_what_bytes_say(
    clients: tuple[Client, Client], operation: Operation[object], values: dict[str, str]
) -> None:
    direct, written = clients

    assert outcome(direct, operation, values) == outcome(written, operation, values)


def test_value_passed_is_not_written_at_all(embedded_data: Path) -> None:
    (route,) = EMBEDDED.routes(operations.REPORT, {"area": "mnm", "code": "17-2051.00"})

    response = WsgiTransport(application(embedded_data)).fetch(route)

    assert isinstance(response.value, operations.REPORT.answer)
    assert response.body == b""
