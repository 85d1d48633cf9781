"""Taxonomy and database pages, services that are only announced, and O*NET's pictures, in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Page

from browser.embedded.app import application
from tests.chromium.accessibility import check
from tests.chromium.ways import both, follow
from tests.onet.test_xml_database import PNG
from tests.pages.test_state_maps import LEGEND, PICTURES
from tests.pages.test_unlisted_service import LIST, NESTED
from tests.upstream import reply, serving, upstream

pytestmark = pytest.mark.browser

ROWS = "/database/rows/task_statements"
CONNECTED = ("/mnm/soft_skills/", "/mnm/soft_skills/refused", "/mnm/careers/17-2051.00/check_out_my_state")


@pytest.fixture
def connected(server: str, embedded_data: Path) -> Iterator[None]:
    """Connect the site to a stand-in that announces a service which the table does not know, and has pictures."""
    with upstream(serving(application(embedded_data))) as onet:
        for path, answer in {
            "mnm/": reply(body=LIST),
            "mnm/soft_skills/": reply(body=NESTED),
            "mnm/soft_skills/refused": reply(422, b"<error>No keyword.</error>"),
            "mnm/careers/17-2051.00/check_out_my_state": reply(body=PICTURES % LEGEND),
            "mnm/state-maps/17-2051.gif": reply(body=PNG, content_type="image/png"),
            "mnm/state-maps/legend.gif": reply(body=PNG, content_type="image/png"),
        }.items():
            onet.next[path] = [answer] * 10
        with override_settings(ONET_API_URL=onet.url, ONET_USERNAME="a", ONET_PASSWORD="b"):
            yield


@pytest.mark.usefixtures("connected")
@pytest.mark.parametrize("address", CONNECTED)
def test_page_of_an_account_is_open_to_everyone(open_page: Callable[..., Page], server: str, address: str) -> None:
    page = open_page("/mnm/")
    page.goto(server + address)

    assert page.locator("h1").inner_text() != "Page not found."
    check(page)


@both
def test_rows_are_filtered_sorted_and_turned(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/", script=script)

    follow(page.locator("main a[href='/database/']"))
    follow(page.get_by_role("link", name="Knowledge", exact=True))
    page.get_by_label("Column").select_option("element_name")
    page.get_by_label("Condition").select_option("is")
    page.get_by_label("Value").fill("mathematics")
    follow(page.get_by_role("button", name="Filter"))
    assert "Element Name is “mathematics”" in page.locator("main").inner_text()
    follow(page.get_by_role("link", name="Data Value", exact=True))
    follow(page.get_by_role("link", name="Data Value", exact=True))
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Data Value")
    follow(page.get_by_role("link", name="Next", exact=True))
    assert "21 to 40" in page.locator("main").inner_text()
    assert set(page.locator("tbody td:nth-child(4)").all_inner_texts()) == {"Mathematics"}
    follow(page.get_by_role("link", name="Remove"))

    assert "29,502 rows." in page.locator("main").inner_text()


@both
def test_an_old_code_leads_to_its_present_pages(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/taxonomy/", script=script)

    follow(page.locator("main a[href='/taxonomy/2010_to_active']"))
    page.get_by_label("O*NET-SOC code").fill("151132")
    follow(page.locator("main").get_by_role("button", name="Search"))
    assert page.locator("h1").inner_text() == "15-1132.00 is now 15-1252.00 and 15-1253.00."
    follow(page.locator("table a[href='/mnm/careers/15-1252.00/']"))

    assert page.locator("h1").inner_text() == "Software Developers"


def test_wide_table_scrolls_by_keyboard_within_its_region(open_page: Callable[..., Page]) -> None:
    page = open_page(ROWS, width=320)
    region = page.locator("section.scroll")

    region.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    # Playwright's own waiting would run a text as script, which the site's policy forbids.
    while region.evaluate("region => region.scrollLeft") == 0:
        page.wait_for_timeout(20)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.usefixtures("connected")
def test_the_pictures_load_and_break_no_policy(open_page: Callable[..., Page], server: str) -> None:
    page = open_page("/accessibility/")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(f"{server}/mnm/careers/17-2051.00/check_out_my_state")

    sources = page.locator("main img").evaluate_all("images => images.map(image => image.getAttribute('src'))")
    assert sources == ["/mnm/state-maps/17-2051.gif", "/mnm/state-maps/legend.gif"]
    assert not [text for text in complaints if "olicy" in text]
