import math
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser import charts
from browser.onet.models import Amount, PayRange, RatedElement, Score, State, StateOutlook
from browser.states import PLACES

INTERESTS = {
    "a": "Realistic",
    "b": "Investigative",
    "c": "Artistic",
    "d": "Social",
    "e": "Enterprising",
    "f": "Conventional",
}


def pay(low: str | None, median: str | None, high: str | None) -> PayRange:
    return PayRange(*(None if figure is None else Amount(Decimal(figure)) for figure in (low, median, high)))


def interest(letter: str, score: str | None) -> RatedElement:
    rating = None if score is None else Score(Decimal(score), "Occupational Interest", None)
    return RatedElement(f"1.B.1.{letter}", INTERESTS[letter], None, rating, (), None)


def points(outline: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (point.split(",") for point in outline.split())]


def test_pay_of_several_careers_is_on_one_scale() -> None:
    assert charts.span(pay("20000", "50000", "100000"), Decimal(200000)) == charts.Span(10.0, 40.0, 25.0)


@pytest.mark.parametrize("amounts", [(None, "5", "9"), ("1", None, "9"), ("1", "5", None)])
def test_pay_without_a_figure_has_no_scale(amounts: tuple[str | None, str | None, str | None]) -> None:
    assert charts.span(pay(*amounts), Decimal(9)) is None


@pytest.mark.parametrize(
    ("score", "length"), [("0", 0.0), ("83", 83.0), ("4.5", 4.5), ("100", 100.0), ("-1", 0.0), ("250", 100.0)]
)
def test_bar_is_as_long_as_its_score(score: str, length: float) -> None:
    assert charts.bar(Decimal(score)) == length


def test_a_bar_without_a_score_has_no_length() -> None:
    assert charts.bar(None) == 0


@pytest.mark.parametrize(
    ("zone", "kinds"),
    [
        (1, ["full", "line", "line", "line", "line"]),
        (4, ["half", "half", "half", "full", "line"]),
        (5, ["half", "half", "half", "half", "full"]),
        (None, ["line"] * 5),
    ],
)
def test_a_ladder_is_filled_at_its_zone(zone: int | None, kinds: list[str]) -> None:
    steps = charts.ladder(zone)

    assert [step.kind for step in steps] == kinds
    assert [step.x for step in steps] == [1, 25, 49, 73, 97]
    assert all(math.isclose(step.y + step.height, 29) for step in steps)
    assert [step.height for step in steps] == sorted(step.height for step in steps)


@pytest.mark.parametrize(
    ("low", "median", "high", "mark"),
    [
        ("65920", "99590", "160990", charts.Mark(35.4, "middle")),
        ("20000", "21000", "40000", charts.Mark(5.0, "start")),
        ("31.69", "75", "77.40", charts.Mark(94.7, "end")),
        ("100000", "239200", "239200", charts.Mark(100.0, "end")),
    ],
)
def test_middle_is_between_low_and_high(low: str, median: str, high: str, mark: charts.Mark) -> None:
    assert charts.middle(pay(low, median, high)) == mark


@pytest.mark.parametrize(
    "amounts", [(None, "1", "2"), ("1", None, "2"), ("1", "2", None), ("2", "2", "2"), ("3", "2", "1")]
)
def test_pay_without_three_different_figures_is_not_drawn(amounts: tuple[str | None, str | None, str | None]) -> None:
    assert charts.middle(pay(*amounts)) is None


@given(*[st.decimals(0, 10_000_000, places=2)] * 3)
def test_middle_stays_on_the_strip_whatever_is_sent(low: Decimal, median: Decimal, high: Decimal) -> None:
    found = charts.middle(PayRange(Amount(low), Amount(median), Amount(high)))

    assert found is None if low >= high else found is not None and 0 <= found.x <= 100


def test_every_state_has_a_tile_of_its_own() -> None:
    assert {tile.code for tile in charts.TILES} == set(PLACES)
    assert len({(tile.x, tile.y) for tile in charts.TILES}) == len(PLACES)


def test_state_has_the_band_that_it_is_listed_in() -> None:
    alaska, texas, ohio = (State(name, name, Decimal(1)) for name in ("AK", "TX", "OH"))

    bands = charts.bands(StateOutlook(None, None, (alaska,), (texas,), (ohio,)))

    assert bands == {"AK": "high", "TX": "mid", "OH": "low"}


def test_the_chosen_tile_frames_its_state() -> None:
    frame = charts.tile_of("CO")
    (tile,) = [tile for tile in charts.TILES if tile.code == "CO"]

    assert (frame.x, frame.y) == (tile.x - 1, tile.y - 1)


def test_hexagon_follows_order_of_interests() -> None:
    scores = {"c": "10", "a": "100", "f": "50", "b": "0", "e": "25", "d": "75"}
    found = charts.hexagon([interest(letter, score) for letter, score in scores.items()])

    assert found is not None
    assert [(spoke.name, spoke.score) for spoke in found.spokes] == [
        (name, scores[letter]) for letter, name in INTERESTS.items()
    ]
    radii = [math.dist(point, charts.CENTER) for point in points(found.shape)]
    assert radii == pytest.approx([90, 0, 9, 67.5, 22.5, 45], abs=0.1)
    assert [math.dist(point, charts.CENTER) for point in points(found.frame)] == pytest.approx([90] * 6, abs=0.1)
    assert [math.dist(point, charts.CENTER) for point in points(found.half)] == pytest.approx([45] * 6, abs=0.1)
    assert points(found.frame)[0] == (170, 40)


def test_names_of_hexagon_are_outside_of_it() -> None:
    found = charts.hexagon([interest(letter, "50") for letter in INTERESTS])

    assert found is not None
    top, upper_right, _, bottom, _, upper_left = found.spokes
    assert top.score_y < 40
    assert bottom.name_y > 220
    assert (upper_right.anchor, upper_left.anchor, top.anchor) == ("start", "end", "middle")
    assert upper_right.x > 170 + 77
    assert upper_left.x < 170 - 77
    assert all(spoke.score_y > spoke.name_y for spoke in found.spokes)


def test_hexagon_needs_six_scores() -> None:
    five = [interest(letter, "50") for letter in "abcde"]

    assert charts.hexagon(five) is None
    assert charts.hexagon([*five, interest("f", None)]) is None
    assert charts.hexagon([*five, replace(five[0], id="1.B.2.a")]) is None  # a work value
    assert charts.hexagon([]) is None
