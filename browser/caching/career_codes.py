"""What is held from the last time it was asked: each area's codes, so that a link is made only where a page is."""

import time
from concurrent.futures import Executor
from dataclasses import dataclass
from threading import Lock

from browser.areas import AREAS
from browser.onet.client import Client
from browser.onet.errors import OnetError
from browser.onet.models import CareerList, OccupationList
from browser.onet.operations.operation import Operation

KEPT_SECONDS = 24 * 3600
FAILURE_SECONDS = 5
WHOLE_LIST = "2000"  # the largest `end` that clients are known to use (contract 1.3)


@dataclass(frozen=True, slots=True)
class Held:
    """The codes of an area's careers; None when they could not be had. Good until `until` on the monotonic clock."""

    codes: frozenset[str] | None
    until: float


_held: dict[tuple[object, ...], Held] = {}
_asking: set[tuple[object, ...]] = set()
_lock = Lock()


def codes(client: Client, release: object, area: str, pool: Executor | None) -> Held | None:
    """Return an area's codes if they are held; ask for them otherwise: in `pool`, or at once when it is None.

    None while they are being asked for. `release` tells apart the data that answer.
    """
    key = (client, release, area)
    held = _held.get(key)
    if held is not None and held.until > time.monotonic():
        return held
    if pool is None:
        return _ask(key, client, area)
    with _lock:
        if key not in _asking:
            _asking.add(key)
            pool.submit(_ask, key, client, area)
    return held


def _ask(key: tuple[object, ...], client: Client, area: str) -> Held:
    listing: Operation[CareerList | OccupationList] = AREAS[area].listing
    held = Held(None, time.monotonic() + FAILURE_SECONDS)
    try:
        answer: CareerList | OccupationList = client.ask(listing, area=area, end=WHOLE_LIST).value
        rows = answer.careers if isinstance(answer, CareerList) else answer.occupations
        held = Held(frozenset(row.code for row in rows), time.monotonic() + KEPT_SECONDS)
    except OnetError:
        pass
    finally:
        with _lock:
            _held[key] = held
            _asking.discard(key)
    return held
