"""Pages of occupations, their lists and the database with a key alone: what only 2.0 says is shown."""

import pytest
from bs4 import Tag
from django.test import Client

from tests.pages.reading import heading_of, main_of, text_of
from tests.upstream import Upstream

ENGINEERS = "/online/occupations/17-2051.00/"
DEVELOPERS = "/online/occupations/15-1252.00/"


def main(address: str) -> Tag:
    """Return the main part of a page."""
    return main_of(Client(), address)


def test_a_report_has_the_sections_of_2_0(onet: Upstream) -> None:
    titles = [heading.get_text(strip=True) for heading in main(f"{ENGINEERS}details/").select("section.entry h2")]

    assert {"Tasks", "Hot Technologies", "In Demand Skills", "Professional Associations"} <= set(titles)
    assert not {"Tools Used", "Work Values", "Sources of Additional Information"} & set(titles)


def test_a_report_offers_no_short_form(onet: Upstream) -> None:
    for address in (f"{ENGINEERS}details/", f"{ENGINEERS}details/tasks"):
        assert "Short form" not in text_of(main(address))
        assert "Long form" not in text_of(main(address))


def test_a_section_says_where_it_comes_from(onet: Upstream) -> None:
    skills = main(f"{ENGINEERS}details/").find(id="skills")

    assert isinstance(skills, Tag)
    assert "Analyst, 20" in text_of(skills.header)


def test_hot_technology_has_its_share_of_postings(onet: Upstream) -> None:
    page = main(f"{DEVELOPERS}hot_technology")

    assert heading_of(page) == "Software Developers: Hot Technologies"
    assert "Share of job postings" in text_of(page)
    assert page.select("table b")
    assert page.select("a[href^='/online/hot_technology/']")


def test_technology_of_any_name_has_a_page(onet: Upstream) -> None:
    page = main("/online/hot_technology/")
    links = [str(link["href"]) for link in page.select("#choices ~ * a[href], main a[href]")]

    for name in ("C%2B%2B", "C%23", ".NET", "PL%2FSQL"):
        assert any(link.endswith(f"/{name}") for link in links), name
        assert "Occupations" in text_of(main(f"/online/hot_technology/{name}"))


def test_the_row_that_occupations_share_takes_no_call(onet: Upstream) -> None:
    page = main(f"{ENGINEERS}related/knowledge/2.C.3.c")

    assert heading_of(page) == "Occupations: Design (Knowledge)"
    assert not any("/details/" in path for path in onet.paths())


@pytest.mark.parametrize(
    ("direction", "story"),
    [
        ("2019_to_2010", "was"),
        ("active_to_2019", "has not changed"),
        ("2019_to_active", "has not changed"),
        ("2019_to_2019", "has not changed"),
    ],
)
def test_a_code_is_followed_in_every_direction(onet: Upstream, direction: str, story: str) -> None:
    page = main(f"/taxonomy/{direction}?code=15-1252.00")

    assert story in heading_of(page)


def test_every_example_of_the_site_map_opens(onet: Upstream) -> None:
    links = {str(link["href"]) for link in main("/sitemap/").select("a[href^='/']")}
    broken = {link for link in links if Client().get(link).status_code != 200}

    assert "/online/hot_technology/Python" in links
    # The stand-in has no such data of civil engineers.
    assert broken == {"/mpp/careers/17-2051.00/technology", f"{ENGINEERS}details/apprenticeship"}


def test_military_codes_out_of_use_may_be_asked(onet: Upstream) -> None:
    page = main("/online/crosswalks/military?keyword=nurse&active=false")

    (request,) = (request for request in onet.requests if request.path == "online/crosswalks/military")
    assert "active=false" in request.query
    options = {str(option["value"]): text_of(option) for option in page.select("select[name=active] option")}
    assert options == {"": "Yes", "false": "No"}
    assert [option["value"] for option in page.select("select[name=active] option[selected]")] == ["false"]


@pytest.mark.parametrize("direction", ["2010_to_active", "2019_to_2010"])
def test_every_code_of_a_taxonomy_leads_on(onet: Upstream, direction: str) -> None:
    page = main(f"/taxonomy/{direction}/codes")

    assert heading_of(page).startswith("Every code, from the ")
    links = {text_of(row): str(row.a["href"]) for row in page.select("li:has(.code-like)") if row.a}
    assert len(links) > 40
    assert links["Chief Executives 11-1011.00"] == f"/taxonomy/{direction}?code=11-1011.00"
    assert "Chief Executives" in text_of(main(links["Chief Executives 11-1011.00"]))
