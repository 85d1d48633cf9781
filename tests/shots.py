"""`make shots`: a picture of every page kind, wide and narrow, light and dark, and as it prints, for people to look at.

`python -m tests.shots --readme` makes the two pictures of the README instead.
"""

import argparse
import re
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.pages.addresses import ERRORS, EVERY, FORMS, OWN
from tests.servers import BUILT_IN, SITE, serving

ROOT = Path(__file__).resolve().parent.parent
SHOTS = ROOT / "var" / "shots"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDTHS = {"wide": 1280, "narrow": 320}
README = {"career": "/mnm/careers/17-2051.00/?state=WA", "search": "/mnm/search?keyword=nurse"}


def main() -> None:
    """Take the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--readme", action="store_true", help="make the README's pictures")
    parser.add_argument("--only", default="", help="only addresses that this pattern finds")
    options = parser.parse_args()
    with (
        serving(SITE, **BUILT_IN) as served,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        site = f"http://127.0.0.1:{served.port}"
        if options.readme:
            for name, address in README.items():
                page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
                page.goto(site + address)
                page.screenshot(path=ROOT / "static" / "img" / f"readme-{name}.png")
        else:
            addresses = [address for address in (*EVERY, *OWN, *FORMS, *ERRORS) if re.search(options.only, address)]
            for address in addresses:
                shoot(browser, site, address)
            sys.stdout.write(f"{len(addresses)} pages in {SHOTS}\n")
        browser.close()


def shoot(browser: Browser, site: str, address: str) -> None:
    """Take every picture of one page."""
    name = re.sub(r"[^A-Za-z0-9.]+", "_", address).strip("_") or "home"
    SHOTS.mkdir(parents=True, exist_ok=True)
    for kind, width in WIDTHS.items():
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.goto(site + address)
            page.screenshot(path=SHOTS / f"{name}--{kind}-{scheme}.png", full_page=True)
            if (kind, scheme) == ("wide", "light"):
                page.pdf(path=SHOTS / f"{name}.pdf", format="Letter", prefer_css_page_size=True)
            page.close()


if __name__ == "__main__":
    main()
