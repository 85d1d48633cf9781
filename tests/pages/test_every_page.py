"""Every page keeps its promises: one test an address, whose message lists the promises that are broken."""

from collections.abc import Iterable

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.pages import promises
from tests.pages.addresses import ERRORS, EVERY, FIRST, FORMS, OWN
from tests.pages.promises import Promise, check
from tests.pages.reading import main_of, opened, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")

ACCESS = "browser.middleware.access"  # logs every request
# The built-in release has no work context: such a page is a 422, and keeps these promises too.
ALL = [*EVERY, *OWN, *FORMS, *ERRORS]
PROMISES: dict[Promise, Iterable[str]] = {
    promises.answers_or_says_why_not: (*EVERY, *OWN, *FORMS),
    promises.has_the_status_of_its_error: ERRORS,
    promises.shows_a_way_on: ALL,
    promises.is_strict_html: ALL,
    promises.has_one_heading: ALL,
    promises.has_unique_names_as_ids: ALL,
    promises.says_its_language: ALL,
    promises.labels_its_controls: ALL,
    promises.names_its_tables: ALL,
    promises.refers_to_what_is_there: ALL,
    promises.names_no_upstream_host: ALL,
    promises.sets_a_policy_and_no_cookie: ALL,
    promises.has_no_inline_style_or_script: ALL,
    promises.has_links_that_lead_somewhere: ALL,
    promises.has_a_short_title: ALL,
    promises.has_a_description: ALL,
    promises.has_no_stray_line: ALL,
    promises.escapes_its_text_once: ALL,
    promises.says_its_length: ALL,
    promises.says_where_its_data_come_from: (*EVERY, "/accessibility/"),
    promises.names_its_api_path: EVERY,
}


def promises_of(address: str) -> list[Promise]:
    return [promise for promise, addresses in PROMISES.items() if address in addresses]


def test_one_page_shows_a_career(client: Client) -> None:
    main = main_of(client, "/mnm/careers/17-2051.00/")

    assert text_of(main.h1) == "Civil Engineers"


@pytest.mark.parametrize("address", FIRST)
def test_first_of_a_kind_keeps_its_promises(address: str) -> None:
    check(address, promises_of(address))


@pytest.mark.parametrize("address", [address for address in ALL if address not in FIRST])
def test_every_other_page_keeps_its_promises(address: str) -> None:
    check(address, promises_of(address))


def test_no_two_pages_share_a_title() -> None:
    titles: dict[str, str] = {}
    same_page = {
        "/mnm/careers/17-2051.00/report",
        "/mpp/careers/17-2051.00/report",
        "/veterans/careers/17-2051.00/report",
    }
    for address in [*EVERY, *OWN, *FORMS]:
        page = opened(address)
        if address in same_page or page.response.status_code != 200:
            continue
        assert page.soup.title is not None
        title = page.soup.title.text
        assert title not in titles, (address, titles.get(title))
        titles[title] = address


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


def test_wrong_host_gets_page_and_logged_hint(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert response.content.count(b"<h1") == 1
    assert int(response.headers["Content-Length"]) == len(response.content)
    (said,) = (record for record in caplog.records if record.name != ACCESS)
    assert said.name == "browser.middleware.errors"
    assert "ALLOWED_HOSTS" in said.getMessage()


@pytest.mark.parametrize("address", ["/", "/mnm/careers/17-2051.00/", "/nowhere"])
def test_head_says_what_get_would_without_the_page(client: Client, address: str) -> None:
    got, head = client.get(address), client.head(address)

    assert head.status_code == got.status_code
    assert head.content == b""
    assert head.headers["Content-Length"] == got.headers["Content-Length"]


def test_a_wrong_method_page_says_its_length(client: Client) -> None:
    response = client.post("/")

    assert int(response.headers["Content-Length"]) == len(response.content)


def test_a_refusal_is_logged_once(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.get("/mnm/careers/99-9999.99/")

    assert [record.name for record in caplog.records] == ["browser.middleware.errors", ACCESS]


def test_unchanged_page_is_not_sent_again(client: Client) -> None:
    first = client.get("/mnm/careers/17-2051.00/")

    again = client.get("/mnm/careers/17-2051.00/", headers={"if-none-match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.headers.get("Content-Length") in (None, first.headers["Content-Length"])
    assert "public" in first.headers["Cache-Control"]
