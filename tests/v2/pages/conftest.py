"""The site connected to the stand-in of Web Services 2.0 with a key alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.upstream import Upstream
from tests.v2.service import KEY
from tests.v2.upstream import web_services


@pytest.fixture
def onet(settings: Settings, static_files: None, embedded_data: Path) -> Iterator[Upstream]:
    """Connect the site, which has tables of pay of its own, to a stand-in that answers at once and without a limit."""
    with web_services() as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY
        settings.ONET_CALLS_PER_SECOND = 1_000
        yield stand_in


@pytest.fixture
def slow(settings: Settings, static_files: None) -> Iterator[Upstream]:
    """Connect the site to a stand-in that takes 200 ms for each answer, at five calls a second."""
    with web_services(seconds=0.2) as stand_in:
        settings.ONET_API_URL, settings.ONET_API_KEY = stand_in.url, KEY
        settings.ONET_CALLS_PER_SECOND = 5
        yield stand_in
