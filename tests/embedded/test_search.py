"""Searching: codes in any spelling, and words in the order of what they match."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from string import printable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded.search import exact, folded, search
from browser.embedded.store import connect
from tests.embedded.asking import answer, codes
from tests.embedded.releases import CIVIL, NURSE, TRANSPORT


@pytest.fixture
def store(official: Path) -> Iterator[sqlite3.Connection]:
    connection = connect(official)
    yield connection
    connection.close()


@pytest.mark.parametrize("spelling", [CIVIL, " 17-2051.00 ", "17205100", "172051.00", "17–2051.00"])
def test_a_full_code_in_any_spelling_is_a_single_hit(spelling: str, official: Path) -> None:
    found = answer(official, f"mnm/search?keyword={quote(spelling)}")
    assert (codes(found), found.get("keyword")) == ([CIVIL], spelling)


@pytest.mark.parametrize("spelling", ["17-2051", "172051"])
def test_a_short_code_finds_all_below_it_in_code_order_and_without_scores(spelling: str, official: Path) -> None:
    found = answer(official, f"online/search?keyword={spelling}")
    assert codes(found) == [CIVIL, TRANSPORT]
    assert all(node.get("relevance_score") is None for node in found)


def test_an_obsolete_code_brings_its_relatives(official: Path) -> None:
    assert codes(answer(official, "online/search?keyword=17-2050.01")) == [CIVIL, TRANSPORT]
    assert codes(answer(official, "online/search?keyword=17-2050")) == [CIVIL, TRANSPORT]
    assert codes(answer(official, "mpp/search?keyword=17-2050")) == [CIVIL]
    assert codes(answer(official, "online/search?keyword=99-9999.99")) == []


def test_titles_come_before_other_titles_and_these_before_sentences(store: sqlite3.Connection) -> None:
    assert search(store, "registered nurses", "en")[0] == (NURSE, 100)
    assert search(store, "Registered  NURSE", "en")[0] == (NURSE, 100)
    assert search(store, "rn", "en") == [(NURSE, 100)]
    assert {code for code, _ in search(store, "plan", "en")} == {CIVIL, TRANSPORT}
    assert next(code for code, _ in search(store, "bridges", "en")) == CIVIL
    assert [code for code, _ in search(store, "engineers", "en")] == [CIVIL, TRANSPORT]


def test_the_last_word_may_be_a_beginning(store: sqlite3.Connection) -> None:
    assert next(code for code, _ in search(store, "civil engin", "en")) == CIVIL
    assert [code for code, _ in search(store, "transpor", "en")] == [TRANSPORT]


def test_any_word_is_better_than_nothing_and_common_words_are_no_reason(store: sqlite3.Connection) -> None:
    assert [code for code, _ in search(store, "nurse on the moon", "en")] == [NURSE]
    assert {code for code, _ in search(store, "nurse roads", "en")} == {NURSE, CIVIL}
    assert search(store, "the", "en")


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
    assert search(store, "registered", "es") == []
    assert codes(answer(official, "mpp/search?keyword=ingenieros")) == [CIVIL]


def test_the_first_hit_is_what_was_meant(embedded_data: Path) -> None:
    for keyword, code in {
        "nurse": "29-1141.00",
        "civil engineer": "17-2051.00",
        "lawyer": "23-1011.00",
        "electrician": "47-2111.00",
        "web developer": "15-1254.00",
        "RN": "29-1141.00",
        "architect": "17-1011.00",
    }.items():
        assert codes(answer(embedded_data, f"mnm/search?keyword={quote(keyword)}"))[0] == code, keyword


def test_names_are_folded_for_sorting_and_comparing() -> None:
    assert folded("Ángeles -- Cooks & Chefs, ") == "angeles cooks and chefs"
    assert exact("Bus Drivers") == "bus driver"


@given(st.text(alphabet=st.one_of(st.sampled_from(printable), st.characters()), min_size=1, max_size=40))
def test_no_keyword_breaks_a_search(keyword: str) -> None:
    assert search(EMPTY, keyword, "en") == []


def empty() -> sqlite3.Connection:
    """Return the layout without any rows."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(Path("browser/embedded/schema.sql").read_text("utf-8"))
    return connection


EMPTY = empty()
