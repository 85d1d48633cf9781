"""Views of O*NET's services: form, page, response."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from browser import services
from browser.caching import pages as page_cache
from browser.forms import ask_form, filter_form
from browser.middleware.place import PARAMS as PLACE
from browser.middleware.privacy import is_private
from browser.onet import models
from browser.onet.errors import NotOffered
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.military import MILITARY
from browser.onet.operations.operation import Operation
from browser.onet.operations.related import RELATED
from browser.onet.operations.unlisted import STATE_MAP
from browser.pages import career as careers
from browser.pages import links, table_rows
from browser.pages.answer import answer_page, report_page, template
from browser.pages.home import home_page
from browser.pages.military import military_page
from browser.pages.offered import offers
from browser.pages.related_occupations import related_page
from browser.views.other import unlisted
from browser.views.response import ask_again, near, respond

PICTURE_POLICY = "default-src 'none'; sandbox"  # a picture opened by itself does nothing


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
    if services.offers(operation):
        return answer(request, operation, code=code)
    page = report_page(operation=operation, code=code, near=near(request))
    return respond(request, template(operation), page, form=ask_form(operation, {}))


@require_safe
def related_occupations(request: HttpRequest, **values: str) -> HttpResponse:
    """Show the occupations that share a row of a report, under the name of that row."""
    form = ask_form(RELATED, request.GET)
    if not form.is_valid():
        return ask_again(request, RELATED, form)
    return respond(request, template(RELATED), related_page(values=values | form.parameters()), form=form)


@require_safe
def military(request: HttpRequest) -> HttpResponse:
    """Show the careers that a military job leads to, or each of several codes."""
    form = ask_form(MILITARY, request.GET)
    if not form.is_valid():
        return ask_again(request, MILITARY, form)
    return respond(request, template(MILITARY), military_page(form.parameters(), near(request)), form=form)


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
def state_map(request: HttpRequest, area: str, picture: str) -> HttpResponse:
    """Send one of O*NET's own pictures, with the media type of its bytes."""
    image = services.client().ask(STATE_MAP, area=area, picture=picture).value
    response = HttpResponse(image.body, content_type=image.kind, headers={"Content-Security-Policy": PICTURE_POLICY})
    if not is_private(request):
        page_cache.allow(response)
    return response
