"""What every link and form of a page carries on: the place, the language and the shortlist.

A row of the table says how it is read from an address, and which links need it. One middleware adds it to the finished
page in one pass over its tags, so that no template can forget it; to redirects; and what answers a script asks here.
"""

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.html import escape

from browser import shortlist
from browser.middleware import language, place

Value = tuple[str, str]
Lacks = Callable[[str, str, str, AbstractSet[str]], bool]


def lacks_list(_codes: str, _here: str, _there: str, names: AbstractSet[str]) -> bool:
    """Return whether a link needs the shortlist: every page of this site shows it."""
    return shortlist.PARAM not in names


@dataclass(frozen=True, slots=True)
class Carried:
    """Something that is carried on: `of` reads it from an address, as a parameter with its value.

    `lacks` says whether a link needs it: from the value, the first folders of the page and of the link's target, and
    the names of the link's parameters. A form with the attribute `own_form` asks for it itself.
    """

    of: Callable[[HttpRequest], Value | None]
    lacks: Lacks
    own_form: str = ""


TABLE = (
    Carried(place.of, place.lacks, own_form="data-place"),
    Carried(language.chosen, language.lacks),
    Carried(shortlist.of, lacks_list),
)

# A link up to the end of its tag, or a form.
TAG = re.compile(r'<a\b[^>]*? href="([^"]*)"[^>]*|<form\b[^>]*>')
ACTION = re.compile(r' action="([^"]*)"')
PLAIN = re.compile(r"/(?!/)([^/?#&]*)[^?#&]*")  # an address of this site without parameters
FOR_POST = re.compile(r' method="post"', re.IGNORECASE)


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Activate language and shortlist of the address while a page is made, and carry them on."""

    def handle(request: HttpRequest) -> HttpResponse:
        with active(request):
            response = get_response(request)
        return carry(request, response)

    return handle


@contextmanager
def active(request: HttpRequest) -> Iterator[None]:
    """Make pages in the language of an address, with its shortlist."""
    with translation.override(language.of(request)), shortlist.shown(request):
        yield


def carry(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Set a response's Content-Language; carry on in its links and forms, or in its redirect, what its address has."""
    response.headers.setdefault("Content-Language", language.of(request))
    page = Page.of(request)
    if not page.values:
        return response
    if location := response.headers.get("Location"):
        response.headers["Location"] = page.address(location)
    elif response.headers.get("Content-Type", "").startswith("text/html"):
        response.content = page.rewritten(response.content.decode()).encode()
    return response


def linked(request: HttpRequest, href: str) -> str:
    """Return the address of a link in the response to a request, with what it carries on."""
    return Page.of(request).address(href)


@dataclass(frozen=True, slots=True)
class Page:
    """The page at `path`, and what its address says that is carried on."""

    path: str
    values: tuple[tuple[Carried, Value], ...]

    @classmethod
    def of(cls, request: HttpRequest) -> "Page":
        """Return the page that a request is for."""
        return cls(request.path, tuple((row, value) for row in TABLE if (value := row.of(request))))

    def address(self, href: str) -> str:
        """Return the address of a link on the page, with what it carries on."""
        return _with(href, [value for _row, value in self.lacking(href)])

    def lacking(self, href: str) -> list[tuple[Carried, Value]]:
        """Return what a link on the page needs; nothing if it leaves the site or the page, or is no address."""
        try:
            parts = urlsplit(href)
            target = urljoin(self.path, parts.path)
        except ValueError:  # "http://[" and "//[" are no addresses; the second may be that of the page
            return []
        is_outside = parts.scheme or parts.netloc or target.startswith(settings.STATIC_URL)
        if is_outside or not (parts.path or parts.query):
            return []
        return self.lacking_at(_folder(target), parse_qs(parts.query, keep_blank_values=True).keys())

    def lacking_at(self, there: str, names: AbstractSet[str]) -> list[tuple[Carried, Value]]:
        """Return what a link into a folder of this site needs that has parameters of these names."""
        here = _folder(self.path)
        return [(row, value) for row, value in self.values if row.lacks(value[1], here, there, names)]

    def rewritten(self, html: str) -> str:
        """Return the page with what it carries on in all links and forms; each distinct address is read once."""
        known: dict[str, str] = {}
        ends: dict[str, str] = {_folder(settings.STATIC_URL): ""}  # of addresses without parameters, by their folder

        def kept(href: str) -> str:
            if plain := PLAIN.fullmatch(href):
                folder = plain[1]
                if folder not in ends:
                    ends[folder] = escape(_with("", [value for _row, value in self.lacking_at(folder, frozenset())]))
                return f"{href}{ends[folder]}"
            return escape(self.address(unescape(href)))

        def tag(match: re.Match[str]) -> str:
            href = match[1]
            if href is None:
                return self._form(match[0])
            if (new := known.get(href)) is None:
                new = known[href] = kept(href)
            if new == href:
                return match[0]
            linked = match[0].replace(f' href="{href}"', f' href="{new}"', 1)
            return language.renamed(linked, href, new) if " hreflang=" in linked else linked

        return TAG.sub(tag, html)

    def _form(self, tag: str) -> str:
        """Return a form with hidden fields for what it carries on; one that is posted has it in its address."""
        action = ACTION.search(tag)
        lacking = self.lacking(unescape(action[1]) if action else self.path)
        values = [value for row, value in lacking if not (row.own_form and row.own_form in tag)]
        if FOR_POST.search(tag):  # without an address of its own it has that of the page
            return ACTION.sub(lambda each: f' action="{escape(_with(unescape(each[1]), values))}"', tag)
        return tag + "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in values)


def _folder(path: str) -> str:
    """Return the first folder of a path: the area, or the name of a page of our own."""
    return path.lstrip("/").partition("/")[0]


def _with(href: str, values: list[Value]) -> str:
    """Return an address with parameters more, before its fragment."""
    if not values:
        return href
    address, sign, fragment = href.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{urlencode(values, safe=',')}{sign}{fragment}"
