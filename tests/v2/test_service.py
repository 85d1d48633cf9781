"""The stand-in answers as the definition says: every route, every order, every page, every refusal."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.upstream import Upstream
from tests.v2.content.occupations import OCCUPATIONS
from tests.v2.definition import errors_in, faults_of, find
from tests.v2.examples import examples
from tests.v2.routing import BASE, NotFound, Unprocessable
from tests.v2.service import KEY, ROUTES, document
from tests.v2.test_routes_definition import ABSENT
from tests.v2.upstream import fetch, web_services

EXAMPLES = list(examples())


# Every answer.


def test_an_answer_is_valid_and_not_empty(reference: Path) -> None:
    answers = [(path, uri, document(uri)) for path, uri in EXAMPLES]

    assert [(uri, error) for path, uri, answer in answers for error in errors_in(path, answer)] == []
    assert [
        uri for _, uri, answer in answers if not answer or (isinstance(answer, dict) and answer.get("total") == 0)
    ] == []


def test_examples_name_every_route(reference: Path) -> None:
    assert {path for path, _ in EXAMPLES} == {path for route in ROUTES for path in route.paths}
    for path, uri in EXAMPLES:
        found = find(uri.partition("?")[0])
        assert found is not None
        assert found[0] == path


# An occupation of each kind: full ones, one in zone 1-2, one with few sections, one without Spanish, two without data.
KINDS = ["29-1141.00", "15-1252.00", "35-2014.00", "41-3091.00", "15-1299.08", "15-1299.00", "55-3016.00"]


def sections(area: str) -> list[str]:
    """Return the paths of the sections of a career or an occupation."""
    overview = "online/occupations/{code}/" if area == "online" else f"{area}/careers/{{code}}/"
    paths = [path for route in ROUTES for path in route.paths]
    return [path for path in paths if path.startswith(overview) and path.count("{") == 1 and path != overview]


@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans", "online"])
@pytest.mark.parametrize("code", KINDS)
def test_what_an_overview_announces_is_valid(reference: Path, area: str, code: str) -> None:
    overview = f"{area}/occupations/{code}/" if area == "online" else f"{area}/careers/{code}/"
    if (area != "online" and code in {"15-1299.00", "55-3016.00"}) or (area, code) == ("mpp", "15-1299.08"):
        with pytest.raises(Unprocessable):
            document(overview)
        return

    answer = document(overview)
    announced = set(links(answer))

    for path in sections(area):
        uri = path.format(code=code)
        wire = uri.replace("in_demand_skills", "in_demand")  # the real overview names a path that does not exist
        if BASE + wire in announced:
            assert errors_in(path, document(uri)) == []
        else:
            with pytest.raises(Unprocessable):
                document(uri)


def links(value: Any) -> Iterator[str]:
    """Yield every link of the canonical host."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from links(part)
    elif isinstance(value, str) and value.startswith(BASE):
        yield value


def refusal(uri: str) -> str:
    """Return the text of a 422, empty for an answer, which has rows if it is a list."""
    try:
        answer = document(uri)
        assert answer
        assert not isinstance(answer, dict) or answer.get("total") != 0, uri
    except Unprocessable as refused:
        return str(refused)
    return ""


def test_every_link_is_answered() -> None:
    paths = {link.removeprefix(BASE) for _, uri in EXAMPLES for link in links(document(uri))}
    absent = {path for path in paths if path.startswith(tuple(f"online/{name}/" for name in ABSENT))}
    wrong = {path for path in paths if path.endswith("/in_demand")}

    assert len(paths - absent - wrong) > 400
    assert len(absent) > 20
    assert len(wrong) == 1
    for path in absent | wrong:
        with pytest.raises(NotFound):
            document(path)
    refusals = {path: text for path in paths - absent - wrong if (text := refusal(path))}
    assert len(refusals) > 10  # searches, whose links leave the keyword or the answers to be filled in
    assert all(text.startswith("must have ") for text in refusals.values()), refusals


# Pages and orders.


def pages(uri: str, name: str) -> list[Any]:
    """Return the rows of a list by following its links forward, and check that the links lead back."""
    rows: list[Any] = []
    before: Any = None
    while uri:
        page = document(uri)
        assert isinstance(page, dict)
        assert page["start"] == len(rows) + 1
        rows += page[name]
        assert page["end"] == len(rows)
        assert (document(page["prev"].removeprefix(BASE)) if "prev" in page else None) == before
        before, uri = page, page.get("next", "").removeprefix(BASE)
    assert page["total"] == len(rows)
    return rows


@pytest.mark.parametrize(
    ("uri", "name", "size"),
    [
        ("mnm/careers/", "career", 20),
        ("mpp/interestprofiler/questions", "question", 20),
        ("online/occupations/", "occupation", 20),
        ("online/occupations/17-2051.00/summary/tasks", "task", 5),
        ("online/occupations/17-2051.00/details/tasks", "task", 10),
        ("online/occupations/17-2051.00/details/knowledge", "element", 10),
        ("database/rows/task_statements", "row", 20),
        ("online/search?keyword=nurs", "occupation", 20),
    ],
)
def test_pages_lead_through_a_list(uri: str, name: str, size: int) -> None:
    first = document(uri)
    assert isinstance(first, dict)
    assert len(first[name]) == min(size, first["total"])

    assert pages(uri + ("&" if "?" in uri else "?") + "start=1&end=3", name) == pages(uri, name)


def test_a_page_has_at_most_two_thousand_rows() -> None:
    with web_services(extra_occupations=1_100) as onet:
        status, _, body = fetch(onet, "online/occupations/?end=2000")
        assert status == 200
        assert json.loads(body)["end"] == json.loads(body)["total"] == len(OCCUPATIONS) + 1_100
        assert fetch(onet, "online/occupations/?end=2001")[0] == 422


def test_a_smaller_page_can_be_demanded() -> None:
    with web_services(most_rows=1_000, extra_occupations=1_100) as onet:
        assert fetch(onet, "mnm/careers/?end=1001")[0] == 422
        first, second = (
            json.loads(fetch(onet, f"mnm/careers/?{rows}")[2]) for rows in ("end=1000", "start=1001&end=2000")
        )

    assert first["total"] == len(first["career"]) + len(second["career"]) > 1_100
    assert first["next"] == f"{BASE}mnm/careers/?start=1001&end=2000"


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if "sort" in route.parameters], ids=lambda route: route.path
)
def test_orders_differ_and_have_the_same_rows(route: Any) -> None:
    words = route.parameters["sort"].pattern.split("|")
    if route.path.startswith("database/"):
        words = ["title", "onetsoc_code.descending"]
    uri = next(uri for path, uri in EXAMPLES if path in route.paths)

    def rows(order: str) -> list[str]:
        answer = document(f"{uri}{'&' if '?' in uri else '?'}{order}&end=2000")
        lists = [answer] if isinstance(answer, list) else [part for part in answer.values() if isinstance(part, list)]
        return [json.dumps(row) for row in lists[-1]]

    orders = [rows(f"sort={word}") for word in words]

    assert len({tuple(order) for order in orders}) > 1
    assert len({frozenset(order) for order in orders}) == 1
    assert rows("") == orders[0] or route.path.startswith("database/")


# Parameters and refusals.


@pytest.mark.parametrize(
    ("uri", "text"),
    [
        ("mnm/search", "must have required property 'keyword'"),
        ("online/search?start=3", "must have required property 'keyword'"),
        ("mnm/interestprofiler/results", "must have required property 'answers'"),
        ("mnm/interestprofiler/results?answers=123", "must match pattern: 'answers'"),
        ("mnm/interestprofiler/careers?realistic=9", "answers"),
        ("online/occupations/?sort=name", "must match pattern: 'sort'"),
        ("online/occupations/?start=0", "must match pattern: 'start'"),
        ("online/occupations/?start=9&end=3", "'end'"),
        ("mnm/careers/99-9999.99/", "99-9999.99"),
        ("mnm/careers/17-2051/", "17-2051"),
        ("mpp/careers/15-1299.08/", "15-1299.08"),
        ("mnm/job_preparation/1", "1"),
        ("online/career_clusters/sub_clusters/040100", "040100"),
        ("online/hot_technology/Ada", "Ada"),
        ("online/occupations/17-2051.00/related/knowledge/9.Z", "9.Z"),
        ("taxonomy/active/2010/15-1132.00", "15-1132.00"),
        ("database/rows/knowledge?filter=price.eq.1", "price"),
        ("database/rows/knowledge?filter=data_value.near.1", "'filter'"),
        ("database/rows/knowledge?filter=data_value.gt.much", "'filter'"),
    ],
)
def test_a_wrong_call_gets_a_422(onet: Upstream, uri: str, text: str) -> None:
    status, content_type, body = fetch(onet, uri)

    assert (status, content_type) == (422, "application/json; charset=utf-8")
    assert list(json.loads(body)) == ["error"]
    assert text in json.loads(body)["error"]


def test_unknown_parameters_are_ignored_in_silence() -> None:
    careers = (
        "mnm/interestprofiler/careers?realistic=31&investigative=1&artistic=2&social=3&enterprising=4&conventional=5"
    )

    assert document(f"{careers}&job_zone=2") == document(careers)
    assert document(f"{careers}&zone=2") != document(careers)
    assert document("mnm/careers/17-2051.00/?sort=no&lang=es") == document("mnm/careers/17-2051.00/")


def test_a_search_without_match_is_empty() -> None:
    assert document("mnm/search?keyword=xyzzyplugh") == {"start": 1, "end": 0, "total": 0, "career": []}
    assert document("veterans/military?keyword=xyzzyplugh")["total"] == 0  # type: ignore[call-overload, index]


@pytest.mark.parametrize(
    "uri", ["mnm/browse/", "online/occupations", "nowhere", "online/hot_technology/PL/SQL", "ws/about/"]
)
def test_an_unknown_path_is_a_404_with_html(onet: Upstream, uri: str) -> None:
    status, content_type, body = fetch(onet, uri)

    assert (status, content_type) == (404, "text/html")
    assert b"nginx" in body


def test_a_key_is_checked_first(onet: Upstream) -> None:
    assert fetch(onet, "about/")[0] == 200
    assert fetch(onet, "about/", key=None)[0] == 401
    assert fetch(onet, "nowhere", key="another")[:2] == (403, "text/html")
    assert fetch(onet, f"about/?X-API-Key={KEY}", key=None)[0] == 401


# Content that readers trip over.


def test_titles_are_quoted_path_segments() -> None:
    hrefs = {row["title"]: row["href"].removeprefix(BASE) for row in document("online/hot_technology/")}  # type: ignore[union-attr]

    assert hrefs["C++"] == "online/hot_technology/C%2B%2B"
    assert hrefs["C#"] == "online/hot_technology/C%23"
    assert hrefs["PL/SQL"] == "online/hot_technology/PL%2FSQL"
    assert hrefs[".NET"] == "online/hot_technology/.NET"
    for title, href in hrefs.items():
        assert document(href), title


def test_a_request_log_has_the_path_as_sent(reference: Path, onet: Upstream) -> None:
    fetch(onet, "online/hot_technology/PL%2FSQL?sort=title")

    (request,) = onet.requests
    assert faults_of(request.quoted, parse_qs(request.query)) == []
    assert (request.path, request.quoted) == ("online/hot_technology/PL/SQL", "online/hot_technology/PL%2FSQL")
    assert request.query == "sort=title"
    assert request.headers["X-API-Key"] == KEY


def test_answers_can_take_their_time() -> None:
    with web_services(seconds=0.1) as onet:
        before = time.monotonic()
        assert fetch(onet, "about/")[0] == 200

        assert before <= onet.requests[0].at <= time.monotonic() - 0.1
