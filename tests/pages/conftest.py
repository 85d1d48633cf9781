"""The site connected to a stand-in over a real socket."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import time_machine
from pytest_django import Settings

from browser.embedded.app import application
from tests.upstream import Upstream, serving, upstream

USERNAME, PASSWORD = "counselor-account", "s3cret-w0rd"


@pytest.fixture
def onet(settings: Settings, embedded_data: Path) -> Iterator[Upstream]:
    """Connect the site to a stand-in that answers as the embedded service does, until a test says otherwise."""
    with upstream(serving(application(embedded_data))) as stand_in:
        settings.ONET_API_URL = stand_in.url
        settings.ONET_USERNAME, settings.ONET_PASSWORD = USERNAME, PASSWORD
        settings.ONET_CALLS_PER_SECOND = 1_000
        yield stand_in


@pytest.fixture
def unwritten_data(settings: Settings, embedded_data: Path, tmp_path: Path) -> Path:
    """Return a data file of a built-in release that says nothing of what people do; the settings name it."""
    settings.ONET_DATA = data = Path(shutil.copy(embedded_data, tmp_path / "onet.sqlite3"))
    with closing(sqlite3.connect(data)) as connection:
        connection.executescript("DELETE FROM description; DELETE FROM statement;")
    return data


@pytest.fixture(scope="session", autouse=True)
def _pages_name_static_files(static_files: None) -> None:
    """Let every page be rendered."""


@pytest.fixture(params=["2026-01-01 00:00Z", "2027-12-31 23:59Z", "2034-05-06 17:28Z"])
def clock(request: pytest.FixtureRequest) -> Iterator[None]:
    """Stop the clock at three times that share few digits: a page shows the time of its answer."""
    with time_machine.travel(request.param, tick=False):
        yield
