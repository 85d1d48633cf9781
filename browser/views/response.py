"""What every view makes of its page: a response that may be cached or not, or the form of an operation again."""

import re
from collections.abc import Iterable, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.utils.timezone import now

from browser.caching import pages as page_cache
from browser.embedded.labor import Area
from browser.forms import AskForm
from browser.middleware.language import PARAM
from browser.middleware.place import PARAMS as PLACE
from browser.middleware.privacy import is_private
from browser.onet import operations
from browser.onet.operations.operation import Operation
from browser.pages import drawn, own, spreadsheet, table_file, titles
from browser.pages.figures import chosen
from browser.pages.frame import bare
from browser.pages.table_file import Page
from browser.pages.tables import Table
from browser.request_id import current

# The names of all parameters that a page may have: an address with others is not cached.
ROWS = (*operations.OPERATIONS, *own.OWN)
PARAMETERS = frozenset((PARAM, *PLACE, "format", *(param.name for row in ROWS for param in row.params)))

ERROR = 400  # the first status of an error


def respond(request: HttpRequest, name: str, page: Page, *, status: int = 200, **more: object) -> HttpResponse:
    """Render a page; it may be cached if it is final and public. One of an error has the reference of its request."""
    context = {"frame": page.frame, "page": page, **more}
    with drawn.collected() as tables:
        response = render(request, name, context | _reference(status), status=status)
    if status == 200 and request.GET.get("format") == "csv" and (made := tuple(drawn.made(tables))):  # noqa: PLR2004 - OK
        response = as_file(request, page, made)
    is_public = status == 200 and page.frame.is_final and not is_private(request)  # noqa: PLR2004 - OK
    if is_public and page_cache.fits(request, response, PARAMETERS):
        page_cache.allow(response)
    else:
        add_never_cache_headers(response)
    return response


def as_file(request: HttpRequest, page: Page, tables: Sequence[Table]) -> HttpResponse:
    """Send the tables of a page, as it draws them, as a file for spreadsheets."""
    ends = table_file.origin(page, [each.note for each in tables], now())
    name = "-".join(re.findall(r"[\w.]+", request.path)) or "home"
    return spreadsheet_response([*table_file.rows(tables), *ends], f"{name}.csv")


def spreadsheet_response(rows: Iterable[Sequence[str]], name: str) -> HttpResponse:
    """Send rows as a file for spreadsheets."""
    response = HttpResponse(spreadsheet.text(rows), content_type="text/csv; charset=utf-8; header=present")
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return response


def ask_again(
    request: HttpRequest, operation: Operation[object], form: AskForm, name: str = "browser/ask.html"
) -> HttpResponse:
    """Show the form of an operation, as typed: a page while it is only open, an error once something is wrong."""
    row = operations.find(request.path.lstrip("/"))
    frame = bare(title=titles.form_title(operation, row[1] if row else {}), path=request.path)
    status = 200 if form.is_open() else 422
    context = {"frame": frame, "operation": operation, "form": form, **_reference(status)}
    response = render(request, name, context, status=status)
    add_never_cache_headers(response)
    return response


def _reference(status: int) -> dict[str, str]:
    """Return the request's id if its page is one of an error: a page that may be cached has no id of one visitor's."""
    return {"reference": current.get()} if status >= ERROR else {}


def near(request: HttpRequest) -> Area | None:
    """Return the state or area that was chosen."""
    return chosen(*(request.GET.get(name, "") for name in PLACE))
