"""Reading lists of OnLine's occupations, and what they are chosen from."""

from decimal import Decimal

import pytest

from browser.onet.errors import Malformed
from browser.onet.models import Choice, ChoiceList, IndustryPercent, Link, OccupationList, OccupationRow, Outlook, Tags
from browser.onet.operations import occupation_lists
from tests.onet.test_xml import ours, read
from tests.reading import read_as


def test_choice_has_code_and_title_in_every_shape() -> None:
    found = ours(ChoiceList)

    assert found.choices == (
        Choice("17-0000", "Architecture and Engineering", "/online/job_families/17-0000"),
        Choice("25-0000", "Educational Instruction and Library"),
        Choice("29-0000", "Healthcare Practitioners and Technical"),
    )
    assert found.paging is not None
    assert found.paging.total == 23
    assert found.paging.next == "/online/job_families/?start=4&end=6"


@pytest.mark.parametrize(
    "item", ["career_cluster", "category", "industry", "job_family", "occupation_type", "technology"]
)
def test_every_kind_of_choice_is_read(item: str) -> None:
    found = read(ChoiceList, f"<any><{item}><code>1</code><title>One</title></{item}><other /></any>")

    assert found == ChoiceList((Choice("1", "One"),), None)


def test_an_occupation_says_all_that_its_lists_send() -> None:
    first, second = ours(OccupationList).occupations

    assert first == OccupationRow(
        code="17-2051.00",
        title="Civil Engineers",
        href="/online/occupations/17-2051.00/",
        tags=Tags(bright_outlook=True),
        relevance_score=Decimal(100),
        bright_outlook=Outlook(
            "Places should grow in number, and many who leave must be replaced.",
            ("Grow Rapidly", "Openings"),
            (
                Link("Grow Rapidly", "/online/bright_outlook/grow"),
                Link("Openings", "/online/bright_outlook/openings"),
            ),
        ),
        career_cluster=(Choice("010200", "Construction"),),
        career_pathway=(Choice("010201", "Architecture & Civil Engineering"),),
        percent_employed_by_industry=(IndustryPercent("54", Decimal(57)), IndustryPercent("93", Decimal(23))),
        projected_growth="Faster than average",
        projected_openings=23600,
        stem_occupation_type=(Choice("1", "Research, Development, Design, and Practitioners"),),
        job_family=(Choice("17-0000", "Architecture and Engineering"),),
    )
    assert (second.bright_outlook, second.job_family, second.projected_openings) == (None, (), None)


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (ChoiceList, "<any><industry><title>No code</title></industry></any>"),
        (ChoiceList, "<any><industry><code /><title>No code</title></industry></any>"),
        (ChoiceList, "<any><technology id='x' /></any>"),
        (OccupationList, "<occupations />"),
        (
            OccupationList,
            "<a><occupation><code>17-2051.00</code><title>A</title><percent_employed_by_industry /></occupation></a>",
        ),
    ],
)
def test_what_lacks_what_it_is_about_is_malformed(answer: type[object], body: str) -> None:
    with pytest.raises(Malformed):
        read(answer, body)


def test_empty_choice_list_is_known_by_root() -> None:
    assert read_as(occupation_lists.JOB_FAMILIES, b"<job_families />").choices == ()
    with pytest.raises(Malformed):
        read_as(occupation_lists.JOB_FAMILIES, b"<something />")
