from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.template import engines
from django.utils import translation

from browser.onet.models import Paging
from browser.pages.frame import Elsewhere, Release
from browser.pages.part import Nothing, Part
from tests.templatetags.drawing import FRAME, draw, words


@pytest.mark.parametrize(
    ("title", "area", "written"),
    [
        ("Chemists", "mnm", "Chemists · My Next Move · O*NET Browser"),
        ("My Next Move", "mnm", "My Next Move · O*NET Browser"),
        ("Site map", None, "Site map · O*NET Browser"),
        (
            "Civil Engineers: Work Activities, Details report",
            "online",
            "Civil Engineers: Work Activities, Details report · O*NET OnLine",
        ),
        (
            "Civil Engineers: Detailed Work Activities, Details report",
            "online",
            "Civil Engineers: Detailed … Details report · O*NET OnLine",
        ),
    ],
)
def test_long_title_is_shortened_in_its_middle(title: str, area: str | None, written: str) -> None:
    frame = replace(FRAME, title=title, area=area)

    template = engines["django"].from_string("{% load page %}{% page_title frame %}")
    assert template.render({"frame": frame}) == written


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (Nothing.NOT_COLLECTED, "O*NET has not collected this part yet."),
        (None, "O*NET has not collected this part yet."),
        (Part(None), "O*NET has not collected this part yet."),
        (Nothing.NOT_IN_SPANISH, "This part is only in English."),
        (Part(None, Nothing.NOT_IN_SPANISH), "This part is only in English."),
        (Nothing.FAILED, "We could not get this part from O*NET just now. The rest of the page is complete."),
    ],
)
def test_each_kind_of_nothing_has_its_sentence(what: Nothing | Part[object] | None, said: str) -> None:
    assert words("{% nothing what %}", what=what) == said


@pytest.mark.usefixtures("embedded_data")
def test_built_in_data_leave_some_parts_out() -> None:
    for part, leads_on in (("details/work_context", True), ("details/tasks", True), ("details/skills", False)):
        url = f"/online/occupations/51-6099.00/{part}"
        drawn = draw("{% nothing what %}", what=Part(None, Nothing.NOT_COLLECTED, url))
        said = " ".join(drawn.get_text(" ").split())
        if leads_on:
            assert said == "This part is not in this site’s built-in data. See it at O*NET OnLine"
            assert drawn.a is not None
            assert drawn.a["href"] == "https://www.onetonline.org/link/summary/51-6099.00"
        else:
            assert said == "O*NET has not collected this part yet."


def test_missing_part_elsewhere_was_not_collected() -> None:
    assert words("{% not_collected %}") == "O*NET has not collected this part yet."


def test_failed_part_can_be_tried_again() -> None:
    drawn = draw("{% nothing what %}", what=Part(None, Nothing.FAILED, "/mnm/careers/17-2051.00/skills"))

    assert drawn.select_one("a")["href"] == "/mnm/careers/17-2051.00/skills"  # type: ignore[index]


def test_list_links_to_its_neighbors() -> None:
    paging = Paging(21, 40, 52, "name", "/mnm/careers/?start=41", "/mnm/careers/?start=1&end=20")
    drawn = draw("{% paging paging %}", paging=paging)

    assert "21 to 40 of 52" in drawn.get_text(" ", strip=True)
    assert "Sorted by Name" in drawn.get_text(" ", strip=True).replace("  ", " ")
    assert {link["rel"][0]: link["href"] for link in drawn.select("a")} == {
        "prev": "/mnm/careers/?start=1&end=20",
        "next": "/mnm/careers/?start=41",
    }


def test_list_without_neighbors_has_no_links() -> None:
    drawn = draw("{% paging paging %}", paging=Paging(1, 3, 3, None, None, None))

    assert drawn.get_text(" ", strip=True) == "1 to 3 of 3"
    assert not drawn.select("a")


def test_page_names_paths_release_and_date() -> None:
    asked = datetime(2026, 8, 3, 18, 15, tzinfo=UTC)
    frame = replace(FRAME, paths=("", "about/"), release=Release("O*NET 30.1", "SOC 2019"), asked_at=asked)
    said = " ".join(words("{% made_from frame %}", frame=frame).split())

    seen, _, unfolded = said.partition(" For developers ")
    assert seen == "O*NET 30.1, SOC 2019. August 3, 2026"
    assert "Source: / , about/" in unfolded
    assert unfolded.endswith("Retrieved August 3, 2026, 2:15 p.m. EDT")
    assert words("{% made_from frame %}", frame=FRAME) == ""


@pytest.mark.parametrize(("hour", "written"), [(0, "7:15 p. m. EST"), (15, "10:15 a. m. EST")])
def test_spanish_times_have_blank_and_zone(hour: int, written: str) -> None:
    frame = replace(FRAME, paths=("about/",), asked_at=datetime(2026, 1, 3, hour, 15, tzinfo=UTC))

    with translation.override("es"):
        assert " ".join(words("{% made_from frame %}", frame=frame).split()).endswith(f" de enero de 2026, {written}")


@pytest.mark.usefixtures("embedded_data")
def test_built_in_data_name_the_date_of_wages() -> None:
    built_in = replace(FRAME, release=Release("O*NET 30.1", None), is_builtin=True)

    assert words("{% data_name frame %}", frame=built_in) == "O*NET 30.1, BLS May 2025"
    assert words("{% data_name frame %}", frame=replace(built_in, release=None)) == "O*NET, BLS May 2025"
    assert words("{% data_name frame %}", frame=replace(built_in, is_builtin=False)) == "O*NET 30.1"


def test_career_is_linked_in_other_areas() -> None:
    there = Elsewhere("mpp", "Mi Próximo Paso", "/mpp/careers/17-2051.00/", "es")
    not_there = Elsewhere("veterans", "My Next Move for Veterans", None, "en")
    drawn = draw("{% elsewhere frame %}", frame=replace(FRAME, elsewhere=(there, not_there)))

    assert [(link["href"], link["hreflang"]) for link in drawn.select("a")] == [("/mpp/careers/17-2051.00/", "es")]
    assert "This site has no page for this career there." in drawn.get_text()
    assert words("{% elsewhere frame %}", frame=FRAME) == ""
