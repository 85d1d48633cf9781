"""Every page kind is open to everyone: axe finds nothing, wide and narrow, in light and dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium.accessibility import check, faults
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
    "/compare?codes=29-1141.00,31-1131.00,17-2051.00&state=OH",
    "/path?from=31-1131.00&to=29-1141.00",
    "/path?from=31-1131.00&to=enfermera&lang=es",
    "/compare?codes=29-1141.00,99-9999.00&lang=es&add=plomero",
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
    f"/mpp/interestprofiler/results?answers={'3' * 30}",
    f"/mnm/interestprofiler/careers?answers={'434521' * 5}&job_zone=1",
    "/mnm/interestprofiler/questions_30?key=1",
    "/mnm/interestprofiler/job_zones",
    "/veterans/military?keyword=68W",
    "/veterans/military?keyword=11B, 0111",
    "/veterans/careers/33-3051.00/",
    "/mpp/careers/55-3016.00/",
    "/online/search?keyword=architect",
    "/online/occupations/",
    "/online/bright_outlook/",
    "/online/bright_outlook/openings",
    "/online/career_clusters/060100",
    "/online/career_clusters/all",
    "/online/hot_technology/",
    "/online/hot_technology/Python",
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
    "/search?keyword=nurse",
    "/search?keyword=172051&area=online",
    "/search?keyword=0111&lang=es",
    "/search?keyword=ABH",
    "/search?keyword=ingeniero&tab=mpp",
    "/veterans/military?keyword=0111",
    "/veterans/military?keyword=11B&branch=navy",
    "/find",
    "/find?education=2&pay=40000&interest=R&state=OH",
    "/find?education=1&pay=150000&lang=es",
    "/local/47-2111.00?state=OH",
    "/sitemap/",
    "/patterns/",
    "/?lang=es",
    "/mnm/careers/17-2051.00/?lang=es",
    "/online/occupations/17-2051.00/details/interests?lang=es",
    "/accessibility/?lang=es",
    "/taxonomy/",
    "/taxonomy/2010_to_active?code=15-1132.00",
    "/taxonomy/active_to_2010?code=17-2051.00",
    "/database/",
    "/database/info/task_statements",
    "/database/rows/task_statements",
    "/database/rows/knowledge?filter=data_value.gte.4.5&filter=element_name.contains.math&sort=data_value.descending",
    "/database/rows/knowledge?filter=data_value.gt.9",
    "/database/rows/knowledge?column=title&operator=contains&value=",
    "/accessibility/",
    *(
        f"{address}list=29-1141.00,31-1131.00,99-9999.99"
        for address in (
            "/?",
            "/mnm/careers/29-1141.00/?",
            "/mpp/careers/29-1141.00/?",
            "/online/occupations/29-1141.00/?",
            "/search?keyword=nurse&",
            "/veterans/military?keyword=68W&",
        )
    ),
    "/mnm/careers/?list=29-1141.00,31-1131.00,35-2014.00,15-1252.00,39-5012.00",
    "/handout/29-1141.00?state=CO",
    "/handout/29-1141.00?lang=both&size=large",
    "/handout/55-3016.00?lang=es&read=easy",
    "/note/29-1141.00?state=CO",
    *FORMS,
    *ERRORS,
)


@pytest.mark.parametrize("address", KINDS)
def test_page_is_open_to_everyone(open_page: Callable[..., Page], address: str) -> None:
    check(open_page(address))


def test_what_keeps_people_out_is_noticed(open_page: Callable[..., Page]) -> None:
    page = open_page("/accessibility/")
    page.goto("about:blank")  # no policy forbids styles here
    page.set_content(
        "<html lang=en><title>A</title><main><h1>A</h1><button style='width: 5px; padding: 0'></button>"
        "<p style='width: 400px; color: #777; background: light-dark(white, black)'>gray"
    )

    found = "\n".join(faults(page))

    assert "at 320: 4" in found
    assert "at 1280: small target <button" in found
    assert "color-contrast" in found
    assert "at 320, dark: " in found


@pytest.mark.parametrize("address", ["/", "/mnm/careers/17-2051.00/", "/online/occupations/17-2051.00/details/"])
def test_page_calls_no_host_and_breaks_no_policy(open_page: Callable[..., Page], server: str, address: str) -> None:
    page = open_page("/accessibility/")
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(server + address)

    assert all(url.startswith((server, "data:")) for url in asked)
    assert complaints == []
