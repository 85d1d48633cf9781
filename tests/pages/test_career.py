"""The career page says each thing once; what a career lacks takes one sentence; codes are for developers."""

import pytest
from bs4 import Tag
from django.test import Client

from tests.pages.reading import main_of, text_of

pytestmark = pytest.mark.usefixtures("embedded_data")

NURSES = "/mnm/careers/29-1141.00/"
ALL_OTHER = "/mnm/careers/51-6099.00/"
INFANTRY = "/mnm/careers/55-3016.00/"


def part(main: Tag, key: str) -> Tag:
    found = main.find(id=key)
    assert isinstance(found, Tag)
    return found


def headings(main: Tag) -> list[str]:
    return [text_of(heading) for heading in main.select(".entry > header > h2")]


def links(main: Tag) -> list[str]:
    return [str(link["href"]) for link in main.select(".contents a")]


def test_pay_outlook_and_zone_are_said_once(client: Client) -> None:
    main = main_of(client, NURSES)

    text = text_of(main)
    assert [text.count(words) for words in ("Job zone 4 of 5", "$68,940", "Many job openings", "$33.14")] == [1] * 4
    assert len(main.select("svg.ladder")) == len(main.select(".range")) == len(main.select("svg.outlook")) == 1


def test_levels_of_education_have_their_share(client: Client) -> None:
    rows = [text_of(row) for row in part(main_of(client, NURSES), "education").select(".spread li")]

    assert rows == ["bachelor's degree 56%", "training certificate after high school 23%", "associate's degree 19%"]


def test_five_highest_states_are_beside_the_map(client: Client) -> None:
    states = part(main_of(client, NURSES), "states")

    first = [text_of(row) for row in states.select(".map li")]
    assert first[0] == "West Virginia WV 1.54"
    assert len(first) == 5
    assert not states.select_one("details[open]")
    assert len(states.select("details li")) > 50


def test_codes_beside_names_are_for_developers(client: Client) -> None:
    main = main_of(client, NURSES)

    visible = [code for code in main.select(".code-like") if not code.find_parent(class_=["developers", "machine"])]
    shown = {text_of(code) for code in visible if "machine" not in code["class"]}
    assert {len(code) for code in shown} == {2}  # the postal codes of states, which the map shows too
    assert "RAPIDS 3056" in text_of(main)


def test_part_of_a_group_has_the_figures_of_the_group(client: Client) -> None:
    text = text_of(main_of(client, "/mpp/careers/29-1141.01/"))

    assert "todo el grupo «Enfermeros registrados» (SOC 29-1141)" in text
    assert "para todo el grupo «Enfermeros registrados»" in text


def test_a_group_of_all_others_has_what_is_known(client: Client) -> None:
    main = main_of(client, ALL_OTHER)

    assert "O*NET has not collected" not in text_of(main)
    assert "it is a group of several occupations. These are like it:" in text_of(part(main, "similar"))
    assert links(main) == [f"#{section['id']}" for section in main.select(".entry:not(.machine, #elsewhere)")]
    assert {"fact-pay", "fact-outlook", "fact-state"} <= {str(fact["aria-labelledby"]) for fact in main.select(".fact")}


def test_a_military_career_has_no_empty_parts(client: Client) -> None:
    main = main_of(client, INFANTRY)

    assert headings(main) == ["What they do", "Civilian careers to look at", "More about this career"]
    assert not main.select(".fact")


def test_parts_of_the_page_are_linked_in_order(client: Client) -> None:
    for address in (NURSES, "/veterans/careers/29-1141.00/"):
        main = main_of(client, address)
        ids = [f"#{section['id']}" for section in main.select(".entry:not(.machine, #elsewhere)")]
        assert links(main) == ids
