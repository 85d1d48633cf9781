"""Links to the same career in the other areas."""

from dataclasses import replace

from django.conf import settings

from browser import services
from browser.areas import AREAS, career_url
from browser.caching import career_codes
from browser.embedded.data.store import stamp
from browser.onet.transport.limiter import Rank
from browser.pages.frame import Elsewhere
from browser.pages.gathering import pools


def elsewhere(*, area: str, code: str) -> tuple[Elsewhere, ...]:
    """Return the same career in the other areas, with a link where the area's cached list of careers has it."""
    is_builtin = services.is_builtin()
    release = stamp(settings.ONET_DATA) if is_builtin else None
    client = replace(services.client(), rank=Rank.BACKGROUND)
    background = None if is_builtin else pools[Rank.BACKGROUND]
    links = []
    for other in AREAS.values():
        if other.key != area:
            codes = career_codes.codes(client, release, other.key, background)
            url = career_url(other.key, code) if code in codes else None
            links.append(Elsewhere(other.key, other.name, url, other.lang, is_known=bool(codes)))
    return tuple(links)
