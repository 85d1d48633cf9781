"""The page cache: which responses it may store, and a key that changes with the release."""

from collections.abc import Set as AbstractSet

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import re_accepts_gzip
from django.utils.cache import patch_response_headers

from browser.embedded.data.store import stamp

PAGE_SECONDS = 300
MAX_ENTRIES = 2_000
MAX_ENTRY_BYTES = 65_536  # so that all entries are no more than 131 MB
PACKED = 4  # how many times smaller a page is, at least, for a visitor who takes it compressed


def key(name: str, prefix: str, version: int) -> str:
    """Return a cache key that includes the loaded release, so that a new release empties the cache."""
    return f"{prefix}:{version}:{stamp(settings.ONET_DATA)}:{name}"


def fits(request: HttpRequest, response: HttpResponse, known: AbstractSet[str]) -> bool:
    """Return whether the cache has room for a page, and its address only parameters that are known.

    Anyone can make up parameters: each would be an entry.
    """
    most = MAX_ENTRY_BYTES * (PACKED if is_packed(request) else 1)
    return request.GET.keys() <= known and len(response.content) <= most


def is_packed(request: HttpRequest) -> bool:
    """Return whether a visitor takes pages compressed."""
    return re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")) is not None


def allow(response: HttpResponse) -> None:
    """Let anyone store a response for as long as the page cache does."""
    patch_response_headers(response, min(PAGE_SECONDS, settings.ONET_CACHE_FRESH_SECONDS))
    response.headers["Cache-Control"] += ", public"
