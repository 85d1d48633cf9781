"""OnLine's lists of occupations, in every backend: all that is listed has occupations, in every order offered."""

import pytest

from browser.onet import models, operations
from browser.onet.errors import Refused
from browser.onet.operations import occupation_lists
from browser.onet.operations.operation import Operation
from tests.contract.backends import Backend, is_not_offered

# What lists are chosen from -> the lists, the variable, and how many choices there are at least.
LISTS = [
    (occupation_lists.BRIGHT_OUTLOOK, occupation_lists.BRIGHT_OCCUPATIONS, "category", 2),
    (occupation_lists.CAREER_CLUSTERS, occupation_lists.CLUSTER_OCCUPATIONS, "cluster", 14),
    (occupation_lists.HOT_TECHNOLOGIES, occupation_lists.TECHNOLOGY_OCCUPATIONS, "technology", 20),
    (occupation_lists.INDUSTRIES, occupation_lists.INDUSTRY_OCCUPATIONS, "industry", 20),
    (occupation_lists.JOB_FAMILIES, occupation_lists.FAMILY_OCCUPATIONS, "family", 23),
]
CHOSEN = [lists for _, lists, *_ in LISTS]


def occupations(backend: Backend, operation: Operation[object], **asked: str) -> models.OccupationList:
    example = dict(operation.example) | dict(backend.examples.get(operation, {}))
    found = backend.client.ask(operation, **example | asked).value
    assert isinstance(found, models.OccupationList)
    return found


@pytest.mark.parametrize(("listing", "operation", "variable", "least"), LISTS, ids=[row[0].name for row in LISTS])
def test_all_that_is_listed_has_occupations(
    backend: Backend, listing: Operation[models.ChoiceList], operation: Operation[object], variable: str, least: int
) -> None:
    choices = backend.client.ask(listing, end="2000").value.choices

    assert len({choice.code for choice in choices}) == len(choices) >= least
    for choice in choices:
        assert occupations(backend, operation, **{variable: choice.code, "end": "1"}).occupations, choice


def test_every_job_zone_has_occupations(backend: Backend) -> None:
    zones = backend.client.ask(occupation_lists.JOB_ZONES).value.zones

    assert [zone.value for zone in zones] == list(backend.zones)
    for zone in zones:
        assert occupations(backend, occupation_lists.ZONE_OCCUPATIONS, zone=str(zone.value)).occupations


@pytest.mark.parametrize("operation", CHOSEN, ids=lambda operation: operation.name)
def test_list_comes_in_every_offered_order(backend: Backend, operation: Operation[object]) -> None:
    params = backend.client.dialect.params(operation)
    options = next((param.options for param in params if param.name == "sort"), ())
    orders = [occupations(backend, operation, sort=option) for option in options]

    assert [order.paging.sort for order in orders] == list(options)
    assert len({tuple(row.code for row in order.occupations) for order in orders}) == len(options)
    if options:  # the first is the order of a list without `sort`
        assert occupations(backend, operation).occupations == orders[0].occupations


@pytest.mark.parametrize("operation", CHOSEN, ids=lambda operation: operation.name)
def test_pages_of_list_link_to_each_other(backend: Backend, operation: Operation[object]) -> None:
    first = occupations(backend, operation, start="1", end="1")
    second = occupations(backend, operation, start="2", end="2")

    assert (first.paging.start, first.paging.end, first.paging.previous) == (1, 1, None)
    assert (second.paging.start, second.paging.end) == (2, 2)
    for link in (first.paging.next, second.paging.previous):
        path, _, query = ((link or "").lstrip("/")).partition("?")
        assert path == operation.at(**dict(operation.example) | dict(backend.examples.get(operation, {})))
        assert query.endswith(("start=2&end=2", "start=1&end=1"))


def test_list_has_twenty_rows_by_default(backend: Backend) -> None:
    found = occupations(backend, operations.OCCUPATIONS)

    assert len(found.occupations) == found.paging.end == 20
    assert found.paging.total == backend.occupations


def test_every_row_says_what_it_is_listed_for(backend: Backend) -> None:
    for row in occupations(backend, occupation_lists.CLUSTER_OCCUPATIONS, end="2000").occupations:
        # The list of one cluster of 2.0 says of a row only its sub-cluster.
        assert [cluster.code for cluster in row.career_cluster] == ([] if backend.is_v2 else ["060100"])
        assert {pathway.code[:4] for pathway in row.career_pathway} == {"0801" if backend.is_v2 else "0601"}
    for row in occupations(backend, occupation_lists.FAMILY_OCCUPATIONS, end="2000").occupations:
        titles = [] if backend.is_v2 else ["Architecture and Engineering"]
        assert [family.title for family in row.job_family] == titles
        assert row.code.startswith("17-")
    shares = []
    for row in occupations(backend, occupation_lists.INDUSTRY_OCCUPATIONS, end="2000").occupations:
        assert [share.code for share in row.percent_employed_by_industry] == ["54"]
        assert row.projected_growth
        assert row.projected_openings
        shares += [share.percent or 0 for share in row.percent_employed_by_industry]
    assert shares == sorted(shares, reverse=True)
    for row in occupations(backend, occupation_lists.BRIGHT_OCCUPATIONS, end="2000").occupations:
        assert row.tags.bright_outlook
        assert (row.bright_outlook is None) is backend.is_v2
        if row.bright_outlook:
            assert row.bright_outlook.description
            assert "Grow Rapidly" in row.bright_outlook.categories


def test_all_families_hold_every_occupation_once(backend: Backend) -> None:
    found = occupations(backend, occupation_lists.FAMILY_OCCUPATIONS, family="all", end="2000").occupations
    every = backend.client.ask(operations.OCCUPATIONS, end="2000").value.occupations

    assert [row.code for row in found] == [row.code for row in every]


def test_all_clusters_hold_every_occupation(backend: Backend) -> None:
    found = occupations(backend, occupation_lists.CLUSTER_OCCUPATIONS, cluster="all", end="2000").occupations

    assert len({row.code for row in found}) == backend.occupations
    assert len({cluster.code for row in found for cluster in row.career_cluster}) == 14


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        (occupation_lists.CLUSTER_OCCUPATIONS, {"cluster": "16.0000"}),
        (occupation_lists.CLUSTER_OCCUPATIONS, {"cluster": "080100", "sort": "percent"}),
        (occupation_lists.TECHNOLOGY_OCCUPATIONS, {"technology": "abacus"}),
        (occupation_lists.INDUSTRY_OCCUPATIONS, {"industry": "99"}),
        (occupation_lists.FAMILY_OCCUPATIONS, {"family": "98-0000"}),
        (occupation_lists.STEM_TYPE_OCCUPATIONS, {"occupation_type": "9"}),
        (occupation_lists.GREEN_OCCUPATIONS, {}),
    ],
)
def test_unknown_list_is_refused_with_text(
    backend: Backend, operation: Operation[object], values: dict[str, str]
) -> None:
    if is_not_offered(backend.client, operation, **values):
        return

    with pytest.raises(Refused) as refused:
        backend.client.ask(operation, **values)

    assert refused.value.said
