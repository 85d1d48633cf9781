"""Addresses for machines that watch the site, answered before anything of a page is done.

A load balancer asks by IP address and over plain HTTP, so neither ALLOWED_HOSTS nor the redirect to HTTPS applies:
these answers contain no link and nothing of the host that was named, and no cache stores them. They are not logged.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.cache import add_never_cache_headers

from browser.readiness import readiness

SAFE = ("GET", "HEAD")


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer probes; pass all else on."""

    def handle(request: HttpRequest) -> HttpResponse:
        probe = PROBES.get(request.path_info)
        if probe is None:
            return get_response(request)
        response = probe() if request.method in SAFE else HttpResponseNotAllowed(SAFE)
        add_never_cache_headers(response)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Content-Length"] = str(len(response.content))
        if request.method == "HEAD":
            response.content = b""
        return response

    return handle


def live() -> HttpResponse:
    """Say that this process answers."""
    return HttpResponse("live\n", content_type="text/plain")


def ready() -> HttpResponse:
    """Say what was checked, with 503 if no page can be served."""
    found = readiness()
    return JsonResponse(found.fields(), status=200 if found.ready else 503)


PROBES: dict[str, Callable[[], HttpResponse]] = {"/healthz/live": live, "/healthz/ready": ready}
