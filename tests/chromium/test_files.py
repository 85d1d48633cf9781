"""A page's tables as a file, by the link below them."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both

pytestmark = pytest.mark.browser


@both
def test_tables_of_a_page_are_saved(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/local/?state=OH&lang=es", script=script)

    with page.expect_download() as download:
        page.get_by_role("link", name="Descargar las tablas de esta página como CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(StringIO(text)))

    assert download.value.suggested_filename == "local.csv"
    assert rows[0][:2] == ["Código", "Carrera"]
    assert len(rows) > 20
