import re
from functools import cache
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN

pytestmark = pytest.mark.usefixtures("embedded_data")

# The embedded data hold no work context, tools of some kinds and no sources elsewhere: such a page is a 422, and is
# held to the same promises.
ALL = [*EVERY, *OWN, *FORMS, *ERRORS]


@cache
def opened(address: str) -> HttpResponse:
    """Open a page once, for all the tests that only read it."""
    return Client().get(address)


@cache
def soup_of(address: str) -> BeautifulSoup:
    return BeautifulSoup(opened(address).content, "html5lib")


@pytest.mark.parametrize("address", [*EVERY, *OWN, *FORMS])
def test_a_page_is_there_or_says_which_kind_of_nothing_it_is(address: str) -> None:
    response = opened(address)

    if response.status_code == 422:
        assert re.search(
            "O.NET has not collected this part yet|O.NET aún no tiene esta parte|Esta parte solo está en inglés",
            response.text,
        )
    else:
        assert response.status_code == 200


@pytest.mark.parametrize(("address", "status"), [*ERRORS.items()])
def test_an_error_has_its_status_one_heading_and_a_way_on(address: str, status: int) -> None:
    response = opened(address)
    main = soup_of(address).main

    assert response.status_code == status
    assert main is not None
    assert len(main.select("h1")) == 1
    assert main.select("form, a[href]")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("address", ALL)
def test_a_page_is_strict_html_with_one_heading_and_unique_ids(address: str) -> None:
    response = opened(address)

    html5lib.HTMLParser(strict=True).parse(response.content, transport_encoding="utf-8")
    soup = soup_of(address)
    ids = [element["id"] for element in soup.select("[id]")]
    assert len(soup.select("h1")) == 1
    assert soup.h1 is not None
    assert soup.h1.get_text(strip=True)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", ALL)
def test_a_page_says_its_language_and_labels_its_controls(address: str) -> None:
    soup = soup_of(address)

    assert soup.html is not None
    assert soup.html["lang"] == ("es" if address.startswith("/mpp/") else "en")
    labels = {label.get("for") for label in soup.select("label")}
    for control in soup.select("input:not([type=hidden]), select, textarea"):
        assert control.get("id") in labels or control.find_parent("label") or control.get("aria-label"), control
    for button in soup.select("button"):
        assert button.get_text(strip=True) or button.get("aria-label"), button
    for table in soup.select("table"):
        assert table.caption is not None, table
        assert table.select("th[scope]"), table
    for reference in soup.select("[aria-labelledby], [aria-describedby]"):
        for name in ("aria-labelledby", "aria-describedby"):
            for target in str(reference.get(name, "")).split():
                assert soup.find(id=target), (name, target)


@pytest.mark.parametrize("address", ALL)
def test_a_page_holds_no_credential_no_upstream_host_no_inline_style_or_script(address: str) -> None:
    response, soup = opened(address), soup_of(address)

    assert "services.onetcenter.org/ws" not in response.text
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert not response.cookies
    assert not soup.select("[style], style, script:not([src])")
    assert not [tag for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]


def test_no_two_pages_share_a_title() -> None:
    titles: dict[str, str] = {}
    same_page = {
        "/mnm/careers/17-2051.00/report",
        "/mpp/careers/17-2051.00/report",
        "/veterans/careers/17-2051.00/report",
    }
    for address in [*EVERY, *OWN, *FORMS]:
        if address in same_page or opened(address).status_code != 200:
            continue
        title = soup_of(address).title
        assert title is not None
        assert title.text not in titles, (address, titles.get(title.text))
        titles[title.text] = address


def test_every_link_within_the_site_resolves(client: Client) -> None:
    links: dict[str, str] = {}
    for address in ALL:
        soup = soup_of(address)
        ids = {element["id"] for element in soup.select("[id]")}
        for anchor in soup.select("a[href]"):
            href = str(anchor["href"])
            if href.startswith("#"):
                assert href[1:] in ids, (address, href)
            elif not urlsplit(href).scheme:
                links.setdefault(urljoin(address, href).partition("#")[0], address)

    # A part that the release does not hold is a 422 by design; a link must never lead to a 404 or a redirect.
    wrong = {
        link: (page, status)
        for link, page in links.items()
        if (status := client.get(link).status_code) not in (200, 422)
    }

    assert not wrong
    assert len(links) > 50


@pytest.mark.parametrize("address", [*EVERY, "/accessibility/"])
def test_a_page_says_where_its_data_come_from(address: str) -> None:
    text = soup_of(address).get_text(" ", strip=True)

    assert "USDOL/ETA" in text
    assert "CC BY 4.0" in text
    assert re.search("Not connected to O\\*NET|Sin conexión con O\\*NET", text)


@pytest.mark.parametrize("address", EVERY)
def test_a_page_names_the_api_path_that_it_was_made_from(address: str) -> None:
    response = opened(address)

    if response.status_code == 200:
        assert address.partition("?")[0].strip("/") in soup_of(address).get_text(" ")


@pytest.mark.parametrize(
    "address",
    ["/about", "/mnm", "/mnm/careers", "/mnm/careers/17-2051.00", "/mnm/search/", "/mnm/careers/17-2051.00/report/"],
)
def test_the_other_slash_redirects(client: Client, address: str) -> None:
    response = client.get(f"{address}?display=long")

    assert response.status_code == 301
    target = address[:-1] if address.endswith("/") else f"{address}/"
    assert response.headers["Location"] == f"{target}?display=long"


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("address", ["/", "/mpp/", "/mnm/careers/17-2051.00/"])
def test_another_method_gets_a_page_of_ours(client: Client, method: str, address: str) -> None:
    response = getattr(client, method)(address)

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    assert soup.main is not None
    assert soup.main.h1 is not None
    assert soup.main.select("form, a[href]")


def test_another_host_gets_a_page_of_ours_and_a_hint_in_the_log(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert response.content.count(b"<h1") == 1
    assert int(response.headers["Content-Length"]) == len(response.content)
    assert [(record.name, "ALLOWED_HOSTS" in record.getMessage()) for record in caplog.records] == [
        ("browser.middleware.errors", True)
    ]


@pytest.mark.parametrize("address", ["/", "/mnm/careers/17-2051.00/", "/nowhere"])
def test_head_says_what_get_would_without_the_page(client: Client, address: str) -> None:
    got, head = client.get(address), client.head(address)

    assert head.status_code == got.status_code
    assert head.content == b""
    assert head.headers["Content-Length"] == got.headers["Content-Length"]


@pytest.mark.parametrize("address", EVERY)
def test_a_page_says_its_length(address: str) -> None:
    response = opened(address)

    assert int(response.headers["Content-Length"]) == len(response.content)


def test_so_does_the_page_for_a_wrong_method(client: Client) -> None:
    response = client.post("/")

    assert int(response.headers["Content-Length"]) == len(response.content)


def test_a_refusal_is_logged_once(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.get("/mnm/careers/99-9999.99/")

    assert [record.name for record in caplog.records] == ["browser.middleware.errors"]


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    first = client.get("/mnm/careers/17-2051.00/")

    again = client.get("/mnm/careers/17-2051.00/", headers={"if-none-match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.headers.get("Content-Length") in (None, first.headers["Content-Length"])
    assert "public" in first.headers["Cache-Control"]
