"""What every page promises: each function yields how a page breaks its promise."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

from django.test import Client
from html5lib import HTMLParser

from tests.pages.addresses import ERRORS
from tests.pages.reading import Page, opened

Promise = Callable[[Page], Iterator[str]]

# Links that only change the shortlist are not followed: each page would be there many times.
FOLLOWED = "a[href]:not([rel~=nofollow])"
WHY_NOT = (
    "O.NET has not collected this part yet|O.NET aún no tiene esta parte|Esta parte solo está en inglés"
    "|This part is not in this site’s built-in data|Esta parte no está en los datos incluidos"
)


def check(address: str, promises: Iterable[Promise]) -> None:
    """Open a page; list each promise that it breaks, and how."""
    page = opened(address)
    broken = [f"{promise.__name__}: {how}" for promise in promises for how in promise(page)]
    assert not broken, "\n".join([address, *broken])


def answers_or_says_why_not(page: Page) -> Iterator[str]:
    status = page.response.status_code
    if status != 200 and not (status == 422 and re.search(WHY_NOT, page.response.text)):
        yield f"status {status}"


def has_the_status_of_its_error(page: Page) -> Iterator[str]:
    if page.response.status_code != ERRORS[page.address]:
        yield f"status {page.response.status_code}"
    if "no-store" not in page.response.headers["Cache-Control"]:
        yield page.response.headers["Cache-Control"]


def shows_a_way_on(page: Page) -> Iterator[str]:
    if not page.soup.select("main form, main a[href]"):
        yield "main has neither a form nor a link"


def is_strict_html(page: Page) -> Iterator[str]:
    parser = HTMLParser()
    parser.parse(page.response.content, transport_encoding="utf-8")
    yield from (f"{error} at {place}" for place, error, _ in parser.errors)


def has_one_heading(page: Page) -> Iterator[str]:
    headings = [heading.get_text(strip=True) for heading in page.soup.select("h1")]
    if len(headings) != 1 or not headings[0] or not page.soup.select("main h1"):
        yield f"h1: {headings}"


def has_unique_names_as_ids(page: Page) -> Iterator[str]:
    ids = [element["id"] for element in page.soup.select("[id]")]
    yield from sorted({str(name) for name in ids if ids.count(name) > 1 or not str(name)[:1].isalpha()})


def says_its_language(page: Page) -> Iterator[str]:
    expected = "es" if page.address.startswith("/mpp/") or "lang=es" in page.address else "en"
    if page.soup.html is None or page.soup.html["lang"] != expected:
        yield f"is not said to be in {expected}"


def labels_its_controls(page: Page) -> Iterator[str]:
    labels = {label.get("for") for label in page.soup.select("label")}
    for control in page.soup.select("input:not([type=hidden]), select, textarea"):
        if control.get("id") not in labels and not control.find_parent("label") and not control.get("aria-label"):
            yield str(control)
    for button in page.soup.select("button"):
        if not button.get_text(strip=True) and not button.get("aria-label"):
            yield str(button)


def names_its_tables(page: Page) -> Iterator[str]:
    for table in page.soup.select("table"):
        if table.caption is None:
            yield f"no caption: {table.get_text(' ', strip=True)[:80]}"
        if not table.select("th[scope]"):
            yield f"no header cell: {table.get_text(' ', strip=True)[:80]}"


def refers_to_what_is_there(page: Page) -> Iterator[str]:
    for reference in page.soup.select("[aria-labelledby], [aria-describedby]"):
        for name in ("aria-labelledby", "aria-describedby"):
            for target in str(reference.get(name, "")).split():
                if page.soup.find(id=target) is None:
                    yield f"{name}={target}"


def names_no_upstream_host(page: Page) -> Iterator[str]:
    if "services.onetcenter.org/ws" in page.response.text:
        yield "services.onetcenter.org/ws"


def sets_a_policy_and_no_cookie(page: Page) -> Iterator[str]:
    if "default-src 'self'" not in page.response.headers["Content-Security-Policy"]:
        yield page.response.headers["Content-Security-Policy"]
    yield from page.response.cookies


def has_no_inline_style_or_script(page: Page) -> Iterator[str]:
    for element in page.soup.select("[style], style, script:not([src])"):
        yield str(element)[:80]
    for element in page.soup.find_all(True):
        yield from (f"{element.name} {name}" for name in element.attrs if name.startswith("on"))


def says_its_length(page: Page) -> Iterator[str]:
    if int(page.response.headers["Content-Length"]) != len(page.response.content):
        yield f"{page.response.headers['Content-Length']} for {len(page.response.content)} bytes"


def says_where_its_data_come_from(page: Page) -> Iterator[str]:
    text = page.soup.get_text(" ", strip=True)
    for pattern in ("USDOL/ETA", "CC BY 4.0", r"O\*NET.*, BLS,? (May|mayo de) 2025"):
        if not re.search(pattern, text):
            yield pattern


def names_its_api_path(page: Page) -> Iterator[str]:
    path = page.address.partition("?")[0].strip("/")
    if page.response.status_code == 200 and path not in page.soup.get_text(" "):
        yield path


def has_a_short_title(page: Page) -> Iterator[str]:
    title = page.soup.title.get_text() if page.soup.title else ""
    if not 0 < len(title) <= 70:
        yield f"title: {title}"


def has_a_description(page: Page) -> Iterator[str]:
    if not page.soup.select("head meta[name=description][content]:not([content=''])"):
        yield "no description"


def has_no_stray_line(page: Page) -> Iterator[str]:
    yield from (f"line {number}" for number in stray_lines(page.response.text))


def stray_lines(source: str) -> list[int]:
    """Return the numbers of the lines that are blank or end in a blank."""
    lines = source.removesuffix("\n").split("\n")
    return [number for number, line in enumerate(lines, 1) if not line or line != line.rstrip()]


def escapes_its_text_once(page: Page) -> Iterator[str]:
    yield from re.findall(r"&amp;(?:amp|lt|gt|quot|#39);", page.response.text)


def has_links_that_lead_somewhere(page: Page) -> Iterator[str]:
    """A part that the release does not have is a 422 by design; a link leads to no 404 and to no redirect."""
    ids = {str(element["id"]) for element in page.soup.select("[id]")}
    hrefs = {str(anchor["href"]) for anchor in page.soup.select(FOLLOWED)}
    within = {href for href in hrefs if not href.startswith("#") and not urlsplit(href).scheme}
    yield from sorted(href for href in hrefs if href.startswith("#") and href[1:] not in ids)
    for link in sorted({urljoin(page.address, href).partition("#")[0] for href in within}):
        if (status := status_of(link)) not in (200, 422):
            yield f"{link} is a {status}"
    if not within:
        yield "no link within the site"


@cache
def status_of(link: str) -> int:
    return Client().get(link).status_code
