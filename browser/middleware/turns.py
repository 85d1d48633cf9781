"""Pages made anew wait for their turn; static files and pages in the cache are answered before that."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from browser import making
from browser.middleware import carried, visitors
from browser.middleware.errors import show, too_many
from browser.onet.transport.http import TOTAL_SECONDS

REFUSAL_SECONDS = 2  # whoever asks on and on gets refusals no faster: they cost time that pages need


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Make a page when it is its visitor's turn."""

    def handle(request: HttpRequest) -> HttpResponse:
        try:
            with making.turn(visitors.address(request), TOTAL_SECONDS):
                return get_response(request)
        except making.LineFull:
            time.sleep(REFUSAL_SECONDS)
            with carried.active(request):
                return carried.carry(request, show(request, too_many(request)))

    return handle
