"""The page cache: finished pages, compressed, by their address. `browser.caching.pages` says which may be in it.

Django's own has two keys and a pickled response for a page, and took longer than all else that a cached page needs.
"""

import time
from collections.abc import Callable
from hashlib import blake2b
from typing import cast

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, get_max_age, set_response_etag

from browser.caching import pages
from browser.embedded.data.store import one_release

SAFE = ("GET", "HEAD")
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE")


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer with the cached page, or cache the one that is made; 304 to a visitor who has it already."""

    def handle(request: HttpRequest) -> HttpResponse:
        with one_release():  # a page of one release is never that of the next
            response = look(request) or keep(request, get_response(request))
        etag = response.headers.get("ETag")
        if not etag or request.META.keys().isdisjoint(CONDITIONS):  # Django's own middleware reads them all first
            return response
        return cast("HttpResponse", get_conditional_response(request, etag, response=response))

    return handle


def keep(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Give a page that was made its ETag, and cache it if it says for how long."""
    if response.status_code != 200 or request.method not in SAFE:  # noqa: PLR2004 - OK
        return response
    set_response_etag(response)
    seconds = get_max_age(response)
    if seconds and "Age" not in response.headers:  # else others have had it made while this request waited
        caches["pages"].set(_key(request), (response.headers, response.content, time.time()), seconds)
    return response


def again(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer with the cached page if others have had it made while this request waited."""
    return lambda request: look(request) or get_response(request)


def look(request: HttpRequest) -> HttpResponse | None:
    """Return the cached page of an address, with its age, which those who cache it too subtract; None without one."""
    found = caches["pages"].get(_key(request)) if request.method in SAFE else None
    if not found:
        return None
    headers, content, made_at = found
    response = HttpResponse(content)
    response.headers = headers  # as they are: to set each again takes a seventh of the time of a kept page
    response.headers["Age"] = str(max(0, int(time.time() - made_at)))
    return response


def _key(request: HttpRequest) -> str:
    """Return what a page depends on: its whole address, and whether it is compressed."""
    query = request.META.get("QUERY_STRING", "")  # without a blank, which a path may have, as it may have ? and &
    address = f"{pages.is_packed(request)} {request.scheme} {request.get_host()} {query} {request.path_info}"
    return blake2b(address.encode(), digest_size=16).hexdigest()
