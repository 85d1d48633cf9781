"""Which careers each area has: links to the same career in the other areas, and the titles that are known already."""

from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings

from browser import services
from browser.areas import AREAS, career_url
from browser.caching import career_titles
from browser.embedded.data.store import stamp
from browser.onet.transport.limiter import Rank
from browser.pages.frame import Elsewhere
from browser.pages.gathering import pools


def elsewhere(*, area: str, code: str) -> tuple[Elsewhere, ...]:
    """Return the same career in the other areas, with a link where the area's cached list of careers has it."""
    is_builtin = services.is_builtin()
    client = replace(services.client(), rank=Rank.BACKGROUND)
    background = None if is_builtin else pools[Rank.BACKGROUND]
    links = []
    for other in AREAS.values():
        # The area of the page too: suggestions while typing have no other list.
        titles = career_titles.titles(client, _release(), other.key, background)
        if other.key != area:
            url = career_url(other.key, code) if code in titles else None
            links.append(Elsewhere(other.key, other.name, url, other.lang, is_known=bool(titles)))
    return tuple(links)


def known_titles(area: str) -> Mapping[str, str]:
    """Return the title of each code of an area, as far as that takes no call to O*NET."""
    if services.is_builtin():
        return career_titles.titles(services.client(), _release(), area, None)
    return career_titles.cached(services.client(), _release(), area)


def _release() -> str | None:
    """Return what identifies the data that answer; O*NET's own have no such thing."""
    return stamp(settings.ONET_DATA) if services.is_builtin() else None
