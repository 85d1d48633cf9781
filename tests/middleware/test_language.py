"""The language of an address, and how the links of a page carry it on."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import RequestFactory

from browser.middleware import language


@pytest.mark.parametrize(
    ("address", "spoken"),
    [
        ("/", "en"),
        ("/?lang=es", "es"),
        ("/?lang=en", "en"),
        ("/?lang=fr", "en"),
        ("/?lang=", "en"),
        ("/?lang=ES", "es"),
        ("/?lang=es-MX", "es"),
        ("/?lang=es_us", "es"),
        ("/?lang=es%20", "es"),
        ("/?lang=en-US", "en"),
        ("/?lang=esp", "en"),
        ("/mnm/?lang=es", "es"),
        ("/mpp/", "es"),
        ("/mpp/?lang=en", "es"),
    ],
)
def test_address_says_language_and_nothing_else_does(address: str, spoken: str) -> None:
    request = RequestFactory().get(address, headers={"accept-language": "de", "cookie": "django_language=fr"})

    assert language.of(request) == spoken


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
    assert language.carried(href, "/mnm/careers/", "es") == kept


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("/about/", "/about/?lang=es"),
        ("/mnm/careers/17-2051.00/", "/mnm/careers/17-2051.00/"),
        ("?start=21", "?start=21"),
    ],
)
def test_spanish_area_adds_language_to_shared_pages(href: str, kept: str) -> None:
    assert language.carried(href, "/mpp/careers/", "es") == kept


@pytest.mark.parametrize(("href", "path"), [("http://[", "/mnm/careers/"), ("//[", "/mpp/"), ("/about/", "//[")])
def test_what_is_no_address_is_left_alone(href: str, path: str) -> None:
    assert language.carried(href, path, "es") == href


PAGE = """<a class="x" href="/mnm/?a=1&amp;b=2" hreflang="en">A</a><a href="/mpp/" hreflang="es">B</a>
<form action="/search"><input name="keyword"></form><form><input name="state"></form>
<form action="/mpp/search"></form><link href="/about/"><abbr href="/about/">no link</abbr>"""


def spoken(address: str, body: str = PAGE, content_type: str = "text/html; charset=utf-8") -> HttpResponse:
    request = RequestFactory().get(address)
    return language.middleware(lambda _: HttpResponse(body, content_type))(request)


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
    response = language.middleware(lambda _: HttpResponse(status=301, headers={"Location": target}))(request)

    assert response.headers["Location"] == kept


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("/about/", ("es", "/about/?lang=es")),
        ("/search?keyword=a+b&lang=es", ("en", "/search?keyword=a+b&lang=en")),
        ("/mpp/careers/17-2051.00/?state=CO", ("en", "/mnm/careers/17-2051.00/?state=CO")),
        ("/mpp/browse/23", ("en", "/mnm/browse/23")),
        ("/mpp/nada", ("en", "/")),
    ],
)
def test_the_same_page_in_the_other_language(address: str, there: tuple[str, str]) -> None:
    assert language.other(RequestFactory().get(address)) == there
