"""Suggestions while typing: by keyboard, by mouse and by touch, for screen readers, and without a script."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, Route, expect

from tests.chromium import accessibility
from tests.chromium.ways import follow

pytestmark = pytest.mark.browser

BOX = "main input[name=keyword]"
TARGETS = "options => options.map(option => option.getBoundingClientRect().height)"


def typed(page: Page, text: str, box: str = BOX) -> Locator:
    """Type a text; return its suggestions once they are there."""
    page.locator(box).fill("")
    page.locator(box).press_sequentially(text)
    options = page.locator(f"{box} + [role=listbox] [role=option]")
    expect(options.first).to_be_visible()
    return options


def is_icon(request: Request) -> bool:
    """Return whether a request is that for the mark of the tab, which comes whenever the browser likes."""
    return "/mark." in request.url


def active(page: Page, box: str = BOX) -> str | None:
    """Return the words of the suggestion that a screen reader takes for the active one."""
    option = page.locator(box).get_attribute("aria-activedescendant")
    return page.locator(f"#{option}").inner_text() if option else None


def test_keyboard_opens_suggested_career(open_page: Callable[..., Page]) -> None:
    page = open_page("/?state=OH")
    box = page.locator(BOX)

    options = typed(page, "regis")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    assert active(page) == "Registered Nurses"
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.locator("h1").inner_text() == "Registered Nurses"
    assert page.url.endswith("/mnm/careers/29-1141.00/?state=OH")


def test_enter_without_choice_searches(open_page: Callable[..., Page]) -> None:
    page = open_page("/")

    typed(page, "regis")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "/search?" in page.url
    assert "keyword=regis" in page.url


def test_arrows_go_around_and_through_the_text(open_page: Callable[..., Page]) -> None:
    page = open_page("/")

    count = typed(page, "nurse").count()
    page.keyboard.press("ArrowUp")
    last = active(page)
    page.keyboard.press("ArrowDown")
    assert active(page) is None
    for _ in range(count):
        page.keyboard.press("ArrowDown")
    assert active(page) == last
    for key in ("Home", "End", "ArrowLeft", "ArrowRight"):
        page.keyboard.press("ArrowUp")
        page.keyboard.press(key)
        assert active(page) is None
    page.keyboard.press("Home")
    page.keyboard.type("x")

    expect(page.locator(BOX)).to_have_value("xnurse")


def test_escape_closes_then_clears(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    box = page.locator(BOX)

    options = typed(page, "nurse")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box).to_have_value("nurse")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    expect(box).to_have_value("")
    expect(box).to_be_focused()


def test_tab_leaves_and_closes(open_page: Callable[..., Page]) -> None:
    page = open_page("/")

    options = typed(page, "nurse")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")

    expect(options.first).to_be_hidden()
    expect(page.locator("main form button").first).to_be_focused()
    assert page.locator("h1").inner_text() == "Look up an occupation"


def test_mouse_opens_suggested_career(open_page: Callable[..., Page]) -> None:
    page = open_page("/online/")

    follow(typed(page, "cna", ".masthead input[name=keyword]").first)

    assert page.locator("h1").inner_text() == "Nursing Assistants"
    assert "/online/occupations/" in page.url


def test_click_elsewhere_closes(open_page: Callable[..., Page]) -> None:
    page = open_page("/")

    options = typed(page, "nurse")
    page.locator("h1").click()

    expect(options.first).to_be_hidden()


@pytest.fixture
def phone(chromium: Browser, server: str) -> Iterator[Page]:
    """Return a small screen that is touched."""
    context = chromium.new_context(viewport={"width": 320, "height": 568}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{server}/mpp/")
    yield page
    context.close()


def test_touch_opens_suggested_career(phone: Page) -> None:
    options = typed(phone, "enferm")
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert options.evaluate_all(TARGETS) == [height for height in options.evaluate_all(TARGETS) if height >= 24]
    with phone.expect_navigation():
        options.first.tap()

    assert phone.url.endswith("/mpp/careers/31-1131.00/")


def test_screen_reader_hears_number_and_titles(open_page: Callable[..., Page]) -> None:
    page = open_page("/?lang=es")
    box, status = page.locator(BOX), page.locator("main [role=status]")

    expect(status).to_have_text("")
    expect(box).to_have_role("combobox")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    listbox = page.locator(f"#{box.get_attribute('aria-controls')}")
    expect(listbox).to_be_hidden()
    options = typed(page, "secretari")
    expect(listbox).to_have_accessible_name("Trabajo, código o código militar")
    expect(status).to_have_text(f"{options.count()} sugerencias")
    assert set(options.evaluate_all("options => options.map(option => option.lang)")) == {"es"}
    box.fill("zzzz")
    expect(listbox).to_be_hidden()

    expect(status).to_have_text("")


def test_other_title_is_in_its_own_language(open_page: Callable[..., Page]) -> None:
    page = open_page("/online/search?lang=es")

    option = typed(page, "cna").first

    expect(option).to_have_accessible_name("Nursing Assistants también se llama: CNA")
    assert option.locator("small").get_attribute("lang") == "es"
    assert option.locator("small span").get_attribute("lang") == "en"


@pytest.mark.parametrize(
    ("address", "text"),
    [("/", "cna"), ("/search?keyword=nurse", "nurse"), ("/mpp/search", "enfer"), ("/veterans/", "it")],
)
def test_open_list_is_accessible(open_page: Callable[..., Page], address: str, text: str) -> None:
    page = open_page(address)

    typed(page, text)
    page.keyboard.press("ArrowDown")

    accessibility.check(page)
    assert active(page)


def test_no_request_before_two_letters(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    asked: list[str] = []
    page.on("request", lambda request: is_icon(request) or asked.append(request.url))

    page.locator(BOX).press_sequentially("n")
    page.wait_for_timeout(400)
    assert asked == []
    page.locator(BOX).fill("nurse")
    expect(page.locator("main [role=option]").first).to_be_visible()

    assert [address.partition("/suggest?")[2] for address in asked] == ["area=mnm&keyword=nurse"]


def test_question_waits_for_a_pause(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    asked: list[str] = []
    page.clock.install(time=0)
    page.reload()
    page.clock.pause_at(3_600_000)
    page.on("request", lambda request: is_icon(request) or asked.append(request.url))

    for text in ("nu", "nur", "nurse"):
        page.locator(BOX).fill(text)
        page.clock.run_for(100)
    assert asked == []
    with page.expect_request("**/suggest?*keyword=nurse"):
        page.clock.run_for(100)

    assert len(asked) == 1


def test_older_question_is_given_up(open_page: Callable[..., Page]) -> None:
    page = open_page("/")
    waiting: list[Route] = []
    failed: list[str] = []
    page.route("**/suggest?*keyword=nu", lambda route: waiting.append(route))  # noqa: PLW0108 - it sets an attribute of it
    page.on("requestfailed", lambda request: failed.append(request.url))

    with page.expect_request("**/suggest?*keyword=nu"):
        page.locator(BOX).press_sequentially("nu")
    options = typed(page, "carp")

    assert options.first.inner_text() == "Carpenters"
    assert len(waiting) == 1
    assert failed == [waiting[0].request.url]


@pytest.mark.parametrize("status", [404, 500, 503])
def test_failure_leaves_a_plain_box(open_page: Callable[..., Page], status: int) -> None:
    page = open_page("/")
    page.route("**/suggest?*", lambda route: route.fulfill(status=status, body="<html>"))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))

    page.locator(BOX).press_sequentially("nurse")
    page.wait_for_timeout(400)
    expect(page.locator("main [role=listbox]")).to_be_hidden()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "Registered Nurses" in page.locator("main").inner_text()
    assert errors == []


def test_without_script_the_box_is_plain(open_page: Callable[..., Page]) -> None:
    page = open_page("/", script=False)
    box = page.locator(BOX)

    expect(box).to_have_role("searchbox")
    box.press_sequentially("nurse")
    assert page.locator("[role=listbox], [role=status], [aria-expanded]").count() == 0
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "Registered Nurses" in page.locator("main").inner_text()


def test_open_list_is_not_printed(open_page: Callable[..., Page]) -> None:
    page = open_page("/search?keyword=nurse")

    options = typed(page, "nurse")
    page.emulate_media(media="print")

    expect(options.first).to_be_hidden()
