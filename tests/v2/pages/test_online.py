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
