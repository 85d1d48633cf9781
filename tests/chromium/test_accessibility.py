"""Every page kind through axe, wide and at 320 px, in light and dark; and nothing is wider than a narrow screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages.addresses import ERRORS, FORMS

pytestmark = pytest.mark.browser

KINDS = (
    "/",
    "/about/",
    "/mnm/",
    "/mpp/",
    "/mnm/search?keyword=nurse",
    "/mnm/search?keyword=xyzzyplugh",
    "/mpp/search?keyword=ingenieros",
    "/mnm/careers/",
    "/mnm/careers/17-2051.00/?state=CO",
    "/mpp/careers/17-2051.00/",
    "/veterans/careers/11-1031.00/",
    *(
        f"/mnm/careers/17-2051.00/{part}"
        for part in (
            "knowledge",
            "personality",
            "technology",
            "education",
            "job_outlook",
            "check_out_my_state",
            "explore_more",
            "where_do_they_work",
        )
    ),
    "/mnm/browse/",
    "/mnm/browse/54",
    "/mpp/browse/54?category=Some&sort=percent_employed",
    "/veterans/browse/23",
    "/mnm/bright_outlook/",
    "/mpp/bright_outlook/grow",
    "/mnm/job_preparation/",
    "/veterans/job_preparation/3",
    "/mnm/videos/",
    "/mnm/interestprofiler/",
    "/mnm/interestprofiler/questions",
    "/mnm/interestprofiler/questions?start=13&end=24&answers=1234512345123--45&check=1",
    "/mpp/interestprofiler/questions_30?start=25&end=36&answers=123",
    f"/mnm/interestprofiler/results?answers={'434521' * 5}",
    f"/mpp/interestprofiler/careers?answers={'434521' * 5}&job_zone=4",
    "/mnm/interestprofiler/careers?area=Artistic",
    "/mnm/interestprofiler/job_zones",
    "/veterans/military?keyword=68W",
    "/online/search?keyword=architect",
    "/online/occupations/",
    "/online/bright_outlook/",
    "/online/bright_outlook/openings",
    "/online/career_clusters/060100",
    "/online/career_clusters/all",
    "/online/hot_technology/",
    "/online/hot_technology/python",
    "/online/industries/54?sort=name",
    "/online/job_families/",
    "/online/job_zones/",
    "/online/stem_occupations/1",
    "/online/occupations/17-2051.00/",
    "/online/occupations/17-2051.00/summary/",
    "/online/occupations/17-2051.00/details/?display=long",
    *(
        f"/online/occupations/17-2051.00/details/{part}"
        for part in (
            "tasks",
            "technology_skills",
            "tools_technology",
            "skills",
            "detailed_work_activities",
            "job_zone",
            "education",
            "interests",
            "related_occupations",
        )
    ),
    "/online/crosswalks/military?keyword=nurse",
    "/online/crosswalks/education?keyword=14.08",
    "/online/crosswalks/soc?keyword=xyzzy",
    "/online/occupations/17-2051.00/related/knowledge/2.C.4.a",
    "/online/occupations/17-2051.00/related/tasks/147",
    "/online/occupations/17-2051.00/custom/work_activities_outline",
    "/online/related_task/?keyword=engineers",
    "/online/related_task/tasks/17-2051.00",
    "/accessibility/",
    *FORMS,
    *ERRORS,
)


RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes is not looked up: a long report takes half the time
}
# WCAG 2.5.8: targets of 24 by 24 pixels; links inside a sentence are exempt.
SMALL_TARGETS = """() => [...document.querySelectorAll('button, input:not([type=hidden]), select, nav a, .button')]
    .filter(e => e.checkVisibility()).map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.width < 24 || box.height < 24) && box.x >= 0 && box.y >= 0)
    .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing_on_a_wide_page(open_page: Callable[..., Page], address: str, scheme: str) -> None:
    page = open_page(address, width=1280, scheme=scheme)

    results = Axe().run(page, options=RULES)

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", KINDS)
def test_a_narrow_page_fits_has_room_for_fingers_and_nothing_for_axe(
    open_page: Callable[..., Page], address: str, scheme: str
) -> None:
    page = open_page(address, width=320, scheme=scheme)

    results = Axe().run(page, options=RULES)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(SMALL_TARGETS) == []
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("address", ["/", "/mnm/careers/17-2051.00/", "/online/occupations/17-2051.00/details/"])
def test_a_page_asks_no_other_host_and_breaks_no_policy(
    open_page: Callable[..., Page], server: str, address: str
) -> None:
    page = open_page("/accessibility/")
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(server + address)

    assert all(url.startswith((server, "data:")) for url in asked)
    assert complaints == []
