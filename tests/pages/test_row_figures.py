"""Pay and usual education in the rows of lists: of the place in the address, or else of the nation."""

from pathlib import Path

import pytest
from django.test import Client, override_settings

from tests.pages.reading import main_of, text_of
from tests.upstream import Upstream

SOURCE = "Bureau of Labor Statistics, wage survey, May 2025."
RN, ACTORS, ACUPUNCTURISTS = "29-1141.00", "27-2011.00", "29-1291.00"


def line_of(client: Client, address: str, code: str) -> str:
    """Return the second line of a career in a list."""
    (row,) = (row for row in main_of(client, address).select(".results > li") if code in row.get_text())
    return text_of(row.select("p")[0])


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("query", "place", "pay"),
    [
        ("", "the United States", "$97,550"),
        ("&state=OH", "Ohio", "$82,510"),
        ("&state=oh", "Ohio", "$82,510"),
        ("&place=17410", "Cleveland, OH", "$83,940"),
        ("&state=ZZ", "the United States", "$97,550"),
    ],
)
@pytest.mark.parametrize("address", ["/search?tab=mnm&", "/search?tab=online&", "/mnm/search?", "/online/search?"])
def test_rows_of_a_search_have_the_pay_of_the_place(
    client: Client, address: str, query: str, place: str, pay: str
) -> None:
    page = f"{address}keyword=registered+nurse{query}"

    assert f"pay: {pay} · usual education: bachelor's degree" in line_of(client, page, RN)
    assert text_of(main_of(client, page)).count(f"Middle pay a year in {place}: {SOURCE}") == 1


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "code", "pay"),
    [
        ("/mnm/bright_outlook/grow?end=400", RN, "$82,510"),
        ("/mnm/careers/?end=40", ACUPUNCTURISTS, "not published for Ohio"),
        ("/mnm/careers/", ACTORS, " an hour"),
        ("/mpp/job_preparation/4?start=1&end=400", RN, "$82,510"),
        ("/online/job_families/29-0000?end=200", RN, "$82,510"),
    ],
)
def test_rows_of_any_list_have_the_pay_of_the_place(client: Client, address: str, code: str, pay: str) -> None:
    place = f"{'&' if '?' in address else '?'}state=OH"

    assert pay in line_of(client, address + place, code)


@pytest.mark.usefixtures("embedded_data")
def test_pay_that_is_not_published_is_never_the_nations(client: Client) -> None:
    line = line_of(client, "/search?keyword=actuary&state=GU", "15-2011.00")

    assert "pay: not published for Guam" in line
    assert "$" not in line


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    "address", ["/veterans/military?keyword=68W", "/mnm/browse/62?end=300", "/online/bright_outlook/grow?end=400"]
)
def test_a_table_has_a_column_for_the_pay_of_a_place(client: Client, address: str) -> None:
    place = f"{'&' if '?' in address else '?'}state=OH"
    bare, local = (main_of(client, page) for page in (address, address + place))
    table = local.select(".fold table")[-1]
    rows = {row.select_one("th a").get_text(): text_of(row.select("td")[-1]) for row in table.select("tbody tr")}  # type: ignore[union-attr]

    assert text_of(table.select("thead th")[-1]) == "Middle pay"
    assert rows["Paramedics"] == "$51,300"
    assert f"Middle pay a year in Ohio: {SOURCE}" in text_of(local)
    assert "Middle pay" not in text_of(bare)


def test_rows_have_local_pay_whoever_answers(client: Client, onet: Upstream, embedded_data: Path) -> None:
    line = line_of(client, "/search?keyword=registered+nurse&state=OH", RN)

    assert line.endswith("pay: $82,510")
    assert "mnm/search" in onet.paths()


def test_rows_without_our_tables_have_no_pay(client: Client, onet: Upstream, tmp_path: Path) -> None:
    with override_settings(ONET_DATA=tmp_path / "none.sqlite3"):
        main = main_of(client, "/search?keyword=registered+nurse&state=OH")

    assert "Registered Nurses" in text_of(main)
    assert "pay:" not in text_of(main)
    assert "Middle pay" not in text_of(main)
