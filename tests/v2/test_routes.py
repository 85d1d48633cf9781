"""The table of routes: each call is one of the official definition, and its address here leads back to it."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import urlencode

import pytest

from browser.onet import models, operations
from browser.onet.dialect import Route
from browser.onet.operations import career_lists, careers, profiler
from browser.onet.operations.operation import CAREER_AREAS, REPORTS, VARIABLES, Operation, Param
from browser.onet.operations.unlisted import STATE_MAP, unlisted
from browser.onet.v2.dialect import v2
from browser.onet.v2.routes import CANONICAL, MAX_ROWS, ROUTES
from browser.onet.v2.routes_online import ONLINE
from browser.onet.v2.spec import VARIABLE, call
from tests.v2.definition import faults_of, find, paths
from tests.v2.service import ROUTES as STAND_IN

BASE = "http://127.0.0.1:8042/proxy/"
V2 = v2(BASE)
# What makes one call of several, so that its page is that of the list.
ALONE: dict[Operation[object], dict[str, str]] = {career_lists.INDUSTRY: {"category": "Most"}}
# What is asked where a parameter has no options.
WORDS = {
    "answers": "12345" * 6,
    "code": "17-2051.00",
    "end": "40",
    "filter": "title.contains.a,b\nnumber.na",
    "job_family": "17-0000",
    "job_zone": "4",
    "keyword": "C++ & “más”",
    "start": "21",
}


def examples() -> Iterator[tuple[Operation[object], dict[str, str]]]:
    """Yield each operation that 2.0 offers with the values of its example, in each area and report."""
    for operation in ROUTES:
        for area in operation.areas or ("",):
            for report in REPORTS if "{report}" in operation.path else ("",):
                values = dict(operation.example) | ({"area": area} if area else {})
                yield operation, values | ({"report": report} if report else {})


def words(param: Param) -> tuple[str, ...]:
    """Return values that a parameter may have."""
    return param.options or (WORDS.get(param.key, "7"),)


EXAMPLES = list(examples())


def calls(operation: Operation[object], values: dict[str, str]) -> tuple[Route, ...]:
    """Return the calls of an operation."""
    return V2.routes(operation, values)


def test_each_call_is_in_the_definition(reference: Path) -> None:
    asked = [(operation, values, calls(operation, values)) for operation, values in EXAMPLES]
    called = [(values, route) for _operation, values, routes in asked for route in routes]

    assert [(operation.name, values) for operation, values, routes in asked if not routes] == []
    assert [fault for _values, route in called for fault in faults_of(route.path, route.params)] == []
    assert {route.accept for _values, route in called} == {"application/json"}
    for values, route in called:
        assert route.values.items() >= {key: value for key, value in values.items() if key not in route.params}.items()


def test_each_parameter_is_in_the_definition(reference: Path) -> None:
    faults: list[str] = []
    for operation, example in EXAMPLES:
        values = {key: value for key, value in example.items() if key in VARIABLES} | ALONE.get(operation, {})
        values |= {param.key: words(param)[0] for param in operation.params if param.required}
        for param in V2.params(operation):
            sent = [calls(operation, values | {param.key: word}) for word in words(param)]
            assert all(sent)
            if not param.required and all(routes == calls(operation, values) for routes in sent):
                faults.append(f"{operation.name}: {param.key} changes no call")
            faults += [fault for routes in sent for route in routes for fault in faults_of(route.path, route.params)]

    assert faults == []


def test_each_call_leads_back_to_its_address() -> None:
    wrong = []
    for operation, values in EXAMPLES:
        routes = () if operation in ONLINE else calls(operation, values)
        asked = {param.name: values[param.key] for param in operation.params if param.key in values}
        query = f"?{urlencode(asked)}" if asked and len(routes) == 1 else ""
        for root, route in product((CANONICAL, BASE), routes):
            address = V2.place(root + str(route)) or ""
            found = address if len(routes) == 1 else address.partition("?")[0]
            if found != operation.url(**values) + query:
                wrong.append((root + str(route), address))

    assert wrong == []


def test_what_2_0_lacks_has_no_call() -> None:
    for operation in (
        operations.REPORT,
        operations.SUMMARY,
        operations.DETAILS,
        careers.WHERE_DO_THEY_WORK,
        career_lists.APPRENTICESHIPS,
        career_lists.GREEN,
        career_lists.VIDEOS,
        STATE_MAP,
    ):
        assert V2.routes(operation, operation.example) == ()


@pytest.mark.parametrize("area", CAREER_AREAS)
def test_every_service_of_an_area_is_offered(area: str) -> None:
    called = {
        VARIABLE.sub("{}", spec.path.replace("{area}", area))
        for operation, specs in ROUTES.items()
        for spec in specs
        if area in operation.areas or spec.path.startswith(f"{area}/")
    }
    known = {VARIABLE.sub("{}", path) for route in STAND_IN for path in route.paths if path.startswith(f"{area}/")}

    assert called == known


@pytest.mark.parametrize(
    ("operation", "values", "called"),
    [
        (operations.SEARCH, {"area": "mnm", "keyword": "a b", "start": "", "sort": "x"}, ["mnm/search?keyword=a+b"]),
        (operations.CAREERS, {"area": "mpp", "sort": "name", "end": "9"}, ["mpp/careers/?end=9"]),
        (
            career_lists.INDUSTRY,
            {"area": "mnm", "industry": "54", "start": "21", "sort": "name"},
            [f"mnm/industries/54/{some}_people?start=1&end={MAX_ROWS}" for some in ("most", "some")],
        ),
        (
            career_lists.INDUSTRY,
            {"area": "mnm", "industry": "5", "category": "all"},
            [f"mnm/industries/5/{some}_people?start=1&end={MAX_ROWS}" for some in ("most", "some")],
        ),
        (
            career_lists.INDUSTRY,
            {"area": "mnm", "industry": "54", "category": "Some", "start": "21"},
            ["mnm/industries/54/some_people?start=21"],
        ),
        (
            profiler.CAREERS,
            {"area": "mnm", "Realistic": "7", "job_zone": "4", "sort": "bright_outlook"},
            ["mnm/interestprofiler/careers?realistic=7&zone=4"],
        ),
        (
            profiler.CAREERS,
            {"area": "mpp", "interest": "Social", "job_zone": "4", "end": "9"},
            ["mpp/interestprofiler/interests/social?zone=4&end=9"],
        ),
    ],
)
def test_calls_have_the_names_of_2_0(operation: Operation[object], values: dict[str, str], called: list[str]) -> None:
    assert [str(route) for route in V2.routes(operation, values)] == called


def test_unlisted_service_is_called_as_it_is_named() -> None:
    operation = unlisted("mnm/new%20one", ("a", "b"))

    (route,) = V2.routes(operation, {"a": "1\n2", "b": ""})

    assert (route.path, route.params) == ("mnm/new%20one", {"a": ["1", "2"]})


def test_parameters_that_2_0_lacks_are_not_offered() -> None:
    assert [param.name for param in V2.params(operations.CAREERS)] == ["start", "end"]
    assert [param.name for param in V2.params(career_lists.INDUSTRY)] == ["category", "start", "end"]
    assert profiler.INTEREST in V2.params(profiler.CAREERS)
    form = Operation("form", "", models.Node, "", params=(profiler.JOB_ZONE,))
    assert V2.params(form) == form.params


def test_usual_order_of_a_list_is_offered_first(reference: Path) -> None:
    sorted_lists = [spec for specs in ROUTES.values() for spec in specs if "sort" in spec.words]

    assert len(sorted_lists) > 10
    for spec in sorted_lists:
        path, _ = find(spec.path.format(**dict.fromkeys(spec.variables, "110100"))) or ("", {})
        (usual,) = (parameter.default for parameter in paths()[path] if parameter.name == "sort")
        assert (next(iter(spec.words["sort"].values())),) == usual, path


def test_several_values_are_repeated_or_joined() -> None:
    filters = Param("filter", "Filter", several=True)
    operation = Operation("made_up", "made/{code}", models.Node, "", params=(filters,))
    words = {"filter": {"a": "x y"}}
    (repeated,), (joined,) = call("m/{code}", "filter"), call("m/{code}", "filter", words=words, joined=("filter",))
    values = {"code": "17-2051.00", "filter": "a\nb"}

    assert str(repeated.route(operation, values)) == "m/17-2051.00?filter=a&filter=b"
    assert str(joined.route(operation, values)) == "m/17-2051.00?filter=x+y%2Cb"
    for spec in (repeated, joined):
        path, _, query = str(spec.route(operation, values)).partition("?")
        assert spec.address(operation, path, query) == "/made/17-2051.00?filter=a&filter=b"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("", "/"),
        ("about/", "/about/"),
        ("mnm/careers/17-2051.00", "/mnm/careers/17-2051.00/"),
        ("mnm/careers/17-2051.00/#top", "/mnm/careers/17-2051.00/"),
        ("mnm/careers/?start=21&end=40", "/mnm/careers/?start=21&end=40"),
        ("mnm/industries/54/most_people?start=2", "/mnm/browse/54?category=Most&start=2"),
        ("mpp/interestprofiler/interests/social?zone=3", "/mpp/interestprofiler/careers?area=Social&job_zone=3"),
        ("mnm/interestprofiler/careers?realistic=1&zone=3", "/mnm/interestprofiler/careers?Realistic=1&job_zone=3"),
        ("mnm/search?keyword=a&new=b", "/mnm/search?keyword=a&new=b"),
        # A link that this site has no page for has its own path.
        ("mnm/careers/17-2051/", "/mnm/careers/17-2051/"),
        ("mnm/industries/x/most_people", "/mnm/industries/x/most_people"),
        ("veterans/interestprofiler/interests/social", "/veterans/interestprofiler/interests/social"),
        ("new/C%2B%2B%2FPL?a=b%20c", "/new/C%2B%2B%2FPL?a=b%20c"),
        ("//evil.example/a", "/evil.example/a"),
        ("\\evil.example", "/%5Cevil.example"),
        ('new/a b"<', "/new/a%20b%22%3C"),
        ("new/\x00é", "/new/%00%C3%A9"),
    ],
)
def test_link_of_api_is_address_here(href: str, address: str) -> None:
    assert V2.place(CANONICAL + href) == V2.place(BASE + href) == address


@pytest.mark.parametrize(
    "href",
    [
        "",
        "/mnm/",
        "mnm/",
        "https://services.onetcenter.org/ws/mnm/",
        "https://api-v2.onetcenter.org.evil.example/mnm/",
        "https://evil.example/?a=https://api-v2.onetcenter.org/mnm/",
        "javascript:alert(1)",
        "http://[",
    ],
)
def test_another_link_is_not_ours(href: str) -> None:
    assert V2.place(href) is None
