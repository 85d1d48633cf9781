"""The view of codes for a list of titles: the only page that takes a form by POST, for a list may be a file.

It changes nothing on the server, so there is nothing that a forged form could do.
"""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from browser.middleware import uploads
from browser.pages import batch as batches
from browser.pages import own, pasted
from browser.pages.frame import bare
from browser.translated import gettext as _
from browser.views.response import respond, spreadsheet_response


@require_http_methods(["GET", "HEAD", "POST"])
def batch(request: HttpRequest) -> HttpResponse:
    """Show a form for a list, then its columns, then its rows with their codes; or send these as a file."""
    data = request.POST if request.method == "POST" else request.GET
    file = request.FILES.get("file")
    text = pasted.decoded(file.read()) if file else data.get("titles", "")
    if text is None:
        return form(request, _("This file is not text. Save the sheet as CSV and send that."), 422)
    if uploads.is_too_long(request) or len(text) > pasted.MOST_BYTES:
        return form(request, _("This list is too large. Send at most 1 MB."), 413)
    try:
        return answer(request, data, pasted.clean(text), is_file=bool(file))
    except pasted.TooLarge:
        return form(request, _("This list has too many rows or columns. Send the column with the titles."), 413)


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
    return spreadsheet_response(rows, "codes.csv")
