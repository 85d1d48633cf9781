"""What a cache of answers is to the client."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from browser.onet.dialect import Route
from browser.onet.transport.limiter import Rank

OK = 200


@dataclass(frozen=True, slots=True)
class Copy:
    """The body of an earlier answer, when O*NET gave it, whether it is still fresh, and its status."""

    body: bytes
    at: datetime
    is_fresh: bool
    status: int = OK


class Cache(Protocol):
    """Remembers the bodies of answers by route; the client stores those that could be read, and refusals."""

    def look(self, route: Route) -> Copy | None:
        """Return the last copy, however old, or a fresh refusal."""

    def store(self, route: Route, body: bytes, at: datetime) -> None:
        """Store a copy."""

    def refuse(self, route: Route, status: int, body: bytes, at: datetime) -> None:
        """Store a refusal for some minutes, beside an old copy."""

    def lease(self, route: Route, rank: Rank) -> bool:
        """Return True for the one caller who is to ask; one of a higher rank goes before one of a lower rank."""

    def is_leased(self, route: Route) -> bool:
        """Return whether somebody is asking."""

    def release(self, route: Route, *, failed: bool) -> None:
        """End a lease; after a failure the next callers get the old copy for a few seconds."""

    def has_failed(self, route: Route) -> bool:
        """Return whether the last call failed a moment ago."""

    def pause(self, seconds: int) -> None:
        """Make no calls for some seconds: O*NET asked for it."""

    def paused(self) -> int:
        """Return for how many more seconds no calls are to be made."""

    def is_reachable(self) -> bool:
        """Return whether it works now."""
