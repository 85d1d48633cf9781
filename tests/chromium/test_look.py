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
