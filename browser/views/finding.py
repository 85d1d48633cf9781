"""The view of careers by what a client can bring; the search by words is another."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from browser.pages.finding import find_page, tidied
from browser.views.response import near, respond


@require_safe
def find_careers(request: HttpRequest) -> HttpResponse:
    """Show the careers that fit what was chosen; a form that was sent becomes an address without blanks."""
    area = near(request)
    if (query := tidied(request.GET, area)) is not None:
        return HttpResponseRedirect(f"{request.path}?{query}")
    page = find_page(request.GET, area)
    return respond(request, "browser/find.html", page, status=422 if page.form.errors else 200)
