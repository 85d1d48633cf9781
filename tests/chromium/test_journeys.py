"""What a counselor does, in a real browser: with the mouse, with the keyboard alone, and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser


@both
def test_title_becomes_career_and_its_wages_in_state(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/", script=script)

    page.locator("main input[name=keyword]").first.fill("nurse")
    follow(page.locator("main button[type=submit]").first)
    assert "nurse" in page.locator("h1").inner_text()
    follow(page.locator("main").get_by_role("link", name="Registered Nurses").first)
    assert page.locator("h1").inner_text() == "Registered Nurses"
    page.locator("select[name=state]").select_option("CO")
    follow(page.locator("form", has=page.locator("select[name=state]")).get_by_role("button"))

    assert "state=CO" in page.url
    assert page.locator("a[href='https://www.onetonline.org/link/localwages/29-1141.00?st=CO']").count() >= 1


@both
def test_a_career_is_read_in_spanish_and_back(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mnm/careers/17-2051.00/", script=script)

    follow(page.locator("main a[href='/mpp/careers/17-2051.00/']").first)

    assert page.locator("html").get_attribute("lang") == "es"
    assert page.locator("h1").inner_text() == "Ingenieros civiles"
    follow(page.locator("main a[href='/mnm/careers/17-2051.00/']").first)
    assert page.locator("h1").inner_text() == "Civil Engineers"


@both
def test_a_military_code_leads_to_careers(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/veterans/military", script=script)

    page.locator("main select[name=branch]").select_option("army")
    page.locator("main input[name=keyword]").fill("68W")
    follow(page.locator("main form button[type=submit]").first)

    assert "68W" in page.locator("main").inner_text()
    assert page.locator("main a[href^='/veterans/careers/']").count() >= 1


@both
def test_industry_sorted_by_share_leads_to_career(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/mnm/", script=script)

    follow(page.locator("#services a[href='/mnm/browse/']"))
    follow(page.get_by_role("link", name="Construction"))
    assert page.locator("h1").inner_text() == "Construction"
    page.locator("select[name=sort]").select_option("percent_employed")
    follow(page.locator("main form button[type=submit]"))
    assert page.url.endswith("sort=percent_employed")
    first = page.locator("main table tbody a").first.inner_text()
    follow(page.locator("main table tbody a").first)

    assert "/mnm/careers/" in page.url
    assert page.locator("h1").inner_text() == first


@both
def test_job_zone_leads_to_pages_of_careers(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mpp/job_preparation/", script=script)

    follow(page.locator("main a[href='/mpp/job_preparation/4']"))
    follow(page.locator("main a[rel=next]"))

    assert "start=21" in page.url
    assert page.locator("main a[href^='/mpp/careers/']").count() == 20


@both
def test_part_has_way_back_to_its_career(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mnm/careers/17-2051.00/knowledge", script=script)

    follow(page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Civil Engineers"))

    assert page.url.endswith("/mnm/careers/17-2051.00/")
    assert page.locator("h1").inner_text() == "Civil Engineers"


def test_search_is_reached_and_sent_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/")

    tab_to(page, "main input[name=keyword]")
    page.keyboard.type("electrician")
    page.keyboard.press("Enter")
    page.wait_for_url("**keyword=electrician**")

    assert page.locator("main").get_by_role("link", name="Electricians", exact=True).count() >= 1


def test_the_first_tab_stop_skips_to_the_content(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/17-2051.00/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == "#main"


def test_paper_holds_the_career_and_no_navigation(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/17-2051.00/")
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert page.get_by_text("USDOL/ETA").first.is_visible()
    assert not page.locator("header form").first.is_visible()
    assert not page.locator("select[name=state]").first.is_visible()


def test_the_code_is_copied(open_page: Callable[..., Page], server: str) -> None:
    page = open_page("/mnm/careers/17-2051.00/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)

    page.get_by_role("button", name="Copy code").click()
    page.get_by_role("button", name="Copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == "17-2051.00"
