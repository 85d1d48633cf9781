"""Views: form, service, response."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import add_never_cache_headers, patch_response_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from browser import services
from browser.forms import AskForm, ask_form, filter_form
from browser.middleware import language
from browser.middleware.privacy import is_private
from browser.onet import models, operations
from browser.onet.operations import profiler as onet_profiler
from browser.onet.operations import unlisted
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.operation import Operation
from browser.onet.operations.related import RELATED
from browser.pages import (
    AnswerPage,
    CareerPage,
    DocumentPage,
    HomePage,
    RowsPage,
    SearchPage,
    patterns,
    profiler,
    search,
    sitemap,
    unlisted_service,
)
from browser.pages import frame as frames
from browser.pages import related_occupations as related
from browser.pages import table_rows as database

KEPT_SECONDS = 300
MOST_QUERY = 1_000  # letters that are passed on to a service that the table does not know
PICTURE_POLICY = "default-src 'none'; sandbox"  # a picture opened by itself does nothing


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


def ask_again(
    request: HttpRequest, operation: Operation[object], form: AskForm, name: str = "browser/ask.html"
) -> HttpResponse:
    """Show the form of an operation, as typed: a page while it is only open, an error once something is wrong."""
    frame = frames.bare(title=frames.form_title(operation, request.path), path=request.path)
    context = {"frame": frame, "operation": operation, "form": form}
    response = render(request, name, context, status=200 if form.is_open() else 422)
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
def interest_profiler(request: HttpRequest, area: str) -> HttpResponse:
    """Show the ways into the Interest Profiler: two forms of questions, and six scores that are known already."""
    page = services.answer_page(operation=onet_profiler.SERVICES, values={"area": area})
    return respond(request, "browser/interestprofiler.html", page, form=profiler.careers_form({}))


@require_safe
def interest_questions(request: HttpRequest, operation: Operation[models.QuestionList], area: str) -> HttpResponse:
    """Show some of the questions with the answers so far; one that was handed in leads on."""
    form = profiler.questions_form(operation, request.GET)
    if not form.is_valid():
        return ask_again(request, operation, form)
    asked = form.asked()
    if "go" in request.GET:
        return HttpResponseRedirect(profiler.going_on(area, operation, asked, request.GET))
    page = services.answer_page(operation=operation, values={"area": area} | asked)
    sheet = profiler.sheet(area, operation, page.content, asked, check="check" in request.GET)
    return respond(request, template(operation), page, sheet=sheet)


@require_safe
def interest_careers(request: HttpRequest, area: str) -> HttpResponse:
    """Show the careers that fit answers, scores or one interest: the form for them while none of these is given."""
    form = profiler.careers_form(request.GET)
    if not form.is_valid():
        return ask_again(request, onet_profiler.CAREERS, form, "browser/askscores.html")
    page = services.answer_page(operation=onet_profiler.CAREERS, values={"area": area} | form.asked())
    return respond(request, "browser/interestcareers.html", page, scores=profiler.scores(page.values))


@require_safe
def related_occupations(request: HttpRequest, **values: str) -> HttpResponse:
    """Show the occupations that share a row of a report, under the name of that row."""
    form = ask_form(RELATED, request.GET)
    if not form.is_valid():
        return ask_again(request, RELATED, form)
    return respond(request, template(RELATED), related.related_page(values=values | form.asked()), form=form)


@require_safe
def table_rows(request: HttpRequest, table_id: str) -> HttpResponse:
    """Show rows of a table; a filter that was typed becomes part of the address."""
    adding, form = filter_form(request.GET), ask_form(TABLE_ROWS, request.GET)
    if not form.is_valid():
        return ask_again(request, TABLE_ROWS, form)
    asked = form.asked()
    if adding.is_valid():
        filters = [*asked.get("filter", "").splitlines(), adding.filter()]
        wrong = database.wrong_with(table_id, filters)
        if wrong is None:
            return HttpResponseRedirect(database.address(table_id, filters, asked.get("sort", "")))
        adding.add_error("value", wrong)
    page = database.rows_page(values={"table_id": table_id, **asked})
    response = respond(request, "browser/tablerows.html", page, form=adding)
    if adding.is_bound:
        response.status_code = 422
        add_never_cache_headers(response)
    return response


@require_safe
def state_map(request: HttpRequest, area: str, picture: str) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Send one of O*NET's own pictures, as the kind that its bytes tell."""
    image = services.ask(unlisted.STATE_MAP, area=area, picture=picture).value
    response = HttpResponse(image.body, content_type=image.kind, headers={"Content-Security-Policy": PICTURE_POLICY})
    keep(response)
    return response


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
    return HttpResponseRedirect(static("img/mark.svg"))


@require_safe
def elsewhere(request: HttpRequest) -> HttpResponse:
    """Send any other address to the same one with the other slash; else it may be of a service that was announced."""
    found = operations.find(request.path.strip("/"))
    if found is None:
        return another_service(request)
    operation, values = found
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"/{operation.at(**values)}{'?' if query else ''}{query}")


def another_service(request: HttpRequest) -> HttpResponse:
    """Show whatever a service answers that O*NET has announced and the table does not know; else there is no page."""
    path, query = request.path.removeprefix("/"), request.META.get("QUERY_STRING", "")
    spelled = unlisted_service.spelled(path)
    if spelled is None or len(query) > MOST_QUERY:
        raise Http404
    if spelled != path:
        return HttpResponsePermanentRedirect(f"{unlisted_service.local(path)}{'?' if query else ''}{query}")
    params = {name: values for name, values in request.GET.lists() if name != language.PARAM}
    return respond(request, "browser/node.html", unlisted_service.document_page(path=path, params=params))


def template(operation: Operation[object]) -> str:
    """Return the template that draws an operation's answer: named like its type."""
    return f"browser/{operation.answer.__name__.lower()}.html"


def respond(
    request: HttpRequest,
    name: str,
    page: HomePage | AnswerPage[object] | CareerPage | RowsPage | DocumentPage | SearchPage,
    **more: object,
) -> HttpResponse:
    """Render a page; one that is whole may be kept for minutes, one with an old copy or a failed part is not.

    Nor is one whose address is private; the middleware there adds what else goes with that.
    """
    response = render(request, name, {"frame": page.frame, "page": page, **more})
    if page.frame.is_whole and page.frame.old_copy_from is None and not is_private(request.path):
        keep(response)
    else:
        add_never_cache_headers(response)
    return response


def keep(response: HttpResponse) -> None:
    """Let anyone keep a response for as long as a page is kept here."""
    patch_response_headers(response, min(KEPT_SECONDS, settings.ONET_CACHE_FRESH_SECONDS))
    response.headers["Cache-Control"] += ", public"
