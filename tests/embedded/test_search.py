"""Searching: codes in any spelling, and words in the order of what they match."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from string import printable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded.data.store import connect
from browser.embedded.search.search import MOST_FOUND, search
from browser.embedded.search.words import folded, stem
from tests.embedded.asking import answer, codes
from tests.embedded.releases import CIVIL, NURSE, TRANSPORT


@pytest.fixture
def store(official: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(official)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def built_in(embedded_data: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(embedded_data)
    yield connection
    connection.close()


def first(store: sqlite3.Connection, keyword: str, language: str = "en") -> str | None:
    """Return the title of the first hit."""
    found = search(store, keyword, language)
    named = "SELECT name FROM title WHERE code = ? AND language = ?"
    return store.execute(named, (found[0][0], language)).fetchone()["name"] if found else None


@pytest.mark.parametrize("spelling", [CIVIL, " 17-2051.00 ", "17205100", "172051.00", "17–2051.00", "17\u20112051 00"])
def test_full_code_in_any_spelling_is_single_hit(spelling: str, official: Path) -> None:
    found = answer(official, f"mnm/search?keyword={quote(spelling)}")
    assert (codes(found), found.get("keyword")) == ([CIVIL], spelling)


@pytest.mark.parametrize("spelling", ["17-2051", "172051"])
def test_short_code_finds_all_codes_below_it(spelling: str, official: Path) -> None:
    found = answer(official, f"online/search?keyword={spelling}")
    assert codes(found) == [CIVIL, TRANSPORT]
    assert all(node.get("relevance_score") is None for node in found)


def test_an_obsolete_code_brings_its_relatives(official: Path) -> None:
    assert codes(answer(official, "online/search?keyword=17-2050.01")) == [CIVIL, TRANSPORT]
    assert codes(answer(official, "online/search?keyword=17-2050")) == [CIVIL, TRANSPORT]
    assert codes(answer(official, "mpp/search?keyword=17-2050")) == [CIVIL]
    assert codes(answer(official, "online/search?keyword=99-9999.99")) == []


def test_titles_rank_before_other_titles_and_sentences(store: sqlite3.Connection) -> None:
    assert search(store, "registered nurses", "en")[0] == (NURSE, 100)
    assert search(store, "Registered  NURSE", "en")[0] == (NURSE, 100)
    assert search(store, "rn", "en") == [(NURSE, 100)]
    assert CIVIL in {code for code, _ in search(store, "plan", "en")}
    assert next(code for code, _ in search(store, "bridges", "en")) == CIVIL
    assert [code for code, _ in search(store, "engineers", "en")] == [CIVIL, TRANSPORT]


def test_the_last_word_may_be_a_beginning(store: sqlite3.Connection) -> None:
    assert next(code for code, _ in search(store, "civil engin", "en")) == CIVIL
    assert [code for code, _ in search(store, "transpor", "en")] == [TRANSPORT]


def test_any_word_matches_unless_it_is_common(store: sqlite3.Connection) -> None:
    assert [code for code, _ in search(store, "nurse on the moon", "en")] == [NURSE]
    assert {code for code, _ in search(store, "nurse roads", "en")} <= {NURSE, CIVIL}
    assert search(store, "the", "en") == []


def test_scores_fall_from_100(embedded_data: Path) -> None:
    found = answer(embedded_data, "online/search?keyword=software%20developer&end=2000")
    scores = [int(node.get("relevance_score") or 0) for node in found]
    assert scores[0] == 100
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] >= 1
    assert len(set(codes(found))) == len(codes(found)) == int(found.get("total") or 0)


def test_mi_proximo_paso_is_searched_in_spanish(store: sqlite3.Connection, official: Path) -> None:
    assert search(store, "angeles ENFERMEROS", "es") == [(NURSE, 100)]
    assert [code for code, _ in search(store, "puente", "es")] == [CIVIL]
    assert search(store, "registered", "es") == [(NURSE, 100)]
    assert search(store, "zzz", "es") == []
    assert codes(answer(official, "mpp/search?keyword=ingenieros")) == [CIVIL]


@pytest.mark.parametrize(
    ("keyword", "title"),
    [
        # as titles are, in whichever number and case
        ("nurse", "Registered Nurses"),
        ("Lawyers", "Lawyers"),
        ("WEB DEVELOPER", "Web Developers"),
        ("architect", "Architects, Except Landscape and Naval"),
        ("secretaries", "Secretaries and Administrative Assistants, Except Legal, Medical, and Executive"),
        ("painter", "Painters, Construction and Maintenance"),
        # acronyms, and what they stand for
        ("CNA", "Nursing Assistants"),
        ("RN", "Registered Nurses"),
        ("LPN", "Licensed Practical and Licensed Vocational Nurses"),
        ("EMT", "Emergency Medical Technicians"),
        ("CEO", "Chief Executives"),
        ("CEO (Chief Executive Officer)", "Chief Executives"),
        ("HVAC", "Heating, Air Conditioning, and Refrigeration Mechanics and Installers"),
        ("xray tech", "Radiologic Technologists and Technicians"),
        # beginnings
        ("nurs", "Registered Nurses"),
        ("civil engin", "Civil Engineers"),
        # slips
        ("electrition", "Electricians"),
        ("recepcionist", "Receptionists and Information Clerks"),
        ("accountent", "Accountants and Auditors"),
        ("computer programer", "Computer Programmers"),
        ("mechanical enginer", "Mechanical Engineers"),
        ("lwayer", "Lawyers"),
        ("truckdriver", "Heavy and Tractor-Trailer Truck Drivers"),
        # other words around what counts
        ("lawyer's office", "Lawyers"),
        ('  "web"  (developer) ', "Web Developers"),
        ("the barista", "Baristas"),
        # nobody's title, but near to some
        ("police", "Police and Sheriff's Patrol Officers"),
        ("wind turbine mechanic", "Wind Turbine Service Technicians"),
        ("drive a truck", "Heavy and Tractor-Trailer Truck Drivers"),
    ],
)
def test_the_first_hit_is_what_was_meant(keyword: str, title: str, built_in: sqlite3.Connection) -> None:
    assert first(built_in, keyword) == title


@pytest.mark.parametrize(
    ("keyword", "title"),
    [
        ("enfermera", "Enfermeros registrados"),
        ("Enfermero", "Enfermeros registrados"),
        ("ingeniero civil", "Ingenieros civiles"),
        ("ingeniera civil", "Ingenieros civiles"),
        ("electricista", "Electricistas"),
        ("abogada", "Abogados"),
        ("carpintera", "Carpinteros"),
        ("cocinera", "Cocineros de restaurante"),
        ("plomero", "Plomeros e instaladores de tuberías y de sistemas de vapor"),
        ("programador de computadora", "Programadores de computadoras"),
        ("enfermeros registra", "Enfermeros registrados"),
    ],
)
def test_the_first_spanish_hit_is_what_was_meant(keyword: str, title: str, built_in: sqlite3.Connection) -> None:
    assert first(built_in, keyword, "es") == title


def test_spanish_is_found_without_accents(built_in: sqlite3.Connection) -> None:
    assert search(built_in, "medico", "es") == search(built_in, "MÉDICO", "es")
    assert str(first(built_in, "medica", "es")).startswith("Médicos")
    assert str(first(built_in, "maestra", "es")).startswith("Maestros")
    assert str(first(built_in, "enfermra", "es")).startswith("Enfermeros")


def test_every_reported_title_finds_occupation_that_reports_it(built_in: sqlite3.Connection) -> None:
    rows = built_in.execute("SELECT name, json_group_array(code) FROM reported_title GROUP BY name ORDER BY name")
    titles = rows.fetchall()[::20]
    missed = [name for name, codes in titles if search(built_in, name, "en")[0][0] not in codes]
    assert len(missed) <= len(titles) / 100, missed


def test_equal_hits_are_ordered_by_openings(store: sqlite3.Connection) -> None:
    # Both are engineers of one word; only the openings differ.
    assert [code for code, _ in search(store, "engineer", "en")] == [CIVIL, TRANSPORT]


def test_broad_occupation_ranks_before_its_specialty(built_in: sqlite3.Connection) -> None:
    reports = "SELECT 1 FROM reported_title WHERE name = 'Nurse' AND code = ?"
    assert built_in.execute(reports, ("29-1141.03",)).fetchone()
    assert [code for code, _ in search(built_in, "nurse", "en")][:2] == [NURSE, "29-1141.03"]


def test_what_is_found_is_ordered_and_bounded(built_in: sqlite3.Connection) -> None:
    for keyword in ("machine operator", "engineer", "nurse", "work with animals"):
        found = search(built_in, keyword, "en")
        scores = [score or 0 for _, score in found]
        assert scores == sorted(scores, reverse=True)
        assert (scores[0], scores[-1] >= 1) == (100, True)
        assert len(dict(found)) == len(found) <= MOST_FOUND


@pytest.mark.parametrize(
    "keyword",
    [
        "",
        " ",
        "*",
        '"',
        "'",
        "()",
        "-",
        "a_b",
        "AND",
        "NOT nurse",
        "NEAR(a b)",
        "title:nurse",
        "x" * 200,
        "ab " * 66,
        "11B",
        "٣",
    ],
)
def test_nothing_that_is_typed_breaks_a_search(keyword: str, built_in: sqlite3.Connection) -> None:
    for language in ("en", "es"):
        scores = [score or 0 for _code, score in search(built_in, keyword, language)]
        assert scores == sorted(scores, reverse=True)


def test_words_that_mean_nothing_find_nothing(built_in: sqlite3.Connection) -> None:
    for keyword in ("", "?!", "zzzzzzzzzz", "qx", "x" * 200, "日本語"):
        assert search(built_in, keyword, "en") == [], keyword


def test_names_are_folded_for_sorting_and_comparing() -> None:
    assert folded("Ángeles -- Cooks & Chefs, ") == "angeles cooks and chefs"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("nurse nurses", "en"),
        ("secretary secretaries", "en"),
        ("waitress waitresses", "en"),
        ("coach coaches", "en"),
        ("enfermero enfermera enfermeros enfermeras", "es"),
        ("profesor profesora profesores profesoras", "es"),
        ("juez jueces", "es"),
        ("civil civiles", "es"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: str, language: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


def test_unknown_code_is_looked_up_once(built_in: sqlite3.Connection) -> None:
    steps: list[int] = []
    built_in.set_progress_handler(lambda: steps.append(1_000), 1_000)
    try:
        assert search(built_in, "99-9999", "en") == []
    finally:
        built_in.set_progress_handler(None, 0)
    assert sum(steps) < 100_000  # of SQLite's machine; once for each occupation takes millions


def test_short_words_keep_their_ending() -> None:
    assert [stem(word, "en") for word in ("gas", "bus", "glass", "news")] == ["gas", "bus", "glass", "new"]


@given(st.text(alphabet=st.one_of(st.sampled_from(printable), st.characters()), min_size=1, max_size=40))
def test_no_keyword_breaks_a_search(keyword: str) -> None:
    assert search(EMPTY, keyword, "en") == []


def empty() -> sqlite3.Connection:
    """Return the layout without any rows."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(Path("browser/embedded/data/schema.sql").read_text("utf-8"))
    return connection


EMPTY = empty()
