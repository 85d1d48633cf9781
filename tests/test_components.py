from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.template import engines
from django.utils import translation

from browser.forms import ask_form
from browser.onet import models, operations
from browser.onet.models import Amount, CareerRow, Interest, Paging, PayRange, RatedElement, Score, State, StateOutlook
from browser.onet.operations.operation import Operation
from browser.pages.frame import Elsewhere, Frame, Release
from browser.pages.part import Nothing, Part
from browser.pages.tables import Item
from browser.templatetags import careers

LOADED = "{% load careers drawings forms page tables words %}"
FRAME = Frame("Civil Engineers", "mnm", ())


def draw(template: str, **values: Any) -> Tag:
    html = engines["django"].from_string(LOADED + template).render({"frame": FRAME, **values})
    soup = BeautifulSoup(html, "html5lib").body
    assert soup is not None
    return soup


def words(template: str, **values: Any) -> str:
    return draw(template, **values).get_text(" ", strip=True)


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
def test_an_address_is_written_as_its_api_path(href: str | None, path: str) -> None:
    assert careers.api_path(href) == path


def test_trimming_keeps_lines_that_count() -> None:
    template = engines["django"].from_string(
        "{% load page %}{% trim_lines %}<p>  \n\n  {% if no %}a{% endif %}\n b</p>\n"
        "<textarea>\n\nc \n</textarea>  \n<pre>\n\n</pre>\n{% endtrim_lines %}"
    )

    assert template.render() == "<p>\n b</p>\n<textarea>\n\nc \n</textarea>\n<pre>\n\n</pre>"


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
def test_a_long_title_is_shortened_in_its_middle(title: str, area: str | None, written: str) -> None:
    frame = replace(FRAME, title=title, area=area)

    template = engines["django"].from_string("{% load page %}{% page_title frame %}")
    assert template.render({"frame": frame}) == written


def test_a_bar_is_drawn_beside_its_number() -> None:
    drawn = draw("{% item score %}{% bar value %}", score=Item(number=Decimal("4.50")), value=Decimal(57))

    assert drawn.get_text(strip=True) == "4.50"
    assert [rect["width"] for rect in drawn.select("rect.full")] == ["4.5", "57.0"]
    assert all(svg["aria-hidden"] == "true" for svg in drawn.select("svg"))
    assert words("{% bar none %}", none=None) == ""


def test_a_code_says_what_it_is_and_the_copy_button_finds_it() -> None:
    drawn = draw("{% code code %}", code="17-2051.00")

    assert drawn.get_text(" ", strip=True) == "O*NET-SOC code 17-2051.00"
    assert drawn.select_one("#code").get_text() == "17-2051.00"  # type: ignore[union-attr]


def test_a_code_in_a_sentence_is_kept_on_one_line_and_all_else_escaped() -> None:
    drawn = draw("{{ sentence|unbroken }}", sentence="15-1132.00 is now 15-1252.00, <b>15-12</b>.")

    assert drawn.get_text() == "15-1132.00 is now 15-1252.00, <b>15-12</b>."
    assert [code.get_text() for code in drawn.select("span.item")] == ["15-1132.00", "15-1252.00"]


def test_a_career_is_linked_in_its_area_and_escaped() -> None:
    row = CareerRow("17-2051.00", "<b>Civil & such</b>")
    drawn = draw('{% career_link row "online" %}', row=row)

    assert drawn.get_text(" ", strip=True) == "<b>Civil & such</b> 17-2051.00"
    assert drawn.select_one("a")["href"] == "/online/occupations/17-2051.00/"  # type: ignore[index]


def test_flags_are_words_and_none_are_nothing() -> None:
    every = models.Tags(bright_outlook=True, green=True, apprenticeship=True)

    assert words("{% badges tags %}", tags=every) == "Bright Outlook Registered apprenticeship Green"
    assert words("{% badges tags %}", tags=models.Tags(green=True)) == "Green"
    assert not draw("{% badges tags %}", tags=models.Tags()).select("*")


def test_pay_has_its_figures_beside_its_strip_and_says_what_is_not_given() -> None:
    whole = PayRange(Amount(Decimal(65920)), Amount(Decimal(99590)), Amount(Decimal(239200), over=True))
    drawn = draw('{% pay_strip pay "annual" %}', pay=whole)

    assert [entry.get_text() for entry in drawn.select("dd")] == ["$65,920", "$99,590", "more than $239,200"]
    assert len(drawn.select("svg rect")) == 2
    assert "By the year" in drawn.get_text()
    partly = draw('{% pay_strip pay "hourly" %}', pay=replace(whole, low=None))
    assert next(entry.get_text() for entry in partly.select("dd")) == "not given"
    assert not partly.select("svg")


@pytest.mark.parametrize(
    ("category", "filled"),
    [("Bright", 3), ("Average", 2), ("Debajo del promedio", 1), ("Buenas", 3), ("Splendid", None)],
)
def test_an_outlook_is_marked_in_either_language_and_a_new_word_is_not(category: str, filled: int | None) -> None:
    drawn = draw("{% outlook_mark category %}", category=category)

    assert len(drawn.select("circle.full")) == (filled or 0)
    assert len(drawn.select("svg")) == (filled is not None)


def test_a_ladder_is_drawn_for_the_eye_alone() -> None:
    drawn = draw("{% ladder 4 %}")

    assert len(drawn.select("rect")) == 5
    assert len(drawn.select("rect.full")) == 1
    assert drawn.get_text(strip=True) == ""


def test_states_are_tiles_and_the_chosen_one_is_framed() -> None:
    outlook = StateOutlook(None, None, (State("Alaska", "AK", Decimal("2.42")),), (), ())

    assert len(draw('{% tiles outlook "CO" %}', outlook=outlook).select("rect.ink")) == 1
    for nowhere in ("ZZ", "", None):
        assert not draw("{% tiles outlook chosen %}", outlook=outlook, chosen=nowhere).select("rect.ink")
    assert draw("{% tiles outlook %}", outlook=outlook).select_one("g.high text").get_text() == "AK"  # type: ignore[union-attr]


def test_states_are_rows_with_what_was_sent_and_the_chosen_one_is_in_bold() -> None:
    states = (
        State("Alaska", "AK", Decimal("2.40")),
        State("Maine <b>", "ME", None),
        State("Nowhere", None, Decimal(0)),
    )

    drawn = draw("<ul>{% state_rows states 'AK' %}</ul>", states=states)
    assert [row.get_text() for row in drawn.select("li")] == ["Alaska AK2.40", "Maine <b> ME–", "Nowhere0"]
    assert [strong.get_text() for strong in drawn.select("strong")] == ["Alaska"]
    for nowhere in ("ZZ", "", None):
        assert not draw("<ul>{% state_rows states chosen %}</ul>", states=states, chosen=nowhere).select("strong")


def test_states_are_offered_by_name() -> None:
    options = draw("<select>{% state_options 'CO' %}</select>").select("option")

    assert [option.get_text() for option in options][:2] == ["Alabama", "Alaska"]
    assert [option["value"] for option in options if option.has_attr("selected")] == ["CO"]


def test_six_interests_are_a_hexagon_and_fewer_are_nothing() -> None:
    six = [RatedElement(str(n), f"I{n}", None, Score(Decimal(n), None, None), (), None) for n in range(6)]

    drawn = draw("{% hexagon six None %}", six=six)
    assert drawn.get_text(" ", strip=True) == "I0 0 I1 1 I2 2 I3 3 I4 4 I5 5"
    assert not draw("{% hexagon six None %}", six=six[:5]).select("*")


def test_the_top_interest_is_marked_among_the_six() -> None:
    drawn = draw("{% riasec top %}", top=Interest("1.B.1.d", "Helping", None))

    assert drawn.get_text(" ", strip=True).split()[:2] == ["Realistic", "Investigative"]
    assert [marked.get_text() for marked in drawn.select("strong")] == ["Social"]


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
    assert words("{% nothing what frame %}", what=what) == said


def test_the_built_in_release_is_named_where_it_may_be_what_leaves_a_part_out() -> None:
    trimmed = "O*NET has not collected this part yet, or this site’s built-in data leave it out."

    assert words("{% nothing None frame %}", frame=replace(FRAME, is_trimmed=True)) == trimmed
    assert words("{% not_collected frame %}", frame=FRAME) == "O*NET has not collected this part yet."


def test_a_part_that_failed_can_be_tried_again_by_itself() -> None:
    drawn = draw("{% nothing what frame %}", what=Part(None, Nothing.FAILED, "/mnm/careers/17-2051.00/skills"))

    assert drawn.select_one("a")["href"] == "/mnm/careers/17-2051.00/skills"  # type: ignore[index]


def test_a_list_links_to_its_neighbors() -> None:
    paging = Paging(21, 40, 52, "name", "/mnm/careers/?start=41", "/mnm/careers/?start=1&end=20")
    drawn = draw("{% paging paging %}", paging=paging)

    assert "21 to 40 of 52" in drawn.get_text(" ", strip=True)
    assert "Sorted by Name" in drawn.get_text(" ", strip=True).replace("  ", " ")
    assert {link["rel"][0]: link["href"] for link in drawn.select("a")} == {
        "prev": "/mnm/careers/?start=1&end=20",
        "next": "/mnm/careers/?start=41",
    }


def test_a_list_without_neighbors_has_no_links() -> None:
    drawn = draw("{% paging paging %}", paging=Paging(1, 3, 3, None, None, None))

    assert drawn.get_text(" ", strip=True) == "1 to 3 of 3"
    assert not drawn.select("a")


def test_a_page_names_its_paths_its_release_and_its_date() -> None:
    asked = datetime(2026, 8, 3, 18, 15, tzinfo=UTC)
    frame = replace(FRAME, paths=("", "about/"), release=Release("O*NET 30.1", "SOC 2019"), asked_at=asked)
    said = words("{% made_from frame %}", frame=frame)

    assert said.startswith("Made from / , about/")
    assert "O*NET 30.1, SOC 2019." in said
    assert said.endswith("Answered on August 3, 2026, 2:15 p.m.")
    assert words("{% made_from frame %}", frame=FRAME) == ""


def test_a_career_is_linked_elsewhere_where_it_has_a_page() -> None:
    there = Elsewhere("mpp", "Mi Próximo Paso", "/mpp/careers/17-2051.00/", "es")
    not_there = Elsewhere("veterans", "My Next Move for Veterans", None, "en")
    drawn = draw("{% elsewhere frame %}", frame=replace(FRAME, elsewhere=(there, not_there)))

    assert [(link["href"], link["hreflang"]) for link in drawn.select("a")] == [("/mpp/careers/17-2051.00/", "es")]
    assert "This site holds no page for it there." in drawn.get_text()
    assert words("{% elsewhere frame %}", frame=FRAME) == ""


def asked(operation: Operation[object], **data: str) -> Tag:
    return draw("{% ask form operation %}", form=ask_form(operation, data), operation=operation)


def test_a_form_keeps_what_was_typed_and_says_what_is_wrong_at_its_field() -> None:
    drawn = asked(operations.SEARCH, keyword="nurse", start="x", end="40")
    values = {control["name"]: control.get("value") for control in drawn.select("input")}

    assert values == {"keyword": "nurse", "start": "x", "end": "40"}
    assert drawn.select("[name=end][type=hidden]")
    wrong = drawn.select_one("[name=start]")
    assert wrong is not None
    assert wrong["aria-invalid"] == "true"
    assert drawn.select_one(f"#{wrong['aria-describedby']}").get_text() == "Type a whole number."  # type: ignore[union-attr]


def test_a_form_that_was_only_opened_complains_of_nothing() -> None:
    assert not asked(operations.SEARCH).select(".wrong, [aria-invalid]")
    assert "Type a job title" in asked(operations.SEARCH, keyword="").get_text()


def test_the_branch_is_asked_before_the_military_job_and_by_its_name() -> None:
    drawn = asked(operations.MILITARY, keyword="6333", branch="coast_guard")

    assert [control["name"] for control in drawn.select("select, input")] == ["branch", "keyword"]
    assert [option.get_text() for option in drawn.select("option")][:3] == ["Any branch", "Air Force", "Army"]
    assert [option.get_text() for option in drawn.select("option[selected]")] == ["Coast Guard"]
    assert [button.get_text() for button in drawn.select("button")] == ["Search"]


def test_an_unknown_choice_is_said_at_its_field() -> None:
    drawn = asked(operations.CAREERS, sort="Weight")

    assert drawn.select_one("select")["aria-describedby"] == "id_sort_error"  # type: ignore[index]
    assert drawn.select_one("#id_sort_error") is not None
    assert [button.get_text() for button in drawn.select("button")] == ["Show"]


def test_an_operation_that_takes_nothing_has_no_form() -> None:
    assert not asked(operations.ABOUT).select("*")


def test_numbers_are_written_in_spanish_as_they_were_sent_and_drawings_stay_whole() -> None:
    with translation.override("es"):
        assert words("{{ value }}", value=Decimal("1.30")) == "1.30"
        whole = PayRange(Amount(Decimal(65920)), Amount(Decimal(99590)), Amount(Decimal(160990)))
        drawn = draw('{% pay_strip pay "annual" %}{% ladder 4 %}', pay=whole)

    assert [rect["x"] for rect in drawn.select(".range rect")] == ["65.92", "98.09"]
    assert [rect["y"] for rect in drawn.select(".ladder rect")] == ["23.4", "17.8", "12.2", "6.6", "1.0"]
    assert drawn.select("dd")[0].get_text() == "$65,920"
