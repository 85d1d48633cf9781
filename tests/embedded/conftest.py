"""Data files of small releases, loaded once."""

from pathlib import Path

import pytest

from browser.embedded.data.load import load
from tests.embedded import releases


@pytest.fixture(scope="session")
def small_built_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small built-in release."""
    return releases.built_in(tmp_path_factory.mktemp("built-in"))


@pytest.fixture(scope="session")
def official(tmp_path_factory: pytest.TempPathFactory, small_built_in: Path) -> Path:
    """Return the data file of a small official release."""
    place = tmp_path_factory.mktemp("official")
    archive = releases.archive(place / "db.zip", releases.OFFICIAL)
    load([archive], place / "onet.sqlite3", lambda _: None, small_built_in)
    return place / "onet.sqlite3"


@pytest.fixture(scope="session")
def figures(tmp_path_factory: pytest.TempPathFactory, small_built_in: Path) -> Path:
    """Return the data file of the small built-in release."""
    data = tmp_path_factory.mktemp("figures") / "onet.sqlite3"
    load([], data, lambda _: None, small_built_in)
    return data
