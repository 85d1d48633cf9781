from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import translation

from browser.onet import models
from browser.onet.models import Amount, Interest, PayRange, RatedElement, Score, State, StateOutlook
from browser.onet.operations.profiler import INTEREST_IDS
from browser.pages.tables import Item
from tests.templatetags.drawing import draw, words


def test_bar_is_drawn_beside_its_number() -> None:
    drawn = draw("{% item score %}{% bar value %}", score=Item(number=Decimal("4.50")), value=Decimal(57))

    assert drawn.get_text(strip=True) == "4.50"
    assert [rect["width"] for rect in drawn.select("rect.full")] == ["4.5", "57.0"]
    assert all(svg["aria-hidden"] == "true" for svg in drawn.select("svg"))
    assert words("{% bar none %}", none=None) == ""


def test_flags_are_words() -> None:
    every = models.Tags(bright_outlook=True, green=True, apprenticeship=True)

    assert words("{% badges tags %}", tags=every) == "Bright Outlook Registered apprenticeship Green"
    assert words("{% badges tags %}", tags=models.Tags(green=True)) == "Green"
    assert not draw("{% badges tags %}", tags=models.Tags()).select("*")


def test_pay_strip_has_its_figures() -> None:
    whole = PayRange(Amount(Decimal(65920)), Amount(Decimal(99590)), Amount(Decimal(239200), over=True))
    drawn = draw("{% pay_strip pay %}", pay=whole)

    assert drawn.get_text(" ", strip=True) == "Middle $99,590 Low $65,920 High $239,200 or more"
    assert drawn.select_one("svg text")["x"] == "19.4%"  # type: ignore[index]
    partly = draw("{% pay_strip pay %}", pay=replace(whole, low=None))
    assert partly.get_text(" ", strip=True) == "Low not given Middle $99,590 High $239,200 or more"
    assert not partly.select("svg")


@pytest.mark.parametrize(
    ("category", "filled"),
    [("Bright", 3), ("Average", 2), ("Debajo del promedio", 1), ("Buenas", 3), ("Splendid", None)],
)
def test_outlook_is_marked_in_either_language(category: str, filled: int | None) -> None:
    drawn = draw("{% outlook_mark category %}", category=category)

    assert len(drawn.select("circle.full")) == (filled or 0)
    assert len(drawn.select("svg")) == (filled is not None)


def test_ladder_is_hidden_from_screen_readers() -> None:
    drawn = draw("{% ladder 4 %}")

    assert len(drawn.select("rect")) == 5
    assert len(drawn.select("rect.full")) == 1
    assert drawn.get_text(strip=True) == ""


def test_chosen_state_is_framed() -> None:
    outlook = StateOutlook(None, None, (State("Alaska", "AK", Decimal("2.42")),), (), ())

    assert len(draw('{% tiles outlook "CO" %}', outlook=outlook).select("rect.ink")) == 1
    for nowhere in ("ZZ", "", None):
        assert not draw("{% tiles outlook chosen %}", outlook=outlook, chosen=nowhere).select("rect.ink")
    assert draw("{% tiles outlook %}", outlook=outlook).select_one("g.high text").get_text() == "AK"  # type: ignore[union-attr]


def test_chosen_state_is_in_bold() -> None:
    states = (
        State("Alaska", "AK", Decimal("2.40")),
        State("Maine <b>", "ME", None),
        State("Nowhere", None, Decimal(0)),
    )

    drawn = draw("<ul>{% state_rows states 'AK' %}</ul>", states=states)
    assert [row.get_text() for row in drawn.select("li")] == ["Alaska AK2.40", "Maine <b> ME–", "Nowhere0.00"]
    assert [strong.get_text() for strong in drawn.select("strong")] == ["Alaska"]
    for nowhere in ("ZZ", "", None):
        assert not draw("<ul>{% state_rows states chosen %}</ul>", states=states, chosen=nowhere).select("strong")


def test_states_are_offered_by_name() -> None:
    options = draw("<select>{% state_options 'CO' %}</select>").select("option")

    assert [option.get_text() for option in options][:2] == ["Alabama", "Alaska"]
    assert [option["value"] for option in options if option.has_attr("selected")] == ["CO"]


def test_only_six_interests_are_a_hexagon() -> None:
    six = [
        RatedElement(id_, f"I{n}", None, Score(Decimal(n), None, None), (), None) for n, id_ in enumerate(INTEREST_IDS)
    ]

    drawn = draw("{% hexagon six None %}", six=six)
    assert drawn.get_text(" ", strip=True) == "I0 0 I1 1 I2 2 I3 3 I4 4 I5 5"
    assert not draw("{% hexagon six None %}", six=six[:5]).select("*")


def test_top_interest_is_marked() -> None:
    drawn = draw("{% riasec top %}", top=Interest("1.B.1.d", "Helping", None))

    assert drawn.get_text(" ", strip=True).split()[:2] == ["Realistic", "Investigative"]
    assert [marked.get_text() for marked in drawn.select("strong")] == ["Social"]


def test_numbers_keep_their_point_in_spanish() -> None:
    with translation.override("es"):
        assert words("{{ value }}", value=Decimal("1.30")) == "1.30"
        whole = PayRange(Amount(Decimal(65920)), Amount(Decimal(99590)), Amount(Decimal(160990)))
        drawn = draw("{% pay_strip pay %}{% ladder 4 %}", pay=whole)

    assert drawn.select_one(".range text")["x"] == "35.4%"  # type: ignore[index]
    assert [rect["y"] for rect in drawn.select(".ladder rect")] == ["23.4", "17.8", "12.2", "6.6", "1.0"]
    assert drawn.select("dd")[0].get_text() == "$65,920"
