"""The page cache: which responses it may store, and a key that changes with the release."""

import re
import time
from collections.abc import Set as AbstractSet
from itertools import takewhile

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_response_headers

from browser.caching.bounded import BoundedCache
from browser.embedded.data.store import stamp

PAGE_SECONDS = 300
MAX_ENTRY_BYTES = 65_536
TAKES_GZIP = re.compile(r"\bgzip\b(?! *; *q=0(?:\.0*)? *(?:,|$))")  # Django's takes gzip;q=0, which says no, for yes
PACKED = 4  # how many times smaller a page is, at least, for a visitor who takes it compressed


class PageCache(BoundedCache):
    """A cache that drops what has expired: Django's own keeps it until it is asked for."""

    def _set(self, key: str, value: bytes, timeout: float | None = DEFAULT_TIMEOUT) -> None:
        """Drop those that have expired, which were stored first, for all are for as long."""
        ends, now = self._expire_info, time.time()
        for old in list(takewhile(lambda name: (ends[name] or now) <= now, ends)):
            self._delete(old)
        super()._set(key, value, timeout)


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
    return TAKES_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")) is not None


def allow(response: HttpResponse) -> None:
    """Let anyone store a response for as long as the page cache does."""
    patch_response_headers(response, min(PAGE_SECONDS, settings.ONET_CACHE_FRESH_SECONDS))
    response.headers["Cache-Control"] += ", public"
