"""The view of the page from one career to another."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from browser.pages.path import path_page
from browser.views.response import respond


@require_safe
def path_between(request: HttpRequest) -> HttpResponse:
    """Show what carries over from a career to another; an error if one of them is no career."""
    page = path_page(
        *(request.GET.get(name, "").strip() for name in ("from", "to")),
        state=request.GET.get("state", ""),
        place=request.GET.get("place", "") or request.GET.get("area", ""),
    )
    return respond(request, "browser/path.html", page, status=422 if page.is_wrong else 200)
