"""The steps from home to a page: the same for its answer, its form and its errors."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

MNM, ONLINE = ("My Next Move", "/mnm/"), ("O*NET OnLine", "/online/")
PROFILER = ("Interest Profiler", "/mnm/interestprofiler/")
INDUSTRIES = ("Careers by industry", "/mnm/browse/")
CODE = ("17-2051.00", "/online/occupations/17-2051.00/")
SKILLS = ("Skills", "/online/occupations/17-2051.00/details/skills")
SHARED = "/online/occupations/17-2051.00/related/skills"

STEPS = {
    # Answers.
    "/mnm/": [("My Next Move", None)],
    "/mnm/browse/54": [MNM, INDUSTRIES, ("Professional, Science, & Technical", None)],
    "/mnm/careers/17-2051.00/": [MNM, ("Civil Engineers", None)],
    "/online/occupations/17-2051.00/details/skills": [
        ONLINE,
        ("Civil Engineers", CODE[1]),
        ("Civil Engineers: Skills, Details report", None),
    ],
    f"{SHARED}/2.A.1.a": [
        ONLINE,
        ("Civil Engineers", CODE[1]),
        SKILLS,
        ("Occupations: Reading Comprehension (Skills)", None),
    ],
    "/sitemap/": [("Site map", None)],
    # Forms, open or with what is wrong.
    "/search": [("Search every area", None)],
    "/mnm/search": [MNM, ("Search careers", None)],
    "/mnm/interestprofiler/careers": [MNM, PROFILER, ("Careers that fit your interests", None)],
    "/mnm/browse/54?start=x": [MNM, INDUSTRIES, ("Careers in this industry: 54", None)],
    "/taxonomy/2010_to_active": [
        ("Taxonomy services", "/taxonomy/"),
        ("Look up an old code, from the 2010 taxonomy to the current one", None),
    ],
    "/online/occupations/17-2051.00/summary/tasks?display=foo": [
        ONLINE,
        CODE,
        ("17-2051.00: Tasks, Summary report", None),
    ],
    f"{SHARED}/2.A.1.a?start=x": [ONLINE, CODE, SKILLS, ("17-2051.00: Occupations that share this", None)],
    # Errors.
    "/nowhere": [("Page not found", None)],
    "/mnm/nowhere": [MNM, ("Page not found", None)],
    "/mnm/browse/54?sort=foo": [MNM, INDUSTRIES, ("O*NET did not accept this search", None)],
    "/database/rows/nothing": [("Tables of the database", "/database/"), ("O*NET has no such table", None)],
    "/online/occupations/11-1011.03/details/tasks": [
        ONLINE,
        ("Chief Sustainability Officers", "/online/occupations/11-1011.03/"),
        ("Chief Sustainability Officers: Tasks, Details report", None),
    ],
    # No step leads to a code that does not exist.
    "/mnm/careers/99-9999.99/skills": [
        MNM,
        ("All careers", "/mnm/careers/"),
        ("O*NET has no occupation 99-9999.99", None),
    ],
}


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(("address", "steps"), [*STEPS.items()], ids=[*STEPS])
def test_every_step_from_home_is_there(client: Client, address: str, steps: list[tuple[str, str | None]]) -> None:
    soup = BeautifulSoup(client.get(address).content, "html5lib")

    found = [
        (step.get_text(strip=True), step.a["href"] if step.a else None)
        for step in soup.select("nav[aria-label=Breadcrumb] li")
    ]
    assert found == [("Home", "/"), *steps]
