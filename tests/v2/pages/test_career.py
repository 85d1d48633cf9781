"""A career's page of about ten calls: facts first, the rest while it comes, and what is late on the next visit."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.areas import AREAS
from browser.caching import career_titles
from browser.onet import operations
from browser.onet.operations import careers
from browser.onet.operations.operation import CAREER_AREAS
from tests.upstream import PATIENCE_SECONDS, Handler, Upstream, reply, together
from tests.v2.upstream import BAD_REQUEST, NOT_FOUND, OUT_OF_ORDER, REFUSED
from tests.waiting import until_true

UNKNOWN = "99-9999.99"
ENGINEERS = "/mnm/careers/17-2051.00/"
OTHERS = ("29-1141.00", "15-1252.00", "11-3031.00", "13-2011.00", "23-1011.00")
CALLS = 10  # the overview and nine sections
FAILED = "We could not get this part from O*NET just now."
FACTS = ["fact-education", "fact-pay", "fact-outlook", "fact-state"]
FACT_SECTIONS = ("education", "job_outlook", "check_out_my_state")
SECTIONS = (*FACT_SECTIONS, "knowledge", "skills", "abilities", "personality", "technology", "explore_more")


def warm_up() -> None:
    """Load what every page needs and is cached for a day: the version information, and the codes of each area."""
    services.client().ask(operations.ABOUT)
    for area in AREAS:
        career_titles.titles(services.client(), None, area, None)


def soup_of(response: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html5lib")


def has_facts(response: HttpResponse) -> bool:
    """Return whether each of the four facts has a figure or a sentence, and could be loaded."""
    facts = [soup_of(response).find(id=name) for name in FACTS]
    return all(facts) and not any(FAILED in fact.parent.get_text() for fact in facts if fact and fact.parent)


def test_a_cold_career_takes_ten_calls(onet: Upstream) -> None:
    warm_up()
    onet.requests.clear()

    response = Client().get(ENGINEERS)

    assert response.status_code == 200
    assert has_facts(response)
    assert len(onet.requests) == CALLS
    assert onet.paths()[0] == "mnm/careers/17-2051.00/"


@pytest.mark.parametrize("sections", [FACT_SECTIONS, SECTIONS], ids=["facts", "all"])
def test_sections_take_one_round_trip_after_overview(onet: Upstream, sections: Sequence[str]) -> None:
    warm_up()
    answer = together(len(sections), lambda handler: handler.server.usual(handler))
    onet.next.update({ENGINEERS[1:] + section: [answer, OUT_OF_ORDER] for section in sections})

    response = Client().get(ENGINEERS)

    assert has_facts(response)
    assert FAILED not in response.text


def test_the_overview_and_the_facts_are_called_first(onet: Upstream, settings: Settings) -> None:
    warm_up()
    settings.ONET_CALLS_PER_SECOND = 5  # of a new queue
    for code in OTHERS[:4]:
        services.client().ask(operations.CAREER, area="mnm", code=code)
    onet.requests.clear()

    response = Client().get(ENGINEERS)

    # The overview is the fifth call, so every section is in line before the next turn, whichever thread was first.
    overview, *sections = [path.rpartition("/")[2] for path in onet.paths()]
    assert overview == ""
    assert {*sections[:5]} > {*FACT_SECTIONS}  # in the next second
    assert has_facts(response)


def test_a_cold_career_is_whole_within_the_limit(slow: Upstream, settings: Settings) -> None:
    limit, settings.ONET_CALLS_PER_SECOND = settings.ONET_CALLS_PER_SECOND, 1_000
    warm_up()
    settings.ONET_CALLS_PER_SECOND = limit  # of a new queue
    slow.requests.clear()

    response = Client().get(ENGINEERS)

    assert has_facts(response)
    assert FAILED not in response.text
    assert len(slow.requests) == CALLS


def test_six_cold_careers_at_once_keep_to_limit(slow: Upstream) -> None:
    warm_up()
    slow.requests.clear()
    codes = ("17-2051.00", *OTHERS)
    start = time.monotonic()

    with ThreadPoolExecutor(len(codes)) as visitors:
        pages = list(visitors.map(lambda code: Client().get(f"/mnm/careers/{code}/"), codes))

    assert [page.status_code for page in pages] == [200] * len(codes)
    assert all(has_facts(page) for page in pages)
    # A busy machine may note a call late, never early.
    late = [request.at - start for request in slow.requests]
    assert len(late) >= len(codes) * 4
    assert all(seconds >= number // 5 for number, seconds in enumerate(late))


def test_page_is_cached_once_its_links_are_known(onet: Upstream) -> None:
    services.client().ask(operations.ABOUT)

    first = Client().get(ENGINEERS)
    warm_up()
    second = Client().get(ENGINEERS)

    assert "no-store" in first.headers["Cache-Control"]
    assert first.text.count("The list of this area is still loading.") == 3
    assert soup_of(first).select("#elsewhere a") == []
    assert "public" in second.headers["Cache-Control"]
    assert len(soup_of(second).select("#elsewhere a")) == 3


def test_late_parts_are_marked_and_there_next_time(onet: Upstream) -> None:
    warm_up()
    late = "mnm/careers/17-2051.00/knowledge"
    shown = Event()

    def answer(handler: Handler) -> None:
        shown.wait(PATIENCE_SECONDS)
        reply(200, b"[]", "application/json")(handler)

    onet.next[late] = [answer]

    partial = Client().get(ENGINEERS)
    shown.set()
    until_true(lambda: services.client().peek(careers.KNOWLEDGE, area="mnm", code="17-2051.00") is not None)
    whole = Client().get(ENGINEERS)

    assert partial.status_code == 200
    assert has_facts(partial)
    assert "no-store" in partial.headers["Cache-Control"]
    assert FAILED in partial.text
    assert FAILED not in whole.text
    assert "public" in whole.headers["Cache-Control"]
    assert onet.paths().count(late) == 1


@pytest.mark.parametrize("answer", [REFUSED, NOT_FOUND, BAD_REQUEST], ids=["422", "404", "400"])
def test_an_announced_section_without_data_is_not_collected(onet: Upstream, answer: object) -> None:
    warm_up()
    onet.next["mnm/careers/17-2051.00/knowledge"] = [answer]  # type: ignore[list-item]

    response = Client().get(ENGINEERS)

    assert "O*NET has not collected this part yet." in response.text
    assert "public" in response.headers["Cache-Control"]


@pytest.mark.parametrize("answer", [REFUSED, NOT_FOUND, BAD_REQUEST], ids=["422", "404", "400"])
@pytest.mark.parametrize("path", ["mnm/careers/17-2051.00/knowledge", "online/occupations/17-2051.00/details/skills"])
def test_page_of_announced_section_says_so_too(onet: Upstream, path: str, answer: object) -> None:
    onet.next[path] = [answer]  # type: ignore[list-item]

    response = Client().get(f"/{path}")

    assert response.status_code == 422
    assert "O*NET has not collected this part yet." in response.text


def test_an_address_that_nothing_announces_is_missing(onet: Upstream) -> None:
    onet.next["mnm/industries/54/most_people"] = [NOT_FOUND]

    assert Client().get("/mnm/browse/54?category=Most").status_code == 404


def test_a_section_that_fails_hides_nothing_else(onet: Upstream) -> None:
    onet.next["mnm/careers/17-2051.00/skills"] = [OUT_OF_ORDER, OUT_OF_ORDER]

    response = Client().get(ENGINEERS)

    assert has_facts(response)
    assert response.text.count(FAILED) == 1
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        *(area.overview.url(area=area.key, code=UNKNOWN) for area in AREAS.values()),
        *(f"/{area}/careers/{UNKNOWN}/{part}" for area in CAREER_AREAS for part in ("report", "knowledge")),
        f"/veterans/careers/{UNKNOWN}/in_the_military",
        *(
            f"/online/occupations/{UNKNOWN}/{part}"
            for part in ("summary/", "details/", "details/skills", "hot_technology")
        ),
        f"/online/occupations/{UNKNOWN}/related/knowledge/2.C.3.c",
        f"/online/occupations/{UNKNOWN}/custom/work_activities_outline",
    ],
)
def test_an_unknown_code_costs_at_most_four_calls(onet: Upstream, path: str) -> None:
    warm_up()
    onet.requests.clear()

    response = Client().get(path)

    assert response.status_code in (404, 422)
    assert UNKNOWN in response.text
    assert len(onet.requests) <= 4


def test_spanish_page_asks_english_for_missing_parts_only(onet: Upstream) -> None:
    warm_up()
    onet.requests.clear()

    response = Client().get("/mpp/careers/17-2051.00/")

    english = [path for path in onet.paths() if path.startswith("mnm/")]
    spanish = [path.rpartition("/")[2] for path in onet.paths() if path.startswith("mpp/")]
    assert response.status_code == 200
    assert not {path.rpartition("/")[2] for path in english} & set(spanish)


def test_each_state_has_a_word(onet: Upstream) -> None:
    soup = soup_of(Client().get(f"{ENGINEERS}?state=OH"))
    words = {item.span.get_text(" ", strip=True): item.b.get_text() for item in soup.select("#states li")}  # type: ignore[union-attr]

    fact = soup.find(id="fact-state")
    assert len(words) > 50
    assert "–" not in words.values()
    assert fact is not None
    assert fact.parent is not None
    assert words["Ohio OH"] in fact.parent.get_text()


def test_parts_that_are_not_offered_are_left_out(onet: Upstream) -> None:
    soup = soup_of(Client().get(ENGINEERS))

    assert soup.find(id="related") is not None
    assert soup.find(id="where") is None
    assert not soup.select("a[href='#where']")


def test_military_jobs_take_no_eleventh_call(onet: Upstream) -> None:
    warm_up()
    onet.requests.clear()

    soup = soup_of(Client().get("/veterans/careers/17-2051.00/"))

    military = soup.find(id="military")
    assert military is not None
    assert [term.get_text() for term in military.select("dt")] == ["Air Force", "Army"]
    assert [titles.get_text() for titles in military.select("dd")] == ["Engineering", "Engineer, General"]
    assert military.select("a[href='/veterans/careers/17-2051.00/in_the_military']")
    assert soup.select(".contents a[href='#military']")
    assert len(onet.requests) == CALLS


@pytest.mark.parametrize("address", [ENGINEERS, "/veterans/careers/13-2011.00/"])
def test_a_career_without_military_jobs_has_no_part(onet: Upstream, address: str) -> None:
    soup = soup_of(Client().get(address))

    assert soup.find(id="military") is None
    assert not soup.select("a[href='#military']")


def test_titles_of_a_summary_come_first(onet: Upstream) -> None:
    opening = soup_of(Client().get(ENGINEERS)).select(".opening p")

    assert opening[0].get_text(" ", strip=True) == "Also called Bridge Engineer, City Engineer"
    assert opening[1].get_text(" ", strip=True) == "Other titles: Structural Engineer"


def test_technology_in_demand_is_said_first(onet: Upstream) -> None:
    technology = soup_of(Client().get(ENGINEERS)).find(id="technology")

    assert technology is not None
    said = technology.get_text(" ", strip=True)
    assert "Autodesk AutoCAD In demand, Hot technology, 28% of job postings" in said
    assert "Hot technology, In demand" not in said


def test_industries_link_to_most_and_some_people(onet: Upstream) -> None:
    rows = soup_of(Client().get(ENGINEERS)).select("#related .lines")[-1].select("li")

    assert [link["href"] for link in rows[0].select(".action")] == [
        "/mnm/browse/21?category=Most",
        "/mnm/browse/21?category=Some",
    ]
    assert "–" not in rows[0].get_text()


def test_zones_of_2_0_have_no_ladder(onet: Upstream) -> None:
    soup = soup_of(Client().get("/mnm/careers/33-2011.00/"))

    fact = soup.find(id="fact-education")
    assert fact is not None
    assert fact.parent is not None
    assert "Job Zone 1-2" in fact.parent.get_text()
    assert not soup.select("main svg.ladder")
