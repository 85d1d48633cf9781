"""Lists of titles are read before their page has its turn: one that comes slowly, or never ends, delays no other page.

They are the only requests with a body. What an upload says is never written to a file.
"""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

from browser.middleware import carried
from browser.middleware.errors import RETRY_SECONDS, show
from browser.pages.error import ErrorPage, error_page
from browser.pages.own import BATCH
from browser.request_id import visitor
from browser.translated import gettext as _

MOST_READ = 16  # lists that are read at once: each has a thread of the server
MOST_OF_ONE = 4  # of one visitor: nothing ends a list whose visitor sends no more of it and stays connected
PIECE = 65_536
MOST_DRAINED = 20_000_000  # bytes of a list that is too large: to a browser whose request is not read the site is gone
_reading: list[str] = []  # whose lists are read now
_lock = Lock()


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Read the list that a request sends, if only a few others are read now."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or request.path != BATCH.url():
            return get_response(request)
        if not begin(whose := visitor.get()):
            with carried.active(request):
                return carried.carry(request, show(request, busy(request)))
        try:
            read(request)
        finally:
            end(whose)
        return get_response(request)

    return handle


def begin(whose: str) -> bool:
    """Return whether one more list of a visitor may be read; it is counted then, until its end."""
    with _lock:
        if len(_reading) >= MOST_READ or _reading.count(whose) >= MOST_OF_ONE:
            return False
        _reading.append(whose)
        return True


def end(whose: str) -> None:
    """Count a list of a visitor no more."""
    with _lock:
        _reading.remove(whose)


def is_too_long(request: HttpRequest) -> bool:
    """Return whether what a request sends is longer than Django takes."""
    length = request.META.get("CONTENT_LENGTH", "")
    return length.isdecimal() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def read(request: HttpRequest) -> None:
    """Read what a request sends; nothing of it is remembered if it is too long."""
    drained = 0
    while is_too_long(request) and drained < MOST_DRAINED and (piece := request.read(PIECE)):
        drained += len(piece)
    if drained:
        return
    try:
        request.POST  # noqa: B018 - Django reads it now
    except ValueError as error:  # of a boundary or so in a charset that there is not
        raise BadRequest from error


def busy(request: HttpRequest) -> ErrorPage:
    """Make the page for a list that comes while many others do."""
    advice = _("Many lists are being sent. Wait a few seconds, then send yours again.")
    return replace(error_page(request.path, 503, _("This site is busy."), advice), retry_after=RETRY_SECONDS)
