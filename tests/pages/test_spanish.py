"""Our own words in Spanish on any page whose address says so; what O*NET says in English is marked as English."""

import re
from collections.abc import Collection, Iterator

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from django.conf import settings
from django.test import Client

from browser.onet import operations
from tests.catalogs import spanish
from tests.embedded.asking import answer
from tests.pages import promises
from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN
from tests.pages.promises import Promise
from tests.pages.reading import Page, opened
from tests.pages.showing import leaves
from tests.upstream import Upstream, reply

pytestmark = pytest.mark.usefixtures("embedded_data")

SEARCHES = ("/search?keyword=nurse", "/search?keyword=0111", "/search?keyword=172051", "/search?keyword=xyzzyplugh")
ENGLISH = [address for address in (*EVERY, *OWN, *FORMS, *ERRORS, *SEARCHES) if not address.startswith("/mpp/")]
SPANISH = [address for address in (*EVERY, *FORMS, *ERRORS) if address.startswith("/mpp/")]
# Messages that the catalog translates: one of these on a Spanish page was not translated.
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


def in_spanish(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang=es"


def language(node: NavigableString) -> str:
    """Return the language that a text is said to be in."""
    return next(str(parent["lang"]) for parent in node.parents if isinstance(parent, Tag) and parent.get("lang"))


def texts(page: Page, without: str = "script") -> Iterator[tuple[str, str]]:
    """Yield every text of a page with its language."""
    assert page.soup.body is not None
    left_out = {id(tag) for tag in page.soup.select(without)}
    for node in page.soup.body.find_all(string=True):
        text = " ".join(node.split())
        if text and type(node) is NavigableString and not any(id(parent) in left_out for parent in node.parents):
            yield text, language(node)


def has_no_word_of_ours_in_english(page: Page) -> Iterator[str]:
    yield from (text for text, spoken in texts(page) if spoken == "es" and text in WORDS)
    for name in ("aria-label", "placeholder"):
        yield from sorted(WORDS & {str(tag[name]) for tag in page.soup.select(f"[{name}]")})


def sentences_of(address: str) -> set[str]:
    """Return the sentences and titles of several words in the answer that an English page shows."""
    english = address.removesuffix("lang=es").rstrip("?&")
    document = answer(settings.ONET_DATA, english.lstrip("/"))
    return {leaf.value for leaf in leaves(document) if re.search(r"[a-z]+ .*[a-z]+ [a-z]", leaf.value)}


def marks_what_onet_says_as_english(page: Page) -> Iterator[str]:
    if page.response.status_code == 422:
        return  # the built-in data lack this part, and the page says so in our words
    sentences = sentences_of(page.address)
    yield from (text for text, spoken in texts(page, without=".origin, .folio") if text in sentences and spoken != "en")


def keeps_the_language_in_links_and_forms(page: Page) -> Iterator[str]:
    for anchor in page.soup.select("a[href^='/'], a[href^='?']"):
        href = str(anchor["href"])
        is_spanish = href.startswith("/mpp/") or "lang=es" in href or "lang=both" in href
        if not is_spanish and anchor.get_text() != "English":
            yield href
    for form in page.soup.select("form"):
        action = str(form.get("action", ""))
        has_language = "lang=es" in action or form.select("input[type=hidden][name=lang][value=es]")
        if not action.startswith("/mpp/") and not has_language:
            yield f"form {action}"


PROMISES: dict[Promise, Collection[str]] = {
    promises.says_its_language: [*ENGLISH, *SPANISH],
    promises.has_no_stray_line: [*ENGLISH, *SPANISH],
    has_no_word_of_ours_in_english: [*ENGLISH, *SPANISH],
    marks_what_onet_says_as_english: [address for address in ENGLISH if address in EVERY],
    keeps_the_language_in_links_and_forms: ENGLISH,
}


@pytest.mark.parametrize("address", [*ENGLISH, *SPANISH])
def test_a_spanish_page_keeps_its_promises(address: str) -> None:
    kept = [promise for promise, addresses in PROMISES.items() if address in addresses]
    promises.check(in_spanish(address) if address in ENGLISH else address, kept)


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
def test_refused_list_says_why_in_spanish(client: Client, onet: Upstream, address: str) -> None:
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
        ("/mpp/careers/17-2051.00/?state=WA", "en", "/mnm/careers/17-2051.00/?state=WA"),
        ("/mnm/careers/17-2051.00/?state=WA", "es", "/mpp/careers/17-2051.00/?state=WA"),
        ("/veterans/careers/17-2051.00/", "es", "/mpp/careers/17-2051.00/"),
        ("/mnm/careers/17-2051.00/?lang=es", "en", "/mnm/careers/17-2051.00/?lang=en"),
        ("/online/occupations/17-2051.00/", "es", "/online/occupations/17-2051.00/?lang=es"),
        ("/mpp/search?keyword=enfermera", "en", "/mnm/search?keyword=enfermera"),
    ],
)
def test_header_leads_to_same_page_in_other_language(address: str, lang: str, target: str) -> None:
    (switch,) = opened(address).soup.select("header.masthead a.tongue")

    assert (switch["href"], switch["lang"], switch["hreflang"]) == (target, lang, lang)


def test_spanish_career_without_english_page_offers_none(client: Client, onet: Upstream) -> None:
    onet.next["mnm/careers/"] = []

    soup = BeautifulSoup(client.get("/mpp/careers/17-2051.00/").content, "html5lib")

    # My Next Move's list is still loading: whether it has the career is not known.
    assert not soup.select("a.tongue")


@pytest.mark.parametrize("method", ["post", "delete"])
def test_wrong_method_is_told_in_language_of_address(client: Client, method: str) -> None:
    response = getattr(client, method)("/about/?lang=es")

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 405
    assert soup.h1 is not None
    assert soup.h1.get_text() == "Esta página no acepta formularios."
    assert soup.select("footer a[href='/about/?lang=es']")


def test_every_operation_is_walked() -> None:
    assert len(ENGLISH) + len(SPANISH) > len(operations.OPERATIONS)
