"""Searching as people talk: everyday words, abbreviations, what says nothing, and when nothing is close."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.embedded.data.load import load
from browser.embedded.data.store import connect
from browser.embedded.search import everyday
from browser.embedded.search.search import search
from browser.embedded.search.words import folded
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, folder


@pytest.fixture(scope="module")
def built_in(embedded_data: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(embedded_data)
    yield connection
    connection.close()


def first(store: sqlite3.Connection, keyword: str, language: str = "en") -> str:
    """Return the code of the first hit, empty if there is none."""
    found = search(store, keyword, language)
    return found[0][0] if found else ""


@pytest.mark.parametrize(
    ("keyword", "code"),
    [
        # what somebody does, and to what or whom
        ("fix motorcycles", "49-3052.00"),
        ("repair bicycles", "49-3091.00"),
        ("bake bread", "51-3011.00"),
        ("mowing grass", "37-3011.00"),
        ("look after toddlers", "39-9011.00"),
        ("to train horses", "39-2011.00"),
        ("drive trains", "53-4041.00"),
        ("fly helicopters", "53-2012.00"),
        # nobody's title
        ("kids", "39-9011.00"),
        ("old folks", "31-1122.00"),
        ("18 wheeler", "53-3032.00"),
        ("sheetrock", "47-2081.00"),
        # spelled otherwise
        ("C.N.A.", "31-1131.00"),
        ("acctg clerk", "43-3031.00"),
        ("warehouse supv.", "53-1042.00"),
        ("Nurse 2", "29-1141.00"),
        ("Carpenter III", "47-2031.00"),
        ("C# developer", "15-1252.00"),
        ("book keeper", "43-3031.00"),
        # a slip in an everyday word
        ("motorcyle", "49-3052.00"),
        ("forklif", "53-7051.00"),
    ],
)
def test_everyday_english_leads_to_an_occupation(keyword: str, code: str, built_in: sqlite3.Connection) -> None:
    assert first(built_in, keyword) == code


@pytest.mark.parametrize(
    ("keyword", "code"),
    [
        ("cuidar bebés", "39-9011.00"),
        ("arreglar techos", "47-2181.00"),
        ("lavaplatos", "35-9021.00"),
        ("cajera", "41-2011.00"),
        ("operador de montacargas", "53-7051.00"),
        ("waitress", "35-3031.00"),
        ("kids", "39-9011.00"),
        ("welder", "51-4121.00"),
        ("enfermra", "29-1141.00"),
    ],
)
def test_everyday_spanish_leads_to_an_occupation(keyword: str, code: str, built_in: sqlite3.Connection) -> None:
    assert first(built_in, keyword, "es") == code


@pytest.mark.parametrize("keyword", ["a good job", "night shift, no experience", "weekends near me", "qwertyuiop"])
def test_nothing_is_close_to_what_says_nothing(keyword: str, built_in: sqlite3.Connection) -> None:
    assert search(built_in, keyword, "en") == []


@pytest.mark.parametrize("keyword", ["trabajo bien pagado", "lo que haya", "medio tiempo sin experiencia"])
def test_nothing_is_close_in_spanish_either(keyword: str, built_in: sqlite3.Connection) -> None:
    assert search(built_in, keyword, "es") == []


def test_words_that_say_nothing_change_nothing(built_in: sqlite3.Connection) -> None:
    assert first(built_in, "I want a job near me with dogs") == first(built_in, "dogs")


@pytest.mark.parametrize(
    ("keyword", "code"),
    [
        # an everyday phrase, whoever reports to be called so
        ("cabinet maker", "51-7011.00"),
        ("Heavy Equipment Operator", "47-2073.00"),
        ("Program Manager", "11-1021.00"),
        ("Lab Technician", "29-2012.00"),
        ("shift leader", "41-1011.00"),
        ("Forest Ranger", "45-4011.00"),
        ("flagger", "33-9091.00"),
        # a rank before others, and people of an age
        ("Senior Data Entry Operator", "43-9021.00"),
        ("Staff Accountant", "13-2011.00"),
        ("help seniors", "31-1122.00"),
        ("senior center", "31-1122.00"),
        # a phrase in short
        ("ASSOC DIR", "11-1021.00"),
        ("shift ldr", "41-1011.00"),
        ("asst mgr", "41-1011.00"),
        ("exec asst", "43-6011.00"),
        # a department after a dash
        ("Accountant - Aviation", "13-2011.00"),
        ("FIREFIGHTER - GROUP C", "33-2011.00"),
    ],
)
def test_titles_of_staff_lists_lead_to_an_occupation(keyword: str, code: str, built_in: sqlite3.Connection) -> None:
    assert first(built_in, keyword) == code


def test_a_table_has_phrases_in_full(built_in: sqlite3.Connection) -> None:
    for short, full in (("deputy dir", "deputy director"), ("exec dir", "executive director")):
        words = [folded(text).split() for text in (short, full)]
        (meaning,), (same,) = ([part for _, part in everyday.split(one, "en")] for one in words)
        assert meaning is same is not None


def test_two_words_may_be_one_in_titles(built_in: sqlite3.Connection) -> None:
    assert "51-7011.00" in [code for code, _ in search(built_in, "cabinet maker", "en")][:2]


@pytest.mark.parametrize("keyword", ["warehouse worker", "vet tech", "medical assistant", "fix cars"])
def test_the_tail_of_weak_hits_is_cut(keyword: str, built_in: sqlite3.Connection) -> None:
    assert 0 < len(search(built_in, keyword, "en")) < 40


def test_others_of_a_kind_rank_after_named_occupations(built_in: sqlite3.Connection) -> None:
    found = [code for code, _ in search(built_in, "engineer", "en")]
    assert found.index("17-2051.00") < found.index("17-2199.00")
    assert first(built_in, "Engineers, All Other") == "17-2199.00"


@pytest.mark.parametrize(
    ("keyword", "codes"), [("29-1210", "29-121"), ("29-1000", "29-1"), ("15-0000", "15-"), ("29-1060", "29-1")]
)
def test_a_group_of_the_soc_lists_its_occupations(keyword: str, codes: str, built_in: sqlite3.Connection) -> None:
    found = [code for code, _ in search(built_in, keyword, "en")]
    assert len(found) > 3
    assert all(code.startswith(codes) for code in found)


@pytest.mark.parametrize("language", ["en", "es"])
def test_tables_lead_to_titles_that_exist(language: str, built_in: sqlite3.Connection) -> None:
    titles = {title for meaning in everyday.table(language).values() for title in meaning.titles}
    keys = {title: everyday.stems(folded(title).split(), "en") for title in titles}
    known = {key for (key,) in built_in.execute("SELECT key FROM named WHERE language = 'en'")}
    assert titles
    assert [title for title, key in keys.items() if key not in known] == []


def test_a_title_with_another_in_parentheses_is_found_by_each(tmp_path: Path) -> None:
    titles = OFFICIAL["Alternate Titles.txt"] + "".join(
        f"{code}\tBedside Helper (BDH)\tn/a\t01\n" for code in (NURSE, CIVIL)
    )
    load([folder(tmp_path / "release", OFFICIAL | {"Alternate Titles.txt": titles})], tmp_path / "data", lambda _: None)
    store = connect(tmp_path / "data")

    assert {code for code, _ in search(store, "bedside helper", "en")} == {NURSE, CIVIL}
    assert {code for code, _ in search(store, "BDH", "en")} == {NURSE, CIVIL}
    store.close()
