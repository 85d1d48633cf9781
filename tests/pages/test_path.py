"""From one career to another: what is to be learned, what carries over, and careers like the first."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from bs4 import Tag
from django.test import Client
from pytest_django import Settings

from browser import services
from browser.onet import models
from browser.onet.operations import occupations
from browser.pages.path_related import how_alike
from browser.pages.ratings import Rated, change, of_tables
from tests.pages.reading import main_of, text_of
from tests.upstream import Upstream, reply
from tests.v2.service import KEY
from tests.v2.upstream import web_services

PAIR = "/path?from=31-1131.00&to=29-1141.00"
DOWN = [reply(503), reply(503)]


def rated(**scores: int | None) -> models.RatedElements:
    """Return elements with these scores."""
    return models.RatedElements(
        tuple(
            models.RatedElement(
                None, name, None, None if score is None else models.Score(Decimal(score), None, None), (), None
            )
            for name, score in scores.items()
        ),
        None,
    )


def links_of(main: Tag) -> dict[str, str]:
    return {text_of(link): str(link["href"]) for link in main.select("a")}


def part_of(main: Tag, key: str) -> str:
    return text_of(main.select_one(f"#{key}"))


def test_importance_of_both_is_compared() -> None:
    here = rated(writing=44, speaking=70, biology=20, selling=80, driving=55, flying=None, singing=50)
    there = rated(writing=69, speaking=75, biology=51, selling=40, flying=60, singing=None, sewing=90, driving=50)

    changed = change(here, there)

    assert changed.to_learn == (Rated("biology", Decimal(20), Decimal(51)), Rated("writing", Decimal(44), Decimal(69)))
    assert changed.carried == (Rated("speaking", Decimal(70), Decimal(75)), Rated("driving", Decimal(55), Decimal(50)))
    assert [each.gap for each in changed.to_learn] == [31, 25]


@pytest.mark.usefixtures("embedded_data")
class TestPage:
    def test_assistant_learns_what_a_nurse_needs(self, client: Client) -> None:
        main = main_of(client, PAIR)

        assert text_of(main.h1) == "From Nursing Assistants to Registered Nurses"
        assert "The middle pay is $55,290 a year higher." in text_of(main)
        assert "It takes more preparation. Job zone 4 of 5" in text_of(main)
        assert "The difference is our arithmetic, not O*NET’s." in text_of(main)
        learn, carry = main.select("#knowledge table")
        assert text_of(learn.tbody.tr if learn.tbody else None) == "Psychology 49 90"
        assert "Education and Training" in text_of(carry)

    def test_numbers_are_those_of_the_ratings(self, client: Client) -> None:
        main = main_of(client, PAIR)

        for key, row in (("skills", occupations.SKILLS), ("work_activities", occupations.WORK_ACTIVITIES)):
            here, there = (
                {
                    each.name: str(each.score.value)
                    for each in services.client().ask(row, code=code, report="details", display="long").value.elements
                    if each.score
                }
                for code in ("31-1131.00", "29-1141.00")
            )
            for line in main.select(f"#{key} tbody tr"):
                name, before, after = (text_of(cell) for cell in line.select("th, td"))
                assert (before, after) == (here[name], there[name])

    def test_long_lists_show_their_first_rows(self, client: Client) -> None:
        main = main_of(client, PAIR)

        assert len(main.select("#skills table")[0].select("tbody tr")) == 10
        assert "The first 10 of 15." in part_of(main, "skills")

    def test_the_way_back_takes_less(self, client: Client) -> None:
        main = main_of(client, "/path?from=29-1141.00&to=31-1131.00")

        assert "The middle pay is $55,290 a year lower." in text_of(main)
        assert "It takes less preparation." in text_of(main)

    def test_same_zone_is_about_as_much_preparation(self, client: Client) -> None:
        assert "It takes about as much preparation." in text_of(main_of(client, "/path?from=31-1131.00&to=29-2061.00"))

    def test_related_careers_with_higher_pay_come_first(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131.00")

        headings = [text_of(each) for each in main.select("#related .group")]
        assert headings == ["Similar work, higher pay", "Similar work"]
        assert links_of(main)["Registered Nurses"] == PAIR

    def test_related_careers_are_ranked_by_what_carries_over(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131.00")

        groups: list[list[Fraction]] = []
        for row in main.select("#related tbody tr"):
            if row.select_one(".group"):
                groups.append([])
            else:
                said = re.search(r": (\d+) of (\d+)$", text_of(row("td")[0]))
                groups[-1].append(Fraction(int(said[1]), int(said[2])) if said else Fraction(0))
        assert [sorted(each, reverse=True) for each in groups] == groups
        assert [len(each) for each in groups] == [8, 2]

    def test_what_carries_over_is_what_the_path_says(self, client: Client) -> None:
        main = main_of(client, PAIR)
        nurses = next(row for row in main.select("#related tbody tr") if "Registered Nurses" in text_of(row))

        said = re.search(r"Of the (\d+) kinds .* (\d+) carry over", text_of(main))

        assert said is not None
        assert text_of(nurses("td")[0]).endswith(f": {said[2]} of {said[1]}")

    def test_method_is_said_once(self, client: Client) -> None:
        for address in (PAIR, "/path?from=31-1131.00"):
            main = main_of(client, address)

            assert text_of(main).count("The difference is our arithmetic, not O*NET’s.") == 1
            assert "those to which most of the important" in part_of(main, "related")

    def test_career_without_ratings_has_no_share(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131.00")

        store = services.tables()
        assert store
        change_of = change(of_tables(store, "31-1131.00"), of_tables(store, "15-1299.00"))
        assert change_of.share == 0
        assert how_alike(change_of) == "not rated"
        assert text_of(main.select_one("#related thead")) == (
            "Career How much carries over Middle pay, a year Growth in ten years"
        )

    def test_facts_and_local_pay_are_those_of_comparison(self, client: Client) -> None:
        here = main_of(client, f"{PAIR}&state=OH")
        compared = main_of(client, links_of(here)["Compare everything of both"])

        for label in ("Usual education", "National pay", "Pay in Ohio", "Openings a year"):
            one, other = (
                [
                    [text_of(cell) for cell in row("td")]
                    for row in main.select("table.compare tr")
                    if row.th and text_of(row.th) == label
                ]
                for main in (here, compared)
            )
            assert one == other
            assert one

    def test_career_links_here_from_its_related_ones(self, client: Client) -> None:
        main = main_of(client, "/mnm/careers/31-1131.00/")

        assert "/path?from=31-1131.00" in [link["href"] for link in main.select("#related a")]

    def test_spanish_page_marks_english_names(self, client: Client) -> None:
        main = main_of(client, f"{PAIR}&lang=es")

        assert text_of(main.h1) == "De Auxiliares de enfermería a Enfermeros registrados"
        assert main.select('#knowledge tbody [lang="en"]')


@pytest.mark.usefixtures("embedded_data")
class TestAddress:
    def test_empty_address_is_a_form(self, client: Client) -> None:
        main = main_of(client, "/path")

        assert text_of(main.h1) == "From one career to another"
        assert [field["name"] for field in main.select("form input[type=search]")] == ["from", "to"]

    def test_words_are_looked_up(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131&to=registered nurse")

        assert links_of(main)["Registered Nurses"] == PAIR
        assert "No careers match “xyzzyx”." in text_of(main_of(client, "/path?from=xyzzyx"))

    def test_one_career_twice_is_no_path(self, client: Client) -> None:
        main = main_of(client, "/path?from=29-1141.00&to=29-1141.00")

        assert "Both are the same career." in text_of(main)
        assert not main.select("table.compare")

    def test_unknown_code_is_an_error_that_leaves_the_other(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131.00&to=99-9999.00", status=422)

        assert "O*NET has no occupation 99-9999.00." in text_of(main)
        assert main.select("#related")

    def test_career_without_ratings_says_so(self, client: Client) -> None:
        main = main_of(client, "/path?from=31-1131.00&to=15-1299.00")

        assert "O*NET has no ratings of one of the two." in part_of(main, "skills")

    def test_military_career_has_no_pay_to_compare(self, client: Client) -> None:
        main = main_of(client, "/path?from=55-1011.00&to=29-1141.00")

        assert "The middle pay is" not in text_of(main)
        assert text_of(main.h1) == "From Air Crew Officers to Registered Nurses"


class TestFailures:
    def test_ratings_that_fail_are_said_to(self, client: Client, onet: Upstream) -> None:
        onet.next["online/occupations/29-1141.00/details/skills"] = [*DOWN]

        main = main_of(client, PAIR)

        assert "We could not get this from O*NET just now." in part_of(main, "skills")
        assert "Psychology" in part_of(main, "knowledge")

    def test_one_career_that_fails_leaves_the_ratings(self, client: Client, onet: Upstream) -> None:
        for part in ("report", ""):
            onet.next[f"mnm/careers/31-1131.00/{part}"] = [*DOWN]

        main = main_of(client, PAIR)

        assert text_of(main.h1) == "From Nursing Assistants to Registered Nurses"
        assert "Psychology" in part_of(main, "knowledge")
        assert not main.select("#related")

    def test_without_our_tables_related_careers_have_no_pay(
        self, client: Client, onet: Upstream, settings: Settings
    ) -> None:
        settings.ONET_DATA = Path("/nowhere/onet.sqlite3")

        assert not main_of(client, PAIR).select("#related")
        assert onet.requests


def test_path_of_2_0_asks_for_ratings_too(client: Client, settings: Settings, embedded_data: Path) -> None:
    with web_services() as onet:
        settings.ONET_API_URL, settings.ONET_API_KEY = onet.url, KEY
        settings.ONET_CALLS_PER_SECOND = 1_000

        main = main_of(client, PAIR)

        assert main.select("#work_activities table")
        assert "online/occupations/31-1131.00/details/skills" in onet.paths()
