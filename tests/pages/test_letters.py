"""Where each letter begins in the list of all careers."""

from pathlib import Path

import pytest
from django.test import Client

from tests.pages.reading import main_of
from tests.upstream import Upstream


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "letter", "title"),
    [
        ("/mnm/careers/", "N", "Nannies"),
        ("/mnm/careers/?start=1001&end=1016", "Z", "Zoologists & Wildlife Biologists"),
        ("/online/occupations/", "W", "Waiters and Waitresses"),
        ("/mpp/careers/?lang=es", "M", "Maestros"),
    ],
)
def test_letter_leads_to_its_first_row(client: Client, address: str, letter: str, title: str) -> None:
    (link,) = (link for link in main_of(client, address).select(".letters a") if link.get_text() == letter)

    first = main_of(client, str(link["href"])).select_one(".results a")
    assert first is not None
    assert first.get_text().startswith(title)


@pytest.mark.parametrize(
    "address", ["/mnm/browse/62", "/mnm/careers/?sort=bright_outlook", "/mnm/search?keyword=nurse"]
)
def test_other_lists_have_no_letters(client: Client, embedded_data: Path, address: str) -> None:
    assert not main_of(client, address).select(".letters")


def test_letters_take_no_call(client: Client, onet: Upstream) -> None:
    assert not main_of(client, "/mnm/careers/").select(".letters")
    assert len([request for request in onet.requests if request.path == "mnm/careers/"]) == 1
