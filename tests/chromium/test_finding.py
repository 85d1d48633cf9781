"""Finding one's way, in a real browser: one search, the military search, the other language, paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser


@both
def test_keyboard_settles_branch_of_military_code(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/veterans/military", script=script)

    tab_to(page, "main select[name=branch]")
    assert page.locator("main select[name=branch]").input_value() == ""
    tab_to(page, "main input[name=keyword]")
    page.keyboard.type("0111")
    page.keyboard.press("Enter")
    page.wait_for_url("**keyword=0111**")
    assert "Which branch?" in page.locator("main").inner_text()
    tab_to(page, "#which a[href*='branch=navy']")
    page.keyboard.press("Enter")
    page.wait_for_url("**branch=navy**")

    assert page.locator("main select[name=branch]").input_value() == "navy"
    assert page.locator("#which").count() == 0
    tab_to(page, "main table tbody a[href^='/veterans/careers/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/veterans/careers/**")
    assert page.locator("h1").inner_text() == "Dermatologists"


@both
def test_the_branch_is_chosen_with_the_keyboard_first(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/veterans/military", script=script)

    tab_to(page, "main select[name=branch]")
    page.keyboard.type("Mar")
    tab_to(page, "main input[name=keyword]")
    page.keyboard.type("0111")
    page.keyboard.press("Enter")
    page.wait_for_url("**keyword=0111**")

    assert "branch=marine_corps" in page.url
    assert "It matched Marine Corps 0111" in page.locator("main").inner_text()


@both
def test_search_box_and_tab_lead_to_another_area(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/online/", script=script)

    page.locator(".masthead input[name=keyword]").fill("nurse")
    follow(page.locator(".masthead button"))
    assert page.locator("nav.tabs [aria-current=page]").inner_text().startswith("O*NET OnLine")
    follow(page.locator("nav.tabs").get_by_role("link", name="Veterans"))
    assert page.locator("main a[href^='/veterans/careers/']").count() > 5
    page.locator(".masthead input[name=keyword]").fill("172051")
    follow(page.locator(".masthead button"))
    follow(page.locator("main .note a[href='/mpp/careers/17-2051.00/']"))

    assert page.locator("h1").inner_text() == "Ingenieros civiles"


@both
def test_spanish_once_chosen_stays(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/", script=script)

    follow(page.locator("header").get_by_role("link", name="Español"))
    page.locator("main input[name=keyword]").fill("electrician")
    follow(page.locator("main form button"))
    assert "Resultados de «electrician»" in page.locator("h1").inner_text()
    assert page.locator("main").get_by_role("link", name="Electricistas", exact=True).is_visible()
    follow(page.locator("nav.tabs").get_by_role("link", name="My Next Move"))
    follow(page.locator("main").get_by_role("link", name="Electricians", exact=True))
    assert page.locator("html").get_attribute("lang") == "es"
    assert page.locator("h1").get_attribute("lang") == "en"
    page.locator("select[name=state]").select_option("CO")
    follow(page.locator("form", has=page.locator("select[name=state]")).get_by_role("button"))
    assert "lang=es" in page.url
    follow(page.get_by_role("banner").get_by_role("link", name="English"))

    assert page.locator("html").get_attribute("lang") == "en"
    assert "state=CO" in page.url


@pytest.mark.parametrize(
    "address",
    [
        "/search?keyword=nurse",
        "/mnm/careers/",
        "/mnm/browse/54",
        "/veterans/military?keyword=0111",
        "/online/occupations/17-2051.00/",
        "/online/occupations/17-2051.00/details/tasks",
        "/sitemap/",
        "/about/",
        "/nowhere",
    ],
)
def test_printed_page_has_source_and_no_control(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert page.get_by_text("USDOL/ETA").first.is_visible()
    shown = "e => e.checkVisibility() && e.getBoundingClientRect().width > 1"
    for control in page.locator("form, input, select, button, nav a, .tongue").all():
        assert not control.evaluate(shown), control.evaluate("e => e.outerHTML.slice(0, 90)")


@pytest.mark.parametrize("address", ["/", "/veterans/", "/search?keyword=nurse", "/mnm/careers/29-1141.00/"])
def test_phone_shows_heading_and_box_first(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(address, width=320)
    bottom = "e => e.getBoundingClientRect().bottom"

    assert page.locator(".masthead").evaluate(bottom) <= 120
    assert page.locator("h1").evaluate(bottom) < 568
    for box in page.locator("main input[type=search]").all():
        assert box.evaluate(bottom) < 568
    follow(page.locator(".masthead").get_by_role("link", name="Search"))
    page.wait_for_url("**/search**")
    assert page.locator("main input[name=keyword]").is_visible()
