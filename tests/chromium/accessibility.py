"""What keeps a page from anyone: axe's rules in both color schemes, wide and narrow, and room for fingers."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes is not looked up: a long report takes half the time
}
# WCAG 2.5.8: targets of 24 by 24 pixels; links inside a sentence are exempt.
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'button, input:not([type=hidden]), select, nav a, .button, .add, .shortlist a')]
    .filter(e => e.checkVisibility()).map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.width < 24 || box.height < 24) && box.x >= 0 && box.y >= 0)
    .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
# What is fixed over a page covers a part of whatever is below it, until that is scrolled: axe takes it for its size.
IN_ITS_PLACE = "document.querySelectorAll('.shortlist, .held').forEach(bar => { bar.style.position = 'static'; })"


def check(page: Page) -> None:
    """List what is wrong with a page, and in which view."""
    wrong = list(faults(page))
    assert not wrong, "\n".join([page.url, *wrong])


def faults(page: Page) -> Iterator[str]:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            yield f"at {width}: {needed} wide"
        yield from (f"at {width}: small target {target}" for target in page.evaluate(SMALL_TARGETS))
        page.evaluate(IN_ITS_PLACE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            results = Axe().run(page, options=RULES)
            if results.violations_count:
                yield f"at {width}, {scheme}: {results.generate_report()}"
