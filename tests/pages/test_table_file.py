"""A page's tables as a file: what the page says, cell by cell, with its source; private where the page is."""

import csv
import re
from decimal import Decimal
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from browser.onet import models
from browser.pages import drawn
from browser.pages.table_file import flags, rows
from browser.pages.tables import Cell, Column, Group, Item, Table
from tests.pages.reading import heading_of, main_of

pytestmark = pytest.mark.usefixtures("embedded_data")

FIGURE = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")
PAGES = (
    "/search?keyword=nurse",
    "/mnm/search?keyword=nurse",
    "/mpp/careers/",
    "/mnm/careers/17-2051.00/",
    "/local/?state=OH",
    "/local/29-1141.00?state=OH",
    "/online/occupations/",
    "/online/job_families/29-0000",
    "/veterans/military?keyword=11B",
    "/find?education=2&state=OH",
    "/compare?codes=29-1141.00,31-1131.00&state=OH",
    "/database/rows/knowledge",
    "/taxonomy/2010_to_active?code=15-1132.00",
    "/mnm/interestprofiler/careers?Realistic=30&Investigative=9&Artistic=5&Social=5&Enterprising=5&Conventional=20",
)
CODES = 50


def file_of(client: Client, address: str) -> list[list[str]]:
    response = client.get(f"{address}{'&' if '?' in address else '?'}format=csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert re.fullmatch(r'attachment; filename="[a-z0-9._-]+\.csv"', response.headers["Content-Disposition"])
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"), newline="")))


def figures(text: str) -> set[str]:
    return set(FIGURE.findall(text))


def figures_of_tables(page: bytes) -> set[str]:
    soup = BeautifulSoup(page, "html5lib")
    for unseen in soup.select(".listing, .screen, .paper, caption, svg"):
        unseen.decompose()
    return figures(" ".join(cell.get_text(" ") for cell in soup.select("main :is(td, th), main ol.results li")))


@pytest.mark.parametrize("address", PAGES)
def test_file_has_every_figure_of_its_page(client: Client, address: str) -> None:
    file = file_of(client, address)

    assert figures_of_tables(client.get(address).content) <= figures(" ".join(" ".join(row) for row in file))
    ends = [row[0] for row in file[file.index([]) :] if row]
    assert "Source" in ends or "Fuente" in ends
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", file[-1][1])


def test_figures_of_fifty_reports_are_those_of_their_pages(client: Client) -> None:
    listed = file_of(client, "/online/occupations/?start=1&end=2000")
    codes = [row[0] for row in listed if row and re.fullmatch(r"[1-5]\d-\d{4}\.00", row[0])]
    assert len(codes) > 800

    for code in codes[:: len(codes) // CODES][:CODES]:
        for address in (f"/online/occupations/{code}/details/", f"/local/{code}?state=OH"):
            page = client.get(address).content
            if shown := figures_of_tables(page):
                file = file_of(client, address)
                assert shown <= figures(" ".join(" ".join(row) for row in file)), address


def test_link_is_below_tables_and_brings_the_whole_list(client: Client) -> None:
    main = main_of(client, "/online/occupations/")
    (link,) = (str(each["href"]) for each in main.select("a[href*='format=csv']"))

    assert link == "/online/occupations/?start=1&end=2000&format=csv"
    assert len(file_of(client, link.replace("&format=csv", ""))) > 1_000
    assert ["Rows", "1 to 20 of 1016"] in file_of(client, "/online/occupations/")
    assert not main_of(client, "/about/").select("a[href*='format=csv']")
    assert not main_of(client, "/search").select("a[href*='format=csv']")


@pytest.mark.parametrize("address", ["/search?keyword=11B", "/local/?state=OH", "/mnm/careers/?list=29-1141.00"])
def test_file_of_a_private_page_is_private(client: Client, address: str) -> None:
    response = client.get(f"{address}&format=csv")

    assert response.headers["Content-Type"].startswith("text/csv")
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_file_of_a_public_page_is_another_entry(client: Client) -> None:
    address = "/online/occupations/17-2051.00/details/"
    file_of(client, address)

    assert "public" in client.get(f"{address}?format=csv").headers["Cache-Control"]
    assert client.get(address).headers["Content-Type"].startswith("text/html")
    assert file_of(client, address)


@pytest.mark.parametrize("address", ["/search?format=csv", "/mnm/careers/?format=xls", "/sitemap/?format=csv"])
def test_page_without_a_file_is_a_page(client: Client, address: str) -> None:
    assert heading_of(main_of(client, address))


def test_refused_page_with_tables_is_no_file(client: Client) -> None:
    response = client.get("/local/?zip=99&format=csv")

    assert response.status_code == 422
    assert response.headers["Content-Type"].startswith("text/html")


def test_spanish_page_has_a_spanish_file(client: Client) -> None:
    file = file_of(client, "/mpp/careers/?start=1&end=5")

    assert file[0][:2] == ["Código", "Carrera"]
    assert "Fuente" in [row[0] for row in file if row]


def test_what_a_cell_says_has_columns_of_its_own() -> None:
    first = Cell(
        (Item("Nurses", code="29-1141.00"), Item("Open", is_action=True)),
        tags=models.Tags(bright_outlook=True, green=True),
        notes=(Item("RN", about=Item("also called:")),),
    )
    health, schools = (Item(name, number=Decimal(share), unit="%") for name, share in (("Health", 57), ("Schools", 3)))
    shares = Cell(shares=(health, schools))
    lines = Cell((Item("a", marks=(Item("hot"),)), Item(code="311")), "lines")
    table = Table(
        (Item("Careers"), Item("all")),
        (Column("Career"), Column("Where"), Column("Links"), Column("More")),
        (
            Group(((first, shares, Cell((Item("x", is_action=True),)), lines),), "Health"),
            Group(((Cell((Item("none"),), span=4),),)),
        ),
    )
    pairs = Table((Item("Versions"),), (), (Group(((Cell((Item("API"),)), Cell((Item("1.9"),))),)),))

    assert list(rows([table])) == [
        ("Part", "Code", "Career", "Flags", "Also called", "Where", "More"),
        ("Health", "29-1141.00", "Nurses", "Bright Outlook, Green", "RN", "Health 57%; Schools 3%", "a (hot); 311"),
        ("", "", "none", "", "", "", ""),
    ]
    assert list(rows([pairs, pairs])) == [("Versions",), ("API", "1.9"), (), ("Versions",), ("API", "1.9")]
    assert list(flags(models.Tags(apprenticeship=True))) == ["Registered apprenticeship"]


def test_tables_are_collected_only_while_a_page_is_made() -> None:
    table = Table((Item("a"),), (), ())
    drawn.collect(table)
    assert tuple(drawn.so_far()) == ()

    with drawn.collected() as tables:
        drawn.collect(lambda: (table, table))
        drawn.collect(table)
        assert tuple(drawn.so_far()) == (table, table, table)
        assert next(drawn.so_far()) is tables[1]
    assert tuple(drawn.made(tables)) == (table, table, table)
