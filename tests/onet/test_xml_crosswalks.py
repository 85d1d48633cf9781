"""Reading crosswalks, shared rows and outlines: in the contract's shape, and in any other that it leaves open."""

from decimal import Decimal

import pytest

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations import crosswalks, related
from browser.onet.operations.operation import Operation
from tests.reading import read_as
from tests.upstream import document

LISTS: tuple[Operation[object], ...] = (
    *(crosswalks.MILITARY_CROSSWALK, crosswalks.EDUCATION_CROSSWALK),
    *(related.RELATED, related.TASK_SEARCH),
)
NEXT = "/online/crosswalks/military?keyword=11B&branch=all&start=4&end=6"


def test_a_crosswalk_tells_what_matched_and_its_occupations() -> None:
    found = read_as(crosswalks.MILITARY_CROSSWALK, document(models.CrosswalkMatches))

    assert (found.keyword, found.branch) == ("11B", "all")
    assert found.paging == models.Paging(1, 3, 23, None, NEXT, None)
    army, navy, unknown = found.matches
    assert (army.code, army.title, army.branch, army.active) == ("11B", "Foot Soldier (Enlisted)", "army", True)
    assert [row.code for row in army.occupations] == ["55-3016.00", "33-3051.00"]
    assert army.occupations[1].tags.bright_outlook
    assert (navy.branch, navy.active) == ("navy", False)
    assert unknown == models.CrosswalkMatch(None, "Signal Lamp Keeper", None, None, ())


def test_a_match_may_be_written_in_children() -> None:
    body = b"<matches><total>1</total><match><code>1</code><title>T</title><active>true</active></match></matches>"

    found = read_as(crosswalks.MILITARY_CROSSWALK, body)

    assert found.paging.total == 1
    assert found.matches == (models.CrosswalkMatch("1", "T", None, True, ()),)


def test_a_match_needs_a_title() -> None:
    with pytest.raises(Malformed):
        read_as(crosswalks.SOC_CROSSWALK, b"<matches total='1'><match><code>1</code></match></matches>")


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.name)
def test_no_match_is_total_of_zero(operation: Operation[object]) -> None:
    root = "matches" if operation.answer is models.CrosswalkMatches else "occupations"

    found = read_as(operation, f'<{root} total="0"></{root}>'.encode())

    assert isinstance(found, models.CrosswalkMatches | models.ElementOccupations | models.TaskSearch)
    assert found.paging.total == 0
    with pytest.raises(Malformed):
        read_as(operation, f"<{root}></{root}>".encode())


@pytest.mark.parametrize("operation", [crosswalks.MILITARY_CROSSWALK, crosswalks.DOT_CROSSWALK])
def test_a_documented_crosswalk_has_its_root(operation: Operation[object]) -> None:
    with pytest.raises(Malformed):
        read_as(operation, b"<careers total='0'></careers>")


def test_occupations_that_share_an_element_have_their_scores() -> None:
    found = read_as(related.RELATED, document(models.ElementOccupations))

    assert [(row.row.code, row.score) for row in found.occupations] == [
        ("17-1011.00", models.Score(Decimal(97), "Importance", important=True)),
        ("17-2051.00", models.Score(Decimal(88), "Importance", important=True)),
        ("43-4171.00", models.Score(Decimal(12), "Importance", important=False)),
    ]
    bare = b"<x total='1'><occupation><code>17-2051.00</code><title>Civil Engineers</title></occupation></x>"
    assert read_as(related.RELATED, bare).occupations[0].score is None


def test_task_search_leads_to_tasks_and_occupations() -> None:
    found = read_as(related.TASK_SEARCH, document(models.TaskSearch))
    tasks = read_as(related.TASK_CHOICE, document(models.TaskChoice)).tasks

    assert found.occupations[0].href == "/online/related_task/tasks/17-2051.00"
    assert [task.id for task in tasks] == ["147", "158"]
    assert all(task.related for task in tasks)


def shape(entries: tuple[models.OutlineEntry, ...]) -> list[object]:
    """Return kinds and titles of entries with what is below each."""
    return [(entry.kind, entry.title, shape(entry.entries)) for entry in entries]


def test_an_outline_is_a_tree() -> None:
    found = read_as(related.WORK_ACTIVITIES_OUTLINE, document(models.WorkActivitiesOutline))

    first, second = found.entries
    assert (first.kind, first.id) == ("general_work_activity", "4.A.1.b.2")
    detailed = first.entries[0].entries[0]
    assert shape(detailed.entries) == [
        ("task", "Walk the site and compare it with the plan.", []),
        ("task", "Drive out after a storm.", []),
    ]
    assert detailed.entries[0].related is not None
    assert shape(second.entries) == [
        (
            "intermediate_work_activity",
            "Draw up large works.",
            [("detailed_work_activity", "Draw up bridges or roads.", [])],
        )
    ]


def test_outline_is_read_whatever_its_elements_are_called() -> None:
    body = b"""<outline><gwas><gwa id="1"><name>A</name><iwas><iwa><title>B</title></iwa></iwas>
    <tasks><task id="9"><statement>C\n c</statement></task></tasks></gwa></gwas><gwa>D</gwa></outline>"""

    found = read_as(related.WORK_ACTIVITIES_OUTLINE, body)

    assert shape(found.entries) == [("gwa", "A", [("iwa", "B", []), ("task", "C c", [])]), ("gwa", "D", [])]


@pytest.mark.parametrize("body", [b"<outline></outline>", b"<a>" * 40 + b"</a>" * 40], ids=["empty", "too deep"])
def test_what_is_no_outline_is_malformed(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_as(related.WORK_ACTIVITIES_OUTLINE, body)
