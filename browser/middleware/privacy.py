"""Addresses that can contain personal data (profiler answers, military codes): `no-store` and `no-referrer`."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from browser.onet import operations
from browser.pages.own import OWN, SUGGEST

PRIVATE = frozenset(row.path.partition("/")[0] for row in (*OWN, SUGGEST) if row.private)


def is_private(path: str) -> bool:
    """Return whether an address of this site is private."""
    return path.strip("/").partition("/")[0] in PRIVATE or operations.is_private(path.lstrip("/"))


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Send both headers with every response at a private address: pages, redirects, refusals and failures."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if is_private(request.path):
            add_never_cache_headers(response)
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return handle
