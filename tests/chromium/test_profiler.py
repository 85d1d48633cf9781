"""The Interest Profiler in a real browser: by keyboard alone, without JavaScript, and to read for everyone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.ways import both, follow, tab_to

pytestmark = pytest.mark.browser

HERE = "/mnm/interestprofiler"


@both
def test_thirty_questions_become_careers_by_keyboard_alone(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page(f"{HERE}/", script=script)

    tab_to(page, "main a[href$='questions_30']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions_30")
    for first, last in ((1, 12), (13, 24), (25, 30)):
        for index in range(first, last + 1):
            tab_to(page, f"input[name=q{index}]")
            page.keyboard.press("Space")
            for _ in range(index % 5):
                page.keyboard.press("ArrowRight")
        tab_to(page, "button[value=on]")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**start={last + 1}**" if last < 30 else "**/results?answers=**")

    assert page.url.endswith(f"answers={''.join(str(index % 5 + 1) for index in range(1, 31))}")
    assert page.locator("main table tbody tr").count() == 6
    tab_to(page, "main select[name=job_zone]")
    page.keyboard.press("4")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/careers?**job_zone=4**")
    assert page.locator("select[name=job_zone]").input_value() == "4"


@both
def test_six_scores_become_careers_by_keyboard_alone(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page(f"{HERE}/", script=script)

    for name, score in (
        ("Realistic", "31"),
        ("Investigative", "24"),
        ("Artistic", "12"),
        ("Social", "18"),
        ("Enterprising", "9"),
        ("Conventional", "22"),
    ):
        tab_to(page, f"input[name={name}]")
        page.keyboard.type(score)
    page.keyboard.press("Enter")
    page.wait_for_url("**/careers?Realistic=31**")

    assert page.locator("td[data-of=Fit]").first.inner_text() == "Best"
    tab_to(page, "#zone-1 a[href*='job_zone=1']")
    page.keyboard.press("Enter")
    page.wait_for_url("**job_zone=1")
    assert page.locator("td[data-of='Job zone']").first.inner_text() == "1 of 5"
    tab_to(page, "a[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_url("**start=21**")
    assert "Conventional=22" in page.url


@both
def test_skipped_question_is_reached_from_top(open_page: Callable[..., Page], script: bool) -> None:  # noqa: FBT001
    page = open_page(f"{HERE}/questions_30?answers=12345123451", script=script)

    follow(page.locator("button[value=on]"))
    follow(page.locator(".note.alert a"))

    assert page.evaluate("document.activeElement.id") == "q12-1"
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**start=13&end=24&answers=123451234511")
    assert page.locator("input:checked").count() == 0


def test_digits_answer_question_that_has_focus(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{HERE}/questions")
    page.keyboard.press("3")

    tab_to(page, "input[name=q1]")
    page.keyboard.press("4")
    page.keyboard.press("Control+5")
    page.keyboard.press("6")
    page.keyboard.press("Tab")
    page.keyboard.press("2")

    chosen = page.evaluate("[...document.querySelectorAll('input:checked')].map(input => input.id)")
    assert chosen == ["q1-4", "q2-2"]


def test_answers_leave_no_trace_in_the_referrer(open_page: Callable[..., Page], server: str) -> None:
    page = open_page(f"{HERE}/results?answers={'3' * 30}")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.headers.get("referer", "")))

    page.goto(page.url)
    follow(page.get_by_role("link", name="Home"))

    assert page.url == f"{server}/"
    assert len(sent) > 2
    assert not any("answers" in referrer for referrer in sent)


def test_paper_holds_the_scores_and_no_form(open_page: Callable[..., Page]) -> None:
    page = open_page(f"{HERE}/results?answers={'434521' * 5}")
    page.emulate_media(media="print")

    assert page.locator("svg.hexagon").is_visible()
    assert page.locator("main table").is_visible()
    assert not page.locator("main form").is_visible()
