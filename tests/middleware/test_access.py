"""The line of a request is written only where the log wants it."""

import logging

import pytest
from django.test import Client

ACCESS = "browser.middleware.access"


@pytest.mark.parametrize(("level", "lines"), [(logging.INFO, 1), (logging.WARNING, 0)])
def test_request_is_a_line_of_the_log_if_it_wants_it(
    client: Client, caplog: pytest.LogCaptureFixture, level: int, lines: int
) -> None:
    with caplog.at_level(level, ACCESS):
        client.get("/robots.txt")

    assert [record.name for record in caplog.records].count(ACCESS) == lines
