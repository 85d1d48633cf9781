"""A WSGI application of the same interface, called in this process."""

import io
from collections.abc import Callable, Iterable
from urllib.parse import unquote, urlencode
from wsgiref.util import setup_testing_defaults

from browser.onet.dialect import Route
from browser.onet.transport.response import Response, seconds
from browser.onet.unwritten import TAKE

WsgiApplication = Callable[..., Iterable[bytes]]


class WsgiTransport:
    """Calls an application below `/ws/`; one that knows `TAKE` answers with values, any other with bytes."""

    HOST = "services.onetcenter.org"  # the host in the links of its answers
    base = "embedded"
    is_local = True

    def __init__(self, application: WsgiApplication) -> None:
        """Call `application`."""
        self.application = application

    def fetch(self, route: Route, *_: object) -> Response:
        """Return the application's response; nothing waits here."""
        taken: list[object] = []
        environ: dict[str, object] = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": f"/ws/{unquote(route.path)}",
            "QUERY_STRING": urlencode(route.params, doseq=True),
            "HTTP_HOST": self.HOST,
            "HTTP_ACCEPT": route.accept,
            "wsgi.url_scheme": "https",
            "wsgi.input": io.BytesIO(),
            TAKE: taken.append,
        }
        setup_testing_defaults(environ)
        started: list[tuple[str, list[tuple[str, str]]]] = []
        body = b"".join(self.application(environ, lambda status, headers: started.append((status, headers))))
        status, sent = started[-1]
        headers = dict(sent)
        return Response(
            int(status[:3]),
            headers.get("Content-Type", ""),
            seconds(headers.get("Retry-After", "")),
            body,
            taken[-1] if taken else None,
        )
