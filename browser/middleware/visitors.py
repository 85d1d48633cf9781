"""Whose page a request is: pages wait for O*NET so many at once, and each for so long."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from browser.onet.transport import admission
from browser.onet.transport.http import TOTAL_SECONDS


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Make a page of the visitor's of every request."""

    def handle(request: HttpRequest) -> HttpResponse:
        with admission.page(address(request), TOTAL_SECONDS):
            return get_response(request)

    return handle


def address(request: HttpRequest) -> str:
    """Return the visitor's address: the last that no proxy of ours has. What a visitor claims is not believed."""
    here = str(request.META.get("REMOTE_ADDR", ""))
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    is_proxy = settings.BEHIND_HTTPS or _is_trusted(here)
    while hops and is_proxy:
        here = hops.pop()
        is_proxy = _is_trusted(here)
    return here


def _is_trusted(here: str) -> bool:
    try:
        return any(ip_address(here) in network for network in settings.TRUSTED_PROXIES)
    except ValueError:
        return False
