"""Ways through a page: with and without JavaScript, and from element to element by keyboard."""

import pytest
from playwright.sync_api import Page

both = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        # Without JavaScript in the page this still runs: it is the debugger's.
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no tab stop {selector}")
