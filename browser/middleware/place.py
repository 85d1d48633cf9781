"""The state or area that was chosen: every link and form within the site carries it on.

It is `state`, a postal code, or `place`, BLS's code of an area; the pages of local pay take a `place` as `area` too.
"""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import escape

from browser.middleware.language import ADDRESS, TAG
from browser.states import PLACES

PARAMS = ("state", "place")
CODE = re.compile(r"[0-9]{5}|[0-9]{7}")
OWN_FORM = "data-place"  # of a form that asks for the place itself
LOCAL = "/local/"


def of(request: HttpRequest) -> tuple[str, str] | None:
    """Return the parameter that names the place of an address, with its value; None if it names none."""
    area = request.GET.get("area", "") if request.path.startswith(LOCAL) else ""
    place = area or request.GET.get("place", "")
    if CODE.fullmatch(place):
        return "place", place
    state = request.GET.get("state", "").upper()
    return ("state", state) if state in PLACES else None


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Carry the place of an address on in the links and forms of its page, or in its redirect."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        place = of(request)
        if place and (location := response.headers.get("Location")):
            response.headers["Location"] = carried(location, request.path, place)
        elif place and response.headers.get("Content-Type", "").startswith("text/html"):
            html = response.content.decode()
            response.content = TAG.sub(lambda tag: _tag(tag, request.path, place), html).encode()
        return response

    return handle


def linked(request: HttpRequest, href: str) -> str:
    """Return the address of a link in the response to a request, with the place if one was chosen."""
    place = of(request)
    return carried(href, request.path, place) if place else href


def carried(href: str, path: str, place: tuple[str, str]) -> str:
    """Return the address of a link on the page at `path`, with the place unless it leaves the site or names one."""
    try:
        parts = urlsplit(href)
        target = urljoin(path, parts.path)
    except ValueError:  # "http://[" is no address
        return href
    is_ours = not parts.scheme and not parts.netloc and not target.startswith(settings.STATIC_URL)
    query = parse_qs(parts.query, keep_blank_values=True)
    names = {*PARAMS, "area"} if target.startswith(LOCAL) else {*PARAMS}
    if not is_ours or names & query.keys() or not (parts.path or parts.query):
        return href
    added = urlencode([place])
    return urlunsplit(parts._replace(query=f"{parts.query}&{added}" if parts.query else added))


def _tag(tag: re.Match[str], path: str, place: tuple[str, str]) -> str:
    """Return a link with the place in its address, or a form with a hidden field for it."""
    found = ADDRESS.search(tag[0])
    href = unescape(found[1]) if found else path
    carried_on = carried(href, path, place)
    if carried_on == href or OWN_FORM in tag[0]:
        return tag[0]
    if tag[1] == "form":
        return f'{tag[0]}<input type="hidden" name="{place[0]}" value="{place[1]}">'
    return ADDRESS.sub(lambda _: f' href="{escape(carried_on)}"', tag[0], count=1)
