"""The shortlist on pages: it is carried on, private, and leaves what is cached alone."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.caching import career_titles
from tests.pages.reading import text_of
from tests.pages.test_profiler import is_private
from tests.upstream import Upstream, reply

NURSE, AIDE = "29-1141.00", "31-1131.00"
LIST = f"list={NURSE},{AIDE}"


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/about/",
        "/accessibility/",
        "/mnm/careers/",
        "/mnm/careers",
        "/mnm/careers/29-1141.00/",
        "/mpp/careers/29-1141.00/report",
        "/online/occupations/29-1141.00/",
        "/mnm/careers/99-9999.99/",
        "/mnm/search?keyword=nurse&start=x",
        "/nowhere",
    ],
)
def test_address_with_a_list_is_private(client: Client, address: str) -> None:
    sign = "&" if "?" in address else "?"

    assert is_private(client.get(f"{address}{sign}{LIST}"))
    assert is_private(client.get(f"{address}{sign}list=unknown"))
    assert client.get(address).headers["Referrer-Policy"] == "same-origin"


@pytest.mark.usefixtures("embedded_data")
def test_refused_methods_and_hosts_are_private_too(client: Client) -> None:
    assert is_private(client.post(f"/mnm/?{LIST}"))
    assert is_private(client.get(f"/mnm/?{LIST}", headers={"host": "evil.example"}))


def test_page_with_a_list_is_not_stored_but_its_answers_are(client: Client, onet: Upstream) -> None:
    client.get("/mnm/careers/")
    asked = len(onet.paths())
    stored = set(caches["pages"]._cache)  # type: ignore[attr-defined]  # noqa: SLF001 - of its memory

    page = client.get(f"/mnm/careers/?{LIST}")

    assert page.status_code == 200
    assert len(onet.paths()) == asked
    assert set(caches["pages"]._cache) == stored  # type: ignore[attr-defined]  # noqa: SLF001


def bar_of(client: Client, address: str) -> Tag:
    bar = BeautifulSoup(client.get(address).content, "html5lib").select_one("aside.shortlist")
    assert bar is not None
    return bar


def rows_of(bar: Tag) -> list[str]:
    return [text_of(row) for row in bar.select("#list > li")]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "titles", "links"),
    [
        ("/", ["Registered Nurses", "Nursing Assistants"], "/mnm/careers/"),
        ("/?lang=es", ["Enfermeros registrados", "Auxiliares de enfermería"], "/mpp/careers/"),
        ("/mpp/careers/17-2051.00/", ["Enfermeros registrados", "Auxiliares de enfermería"], "/mpp/careers/"),
        ("/veterans/careers/", ["Registered Nurses", "Nursing Assistants"], "/veterans/careers/"),
        ("/online/occupations/17-2051.00/", ["Registered Nurses", "Nursing Assistants"], "/online/occupations/"),
        ("/nowhere", ["Registered Nurses", "Nursing Assistants"], "/mnm/careers/"),
    ],
)
def test_list_is_at_the_foot_of_every_page(client: Client, address: str, titles: list[str], links: str) -> None:
    bar = bar_of(client, f"{address}{'&' if '?' in address else '?'}{LIST}")

    careers = bar.select("#list > li > a:first-child")
    assert [text_of(link) for link in careers] == titles
    assert [str(link["href"]).partition("?")[0] for link in careers] == [f"{links}{NURSE}/", f"{links}{AIDE}/"]
    assert all(LIST in str(link["href"]) for link in careers)


@pytest.mark.usefixtures("embedded_data")
def test_first_four_of_the_list_are_compared(client: Client) -> None:
    five = f"{NURSE},{AIDE},35-2014.00,15-1252.00,11-1011.00"

    (compare,) = bar_of(client, f"/?list={five}").select(".held > a.button")
    assert str(compare["href"]) == f"/compare?codes={five[:43]}&list={five}"
    assert text_of(compare) == "Compare the first four"
    (compare,) = bar_of(client, f"/?{LIST}").select(".held > a.button")
    assert text_of(compare) == "Compare"
    assert not bar_of(client, f"/?list={NURSE}").select(".held > a.button")
    page = BeautifulSoup(client.get(f"/mnm/careers/17-2051.00/?list={five}").content, "html5lib")
    (own,) = [link for link in page.select(".actions a") if text_of(link) == "Compare"]
    assert str(own["href"]).startswith(f"/compare?codes=17-2051.00,{five[:32]}&")
    assert client.get(str(own["href"])).status_code == 200


@pytest.mark.usefixtures("embedded_data")
def test_page_without_a_list_has_no_bar(client: Client) -> None:
    for query in ("", "?list=", "?list=nurse"):
        assert "shortlist" not in client.get(f"/{query}").text


@pytest.mark.usefixtures("embedded_data")
def test_unknown_code_is_named_and_removable(client: Client) -> None:
    bar = bar_of(client, f"/mnm/?list=99-9999.99,{NURSE}")

    assert rows_of(bar) == [
        "99-9999.99: O*NET has no such code Remove: 99-9999.99",
        "Registered Nurses Remove: Registered Nurses",
    ]
    assert bar.select("#list > li:first-child a[rel=nofollow]")[0]["href"] == f"?list={NURSE}#list"


def test_career_that_an_area_lacks_opens_in_onet_online(client: Client, onet: Upstream) -> None:
    row = f"<career><code>{AIDE}</code><title>Auxiliares</title></career>"
    onet.next["mpp/careers/"] = [reply(body=f'<careers start="1" end="1" total="1">{row}</careers>'.encode())]
    for area in ("mpp", "online"):
        career_titles.titles(services.client(), None, area, None)

    bar = bar_of(client, f"/mpp/?{LIST}")

    links = [str(link["href"]).partition("?")[0] for link in bar.select("#list > li > a:first-child")]
    assert links == [f"/online/occupations/{NURSE}/", f"/mpp/careers/{AIDE}/"]
    assert rows_of(bar) == ["Registered Nurses Quitar: Registered Nurses", "Auxiliares Quitar: Auxiliares"]


def test_bar_makes_no_call_and_takes_titles_of_this_site(client: Client, onet: Upstream) -> None:
    client.get("/accessibility/")
    asked = onet.paths()

    bar = bar_of(client, f"/accessibility/?{LIST}")

    assert onet.paths() == asked
    assert rows_of(bar) == [
        "Registered Nurses Remove: Registered Nurses",
        "Nursing Assistants Remove: Nursing Assistants",
    ]


def test_code_nobody_knows_yet_is_a_link(client: Client, onet: Upstream, settings: Settings, tmp_path: Path) -> None:
    settings.ONET_DATA = tmp_path / "nothing.sqlite3"

    bar = bar_of(client, f"/accessibility/?list={NURSE}")

    assert rows_of(bar) == [f"{NURSE} Remove: {NURSE}"]
    assert str(bar.select("#list > li > a")[0]["href"]).startswith(f"/mnm/careers/{NURSE}/")
    assert onet.paths() == []


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address",
    [
        "/mnm/careers/",
        "/mpp/careers/17-2051.00/",
        "/veterans/careers/17-2051.00/",
        "/online/occupations/17-2051.00/",
        "/online/occupations/17-2051.00/summary/",
        "/search?keyword=nurse",
        "/search?keyword=17-2051.00",
        "/veterans/military?keyword=68W",
        "/online/bright_outlook/grow",
        "/online/occupations/17-2051.00/related/knowledge/2.C.4.a",
        "/online/crosswalks/soc?keyword=29-1141",
        "/mnm/interestprofiler/careers?area=Artistic",
        "/local/?state=OH",
        "/local/29-1141.00?state=OH",
        "/taxonomy/2010_to_active?code=15-1132.00",
        "/mnm/careers/51-6099.00/",
    ],
)
def test_career_is_added_and_removed_where_it_stands(client: Client, address: str) -> None:
    page = BeautifulSoup(client.get(address).content, "html5lib")
    control = page.select("main .add")[0]
    assert control["rel"] == ["nofollow"]
    assert text_of(control).startswith(("Add to list: ", "Agregar a la lista: "))

    added = client.get(urljoin(address, str(control["href"]).partition("#")[0]))

    again = BeautifulSoup(added.content, "html5lib")
    same = again.find(id=str(control["id"]))
    assert isinstance(same, Tag)
    assert text_of(same).startswith(("Remove from list: ", "Quitar de la lista: "))
    assert len(again.select("#list > li")) == 1
    assert urljoin(address, str(same["href"])).endswith(f"list=#{control['id']}")
    ids = [str(each["id"]) for each in again.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.usefixtures("embedded_data")
def test_table_of_careers_has_a_column_for_the_list(client: Client) -> None:
    page = BeautifulSoup(client.get("/veterans/military?keyword=68W").content, "html5lib")
    table = page.select_one("#results table")

    assert table is not None
    assert text_of(table.select("thead th")[-1]) == "Your list"
    assert {len(row.select("th, td")) for row in table.select("tr")} == {len(table.select("thead th"))}


@pytest.mark.usefixtures("embedded_data")
def test_actions_are_in_one_place_on_career_pages(client: Client) -> None:
    for address in ("/mnm/careers/17-2051.00/", "/online/occupations/17-2051.00/details/"):
        page = BeautifulSoup(client.get(address).content, "html5lib")
        bar = page.select_one("header.opening > .actions[data-career='17-2051.00']")
        assert bar is not None
        assert text_of(bar.li) == "Add to list: Civil Engineers"
        assert [text_of(item) for item in bar.select("li[hidden]")] == ["Print", "Copy link"]
        assert bar.select("a[hreflang=es]")
