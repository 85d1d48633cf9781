"""Addresses that can contain personal data (profiler answers, military codes, a shortlist) stay private.

They are sent with `no-store` and `no-referrer`.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from browser import shortlist
from browser.onet import operations
from browser.pages.own import OWN, SUGGEST

PRIVATE = frozenset(row.path.partition("/")[0] for row in (*OWN, SUGGEST) if row.private)


def is_private(request: HttpRequest) -> bool:
    """Return whether the address of a request is private: of such a page, or of any with a shortlist."""
    path = request.path.lstrip("/")
    return path.partition("/")[0] in PRIVATE or operations.is_private(path) or shortlist.is_in(request)


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Send both headers with every response at a private address: pages, redirects, refusals and failures."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if is_private(request):
            add_never_cache_headers(response)
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return handle
