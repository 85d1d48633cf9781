"""A page that breaks a promise is noticed."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse

from tests.pages import promises, test_every_page, test_spanish
from tests.pages.promises import Promise
from tests.pages.reading import Page

HEADERS = {"Content-Security-Policy": "default-src 'self'", "Cache-Control": "no-store", "Content-Length": "0"}


def page(html: str = "", address: str = "/mnm/", status: int = 200, **headers: str) -> Page:
    response = HttpResponse(html, status=status, headers=HEADERS | headers)
    return Page(address, response, BeautifulSoup(html, "html5lib"))


def with_cookie() -> Page:
    broken = page()
    broken.response.set_cookie("a", "b")
    return broken


BROKEN: dict[Promise, list[Page]] = {
    promises.answers_or_says_why_not: [page(status=500), page("<p>Unprocessable", status=422)],
    promises.has_the_status_of_its_error: [
        page(address="/nowhere"),
        page(address="/nowhere", status=404, **{"Cache-Control": "public"}),
    ],
    promises.shows_a_way_on: [page("<a href=/>Home</a><main><h1>Lost</h1></main>")],
    promises.is_strict_html: [page("<!doctype html><title>A</title><p><b>bold</p>")],
    promises.has_one_heading: [page("<main>"), page("<main><h1> </h1>"), page("<main><h1>A</h1><h1>B</h1>")],
    promises.has_unique_names_as_ids: [page("<p id=a></p><p id=a></p>"), page("<p id=1></p>")],
    promises.says_its_language: [page("<html lang=es>"), page("<html lang=en>", address="/mpp/")],
    promises.labels_its_controls: [page("<label for=a>A</label><input id=b>"), page("<select>"), page("<button>")],
    promises.names_its_tables: [
        page("<table><tr><th scope=col>A"),
        page("<table><caption>A</caption><tr><th>A"),
    ],
    promises.refers_to_what_is_there: [page("<p aria-labelledby=a>"), page("<p id=a aria-describedby='a b'>")],
    promises.names_no_upstream_host: [page("<a href=https://services.onetcenter.org/ws/about/>About</a>")],
    promises.sets_a_policy_and_no_cookie: [page(**{"Content-Security-Policy": "default-src *"}), with_cookie()],
    promises.has_no_inline_style_or_script: [
        page(html) for html in ("<p style='top: 0'>", "<style></style>", "<script></script>", "<p onclick='go()'>")
    ],
    promises.has_links_that_lead_somewhere: [
        page(html) for html in ("<a href=/about/>A</a><a href=#b>B</a>", "<a href=/nowhere>A</a>", "<p>A")
    ],
    promises.has_a_short_title: [page(), page("<title></title>"), page(f"<title>{'long ' * 15}</title>")],
    promises.has_a_description: [page(), page("<head><meta name=description content=''>")],
    promises.has_no_stray_line: [page("<p>\n\n</p>"), page("<p> \n</p>")],
    promises.escapes_its_text_once: [page("<p>Tools &amp;amp; Technology")],
    promises.says_its_length: [page("<p>A")],
    promises.says_where_its_data_come_from: [
        page("<p>CC BY 4.0. O*NET, BLS May 2025"),
        page("<p>USDOL/ETA. O*NET, BLS May 2025"),
        page("<p>USDOL/ETA, CC BY 4.0"),
    ],
    promises.names_its_api_path: [page("<p>about")],
    test_spanish.has_no_word_of_ours_in_english: [
        page("<html lang=es><p>Site map"),
        page("<html lang=es><p aria-label='Site map'>"),
    ],
    test_spanish.marks_what_onet_says_as_english: [
        page("<html lang=es><p>Search careers with key words", address="/mnm/?lang=es"),
    ],
    test_spanish.keeps_the_language_in_links_and_forms: [
        page("<a href=/about/>Acerca"),
        page("<form action=/search>"),
        page("<form>"),
    ],
}


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(("promise", "broken"), [(promise, page) for promise in BROKEN for page in BROKEN[promise]])
def test_a_broken_promise_is_noticed(promise: Promise, broken: Page) -> None:
    assert list(promise(broken))


def test_every_promise_is_broken_once() -> None:
    assert BROKEN.keys() == {*test_every_page.PROMISES, *test_spanish.PROMISES}


def test_stray_lines_are_found() -> None:
    assert promises.stray_lines("<p>\n\n</p> \n<p>\n  \n") == [2, 3, 5]
