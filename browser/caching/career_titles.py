"""The codes and titles of each area's careers, cached for a day: for links to pages that exist, and for suggestions."""

import time
from collections.abc import Mapping
from concurrent.futures import Executor
from functools import partial

from django.core.cache import caches

from browser.areas import AREAS
from browser.onet.client import Client
from browser.onet.errors import OnetError
from browser.onet.models import CareerList, OccupationList
from browser.onet.operations.operation import Operation
from browser.request_id import carried

TITLES_SECONDS = 24 * 3600
FAILURE_SECONDS = 5
ASKING_SECONDS = 300  # longer than the calls of a whole list, with their waits in the queue

MOST_KNOWN = 2 * len(AREAS)

Titles = Mapping[str, str]

_known: dict[str, Titles] = {}  # beside the times in the cache, which would pickle them: a millisecond for a page


def titles(client: Client, release: object, area: str, pool: Executor | None) -> Titles:
    """Return the title of each code that an area is known to have; ask for them again after a day.

    They are asked for in `pool`, and until then the old ones are returned; or at once if `pool` is None. `release`
    separates the data that answer.
    """
    key = _key(client, release, area)
    until, known = _entry(key)
    if time.time() < until:
        return known
    if pool is None:
        return _ask(key, client, area, known)
    if caches["memory"].add(f"{key}:asking", value=True, timeout=ASKING_SECONDS):
        pool.submit(carried(partial(_ask, key, client, area, known)))
    return known


def cached(client: Client, release: object, area: str) -> Titles:
    """Return the titles that are cached, however old, without a question to anyone."""
    return _entry(_key(client, release, area))[1]


def _key(client: Client, release: object, area: str) -> str:
    return f"titles:{client.name}:{release}:{area}"


def _entry(key: str) -> tuple[float, Titles]:
    until: float = caches["memory"].get(key, 0.0)
    return (until, _known[key]) if until and key in _known else (0.0, {})


def _ask(key: str, client: Client, area: str, known: Titles) -> Titles:
    listing: Operation[CareerList | OccupationList] = AREAS[area].listing
    seconds = FAILURE_SECONDS
    try:
        answer: CareerList | OccupationList = client.ask_whole(listing, area=area).value
        rows = answer.careers if isinstance(answer, CareerList) else answer.occupations
        known, seconds = {row.code: row.title for row in rows}, TITLES_SECONDS
    except OnetError:
        pass  # the links to this area are missing for a few seconds, the page is there
    finally:
        _known.pop(key, None)
        _known[key] = known
        for old in [*_known][:-MOST_KNOWN]:  # of releases that are gone
            _known.pop(old, None)
        caches["memory"].set(key, time.time() + seconds, timeout=None)
        caches["memory"].delete(f"{key}:asking")
    return known
