"""The view of the page that compares careers."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from browser import shortlist
from browser.pages.compare import compare_page
from browser.views.response import respond


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Compare the careers of an address; an error if something in it is no career."""
    page = compare_page(
        request.GET.getlist("codes"),
        add=request.GET.get("add", "").strip(),
        only_different=request.GET.get("differs") == "1",
        state=request.GET.get("state", ""),
        place=request.GET.get("place", "") or request.GET.get("area", ""),
        shortlist=shortlist.current().codes,
    )
    return respond(request, "browser/compare.html", page, status=422 if page.is_wrong else 200)
