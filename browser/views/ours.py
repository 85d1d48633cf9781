"""Views of the pages of our own: form, page, response."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from browser.forms import LocalForm, ask_form
from browser.middleware.carried import linked
from browser.pages import local, own, patterns, search, sitemap, suggestions
from browser.pages.frame import bare
from browser.translated import gettext as _
from browser.views.response import ask_again, near, respond


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Search every area; the address may contain a military code, so it is private."""
    form = ask_form(own.SEARCH, request.GET)
    if not form.is_valid():
        return ask_again(request, own.SEARCH, form)
    page = search.search_page(**form.parameters(), near=near(request))
    return respond(request, "browser/search.html", page, form=form)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer the script of a search box with careers that what was typed may lead to; it asks O*NET nothing."""
    form = ask_form(own.SUGGEST, request.GET)
    found = suggestions.suggestions(**form.parameters()) if form.is_valid() else ()
    rows = [asdict(each) | {"url": linked(request, each.url)} for each in found]
    return JsonResponse({"count": suggestions.count(len(found)), "also": _("also called:"), "suggestions": rows})


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Show every service of every area at its example, and our own pages."""
    frame = bare(title=_(own.SITE_MAP.title), path=request.path)
    return render(request, "browser/sitemap.html", {"frame": frame, "groups": sitemap.groups()})


@require_safe
def pattern_page(request: HttpRequest) -> HttpResponse:
    """Show each component once, with made-up values."""
    frame = bare(title=_(own.PATTERNS.title), path=request.path)
    return render(request, "browser/patterns.html", {"frame": frame, **patterns.examples()})


@require_safe
def local_pay(request: HttpRequest, code: str = "") -> HttpResponse:
    """Show pay and jobs in an area: of a career, or of the careers with most of them."""
    form = LocalForm(request.GET)
    found = local.place_of(form)
    if isinstance(found, str):
        return HttpResponseRedirect(f"{request.path}?{found}")
    page = local.career_page(code, form, found) if code else local.area_page(form, found)
    return respond(request, "browser/local.html", page, status=200 if form.is_valid() else 422)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show how the site can be used, and what it stores about its visitors."""
    frame = bare(title=_(own.ACCESSIBILITY.title), path=request.path)
    return render(request, "browser/accessibility.html", {"frame": frame})
