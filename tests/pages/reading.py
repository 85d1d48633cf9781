"""Reading pages as a visitor does: opened, parsed, and their words."""

import re
from dataclasses import dataclass
from functools import cache

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its address, its response and its parsed HTML."""

    address: str
    response: HttpResponse
    soup: BeautifulSoup


@cache
def opened(address: str) -> Page:
    """Open a page once, for all the tests that only read it."""
    response = Client().get(address)
    return Page(address, response, BeautifulSoup(response.content, "html5lib"))


def main_of(client: Client, address: str, status: int = 200) -> Tag:
    """Open a page and return its main part."""
    response = client.get(address)
    assert response.status_code == status, f"{address} is a {response.status_code}"
    return main_in(response)


def main_in(response: HttpResponse) -> Tag:
    """Return the main part of a page, without what adds its careers to the shortlist."""
    main = BeautifulSoup(response.content, "html5lib").main
    assert main is not None
    for control in main.select(".add, .listing"):
        control.decompose()
    return main


def heading_of(main: Tag) -> str:
    """Return the words of a page's heading."""
    return text_of(main.h1)


def text_of(tag: Tag | None) -> str:
    """Return the words of a part of a page, with the blanks that a reader sees."""
    assert tag is not None
    return re.sub(r" ([,;:)]|\.(?![A-Z]))", r"\1", " ".join(tag.get_text(" ").split()))
