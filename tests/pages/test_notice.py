"""Where pages say that the site is not connected to O*NET."""

from pathlib import Path

import pytest
from django.test import Client

from tests.pages.reading import main_of

NOTICE = "Showing saved O*NET data."


@pytest.mark.parametrize("address", ["/", "/about/"])
def test_notice_is_where_data_are_explained(client: Client, embedded_data: Path, address: str) -> None:
    assert NOTICE in main_of(client, address).get_text()


@pytest.mark.parametrize("address", ["/mnm/", "/mnm/careers/29-1141.00/", "/search?keyword=nurse", "/accessibility/"])
def test_other_pages_name_their_data_in_the_foot(client: Client, embedded_data: Path, address: str) -> None:
    page = client.get(address).content.decode()

    assert NOTICE not in page
    assert "BLS May 2025" in page.partition("<footer")[2]
