"""Addresses for machines that watch the site, answered before anything of a page is done.

A load balancer asks by IP address and over plain HTTP, so neither ALLOWED_HOSTS nor the redirect to HTTPS applies:
these answers contain no link and nothing of the host that was named, and no cache stores them. They are not logged.
"""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.cache import add_never_cache_headers

from browser import metrics, services
from browser.middleware import visitors
from browser.readiness import readiness

SAFE = ("GET", "HEAD")
PASSED_ON = ("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via")  # what proxies add


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer probes; pass all else on."""

    def handle(request: HttpRequest) -> HttpResponse:
        probe = PROBES.get(request.path_info)
        if probe is None or (probe is metrics_text and not may_read_metrics(request)):
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


def metrics_text() -> HttpResponse:
    """Say what this process counted."""
    text = metrics.text(is_held_back=services.client().breaker.is_open)
    return HttpResponse(text, content_type=metrics.CONTENT_TYPE)


def may_read_metrics(request: HttpRequest) -> bool:
    """Return whether a request is from this machine itself, and not from a proxy on it; or anyone may read them."""
    is_passed_on = any(header in request.headers for header in PASSED_ON)
    return bool(settings.METRICS) or (is_loopback(visitors.address(request)) and not is_passed_on)


def is_loopback(address: str) -> bool:
    """Return whether an address is of this machine, also one of version 4 as a socket of version 6 has it."""
    try:
        return ip_address(address.removeprefix("::ffff:")).is_loopback
    except ValueError:
        return False


PROBES: dict[str, Callable[[], HttpResponse]] = {
    "/healthz/live": live,
    "/healthz/ready": ready,
    "/metrics": metrics_text,
}
