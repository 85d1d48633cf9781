"""Our own words in the language of the page: Django's `gettext`, which looks three times for a text in each catalog."""

from functools import lru_cache

from django.utils import translation


def gettext(text: str) -> str:
    """Return a text in the language of the page."""
    return _said(translation.get_language(), text)


@lru_cache(maxsize=8_192)  # some texts are not ours: the names that are looked for among them
def _said(_language: str | None, text: str) -> str:
    return translation.gettext(text)
