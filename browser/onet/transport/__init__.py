"""Where answers come from: O*NET Web Services over HTTP, or a WSGI application of the same interface in this process.

A transport has one method, `ask`. The reader is handed down to it, so that a cache between it and the client keeps
only what has been read successfully. Limits are in seconds and bytes.
"""

import io
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http.cookiejar import DefaultCookiePolicy
from typing import Generic, Protocol, TypeVar
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

import requests
from urllib3.exceptions import HTTPError, NewConnectionError

from browser.onet.errors import Denied, Malformed, NotFound, OnetError, Refused, Unavailable
from browser.onet.transport.deadline import Deadline, DeadlineAdapter
from browser.onet.transport.limiter import Limiter

T = TypeVar("T")
Params = Mapping[str, str | Sequence[str]]  # a sequence: sent once for each of its values
WsgiApplication = Callable[..., Iterable[bytes]]

CONNECT_SECONDS = 3.05
READ_SECONDS = 5
TOTAL_SECONDS = 10
MAX_BYTES = 5_000_000  # after decompression
CHUNK_BYTES = 65_536
LEAST_WAIT_SECONDS = 0.2  # before a retry; what the terms ask for after a 429 (contract 1.6)
SLOW_DOWN_SECONDS = 5  # after a 429 that names no time
MOST_WAIT_SECONDS = 2  # a longer Retry-After is not worth a visitor's wait
POOL_SIZE = 16

OK = 200
UNPROCESSABLE = 422
TOO_MANY = 429
SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Copy(Generic[T]):
    """What a transport brought: the answer, when O*NET gave it, and whether it had to be an old copy."""

    value: T
    at: datetime
    stale: bool = False


class Dialect(Protocol):
    """What a transport must know of the language that answers are written in."""

    ACCEPT: str
    CONTENT_TYPE: str

    def refusal(self, body: bytes) -> str | None:
        """Return the text of a 422."""


class Transport(Protocol):
    """Brings the answer at an API path, as `read` understands it; raises one of the four `OnetError`s."""

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:
        """Fetch the bytes at a path and return what `read` makes of them; `media` if they are none of the dialect's."""

    def held(self, path: str, read: Callable[[bytes], T]) -> T | None:
        """Return the last answer at a path if it is held, however old, without a call."""

    def peek(self, path: str, params: Params, read: Callable[[bytes], T]) -> Copy[T] | None:
        """Return the answer where it takes no call to O*NET; None where it would."""


@dataclass(frozen=True, slots=True)
class Response:
    """What came over the wire."""

    status: int
    content_type: str
    retry_after: str
    body: bytes


def answer(path: str, response: Response, dialect: Dialect, read: Callable[[bytes], T], media: str = "") -> Copy[T]:
    """Read a response, or raise what its status stands for (contract 1.5).

    A document may come without a content type: its reader knows it. What else a body is must be said.
    """
    status = response.status
    if status == OK:
        kind = response.content_type.lower()
        if not kind.startswith(media) or (kind and not media and dialect.CONTENT_TYPE not in kind):
            raise Unavailable(path, "wrong content type")
        try:
            return Copy(read(response.body), datetime.now(UTC))
        except Malformed as error:
            raise Unavailable(path, str(error)) from error
    raise _failure(path, response, dialect)


def _failure(path: str, response: Response, dialect: Dialect) -> OnetError:
    status = response.status
    if status == UNPROCESSABLE:
        return Refused(path, dialect.refusal(response.body))
    if status in (401, 403):
        return Denied(path, f"status {status}")
    if status == requests.codes.not_found:
        return NotFound(path, "status 404")
    wait = (retry_after(response) or SLOW_DOWN_SECONDS) if status == TOO_MANY else None
    return Unavailable(path, f"status {status}", wait)


def retry_after(response: Response) -> int | None:
    """Return the seconds a response asks to wait; None when it names none that is a number."""
    value = response.retry_after.strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004 - 31 years


class HttpTransport:
    """O*NET Web Services over HTTP: one pooled session, every limit of the HTTP budget, one retry."""

    def __init__(
        self,
        base: str,
        dialect: Dialect,
        auth: Callable[[requests.PreparedRequest], requests.PreparedRequest],
        user_agent: str,
        total_seconds: float = TOTAL_SECONDS,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        """Keep `auth` with every call: without it requests would look for an account in `.netrc`."""
        self.base = base.rstrip("/") + "/"
        self.dialect = dialect
        self.total_seconds = total_seconds
        self._timeout = (connect_seconds, read_seconds)
        self._auth = auth
        self._limiter = Limiter(calls=5, seconds=1)
        self._session = requests.Session()
        self._session.headers.update({"User-Agent": user_agent, "Accept": dialect.ACCEPT})
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # keeps and sends none
        adapter = DeadlineAdapter(pool_connections=1, pool_maxsize=POOL_SIZE)
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, adapter)

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:
        """Ask O*NET; one retry after a failed connect, a 429 or a 5xx, never after a read that stalled."""
        with Deadline(self.total_seconds) as deadline:
            response = self._try(path, params, media, deadline)
            if response is None or response.status == TOO_MANY or response.status >= SERVER_ERROR:
                asked = 0 if response is None else retry_after(response) or 0
                if asked <= MOST_WAIT_SECONDS:
                    time.sleep(min(max(asked, LEAST_WAIT_SECONDS), deadline.remaining()))
                    response = self._try(path, params, media, deadline)
            if response is None:
                raise Unavailable(path, "no connection")
            return answer(path, response, self.dialect, read, media)

    def held(self, path: str, read: Callable[[bytes], T]) -> T | None:  # noqa: ARG002 - a cache around it does
        """Hold nothing."""
        return None

    def peek(self, path: str, params: Params, read: Callable[[bytes], T]) -> Copy[T] | None:  # noqa: ARG002
        """Return None: each answer is a call."""
        return None

    def _try(self, path: str, params: Params, media: str, deadline: Deadline) -> Response | None:
        """Make one call; None when no connection came about."""
        if not self._limiter.wait(deadline.remaining()):
            raise Unavailable(path, "too many calls of our own")
        try:
            with self._session.get(
                self.base + path,
                params=params,
                headers={"Accept": f"{media}*"} if media else None,
                auth=self._auth,
                timeout=self._timeout,
                allow_redirects=False,
                stream=True,
            ) as response:
                body = _body(path, response)
                found = Response(
                    response.status_code,
                    response.headers.get("Content-Type", ""),
                    response.headers.get("Retry-After", ""),
                    body,
                )
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            if is_connect_failure(error) and not deadline.passed():
                return None
            # Only the class of the error: its text would hold the address that was asked.
            raise Unavailable(path, type(error).__name__) from None
        if deadline.passed():
            raise Unavailable(path, "time is up")  # what was cut off may look like a whole answer
        return found


def _body(path: str, response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.raw.stream(CHUNK_BYTES, decode_content=True):
        body += chunk
        if len(body) > MAX_BYTES:
            raise Unavailable(path, "too large")
    return bytes(body)


def is_connect_failure(error: Exception) -> bool:
    """Tell whether an error of requests means that no connection came about, so that nothing was asked yet."""
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.ProxyError):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(error, requests.ConnectionError) and isinstance(reason, NewConnectionError)


class WsgiTransport:
    """A WSGI application of the same interface, called in this process through the same bytes and the same reader."""

    HOST = "services.onetcenter.org"  # what the links in its answers then name

    def __init__(self, application: WsgiApplication, dialect: Dialect) -> None:
        """Call `application` below `/ws/`."""
        self.application = application
        self.dialect = dialect

    def ask(self, path: str, params: Params, read: Callable[[bytes], T], media: str = "") -> Copy[T]:
        """Ask the application."""
        environ: dict[str, object] = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": f"/ws/{path}",
            "QUERY_STRING": urlencode(params, doseq=True),
            "HTTP_HOST": self.HOST,
            "HTTP_ACCEPT": f"{media}*" if media else self.dialect.ACCEPT,
            "wsgi.url_scheme": "https",
            "wsgi.input": io.BytesIO(),
        }
        setup_testing_defaults(environ)
        started: list[tuple[str, list[tuple[str, str]]]] = []
        chunks = self.application(environ, lambda status, headers: started.append((status, headers)))
        body = b"".join(chunks)
        status, headers = started[-1]
        content_type = dict(headers).get("Content-Type", "")
        return answer(path, Response(int(status[:3]), content_type, "", body), self.dialect, read, media)

    def held(self, path: str, read: Callable[[bytes], T]) -> T | None:  # noqa: ARG002 - asking costs as little
        """Hold nothing."""
        return None

    def peek(self, path: str, params: Params, read: Callable[[bytes], T]) -> Copy[T] | None:
        """Ask the application, which is no call; None where it refuses."""
        try:
            return self.ask(path, params, read)
        except OnetError:
            return None
