"""Views of the Interest Profiler: form, page, response."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from browser.forms import ask_form
from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import CAREERS, RESULTS, SERVICES
from browser.pages import interests, profiler
from browser.pages.answer import answer_page, template
from browser.views.response import ask_again, near, respond


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
