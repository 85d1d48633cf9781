"""The occupation codes of each area, remembered for a day, so that we only link to pages that exist."""

import time
from concurrent.futures import Executor

from django.core.cache import caches

from browser.areas import AREAS
from browser.onet.client import Client
from browser.onet.errors import OnetError
from browser.onet.models import CareerList, OccupationList
from browser.onet.operations.operation import Operation

CODES_SECONDS = 24 * 3600
FAILURE_SECONDS = 5
ASKING_SECONDS = 300  # longer than the calls of a whole list, with their waits in the queue

Codes = frozenset[str]


def codes(client: Client, release: object, area: str, pool: Executor | None) -> Codes:
    """Return the codes that an area is known to have; ask for them again after a day.

    They are asked for in `pool`, and until then the old ones are returned; or at once if `pool` is None. `release`
    separates the data that answer.
    """
    memory, key = caches["memory"], f"codes:{client.name}:{release}:{area}"
    entry: tuple[float, Codes] = memory.get(key, (0.0, Codes()))
    until, known = entry
    if time.time() < until:
        return known
    if pool is None:
        return _ask(key, client, area, known)
    if memory.add(f"{key}:asking", value=True, timeout=ASKING_SECONDS):
        pool.submit(_ask, key, client, area, known)
    return known


def _ask(key: str, client: Client, area: str, known: Codes) -> Codes:
    listing: Operation[CareerList | OccupationList] = AREAS[area].listing
    seconds = FAILURE_SECONDS
    try:
        answer: CareerList | OccupationList = client.ask_whole(listing, area=area).value
        rows = answer.careers if isinstance(answer, CareerList) else answer.occupations
        known, seconds = frozenset(row.code for row in rows), CODES_SECONDS
    except OnetError:
        pass  # the links to this area are missing for a few seconds, the page is there
    finally:
        caches["memory"].set(key, (time.time() + seconds, known), timeout=None)
        caches["memory"].delete(f"{key}:asking")
    return known
