"""Where the home page says that its data come from."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from browser.embedded.data.load import load
from tests.embedded import releases
from tests.pages.reading import main_of
from tests.upstream import Upstream


@pytest.fixture
def loaded(settings: Settings, tmp_path: Path) -> None:
    """Let the site answer from a small official release that was loaded."""
    built_in = releases.built_in(tmp_path / "built-in")
    settings.ONET_DATA = tmp_path / "onet.sqlite3"
    load([releases.archive(tmp_path / "db.zip", releases.OFFICIAL)], settings.ONET_DATA, lambda _: None, built_in)


def answers(client: Client) -> str:
    """Return what the table of the home page says of the answers."""
    row = next(row for row in main_of(client, "/").select("tr") if "Source" in row.get_text())
    return row.select("td")[-1].get_text(" ", strip=True)


def test_built_in_data_are_named(client: Client, embedded_data: Path) -> None:
    assert answers(client) == "Data built into this site"


def test_a_loaded_release_is_named(client: Client, loaded: None) -> None:
    assert answers(client) == "A release loaded into this site"


def test_web_services_are_named(client: Client, onet: Upstream) -> None:
    assert answers(client) == "O*NET Web Services"
