"""O*NET Web Services over HTTP, within limits in seconds and bytes."""

import math
import re
import time
from collections.abc import Callable
from http.client import RemoteDisconnected
from http.cookiejar import DefaultCookiePolicy

import requests
from urllib3.exceptions import HTTPError, NewConnectionError, ProtocolError

from browser.onet.dialect import Route
from browser.onet.errors import Blocked, Crowded, Unavailable
from browser.onet.transport.deadline import Deadline, DeadlineAdapter
from browser.onet.transport.limiter import Limiter, Rank, alone, anyway
from browser.onet.transport.pace import call
from browser.onet.transport.response import Response, seconds
from browser.request_id import visitor

CONNECT_SECONDS = 3.05
READ_SECONDS = 5
TOTAL_SECONDS = 10  # of a call, and of all that a page waits for
LEAST_SECONDS = 0.1  # with less time left a call is not worth making
MAX_BYTES = 5_000_000  # after decompression
CHUNK_BYTES = 65_536
MIN_WAIT_SECONDS = 0.2  # before a retry; what the terms ask for after a 429 (contract 1.6)
MAX_WAIT_SECONDS = 2  # a longer Retry-After is not worth a visitor's wait
POOL_SIZE = 16
CALLS_PER_SECOND = 5  # what the terms allow (contract 1.6)
SECOND = 1.05  # on our side: calls that take longer to arrive than the next ones must not share a second with them
# How long calls wait for their turn; those of the facts of a page wait within its whole time.
QUEUE_SECONDS = {Rank.REST: 30, Rank.BACKGROUND: 60}

TOO_MANY = 429
SERVER_ERROR = 500


class HttpTransport:
    """O*NET Web Services over HTTP: one pooled session, a limit for every step, one retry."""

    is_local = False

    def __init__(
        self,
        base: str,
        auth: Callable[[requests.PreparedRequest], requests.PreparedRequest],
        user_agent: str,
        total_seconds: float = TOTAL_SECONDS,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
        calls_per_second: int = CALLS_PER_SECOND,
        shared: Callable[[], float] = alone,
    ) -> None:
        """Send `auth` with every call: without it requests would look for an account in `.netrc`."""
        self.base = base.rstrip("/") + "/"
        self.total_seconds = total_seconds
        self._timeout = (connect_seconds, read_seconds)
        self._auth = auth
        self._limiter = Limiter(calls_per_second, SECOND, shared)
        self._session = requests.Session()
        self._session.headers.update({"User-Agent": user_agent})
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # accepts and sends no cookie
        adapter = DeadlineAdapter(pool_connections=1, pool_maxsize=POOL_SIZE)
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, adapter)

    def fetch(
        self, route: Route, rank: Rank = Rank.FACTS, until: float = math.inf, admit: Callable[[], None] = anyway
    ) -> Response:
        """Call O*NET in turn; retry once after a failed connect, a 429 or a 5xx, never after a read that stalled.

        A call for the facts of a page ends at `until`, the end of its page; its wait in the queue counts.
        """
        end = min(time.monotonic() + self.total_seconds, until)
        is_urgent = rank is Rank.FACTS
        patience = end - time.monotonic() - LEAST_SECONDS if is_urgent else QUEUE_SECONDS[rank]
        if patience < 0 or not self._limiter.wait(patience, rank, visitor.get(), admit):
            raise Crowded(route.path, "too many calls of our own")
        with Deadline(end - time.monotonic() if is_urgent else self.total_seconds) as deadline:
            response = self._try(route, deadline)
            if response is None or response.status == TOO_MANY or response.status >= SERVER_ERROR:
                wait = max(MIN_WAIT_SECONDS, response.retry_after or 0 if response else 0)
                if wait <= MAX_WAIT_SECONDS:
                    response = self._again(route, rank, deadline, response, wait)
            if response is None:
                raise Unavailable(route.path, "no connection")
            return response

    def _again(
        self, route: Route, rank: Rank, deadline: Deadline, first: Response | None, wait: float
    ) -> Response | None:
        """Call once more after a wait; return the first response if there is no time for that.

        A 429 that was not asked again is no reason for every other call to wait: it is not returned.
        """
        is_too_many = first is not None and first.status == TOO_MANY
        has_time = wait <= deadline.remaining() - LEAST_SECONDS
        if is_too_many:
            self._limiter.pause(wait)
        elif has_time:
            time.sleep(wait)
        if has_time and self._limiter.wait(deadline.remaining() - LEAST_SECONDS, rank, visitor.get()):
            return self._try(route, deadline)
        if is_too_many:
            raise Unavailable(route.path, "no time to ask again after a 429")
        return first

    def _try(self, route: Route, deadline: Deadline) -> Response | None:
        """Make one call; return None if no connection was made, or the one of an earlier call is closed."""
        deadline.has_connected = False
        try:
            with (
                call(),
                self._session.get(
                    self.base + route.path,
                    params=route.params,
                    headers={"Accept": route.accept},
                    auth=self._auth,
                    timeout=self._timeout,
                    allow_redirects=False,
                    stream=True,
                ) as answer,
            ):
                response = Response(
                    answer.status_code,
                    answer.headers.get("Content-Type", ""),
                    seconds(answer.headers.get("Retry-After", "")),
                    _body(route.path, answer),
                )
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            if status := refused_by_proxy(error):
                raise Blocked(route.path, status) from None
            # O*NET may close a connection that waits for its next call just when that call is sent.
            is_unsent = is_connect_failure(error) or (is_closed(error) and not deadline.has_connected)
            if is_unsent and not deadline.passed():
                return None
            # Only the class of the error: its text contains the address.
            raise Unavailable(route.path, type(error).__name__) from None
        if deadline.passed():
            raise Unavailable(route.path, "time is up")  # a response that was cut off may look whole
        return response


def _body(path: str, response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.raw.stream(CHUNK_BYTES, decode_content=True):
        body += chunk
        if len(body) > MAX_BYTES:
            raise Unavailable(path, "too large")
    return bytes(body)


def refused_by_proxy(error: Exception) -> int | None:
    """Return the status with which a proxy refused a tunnel; None for any other error, and if it could not make one.

    Python says it in a sentence only.
    """
    said = re.search("Tunnel connection failed: (4[0-9]{2})", str(error))
    return int(said[1]) if isinstance(error, requests.exceptions.ProxyError) and said else None


def is_connect_failure(error: Exception) -> bool:
    """Return whether an error of requests means that no connection was made, so that nothing was sent yet."""
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.ProxyError):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(error, requests.ConnectionError) and isinstance(reason, NewConnectionError)


def is_closed(error: Exception) -> bool:
    """Return whether an error of requests means that a connection was closed before an answer began."""
    cause = error.args[0] if error.args else None
    ended = isinstance(cause, ProtocolError) and isinstance(cause.args[-1], ConnectionError | RemoteDisconnected)
    return isinstance(error, requests.ConnectionError) and ended
