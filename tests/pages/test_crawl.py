"""From the home page, following links: every page kind is met, no link is dead, no control is without a label."""

from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from browser.onet import operations
from tests.pages.promises import FOLLOWED
from tests.reading import IN_V1

pytestmark = pytest.mark.usefixtures("embedded_data")

ALLOWED = (200, 422)  # a part that the release does not have is a 422 by design


def kind_of(address: str) -> str:
    """Return what an address is of: an operation in an area, or a page of our own in a language."""
    parts = urlsplit(address)
    found = operations.find(parts.path.lstrip("/"))
    if found is None:
        return f"{parts.path} {'es' if 'lang=es' in parts.query else ''}"
    return f"{found[0].name} {found[1].get('area', '')}"


def links_of(soup: BeautifulSoup, address: str) -> Iterator[str]:
    for anchor in soup.select(FOLLOWED):
        target = urljoin(address, str(anchor["href"])).partition("#")[0]
        if target and not urlsplit(target).netloc:
            yield target


def unlabelled(soup: BeautifulSoup) -> list[str]:
    labels = {label["for"] for label in soup.select("label[for]")}
    controls = soup.select("input:not([type=hidden]), select, textarea, button")
    wrapped = {id(control) for label in soup.select("label") for control in label.select("input, select, textarea")}
    return [
        str(control)
        for control in controls
        if not (
            control.get("id") in labels
            or id(control) in wrapped
            or control.get("aria-label")
            or (control.name == "button" and control.get_text(strip=True))
        )
    ]


def crawl(client: Client, start: str) -> tuple[dict[str, str], list[tuple[str, str, int]], list[str]]:
    """Open one address of each kind, in the order that links lead to them; return them and what is wrong."""
    opened: dict[str, str] = {}
    waiting, dead, bare = deque([(start, "")]), [], []
    while waiting:
        address, page = waiting.popleft()
        if kind_of(address) in opened:
            continue
        response = client.get(address)
        opened[kind_of(address)] = address
        if response.status_code not in ALLOWED:
            dead.append((page, address, response.status_code))
            continue
        soup = BeautifulSoup(response.content, "html5lib")
        bare += [f"{address}: {control}" for control in unlabelled(soup)]
        waiting += [(link, address) for link in links_of(soup, address)]
    return opened, dead, bare


def test_visitor_who_follows_links_meets_every_page_kind(client: Client) -> None:
    opened, dead, bare = crawl(client, "/")

    kinds = {f"{operation.name} {area}" for operation in IN_V1 for area in operation.areas or ("",)}
    assert dead == []
    assert bare == []
    assert kinds - opened.keys() == set()
    assert {"/search ", "/sitemap/ ", "/patterns/ ", "/accessibility/ ", "/search es"} <= opened.keys()


def test_page_that_is_not_there_would_be_noticed(client: Client) -> None:
    _opened, dead, _bare = crawl(client, "/nowhere")

    assert dead == [("", "/nowhere", 404)]


def test_a_control_without_a_label_would_be_noticed() -> None:
    soup = BeautifulSoup(
        "<input id=a><label for=b>B</label><input id=b><button></button><label>C<select></select></label>", "html5lib"
    )

    assert unlabelled(soup) == ['<input id="a"/>', "<button></button>"]
