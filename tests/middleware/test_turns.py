"""Pages made anew wait for their visitor's turn; what is in the cache does not."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from django.test import Client as Browser

from browser.making import AT_ONCE, LONGEST_LINE, in_line, turn

VISITOR = "127.0.0.1"


@pytest.fixture
def browser(embedded_data: object, static_files: None) -> Browser:
    return Browser(REMOTE_ADDR=VISITOR)


@pytest.fixture
def busy() -> Iterator[None]:
    """Let the visitor have as many pages as may wait."""

    def wait() -> None:
        with turn(VISITOR, 60):
            pass

    with ThreadPoolExecutor(LONGEST_LINE) as pool, ExitStack() as stack:
        for _ in range(AT_ONCE):
            stack.enter_context(turn("another", 0))
        for _ in range(LONGEST_LINE):
            pool.submit(wait)
        while in_line() < LONGEST_LINE:
            time.sleep(0.01)
        yield


def test_page_beyond_the_line_says_when_to_come_back(browser: Browser, busy: None) -> None:
    refused = browser.get("/patterns/", {"lang": "es"})

    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert "no-store" in refused.headers["Cache-Control"]
    assert refused.headers["Content-Language"] == "es"
    assert "Demasiadas páginas a la vez." in refused.content.decode()
    assert 'href="/patterns/?lang=es"' in refused.content.decode()  # try again


@pytest.fixture
def kept(browser: Browser) -> str:
    """Return the address of a page that is in the cache."""
    assert "max-age" in browser.get("/mnm/").headers["Cache-Control"]
    return "/mnm/"


def test_page_in_the_cache_waits_for_nobody(browser: Browser, kept: str, busy: None) -> None:
    assert browser.get(kept).status_code == 200
    assert f"onet_browser_pages_in_line {LONGEST_LINE}.0" in browser.get("/metrics").content.decode()
