"""Sheets for a client, in a real browser: one printed page each, a code that scans, a file that opens alone, a note."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page

from tests.chromium.paper import faults_of, printed
from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser

RN = "/handout/29-1141.00"
# The languages and letters of a sheet, in both papers.
STYLES = ("lang=en", "lang=es", "lang=both", "size=large", "lang=both&size=large", "lang=both&read=easy")
# Everyday careers, those with the longest titles and texts, and those without descriptions, details or pay.
CODES = (
    *("29-1141.00", "17-2051.00", "11-3121.00", "21-1021.00", "11-3021.00", "19-3033.00", "29-1051.00", "31-1131.00"),
    *("51-4033.00", "29-1122.01", "25-9042.00", "41-3091.00", "51-9012.00", "25-3011.00", "55-3019.00", "53-4013.00"),
    *("55-3016.00", "15-1299.00", "11-1031.00", "27-2011.00"),
)


def faults(page: Page, document: pypdfium2.PdfDocument) -> list[str]:
    """Return what is wrong with a printed sheet."""
    texts = page.locator(".sheet :is(h1 > span, p, dt, b, dd span, h2:not(.unseen), li)").all_inner_texts()
    return faults_of(document, texts)


@pytest.mark.parametrize("code", CODES)
def test_sheet_is_one_whole_page_of_either_paper(open_page: Callable[..., Page], server: str, code: str) -> None:
    page = open_page("/accessibility/")
    wrong = []
    for style in STYLES:
        page.goto(f"{server}/handout/{code}?state=CO&{style}")
        page.emulate_media(media="print")
        for paper in ("Letter", "A4"):
            wrong += [f"{style} on {paper}: {fault}" for fault in faults(page, printed(page, paper))]

    assert wrong == []


@pytest.mark.parametrize("query", ["state=CO", "lang=es&place=19740&size=large"])
def test_code_on_paper_leads_to_the_sheet(open_page: Callable[..., Page], server: str, query: str) -> None:
    page = open_page(f"{RN}?{query}")

    image = printed(page, "Letter")[0].render(scale=4, grayscale=True)
    (found,) = zxingcpp.read_barcodes(memoryview(bytes(image.buffer)).cast("B", (image.height, image.stride)))

    address, _, scanned = found.text.partition("?")
    assert address == f"{server}{RN}"
    assert set(scanned.split("&")) == set(query.split("&"))
    page.goto(found.text)
    assert page.locator(".sheet").count() == 1


def test_file_opens_alone_and_asks_nothing(chromium: Browser, open_page: Callable[..., Page], tmp_path: Path) -> None:
    page = open_page(f"{RN}?lang=both&state=CO")
    with page.expect_download() as started:
        page.get_by_role("link", name="Download").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    asked: list[str] = []
    complaints: list[str] = []
    alone = chromium.new_context(offline=True).new_page()
    alone.on("request", lambda request: asked.append(request.url))
    alone.on("console", lambda message: complaints.append(message.text))

    alone.goto(file.as_uri())

    assert file.name == "29-1141-00-both.html"
    assert asked == [file.as_uri()]
    assert complaints == []
    assert alone.locator("h1").inner_text().split("\n") == ["Registered Nurses", "Enfermeros registrados"]
    assert alone.locator(".sheet").evaluate("sheet => getComputedStyle(sheet).display") == "grid"
    alone.emulate_media(media="print")
    assert faults(alone, printed(alone, "Letter")) == []
    alone.context.close()


@both
def test_client_takes_a_sheet_in_both_languages_home(
    open_page: Callable[..., Page],
    script: bool,  # noqa: FBT001
) -> None:
    page = open_page("/mnm/careers/29-1141.00/?state=CO", script=script)

    follow(page.get_by_role("link", name="Handout"))
    follow(page.get_by_role("link", name="Both languages"))
    follow(page.get_by_role("link", name="Large print"))

    assert set(page.url.partition("?")[2].split("&")) == {"lang=both", "size=large", "state=CO"}
    assert page.locator("section[lang=es]").get_by_text("Su estado: Colorado").is_visible()
    assert page.get_by_role("button", name="Print").is_visible() is script
    follow(page.get_by_role("link", name="Back to the career"))
    assert page.url.endswith("/mnm/careers/29-1141.00/?state=CO")


def test_sheet_is_chosen_and_printed_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/mnm/careers/29-1141.00/")
    page.context.add_init_script("window.print = () => { document.title = 'printed'; }")

    tab_to(page, "a[href='/handout/29-1141.00']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/handout/29-1141.00")
    tab_to(page, "nav a[href*='lang=es']")
    page.keyboard.press("Enter")
    page.wait_for_url("**lang=es")
    tab_to(page, "button[data-print]")
    page.keyboard.press("Enter")

    assert page.title() == "printed"
    assert page.locator("h1").inner_text() == "Enfermeros registrados"


@both
def test_note_is_read_and_selected(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page("/mpp/careers/29-1141.00/?state=CO", script=script)

    follow(page.get_by_role("link", name="Nota para el expediente"))

    note = page.get_by_label("Seleccione el texto")
    assert "29-1141.00" in note.input_value()
    assert note.input_value().startswith("Carrera consultada: Enfermeros registrados\n")
    assert "Su estado, Colorado" in note.input_value()
    note.focus()
    page.keyboard.press("Control+A")
    assert page.evaluate("document.activeElement.selectionEnd") == len(note.input_value())
    page.keyboard.type("x")
    assert not note.input_value().startswith("x")
    follow(page.get_by_role("link", name="Como texto sin formato"))
    assert page.locator("body").inner_text().startswith("Carrera consultada: Enfermeros registrados")


def test_note_is_copied_by_keyboard_alone(open_page: Callable[..., Page], server: str) -> None:
    page = open_page("/note/29-1141.00")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)

    tab_to(page, "button[data-copy=note]")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#note").input_value()


def test_copy_that_failed_is_said(open_page: Callable[..., Page], server: str) -> None:
    page = open_page("/accessibility/")
    page.context.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(f"{server}/note/29-1141.00")

    page.get_by_role("button", name="Copy the note").click()

    page.get_by_role("button", name="Not copied: select the text yourself").wait_for()


def test_without_clipboard_no_button_promises_it(open_page: Callable[..., Page]) -> None:
    page = open_page("/note/29-1141.00", script=False)

    assert page.locator("button[data-copy]").count() == 1
    assert not page.locator("button[data-copy]").is_visible()
