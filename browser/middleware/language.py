"""The language of our own words follows the address: never a cookie, never the browser's wish.

Mi Próximo Paso is Spanish by its path. Everywhere else `lang` chooses, and every link and form within the site carries
the choice on: here, on the finished page, so that no template has to think of it.
"""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.html import escape

from browser import areas
from browser.onet import operations

PARAM = "lang"
TAG = re.compile(r"<(a|form)\b[^>]*>")
ADDRESS = re.compile(r' (?:href|action)="([^"]*)"')
SPANISH = "es"


def of(request: HttpRequest) -> str:
    """Return the language of our own words at an address; an unknown choice counts as none."""
    area = areas.area_of(request.path)
    if area and (fixed := areas.AREAS[area].lang) != settings.LANGUAGE_CODE:
        return fixed
    chosen = request.GET.get(PARAM)
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Speak the language of the address while a page is made, and let its links carry a choice on."""

    def handle(request: HttpRequest) -> HttpResponse:
        with translation.override(of(request)):
            response = get_response(request)
        return carry(request, response)

    return handle


def carry(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Say a response's language; make its links and forms, or where it redirects to, keep it."""
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


def carried(href: str, path: str, language: str) -> str:
    """Return an address, as it stands on the page at `path`, with the language; itself where it needs none.

    It needs none outside the site, where it names one, and in Mi Próximo Paso; nor from there into another area, where
    the same careers are read in English.
    """
    parts = urlsplit(href)
    target = urljoin(path, parts.path)
    here, there = areas.area_of(path), areas.area_of(target)
    is_ours = not parts.scheme and not parts.netloc and not target.startswith(settings.STATIC_URL)
    is_told = PARAM in parse_qs(parts.query) or (there and areas.AREAS[there].lang == language)
    stays = here is None or areas.AREAS[here].lang != language or there is None
    if not is_ours or is_told or not stays or not (parts.path or parts.query):
        return href
    query = f"{parts.query}&{PARAM}={language}" if parts.query else f"{PARAM}={language}"
    return urlunsplit(parts._replace(query=query))


def _tag(tag: re.Match[str], path: str, language: str) -> str:
    """Return a link whose address keeps the language, or a form with a hidden field that does."""
    found = ADDRESS.search(tag[0])
    href = unescape(found[1]) if found else path
    kept = carried(href, path, language)
    if kept == href:
        return tag[0]
    if tag[1] == "form":
        return f'{tag[0]}<input type="hidden" name="{PARAM}" value="{language}">'
    said = tag[0].replace(f' hreflang="{settings.LANGUAGE_CODE}"', f' hreflang="{language}"')
    return ADDRESS.sub(lambda _: f' href="{escape(kept)}"', said, count=1)


def other(request: HttpRequest) -> tuple[str, str]:
    """Return the language that a page is not in, and the address of the same page in that language.

    From Mi Próximo Paso it is the same page of My Next Move, where there is one.
    """
    language = settings.LANGUAGE_CODE if of(request) == SPANISH else SPANISH
    kept = {name: values for name, values in request.GET.lists() if name != PARAM}
    path = request.path
    area = areas.AREAS.get(areas.area_of(path) or "")
    if area and area.lang == SPANISH:
        found = operations.find(path.lstrip("/"))
        path = found[0].url(**found[1] | {"area": area.twin}) if found else "/"
    else:
        kept[PARAM] = [language]
    return language, f"{path}?{urlencode(kept, doseq=True)}" if kept else path
