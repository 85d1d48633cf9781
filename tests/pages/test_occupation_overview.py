"""The overview of an occupation: its tasks and pay first, its sources and single sections folded."""

from pathlib import Path

import pytest
from django.test import Client

from tests.pages.reading import main_of
from tests.upstream import Upstream, reply

CASHIERS = "/online/occupations/41-2011.00/"


@pytest.mark.usefixtures("embedded_data")
def test_overview_opens_with_tasks_and_pay(client: Client) -> None:
    main = main_of(client, CASHIERS)
    headings = [heading.get_text(strip=True) for heading in main.select("h2")]

    assert headings[:2] == ["Tasks", "Pay and jobs"]
    assert len(main.select("#tasks li")) == 5
    assert main.select(f"#tasks a[href='{CASHIERS}summary/#tasks']")


@pytest.mark.usefixtures("embedded_data")
def test_sources_and_single_sections_are_quiet(client: Client) -> None:
    main = main_of(client, CASHIERS)

    assert main.select("#sources details:not([open]) table")
    assert main.select("#parts.machine a")


def test_overview_shows_without_its_tasks(client: Client, onet: Upstream) -> None:
    onet.next["online/occupations/17-2051.00/summary/tasks"] = [reply(500)] * 2

    main = main_of(client, "/online/occupations/17-2051.00/")

    assert main.h1 is not None
    assert not main.select("#tasks")


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("address", "counts"),
    [
        ("/mnm/bright_outlook/", ["306 careers.", "73 careers.", "4 careers."]),
        ("/online/bright_outlook/", ["306 occupations.", "73 occupations.", "4 occupations."]),
        ("/mpp/bright_outlook/", ["306 carreras.", "73 carreras.", "4 carreras."]),
        ("/mnm/browse/", []),
    ],
)
def test_few_choices_say_how_many_they_have(client: Client, address: str, counts: list[str]) -> None:
    assert [note.get_text(strip=True) for note in main_of(client, address).select(".lines small")] == counts


def test_choices_are_not_counted_by_calls(client: Client, onet: Upstream) -> None:
    main = main_of(client, "/mnm/bright_outlook/")

    assert not main.select(".lines small")
    assert not any(request.path.startswith("mnm/bright_outlook/") and request.path[19:] for request in onet.requests)


def test_each_sheet_is_named_on_paper(client: Client, embedded_data: Path) -> None:
    page = client.get(CASHIERS).content.decode()

    assert 'data-running="Cashiers · O*NET OnLine · O*NET Browser · ' in page
