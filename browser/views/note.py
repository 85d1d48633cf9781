"""The view of case notes: a page to copy from, or the bare text."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from browser import shortlist
from browser.forms import ask_form
from browser.middleware import language
from browser.middleware.place import PARAMS as PLACE
from browser.pages import own
from browser.pages.handout import AREA_OF
from browser.pages.note import note_page
from browser.views.response import ask_again, respond


@require_safe
def note(request: HttpRequest, code: str) -> HttpResponse:
    """Show what was looked up of a career, or of all on the shortlist, as a text for the case file."""
    form = ask_form(own.NOTE, request.GET)
    if not form.is_valid():
        return ask_again(request, own.NOTE, form)
    asked, listed = form.parameters(), shortlist.read(request.GET.getlist(shortlist.PARAM))
    codes = (code, *(each for each in listed if each != code)) if "all" in asked else (code,)
    state, place = (request.GET.get(name, "") for name in PLACE)
    site = request.build_absolute_uri("/").rstrip("/")
    page = note_page(AREA_OF[language.of(request)], codes, listed, state=state, place=place, site=site)
    if "format" not in asked:
        return respond(request, "browser/note.html", page)
    response = HttpResponse(f"{page.text}\n", content_type="text/plain; charset=utf-8")
    add_never_cache_headers(response)
    return response
