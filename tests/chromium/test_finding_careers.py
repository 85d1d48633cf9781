"""Careers by what a client can bring, and on to training and jobs, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser


@both
def test_choices_made_by_keyboard_lead_to_a_career(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/find", script=script)

    tab_to(page, "#id_education")
    page.keyboard.type("up to high")
    tab_to(page, "input[name=interest][value=R]")
    page.keyboard.press("Space")
    tab_to(page, "main form button[type=submit]")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")

    assert page.url.endswith("/find?education=2&sort=openings&interest=R")
    assert page.locator(".chosen li").count() == 2
    title = page.locator("main table tbody th a").first.inner_text()
    tab_to(page, "main table tbody th a")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == title


@both
def test_what_leaves_nothing_is_left_out_by_a_link(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/find?education=1&pay=150000", script=script)

    assert page.locator("main table").count() == 0
    follow(page.locator(".chosen a[href='/find?education=1']"))

    assert page.url.endswith("/find?education=1")
    assert page.locator("main table tbody tr").count() > 1
    page.locator("select[name=state]").select_option("OH")
    follow(page.get_by_role("button", name="Show careers"))
    assert "state=OH" in page.url
    assert "Ohio" in page.locator("#count").inner_text()


@both
def test_search_to_pay_in_a_state_to_training_there(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/search?keyword=electrician", script=script)

    follow(page.locator("main").get_by_role("link", name="Electricians", exact=True).first)
    page.locator("select[name=state]").select_option("OH")
    follow(page.locator("form", has=page.locator("select[name=state]")).get_by_role("button"))

    training = page.locator("#training")
    assert "Ohio" in training.inner_text()
    license_page = training.get_by_role("link", name="Licenses", exact=True).get_attribute("href")
    assert license_page is not None
    assert license_page.endswith("find-licenses.aspx?keyword=47-2111.00&location=OH")
    assert "about 4 years" in page.locator("#education").inner_text()
    program = training.get_by_role("link", name="Electrician", exact=True)
    assert not program.is_visible()
    training.get_by_text("Programs of study").click()
    assert program.is_visible()
