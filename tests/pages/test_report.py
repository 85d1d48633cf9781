from dataclasses import replace
from typing import TypeVar

import pytest

from browser.onet import models, operations
from browser.onet.models import TechnologyCategory, TechnologyList, ToolsTechnology
from browser.onet.operations import occupations
from browser.pages import report
from browser.pages.answer_tables import sources
from browser.pages.part import Nothing
from tests.reading import read_as
from tests.upstream import document

T = TypeVar("T")


def ours(answer: type[T]) -> T:
    """Read our document for a type of answer."""
    rows = [row for row in operations.OPERATIONS if row.answer is answer and row is not operations.SUMMARY]
    value = read_as(rows[0], document(answer))
    assert isinstance(value, answer)
    return value


def sections(*sent: models.ReportSection, failed: frozenset[str] = frozenset()) -> dict[str, report.Section]:
    content = replace(ours(models.OccupationReport), sections=sent)
    return {row.name: row for row in report.sections(content, "details", failed)}


def section(name: str, content: models.Section) -> models.ReportSection:
    return models.ReportSection(name, content)


def kind(title: str) -> TechnologyCategory:
    return TechnologyCategory(None, models.Technology(title, None), ())


SOFTWARE = TechnologyList(None, (kind("Software"),))
TOOLS = TechnologyList("see all", (kind("Hammers"), kind("Saws")))
JOINT = ToolsTechnology(None, replace(TOOLS, see_all=None), SOFTWARE)


def test_a_report_has_every_section_in_its_order() -> None:
    activities = models.DetailedWorkActivities((models.Activity("Measure.", None, None),))
    found = sections(section("detailed_work_activities", activities))

    assert list(found)[:3] == ["tasks", "technology_skills", "tools_used"]
    assert "tools_technology" not in found
    assert found["tasks"].content is found["tasks"].rows is None
    shown = found["detailed_work_activities"]
    assert (shown.content, shown.rows) == (activities, 1)
    assert shown.url == "/online/occupations/17-2051.00/details/detailed_work_activities"


def test_a_section_that_failed_says_so() -> None:
    found = sections(failed=frozenset({occupations.SKILLS}))

    assert [name for name, row in found.items() if row.nothing is Nothing.FAILED] == ["skills"]


def test_a_section_names_its_source() -> None:
    found = {name: row.source for name, row in sections().items()}

    assert found["abilities"] == models.ResourceUpdated("Abilities", "Analyst", "2023")
    assert found["skills"] is found["education"] is None


def test_sources_say_what_is_missing() -> None:
    occupation = ours(models.Occupation)
    announced = replace(occupation, details_resources=(models.Link("Skills", None),))

    def rows(of: models.Occupation) -> list[list[str]]:
        (table,) = sources(of)
        return [[item.text for cell in cells for item in cell.items] for cells in table.groups[0].rows]

    assert rows(occupation) == [
        ["Abilities", "Analyst", "2023"],
        ["Work Values", "Legacy Analyst", "not given"],
        ["Skills", "O*NET has not collected this part yet."],
    ]
    assert rows(announced)[2] == ["Skills", "This site’s data do not name a source or a year."]
    assert sources(replace(occupation, updated=None)) == ()


@pytest.mark.usefixtures("onet")
def test_onet_is_named_where_it_names_no_source() -> None:
    announced = replace(ours(models.Occupation), details_resources=(models.Link("Skills", None),))

    (table,) = sources(announced)

    texts = [item.text for cells in table.groups[0].rows for cell in cells for item in cell.items]
    assert "O*NET does not name a source or a year." in texts


def test_the_joint_section_replaces_the_two() -> None:
    names = list(sections(section("tools_technology", JOINT)))

    assert "tools_technology" in names
    assert "tools_used" not in names
    assert "technology_skills" not in names


def test_the_joint_section_has_its_two_parts() -> None:
    joint = sections(section("tools_technology", JOINT))["tools_technology"]

    assert [(part.title, len(part.tables[0].groups[0].rows)) for part in joint.sections] == [
        ("Tools", 2),
        ("Technology", 1),
    ]


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

    assert [name for name, row in sections(*sent).items() if row.repeats] == (["tools_technology"] if again else [])


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

    assert report.row_count(ours(answer)) == rows


def test_section_has_address_in_other_report() -> None:
    values = {"code": "17-2051.00", "report": "summary", "display": "long"}

    there = report.other_report(occupations.TASKS, values)

    assert there == "/online/occupations/17-2051.00/details/tasks"
    assert report.other_report(occupations.TASKS, values | {"report": "details"}) == there.replace("details", "summary")
