"""Addresses: those of the operations table, the few pages of our own, and one view for all else.

A route of the table is named as its operation: `reverse("career", kwargs={"area": "mnm", "code": "17-2051.00"})`.
"""

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path, register_converter
from django.urls.converters import StringConverter
from django.views.generic import RedirectView

from browser import well_known
from browser.onet import operations
from browser.onet.operations import profiler, unlisted
from browser.onet.operations.database import TABLE_ROWS
from browser.onet.operations.operation import VARIABLES, Operation
from browser.onet.operations.related import RELATED
from browser.pages import own
from browser.views import answers, batch, finding, interests, other, ours
from browser.views.compare import compare
from browser.views.handout import handout
from browser.views.note import note
from browser.views.path import path_between

# Operations whose page gathers several questions have a view of their own.
VIEWS: dict[Operation[object], Callable[..., HttpResponse]] = {
    operations.ROOT: answers.home,
    operations.CAREER: answers.career,
    operations.REPORT: answers.report,
    operations.SUMMARY: partial(answers.occupation_report, operation=operations.SUMMARY),
    operations.DETAILS: partial(answers.occupation_report, operation=operations.DETAILS),
    operations.MILITARY: answers.military,
    RELATED: answers.related_occupations,
    profiler.SERVICES: interests.interest_profiler,
    profiler.QUESTIONS: partial(interests.interest_questions, operation=profiler.QUESTIONS),
    profiler.QUESTIONS_30: partial(interests.interest_questions, operation=profiler.QUESTIONS_30),
    profiler.RESULTS: interests.interest_results,
    profiler.CAREERS: interests.interest_careers,
    TABLE_ROWS: answers.rows,
    unlisted.STATE_MAP: answers.state_map,
}

# Pages of our own: names that the API does not use.
OWN: dict[Operation[object], Callable[..., HttpResponse]] = {
    own.SEARCH: ours.find,
    own.FIND: finding.find_careers,
    own.LOCAL: ours.local_pay,
    own.LOCAL_CAREER: ours.local_pay,
    own.COMPARE: compare,
    own.PATH: path_between,
    own.HANDOUT: handout,
    own.NOTE: note,
    own.BATCH: batch.batch,
    own.ACCESSIBILITY: ours.accessibility,
    own.SITE_MAP: ours.site_map,
    own.PATTERNS: ours.pattern_page,
}

# The list of each area that has codes below it.
LISTINGS = {"mnm": "careers", "mpp": "careers", "veterans": "careers", "online": "occupations"}

# A converter for each variable of a path, with its pattern; the area is written out, for language and color hang on it.
CONVERTERS = tuple(name for name in VARIABLES if name != "area")
for name in CONVERTERS:
    register_converter(type(name, (StringConverter,), {"regex": VARIABLES[name]}), name)


def address(operation: Operation[object], area: str) -> URLPattern:
    """Return the route of an operation: its path, below the area if it is in one."""
    route = operation.path.removeprefix("{area}/").format(**{name: f"<{name}:{name}>" for name in CONVERTERS})
    values: dict[str, object] = {"area": area} if area else {}
    if view := VIEWS.get(operation):
        return path(route, view, values, name=operation.name)
    return path(route, answers.answer, {"operation": operation, **values}, name=operation.name)


def own_addresses(row: Operation[object], view: Callable[..., HttpResponse]) -> tuple[URLPattern, URLPattern]:
    """Return the route of a page of our own, and a redirect from the address with the other final slash."""
    route = row.path.format(**{name: f"<{name}:{name}>" for name in CONVERTERS})
    other = route.removesuffix("/") if route.endswith("/") else f"{route}/"
    moved = RedirectView.as_view(
        url=f"/{row.path.replace('{code}', '%(code)s')}",
        permanent=True,
        query_string=True,
        http_method_names=["get", "head"],
    )
    return path(route, view, name=row.name), path(other, moved)


def whole_code(listing: str, folder: str = "") -> URLPattern:
    """Return the route of a SOC code below a list, which leads to its O*NET-SOC code: 29-1141, or 29-1141.0."""
    url = f"/{folder}{listing}/%(soc)s.00/%(rest)s"
    moved = RedirectView.as_view(url=url, permanent=True, query_string=True, http_method_names=["get", "head"])
    return re_path(rf"^{listing}/(?P<soc>[0-9]{{2}}-[0-9]{{4}})(?:\.0?)?(?=/|$)/?(?P<rest>.*)$", moved)


def soc_group(area: str, listing: str) -> URLPattern:
    """Return the route of the code of a SOC group below a list, which leads to the occupations of the group."""
    url = f"{own.SEARCH.url()}?keyword=%(soc)s&area={area}"
    moved = RedirectView.as_view(url=url, http_method_names=["get", "head"])
    return re_path(rf"^{listing}/(?P<soc>[0-9]{{2}}-[0-9]{{3}}0)(?:\.0*)?(?:/.*)?$", moved)


def below(area: str, listing: str) -> URLResolver:
    """Return the routes of an area, one of whose lists has codes below it.

    An address of another area, or of none, is compared with none of them.
    """
    rows = [row for row in (*operations.OPERATIONS, unlisted.STATE_MAP) if area in row.areas]
    routes = [soc_group(area, listing), *(address(row, area) for row in rows), whole_code(listing, f"{area}/")]
    return path(f"{area}/", include(routes))


urlpatterns = [
    *(below(area, listing) for area, listing in LISTINGS.items()),
    *(pattern for row, view in OWN.items() for pattern in own_addresses(row, view)),
    *(address(row, "") for row in operations.OPERATIONS if not row.areas),
    *map(whole_code, ("local", "handout", "note")),
    path(own.SUGGEST.path, ours.suggest, name=own.SUGGEST.name),
    path("favicon.ico", well_known.favicon),
    path("robots.txt", well_known.robots),
    path(".well-known/security.txt", well_known.security),
    re_path("", other.other_address),
]
