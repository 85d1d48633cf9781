"""Asking the embedded service in this process, as a test sees it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from wsgiref.types import WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults
from xml.etree.ElementTree import Element, fromstring

from browser.embedded.app import application
from browser.onet.errors import Malformed
from tests.reading import IN_V1, read_as

HOST = "https://services.onetcenter.org"


@dataclass(frozen=True)
class Reply:
    """Status, headers and body of an answer."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(app: WSGIApplication, path: str, method: str = "GET", **environ: str) -> Reply:
    """Ask a WSGI application; `path` may have a query that is already quoted."""
    place, _, query = path.partition("?")
    full: WSGIEnvironment = {"wsgi.url_scheme": "https", "HTTP_HOST": "services.onetcenter.org"}
    setup_testing_defaults(full)
    full |= {"PATH_INFO": place, "QUERY_STRING": query, "REQUEST_METHOD": method, **environ}
    started = []
    body = b"".join(app(full, lambda status, headers: started.append((status, dict(headers)))))
    ((status, headers),) = started
    assert "Content-Length" in headers
    assert method == "HEAD" or int(headers["Content-Length"]) == len(body)
    return Reply(int(status[:3]), headers, body)


def answer(data: Path, path: str) -> Element:
    """Return the document that answers at a path below /ws/."""
    reply = ask(application(data), f"/ws/{path}")
    assert reply.status == 200, reply.body
    return fromstring(reply.body)  # noqa: S314 - our own bytes


def refusal(data: Path, path: str) -> str:
    """Return the text with which a path is refused."""
    reply = ask(application(data), f"/ws/{path}")
    assert reply.status == 422, reply.body
    root = fromstring(reply.body)  # noqa: S314 - our own bytes
    assert root.tag == "error"
    return root.text or ""


def texts(root: Element, path: str) -> list[str]:
    """Return the texts of all elements at a path."""
    return [node.text or "" for node in root.findall(path)]


def codes(root: Element) -> list[str]:
    """Return the codes of a list's rows."""
    return texts(root, "*/code")


def unanswered(data: Path) -> list[str]:
    """Return the examples of operations, in each area, that are neither refused nor answered so that it can be read."""
    app, found = application(data), []
    for operation in IN_V1:
        for area in operation.areas or ("",):
            example = {**operation.example, **({"area": area} if area else {})}
            asked = {param.name: example.get(param.key) for param in operation.params}
            path = f"/ws/{operation.at(**example)}?{urlencode({name: value for name, value in asked.items() if value})}"
            reply = ask(app, path)
            try:
                if reply.status == 200:
                    read_as(operation, reply.body)
            except Malformed as error:
                found.append(f"{path}: {error}")
            if reply.status not in (200, 422):
                found.append(f"{path}: {reply.status}")
    return found
