"""Careers by what a client can bring: what is counted is what one by one would be counted."""

from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.embedded import finding, labor
from browser.embedded.data.store import Store, connect
from browser.embedded.finding import Career, Chosen
from tests.embedded.releases import CIVIL, NURSE, SOLDIER, TRANSPORT

RN, ACTORS, SURGEONS = "29-1141.00", "27-2011.00", "29-1242.00"
ORAL_SURGEONS = "29-1022.00"
ALABAMA, OHIO = "01", "39"


@pytest.fixture(scope="module")
def store(embedded_data: Path) -> Iterator[Store]:
    with closing(connect(embedded_data)) as opened:
        yield opened


@pytest.fixture(scope="module")
def careers(store: Store) -> tuple[Career, ...]:
    return finding.careers(store, "en")


def by_code(careers: tuple[Career, ...]) -> dict[str, Career]:
    return {career.code: career for career in careers}


def test_career_has_what_other_pages_say(store: Store) -> None:
    nurse = by_code(finding.careers(store, "es", OHIO))[RN]

    assert (nurse.title, nurse.lang) == ("Enfermeros registrados", "es")
    assert (nurse.education, nurse.zone, nurse.pay, nurse.interests) == (6, 4, 82_510, "SIC")
    assert (nurse.change, nurse.growth, nurse.openings) == (4.9, 5, 189_100)
    assert nurse.industries == ("62",)
    assert (nurse.bright, nurse.apprenticeship) == ("1", "1")


def test_every_career_is_listed_once_and_as_elsewhere(store: Store, careers: tuple[Career, ...]) -> None:
    codes = [row["code"] for row in store.execute("SELECT code FROM occupation")]
    levels = finding.education_levels(store, "en")
    education = labor.usual_education(store, codes, "en")
    figures = labor.by_occupation(store, codes)

    assert sorted(career.code for career in careers) == sorted(codes)
    for career in careers:
        assert levels.get(career.education or 0) == education.get(career.code)
        annual = figures[career.code].annual if career.code in figures else None
        assert career.pay == (annual.median.dollars if annual and annual.median else None)
    assert {career.code: career.zone for career in careers if career.zone} == labor.zones(store)


def test_pay_beyond_the_scale_counts_as_its_top(store: Store, careers: tuple[Career, ...]) -> None:
    assert by_code(finding.careers(store, "en", ALABAMA))[ORAL_SURGEONS].pay == 239_200
    assert by_code(careers)[ACTORS].pay is None  # by the hour alone


VALUES: dict[str, st.SearchStrategy[object]] = {
    "keyword": st.frozensets(st.sampled_from([RN, ACTORS, SURGEONS, "53-3032.00", "35-3023.00"]), min_size=1),
    "education": st.integers(1, 12),
    "zone": st.integers(1, 5),
    "pay": st.integers(1, 250_000),
    "growth": st.integers(0, 9),
    "industry": st.sampled_from(["11", "23", "44", "62", "93", "00"]),
    "bright": st.just("1"),
    "apprenticeship": st.just("1"),
}
INTERESTS = st.lists(st.sampled_from(finding.INTERESTS), unique=True, max_size=3)
CHOICES = st.builds(
    lambda single, several: [
        *(Chosen(trait, value) for trait, value in single.items()),
        *(Chosen("interest", letter) for letter in several),
    ],
    st.fixed_dictionaries({}, optional=VALUES),
    INTERESTS,
)


def fits(store: Connection, career: Career, choice: Chosen) -> bool:
    """Ask the tables themselves whether one career fits one choice."""
    code, soc, value = career.code, career.code[:7], choice.value
    queries: dict[str, tuple[str, tuple[object, ...]]] = {
        "education": (
            """SELECT 1 FROM (SELECT category FROM education WHERE code = ? AND percentage >= 15
            ORDER BY percentage DESC, category LIMIT 1) WHERE category <= ?""",
            (code, value),
        ),
        "zone": ("SELECT 1 FROM job_zone WHERE code = ? AND zone <= ?", (code, value)),
        "pay": (
            """SELECT 1 FROM occupation JOIN wage USING (survey) WHERE area = '99' AND code = ?
            AND annual_median IS NOT NULL AND replace(annual_median, '+', '') + 0 >= ?""",
            (code, value),
        ),
        "growth": ("SELECT 1 FROM projection WHERE soc = ? AND change >= ? - 0.5", (soc, value)),
        "industry": ("SELECT 1 FROM industry_share WHERE soc = ? AND industry = ? AND percentage >= 10", (soc, value)),
        "interest": (
            "SELECT 1 FROM rating WHERE subject = 'interests' AND scale = 'IH' AND code = ? AND value = ?",
            (code, finding.INTERESTS.find(str(value)) + 1),
        ),
        "bright": ("SELECT 1 FROM bright WHERE code = ? AND ? = '1'", (code, value)),
        "apprenticeship": ("SELECT 1 FROM apprenticeship WHERE code = ? AND ? = '1'", (code, value)),
    }
    if choice.trait == "keyword":
        return code in value
    query, values = queries[choice.trait]
    return store.execute(query, values).fetchone() is not None


@given(chosen=CHOICES)
def test_what_remains_equals_what_is_counted_one_by_one(
    store: Store, careers: tuple[Career, ...], chosen: list[Chosen]
) -> None:
    sample = careers[::7]
    found = finding.matches(sample, chosen)
    fit = {(career.code, choice): fits(store, career, choice) for career, choice in product(sample, chosen)}

    assert [career.code for career in found.careers] == [
        career.code for career in sample if all(fit[career.code, choice] for choice in chosen)
    ]
    for left_out in chosen:
        others = [choice for choice in chosen if choice != left_out]
        expected = {career.code for career in sample if all(fit[career.code, choice] for choice in others)}
        assert {career.code for career in found.without(left_out)} == expected


@given(chosen=CHOICES, trait=st.sampled_from(sorted(VALUES.keys() - {"keyword"} | {"interest"})), data=st.data())
def test_count_beside_a_choice_is_what_choosing_it_leaves(
    careers: tuple[Career, ...], chosen: list[Chosen], trait: str, data: st.DataObject
) -> None:
    option = data.draw(VALUES[trait] if trait in VALUES else st.sampled_from(finding.INTERESTS))
    kept = chosen if trait == "interest" else [choice for choice in chosen if choice.trait != trait]
    wanted = Chosen(trait, option)

    found = finding.matches(careers, chosen)

    assert found.counts(trait, [option]) == {option: len(finding.matches(careers, {*kept, wanted}).careers)}
    if trait != "interest":
        assert len(found.pool(trait)) == len(finding.matches(careers, kept).careers)


def test_what_a_release_lacks_is_not_known(official: Path) -> None:
    with closing(connect(official)) as small:
        careers = by_code(finding.careers(small, "es"))
    unknown = [trait for trait in finding.TRAITS if not finding.is_known([careers[SOLDIER]], trait)]

    assert (careers[NURSE].title, careers[NURSE].lang) == ("Ángeles enfermeros", "es")
    assert (careers[TRANSPORT].title, careers[TRANSPORT].lang) == ("Transportation Engineers", "en")
    assert (careers[CIVIL].interests, careers[CIVIL].zone, careers[CIVIL].pay) == ("RI", 4, 99_590)
    assert unknown == ["education", "zone", "pay", "growth", "industry", "interest", "bright", "apprenticeship"]


def test_words_of_either_language_find_careers(store: Store) -> None:
    assert RN in finding.keyword_codes(store, "nurse", "en")
    assert RN in finding.keyword_codes(store, "enfermera", "en")


def test_release_is_named_and_a_file_without_one_is_onets(store: Store, tmp_path: Path) -> None:
    with closing(Connection(tmp_path / "empty.sqlite3")) as empty:
        empty.execute("CREATE TABLE meta (key TEXT, value TEXT)")
        assert finding.release(empty) == "O*NET"
    assert finding.release(store) == "O*NET 30.1 Database"
