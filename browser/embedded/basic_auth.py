"""HTTP Basic authentication in front of the service, as O*NET's has it (contract 1.1, 1.5).

A page in a browser has no password to send: it names its account in the parameter `client`, and its own origin may
read the answer.
"""

import base64
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from browser.embedded import assumptions

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def authorized(app: "WSGIApplication") -> "WSGIApplication":
    """Return the application behind HTTP Basic; any name and password, or any client, that is not empty is let in."""

    def guarded(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if is_client(environ.get("QUERY_STRING", "")):
            return app(environ, readable_anywhere(start_response))
        if has_account(environ.get("HTTP_AUTHORIZATION", "")):
            return app(environ, start_response)
        body = assumptions.DENIED.encode()
        headers = [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("WWW-Authenticate", f'Basic realm="{assumptions.REALM}", charset="UTF-8"'),
        ]
        start_response("401 Unauthorized", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return guarded


def has_account(header: str) -> bool:
    """Return whether an Authorization header has a user name and a password."""
    scheme, _, credentials = header.partition(" ")
    try:
        user, _, password = base64.b64decode(credentials, validate=True).partition(b":")
    except ValueError:  # not Base64, or not even ASCII
        return False
    return scheme.lower() == "basic" and bool(user) and bool(password)


def is_client(query: str) -> bool:
    """Return whether a query names the account of a page in a browser."""
    return "client" in parse_qs(query)


def readable_anywhere(start_response: "StartResponse") -> "StartResponse":
    """Return a `start_response` that lets the page of any site read the answer."""

    def starting(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:  # noqa: ANN401 - passed through
        return start_response(status, [*headers, ("Access-Control-Allow-Origin", "*")], *error)

    return starting
