"""The definition judges: an answer of another shape, an unknown path, an unknown parameter or word is noticed."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.v2 import definition
from tests.v2.definition import errors_in, faults_of, find


def test_objects_of_the_definition_are_objects(reference: Path) -> None:
    paths = [path for path in definition.paths() if "properties" in definition.published(path)]

    assert len(paths) == 145
    for path in paths:
        assert Draft202012Validator(definition.published(path)).is_valid([1, 2])  # why the definition is strengthened
        assert errors_in(path, [1, 2]), path


def test_rows_of_trees_are_like_their_parents(reference: Path) -> None:
    outline = "online/occupations/{code}/custom/work_activities_outline"
    row = {"activity_type": "gwa", "id": "4.A.1.a.1", "title": "Getting Information"}

    assert errors_in(outline, {"activity": [row | {"related_activity": [row | {"related_activity": [row]}]}]}) == []
    assert errors_in(outline, {"activity": [row | {"related_activity": [{"id": "4.A.1.a.1"}]}]})
    assert errors_in(outline, {"activity": [row | {"related_activity": [row | {"related_activity": ["text"]}]}]})


def test_a_quoted_path_finds_its_template(reference: Path) -> None:
    assert find("online/industries/all") == ("online/industries/all", {})
    assert find("online/industries/54") == ("online/industries/{code}", {"code": "54"})
    assert find("online/hot_technology/PL%2FSQL") == ("online/hot_technology/{title}", {"title": "PL/SQL"})
    assert find("online/hot_technology/PL/SQL") is None
    assert find("online/hot_technology") is None
    assert find("") == ("", {})


@pytest.mark.parametrize(
    ("path", "query", "fault"),
    [
        ("mnm/browse/", {}, "not a path"),
        ("online/occupations/17-2051.00/", {"report": "summary"}, "no parameter report"),
        ("mnm/interestprofiler/careers", {"job_zone": "3"}, "no parameter job_zone"),
        ("mnm/search", {}, "lacks the parameter keyword"),
        ("online/occupations/", {"sort": "name"}, "'name' is not one of"),
        ("mnm/bright_outlook/green", {}, "'green' is not one of"),
        ("online/career_clusters/16.0000", {}, "does not match"),
        ("mnm/job_preparation/6", {}, "6 is greater than the maximum"),
        ("mnm/search", {"keyword": "nurse", "start": "first"}, "'first' is not of type"),
        ("mnm/search", {"keyword": ["nurse", "civil"]}, "keyword is sent once"),
        ("database/rows/knowledge", {"filter": ["data_value.near.1"]}, "does not match"),
        ("online/job_duties/results/17-2051.00", {"tasks": ["1", "2"]}, "tasks is sent once"),
        ("online/job_duties/results/17-2051.00", {"tasks": "1,two"}, "'two' is not of type"),
    ],
)
def test_a_wrong_route_has_a_fault(reference: Path, path: str, query: dict[str, str | list[str]], fault: str) -> None:
    faults = faults_of(path, query)

    assert len(faults) == 1
    assert fault in faults[0]


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("mnm/careers/{code}/", {}),
        ("{area}/search".format(area="mpp"), {"keyword": "enfermera", "start": "1", "end": "1000"}),
        ("online/occupations/17-2051.00/related/work_styles/1.D.3.d", {}),
        ("online/occupations/17-2051.00/related/detailed_work_activities/4.A.2.b.1.d.10", {}),
        ("online/job_duties/results/{code}", {"tasks": "1,2", "sort": "zone"}),
        ("database/rows/{table_id}", {"filter": ["a.eq.1", "b.nna"], "sort": ["a", "b.descending"]}),
        ("taxonomy/2010/active/15-1132.00", {}),
    ],
)
def test_a_right_route_has_no_fault(reference: Path, path: str, query: dict[str, str | list[str]]) -> None:
    assert faults_of(path, query) == []
