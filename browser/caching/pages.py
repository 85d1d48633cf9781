"""The key of a kept page: the data that it was made from are part of it."""

from django.conf import settings

from browser.embedded.data.store import stamp


def key(name: str, prefix: str, version: int) -> str:
    """Return a cache key that changes when another release is loaded."""
    return f"{prefix}:{version}:{stamp(settings.ONET_DATA)}:{name}"
