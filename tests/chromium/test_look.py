"""What pages look like in a real browser: what is for developers is folded, and nothing overflows its card."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_disclosure_shows_what_developers_want(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/29-1141.00/", script=False)
    ids = page.locator("#helps .machine")

    assert ids.count()
    assert not ids.first.is_visible()
    assert not page.locator("th.machine").is_visible()
    assert not page.get_by_text("mnm/careers/29-1141.00/report").is_visible()
    assert page.locator(".origin").get_by_text("O*NET 30.1").is_visible()
    page.get_by_text("For developers").click()
    assert ids.first.is_visible()
    assert page.locator("th.machine").is_visible()
    assert page.get_by_text("mnm/careers/29-1141.00/report").is_visible()
    page.emulate_media(media="print")
    assert not ids.first.is_visible()
    assert page.locator(".origin").get_by_text("O*NET 30.1").is_visible()


@pytest.mark.parametrize("width", [600, 900, 1100, 1280])
def test_highest_pay_stays_in_its_card(open_page: Callable[..., Page], width: int) -> None:
    page = open_page("/mnm/careers/29-1241.00/", width=width)

    over = "cards => cards.filter(card => card.scrollWidth > card.clientWidth + 1).length"
    assert page.locator(".fact, .fact .range, .fact dl").evaluate_all(over) == 0


@pytest.mark.parametrize("width", [320, 600, 900, 1100, 1280])
@pytest.mark.parametrize("code", ["29-1241.00", "53-7051.00", "41-2011.00"])
def test_each_pay_label_is_under_its_mark(open_page: Callable[..., Page], code: str, width: int) -> None:
    strip = open_page(f"/mnm/careers/{code}/", width=width).locator(".range")

    bar, mark, label = (strip.locator(part).bounding_box() for part in (".half", ".full", "text"))
    low, high = (strip.locator("dd").nth(place).bounding_box() for place in (0, 1))
    assert bar
    assert mark
    assert label
    assert low
    assert high
    assert label["x"] - 2 <= mark["x"] + mark["width"] / 2 <= label["x"] + label["width"] + 2
    assert label["y"] >= bar["y"] + bar["height"]
    assert low["x"] == pytest.approx(bar["x"], abs=2)
    assert high["x"] + high["width"] == pytest.approx(bar["x"] + bar["width"], abs=2)
    assert label["x"] >= bar["x"] - 2
    assert label["x"] + label["width"] <= bar["x"] + bar["width"] + 2


def test_other_states_are_on_paper_once_they_are_opened(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/29-1141.00/", script=False)
    states = page.locator("#states")

    page.emulate_media(media="print")
    assert states.get_by_text("West Virginia").first.is_visible()
    assert not states.get_by_text("All states").is_visible()
    page.emulate_media(media="screen")
    states.get_by_text("All states").click()
    page.emulate_media(media="print")
    assert states.get_by_text("Alabama").is_visible()


def test_a_career_fits_few_screens(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/29-1141.00/")

    assert page.evaluate("document.documentElement.scrollHeight") < 4050
