"""The language of our own words: the address decides, never a cookie or the browser.

Mi Próximo Paso is Spanish by its path. Elsewhere the parameter `lang` decides.
"""

import re
from collections.abc import Set as AbstractSet
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import escape_uri_path

from browser import areas
from browser.onet import operations

PARAM = "lang"
REGION = re.compile("[-_]")  # what is between a language and its region
SPANISH = "es"
IN_SPANISH = re.compile(f"[?&;]{PARAM}={SPANISH}\\b")


def of(request: HttpRequest) -> str:
    """Return the language of our own words at an address: `es`, `ES` or `es-MX`; an unknown choice is ignored."""
    area = areas.area_of(request.path)
    if area and (fixed := areas.AREAS[area].lang) != settings.LANGUAGE_CODE:
        return fixed
    chosen = REGION.split(request.GET.get(PARAM, "").strip().lower())[0]
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def chosen(request: HttpRequest) -> tuple[str, str] | None:
    """Return the parameter of the language with its value; None for the language of a site without it."""
    language = of(request)
    return None if language == settings.LANGUAGE_CODE else (PARAM, language)


def lacks(language: str, here: str, there: str, names: AbstractSet[str]) -> bool:
    """Return whether a link needs the language: not into Mi Próximo Paso, nor from there to an English area."""
    if PARAM in names:
        return False
    from_area, to_area = areas.AREAS.get(here), areas.AREAS.get(there)
    return to_area is None or (to_area.lang != language and (from_area is None or from_area.lang != language))


def renamed(tag: str, before: str, after: str) -> str:
    """Return a link whose address now asks for Spanish, so that it says so of its page."""
    if IN_SPANISH.search(before) or not IN_SPANISH.search(after):
        return tag
    return tag.replace(f' hreflang="{settings.LANGUAGE_CODE}"', f' hreflang="{SPANISH}"')


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
    return language, f"{address}?{urlencode(query, doseq=True, safe=',')}" if query else address
