"""Ways through the site: with and without JavaScript, by keyboard, and from page to page."""

import pytest
from playwright.sync_api import Locator, Page

both = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(120):  # each row of a list has two
        page.keyboard.press("Tab")
        # Without JavaScript in the page this still runs: it is the debugger's.
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no tab stop {selector}")


def follow(control: Locator) -> None:
    """Click a link or a button, and wait until the page that it leads to has loaded."""
    with control.page.expect_navigation(wait_until="load"):
        control.click()
