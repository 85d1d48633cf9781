"""Tables of routes agree with the official definition: paths, names of parameters, words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.v2 import definition
from tests.v2.definition import faults_of_route
from tests.v2.routing import PAGE, Route
from tests.v2.service import ROUTES

# What the stand-in lacks, because this site has no page for any of it.
ABSENT = ("associations", "onet_data", "related_activities", "soft_skills", "technology")


def differences(route: Route) -> Iterator[str]:
    """Yield where a row of routes and the definition differ."""
    words = {
        name: parameter.pattern.split("|") if re.fullmatch("[a-z_|]+", parameter.pattern) else []
        for name, parameter in route.parameters.items()
    }
    for path in route.paths:
        yield from faults_of_route(path, words)
        in_query = {parameter.name: parameter for parameter in definition.paths()[path] if parameter.place == "query"}
        if set(in_query) != set(words):
            yield f"{path}: parameters {sorted(in_query)}"
            continue
        for name, parameter in in_query.items():
            ours = route.parameters[name]
            as_defined = (set(parameter.options), parameter.is_required, parameter.is_list, parameter.is_joined)
            as_here = (set(words[name]), ours.is_required, ours.is_joined or ours.is_repeated, ours.is_joined)
            if as_defined != as_here:
                yield f"{path}: {name} is {as_defined}, not {as_here}"
            if name not in PAGE and ",".join(parameter.default) != ours.default:
                yield f"{path}: {name} is {parameter.default} by default"


def test_a_route_takes_what_the_definition_says(reference: Path) -> None:
    assert [difference for route in ROUTES for difference in differences(route)] == []


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
