"""What a page draws as facts and lists is in its file as well, under the same names and with the same figures."""

import csv
import re
from io import StringIO

import pytest
from bs4 import Tag
from django.test import Client

from browser.onet import models
from browser.pages import listed
from browser.pages.tables import Table
from tests.pages.reading import main_of, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")

NURSES = "/mnm/careers/29-1141.00/?state=OH"
FIGURE = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")
CODES = 50


def file_of(client: Client, address: str) -> list[list[str]]:
    response = client.get(f"{address}{'&' if '?' in address else '?'}format=csv")
    assert response.headers["Content-Type"].startswith("text/csv")
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"), newline="")))


def part_of(file: list[list[str]], title: str) -> list[list[str]]:
    """Return the rows of a table below the names of its columns."""
    start = file.index([title]) + 2
    return file[start : file.index([], start)]


def listed_in(main: Tag, key: str, selector: str) -> list[str]:
    for unseen in main.select(".machine"):
        unseen.decompose()
    return [text_of(each) for each in main.select(f"#{key} {selector}")]


def test_four_facts_of_a_career_are_rows(client: Client) -> None:
    facts = {row[0]: row for row in part_of(file_of(client, NURSES), "The four facts")}

    assert list(facts) == ["Usual education", "National pay", "Outlook", "Your state: Ohio"]
    assert facts["National pay"][1:4] == ["$97,550 a year", "$68,940", "$137,470"]
    assert "Employment 2024–34: +4.9%" in facts["Outlook"][4]
    assert "May 2025" in facts["Your state: Ohio"][5]


def test_lists_of_a_career_are_rows(client: Client) -> None:
    main, file = main_of(client, NURSES), file_of(client, NURSES)

    related = part_of(file, "Related careers")
    assert [row[1] for row in related] == listed_in(main, "related", "ul.lines > li > span > a")
    assert ["29-2061.00", "Licensed Practical & Licensed Vocational Nurses", "Registered apprenticeship"] in related
    assert [row[0] for row in part_of(file, "On the job")] == listed_in(main, "work", "li")
    assert ["bachelor's degree", "56%"] in part_of(file, "Education usually needed")
    assert ["Close to average", "OH", "Ohio", "1.19"] in part_of(file, "Check Out My State")
    assert ["Math and Science", "psychology"] in part_of(file, "Knowledge")
    assert part_of(file, "Top interest")[0][0] == "Social"
    assert [row[0] for row in part_of(file, "Work styles")] == listed_in(main, "personality", "li")[-6:]
    assert ["62", "Health & Social Care", "86%"] in part_of(file, "Industries")
    training = part_of(file, "Training, licenses and jobs")
    assert [row[-1] for row in training if row[-1]] == [str(a["href"]) for a in main.select("#training a[rel]")]
    assert not [row for row in file if "SOC 29-1141" in " ".join(row)]


def test_figures_of_fifty_careers_are_those_of_their_pages(client: Client) -> None:
    codes = [row[0] for row in file_of(client, "/mnm/careers/?start=1&end=2000") if row and row[0][:1].isdigit()]

    for code in codes[:: len(codes) // CODES][:CODES]:
        address = f"/mnm/careers/{code}/?state=OH"
        shown = main_of(client, address).select(".facts .figure, .facts .range dd, #where b, #education b, #states b")
        file = " ".join(" ".join(row) for row in file_of(client, address))
        missing = set(FIGURE.findall(" ".join(map(text_of, shown)))) - set(FIGURE.findall(file))
        assert not missing, address


@pytest.mark.parametrize("area", ["mpp", "veterans"])
def test_other_areas_have_the_same_rows(client: Client, area: str) -> None:
    main, file = main_of(client, f"/{area}/careers/29-1141.00/"), file_of(client, f"/{area}/careers/29-1141.00/")

    names = listed_in(main, "related", "ul.lines > li > span > a")
    assert len(names) > 5
    assert set(names) <= {cell for row in file for cell in row}
    jobs = listed_in(main, "military", "dd li a")
    assert set(jobs) <= {cell for row in file for cell in row}
    assert bool(jobs) is (area == "veterans")


def test_matches_of_a_crosswalk_are_rows(client: Client) -> None:
    address = "/online/crosswalks/military?keyword=11B"
    main, file = main_of(client, address), file_of(client, address)

    occupations = [text_of(link) for link in main.select("section.named ul a[href*='/online/occupations/']")]
    assert occupations
    named = {cell for row in file for cell in row}
    assert {name for name in occupations if not name.startswith("Add")} <= named
    assert file[0][:3] == ["Code", "Match", "Branch"]
    assert not main_of(client, "/online/crosswalks/military?keyword=zzzz").select("a[href*='format=csv']")


def test_lists_of_a_report_are_rows(client: Client) -> None:
    address = "/online/occupations/29-1141.00/details/related_occupations"
    names = [text_of(link) for link in main_of(client, address).select("ul.lines > li > span > a")]

    assert [row[1] for row in file_of(client, address) if len(row) > 1][1 : len(names) + 1] == names


def test_page_of_one_section_has_its_facts(client: Client) -> None:
    file = file_of(client, "/mnm/careers/29-1141.00/job_outlook")

    assert "$97,550 a year" in [cell for row in file for cell in row]


def said(tables: tuple[Table, ...]) -> list[list[str]]:
    return [
        [" ".join(item.text for item in cell.items) for cell in row]
        for table in tables
        for group in table.groups
        for row in group.rows
    ]


def test_lists_that_only_an_account_has_are_rows_too() -> None:
    site = models.Link("Nurses", "https://example.org/")
    ally = models.Association("Nurses", "https://example.org/", is_ally=True, category=None)

    for content in (models.AdditionalInformation((site,)), models.Associations((ally,), None)):
        assert said(listed.tables(content, "More")) == [["Nurses", "https://example.org/"]]
    assert said(listed.tables(models.ApprenticeshipTitles(("Nurse",), None), "Titles")) == [["Nurse"]]
    assert said(listed.tables(models.Education(None, ("Degree",), ()), "")) == [["Degree"]]
    assert listed.tables(models.Personality(None, ()), "") == ()
    assert listed.tables(models.Tasks(()), "") == ()
