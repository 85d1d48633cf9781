"""Tables of routes agree with the official definition: paths, names of parameters, words."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.v2 import definition
from tests.v2.definition import faults_of_route
from tests.v2.routing import PAGE, Route
from tests.v2.service import ROUTES

# What the stand-in lacks, because this site has no page for any of it.
ABSENT = ("associations", "onet_data", "related_activities", "soft_skills", "technology")


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_a_route_takes_what_the_definition_says(reference: Path, route: Route) -> None:
    words = {
        name: parameter.pattern.split("|") if re.fullmatch("[a-z_|]+", parameter.pattern) else []
        for name, parameter in route.parameters.items()
    }
    for path in route.paths:
        assert faults_of_route(path, words) == []
        in_query = [parameter for parameter in definition.paths()[path] if parameter.place == "query"]
        assert {parameter.name for parameter in in_query} == set(words)
        for parameter in in_query:
            ours = route.parameters[parameter.name]
            assert set(parameter.options) == set(words[parameter.name])
            assert parameter.is_required == ours.is_required
            assert (parameter.is_list, parameter.is_joined) == (ours.is_joined or ours.is_repeated, ours.is_joined)
            assert parameter.name in PAGE or ",".join(parameter.default) == ours.default


def test_only_unused_services_are_absent(reference: Path) -> None:
    absent = set(definition.paths()) - {path for route in ROUTES for path in route.paths}

    assert len(absent) == 32
    assert {path.split("/")[1] for path in absent} == set(ABSENT)


@pytest.mark.parametrize(
    ("path", "words", "faults"),
    [
        ("mnm/careers/{code}/report", {}, ["mnm/careers/{code}/report: not a path of the definition"]),
        ("mnm/careers/17-2051.00/", {}, ["mnm/careers/17-2051.00/: not a path of the definition"]),
        ("mnm/search", {"start": []}, ["mnm/search: lacks the parameter keyword"]),
        ("mnm/careers/", {"sort": ["name"]}, ["mnm/careers/: no parameter sort"]),
        ("online/search", {"keyword": []}, []),
    ],
)
def test_a_wrong_row_of_routes_is_noticed(
    reference: Path, path: str, words: Mapping[str, Sequence[str]], faults: list[str]
) -> None:
    assert faults_of_route(path, words) == faults


def test_a_wrong_word_is_noticed(reference: Path) -> None:
    (fault,) = faults_of_route("online/occupations/", {"sort": ["title", "zone", "name"]})

    assert "'name' is not one of ['title', 'code', 'zone']" in fault
