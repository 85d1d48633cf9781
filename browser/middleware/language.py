"""The language of our own words: the address decides, never a cookie or the browser.

Mi Próximo Paso is Spanish by its path. Elsewhere the parameter `lang` decides, and every link and form within the site
carries it on: this middleware adds it to the finished page, so that no template can forget it.
"""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.encoding import escape_uri_path
from django.utils.html import escape

from browser import areas
from browser.onet import operations

PARAM = "lang"
TAG = re.compile(r"<(a|form)\b[^>]*>")
ADDRESS = re.compile(r' (?:href|action)="([^"]*)"')
REGION = re.compile("[-_]")  # what is between a language and its region
SPANISH = "es"


def of(request: HttpRequest) -> str:
    """Return the language of our own words at an address: `es`, `ES` or `es-MX`; an unknown choice is ignored."""
    area = areas.area_of(request.path)
    if area and (fixed := areas.AREAS[area].lang) != settings.LANGUAGE_CODE:
        return fixed
    chosen = REGION.split(request.GET.get(PARAM, "").strip().lower())[0]
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Activate the language of the address while a page is made, and carry it on in its links."""

    def handle(request: HttpRequest) -> HttpResponse:
        with translation.override(of(request)):
            response = get_response(request)
        return carry(request, response)

    return handle


def carry(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Set a response's Content-Language; carry the language on in its links and forms, or in its redirect."""
    language = of(request)
    response.headers.setdefault("Content-Language", language)
    if language == settings.LANGUAGE_CODE:
        return response
    if location := response.headers.get("Location"):
        response.headers["Location"] = carried(location, request.path, language)
    elif response.headers.get("Content-Type", "").startswith("text/html"):
        html = response.content.decode()
        response.content = TAG.sub(lambda tag: _tag(tag, request.path, language), html).encode()
    return response


def linked(request: HttpRequest, href: str) -> str:
    """Return the address of a link in the response to a request, with the language if it needs it."""
    language = of(request)
    return href if language == settings.LANGUAGE_CODE else carried(href, request.path, language)


def carried(href: str, path: str, language: str) -> str:
    """Return the address of a link on the page at `path`, with the language if it needs it.

    Links are left alone if they are no addresses, leave the site, already have `lang`, point into Mi Próximo Paso, or
    lead from there to an English area.
    """
    try:
        parts = urlsplit(href)
        target = urljoin(path, parts.path)
    except ValueError:  # "http://[" and "//[" are no addresses; the second may be that of the page
        return href
    here, there = areas.area_of(path), areas.area_of(target)
    is_ours = not parts.scheme and not parts.netloc and not target.startswith(settings.STATIC_URL)
    has_language = PARAM in parse_qs(parts.query) or (there and areas.AREAS[there].lang == language)
    stays = here is None or areas.AREAS[here].lang != language or there is None
    if not is_ours or has_language or not stays or not (parts.path or parts.query):
        return href
    query = f"{parts.query}&{PARAM}={language}" if parts.query else f"{PARAM}={language}"
    return urlunsplit(parts._replace(query=query))


def _tag(tag: re.Match[str], path: str, language: str) -> str:
    """Return a link with the language in its address, or a form with a hidden field for it."""
    match = ADDRESS.search(tag[0])
    href = unescape(match[1]) if match else path
    carried_on = carried(href, path, language)
    if carried_on == href:
        return tag[0]
    if tag[1] == "form":
        return f'{tag[0]}<input type="hidden" name="{PARAM}" value="{language}">'
    translated = tag[0].replace(f' hreflang="{settings.LANGUAGE_CODE}"', f' hreflang="{language}"')
    return ADDRESS.sub(lambda _: f' href="{escape(carried_on)}"', translated, count=1)


def other(request: HttpRequest, in_spanish: str | None = None) -> tuple[str, str]:
    """Return the language that a page is not in, and the address of the same page in that language.

    From Mi Próximo Paso it is the same page of My Next Move, where there is one; from a career it is the one
    `in_spanish`, if there is that.
    """
    language = settings.LANGUAGE_CODE if of(request) == SPANISH else SPANISH
    query = {name: values for name, values in request.GET.lists() if name != PARAM}
    path = request.path
    area = areas.AREAS.get(areas.area_of(path) or "")
    if area and area.lang == SPANISH:
        row = operations.find(path.lstrip("/"))
        path = row[0].url(**row[1] | {"area": area.twin}) if row else "/"
    elif in_spanish and language == SPANISH:
        path = in_spanish
    else:
        query[PARAM] = [language]
    address = escape_uri_path(path)
    return language, f"{address}?{urlencode(query, doseq=True)}" if query else address
