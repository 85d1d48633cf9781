"""Pages made anew wait for their turn; static files and pages in the cache are answered before that."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from browser import making
from browser.embedded.data.store import give_back
from browser.middleware import carried, visitors
from browser.middleware.errors import show, too_many
from browser.onet.transport.http import TOTAL_SECONDS


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Make a page when it is its visitor's turn."""

    def handle(request: HttpRequest) -> HttpResponse:
        try:
            with making.turn(visitors.address(request), TOTAL_SECONDS):
                try:
                    return get_response(request)
                finally:
                    give_back()
        except making.LineFull:
            with carried.active(request):
                return carried.carry(request, show(request, too_many(request)))

    return handle
