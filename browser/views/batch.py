"""The view of codes for a list of titles: the only page that takes a form by POST, for a list may be a file.

It changes nothing on the server, so there is nothing that a forged form could do.
"""

from datetime import UTC, datetime
from threading import BoundedSemaphore

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from browser.pages import batch as batches
from browser.pages import own, pasted, spreadsheet
from browser.pages.frame import bare
from browser.views.response import respond

MOST_READ = 8  # lists that are read at once: one that is sent slowly, or never ends, has a thread of the server
PIECE = 65_536
MOST_DRAINED = 20_000_000  # bytes of a list that is too large: to a browser whose request is not read the site is gone
_reading = BoundedSemaphore(MOST_READ)


@require_http_methods(["GET", "HEAD", "POST"])
def batch(request: HttpRequest) -> HttpResponse:
    """Show a form for a list, then its columns, then its rows with their codes; or send these as a file."""
    if request.method == "POST":
        if not _reading.acquire(blocking=False):
            return form(request, _("Many lists are being sent. Wait a few seconds, then send yours again."), 503)
        try:
            too_long = is_too_long(request)
            data, file = (QueryDict(), None) if too_long else (request.POST, request.FILES.get("file"))
        finally:
            _reading.release()
    else:
        data, file, too_long = request.GET, None, False
    text = pasted.decoded(file.read()) if file else data.get("titles", "")
    if text is None:
        return form(request, _("This file is not text. Save the sheet as CSV and send that."), 422)
    if too_long or len(text) > pasted.MOST_BYTES:
        return form(request, _("This list is too large. Send at most 1 MB."), 413)
    return answer(request, data, pasted.clean(text), is_file=bool(file))


def is_too_long(request: HttpRequest) -> bool:
    """Return whether a request is longer than Django takes; it is then read, and nothing of it is remembered."""
    length = request.META.get("CONTENT_LENGTH", "")
    if not length.isdecimal() or int(length) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return False
    drained = 0
    while drained < MOST_DRAINED and (piece := request.read(PIECE)):
        drained += len(piece)
    return True


def answer(request: HttpRequest, data: QueryDict, text: str, *, is_file: bool) -> HttpResponse:
    """Show the columns of a list, or its rows; send these as a file if that is asked."""
    listed, asks = batches.list_of(data, text, is_file=is_file)
    if not listed.rows:
        return form(request, _("Paste at least one title, or choose a file.") if "titles" in data else "", 200)
    if asks:
        return respond(request, "browser/batchcolumns.html", batches.columns_page(request.path, text, listed))
    page = batches.batch_page(data, text, listed)
    return download(page) if "download" in data else respond(request, "browser/batchrows.html", page)


def form(request: HttpRequest, wrong: str, status: int) -> HttpResponse:
    """Show the form for a list."""
    frame = bare(title=_(own.BATCH.title), path=request.path)
    return render(request, "browser/batch.html", {"frame": frame, "wrong": wrong}, status=status)


def download(page: batches.BatchPage) -> HttpResponse:
    """Send the rows as a file for spreadsheets."""
    rows = [*batches.table(page), *batches.origin(page, datetime.now(UTC))]
    response = HttpResponse(spreadsheet.text(rows), content_type="text/csv; charset=utf-8; header=present")
    response.headers["Content-Disposition"] = 'attachment; filename="codes.csv"'
    return response
