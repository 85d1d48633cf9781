"""From a program of study, a row of a report or a task to occupations: with the mouse, and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser


@both
def test_a_program_of_study_leads_to_an_occupation(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/online/", script=script)

    follow(page.locator("main").get_by_role("link", name="Occupations for a program of study"))
    page.locator("main input[name=keyword]").fill("civil engineering")
    follow(page.locator("main").get_by_role("button", name="Search"))
    follow(page.get_by_role("region", name="14.0801").get_by_role("link", name="Civil Engineers", exact=True))

    assert page.url.endswith("/online/occupations/17-2051.00/")
    assert page.locator("h1").inner_text() == "Civil Engineers"


@both
def test_skill_leads_to_who_shares_it_and_back(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/online/occupations/17-2051.00/", script=script)

    follow(page.get_by_role("navigation", name="Reports").get_by_role("link", name="Details"))
    follow(page.locator("#skills").get_by_role("link", name="Mathematics"))
    assert page.locator("h1").inner_text() == "Occupations: Mathematics (Skills)"
    follow(page.locator("main a[rel=next]"))
    assert "start=21" in page.url
    follow(page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Skills"))

    assert page.locator("h1").inner_text() == "Civil Engineers: Skills"


@both
def test_outline_leads_to_who_else_has_task(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/online/occupations/17-2051.00/summary/", script=script)

    follow(page.get_by_role("navigation", name="Reports").get_by_role("link", name="Work Activities Outline"))
    follow(page.get_by_role("link", name="Visit job sites"))

    assert page.locator("h1").inner_text() == "Occupations with a task like this"


def test_military_job_is_looked_up_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/online/crosswalks/military")

    tab_to(page, "main input[name=keyword]")
    page.keyboard.type("combat medic")
    page.keyboard.press("Enter")
    page.wait_for_url("**keyword=combat**")

    assert page.locator("main section a[href^='/online/occupations/']").count() >= 1


def test_paper_holds_the_outline_and_nothing_to_click(open_page: Callable[..., Page]) -> None:
    page = open_page("/online/occupations/17-2051.00/custom/work_activities_outline")
    page.emulate_media(media="print")

    task = page.get_by_role("listitem").filter(has_text="Visit job sites").last
    assert task.is_visible()
    assert not task.get_by_role("link").count()
    assert not page.get_by_role("navigation", name="Reports").is_visible()
