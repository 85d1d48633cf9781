"""The kind of a 422 follows from the request alone: unknown, old, not collected, only in English."""

import base64
import re
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from browser.onet import models
from tests.pages import promises
from tests.pages.conftest import PASSWORD, USERNAME
from tests.pages.reading import heading_of, main_of, opened
from tests.upstream import Upstream, document, reply, together, upstream

CODE = "17-2051.00"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/mnm/careers/99-9999.99/", "O*NET has no occupation 99-9999.99."),
        ("/mpp/careers/99-9999.99/", "O*NET no tiene la ocupación 99-9999.99."),
        ("/mnm/careers/99-9999.99/knowledge", "O*NET has no occupation 99-9999.99."),
        ("/online/occupations/99-9999.99/details/tasks", "O*NET has no occupation 99-9999.99."),
        ("/online/occupations/15-1132.00/", "15-1132.00 is now 15-1252.00 and 15-1253.00."),
        ("/mpp/careers/15-1132.00/", "15-1132.00 ahora es 15-1252.00 y 15-1253.00."),
    ],
)
def test_a_refusal_is_named_by_what_was_asked(client: Client, address: str, heading: str) -> None:
    main = main_of(client, address, 422)

    assert heading_of(main) == heading


NOT_COLLECTED = "O*NET has not collected this part yet."
OFFICER = "/online/occupations/11-1011.03/"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "heading", "sentence", "links"),
    [
        (
            "/mnm/careers/11-1031.00/knowledge",
            "Legislators: Knowledge",
            NOT_COLLECTED,
            ["/mnm/careers/11-1031.00/", "/mnm/careers/11-1031.00/explore_more"],
        ),
        (
            "/mpp/careers/11-1031.00/knowledge",
            "Legisladores: Conocimientos",
            "O*NET aún no tiene esta parte.",
            ["/mpp/careers/11-1031.00/", "/mpp/careers/11-1031.00/explore_more"],
        ),
        (
            f"{OFFICER}details/work_context",
            "Chief Sustainability Officers: Work Context",
            "This part is not in this site’s built-in data.",
            ["https://www.onetonline.org/link/summary/11-1011.03", OFFICER, f"{OFFICER}details/related_occupations"],
        ),
    ],
)
def test_missing_part_keeps_heading_and_leads_on(
    client: Client, address: str, heading: str, sentence: str, links: list[str]
) -> None:
    main = main_of(client, address, 422)

    assert heading_of(main) == heading
    assert main.select_one(".lead").get_text() == sentence  # type: ignore[union-attr]
    assert [link["href"] for link in main.select(".stack li a")] == links


def test_missing_relatives_are_not_linked(client: Client, onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/explore_more"] = [reply(422, b"<error>no</error>")]

    main = main_of(client, f"/mnm/careers/{CODE}/explore_more", 422)

    assert heading_of(main) == "Civil Engineers: Explore More"
    assert [link["href"] for link in main.select(".stack li a")] == [f"/mnm/careers/{CODE}/"]


def test_part_without_overview_is_headed_by_code(client: Client, onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/skills"] = [reply(422, b"<error>no</error>")]
    onet.next[f"mnm/careers/{CODE}/"] = [reply(500)] * 4

    main = main_of(client, f"/mnm/careers/{CODE}/skills", 422)

    assert heading_of(main) == f"{CODE}: Skills"
    assert "O*NET has not collected this part yet." in main.get_text()


@pytest.mark.usefixtures("embedded_data")
def test_old_code_links_to_what_it_is_now(client: Client) -> None:
    main = main_of(client, "/online/occupations/15-1132.00/", 422)

    assert heading_of(main) == "15-1132.00 is now 15-1252.00 and 15-1253.00."
    assert {link["href"]: link.get_text() for link in main.select("li a[href^='/online/occupations/15-']")} == {
        "/online/occupations/15-1252.00/": "15-1252.00 Software Developers",
        "/online/occupations/15-1253.00/": "15-1253.00 Software Quality Assurance Analysts and Testers",
    }


@pytest.mark.usefixtures("embedded_data")
def test_english_part_is_shown_and_marked_english(client: Client) -> None:
    main = main_of(client, f"/mpp/careers/{CODE}/technology", 422)

    assert "Esta parte solo está en inglés." in main.get_text()
    assert "Computer aided design CAD software" in [text.get_text() for text in main.select("table [lang=en]")]


@pytest.mark.usefixtures("embedded_data")
def test_spanish_career_shows_its_english_part(client: Client) -> None:
    main = main_of(client, f"/mpp/careers/{CODE}/")

    part = main.select_one("#technology")
    assert part is not None
    assert "Esta parte solo está en inglés." in part.get_text()
    assert "Computer aided design CAD software" in [text.get_text() for text in part.select("table [lang=en]")]


def refused(onet: Upstream, area: str) -> None:
    for part in ("", "report"):
        onet.next[f"{area}/careers/{CODE}/{part}"] = [reply(422, b"<error>no</error>")] * 3


def test_english_only_career_leads_to_english_page(client: Client, onet: Upstream) -> None:
    refused(onet, "mpp")

    main = main_of(client, f"/mpp/careers/{CODE}/", 422)

    assert heading_of(main) == "Esta carrera solo está en inglés."
    assert main.select(f'a[href="/mnm/careers/{CODE}/"]')


def test_code_that_only_another_area_has_leads_there(client: Client, onet: Upstream) -> None:
    refused(onet, "veterans")

    main = main_of(client, f"/veterans/careers/{CODE}/", 422)

    assert "My Next Move for Veterans has no page for 17-2051.00." in main.get_text()
    assert main.select(f'a[href="/online/occupations/{CODE}/"]')


def test_refusal_is_shown_while_nothing_answers(client: Client, onet: Upstream) -> None:
    refused(onet, "mnm")
    onet.next["online/search"] = [reply(500)] * 2

    main = main_of(client, f"/mnm/careers/{CODE}/", 422)

    assert main.select("form, a[href]")


def test_career_without_report_shows_its_overview(client: Client, onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/report"] = [reply(422, b"<error>no</error>")]

    main = main_of(client, f"/mnm/careers/{CODE}/")

    assert "We could not get" not in main.get_text()
    assert "O*NET has not collected this part yet" in main.get_text()


def test_spanish_career_without_english_says_what_is_unknown(client: Client, onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/report"] = [reply(500)] * 2

    response = client.get(f"/mpp/careers/{CODE}/")

    assert response.status_code == 200
    assert "En este momento no pudimos obtener esta parte de O*NET" in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_a_release_without_a_name_leaves_the_page(client: Client, onet: Upstream) -> None:
    onet.next["about/"] = [reply(body=b"<about><api_version>1.9</api_version></about>")]

    main = main_of(client, "/mnm/search?keyword=nurse")

    assert "Registered Nurses" in main.get_text()


AS_TYPED = {
    "/mnm/browse/54?category=Some&sort=foo": {"category": "Some", "sort": ""},
    "/mnm/careers/?sort=foo&start=3&end=9": {"sort": "", "start": "3", "end": "9"},
    "/mnm/careers/?start=5&end=2": {"sort": "", "start": "5", "end": "2"},
    "/mnm/interestprofiler/questions?start=5&end=2&answers=12345": {"start": "5", "end": "2", "answers": "12345"},
    "/veterans/military?keyword=11B&branch=foo": {"branch": "", "keyword": "11B"},
    "/online/crosswalks/military?keyword=11B&branch=moon": {"branch": "", "keyword": "11B"},
    "/taxonomy/2010_to_2019?code=99-9999.99": {"code": "99-9999.99"},
    "/database/rows/knowledge?filter=price.eq.1&sort=title": {"filter": "price.eq.1", "sort": "title"},
}


def typed(main: BeautifulSoup) -> dict[str, str]:
    (form,) = main.select("form")
    assert not form.get("action")
    values = {str(field["name"]): str(field.get("value", "")) for field in form.select("input")}
    values |= {str(field["name"]): field.get_text().strip() for field in form.select("textarea")}
    for field in form.select("select"):
        values[str(field["name"])] = next((str(option["value"]) for option in field.select("[selected]")), "")
    return values


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(("address", "values"), [*AS_TYPED.items()], ids=[*AS_TYPED])
def test_refused_values_stay_as_typed(client: Client, address: str, values: dict[str, str]) -> None:
    main = main_of(client, address, 422)

    assert typed(main) == values


def test_questions_that_are_refused_keep_their_answers(client: Client, onet: Upstream) -> None:
    onet.next["mnm/interestprofiler/questions"] = [reply(422, b"<error>no</error>")] * 2

    main = main_of(client, "/mnm/interestprofiler/questions?start=13&end=24&answers=123451234512", 422)
    opened = main_of(client, "/mnm/interestprofiler/questions", 422)

    assert typed(main) == {"start": "13", "end": "24", "answers": "123451234512"}
    assert opened.select("form[action='/search']")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("AK", "times as common in Alaska as in the nation"),
        ("ak", "times as common in Alaska"),
        ("UT", "Close to average"),
        ("GU", "times as common in Guam"),
        ("VI", "This site has no figures for Virgin Islands."),
    ],
)
def test_state_is_named_and_linked_to_wages(client: Client, state: str, words: str) -> None:
    main = main_of(client, f"/mnm/careers/{CODE}/?state={state}")

    assert words in main.get_text(" ")
    assert main.select(f'a[href="https://www.onetonline.org/link/localwages/{CODE}?st={state.upper()}"]')


def test_failed_facts_are_not_called_missing(client: Client, onet: Upstream) -> None:
    onet.next[f"mpp/careers/{CODE}/report"] = [reply(422, b"<error>no</error>")]
    onet.next[f"mnm/careers/{CODE}/report"] = [reply(500)] * 2

    main = main_of(client, f"/mpp/careers/{CODE}/?state=TX")

    failed = "En este momento no pudimos obtener esta parte de O*NET"
    for fact in ("fact-pay", "fact-outlook"):
        assert failed in main.select_one(f"[aria-labelledby={fact}]").get_text()  # type: ignore[union-attr]


@pytest.mark.usefixtures("embedded_data")
def test_unknown_state_counts_as_not_chosen(client: Client) -> None:
    main = main_of(client, f"/mnm/careers/{CODE}/?state=ZZ")

    assert "Choose a state" in main.get_text()


def test_empty_named_section_was_not_collected(client: Client, onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/skills"] = [reply(body=b'<skills code="17-2051.00" />')]

    main = main_of(client, f"/mnm/careers/{CODE}/skills")

    assert "O*NET has not collected this part yet." in main.get_text()


@pytest.mark.parametrize(
    ("sound", "nonsense", "gone"),
    [
        (b"<annual_median>99590<", b"<annual_median>lots<", "$99,590"),
        (b'location_quotient="', b'location_quotient="x', "2.00"),
        (b"<job_zone>", b"<job_zone>9", "Job zone 4 of 5"),
    ],
)
def test_nonsense_is_left_out_of_answer(
    client: Client, onet: Upstream, sound: bytes, nonsense: bytes, gone: str
) -> None:
    body = document(models.CareerReport)
    onet.next[f"mnm/careers/{CODE}/report"] = [reply(body=body), reply(body=body.replace(sound, nonsense))]

    whole = main_of(client, f"/mnm/careers/{CODE}/report")
    caches["default"].clear()
    main = main_of(client, f"/mnm/careers/{CODE}/report?again")
    less = main.get_text(" ", strip=True)

    assert gone in whole.get_text(" ", strip=True)
    assert gone not in less
    assert "Civil Engineers" in less


ECHOES = (
    f"Authorization: Basic {base64.b64encode(f'{USERNAME}:{PASSWORD}'.encode()).decode()}",
    f"Basic {base64.b64encode(f'{USERNAME}:{PASSWORD}'.encode()).decode()} is not known",
    f"{USERNAME} may not ask that",
    f"{PASSWORD}",
    "Host: 127.0.0.1",
    "HOST",
)


@pytest.mark.parametrize("echo", ECHOES)
def test_refusal_that_repeats_our_call_is_cut(client: Client, onet: Upstream, echo: str) -> None:
    host = urlsplit(onet.url).netloc
    text = f"Not this one. {echo.replace('HOST', host)}"
    onet.next["mnm/search"] = [reply(422, f"<error>{text}</error>".encode())]

    response = client.get("/mnm/search?keyword=nurse")

    assert response.status_code == 422
    assert "Not this one." in response.text
    for secret in (*ECHOES[:1], ECHOES[0].split()[-1], USERNAME, PASSWORD, host, "Authorization", "Host:"):
        assert secret not in response.text


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("keyword", ["%00", "a%00b%1b%7f%c2%85", "%ef%bf%bf%f0%9f%bf%bf"])
@pytest.mark.parametrize("address", ["/mnm/search", "/search", "/online/crosswalks/dot", "/database/rows/skills"])
def test_page_has_no_character_that_html_forbids(address: str, keyword: str) -> None:
    name = "filter" if address.startswith("/database") else "keyword"
    page = opened(f"{address}?{name}={keyword}&start=x")

    assert list(promises.is_strict_html(page)) == []
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\uffff\U0001ffff]", page.response.text)


@pytest.mark.parametrize("address", ["/mnm/careers/99-9999.00/", "/online/occupations/99-9999.00/", "/mnm/browse/99"])
def test_refusal_is_asked_for_once(client: Client, onet: Upstream, address: str) -> None:
    status = client.get(address).status_code
    calls = len(onet.requests)

    for _ in range(7):
        assert client.get(address).status_code == status

    assert len(onet.requests) == calls


def test_refused_account_pauses_calls_for_all_pages(client: Client, settings: Settings, onet: Upstream) -> None:
    career = f"mnm/careers/{CODE}/"
    first = ["about/", career, f"{career}report"]
    # The first page has made all of its calls before one is refused: none of them comes while the next pages are shown.
    with upstream(together(len(first), reply(401, b"Authorization Error"))) as refusing:
        settings.ONET_API_URL = refusing.url
        assert client.get(f"/{career}").status_code == 503
        assert sorted(refusing.paths()) == first

        for address in (f"/{career}", f"/online/occupations/{CODE}/", "/mnm/search?keyword=nurse"):
            assert client.get(address).status_code == 503

        assert sorted(refusing.paths()) == first
