"""Suggestions while somebody types: careers from the site's own data, or from the lists that it has cached."""

import logging
import time
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.areas import AREAS
from browser.caching import career_titles
from browser.embedded.data.load import load
from browser.onet import operations
from tests.embedded import releases
from tests.pages.test_profiler import is_private
from tests.upstream import Upstream

PATIENCE_SECONDS = 10

pytestmark = pytest.mark.usefixtures("embedded_data")


def answer(keyword: str, area: str = "mnm", **more: str) -> dict[str, list[dict[str, str]]]:
    response = Client().get("/suggest", {"keyword": keyword, "area": area, **more})
    assert response.status_code == 200
    found: dict[str, list[dict[str, str]]] = response.json()
    return found


def titles(keyword: str, area: str = "mnm") -> list[str]:
    return [each["title"] for each in answer(keyword, area)["suggestions"]]


def test_titles_begin_with_what_was_typed() -> None:
    assert titles("carp")[0] == "Carpenters"
    assert all("carp" in title.casefold() for title in titles("carp")[:4])


def test_common_careers_come_before_rare_ones() -> None:
    found = titles("nurse")

    assert found[0] == "Registered Nurses"
    assert found.index("Registered Nurses") < found.index("Nurse Anesthetists")


@pytest.mark.parametrize("keyword", ["registered nur", "nur reg", "NURSES registered", "job as a registered nurse"])
def test_each_word_begins_one_of_the_title(keyword: str) -> None:
    assert titles(keyword)[0] == "Registered Nurses"


def test_whole_word_comes_before_longer_ones() -> None:
    assert titles("bus")[0] == "Bus Drivers, School"


def test_excepted_careers_are_not_suggested() -> None:
    assert titles("maid")[0] == "Maids & Housekeeping Cleaners"
    assert "Janitors & Cleaners, Except Maids & Housekeeping Cleaners" not in titles("maid")


def test_unrated_careers_come_last() -> None:
    found = titles("social worker")

    assert found.index("Social Workers, All Other") > found.index("Healthcare Social Workers")


@pytest.mark.parametrize(
    ("keyword", "title", "also"),
    [
        ("cna", "Nursing Assistants", "CNA"),
        ("PA", "Physician Assistants", "PA"),
        ("forklift dr", "Industrial Truck & Tractor Operators", "Forklift Driver"),
        ("truck driver h", "Heavy & Tractor-Trailer Truck Drivers", ""),
    ],
)
def test_other_title_is_named(keyword: str, title: str, also: str) -> None:
    first = answer(keyword)["suggestions"][0]

    assert (first["title"], first["also"]) == (title, also)


def test_everyday_words_lead_to_careers() -> None:
    assert titles("fix cars")[0] == "Automotive Service Technicians & Mechanics"


def test_everyday_word_comes_before_longer_ones() -> None:
    assert titles("cop")[0] == "Police & Sheriff's Patrol Officers"
    assert titles("car").index("Automotive Service Technicians & Mechanics") < titles("car").index("Carpenters")


@pytest.mark.parametrize("keyword", ["any good job", "work from home", "looking for work", "part time"])
def test_words_that_name_no_occupation_suggest_nothing(keyword: str) -> None:
    assert titles(keyword) == []


def test_word_alone_may_become_another() -> None:
    assert "Machinists" in titles("job")


def test_incomplete_word_is_no_slip() -> None:
    assert titles("resturan") == []


def test_code_leads_to_its_career() -> None:
    assert titles("29-1141")[0] == "Registered Nurses"


@pytest.mark.parametrize("keyword", ["albañil", "ALBANIL", "albañi", "albañiles"])
def test_accents_and_case_do_not_count(keyword: str) -> None:
    assert titles(keyword, "mpp")[0].startswith("Albañiles")


@pytest.mark.parametrize("keyword", ["enfermera", "Enfermero", "trabajo de enfermera"])
def test_spanish_area_has_spanish_titles(keyword: str) -> None:
    first = answer(keyword, "mpp")["suggestions"][0]

    assert first["title"] == "Enfermeros registrados"
    assert (first["lang"], first["url"]) == ("es", "/mpp/careers/29-1141.00/")


def test_everyday_spanish_leads_to_careers() -> None:
    assert titles("niñera", "mpp")[0] == "Niñeros"
    assert "Conductores de camiones pesados y tractocamiones" in titles("troquero", "mpp")


def test_spanish_word_in_english_box_leads_where_its_search_does() -> None:
    assert answer("enfermera")["suggestions"][0]["url"] == "/mpp/careers/29-1141.00/"


@pytest.mark.parametrize("area", AREAS)
def test_suggestion_is_a_page_of_its_area(area: str) -> None:
    first = answer("electric", area)["suggestions"][0]

    assert first["url"] == AREAS[area].overview.url(area=area, code=first["code"])
    assert Client().get(first["url"]).status_code == 200


def test_language_and_place_are_carried_on() -> None:
    first = answer("cna", lang="es", state="OH")

    assert first["suggestions"][0]["url"] == "/mnm/careers/31-1131.00/?state=OH&lang=es"
    assert (first["count"], first["also"]) == ("3 sugerencias", "también se llama:")
    spanish = answer("enfermera", "mpp", lang="es", place="17410")["suggestions"]
    assert spanish[0]["url"] == "/mpp/careers/29-1141.00/?place=17410"


def test_number_is_said() -> None:
    assert [answer(keyword)["count"] for keyword in ("nurse", "jailor", "qqqq")] == [
        "8 suggestions",
        "1 suggestion",
        "",
    ]


@pytest.mark.parametrize(
    "keyword", ["", " ", "n", " n ", "a", "-", "job as a", "11B", "68W", "army 0311", "nurse" * 30, "nurse " * 100]
)
def test_nothing_is_suggested(keyword: str) -> None:
    assert answer(keyword) == {"count": "", "also": "also called:", "suggestions": []}


def test_wrong_area_is_no_error() -> None:
    assert answer("nurse", "moon")["suggestions"] == []
    assert Client().get("/suggest").json()["suggestions"] == []


@pytest.mark.parametrize("keyword", ["man", "te", "co", "%", "n*", "nurse [a", 'nurse "', "x'; --", "\x00\x01ab"])
def test_eight_are_suggested_at_most(keyword: str) -> None:
    assert len(titles(keyword)) <= 8


def test_long_query_is_read_in_part() -> None:
    assert titles("registered nurses of the a in jupiter saturn uranus")[0] == "Registered Nurses"


def test_what_was_typed_is_cached_and_logged_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    response = Client().get("/suggest?keyword=zookeeper")

    assert response.json()["suggestions"]
    assert is_private(response)
    assert not response.cookies
    assert "zookeeper" not in caplog.text


def test_only_get_is_answered() -> None:
    assert Client().post("/suggest?keyword=nurse").status_code == 405


def test_boxes_for_titles_name_the_address() -> None:
    for address, boxes in {
        "/": ["/suggest", "/suggest"],
        "/search?keyword=nurse": ["/suggest", "/suggest"],
        "/veterans/": ["/suggest", "/suggest"],
        "/mnm/careers/29-1141.00/": ["/suggest"],
        "/mpp/search": ["/suggest", "/suggest?area=mpp"],
        "/online/search?keyword=nurse": ["/suggest", "/suggest?area=online"],
        "/veterans/military": ["/suggest"],
        "/online/crosswalks/education": ["/suggest"],
    }.items():
        page = Client().get(address).text
        assert [part.partition('"')[0] for part in page.split(' data-suggest="')[1:]] == boxes, address


def test_box_is_plain_without_script() -> None:
    page = Client().get("/").text

    assert 'role="combobox"' not in page
    assert "listbox" not in page


def test_career_without_spanish_is_no_suggestion(settings: Settings, tmp_path: Path) -> None:
    driver = releases.table("53-3032.99|Truck Drivers|Drive.")
    tables = {**releases.OFFICIAL, "Occupation Data.txt": releases.OFFICIAL["Occupation Data.txt"] + driver}
    settings.ONET_DATA = tmp_path / "onet.sqlite3"
    built_in = releases.built_in(tmp_path / "built-in")
    load([releases.archive(tmp_path / "db.zip", tables)], settings.ONET_DATA, lambda _: None, built_in)

    assert titles("truck") == ["Truck Drivers"]
    assert titles("truck", "mpp") == []
    assert titles("troquero", "mpp") == []


def test_no_data_file_is_no_error(settings: Settings, tmp_path: Path) -> None:
    settings.ONET_DATA = tmp_path / "nothing.sqlite3"

    assert titles("nurse") == []


def test_keystroke_makes_no_call(onet: Upstream) -> None:
    assert titles("nurse") == []

    assert onet.requests == []


@pytest.mark.parametrize(
    ("area", "keyword", "title"), [("mnm", "regis", "Registered Nurses"), ("mpp", "enf", "Auxiliares de enfermería")]
)
def test_cached_titles_are_suggested(onet: Upstream, area: str, keyword: str, title: str) -> None:
    career_titles.titles(services.client(), None, area, None)
    onet.requests.clear()

    found = answer(keyword, area)["suggestions"]

    assert found[0]["title"] == title
    assert found[0]["also"] == ""
    assert onet.requests == []


def test_other_titles_are_not_ours_to_suggest(onet: Upstream) -> None:
    career_titles.titles(services.client(), None, "mnm", None)

    assert titles("cna") == []


def test_titles_are_suggested_by_name_without_our_tables(onet: Upstream, settings: Settings) -> None:
    career_titles.titles(services.client(), None, "mnm", None)
    settings.ONET_DATA = Path("/nowhere/onet.sqlite3")

    assert titles("nurse")[0] == "Acute Care Nurses"


def test_career_page_asks_for_the_list_of_its_area(onet: Upstream) -> None:
    assert Client().get(operations.CAREER.url(area="mnm", code="29-1141.00")).status_code == 200

    late = time.monotonic() + PATIENCE_SECONDS
    while not titles("regis") and time.monotonic() < late:
        time.sleep(0.05)
    assert titles("regis")[0] == "Registered Nurses"
