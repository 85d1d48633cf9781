"""What 2.0 offers of the operations: one row for each, with its calls. An operation without a row is not offered.

The definition lists all paths and parameters (contract 9); the tests compare each row with it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from urllib.parse import quote

from browser.onet import models, operations
from browser.onet.dialect import Route
from browser.onet.operations import career_lists, careers, profiler
from browser.onet.operations.operation import Operation, Param
from browser.onet.v2.routes_online import ONLINE
from browser.onet.v2.spec import ACCEPT, Spec, call

CANONICAL = "https://api-v2.onetcenter.org/"  # the host of all links, whatever the base
MAX_ROWS = 1_000  # of one call: some clients were refused more (contract 8a, 12)
SAFE = "/%:@!$&'()*+,;=~"  # what an address contains unquoted

PAGE = ("start", "end")
INTERESTS = {"interest": {name: name.lower() for name in profiler.INTERESTS}}
ZONE = {"job_zone": "zone"}
SCORES = {name: name.lower() for name in profiler.INTERESTS}

ROUTES: Mapping[Operation[object], tuple[Spec, ...]] = MappingProxyType(
    {
        operations.ROOT: call(""),
        operations.ABOUT: call("about/"),
        operations.SERVICES: call("{area}/"),
        # Careers
        operations.SEARCH: call("{area}/search", "keyword", *PAGE),
        operations.CAREERS: call("{area}/careers/", *PAGE),
        operations.CAREER: call("{area}/careers/{code}/"),
        **{
            operation: call(operation.path)
            for operation in operations.CAREER_SECTIONS
            if operation is not careers.WHERE_DO_THEY_WORK
        },
        career_lists.INDUSTRIES: call("{area}/industries/"),
        career_lists.INDUSTRY: (
            *call("{area}/industries/{industry}/most_people", *PAGE, only={"category": "Most"}),
            *call("{area}/industries/{industry}/some_people", *PAGE, only={"category": "Some"}),
        ),
        career_lists.BRIGHT_OUTLOOK: call("{area}/bright_outlook/"),
        career_lists.BRIGHT_CAREERS: call("{area}/bright_outlook/{category}", *PAGE),
        career_lists.CLUSTERS: call("{area}/career_clusters/"),
        career_lists.CLUSTER_CAREERS: call("{area}/career_clusters/{cluster}", *PAGE),
        career_lists.INTERESTS: call("{area}/interests/"),
        career_lists.INTEREST_CAREERS: call("{area}/interests/{interest}", *PAGE),
        career_lists.JOB_PREPARATION: call("{area}/job_preparation/"),
        career_lists.ZONE_CAREERS: call("{area}/job_preparation/{zone}", *PAGE),
        # Interest Profiler
        profiler.SERVICES: call("{area}/interestprofiler/"),
        profiler.QUESTIONS: call("{area}/interestprofiler/questions", *PAGE),
        profiler.QUESTIONS_30: call("{area}/interestprofiler/questions_30", *PAGE),
        profiler.RESULTS: call("{area}/interestprofiler/results", "answers"),
        profiler.INTEREST_AREAS: call("{area}/interestprofiler/interests/"),
        profiler.JOB_ZONES: call("{area}/interestprofiler/job_zones"),
        profiler.CAREERS: (
            *call("{area}/interestprofiler/careers", "answers", *PAGE, renamed=ZONE | SCORES),
            *call("{area}/interestprofiler/interests/{interest}", *PAGE, renamed=ZONE, words=INTERESTS),
        ),
        # Military
        operations.IN_THE_MILITARY: call("{area}/careers/{code}/in_the_military", "branch"),
        operations.MILITARY: call("veterans/military", "keyword", "branch", *PAGE),
        **ONLINE,
    }
)


def params(operation: Operation[object]) -> tuple[Param, ...]:
    """Return the parameters of an operation that 2.0 takes, with its options; all those of a row outside the table."""
    if operation not in operations.OPERATIONS:
        return operation.params
    specs = ROUTES.get(operation, ())
    taken = {key for spec in specs for key in (*spec.params, *spec.variables, *spec.only)}
    words = {key: tuple(words) for spec in specs for key, words in spec.words.items()}
    return tuple(
        replace(param, options=words.get(param.key, param.options)) for param in operation.params if param.key in taken
    )


def routes(operation: Operation[object], values: Mapping[str, str]) -> tuple[Route, ...]:
    """Return the calls that an operation takes with some values; no call if 2.0 does not offer it.

    Of several calls, those that use the most of the values. Lists that are shown as one come whole, for pages of
    several lists cannot be joined.
    """
    given = {key: value for key, value in values.items() if value}
    if operation.answer is models.Node:
        query = {param.name: param.values(given[param.key]) for param in operation.params if param.key in given}
        return (Route(operation.path, query, ACCEPT, given),)
    calls = [spec for spec in ROUTES.get(operation, ()) if spec.is_for(given)]
    most = max((len(spec.variables) for spec in calls), default=0)
    calls = [spec for spec in calls if len(spec.variables) == most]
    if len(calls) > 1:
        given |= {"start": "1", "end": str(MAX_ROWS)}
    return tuple(spec.route(operation, given) for spec in calls)


@cache
def _links() -> Mapping[int, Sequence[tuple[Operation[object], Spec]]]:
    """Return all calls by the number of slashes in the paths of their links: few are to be looked at for one link."""
    by_slashes = defaultdict(list)
    for operation, specs in ROUTES.items():
        for spec in specs:
            for slashes in spec.slashes:
                by_slashes[slashes].append((operation, spec))
    return by_slashes


def place(href: str, roots: Sequence[str]) -> str | None:
    """Return the address on this site of a link below one of the roots of the API; None for any other link."""
    root = next((root for root in roots if href.startswith(root)), None)
    if root is None:
        return None
    path, mark, query = href.removeprefix(root).partition("#")[0].partition("?")
    for operation, spec in _links().get(path.rstrip("/").count("/"), ()):
        if (address := spec.address(operation, path, query)) is not None:
            return address
    return f"/{quote(path, safe=SAFE).lstrip('/')}{mark}{query}"
