"""A stand-in that answers one question, and a log that must say nothing of the account."""

import logging
from collections.abc import Iterator

import pytest

from tests.onet.calling import BODY, assert_says_nothing
from tests.upstream import Upstream, documents, upstream


@pytest.fixture
def onet() -> Iterator[Upstream]:
    with upstream(documents({"about/": BODY})) as running:
        yield running


@pytest.fixture
def silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Check that a test leaves neither credentials nor addresses in the log."""
    caplog.set_level(logging.DEBUG)
    yield
    assert_says_nothing(caplog.text)
