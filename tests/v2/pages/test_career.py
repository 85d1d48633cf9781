"""A career's page of about ten calls: facts first, the rest while it comes, and what is late on the next visit."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from bs4 import BeautifulSoup
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.areas import AREAS
from browser.caching import career_codes
from browser.onet import operations
from browser.pages import gathering
from tests.upstream import Upstream, delayed, reply
from tests.v2.upstream import BAD_REQUEST, FAILURES, NOT_FOUND, OUT_OF_ORDER, REFUSED

ENGINEERS = "/mnm/careers/17-2051.00/"
CALLS = 10  # the overview and nine sections
FAILED = "We could not get this part from O*NET just now."
FACTS = ["fact-education", "fact-pay", "fact-outlook", "fact-state"]


def warm_up() -> None:
    """Load what every page needs and is cached for a day: the version information, and the codes of each area."""
    services.client().ask(operations.ABOUT)
    for area in AREAS:
        career_codes.codes(services.client(), None, area, None)


def timed(path: str) -> tuple[float, HttpResponse]:
    start = time.monotonic()
    response = Client().get(path)
    return time.monotonic() - start, response


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


def test_the_overview_and_the_facts_are_called_first(slow: Upstream) -> None:
    warm_up()
    time.sleep(1)  # the calls above have their turns behind them
    slow.requests.clear()

    took, response = timed(ENGINEERS)

    first = {path.rpartition("/")[2] for path in slow.paths()[:5]}  # in the first second
    assert first > {"", "education", "job_outlook", "check_out_my_state"}
    assert has_facts(response)
    assert len(slow.requests) == CALLS
    assert took < gathering.REST_SECONDS


def test_six_cold_careers_at_once_keep_to_limit(slow: Upstream) -> None:
    warm_up()
    time.sleep(1)
    slow.requests.clear()
    codes = ("17-2051.00", "29-1141.00", "15-1252.00", "11-3031.00", "13-2011.00", "23-1011.00")

    with ThreadPoolExecutor(len(codes)) as visitors:
        pages = list(visitors.map(lambda code: timed(f"/mnm/careers/{code}/")[1], codes))

    assert [page.status_code for page in pages] == [200] * len(codes)
    assert all(has_facts(page) for page in pages)
    times = [request.at for request in slow.requests]
    # The stand-in notes when a call came in, and a busy machine may note one late: half of the second is allowed.
    # Without a limit six calls would come within a round trip of 0.2 seconds.
    assert all(later - earlier > 0.5 for earlier, later in zip(times, times[5:], strict=False))


def test_late_parts_are_marked_and_there_next_time(onet: Upstream) -> None:
    warm_up()
    late = "mnm/careers/17-2051.00/knowledge"
    onet.next[late] = [delayed(gathering.REST_SECONDS + 0.5, reply(200, b"[]", "application/json"))]

    partial = Client().get(ENGINEERS)
    time.sleep(1)
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


@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans", "online"])
def test_an_unknown_code_costs_at_most_four_calls(onet: Upstream, area: str) -> None:
    warm_up()
    onet.requests.clear()
    path = AREAS[area].overview.url(area=area, code="99-9999.99")

    response = Client().get(path)

    assert response.status_code == 422
    assert len(onet.requests) <= 4


def test_spanish_page_asks_english_for_missing_parts_only(onet: Upstream) -> None:
    warm_up()
    onet.requests.clear()

    response = Client().get("/mpp/careers/17-2051.00/")

    english = [path for path in onet.paths() if path.startswith("mnm/")]
    spanish = [path.rpartition("/")[2] for path in onet.paths() if path.startswith("mpp/")]
    assert response.status_code == 200
    assert not {path.rpartition("/")[2] for path in english} & set(spanish)


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failing_overview_is_a_designed_page(onet: Upstream, failure: str) -> None:
    onet.next["mnm/careers/17-2051.00/"] = [FAILURES[failure]] * 2

    response = Client().get(ENGINEERS)

    assert response.status_code in (404, 422, 503)
    assert len(soup_of(response).select("main h1")) == 1
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("failure", [name for name in FAILURES if name[:3] not in ("404", "400", "422")])
def test_an_old_copy_covers_a_failure(onet: Upstream, settings: Settings, failure: str) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = 0
    Client().get(ENGINEERS)
    caches["pages"].clear()
    onet.next["mnm/careers/17-2051.00/"] = [FAILURES[failure]] * 2

    response = Client().get(ENGINEERS)

    assert response.status_code == 200
    assert "Civil Engineers" in response.text
    assert soup_of(response).select("main .note.alert")


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
