"""Careers beside each other in a real browser: by keyboard, without JavaScript, on a phone and on paper."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser

THREE = "/compare?codes=29-1141.00,31-1131.00,17-2051.00&state=OH"
FOUR = "/compare?codes=29-1141.00,31-1131.00,17-2051.00,15-1252.00&state=OH"


@both
def test_careers_are_found_compared_and_sorted(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/compare?codes=29-1141.00", script=script)

    page.locator("#id_add").fill("plumber")
    follow(page.locator("form", has=page.locator("#id_add")).get_by_role("button"))
    follow(page.locator("#add").get_by_role("link", name="Plumbers").first)
    assert page.locator("table.compare thead .name").count() == 2
    follow(page.get_by_role("link", name="By title"))
    assert page.locator("table.compare thead .name").first.inner_text().startswith("Plumbers")
    page.locator("#state").select_option("CO")
    follow(page.locator("form", has=page.locator("#state")).get_by_role("button"))

    assert page.get_by_role("rowheader", name="Pay in Colorado").count() == 1
    assert "codes=47-2152.00%2C29-1141.00" in page.url


def test_comparison_is_changed_by_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page(THREE)

    tab_to(page, "main a[href*='differs=1']")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert page.get_by_role("rowheader", name="Top interest").count() == 1
    tab_to(page, "table.compare a.action")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")

    assert page.locator("table.compare thead .name").count() == 2


@pytest.mark.parametrize("width", [320, 1280])
def test_table_is_a_table_at_every_width(open_page: Callable[..., Page], width: int) -> None:
    page = open_page(THREE)
    page.set_viewport_size({"width": width, "height": 800})

    assert page.get_by_role("columnheader", name="Remove").count() == 3
    assert page.get_by_role("rowheader", name="National pay").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    targets = [link.bounding_box() for link in page.locator("table.compare a.action").all()]
    assert all(box and min(box["width"], box["height"]) >= 24 for box in targets)


@pytest.mark.parametrize("paper", [(816, 1056), (794, 1123)], ids=["Letter", "A4"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_comparison_fits_on_paper(open_page: Callable[..., Page], paper: tuple[int, int], lang: str) -> None:
    page = open_page(f"{FOUR}&lang={lang}")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": paper[0] - 106, "height": paper[1]})  # the margins are 14 mm

    table = page.locator("table.compare")
    box = table.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= paper[0] - 106
    assert table.locator("thead").evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert table.locator(".paper td").count() == 12
    assert table.locator(".paper td").first.is_visible()
    assert not page.locator("main form").first.is_visible()
    wide = (
        "table => [...table.querySelectorAll('th, td')].filter(each => each.scrollWidth > each.clientWidth + 1).length"
    )
    assert table.evaluate(wide) == 0


@both
def test_related_career_leads_to_what_it_takes(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mnm/careers/31-1131.00/", script=script)

    follow(page.locator("#related a[href*='from=31-1131.00']"))
    follow(page.locator("#related").get_by_role("link", name="Registered Nurses", exact=True))

    assert page.locator("h1").inner_text() == "From Nursing Assistants to Registered Nurses"
    assert page.get_by_role("rowheader", name="Biology").count() == 1


def test_link_of_a_comparison_is_copied_without_the_list(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{THREE}&list=15-1252.00")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="Copy link", exact=True).click()

    page.get_by_role("button", name="Copied").wait_for()
    assert page.get_by_role("button", name="Print", exact=True).is_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert unquote(copied).endswith(THREE)
