"""The source of pages, as "view source" shows it."""

from functools import cache

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN

pytestmark = pytest.mark.usefixtures("embedded_data")

SPANISH = ("/?lang=es", "/mnm/careers/17-2051.00/?lang=es", "/online/occupations/17-2051.00/details/?lang=es")


@cache
def source_of(address: str) -> str:
    return Client().get(address).text


def stray_lines(source: str) -> list[int]:
    """Return the numbers of the lines that are blank or end in a blank."""
    lines = source.removesuffix("\n").split("\n")
    return [number for number, line in enumerate(lines, 1) if not line or line != line.rstrip()]


def description_of(address: str) -> str:
    meta = BeautifulSoup(source_of(address), "html5lib").select_one("meta[name=description]")
    assert meta is not None, address
    return str(meta["content"])


def test_no_page_has_stray_lines() -> None:
    stray = {
        address: lines
        for address in [*EVERY, *OWN, *FORMS, *ERRORS, *SPANISH]
        if (lines := stray_lines(source_of(address)))
    }

    assert not stray


def test_stray_lines_would_be_noticed() -> None:
    assert stray_lines("<p>\n\n</p> \n<p>\n  \n") == [2, 3, 5]


def test_titles_are_short() -> None:
    titles = {
        address: BeautifulSoup(source_of(address), "html5lib").title for address in [*EVERY, *OWN, *FORMS, *ERRORS]
    }

    assert not {
        address: title for address, title in titles.items() if title is None or not 0 < len(title.get_text()) <= 70
    }


def test_every_page_has_a_description() -> None:
    assert not [address for address in [*EVERY, *OWN, *FORMS, *ERRORS] if not description_of(address)]


@pytest.mark.parametrize(
    ("address", "start"),
    [
        ("/mnm/careers/17-2051.00/", "Plan and design roads"),
        ("/mnm/careers/17-2051.00/?lang=es", "Civil Engineers. Carreras en palabras sencillas"),
        ("/mpp/careers/17-2051.00/", "Planificar y diseñar carreteras"),
        ("/mnm/careers/17-2051.00/knowledge", "Civil Engineers: Knowledge. Careers in plain words"),
        ("/online/occupations/17-2051.00/details/", "Plan and design roads"),
        ("/database/rows/knowledge", "How"),
        ("/", "Look up an occupation. O*NET’s careers, pay and outlook"),
        ("/nowhere", "Search for a career, or start from one of the four areas."),
    ],
)
def test_a_description_is_in_the_language_of_its_page(address: str, start: str) -> None:
    assert description_of(address).startswith(start)
