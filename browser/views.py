"""Views: form, service, response."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import add_never_cache_headers, patch_response_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from browser import frames, patterns, search, services, sitemap
from browser.forms import AskForm, ask_form
from browser.onet import operations
from browser.onet.operation import Operation
from browser.pages import AnswerPage, CareerPage, HomePage, SearchPage

KEPT_SECONDS = 300


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the service list, search, and where the data come from."""
    return respond(request, "browser/home.html", services.home_page())


@require_safe
def answer(request: HttpRequest, operation: Operation[object], **values: str) -> HttpResponse:
    """Show any operation that is one question: its form while a required value is missing, else its answer."""
    form = ask_form(operation, request.GET)
    if not form.is_valid():
        return ask_again(request, operation, form)
    page = services.answer_page(operation=operation, values=values | form.asked())
    return respond(request, template(operation), page, form=form)


def ask_again(request: HttpRequest, operation: Operation[object], form: AskForm) -> HttpResponse:
    """Show the form of an operation, as typed: a page while it is only open, an error once something is wrong."""
    frame = frames.bare(title=_(operation.title), path=request.path)
    context = {"frame": frame, "operation": operation, "form": form}
    response = render(request, "browser/ask.html", context, status=200 if form.is_open() else 422)
    add_never_cache_headers(response)
    return response


@require_safe
def career(request: HttpRequest, area: str, code: str) -> HttpResponse:
    """Show one career, in the order a counselor reads it out."""
    page = services.career_page(area=area, code=code, state=request.GET.get("state", ""))
    return respond(request, "browser/career.html", page)


@require_safe
def report(request: HttpRequest, area: str, code: str) -> HttpResponse:
    """Show the same page, from the one-call report alone."""
    page = services.report_page(area=area, code=code, state=request.GET.get("state", ""))
    return respond(request, "browser/career.html", page)


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Search every area; the address may hold a military code, so the page is nobody else's."""
    form = ask_form(search.EVERYWHERE, request.GET)
    if not form.is_valid():
        return ask_again(request, search.EVERYWHERE, form)
    return respond(request, "browser/search.html", search.search_page(**form.asked()), form=form)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Show every service of every area at its example, and our own pages."""
    frame = frames.bare(title=_("Site map"), path=request.path)
    return render(request, "browser/sitemap.html", {"frame": frame, "groups": sitemap.groups()})


@require_safe
def pattern_page(request: HttpRequest) -> HttpResponse:
    """Show each component once, with made-up values."""
    frame = frames.bare(title=_("Patterns"), path=request.path)
    return render(request, "browser/patterns.html", {"frame": frame, **patterns.examples()})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show how the site can be used, and what it keeps of its visitors."""
    frame = frames.bare(title=_("Accessibility and privacy"), path=request.path)
    return render(request, "browser/accessibility.html", {"frame": frame})


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Send browsers that ask here, whatever a page says, to the mark for their tab."""
    return HttpResponsePermanentRedirect(static("img/mark.svg"))


@require_safe
def elsewhere(request: HttpRequest) -> HttpResponse:
    """Send any other address to the same one with the other slash; else there is no page."""
    found = operations.find(request.path.strip("/"))
    if found is None:
        raise Http404
    operation, values = found
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"/{operation.at(**values)}{'?' if query else ''}{query}")


def template(operation: Operation[object]) -> str:
    """Return the template that draws an operation's answer: named like its type."""
    return f"browser/{operation.answer.__name__.lower()}.html"


def respond(
    request: HttpRequest,
    name: str,
    page: HomePage | AnswerPage[object] | CareerPage | SearchPage,
    **more: object,
) -> HttpResponse:
    """Render a page; one that is whole may be kept for minutes, one with an old copy or a failed part is not."""
    response = render(request, name, {"frame": page.frame, "page": page, **more})
    if isinstance(page, SearchPage) or (isinstance(page, AnswerPage) and page.operation.private):
        add_never_cache_headers(response)  # private, no-store
        response.headers["Referrer-Policy"] = "no-referrer"
    elif page.frame.is_whole and page.frame.old_copy_from is None:
        patch_response_headers(response, min(KEPT_SECONDS, settings.ONET_CACHE_FRESH_SECONDS))
        response.headers["Cache-Control"] += ", public"
    else:
        add_never_cache_headers(response)
    return response
