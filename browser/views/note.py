"""The view of case notes: a page to copy from, or the bare text."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from browser.areas import career_url
from browser.forms import ask_form
from browser.middleware import language
from browser.middleware.place import PARAMS as PLACE
from browser.pages import own
from browser.pages.career import career_page
from browser.pages.handout import AREA_OF
from browser.pages.note import note_page
from browser.views.response import ask_again, respond


@require_safe
def note(request: HttpRequest, code: str) -> HttpResponse:
    """Show what was looked up of a career as a text for the case file."""
    form = ask_form(own.NOTE, request.GET)
    if not form.is_valid():
        return ask_again(request, own.NOTE, form)
    area = AREA_OF[language.of(request)]
    state, place = (request.GET.get(name, "") for name in PLACE)
    career = career_page(area=area, code=code, state=state, place=place)
    url = request.build_absolute_uri(career_url(area, code)) + career.place_query
    page = note_page(career, url)
    if not form.parameters():
        return respond(request, "browser/note.html", page)
    response = HttpResponse(f"{page.text}\n", content_type="text/plain; charset=utf-8")
    add_never_cache_headers(response)
    return response
