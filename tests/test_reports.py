from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest

from browser.onet import models, operations
from browser.onet.models import Score, Task, TechnologyCategory, TechnologyList, ToolsTechnology
from browser.onet.operations.operation import Operation
from browser.onet.v1 import dialect  # noqa: F401 - the dialect registers its readers
from browser.onet.v1 import values as xml_values
from browser.onet.v1.values import READERS
from browser.pages.answer import AnswerPage
from browser.pages.frame import Frame
from browser.templatetags import reports
from tests.upstream import document

T = TypeVar("T")


def ours(answer: type[T]) -> T:
    """Read our document for a type of answer."""
    found = READERS[answer](xml_values.document(document(answer)))
    assert isinstance(found, answer)
    return found


def page(
    *sections: models.ReportSection, operation: Operation[object] = operations.DETAILS
) -> AnswerPage[models.OccupationReport]:
    report = replace(ours(models.OccupationReport), sections=sections)
    return AnswerPage(Frame("", "online", ()), operation, report, {"code": "17-2051.00"}, "17-2051.00")


def section(name: str, content: models.Section) -> models.ReportSection:
    return models.ReportSection(name, content)


def kind(title: str) -> TechnologyCategory:
    return TechnologyCategory(None, models.Technology(title, None), ())


SOFTWARE = TechnologyList(None, (kind("Software"),))
TOOLS = TechnologyList("see all", (kind("Hammers"), kind("Saws")))
JOINT = ToolsTechnology(None, replace(TOOLS, see_all=None), SOFTWARE)


def test_a_part_is_there_when_it_is_announced() -> None:
    occupation = ours(models.Occupation)

    assert reports.has_part(occupation, "Knowledge")
    assert not reports.has_part(occupation, "Abilities")


def test_a_report_has_every_section_in_its_order_with_what_was_sent() -> None:
    activities = models.DetailedWorkActivities((models.Activity("Measure.", None, None),))
    found = {row.name: row for row in reports.sections(page(section("detailed_work_activities", activities)))}

    assert list(found)[:3] == ["tasks", "technology_skills", "tools_used"]
    assert "tools_technology" not in found
    assert found["tasks"].content is found["tasks"].rows is None
    shown = found["detailed_work_activities"]
    assert (shown.content, shown.rows) == (activities, 1)
    assert shown.template == "browser/parts/detailedworkactivities.html"
    assert shown.url == "/online/occupations/17-2051.00/details/detailed_work_activities"


def test_a_section_says_where_it_comes_from_unless_nothing_was_collected() -> None:
    found = {row.name: row.source for row in reports.sections(page())}

    assert found["abilities"] == models.ResourceUpdated("Abilities", "Analyst", "2023")
    assert found["skills"] is found["education"] is None


def test_the_joint_section_of_tools_stands_for_the_two() -> None:
    names = [row.name for row in reports.sections(page(section("tools_technology", JOINT)))]

    assert "tools_technology" in names
    assert "tools_used" not in names
    assert "technology_skills" not in names


@pytest.mark.parametrize(
    ("tools", "joint", "again"),
    [
        (TOOLS, JOINT, True),
        (TOOLS, replace(JOINT, tools=None), False),
        (TechnologyList(None, ()), replace(JOINT, tools=None), True),
        (SOFTWARE, JOINT, False),
    ],
)
def test_the_joint_section_may_repeat_the_two(tools: TechnologyList, joint: ToolsTechnology, again: bool) -> None:  # noqa: FBT001
    sent = (section("technology_skills", SOFTWARE), section("tools_used", tools), section("tools_technology", joint))

    assert [row.again for row in reports.sections(page(*sent)) if row.name == "tools_technology"] == [again]
    assert not any(row.again for row in reports.sections(page(*sent)) if row.name != "tools_technology")


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("tasks", 2),
        ("technologylist", 1),
        ("toolstechnology", 2),
        ("ratedelements", 2),
        ("detailedworkactivities", 1),
        ("jobzone", None),
        ("requirededucation", 2),
        ("relatedoccupations", 2),
        ("additionalinformation", 2),
    ],
)
def test_rows_are_counted(name: str, rows: int | None) -> None:
    answer = {operation.answer.__name__.lower(): operation.answer for operation in operations.REPORT_SECTIONS}[name]

    assert reports.rows(ours(answer)) == rows


def test_a_section_has_an_address_in_the_other_report() -> None:
    operation = operations.REPORT_SECTIONS[0]
    values = {"code": "17-2051.00", "report": "summary", "display": "long"}
    here = AnswerPage(Frame("", "online", ()), operation, None, values)

    there = reports.other_report(here)

    assert there == "/online/occupations/17-2051.00/details/tasks"
    assert reports.other_report(replace(here, values=values | {"report": "details"})) == there.replace(
        "details", "summary"
    )


def test_rated_rows_stand_in_a_table_for_each_scale_grouped_by_importance() -> None:
    def task(score: Score | None) -> Task:
        return Task("Measure.", None, None, score, green=False, related=None)

    high, low, none = (
        task(Score(Decimal(83), "Importance", important=True)),
        task(Score(Decimal(41), "Importance", important=False)),
        task(None),
    )

    scored, unscored = reports.tables((high, high, low, none))

    assert (scored.scale, scored.is_scored) == ("Importance", True)
    assert [(group.important, group.rows) for group in scored.groups] == [(True, (high, high)), (False, (low,))]
    assert (unscored.scale, unscored.is_scored) == (None, False)
    assert [(group.important, group.rows) for group in unscored.groups] == [(None, (none,))]
