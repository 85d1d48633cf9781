"""What the status of a response that is no answer means (contract 1.5)."""

from collections.abc import Sequence

from browser.onet.dialect import Dialect, Route, shown
from browser.onet.errors import Blocked, Denied, NotFound, OnetError, Refused, Unavailable
from browser.onet.transport.response import Response

SLOW_DOWN_SECONDS = 5  # after a 429 that names no time

DENIED = (401, 403)
MISSING = (400, 404)  # 2.0 was seen to answer 400 at a wrong path (contract 8a, 11)
PROXY_AUTHENTICATION = 407  # of a proxy that a plain call goes through
UNPROCESSABLE = 422
TOO_MANY = 429


def failure(dialect: Dialect, route: Route, response: Response, secrets: Sequence[str]) -> OnetError:
    """Return the error for a status other than 200; the text of a refusal ends where it repeats one of our secrets."""
    status = response.status
    if status == UNPROCESSABLE:
        return Refused(route.path, shown(dialect.refusal(response.body), secrets))
    if status == PROXY_AUTHENTICATION:
        return Blocked(route.path, status)
    if status in DENIED:
        return Denied(route.path, f"status {status}")
    if status in MISSING:
        return NotFound(route.path, f"status {status}")
    wait = (response.retry_after or SLOW_DOWN_SECONDS) if status == TOO_MANY else None
    return Unavailable(route.path, f"status {status}", wait)
