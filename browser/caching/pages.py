"""The page cache: which responses it may store, and a key that changes with the release."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_response_headers

from browser.embedded.data.store import stamp

PAGE_SECONDS = 300


def key(name: str, prefix: str, version: int) -> str:
    """Return a cache key that includes the loaded release, so that a new release empties the cache."""
    return f"{prefix}:{version}:{stamp(settings.ONET_DATA)}:{name}"


def allow(response: HttpResponse) -> None:
    """Let anyone store a response for as long as the page cache does."""
    patch_response_headers(response, min(PAGE_SECONDS, settings.ONET_CACHE_FRESH_SECONDS))
    response.headers["Cache-Control"] += ", public"
