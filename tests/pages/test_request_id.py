"""Each line of the log names the request that it belongs to, whichever thread makes the call."""

import logging

from django.test import Client

from browser.request_id import current
from tests.upstream import Upstream


class Names(logging.Handler):
    """Remembers the request and the path of each call."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("O*NET "):
            self.calls.append((current.get(), record.fields["path"]))  # type: ignore[attr-defined]


def test_calls_of_other_threads_name_their_request(client: Client, onet: Upstream) -> None:
    names, logger = Names(), logging.getLogger("browser.onet.client")
    logger.addHandler(names)
    try:
        response = client.get("/mnm/careers/17-2051.00/", headers={"X-Request-ID": "proxy-7"})
    finally:
        logger.removeHandler(names)

    assert response.status_code == 200
    assert {"about/", "mnm/careers/17-2051.00/", "mnm/careers/17-2051.00/report"} <= {path for _, path in names.calls}
    assert {request for request, _ in names.calls} == {"proxy-7"}
