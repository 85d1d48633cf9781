"""Addresses: those of the operations table, the few pages of our own, and one view for all else."""

from collections.abc import Callable
from functools import partial

from django.http import HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.generic import RedirectView

from browser import converters, views
from browser.onet import operations
from browser.onet.operations import profiler, unlisted
from browser.onet.operations.operation import Operation

converters.register()

# Operations whose page gathers several questions have a view of their own.
VIEWS: dict[str, Callable[..., HttpResponse]] = {
    "root": views.home,
    "career": views.career,
    "report": views.report,
    "related": views.related_occupations,
    "interestprofiler": views.interest_profiler,
    **{
        operation.name: partial(views.interest_questions, operation=operation)
        for operation in (profiler.QUESTIONS, profiler.QUESTIONS_30)
    },
    "interestprofiler_careers": views.interest_careers,
    "database_rows": views.table_rows,
    "state_map": views.state_map,
}

# Pages of our own: names that the API does not use.
OWN: dict[str, Callable[..., HttpResponse]] = {
    "search": views.find,
    "accessibility/": views.accessibility,
    "sitemap/": views.site_map,
    "patterns/": views.pattern_page,
}


def address(operation: Operation[object], area: str) -> URLPattern:
    """Return the address of an operation: its API path, in one of its areas."""
    route = operation.path.format(area=area, **{name: f"<{name}:{name}>" for name in converters.NAMES})
    values: dict[str, object] = {"area": area} if area else {}
    if view := VIEWS.get(operation.name):
        return path(route, view, values)
    return path(route, views.answer, {"operation": operation, **values})


def own(route: str, view: Callable[..., HttpResponse]) -> tuple[URLPattern, URLPattern]:
    """Return the address of a page of our own, and the other slash, which leads to it."""
    other = route.removesuffix("/") if route.endswith("/") else f"{route}/"
    moved = RedirectView.as_view(url=f"/{route}", permanent=True, query_string=True, http_method_names=["get", "head"])
    return path(route, view), path(other, moved)


urlpatterns = [
    *(
        address(operation, area)
        for operation in (*operations.OPERATIONS, unlisted.STATE_MAP)
        for area in operation.areas or ("",)
    ),
    *(pattern for route, view in OWN.items() for pattern in own(route, view)),
    path("favicon.ico", views.favicon),
    re_path("", views.elsewhere),
]
