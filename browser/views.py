"""Views: form, page, response."""

from dataclasses import asdict
from typing import Protocol

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from browser import services
from browser.caching import pages as page_cache
from browser.embedded.labor import Area
from browser.forms import AskForm, LocalForm, ask_form, filter_form
from browser.middleware.language import PARAM
from browser.middleware.language import linked as in_language
from browser.middleware.place import PARAMS as PLACE
from browser.middleware.place import linked as in_place
from browser.middleware.privacy import is_private
from browser.onet import models, operations
from browser.onet.errors import NotOffered
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.military import MILITARY
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import CAREERS, RESULTS, SERVICES
from browser.onet.operations.related import RELATED
from browser.onet.operations.unlisted import STATE_MAP
from browser.pages import career as careers
from browser.pages import (
    interests,
    links,
    local,
    own,
    patterns,
    profiler,
    search,
    sitemap,
    suggestions,
    table_rows,
    titles,
    unlisted_service,
)
from browser.pages.answer import answer_page, report_page, template
from browser.pages.figures import chosen
from browser.pages.frame import Frame, bare
from browser.pages.home import home_page
from browser.pages.military import military_page
from browser.pages.offered import offers
from browser.pages.related_occupations import related_page

MAX_QUERY = 1_000  # letters that are passed on to a service that the table lacks
# The names of all parameters that a page may have: an address with others is not cached.
ROWS = (*operations.OPERATIONS, *own.OWN)
PARAMETERS = frozenset((PARAM, *PLACE, *(param.name for row in ROWS for param in row.params)))
PICTURE_POLICY = "default-src 'none'; sandbox"  # a picture opened by itself does nothing


class Page(Protocol):
    """Any page value: what a template draws, in its frame."""

    @property
    def frame(self) -> Frame:
        """Return what surrounds the content."""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the service list, search, and where the data come from."""
    return respond(request, "browser/home.html", home_page())


@require_safe
def answer(request: HttpRequest, operation: Operation[object], **values: str) -> HttpResponse:
    """Show any operation that is one question: its form while a required value is missing, else its answer.

    At the address of one that is not offered, show what a list of O*NET's announces there.
    """
    if not offers(operation):
        if links.announcement(request.path.removeprefix("/")):
            return unlisted(request)
        raise NotOffered(operation, operation.at(**values))
    form = ask_form(operation, request.GET)
    if not form.is_valid():
        return ask_again(request, operation, form)
    page = answer_page(operation=operation, values=values | form.parameters(), near=near(request))
    return respond(request, template(operation), page, status=422 if page.nothing else 200, form=form)


def near(request: HttpRequest) -> Area | None:
    """Return the state or area that was chosen."""
    return chosen(*(request.GET.get(name, "") for name in PLACE))


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


@require_safe
def career(request: HttpRequest, area: str, code: str) -> HttpResponse:
    """Show one career, in the order a counselor reads it out."""
    state, place = (request.GET.get(name, "") for name in PLACE)
    page = careers.career_page(area=area, code=code, state=state, place=place)
    return respond(request, "browser/career.html", page)


@require_safe
def report(request: HttpRequest, area: str, code: str) -> HttpResponse:
    """Show the same page, from the one-call report alone."""
    state, place = (request.GET.get(name, "") for name in PLACE)
    page = careers.report_page(area=area, code=code, state=state, place=place)
    return respond(request, "browser/career.html", page)


@require_safe
def occupation_report(request: HttpRequest, operation: Operation[models.OccupationReport], code: str) -> HttpResponse:
    """Show a report of an occupation, from one call or from its sections."""
    if services.client().offers(operation):
        return answer(request, operation, code=code)
    page = report_page(operation=operation, code=code, near=near(request))
    return respond(request, template(operation), page, form=ask_form(operation, {}))


@require_safe
def interest_profiler(request: HttpRequest, area: str) -> HttpResponse:
    """Show the ways into the Interest Profiler: two forms of questions, and six scores that are known already."""
    page = answer_page(operation=SERVICES, values={"area": area})
    return respond(request, "browser/interestprofiler.html", page, form=profiler.careers_form({}))


@require_safe
def interest_questions(request: HttpRequest, operation: Operation[models.QuestionList], area: str) -> HttpResponse:
    """Show some of the questions with the answers so far; a sheet that was handed in redirects to the next."""
    form = profiler.questions_form(operation, request.GET)
    if not form.is_valid():
        return ask_again(request, operation, form)
    values = form.parameters()
    if "key" in request.GET:
        return respond(request, "browser/scoringkey.html", profiler.key_page(area, operation))
    if "go" in request.GET:
        return HttpResponseRedirect(profiler.going_on(area, operation, values, request.GET))
    page = answer_page(operation=operation, values={"area": area} | values)
    sheet = profiler.sheet(area, operation, page.content, values, check="check" in request.GET)
    return respond(request, template(operation), page, sheet=sheet)


@require_safe
def interest_results(request: HttpRequest, area: str) -> HttpResponse:
    """Show the scores of answers, the top interests first."""
    form = ask_form(RESULTS, request.GET)
    if not form.is_valid():
        return ask_again(request, RESULTS, form)
    return respond(request, template(RESULTS), interests.results_page(area, form.parameters()))


@require_safe
def interest_careers(request: HttpRequest, area: str) -> HttpResponse:
    """Show the careers that fit answers, scores or one interest: the form for them while none of these is given."""
    form = profiler.careers_form(request.GET)
    if not form.is_valid():
        return ask_again(request, CAREERS, form, "browser/askscores.html")
    page = interests.careers_page(area, form.parameters(), near(request))
    return respond(request, "browser/interestcareers.html", page)


@require_safe
def military(request: HttpRequest) -> HttpResponse:
    """Show the careers that a military job leads to, or each of several codes."""
    form = ask_form(MILITARY, request.GET)
    if not form.is_valid():
        return ask_again(request, MILITARY, form)
    return respond(request, template(MILITARY), military_page(form.parameters(), near(request)), form=form)


@require_safe
def related_occupations(request: HttpRequest, **values: str) -> HttpResponse:
    """Show the occupations that share a row of a report, under the name of that row."""
    form = ask_form(RELATED, request.GET)
    if not form.is_valid():
        return ask_again(request, RELATED, form)
    return respond(request, template(RELATED), related_page(values=values | form.parameters()), form=form)


@require_safe
def rows(request: HttpRequest, table_id: str) -> HttpResponse:
    """Show rows of a table; a filter that was typed becomes part of the address, or is refused beside the rows."""
    adding, form = filter_form(request.GET), ask_form(TABLE_ROWS, request.GET)
    if not form.is_valid():
        return ask_again(request, TABLE_ROWS, form)
    values = form.parameters()
    if adding.is_valid() and (url := table_rows.with_filter(table_id, values, adding)):
        return HttpResponseRedirect(url)
    page = table_rows.rows_page(values={"table_id": table_id, **values})
    return respond(request, "browser/tablerows.html", page, status=422 if adding.is_bound else 200, form=adding)


@require_safe
def state_map(request: HttpRequest, area: str, picture: str) -> HttpResponse:  # noqa: ARG001 - a view takes the request
    """Send one of O*NET's own pictures, with the media type of its bytes."""
    image = services.client().ask(STATE_MAP, area=area, picture=picture).value
    response = HttpResponse(image.body, content_type=image.kind, headers={"Content-Security-Policy": PICTURE_POLICY})
    page_cache.allow(response)
    return response


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
    rows = [asdict(each) | {"url": in_place(request, in_language(request, each.url))} for each in found]
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


@require_safe
def other_address(request: HttpRequest) -> HttpResponse:
    """Redirect an address with the wrong final slash; any other may be of a service that only O*NET's lists name."""
    row = operations.find(request.path.strip("/"))
    if row is None:
        return unlisted(request)
    operation, values = row
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{operation.url(**values)}{'?' if query else ''}{query}")


def unlisted(request: HttpRequest) -> HttpResponse:
    """Show whatever a service answers that O*NET has announced and the table lacks; else there is no page."""
    path, query = request.path.removeprefix("/"), request.META.get("QUERY_STRING", "")
    api_path = links.api_path(path)
    if api_path is None or len(query) > MAX_QUERY:
        raise Http404
    if api_path != path:
        return HttpResponsePermanentRedirect(f"{links.local(f'/{path}')}{'?' if query else ''}{query}")
    params = {name: values for name, values in request.GET.lists() if name not in {PARAM, *PLACE}}
    return respond(request, "browser/node.html", unlisted_service.unlisted_page(path=path, params=params))


def respond(request: HttpRequest, name: str, page: Page, *, status: int = 200, **more: object) -> HttpResponse:
    """Render a page; it may be cached if it is final and public."""
    response = render(request, name, {"frame": page.frame, "page": page, **more}, status=status)
    is_public = status == 200 and page.frame.is_final and not is_private(request.path)  # noqa: PLR2004 - OK
    if is_public and page_cache.fits(request, response, PARAMETERS):
        page_cache.allow(response)
    else:
        add_never_cache_headers(response)
    return response
