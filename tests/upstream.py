"""A stand-in for O*NET Web Services on a loopback socket: it logs every request, and fails in every way.

    with upstream(serving(application(data))) as onet:
        onet.next["about/"] = [reply(503), stall]  # what the next calls to a path get; then the usual answer again
        ...
        assert [request.path for request in onet.requests] == ["about/", "about/"]

An answer is a function of the connection's handler. All of them end when the stand-in does, at the latest.
"""

import gzip
import http.client
import select
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Barrier, BrokenBarrierError, Event, Thread
from urllib.parse import unquote, urlsplit

from browser.onet.transport.wsgi import WsgiTransport

DOCUMENTS = Path(__file__).parent / "documents"
XML = "application/xml; charset=utf-8"
PATIENCE_SECONDS = 10  # no handler waits longer for its client


def document(answer: type[object]) -> bytes:
    """Return our document for a type of answer."""
    return (DOCUMENTS / f"{answer.__name__.lower()}.xml").read_bytes()


@dataclass(frozen=True, slots=True)
class Request:
    """One request: the path below the base, the raw query, the headers, the path as it was quoted, and when it came.

    `at` is in seconds of the monotonic clock.
    """

    path: str
    query: str
    headers: Mapping[str, str]
    quoted: str
    at: float


class Handler(BaseHTTPRequestHandler):
    """One connection, which stays open between requests unless an answer ends it."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE_SECONDS
    server: "Server"

    def setup(self) -> None:
        super().setup()
        self.server.connections.add(self.connection)
        if self.server.ending.is_set():
            self.server.hang_up()

    def finish(self) -> None:
        with suppress(OSError):  # the client may be gone
            super().finish()
        self.server.connections.discard(self.connection)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        quoted = parts.path.partition(self.server.base)[2]
        path = unquote(quoted)
        self.server.requests.append(Request(path, parts.query, dict(self.headers), quoted, time.monotonic()))
        waiting = self.server.next.get(path)
        answer = waiting.pop(0) if waiting else self.server.usual
        answer(self)

    def send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def pause(self, seconds: float) -> bool:
        """Wait; False when the stand-in ends meanwhile."""
        return not self.server.ending.wait(seconds)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Answer = Callable[[Handler], None]


class Server(ThreadingHTTPServer):
    """The socket of a stand-in, and what it knows."""

    daemon_threads = False  # so that closing waits for every handler

    def __init__(self, usual: Answer, base: str, certificate: Path | None) -> None:
        super().__init__(("127.0.0.1", 0), Handler, bind_and_activate=False)
        self.usual = usual
        self.base = base
        self.next: dict[str, list[Answer]] = {}
        self.requests: list[Request] = []
        self.connections: set[socket.socket] = set()
        self.ending = Event()
        self.server_bind()
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def hang_up(self) -> None:
        """Close every connection."""
        for connection in list(self.connections):
            with suppress(OSError):  # the client may have been first
                socket.socket.shutdown(connection, socket.SHUT_RDWR)

    def handle_error(self, *_: object) -> None:
        """Take it as it is: clients that give up in the middle are what the tests are about."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """A stand-in: `url` is its base, `next` what the next calls get by path, `requests` what it was asked."""

    url: str
    next: dict[str, list[Answer]]
    requests: list[Request]
    listen: Callable[[], None] = field(repr=False)
    hang_up: Callable[[], None] = field(repr=False)

    def paths(self) -> list[str]:
        """Return the paths asked, in order."""
        return [request.path for request in self.requests]


@contextmanager
def upstream(
    usual: Answer, *, base: str = "/ws/", certificate: Path | None = None, listening: bool = True
) -> Iterator[Upstream]:
    """Run a stand-in; until it listens, connections are refused.

    `base`: the path that the API begins with. `certificate`: key and certificate, for HTTPS.
    """
    server = Server(usual, base, certificate)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def listen() -> None:
        server.server_activate()
        thread.start()

    if listening:
        listen()
    scheme = "https" if certificate else "http"
    try:
        yield Upstream(
            f"{scheme}://127.0.0.1:{server.server_port}{base}", server.next, server.requests, listen, server.hang_up
        )
    finally:
        server.ending.set()
        if thread.is_alive():
            server.shutdown()
        server.hang_up()
        server.server_close()


# Answers.


def reply(status: int = 200, body: bytes = b"", content_type: str = XML, **headers: str) -> Answer:
    """Answer with a status and a body; `retry_after="1"` is the header Retry-After."""
    sent = {"Content-Type": content_type, "Content-Length": str(len(body))}
    sent |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    return lambda handler: handler.send(status, sent, body)


def documents(bodies: Mapping[str, bytes]) -> Answer:
    """Answer with a body by path; 404 for any other."""

    def answer(handler: Handler) -> None:
        body = bodies.get(handler.server.requests[-1].path)
        (reply(404, b"Not found", "text/plain") if body is None else reply(body=body))(handler)

    return answer


def serving(application: Callable[..., Iterable[bytes]]) -> Answer:
    """Answer what a WSGI application does, such as the embedded service."""

    def answer(handler: Handler) -> None:
        parts = urlsplit(handler.path)
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": unquote(parts.path),
            "RAW_URI": handler.path,  # as gunicorn does: an encoded slash is part of a name
            "QUERY_STRING": parts.query,
            **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in handler.headers.items()},
            "HTTP_HOST": WsgiTransport.HOST,  # what the links name, whatever address was asked
            "wsgi.url_scheme": "https",
            "wsgi.input": BytesIO(),
        }
        started: list[tuple[str, list[tuple[str, str]]]] = []
        body = b"".join(application(environ, lambda status, headers: started.append((status, headers))))
        status, headers = started[-1]
        handler.send(int(status[:3]), dict(headers), body)

    return answer


def truncated(body: bytes, content_type: str = XML) -> Answer:
    """Promise more than comes."""
    headers = {"Content-Type": content_type, "Content-Length": str(len(body) + 100)}

    def answer(handler: Handler) -> None:
        handler.send(200, headers, body)
        handler.close_connection = True

    return answer


def compressed(body: bytes) -> Answer:
    """Answer with a gzip body: a few kilobytes may unpack to very many."""
    return reply(body=gzip.compress(body, compresslevel=1), content_encoding="gzip")


def trickle_headers(seconds: float) -> Answer:
    """Send a header now and then, without end."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while handler.pause(seconds):
            handler.wfile.write(b"X-Wait: a little longer\r\n")

    return answer


def trickle_body(seconds: float) -> Answer:
    """Send a byte now and then, without end."""

    def answer(handler: Handler) -> None:
        handler.send(200, {"Content-Type": XML, "Content-Length": "1000000"}, b"<about>")
        while handler.pause(seconds):
            handler.wfile.write(b" ")

    return answer


def refused_slowly(handler: Handler) -> None:
    """Refuse with eight seconds between the first and the last byte, as a call may take."""
    for line in (b"HTTP/1.1 422 No\r\n", b"Content-Type: application/xml\r\n"):
        handler.wfile.write(line)
        handler.pause(4)
    handler.wfile.write(b"Content-Length: 17\r\n\r\n<error>no</error>")


def stall(handler: Handler) -> None:
    """Take the question and say nothing."""
    handler.pause(PATIENCE_SECONDS)
    handler.close_connection = True


def stall_in_body(handler: Handler) -> None:
    """Begin to answer, and say no more."""
    handler.send(200, {"Content-Type": XML, "Content-Length": "1000"}, b"<about>")
    stall(handler)


def raw(sent: bytes) -> Answer:
    """Send these bytes, whatever they are, and close the connection."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(sent)
        handler.close_connection = True

    return answer


def hang_up(handler: Handler) -> None:
    """Close the connection without an answer."""
    handler.close_connection = True


def reset(handler: Handler) -> None:
    """Break the connection."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def delayed(seconds: float, answer: Answer) -> Answer:
    """Answer after a while."""

    def later(handler: Handler) -> None:
        handler.pause(seconds)
        answer(handler)

    return later


def together(calls: int, answer: Answer) -> Answer:
    """Answer once so many calls are there; fail a call that waits alone."""
    all_there = Barrier(calls, timeout=3)

    def later(handler: Handler) -> None:
        try:
            all_there.wait()
        except BrokenBarrierError:
            reply(503)(handler)
        else:
            answer(handler)

    return later


# Addresses behind which there is nothing, and a way around.


@contextmanager
def refusing() -> Iterator[str]:
    """Give a base at which every connection is refused."""
    with socket.socket() as nothing:
        nothing.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{nothing.getsockname()[1]}/ws/"


@contextmanager
def unreachable() -> Iterator[str]:
    """Give a base at which a connection never comes about: its queue is full."""
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for visitor in (first, second):
            visitor.setblocking(False)
            visitor.connect_ex(full.getsockname())
        yield f"http://127.0.0.1:{full.getsockname()[1]}/ws/"


class ProxyHandler(BaseHTTPRequestHandler):
    """A connection to a forward proxy: plain requests are passed on, TLS is tunnelled."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE_SECONDS

    def do_GET(self) -> None:
        self.server.asked.append(f"GET {self.path}")  # type: ignore[attr-defined]
        if self.server.status:  # type: ignore[attr-defined]
            self.send_error(self.server.status)  # type: ignore[attr-defined]
            return
        target = urlsplit(self.path)
        connection = http.client.HTTPConnection(target.netloc, timeout=PATIENCE_SECONDS)
        connection.request("GET", target._replace(scheme="", netloc="").geturl(), headers=dict(self.headers))
        try:
            response = connection.getresponse()
            body = response.read()
        except (OSError, http.client.HTTPException):
            self.close_connection = True
            return
        finally:
            connection.close()
        self.send_response(response.status)
        self.send_header("Content-Type", response.headers["Content-Type"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self) -> None:
        self.server.asked.append(f"CONNECT {self.path}")  # type: ignore[attr-defined]
        if self.server.status:  # type: ignore[attr-defined]
            self.send_error(self.server.status)  # type: ignore[attr-defined]
            return
        host, _, port = self.path.rpartition(":")
        with socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS) as there:
            self.send_response(200)
            self.end_headers()
            ends = {self.connection: there, there: self.connection}
            while ready := select.select([*ends], [], [], PATIENCE_SECONDS)[0]:
                data = [(end, end.recv(65_536)) for end in ready]
                if not all(chunk for _, chunk in data):
                    break
                for end, chunk in data:
                    ends[end].sendall(chunk)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def proxy(status: int | None = None) -> Iterator[tuple[str, list[str]]]:
    """Run a forward proxy; return its address and the list of its requests, all refused with a status if it has one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), ProxyHandler)
    server.asked, server.status = [], status  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.asked  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
