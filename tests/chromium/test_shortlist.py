"""A counselor's list, and what is done with a career, in a real browser: by mouse and by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser

NURSE, AIDE = "29-1141.00", "31-1131.00"
LIST = f"list={NURSE},{AIDE},29-1171.00,35-2014.00,15-1252.00"
# Whether what has the focus is covered by the line or the bar at the foot, which it is not a part of.
HIDDEN = """() => {
    const focused = document.activeElement, bar = document.querySelector('.shortlist');
    const line = [bar, bar.querySelector('.held')].find(each => getComputedStyle(each).position === 'sticky');
    if (!line || focused === document.body || bar.contains(focused)) return false;
    const box = focused.getBoundingClientRect(), over = line.getBoundingClientRect();
    return box.height > 0 && box.top >= over.top && box.bottom <= over.bottom;
}"""


def listed(page: Page) -> list[str]:
    return page.locator("#list > li > a:first-child").all_inner_texts()


@both
def test_list_is_made_changed_and_cleared(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/search?keyword=nurse", script=script)

    follow(page.get_by_role("link", name=re.compile("Add to list ?: Registered Nurses")))
    assert listed(page) == ["Registered Nurses"]
    assert "keyword=nurse" in page.url
    page.goto(page.url.replace("keyword=nurse", "keyword=cna"))
    follow(page.locator("main").get_by_role("link", name="Nursing Assistants", exact=True))
    follow(page.locator(".actions").get_by_role("link", name=re.compile("Add to list ?: Nursing Assistants")))
    assert listed(page) == ["Registered Nurses", "Nursing Assistants"]

    follow(page.locator(".held").get_by_role("link", name="Compare"))
    assert [text.split("\n")[0] for text in page.locator("table thead th .name").all_inner_texts()] == listed(page)
    follow(page.locator("#list").get_by_role("link", name=re.compile("Remove ?: Registered Nurses")))
    assert listed(page) == ["Nursing Assistants"]
    follow(page.get_by_role("link", name="Clear the list"))
    assert listed(page) == []
    assert "/compare?codes=" in page.url


@both
def test_keyboard_adds_and_stays_where_it_was(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mnm/careers/", script=script)

    tab_to(page, ".results li:nth-child(3) .add")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.textContent").startswith("Remove from list: ")
    assert len(listed(page)) == 1
    assert page.evaluate("scrollY") > 0


@pytest.mark.parametrize("size", [(1280, 900), (600, 900), (320, 640), (1280, 500)], ids=str)
def test_bar_hides_nothing_that_has_the_focus(open_page: Callable[..., Page], size: tuple[int, int]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/?{LIST}", width=size[0])
    page.set_viewport_size({"width": size[0], "height": size[1]})

    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(HIDDEN):
            hidden.append(page.evaluate("document.activeElement.outerHTML"))

    assert hidden == []


def test_focus_behind_the_bar_would_be_noticed(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/?{LIST}")
    page.evaluate("() => { document.querySelector('main').scrollIntoView() }")
    below = """() => [...document.querySelectorAll('main a')].find(link =>
        link.getBoundingClientRect().top > innerHeight - 60 && link.getBoundingClientRect().bottom < innerHeight
    )"""
    for _ in range(200):
        if page.evaluate(f"Boolean(({below})())"):
            break
        page.mouse.wheel(0, 10)
        page.wait_for_timeout(20)

    page.evaluate(f"({below})().focus({{preventScroll: true}})")

    assert page.evaluate(HIDDEN)


def test_paper_has_neither_bar_nor_controls(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/?{LIST}")
    page.emulate_media(media="print")

    for part in (".shortlist", ".held", "#list", ".add", ".actions"):
        assert page.locator(part).count() > 0
        assert not page.locator(part).first.is_visible()


def test_keys_go_to_the_search_box(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement.id") == "find"
    assert page.locator("#find").get_attribute("aria-keyshortcuts") == "Control+/"

    page.goto(page.url.partition("/mnm")[0])
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement.id") == "home-find"


def test_keys_open_the_search_page_on_a_phone(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/", width=320)

    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Control+/")

    assert "/search?area=mnm" in page.url


def test_copied_link_leaves_the_list_out_and_that_of_the_list_does_not(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/?state=OH&{LIST}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    for name, query in (("Copy link", "?state=OH"), ("Copy link to the list", f"?state=OH&{LIST}")):
        button = page.get_by_role("button", name=name, exact=True)
        button.click()
        page.get_by_role("button", name="Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.endswith(f"/mnm/careers/{NURSE}/{query}")
        button.wait_for(timeout=5_000)


def test_copying_that_fails_says_so(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/")
    page.context.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))")
    page.reload()

    page.get_by_role("button", name="Copy link").click()

    page.get_by_role("button", name="Not copied").wait_for()


def test_print_button_prints(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/online/occupations/{NURSE}/")
    page.context.add_init_script("window.print = () => { document.title = 'printed' }")
    page.reload()

    page.get_by_role("button", name="Print").click()

    assert page.title() == "printed"


def test_what_needs_script_is_not_shown_without(open_page: Callable[..., Page]) -> None:
    page = open_page(f"/mnm/careers/{NURSE}/?{LIST}", script=False)

    assert page.locator(".actions").is_visible()
    assert not page.get_by_role("button", name="Print").is_visible()
    assert not page.get_by_role("button", name="Copy").first.is_visible()
    assert not page.locator(".actions li:not([hidden])").last.get_attribute("hidden")


def test_careers_opened_last_are_this_tabs_until_forgotten(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    assert not page.locator("#recent").is_visible()
    for address in (
        f"/mnm/careers/{NURSE}/",
        f"/online/occupations/{AIDE}/",
        "/mpp/careers/17-2051.00/",
        *(f"/mnm/careers/{code}/" for code in ("15-1252.00", "35-2014.00", NURSE, "29-1171.00")),
    ):
        page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + address)

    page.goto(f"http://{page.url.split('/')[2]}/search?keyword=nurse&state=OH")
    links = page.locator("#recent li a")
    assert links.all_inner_texts() == [
        "Nurse Practitioners",
        "Registered Nurses",
        "Cooks, Restaurant",
        "Software Developers",
        "Ingenieros civiles",
    ]
    assert str(links.last.get_attribute("href")) == "/mpp/careers/17-2051.00/?state=OH"
    assert links.last.get_attribute("lang") == "es"

    page.get_by_role("button", name="Forget them").click()
    assert not page.locator("#recent").is_visible()
    page.reload()
    assert not page.locator("#recent").is_visible()
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_storage_that_is_not_ours_is_left_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    for stored in ("{", "7", "[]", '[{"area": "moon", "code": "1"}]'):
        page.evaluate("text => sessionStorage.setItem('recent', text)", stored)
        page.reload()
        assert not page.locator("#recent").is_visible()
