"""What a visitor sees when Web Services 2.0 fail, in each of their ways: the designed page, or the last good copy."""

import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from tests.upstream import Answer, Upstream
from tests.v2.service import KEY
from tests.v2.upstream import FAILURES, SOUND, TOO_MANY, document, too_many

# An address, and the call that its page cannot do without.
PAGES = {
    "/mnm/search?keyword=nurse": "mnm/search",
    "/mnm/careers/17-2051.00/": "mnm/careers/17-2051.00/",
    "/mnm/careers/17-2051.00/job_outlook": "mnm/careers/17-2051.00/job_outlook",
    "/online/occupations/17-2051.00/": "online/occupations/17-2051.00/",
    "/online/occupations/17-2051.00/details/skills": "online/occupations/17-2051.00/details/skills",
    "/online/bright_outlook/grow": "online/bright_outlook/grow",
    "/veterans/military?keyword=11B": "veterans/military",
    "/database/rows/knowledge": "database/rows/knowledge",
}
SECTIONS = ("/mnm/careers/17-2051.00/job_outlook", "/online/occupations/17-2051.00/details/skills")
# Documents of other types that can be read all the same: texts and numbers take each other's place, or rows are empty.
READABLE = {
    *((address, "texts for numbers") for address in (*SECTIONS, "/database/rows/knowledge")),
    ("/database/rows/knowledge", "null"),
}
CASES = [(address, failure) for address in PAGES for failure in FAILURES if (address, failure) not in READABLE]
# What a failure begins with -> the status of its page, and its words. Any other failure is DOWN.
DESIGNED = {
    "401": (503, "O*NET is not available on this site"),
    "403": (503, "O*NET is not available on this site"),
    "404": (404, "Page not found."),
    "400": (404, "Page not found."),
    "422": (422, ""),
    "429": (503, "O*NET is busy"),
}
DOWN = (503, "O*NET is not answering")
NOT_COLLECTED = (422, "O*NET has not collected this part yet.")  # a section without data has a 404 or 400 too
ANSWERS = ("404", "400", "422")  # no old copy takes their place


@pytest.mark.parametrize(("address", "failure"), CASES)
def test_each_failure_has_its_designed_page(
    client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture, address: str, failure: str
) -> None:
    onet.next[PAGES[address]] = [FAILURES[failure]] * 2
    is_missing = address in SECTIONS and failure[:3] in ANSWERS
    status, words = NOT_COLLECTED if is_missing else DESIGNED.get(failure[:3], DOWN)

    response = client.get(address)

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == status
    assert words in soup.get_text(" ", strip=True)
    assert len(soup.select("main h1")) == 1
    assert "no-store" in response.headers["Cache-Control"]
    assert "nginx" not in response.text
    for text in (response.text, caplog.text):
        assert KEY not in text
        assert "127.0.0.1" not in text


@pytest.mark.parametrize(("address", "failure"), sorted(READABLE))
def test_what_can_be_read_is_shown(client: Client, onet: Upstream, address: str, failure: str) -> None:
    onet.next[PAGES[address]] = [FAILURES[failure]]

    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("address", "failure"),
    [case for case in CASES if case[0] in list(PAGES)[:3] and case[1][:3] not in ANSWERS],
)
def test_last_good_copy_covers_a_failure(
    client: Client, onet: Upstream, settings: Settings, address: str, failure: str
) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = 0
    client.get(address)
    caches["pages"].clear()
    onet.next[PAGES[address]] = [FAILURES[failure]] * 2

    response = client.get(address)

    assert response.status_code == 200
    assert "This copy is from" in response.text
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("address", PAGES)
def test_foreign_links_lead_nowhere_from_here(client: Client, onet: Upstream, address: str) -> None:
    onet.next[PAGES[address]] = [SOUND["foreign links"]]

    response = client.get(address)

    hrefs = [str(link["href"]) for link in BeautifulSoup(response.content, "html5lib").select("a[href]")]
    assert response.status_code == 200
    for href in hrefs:
        assert re.match(r"https://|/(?!/)|[?#]", href), href
        assert "elsewhere.example" not in href or href.startswith("https://"), href
        assert ".." not in href


@pytest.mark.parametrize(("answer", "seconds"), [(TOO_MANY, 0.2), (too_many(retry_after="1"), 1)])
def test_one_429_is_asked_again_after_a_pause(client: Client, onet: Upstream, answer: Answer, seconds: float) -> None:
    onet.next["mnm/search"] = [answer]

    found = client.get("/mnm/search?keyword=nurse")
    other = client.get("/mpp/search?keyword=enfermera")

    first, second = (request.at for request in onet.requests if request.path == "mnm/search")
    assert found.status_code == other.status_code == 200
    assert second - first >= seconds
    assert len([path for path in onet.paths() if path == "mpp/search"]) == 1


def test_a_job_zone_that_is_new_is_listed(client: Client, onet: Upstream) -> None:
    href = "https://api-v2.onetcenter.org/mnm/job_preparation/"
    zones = [{"href": f"{href}{zone}", "code": zone, "title": f"Zone {zone}"} for zone in (5, 6)]
    onet.next["mnm/job_preparation/"] = [document(zones)]

    response = client.get("/mnm/job_preparation/")

    main = BeautifulSoup(response.content, "html5lib").main
    assert main is not None
    assert [heading.get_text(" ", strip=True) for heading in main.select("h2")] == ["Zone 5", "Zone 6"]
    assert "of 5" not in main.get_text()
    assert "None" not in main.get_text()


@pytest.mark.parametrize("echo", [f"X-API-Key: {KEY}", f"The key {KEY} has no such page", "Host: HOST", "(HOST)"])
def test_refusal_that_repeats_our_call_is_cut(client: Client, onet: Upstream, echo: str) -> None:
    host = urlsplit(onet.url).netloc
    text = f"Not this one. {echo.replace('HOST', host)}"
    onet.next["mnm/search"] = [document({"error": text}, 422)]

    response = client.get("/mnm/search?keyword=nurse")

    assert response.status_code == 422
    assert "Not this one." in response.text
    for secret in (KEY, host, "X-API-Key", "Host:"):
        assert secret not in response.text
