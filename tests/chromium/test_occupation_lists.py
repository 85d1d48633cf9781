"""A professional reader walks O*NET OnLine's lists, with and without JavaScript, and takes them along on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import follow

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_industry_is_sorted_paged_and_leads_to_occupation(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/online/", script=script)

    follow(page.locator("#services a[href='/online/industries/']"))
    follow(page.get_by_role("link", name="Construction"))
    assert page.locator("select[name=sort]").input_value() == "percent"
    page.locator("select[name=sort]").select_option("name")
    follow(page.locator("main form button[type=submit]"))
    assert page.url.endswith("sort=name")
    follow(page.locator("main a[rel=next]"))
    assert page.locator("select[name=sort]").input_value() == "name"
    first = page.locator("main table tbody a").first.inner_text()
    follow(page.locator("main table tbody a").first)

    assert "/online/occupations/" in page.url
    assert page.locator("h1").inner_text() == first


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_technology_is_found_over_pages_and_leads_back(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/online/hot_technology/", script=script)

    for _ in range(8):
        if page.get_by_role("link", name="Python", exact=True).count():
            break
        follow(page.locator("main a[rel=next]"))
    follow(page.get_by_role("link", name="Python", exact=True))
    assert page.locator("h1").inner_text() == "Python"
    follow(page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Occupations by hot technology"))

    assert page.url.endswith("/online/hot_technology/")
    assert page.locator("h1").inner_text() == "Occupations by hot technology"


def test_printed_table_has_columns_and_no_controls(open_page: Callable[..., Page]) -> None:
    page = open_page("/online/industries/54")
    page.emulate_media(media="print")

    assert page.get_by_role("columnheader", name="Projected openings").is_visible()
    assert page.locator("tbody tr").count() == 20
    assert not page.locator("main form").first.is_visible()
