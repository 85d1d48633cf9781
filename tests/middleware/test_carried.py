"""What links, forms and redirects carry on: place, language, shortlist."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import RequestFactory

from browser.middleware import carried

NURSE, AIDE = "29-1141.00", "31-1131.00"
LIST = f"list={NURSE},{AIDE}"


def linked(address: str, href: str) -> str:
    return carried.linked(RequestFactory().get(address), href)


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("/about/", "/about/?lang=es"),
        ("/", "/?lang=es"),
        ("/#connect", "/?lang=es#connect"),
        ("/mnm/search?keyword=a%20b", "/mnm/search?keyword=a%20b&lang=es"),
        ("?display=long", "?display=long&lang=es"),
        ("/mnm/?lang=es", "/mnm/?lang=es"),
        ("/mnm/?lang=en", "/mnm/?lang=en"),
        ("/search?slang=a", "/search?slang=a&lang=es"),
        ("/mpp/careers/", "/mpp/careers/"),
        ("/static/css/base.css", "/static/css/base.css"),
        ("#main", "#main"),
        ("", ""),
        ("https://www.onetcenter.org/", "https://www.onetcenter.org/"),
        ("//elsewhere.example/", "//elsewhere.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_address_within_site_carries_chosen_language(href: str, kept: str) -> None:
    assert linked("/mnm/careers/?lang=es", href) == kept


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("/about/", "/about/?lang=es"),
        ("/mnm/careers/17-2051.00/", "/mnm/careers/17-2051.00/"),
        ("?start=21", "?start=21"),
    ],
)
def test_spanish_area_adds_language_to_shared_pages(href: str, kept: str) -> None:
    assert linked("/mpp/careers/", href) == kept


@pytest.mark.parametrize("href", ["http://[", "//["])
@pytest.mark.parametrize("query", ["lang=es", "state=OH", f"list={NURSE}"])
def test_what_is_no_address_is_left_alone(href: str, query: str) -> None:
    assert linked(f"/mnm/careers/?{query}", href) == href


def test_page_at_no_address_carries_nothing() -> None:
    request = RequestFactory().get("/?lang=es")
    request.path = "//["

    assert carried.linked(request, "/about/") == "/about/"


PAGE = """<a class="x" href="/mnm/?a=1&amp;b=2" hreflang="en">A</a><a href="/mpp/" hreflang="es">B</a>
<form action="/search"><input name="keyword"></form><form><input name="state"></form>
<form action="/mpp/search"></form><link href="/about/"><abbr href="/about/">no link</abbr>"""


def spoken(address: str, body: str = PAGE, content_type: str = "text/html; charset=utf-8") -> HttpResponse:
    request = RequestFactory().get(address)
    return carried.middleware(lambda _: HttpResponse(body, content_type))(request)


def test_links_and_forms_of_page_keep_its_language() -> None:
    response = spoken("/mnm/careers/?lang=es")

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.headers["Content-Language"] == "es"
    assert [a["href"] for a in soup.select("a")] == ["/mnm/?a=1&b=2&lang=es", "/mpp/"]
    assert [a["hreflang"] for a in soup.select("a")] == ["es", "es"]
    assert [bool(form.select("input[type=hidden][name=lang][value=es]")) for form in soup.select("form")] == [
        True,
        True,
        False,
    ]
    assert b'<link href="/about/"><abbr href="/about/">' in response.content


def test_spanish_area_form_needs_no_language() -> None:
    soup = BeautifulSoup(spoken("/mpp/careers/").content, "html5lib")

    assert [bool(form.select("input[name=lang]")) for form in soup.select("form")] == [True, False, False]


@pytest.mark.parametrize(
    ("address", "content_type"),
    [("/mnm/", "text/html"), ("/mnm/?lang=en", "text/html"), ("/mnm/?lang=es", "text/plain")],
)
def test_english_page_is_left_unchanged(address: str, content_type: str) -> None:
    assert spoken(address, content_type=content_type).content == PAGE.encode()


@pytest.mark.parametrize(("target", "kept"), [("/about/", "/about/?lang=es"), ("/static/a.svg", "/static/a.svg")])
def test_a_redirect_keeps_the_language(target: str, kept: str) -> None:
    request = RequestFactory().get("/about?lang=es")
    response = carried.middleware(lambda _: HttpResponse(status=301, headers={"Location": target}))(request)

    assert response.headers["Location"] == kept


@pytest.mark.parametrize(
    ("address", "href", "kept"),
    [
        (f"/?{LIST}", "/mnm/", f"/mnm/?{LIST}"),
        (f"/mpp/?{LIST}", "/mnm/", f"/mnm/?{LIST}"),
        (f"/?{LIST}", "/search?keyword=a#main", f"/search?keyword=a&{LIST}#main"),
        (f"/?{LIST}", f"?list={AIDE}", f"?list={AIDE}"),
        (f"/?{LIST}", "?list=", "?list="),
        (f"/?{LIST}", "/static/a.svg", "/static/a.svg"),
        (f"/?{LIST}", "https://www.onetcenter.org/", "https://www.onetcenter.org/"),
        ("/?list=&lang=es", "/mnm/", "/mnm/?lang=es"),
        (f"/?{LIST}&lang=es&state=oh", "/local/", f"/local/?state=OH&lang=es&{LIST}"),
        (f"/?{LIST}&state=OH", "/local/?area=17410", f"/local/?area=17410&{LIST}"),
        (f"/local/?{LIST}&area=17410", "/mnm/", f"/mnm/?place=17410&{LIST}"),
    ],
)
def test_each_is_carried_where_it_is_lacking(address: str, href: str, kept: str) -> None:
    assert linked(address, href) == kept


def test_forms_that_are_posted_have_it_in_their_address() -> None:
    body = '<form action="/batch/?a=1&amp;b=2" method="post"></form><form method="post"></form>'

    assert spoken(f"/?{LIST}&lang=es", body).content.decode() == (
        f'<form action="/batch/?a=1&amp;b=2&amp;lang=es&amp;{LIST}" method="post"></form><form method="post"></form>'
    )


def test_form_that_asks_for_place_gets_the_rest() -> None:
    form = "<form data-place>"

    assert spoken(f"/?{LIST}&state=OH", form).content.decode() == (
        f'{form}<input type="hidden" name="list" value="{NURSE},{AIDE}">'
    )


def test_same_addresses_are_rewritten_alike() -> None:
    link = '<a data-href="/about/" href="/about/"> <a href="/mnm/"> <a href="/static/a.svg"> <a href="?x=1&amp;y=2">'
    kept = link.replace(' href="/about/"', f' href="/about/?{LIST}"').replace("/mnm/", f"/mnm/?{LIST}")

    assert spoken(f"/?{LIST}", link * 2).content.decode() == kept.replace("y=2", f"y=2&amp;{LIST}") * 2
