"""The site map leads to every service of every area, from the table alone."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.pages.addresses import EVERY, OWN

pytestmark = pytest.mark.usefixtures("embedded_data")


def test_every_operation_is_linked_at_its_example(client: Client) -> None:
    main = BeautifulSoup(client.get("/sitemap/").content, "html5lib").main
    assert main is not None
    links = {str(a["href"]) for a in main.select("a[href]")}

    # A section of either report is there once, at the report of its example.
    assert {address for address in EVERY if "/summary/" not in address or address.endswith("/summary/")} <= links
    assert {address for address in OWN if address != "/sitemap/"} <= links


def test_areas_are_groups_and_pages_link_map(client: Client) -> None:
    soup = BeautifulSoup(client.get("/sitemap/?lang=es").content, "html5lib")

    assert [heading.get_text() for heading in soup.select("main h2")] == [
        "El sitio",
        "My Next Move",
        "Mi Próximo Paso",
        "My Next Move for Veterans",
        "O*NET OnLine",
    ]
    assert soup.select("footer a[href='/sitemap/?lang=es']")
    assert soup.select("main a[href='/veterans/military?keyword=11B&lang=es']")


def test_rows_without_built_in_data_are_marked(client: Client) -> None:
    soup = BeautifulSoup(client.get("/sitemap/").content, "html5lib")

    marked = {str(row.a["href"]) for row in soup.select("main li:has(small)") if row.a}
    assert {"/mnm/videos/", "/mnm/green/", "/online/green/", "/online/crosswalks/dot?keyword=005.061-014"} <= marked
    assert "/online/occupations/17-2051.00/details/work_context" in marked
    assert not marked & {"/mnm/apprenticeship/", "/online/stem_occupations/", "/mnm/careers/"}


@pytest.mark.parametrize("address", ["/local", "/sitemap", "/patterns", "/accessibility", "/search/"])
def test_other_slash_of_page_of_our_own_redirects(client: Client, address: str) -> None:
    response = client.get(f"{address}?lang=es")

    target = address[:-1] if address.endswith("/") else f"{address}/"
    assert (response.status_code, response.headers["Location"]) == (301, f"{target}?lang=es")
