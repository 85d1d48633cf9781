"""Looking up many titles in a real browser: by keyboard, without JavaScript, and step by step with it."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from browser.embedded.app import application
from tests.chromium.accessibility import check
from tests.chromium.ways import both, follow, tab_to
from tests.upstream import Upstream, reply, serving, upstream

pytestmark = pytest.mark.browser

TITLES = "registered nurse\nbrain surgeon\n11B\nxyzzyplugh"


@pytest.fixture
def account(settings: Settings, embedded_data: Path) -> Iterator[Upstream]:
    """Connect the site to a stand-in, so that each title is a call."""
    with upstream(serving(application(embedded_data))) as onet:
        settings.ONET_API_URL, settings.ONET_CALLS_PER_SECOND = onet.url, 1_000
        settings.ONET_USERNAME = settings.ONET_PASSWORD = "counselor"
        yield onet


def looked_up(page: Page, titles: str) -> None:
    page.locator("#titles").fill(titles)
    follow(page.get_by_role("button", name="Look up the codes"))


def saved(page: Page) -> list[list[str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.reader(StringIO(text)))


@both
def test_list_becomes_a_file_with_codes(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/batch/", script=script)
    looked_up(page, TITLES)

    row = page.locator("#row-2")
    expect(row.locator("legend")).to_contain_text("Look again")
    row.get_by_role("radio").nth(4).check()
    page.locator("#again-4").fill("welder")
    follow(page.get_by_role("button", name="Look up corrections").last)
    expect(page.locator("#row-2 legend")).to_contain_text("You chose")
    table = saved(page)

    assert [line[1] for line in table[1:5]] == ["29-1141.00", "29-1249.00", "55-3016.00", "51-4121.00"]
    assert table[4][5] == "welder"


def test_keyboard_alone_looks_up_and_chooses(open_page: Callable[..., Page]) -> None:
    page = open_page("/batch/")

    tab_to(page, "#titles")
    page.keyboard.insert_text("brain surgeon")
    tab_to(page, "main button[type=submit]")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    tab_to(page, "#row-1 input[type=radio]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#again-1")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")

    expect(page.locator("#row-1 legend")).to_contain_text("You chose")


def test_file_is_read_by_its_column(open_page: Callable[..., Page]) -> None:
    page = open_page("/batch/")
    content = "id;Job title\n007;Bouncer\n008;Registered nurse\n".encode("utf-8-sig")
    page.locator("#file").set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": content})
    follow(page.get_by_role("button", name="Look up the codes"))

    expect(page.get_by_role("radio", name="Job title")).to_be_checked()
    check(page)
    follow(page.get_by_role("button", name="Look up the codes"))
    assert saved(page)[1][:3] == ['="007"', "Bouncer", "33-9032.00"]


def test_script_looks_up_step_by_step(open_page: Callable[..., Page], account: Upstream) -> None:
    page = open_page("/batch/")
    looked_up(page, "\n".join(f"nurse {number}" for number in range(24)))
    page.locator("#row-1").get_by_role("radio").nth(1).check()

    expect(page.locator("[data-next]")).to_have_count(0)
    expect(page.locator("#row-24")).not_to_contain_text("Not looked up yet")
    expect(page.locator("#row-1").get_by_role("radio").nth(1)).to_be_checked()
    assert account.paths().count("online/search") == 24


def test_script_stops_where_onet_does_not_answer(open_page: Callable[..., Page], account: Upstream) -> None:
    account.next["online/search"] = [reply(503)] * 50
    page = open_page("/batch/")
    looked_up(page, "nurse\nwelder")

    expect(page.locator("#progress")).to_contain_text("O*NET is not answering")
    expect(page.locator("[data-next]")).to_be_visible()


def test_script_leaves_the_button_where_the_site_fails(open_page: Callable[..., Page], account: Upstream) -> None:
    page = open_page("/batch/")
    page.add_init_script("window.fetch = () => Promise.reject(new Error('offline'))")
    page.reload()
    looked_up(page, "\n".join(f"nurse {number}" for number in range(12)))

    expect(page.locator("[data-next]")).to_be_visible()
    assert account.paths().count("online/search") == 10


def test_language_changes_with_the_list(open_page: Callable[..., Page]) -> None:
    page = open_page("/batch/")
    looked_up(page, TITLES)
    follow(page.get_by_role("button", name="Español"))

    expect(page.locator("h1")).to_have_text("Códigos para 4 títulos")
    expect(page.locator("#row-1 legend")).to_contain_text("Seguro")


@pytest.mark.parametrize("address", ["/batch/", "/batch/?lang=es&titles=nurse%0Abrain+surgeon%0A11B%0Axyzzyplugh"])
def test_pages_of_a_list_are_accessible(open_page: Callable[..., Page], address: str) -> None:
    check(open_page(address))
