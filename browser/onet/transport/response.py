"""What a transport brings: the bytes of a response, with what the client must know of its headers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from browser.onet.dialect import Route
from browser.onet.transport.limiter import Rank


@dataclass(frozen=True, slots=True)
class Response:
    """Status, content type, seconds that a `Retry-After` asks for (None if it names no number), and body.

    An answer of a service in this process may be the `value` itself, without a body that would have to be read.
    """

    status: int
    content_type: str
    retry_after: int | None
    body: bytes
    value: object = None


class Transport(Protocol):
    """Brings the response to a route below `base`; `is_local` if that takes no call to O*NET.

    Raises `Unavailable` if there is no response.
    """

    base: str
    is_local: bool

    def fetch(self, route: Route, rank: Rank, until: float, admit: Callable[[], None], /) -> Response:
        """Return the response, whatever its status; calls of a lower rank wait for those of a higher one.

        Those of the highest end at `until`, in seconds of the monotonic clock. `admit` is called when it is the turn of
        a call to O*NET, and raises an error if it is not to be made any more.
        """


def seconds(header: str) -> int | None:
    """Return the seconds that a `Retry-After` header names; None for a date or anything else."""
    value = header.strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004 - 31 years
