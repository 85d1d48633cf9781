"""Military jobs by code, as people write codes, and by everyday words."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.embedded.data.store import connect
from browser.embedded.search.military import found


@pytest.fixture(scope="module")
def built_in(embedded_data: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(embedded_data)
    yield connection
    connection.close()


def codes(store: sqlite3.Connection, keyword: str, branch: str = "all") -> list[str]:
    """Return the branches and codes of the jobs that a keyword names."""
    return [f"{job['branch']} {job['code']}" for job in found(store, keyword, branch)[0]]


@pytest.mark.parametrize(
    ("keyword", "code"),
    [
        ("19k", "army 19K"),
        ("MOS 19K", "army 19K"),
        ("19 kilo", "army 19K"),
        ("Army 19 Kilo", "army 19K"),
        ("19K30", "army 19K"),
        ("19K - Tank crew", "army 19K"),
        ("NEC HM-8404", "navy 8404"),
        ("HM2", "navy HM"),
        ("331", "marine_corps 0331"),
        ("AFSC 2A3X3", "air_force 2A313"),
        ("2a3x3", "air_force 2A313"),
    ],
)
def test_a_code_is_read_as_people_write_it(keyword: str, code: str, built_in: sqlite3.Connection) -> None:
    assert codes(built_in, keyword)[0] == code
    assert found(built_in, keyword, "all")[1]


def test_several_codes_are_asked_at_once(built_in: sqlite3.Connection) -> None:
    assert codes(built_in, "11B, 68W") == codes(built_in, "11B and 68W") == ["army 11B", "army 68W"]
    assert codes(built_in, "11B, nothing") == []


def test_a_branch_narrows_codes_and_words(built_in: sqlite3.Connection) -> None:
    assert codes(built_in, "0111", "navy") == ["navy 0111"]
    assert codes(built_in, "Navy 0111") == ["navy 0111"]
    assert codes(built_in, "Navy 0111", "army") == []
    assert {job.split()[0] for job in codes(built_in, "Navy cook")} == {"navy"}


@pytest.mark.parametrize(
    ("keyword", "code"),
    [
        ("army cook", "army 92G"),
        ("cook", "army 92G"),
        ("medic", "army 68W"),
        ("drill instructor", "marine_corps 0911"),
        ("paratrooper", "army 11B"),
        ("tank crewman", "army 19K"),
    ],
)
def test_everyday_words_lead_to_military_jobs(keyword: str, code: str, built_in: sqlite3.Connection) -> None:
    assert codes(built_in, keyword)[0] == code


def test_only_a_whole_title_names_a_job(built_in: sqlite3.Connection) -> None:
    assert found(built_in, "Culinary Specialist", "all")[1]
    assert not found(built_in, "culinary", "all")[1]
    assert found(built_in, "the army", "all") == ([], False)
    assert found(built_in, "?!", "all") == ([], False)
