"""Pay and jobs beside the reports of O*NET OnLine: in the place of the address, beside the nation."""

from pathlib import Path

import pytest
from django.test import Client, override_settings

from browser.pages.wages import wages
from tests.pages.reading import main_of, text_of
from tests.upstream import Upstream

RN = "/online/occupations/29-1141.00"
REPORTS = (f"{RN}/", f"{RN}/summary/", f"{RN}/details/")


def rows(client: Client, address: str) -> list[list[str]]:
    table = main_of(client, address).select_one("#wages table")
    assert table is not None
    return [[text_of(cell) for cell in row.select("th, td")] for row in table.select("tr")]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("address", REPORTS)
def test_a_report_has_pay_of_the_place_beside_the_nation(client: Client, address: str) -> None:
    found = rows(client, f"{address}?state=OH")

    assert found[0] == ["Figure", "Ohio", "United States"]
    assert found[2] == ["Middle, a year", "$82,510", "$97,550"]
    assert found[7] == ["Jobs", "143,730", "3,379,720"]
    assert rows(client, f"{address}?place=17410")[2] == ["Middle, a year", "$83,940", "$97,550"]


@pytest.mark.usefixtures("embedded_data")
def test_a_report_without_a_place_has_pay_of_the_nation(client: Client) -> None:
    section = main_of(client, REPORTS[1]).select_one("#wages")
    assert section is not None

    assert rows(client, REPORTS[1])[2] == ["Middle, a year", "$97,550"]
    assert "Employment 2024–34: +4.9%" in text_of(section)
    assert "Occupational Employment and Wage Statistics, May 2025" in text_of(section)
    assert section.select("a[href='/local/29-1141.00']")
    assert "SOC group" not in text_of(section)
    assert main_of(client, REPORTS[1]).select(".contents a[href='#wages']")


@pytest.mark.usefixtures("embedded_data")
def test_pay_of_a_larger_group_is_said_to_be_so(client: Client) -> None:
    section = main_of(client, "/online/occupations/29-1141.01/?state=GU").select_one("#wages")
    assert section is not None

    assert "Pay and jobs are for SOC group 29-1141, Registered Nurses." in text_of(section)


@pytest.mark.usefixtures("embedded_data")
def test_a_place_without_figures_has_dashes(client: Client) -> None:
    assert rows(client, "/online/occupations/15-2011.00/?state=GU")[2] == ["Middle, a year", "–", "$130,000"]


@pytest.mark.usefixtures("embedded_data")
def test_occupation_without_pay_says_why(client: Client) -> None:
    section = main_of(client, "/online/occupations/55-3016.00/").select_one("#wages")
    assert section is not None

    assert "BLS publishes no pay for this career" in text_of(section)
    assert not section.select("table")


def test_a_report_has_pay_whoever_answers(client: Client, onet: Upstream, embedded_data: Path) -> None:
    assert rows(client, f"{RN}/summary/?state=OH")[2] == ["Middle, a year", "$82,510", "$97,550"]
    assert "online/occupations/29-1141.00/summary/" in onet.paths()


def test_a_report_without_our_tables_has_no_pay(client: Client, onet: Upstream, tmp_path: Path) -> None:
    with override_settings(ONET_DATA=tmp_path / "none.sqlite3"):
        assert not main_of(client, f"{RN}/summary/").select("#wages, a[href='#wages']")


@pytest.mark.usefixtures("embedded_data")
def test_an_unknown_occupation_has_no_pay() -> None:
    assert wages("99-9999.00", None) is None
