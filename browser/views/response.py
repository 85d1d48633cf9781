"""What every view makes of its page: a response that may be cached or not, or the form of an operation again."""

from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from browser.caching import pages as page_cache
from browser.embedded.labor import Area
from browser.forms import AskForm
from browser.middleware.language import PARAM
from browser.middleware.place import PARAMS as PLACE
from browser.middleware.privacy import is_private
from browser.onet import operations
from browser.onet.operations.operation import Operation
from browser.pages import own, titles
from browser.pages.figures import chosen
from browser.pages.frame import Frame, bare

# The names of all parameters that a page may have: an address with others is not cached.
ROWS = (*operations.OPERATIONS, *own.OWN)
PARAMETERS = frozenset((PARAM, *PLACE, *(param.name for row in ROWS for param in row.params)))


class Page(Protocol):
    """Any page value: what a template draws, in its frame."""

    @property
    def frame(self) -> Frame:
        """Return what surrounds the content."""


def respond(request: HttpRequest, name: str, page: Page, *, status: int = 200, **more: object) -> HttpResponse:
    """Render a page; it may be cached if it is final and public."""
    response = render(request, name, {"frame": page.frame, "page": page, **more}, status=status)
    is_public = status == 200 and page.frame.is_final and not is_private(request)  # noqa: PLR2004 - OK
    if is_public and page_cache.fits(request, response, PARAMETERS):
        page_cache.allow(response)
    else:
        add_never_cache_headers(response)
    return response


def ask_again(
    request: HttpRequest, operation: Operation[object], form: AskForm, name: str = "browser/ask.html"
) -> HttpResponse:
    """Show the form of an operation, as typed: a page while it is only open, an error once something is wrong."""
    row = operations.find(request.path.lstrip("/"))
    frame = bare(title=titles.form_title(operation, row[1] if row else {}), path=request.path)
    context = {"frame": frame, "operation": operation, "form": form}
    response = render(request, name, context, status=200 if form.is_open() else 422)
    add_never_cache_headers(response)
    return response


def near(request: HttpRequest) -> Area | None:
    """Return the state or area that was chosen."""
    return chosen(*(request.GET.get(name, "") for name in PLACE))
