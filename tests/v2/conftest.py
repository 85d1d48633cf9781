"""Web Services 2.0 on a socket, for tests that call it."""

from collections.abc import Iterator

import pytest

from tests.upstream import Upstream
from tests.v2.upstream import web_services


@pytest.fixture
def onet() -> Iterator[Upstream]:
    with web_services() as running:
        yield running
