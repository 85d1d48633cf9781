"""Routes of O*NET OnLine, the taxonomies and the database agree with the definition, and links lead back to them."""

from itertools import product
from pathlib import Path
from urllib.parse import urlencode

import pytest

from browser.onet import operations
from browser.onet.operations import database, occupation_lists, related, taxonomy
from browser.onet.operations.operation import Operation
from browser.onet.v2.routes import CANONICAL, params, place, routes
from browser.onet.v2.routes_online import ONLINE
from tests.v2.definition import faults_of

SECTION = {operation.section: operation for operation in operations.REPORT_SECTIONS}


def address(path: str) -> str | None:
    """Return the address of a link of the API."""
    return place(CANONICAL + path, [CANONICAL])


def asked(operation: Operation[object]) -> list[dict[str, str]]:
    """Return the example of an operation, with each option of each parameter."""
    page = {"start": "1", "end": "20"}
    options = [[(param.key, option) for option in param.options] for param in params(operation) if param.options]
    return [dict(operation.example) | page | dict(chosen) for chosen in product(*options)]


def test_a_route_is_of_the_definition(reference: Path) -> None:
    called = {
        operation: [route for values in asked(operation) for route in routes(operation, values)] for operation in ONLINE
    }

    assert [operation.name for operation in ONLINE if not called[operation]] == []
    assert [fault for some in called.values() for route in some for fault in faults_of(route.path, route.params)] == []


def test_a_link_leads_to_its_operation() -> None:
    wrong = []
    for operation, values in ((row, values) for row in ONLINE for values in asked(row)):
        (route,) = routes(operation, values)
        sent = {param.name: values[param.key] for param in params(operation) if param.key in values}
        found = address(str(route).removesuffix("?end=1000"))
        if found != operation.url(**values) + (f"?{urlencode(sent)}" if sent else ""):
            wrong.append((str(route), found))

    assert wrong == []


@pytest.mark.parametrize("report", ["summary", "details"])
def test_sections_with_pages_come_whole(reference: Path, report: str) -> None:
    for operation in SECTION.values():
        for route in routes(operation, {"code": "17-2051.00", "report": report}):
            is_paged = not faults_of(route.path, {"start": "1", "end": "20"})
            assert dict(route.params) == ({"end": "1000"} if is_paged else {})
            assert faults_of(route.path, route.params) == []


@pytest.mark.parametrize("section", ["tools_used", "tools_technology", "work_values", "additional_information"])
def test_sections_of_1x_are_not_offered(section: str) -> None:
    assert routes(SECTION[section], dict(SECTION[section].example)) == ()


def test_reports_are_not_offered() -> None:
    values = {"code": "17-2051.00"}

    assert routes(operations.SUMMARY, values) == routes(operations.DETAILS, values) == ()
    assert routes(occupation_lists.GREEN_OCCUPATIONS, {}) == ()


@pytest.mark.parametrize("section", operations.RELATED_SECTIONS)
def test_rows_lead_to_who_shares_them(reference: Path, section: str) -> None:
    words = {"tools_technology": "technology_skills", "work_values": None}
    element = "43232604" if section == "tools_technology" else "1.D.3.d"
    theirs = words.get(section, section)

    called = [
        route.path for route in routes(related.RELATED, {"code": "17-2051.00", "section": section, "element": element})
    ]

    assert called == ([f"online/occupations/17-2051.00/related/{theirs}/{element}"] if theirs else [])
    assert not theirs or address(called[0]) == f"/online/occupations/17-2051.00/related/{section}/{element}"


def test_several_activities_are_one_row() -> None:
    path = "online/occupations/17-2051.00/related/detailed_work_activities/4.A.2.b.1.d.10,4.A.1.a.1"

    assert operations.find((address(path) or "").strip("/").replace("%2C", ",")) == (
        related.RELATED,
        {"code": "17-2051.00", "section": "detailed_work_activities", "element": "4.A.2.b.1.d.10,4.A.1.a.1"},
    )


@pytest.mark.parametrize("name", ["C++", "C#", ".NET", "PL/SQL", "Act!", "Microsoft Excel", "Qlik “Sense”"])
def test_technology_may_have_any_name(name: str) -> None:
    operation = occupation_lists.TECHNOLOGY_OCCUPATIONS

    (route,) = routes(operation, {"technology": name})

    assert "/" not in route.path.removeprefix("online/hot_technology/")
    assert address(route.path) == operation.url(technology=name)


def test_an_order_has_another_word_there() -> None:
    (route,) = routes(occupation_lists.CLUSTER_OCCUPATIONS, {"cluster": "110000", "sort": "pathway"})

    assert route.params == {"sort": "sub_cluster"}
    assert address(str(route)) == "/online/career_clusters/110000?sort=pathway"


def test_forms_offer_the_orders_of_2_0() -> None:
    (order, *_) = params(operations.OCCUPATIONS)

    assert order.options == ("name", "code", "job_zone")


def test_filters_are_repeated() -> None:
    values = {"table_id": "knowledge", "filter": "scale_id.eq.IM\ndata_value.gte.3", "sort": "data_value.descending"}

    (route,) = routes(database.TABLE_ROWS, values)

    assert str(route).endswith("knowledge?filter=scale_id.eq.IM&filter=data_value.gte.3&sort=data_value.descending")


@pytest.mark.parametrize("direction", ["2010_to_active", "active_to_2010", "2010_to_2019"])
def test_a_code_is_followed_in_its_path(direction: str) -> None:
    source, _, target = direction.partition("_to_")

    (route,) = routes(taxonomy.CODE_HISTORY, {"direction": direction, "code": "15-1132.00"})

    assert str(route) == f"taxonomy/{source}/{target}/15-1132.00"
    assert address(str(route)) == f"/taxonomy/{direction}?code=15-1132.00"
    (every,) = routes(taxonomy.CODES, {"direction": direction})
    assert str(every) == f"taxonomy/{source}/{target}/"
    assert address(str(every)) == f"/taxonomy/{direction}/codes"
