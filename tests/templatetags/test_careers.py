from dataclasses import replace

import pytest

from browser.onet.models import CareerRow, ResourceUpdated, Tags
from browser.pages.part import Nothing
from browser.pages.report import Section
from browser.templatetags import careers
from tests.templatetags.drawing import draw, words


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("/mnm/browse/54", "mnm/browse/54"),
        ("/mnm/search?keyword=nurse", "mnm/search?keyword=nurse"),
        ("/", "/"),
        ("https://www.onetcenter.org/", "https://www.onetcenter.org/"),
        (None, ""),
    ],
)
def test_address_is_written_as_its_api_path(href: str | None, path: str) -> None:
    assert careers.api_path(href) == path


def test_code_is_named_and_has_an_id() -> None:
    drawn = draw("{% code code %}", code="17-2051.00")

    assert drawn.get_text(" ", strip=True) == "O*NET-SOC code 17-2051.00"
    assert drawn.select_one("#code").get_text() == "17-2051.00"  # type: ignore[union-attr]


def test_career_link_is_escaped() -> None:
    row = CareerRow("17-2051.00", "<b>Civil & such</b>")
    drawn = draw('{% occupations rows "online" %}', rows=[row])

    assert drawn.get_text(" ", strip=True) == ("<b>Civil & such</b> 17-2051.00 Add to list : <b>Civil & such</b>")
    assert drawn.select_one("a")["href"] == "/online/occupations/17-2051.00/"  # type: ignore[index]


def test_an_occupation_that_resembles_less_says_so() -> None:
    row = CareerRow("17-2051.00", "Civil Engineers", tags=Tags(bright_outlook=True), supplemental=True)
    drawn = draw('{% occupations rows "mnm" %}', rows=[row])

    assert drawn.get_text(" ", strip=True) == (
        "Civil Engineers 17-2051.00 Bright Outlook supplemental Add to list : Civil Engineers"
    )
    assert drawn.select_one(".code-like")["class"] == ["code-like", "machine"]  # type: ignore[index]


def test_section_says_where_it_comes_from_and_what_could_not_be_loaded() -> None:
    part = Section(
        "tasks",
        "Tasks <all>",
        "/online/tasks",
        None,
        source=ResourceUpdated("Tasks", "A & B", "2024"),
        nothing=Nothing.FAILED,
    )

    drawn = draw("{% report_section part frame %}", part=part)

    assert drawn.select_one("h2").get_text() == "Tasks <all>"  # type: ignore[union-attr]
    assert drawn.select_one("header p").get_text(strip=True) == "A & B, 2024."  # type: ignore[union-attr]
    assert drawn.select_one(".note a")["href"] == "/online/tasks"  # type: ignore[index]


@pytest.mark.parametrize(("source", "year", "said"), [("A", None, "A."), (None, "2024", "2024."), (None, None, ".")])
def test_section_says_of_its_source_what_is_known(source: str | None, year: str | None, said: str) -> None:
    part = Section("tasks", "Tasks", "", None, source=ResourceUpdated("Tasks", source, year))

    assert draw("{% report_section part frame %}", part=part).select_one("header p").get_text(strip=True) == said  # type: ignore[union-attr]


def test_section_that_is_cut_says_how_much_is_shown() -> None:
    part = Section("tasks", "Tasks", "", None, rows=5, total=17)

    assert words("{% cut part %}", part=part) == "The first 5 of 17 rows."
    whole = draw("{% cut part %}", part=replace(part, whole="/all?a=1&b=2"))
    assert whole.get_text(" ", strip=True) == "The first 5 of 17 rows. See all rows : Tasks"
    assert whole.select_one("a")["href"] == "/all?a=1&b=2"  # type: ignore[index]
    assert not words("{% cut part %}", part=replace(part, total=None))
