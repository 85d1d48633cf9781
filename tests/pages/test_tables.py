from decimal import Decimal

from browser.onet import models
from browser.onet.models import CareerRow, OccupationRow, Score, Task
from browser.pages import list_tables, rated_tables
from browser.pages.tables import NOT_GIVEN, Cell, Item, external, pairs


def task(score: Score | None) -> Task:
    return Task("Measure.", "7", None, score, green=False, related=None)


def test_each_scale_has_table_with_groups_by_importance() -> None:
    high = task(Score(Decimal(83), "Importance", important=True))
    low = task(Score(Decimal(41), "Importance", important=False))

    scored, unscored = rated_tables.tasks((high, high, low, task(None)), "en")

    assert [item.text for item in scored.caption] == ["Tasks", "Importance"]
    assert [column.title for column in scored.columns] == ["Importance", "Task", "Kind", "See also"]
    assert [(group.heading, len(group.rows)) for group in scored.groups] == [("Important", 2), ("Less important", 1)]
    assert [column.title for column in unscored.columns] == ["Task", "Kind", "See also"]
    assert [(group.heading, len(group.rows)) for group in unscored.groups] == [("", 1)]


def test_levels_of_education_are_percents_without_headings() -> None:
    level = models.EducationLevel("Bachelor’s", None, Score(Decimal("74.5"), None, important=True))

    (table,) = rated_tables.levels((level,), "Education", "en")

    assert [column.title for column in table.columns] == ["Percent", "Level of education", "What it covers"]
    assert [group.heading for group in table.groups] == [""]
    assert table.groups[0].rows[0][0] == Cell((Item(number=Decimal("74.5"), unit="%"),))


def test_careers_have_columns_for_what_any_says() -> None:
    first = CareerRow("17-2051.00", "Civil Engineers", fit="Best", percent_employed=Decimal(57))
    second = CareerRow("29-1141.00", "Registered Nurses")

    table = list_tables.careers((first, second), "mnm")

    assert [column.title for column in table.columns] == ["Career", "Share of workers in this industry", "Fit"]
    assert table.groups[0].rows[1][1:] == (Cell((Item("–"),)), NOT_GIVEN)
    assert not table.is_list
    assert list_tables.careers((second,), "mnm").is_list


def test_what_the_title_says_is_no_column() -> None:
    family = models.Choice("17-0000", "Architecture and Engineering")
    row = OccupationRow("17-2051.00", "Civil Engineers", job_family=(family,), relevance_score=Decimal(90))

    other = list_tables.occupations((row,), "Engineering")
    same = list_tables.occupations((row,), family.title)

    assert [column.title for column in other.columns] == ["Occupation", "Job family", "Relevance"]
    assert other.groups[0].rows[0][1].items == (
        Item(family.title, "/online/job_families/17-0000", "en", "17-0000", is_machine=True),
    )
    assert [column.title for column in same.columns] == ["Occupation", "Relevance"]
    assert same.is_list
    assert not other.is_list


def test_choices_without_a_list_are_no_links() -> None:
    pathway = models.Choice("060101", "Data Science & AI")
    row = OccupationRow("15-1252.00", "Software Developers", career_pathway=(pathway,))

    cell = list_tables.occupations((row,), None).groups[0].rows[0][1]

    assert cell == Cell((Item(pathway.title, None, "en", "060101", is_machine=True),), "lines")


def test_shares_of_several_industries_are_named() -> None:
    shares = (models.IndustryPercent("54", Decimal(57)), models.IndustryPercent("23", None))
    row = OccupationRow("17-2051.00", "Civil Engineers", percent_employed_by_industry=shares)

    cell = list_tables.occupations((row,), None).groups[0].rows[0][1]

    assert [(item.number, item.text, item.code) for item in cell.items] == [(Decimal(57), "", "54"), (None, "–", "23")]


def test_only_pages_of_the_web_are_links() -> None:
    assert external(models.Link("A", "https://a.example/")) == Item("A", "https://a.example/")
    assert external(models.Link("B", "javascript:b()")) == Item("B", None, None, "javascript:b()")
    assert external(models.Link("C", None)) == Item("C")


def test_pairs_leave_out_what_is_not_given() -> None:
    (table,) = pairs(Item("Zone"), (("Education", Item("Some")), ("Training", None)))

    assert [cell.items[0].text for cell in table.groups[0].rows[0]] == ["Education", "Some"]
    assert table.columns == ()
    assert pairs(Item("Zone"), (("Training", None),)) == ()
