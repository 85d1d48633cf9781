"""Careers beside each other in a real browser: by keyboard, without JavaScript, on a phone and on paper."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.chromium.paper import faults_of, printed
from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser

THREE = "/compare?codes=29-1141.00,31-1131.00,17-2051.00&state=OH"
FOUR = "/compare?codes=29-1141.00,31-1131.00,17-2051.00,15-1252.00&state=OH"
EDGE = 18  # points of paper that stay white: a quarter of an inch, which printers do not reach


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


# What a sheet says, and the smallest of its letters in points.
SAID = """table => [...table.querySelectorAll('.name, .code-like, tbody th, td li, td p, td small, dd')]
  .filter(each => each.checkVisibility()).map(each => each.innerText)"""
SMALLEST = """table => Math.min(...[...table.querySelectorAll('th, td, td *:not(svg, svg *)')]
  .filter(each => each.checkVisibility()).map(each => parseFloat(getComputedStyle(each).fontSize) * .75))"""
# Everyday careers, those with the longest titles, in Spanish too, and those without descriptions, pay or details.
ON_ONE_SHEET = (
    "29-1141.00,31-1131.00",
    "25-2031.00,49-2022.00",
    "55-3016.00,15-1299.00",
    "29-1141.00,31-1131.00,17-2051.00",
    "53-6051.07,49-2095.00,51-4032.00",
    "29-1141.00,31-1131.00,17-2051.00,15-1252.00",
    "53-4013.00,53-7064.00,17-3012.00,11-9199.01",
    "33-3051.00,49-3011.00,19-1013.00,37-3011.00",
    "49-2022.00,25-2031.00,33-9092.00,41-4011.00",
    "25-2031.00,51-4072.00,41-9091.00,49-2095.00",
)


@pytest.mark.parametrize("codes", ON_ONE_SHEET)
def test_comparison_is_one_whole_page_of_either_paper(open_page: Callable[..., Page], server: str, codes: str) -> None:
    page = open_page("/accessibility/")
    wrong = []
    for query in ("state=OH", "lang=es&place=0100001"):
        page.goto(f"{server}/compare?codes={codes}&{query}")
        page.emulate_media(media="print")
        table = page.locator("table.compare")
        said = table.evaluate(SAID)
        for paper in ("Letter", "A4"):
            wrong += [f"{query} on {paper}: {fault}" for fault in faults_of(printed(page, paper), said, EDGE)]
        assert len(said) > 14 * (codes.count(",") + 1)
        assert table.evaluate(SMALLEST) >= 8

    assert wrong == []


def test_paper_has_room_to_write_and_the_screen_every_row(open_page: Callable[..., Page]) -> None:
    page = open_page(FOUR)
    styles = page.get_by_role("rowheader", name="Work styles")
    assert styles.is_visible()
    assert not page.locator("table.compare .paper").is_visible()

    page.emulate_media(media="print")

    rooms = [room.bounding_box() for room in page.locator("table.compare .paper td").all()]
    assert len(rooms) == 12
    assert all(room and room["height"] > 30 for room in rooms)
    assert not styles.is_visible()
    assert not page.locator("main form").first.is_visible()


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
