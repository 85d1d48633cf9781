"""A limit on the whole of a call, from the first connect to the last byte.

The timeouts of requests are per read: headers that trickle in, a byte every few seconds, stretched a five-second
read timeout to half a minute. So the connection of a call is shut from outside when its time is up, which ends any wait
on it at once.
"""

import contextlib
import http.client
import socket
import threading
import time
from types import TracebackType
from typing import Self, cast

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

INTERIM = range(102, 200)  # statuses after which the answer is still to come

_current = threading.local()  # .deadline: the one that the call in this thread lives under


class Deadline:
    """`with Deadline(10):` shuts the connections used in the block, in this thread, after ten seconds."""

    def __init__(self, seconds: float) -> None:
        """Count from now."""
        self.has_connected = False  # since this was set so: a connection was made, and not taken from the pool
        self._end = time.monotonic() + seconds
        self._handles: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    def remaining(self) -> float:
        """Return the seconds left."""
        return max(0.0, self._end - time.monotonic())

    def passed(self) -> bool:
        """Return whether time is up."""
        return self.remaining() == 0

    def watch(self, sock: socket.socket | None) -> None:
        """Have a connection shut when time is up, or now if it is."""
        with self._lock, contextlib.suppress(OSError):  # it may be closed already
            if sock is not None:
                # A second handle on the connection: TLS takes the first one over before its handshake.
                self._handles.append(socket.socket(fileno=socket.dup(sock.fileno())))
        if self.passed():
            self._shut()

    def _shut(self) -> None:
        with self._lock:
            for handle in self._handles:
                with contextlib.suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        """Start the clock's alarm."""
        _current.deadline = self
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Forget the connections: they go back to the pool, for other calls."""
        self._timer.cancel()
        _current.deadline = None
        with self._lock:
            while self._handles:
                self._handles.pop().close()


def _watch(sock: socket.socket | None) -> None:
    deadline: Deadline | None = getattr(_current, "deadline", None)
    if deadline is not None:
        deadline.watch(sock)


def _connected() -> None:
    deadline: Deadline | None = getattr(_current, "deadline", None)
    if deadline is not None:
        deadline.has_connected = True


class _Response(http.client.HTTPResponse):
    def _read_status(self) -> tuple[str, int, str]:
        """Pass over what comes before the answer, such as 103 Early Hints: Python passes over 100 alone."""
        while (line := super()._read_status())[1] in INTERIM:  # type: ignore[misc]  # typeshed leaves it out
            http.client.parse_headers(self.fp)
        return cast("tuple[str, int, str]", line)


class _Connection(HTTPConnection):
    response_class = _Response

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        _watch(sock)
        _connected()
        return sock

    def request(self, *args: object, **kwargs: object) -> None:
        _watch(self.sock)  # a pooled connection is not made anew
        super().request(*args, **kwargs)  # type: ignore[arg-type]  # passed through as it came


class _SecureConnection(HTTPSConnection):
    response_class = _Response

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        _watch(sock)
        _connected()
        return sock

    def request(self, *args: object, **kwargs: object) -> None:
        _watch(self.sock)
        super().request(*args, **kwargs)  # type: ignore[arg-type]  # passed through as it came


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


class DeadlineAdapter(HTTPAdapter):
    """The adapter of requests over connections that know the deadline of the call they serve, through a proxy too."""

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        """Make the pool of direct connections."""
        super().init_poolmanager(*args, **kwargs)  # type: ignore[arg-type]  # passed through as it came
        _use(self.poolmanager)

    def proxy_manager_for(self, *args: object, **kwargs: object) -> PoolManager:
        """Make the pool of connections through a proxy."""
        manager: PoolManager = super().proxy_manager_for(*args, **kwargs)  # type: ignore[arg-type]  # as above
        _use(manager)
        return manager


def _use(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
