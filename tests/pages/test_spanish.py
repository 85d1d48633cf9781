"""Our own words in Spanish on any page whose address says so; what O*NET says in English is marked as English."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from defusedxml.ElementTree import fromstring
from django.conf import settings
from django.test import Client

from browser.embedded.app import application
from browser.onet import operations
from browser.onet.transport.wsgi import WsgiTransport
from tests.catalogs import spanish
from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN
from tests.upstream import Upstream, reply

pytestmark = pytest.mark.usefixtures("embedded_data")

SEARCHES = ("/search?keyword=nurse", "/search?keyword=0111", "/search?keyword=172051", "/search?keyword=xyzzyplugh")
ENGLISH = [address for address in (*EVERY, *OWN, *FORMS, *ERRORS, *SEARCHES) if not address.startswith("/mpp/")]
SPANISH = [address for address in (*EVERY, *FORMS, *ERRORS) if address.startswith("/mpp/")]
# Messages that the catalog translates: what stands on a Spanish page in these words was not translated.
WORDS = {
    form
    for message in spanish()
    for form, said in zip(
        message.id if isinstance(message.id, tuple) else (message.id,),
        message.string if isinstance(message.string, tuple) else (message.string,),
        strict=False,
    )
    if form and form != said and "%(" not in form and "<" not in form
}


def chosen(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang=es"


@cache
def soup_of(address: str) -> BeautifulSoup:
    return BeautifulSoup(Client().get(address).content, "html5lib")


def language(node: NavigableString) -> str:
    """Return the language that a text is said to be in."""
    return next(str(parent["lang"]) for parent in node.parents if isinstance(parent, Tag) and parent.get("lang"))


def texts(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Yield every text of a page with its language."""
    assert soup.body is not None
    for node in soup.body.find_all(string=True):
        if (text := " ".join(node.split())) and type(node) is NavigableString:
            yield text, language(node)


@pytest.mark.parametrize("address", [*map(chosen, ENGLISH), *SPANISH])
def test_a_spanish_page_has_no_word_of_ours_in_english(address: str) -> None:
    soup = soup_of(address)

    assert soup.html is not None
    assert soup.html["lang"] == "es"
    assert [text for text, spoken in texts(soup) if spoken == "es" and text in WORDS] == []
    for name in ("aria-label", "placeholder"):
        assert not WORDS & {str(tag[name]) for tag in soup.select(f"[{name}]")}


def leaves(node: Element) -> Iterator[str]:
    if text := " ".join((node.text or "").split()):
        yield text
    for child in node:
        yield from leaves(child)


def said(address: str, data: WsgiTransport) -> set[str]:
    """Return the sentences and titles of several words in the answer that a page shows."""
    path, _, query = address.lstrip("/").partition("?")
    params = dict(pair.split("=") for pair in query.split("&") if pair)
    found = data.ask(path, params, fromstring)
    return {text for text in leaves(found.value) if re.search(r"[a-z]+ .*[a-z]+ [a-z]", text)}


@pytest.mark.parametrize("address", [address for address in ENGLISH if address in EVERY])
def test_what_onet_says_in_english_is_marked_as_english(address: str) -> None:
    soup = soup_of(chosen(address))
    if soup.select("blockquote samp"):
        return  # a refusal: the release does not hold this part, and says so in our words
    sentences = said(address, WsgiTransport(application(settings.ONET_DATA)))
    main = soup.main
    assert main is not None
    for own in main.select(".origin, .folio"):
        own.extract()

    wrong = {
        text for text, spoken in texts(BeautifulSoup(str(soup), "html5lib")) if text in sentences and spoken != "en"
    }

    assert wrong == set()


@pytest.mark.parametrize("address", [*ENGLISH])
def test_every_link_and_form_keeps_the_choice(address: str) -> None:
    soup = soup_of(chosen(address))

    for anchor in soup.select("a[href^='/'], a[href^='?']"):
        href = str(anchor["href"])
        assert href.startswith("/mpp/") or "lang=es" in href or anchor.get_text() == "English", href
    for form in soup.select("form"):
        is_spanish = str(form.get("action", "")).startswith("/mpp/")
        assert is_spanish or form.select("input[type=hidden][name=lang][value=es]")


def test_a_kept_page_is_kept_for_its_language(client: Client) -> None:
    english, again = client.get("/about/"), client.get("/about/")
    spanish_page = client.get("/about/?lang=es")
    back = client.get("/about/")

    assert english.content == again.content == back.content
    assert b'<html lang="en"' in back.content
    assert b'<html lang="es"' in spanish_page.content
    assert (english.headers["Content-Language"], spanish_page.headers["Content-Language"]) == ("en", "es")


def test_the_language_is_no_parameter_of_the_api(client: Client, onet: Upstream) -> None:
    client.get("/mnm/search?keyword=nurse&lang=es")

    assert [request.query for request in onet.requests if request.path == "mnm/search"] == ["keyword=nurse"]


@pytest.mark.parametrize("address", ["/mnm/videos/?lang=es", "/mnm/browse/54?lang=es"])
def test_a_list_that_is_refused_is_told_apart_in_spanish_too(client: Client, onet: Upstream, address: str) -> None:
    onet.next[address.partition("?")[0].strip("/") + ("/" if "/?" in address else "")] = [
        reply(422, b"<error>no</error>")
    ]

    response = client.get(address)

    assert response.status_code == 422
    assert "O*NET aún no tiene esta parte." in response.text


@pytest.mark.parametrize(
    ("address", "lang", "target"),
    [
        ("/", "es", "/?lang=es"),
        ("/mnm/search?keyword=nurse", "es", "/mnm/search?keyword=nurse&lang=es"),
        ("/about/?lang=es", "en", "/about/?lang=en"),
        ("/mpp/careers/17-2051.00/", "en", "/mnm/careers/17-2051.00/"),
        ("/mpp/search?keyword=enfermera", "en", "/mnm/search?keyword=enfermera"),
    ],
)
def test_the_header_leads_to_the_same_page_in_the_other_language(address: str, lang: str, target: str) -> None:
    (switch,) = soup_of(address).select("header.masthead a.tongue")

    assert (switch["href"], switch["lang"], switch["hreflang"]) == (target, lang, lang)


def test_a_spanish_career_without_an_english_page_offers_none(client: Client, onet: Upstream) -> None:
    onet.next["mnm/careers/"] = []

    soup = BeautifulSoup(client.get("/mpp/careers/17-2051.00/").content, "html5lib")

    # My Next Move's list is still being asked for: whether it has the career is not known.
    assert not soup.select("a.tongue")


@pytest.mark.parametrize("method", ["post", "delete"])
def test_a_wrong_method_is_told_in_the_language_of_the_address(client: Client, method: str) -> None:
    response = getattr(client, method)("/about/?lang=es")

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 405
    assert soup.h1 is not None
    assert soup.h1.get_text() == "Esta página solo se puede leer."
    assert soup.select("footer a[href='/about/?lang=es']")


def test_every_operation_is_walked() -> None:
    assert len(ENGLISH) + len(SPANISH) > len(operations.OPERATIONS)
