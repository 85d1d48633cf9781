"""Local pay: a career in an area beside the nation, the careers of an area, and the place that links carry on."""

import re
from pathlib import Path

import pytest
from bs4 import Tag
from django.test import Client, override_settings

from browser.embedded.data.load import load
from tests.embedded import releases
from tests.pages.reading import heading_of, main_of
from tests.upstream import Upstream

RN = "/local/29-1141.00"


def rows(main: Tag, place: int = 0) -> list[list[str]]:
    table = main.select("table")[place]
    return [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in table.select("tr")]


def words(main: Tag) -> str:
    return " ".join(main.get_text(" ").split())


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("query", ["state=OH", "state=oh", "state=OH&zip="])
def test_career_in_state_is_beside_the_nation(client: Client, query: str) -> None:
    main = main_of(client, f"{RN}?{query}")

    assert heading_of(main) == "Pay and jobs: Registered Nurses"
    assert rows(main) == [
        ["Figure", "Ohio", "United States"],
        ["Low, a year", "$66,980", "$68,940"],
        ["Middle, a year", "$82,510", "$97,550"],
        ["High, a year", "$105,290", "$137,470"],
        ["Low, an hour", "$32.20", "$33.14"],
        ["Middle, an hour", "$39.67", "$46.90"],
        ["High, an hour", "$50.62", "$66.09"],
        ["Jobs", "143,730", "3,379,720"],
        ["How common", "Close to average (1.19)", "1 = national average"],
    ]
    assert ["Cleveland, OH", "$83,940", "28,240", "More common than average (1.26)"] in rows(main, 1)
    assert "May 2025" in words(main)
    assert main.select("option[selected][value=OH]")


@pytest.mark.usefixtures("embedded_data")
def test_pay_of_hours_alone_says_so(client: Client) -> None:
    places = rows(main_of(client, "/local/27-2011.00"), 1)

    assert any(row[1].endswith(" an hour") for row in places)
    others = rows(main_of(client, "/local/11-9039.00"), 1)
    assert any(row[3] == "–" for row in others)


@pytest.mark.usefixtures("embedded_data")
def test_career_without_a_place_has_every_state(client: Client) -> None:
    main = main_of(client, RN)

    assert rows(main)[0] == ["Figure", "United States"]
    places = [row[0] for row in rows(main, 1)]
    assert len(places) == 55
    assert {"Guam", "Puerto Rico", "Virgin Islands"} <= set(places)


@pytest.mark.usefixtures("embedded_data")
def test_zip_code_leads_to_its_area(client: Client) -> None:
    there = client.get(f"{RN}?zip=44101&sort=pay")

    assert (there.status_code, there.headers["Location"]) == (302, f"{RN}?area=17410&sort=pay")
    assert rows(main_of(client, f"{RN}?area=17410"))[0][1] == "Cleveland, OH"


@pytest.mark.usefixtures("embedded_data")
def test_zip_code_outside_areas_has_its_state(client: Client) -> None:
    there = client.get(f"{RN}?zip=45601").headers["Location"]
    main = main_of(client, there)

    assert there == f"{RN}?state=OH&zip=45601"
    assert rows(main)[0][1] == "Ohio"
    assert "ZIP code 45601 is outside the metropolitan areas" in words(main)
    assert "North Northeastern Ohio nonmetropolitan area" in words(main)
    assert main_of(client, "/local/?state=OH&zip=45601").select(".note")


@pytest.mark.usefixtures("embedded_data")
def test_zip_code_of_state_without_areas_says_so(client: Client) -> None:
    main = main_of(client, "/local/?state=GU&zip=96910")

    assert "ZIP code 96910 is not in one of BLS’s areas. These are the figures for Guam." in words(main)


OF_2031 = {"SOURCES.txt": "File\tYear\nWages.txt\t2031\nProjections.txt\t2030-2040\n"}


@pytest.mark.parametrize(
    ("newer", "sources", "month", "decade"),
    [
        ((), {}, "May 2030", "2029–39"),
        (("Wages.txt", "Projections.txt"), OF_2031, "May 2031", "2030–40"),
        (("Wages.txt", "Projections.txt"), {}, "", "in ten years"),
    ],
)
def test_figures_have_the_years_of_loaded_tables(
    client: Client, tmp_path: Path, newer: tuple[str, ...], sources: dict[str, str], month: str, decade: str
) -> None:
    built_in = releases.built_in(tmp_path / "built-in")
    tables = {name: releases.COMPANION[name] for name in newer}
    data = tmp_path / "onet.sqlite3"
    load([releases.folder(tmp_path / "release", {**releases.OFFICIAL, **tables, **sources})], data, print, built_in)
    with override_settings(ONET_DATA=data):
        career = main_of(client, "/mnm/careers/17-2051.00/?state=OH")
        local, about = (words(main_of(client, address)) for address in ("/local/17-2051.00?state=OH", "/about/"))
    pay, state = (words(fact) for name in ("pay", "state") for fact in career.select(f"section:has(> #fact-{name})"))
    months = ", ".join(dict.fromkeys(filter(None, ("May 2030", month))))

    assert re.findall(r"May \d+", pay) == ([month] if month else [])
    assert "wage survey, May 2030" in state
    assert f"Employment {decade}: " in words(career)
    assert f"Occupational Employment and Wage Statistics, {months}." in local
    assert (f"Pay by area is from {month}. Projections are for {decade}." in about) == bool(month)


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("zip=441", "Type a ZIP code of five digits."),
        ("zip=99999", "We could not find the ZIP code 99999."),
        ("area=99999", "This site has no area 99999."),
        ("state=ZZ", "This site has no state ZZ."),
        ("state=Ohio", "Ensure this value has at most 2 characters (it has 4)."),
    ],
)
@pytest.mark.parametrize("address", [RN, "/local/"])
def test_unknown_place_is_refused_as_typed(client: Client, address: str, query: str, said: str) -> None:
    main = main_of(client, f"{address}?{query}", 422)

    assert [message.get_text(strip=True) for message in main.select(".wrong")] == [said]
    if query.startswith("zip"):
        assert [field["value"] for field in main.select("input[name=zip]")] == [query.partition("=")[2]]


@pytest.mark.usefixtures("embedded_data")
def test_careers_of_area_are_sorted_and_chosen(client: Client) -> None:
    most, best = (main_of(client, f"/local/?state=OH&{query}") for query in ("", "sort=pay&zone=2"))

    assert heading_of(most) == "Pay and jobs in Ohio"
    first = rows(most)[1]
    assert first[:4] == [
        "Fast Food and Counter Workers 35-3023.00",
        "$28,430",
        "163,560",
        "Close to average (1.19)",
    ]
    assert len(rows(most)) == 51
    assert {row[-1] for row in rows(best)[1:]} == {"2"}
    assert best.select("option[selected][value=pay]")
    links = {str(link["href"]) for link in most.select("td a, th a")}
    assert all(link.endswith("?state=OH") for link in links)
    assert most.select("a[href='/local/?area=17410']")
    assert most.select("a[href='/local/?area=17410']")


@pytest.mark.usefixtures("embedded_data")
def test_local_pay_without_a_place_asks_for_one(client: Client) -> None:
    main = main_of(client, "/local/")

    assert heading_of(main) == "Pay and jobs near you"
    assert not main.select("table")
    assert not main.select(".wrong")
    assert len(main.select("select[name=state] option")) == 55


@pytest.mark.usefixtures("embedded_data")
def test_military_career_has_no_pay(client: Client) -> None:
    main = main_of(client, "/local/55-3016.00?state=OH")

    assert "BLS publishes no pay for this career" in words(main)
    assert not main.select("table")


@pytest.mark.usefixtures("embedded_data")
def test_group_and_projection_are_said(client: Client) -> None:
    aides = words(main_of(client, "/local/31-1121.00?state=PR"))

    assert "Pay and jobs are for SOC group 31-1120, Home Health and Personal Care Aides." in aides
    assert "Employment 2024–34: " in aides
    assert "SOC group" not in words(main_of(client, RN))
    assert "SOC group 29-1141, Registered Nurses" in words(main_of(client, "/local/29-1141.01"))


@pytest.mark.usefixtures("embedded_data")
def test_spanish_page_has_spanish_words_and_title(client: Client) -> None:
    main = main_of(client, f"{RN}?state=OH&lang=es")

    assert heading_of(main).startswith("Salario y empleos:")
    assert main.select("a[href^='/mpp/careers/29-1141.00/']")
    assert "Ohio" in {node.get_text(strip=True) for node in main.select("[lang=en]")}


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", ["/local/99-9999.99", "/local/29-114"])
def test_unknown_career_has_no_local_pay(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_local_pay_needs_its_tables(client: Client, onet: Upstream) -> None:
    with override_settings(ONET_DATA=Path("/nowhere/onet.sqlite3")):
        assert client.get("/local/").status_code == 404
        assert main_of(client, "/mnm/careers/17-2051.00/?state=OH").select("#fact-state")


def test_local_pay_answers_for_any_backend(client: Client, onet: Upstream, embedded_data: object) -> None:
    with override_settings(ONET_DATA=embedded_data):
        assert rows(main_of(client, f"{RN}?state=OH"))[2] == ["Middle, a year", "$82,510", "$97,550"]
        fact = main_of(client, "/mnm/careers/29-1141.00/?state=OH").select_one("section:has(#fact-state)")
    assert fact is not None
    assert "Middle pay: $82,510 a year." in words(fact)
    assert not onet.paths() or "local" not in " ".join(onet.paths())


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", [f"{RN}?state=OH", "/local/?zip=44101"])
def test_local_pay_is_private(client: Client, address: str) -> None:
    response = client.get(address)

    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "carried"),
    [
        ("/mnm/careers/29-1141.00/?state=oh", "state=OH"),
        ("/mnm/careers/29-1141.00/report?place=17410", "place=17410"),
        ("/search?keyword=nurse&area=mnm&state=OH", "state=OH"),
        (f"{RN}?area=17410", "place=17410"),
        ("/online/occupations/29-1141.00/?state=OH", "state=OH"),
    ],
)
def test_links_carry_the_place_on(client: Client, address: str, carried: str) -> None:
    page = client.get(address).content.decode()

    links = [link for link in re.findall(r'<a\b[^>]* href="([^"]*)"', page) if link.startswith("/")]
    own = {"state", "area", "place"}
    unnamed = [link for link in links if not own & set(re.findall(r"[?&;](\w+)=", link))]
    assert links
    assert not unnamed
    assert sum(carried in link for link in links) > 10
    assert f'<input type="hidden" name="{carried.partition("=")[0]}"' in page


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("query", ["", "?state=ZZ", "?place=abc", "?area=mnm"])
def test_no_place_is_carried_without_one(client: Client, query: str) -> None:
    page = client.get(f"/mnm/careers/29-1141.00/{query}").content.decode()

    assert 'name="place"' not in page
    assert "/mnm/careers/?state" not in page


@pytest.mark.usefixtures("embedded_data")
def test_redirect_carries_the_place_on(client: Client) -> None:
    assert client.get("/mnm?state=OH").headers["Location"] == "/mnm/?state=OH"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("area", ["mnm", "mpp"])
def test_career_without_details_leads_to_others(client: Client, area: str) -> None:
    main = main_of(client, f"/{area}/careers/51-6099.00/")

    links = {str(link["href"]) for link in main.select("#similar a")}
    assert links
    assert all(link.startswith(f"/{area}/careers/51-60") for link in links)
    assert not main.find(id="helps")
    assert main.find(id="fact-outlook")
    assert main_of(client, "/mnm/careers/17-2051.00/").find(id="helps")


@pytest.mark.usefixtures("embedded_data")
def test_own_refusals_are_not_quoted_as_of_onet(client: Client) -> None:
    main = main_of(client, "/mnm/videos/", 422)

    assert "O*NET said" not in words(main)
    assert not main.select("blockquote")
