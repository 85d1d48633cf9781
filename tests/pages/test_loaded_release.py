"""A career whose sentences are not built in, before and after the official release takes its place."""

import csv
import io
import re
import zipfile
from pathlib import Path

from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings

from browser.embedded.data.load import load

ACTUARY = "15-2011.00"
RELEASE = "data/db_30_1_text.zip"


def official(archive: Path, table: str, column: str) -> list[str]:
    """Return what an official table says of the occupation in a column."""
    with zipfile.ZipFile(archive) as files:
        (name,) = (name for name in files.namelist() if name.endswith(f"/{table}.txt"))
        lines = io.TextIOWrapper(files.open(name), "utf-8-sig")
        return [row[column] for row in csv.DictReader(lines, delimiter="\t") if row["O*NET-SOC Code"] == ACTUARY]


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(BeautifulSoup(response.content, "html5lib").get_text(" ").split())


def test_loaded_release_brings_official_sentences(
    client: Client, settings: Settings, reference: Path, tmp_path: Path
) -> None:
    settings.ONET_DATA = data = tmp_path / "onet.sqlite3"
    career, occupation = f"/mnm/careers/{ACTUARY}/", f"/online/occupations/{ACTUARY}/summary/?display=long"
    load([], data, lambda _: None)
    before = shown(client, career)
    figures_before = shown(client, occupation)
    load([reference / RELEASE], data, lambda _: None)
    after = shown(client, career)
    figures_after = shown(client, occupation)
    (description,) = official(reference / RELEASE, "Occupation Data", "Description")
    tasks = official(reference / RELEASE, "Task Statements", "Task")

    assert "Study figures on deaths" in before
    assert "built-in" in before
    assert "built-in" not in after
    assert "The loaded release" in shown(client, "/about/")
    assert "modified the information" in after
    assert description in after
    assert description not in before
    assert len(tasks) > 10
    assert all(task in figures_after for task in tasks)
    assert not any(task in figures_before for task in tasks)
    for text in (before, after):  # figures that need no sentence stay
        assert "Bright Outlook" in text
        assert re.search(r"\$\d{2,3},\d{3}", text)
