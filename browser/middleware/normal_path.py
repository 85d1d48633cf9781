"""One address for one page: empty and dot segments of a path redirect to its normal form.

Browsers and proxies resolve them, and so does Django in the key of the page cache; to a browser `//name` is a machine.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.cache import add_never_cache_headers
from django.utils.encoding import escape_uri_path


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Redirect a path that is not in its normal form."""

    def handle(request: HttpRequest) -> HttpResponse:
        path = normal(request.path)
        if path == request.path:
            return get_response(request)
        query = request.META.get("QUERY_STRING", "")
        response = HttpResponsePermanentRedirect(f"{escape_uri_path(path)}{'?' if query else ''}{query}")
        add_never_cache_headers(response)
        response.headers["Referrer-Policy"] = "no-referrer"  # the address may be a private one
        return response

    return handle


def normal(path: str) -> str:
    """Return a path without empty and dot segments."""
    names: list[str] = []
    for name in path.split("/"):
        if name == "..":
            del names[-1:]
        elif name not in {"", "."}:
            names.append(name)
    end = "/" if names and path.endswith(("/", "/.", "/..")) else ""
    return f"/{'/'.join(names)}{end}"
