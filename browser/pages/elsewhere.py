"""Links to the same career in the other areas."""

from django.conf import settings

from browser import services
from browser.areas import AREAS, career_url
from browser.caching import career_codes
from browser.embedded.data.store import stamp
from browser.pages.frame import Elsewhere
from browser.pages.gathering import pool


def elsewhere(*, area: str, code: str) -> tuple[Elsewhere, ...]:
    """Return the same career in the other areas, with a link where the area's cached list of careers has it."""
    is_builtin = services.is_builtin()
    release = stamp(settings.ONET_DATA) if is_builtin else None
    client, background = services.client(), None if is_builtin else pool
    links = []
    for other in AREAS.values():
        if other.key != area:
            codes = career_codes.codes(client, release, other.key, background)
            url = career_url(other.key, code) if code in codes else None
            links.append(Elsewhere(other.key, other.name, url, other.lang))
    return tuple(links)
