"""What the built-in release says in our own words: complete, in both languages, plain, and no sentence of O*NET's."""

import csv
import json
import re
import statistics
import zipfile
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from tests.sentences import (
    CODE,
    LANGUAGES,
    LONGEST_COMMON,
    RELEASE,
    SENTENCES,
    by_id,
    copied,
    descriptions,
    figures,
    glossary,
    grade,
    grades,
    official_sentences,
    overlaps,
    said,
    sentences,
    titles,
    translated_otherwise,
)

TABLES = (
    "Content Model Reference",
    "Education, Training, and Experience Categories",
    "Industries",
    "Interest Profiler Questions",
    "Job Zone Reference",
    "Occupation Data",
    "Outlook",
    "Plain Names",
    "Task Statements",
)
MOST_ALIKE = 0.34  # a third of the words in common
MOST_NEAR = 0.6
RATED = ("Abilities", "Knowledge", "Skills", "Work Activities", "Work Styles", "Work Values", "Interests")
REGIONS = {
    "",
    "Centroamérica",
    "Cuba",
    "México",
    "Puerto Rico",
    "República Dominicana",
    "Spanglish",
    "Sudamérica",
}


def occupations() -> set[str]:
    return {row[CODE] for row in figures("Occupation Data")}


def with_tasks() -> set[str]:
    """Return the occupations that O*NET collects data of: all but military ones and "All Other" groups."""
    return {row[CODE] for row in figures("Task Statements")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_no_field_is_empty_or_untidy(language: str, table: str) -> None:
    for row in sentences(language, table):
        for column, value in row.items():
            assert value, (column, row)
            assert value == value.strip(), row
            assert "  " not in value, row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occupation_is_described_with_its_tasks(language: str) -> None:
    counts = Counter(code for code, _ in by_id(language))
    released = Counter(row[CODE] for row in figures("Task Statements"))

    assert set(descriptions(language)) == occupations()
    assert set(counts) == with_tasks()
    # O*NET has fewer than four of some occupations.
    assert {code: count for code, count in counts.items() if not min(4, released[code]) <= count <= 6} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_occupations_are_short(language: str) -> None:
    more = {"en": 0, "es": 3}[language]  # Spanish has more articles
    described = {code: text for code, text in descriptions(language).items() if len(text.split()) > 35 + more}
    done = {key: text for key, text in by_id(language).items() if len(text.split()) > 16 + more}

    assert described == {}
    assert done == {}
    assert [text for _, text in said(language) if not text.endswith(".")] == []


def test_sentences_are_in_folder_of_their_job_family() -> None:
    families = {row["Job Family Code"][:2]: row["Title"] for row in companion("Job Families")}

    for language in LANGUAGES:
        folders = [path for path in (SENTENCES / language).iterdir() if path.is_dir()]
        assert {path.name for path in folders} == {f"{number} {title}" for number, title in families.items()}
        for path in folders:
            for file in path.iterdir():
                starts = {line[:2] for line in file.read_text("utf-8").splitlines()[1:]}
                assert starts == {path.name[:2]}, file


def test_tasks_of_both_languages_are_the_releases() -> None:
    released = {(row[CODE], row["Task ID"]): row["Task Type"] for row in figures("Task Statements")}
    core = {code for (code, _), kind in released.items() if kind == "Core"}
    ours = by_id("en")

    assert list(by_id("es")) == list(ours)
    assert ours.keys() <= released.keys()
    # Most of what is said is what O*NET lists as core.
    assert sum(released[key] == "Core" for key in ours if key[0] in core) / len(ours) > 0.8


def test_titles_that_people_use_in_spanish() -> None:
    rows = sentences("es", "Alternate Titles")
    counts = Counter(row[CODE] for row in rows)

    assert with_tasks() <= counts.keys() <= occupations()
    assert {code: count for code, count in counts.items() if code in with_tasks() and not 3 <= count <= 8} == {}
    assert {row["Region"] for row in rows} == REGIONS
    assert len({(row[CODE], row["Alternate Title"].lower()) for row in rows}) == len(rows)


def test_no_title_of_people_is_the_name_of_another_occupation() -> None:
    official = {row["Title"].lower(): row[CODE] for row in sentences("es", "Occupation Data")}

    assert [
        (code, title)
        for code, found in titles().items()
        for title in found
        if official.get(title.lower(), code) != code
    ] == []


def test_terms_are_the_glossarys_in_both_languages() -> None:
    assert len(glossary()) > 50
    assert translated_otherwise() == []


def test_every_occupation_has_spanish_title_of_its_own() -> None:
    named = {row[CODE]: row["Title"] for row in sentences("es", "Occupation Data")}

    assert named.keys() == occupations()
    assert len(set(named.values())) == len(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rated_element_and_its_parents_are_described(language: str) -> None:
    named = {row["Element ID"] for row in figures("Content Model Reference")}
    rated = {row["Element ID"] for table in RATED for row in figures(table)}
    parents = {element.rsplit(".", depth)[0] for element in rated for depth in range(1, element.count(".") + 1)}
    has = {row["Element ID"] for row in sentences(language, "Content Model Reference")}

    assert (rated | parents) & named <= has


@pytest.mark.parametrize("language", LANGUAGES)
def test_profiler_questions_rotate_interests_and_differ(language: str) -> None:
    questions = sentences(language, "Interest Profiler Questions")
    texts = [row["Question"] for row in questions]

    assert [row["Number"] for row in questions] == [str(number) for number in range(1, 61)]
    assert [row["Element ID"] for row in questions] == [f"1.B.1.{letter}" for letter in "aabbccddeeff"] * 5
    assert not [(one, other) for one, other in combinations(texts, 2) if resemblance(one, other) > MOST_ALIKE]
    assert not any(text.endswith(".") for text in texts)


def test_no_profiler_question_is_official_or_reworded(reference: Path) -> None:
    official = []
    with zipfile.ZipFile(reference / "data" / "companion.zip") as archive:
        for name in archive.namelist():
            if "interest_profiler" in name and name.endswith(".json"):
                official += [row["text"] for row in json.loads(archive.read(name))["question"]]
    ours = [row["Question"] for row in sentences("en", "Interest Profiler Questions")]

    alike = [(mine, other) for mine in ours for other in official if resemblance(mine, other) > MOST_ALIKE]
    assert len(official) == 90
    assert alike == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_zone_industry_outlook_is_described(language: str) -> None:
    assert [row["Job Zone"] for row in sentences(language, "Job Zone Reference")] == list("12345")
    assert len(sentences(language, "Education, Training, and Experience Categories")) == 12
    assert len(sentences(language, "Industries")) == 20
    assert len(sentences(language, "Outlook")) == 6


def test_english_is_easy_to_read() -> None:
    found = grades()

    assert statistics.median(found.values()) <= 8
    assert {code: value for code, value in found.items() if value > 10} == {}
    assert [(code, text) for code, text in said("en") if grade(text) > 12] == []


def test_spanish_is_spanish() -> None:
    """English left behind gives itself away by its commonest words; Spanish by its letters and its infinitives."""
    texts = [text for _, text in said("es")]

    assert [text for text in texts if re.search(r"\b(the|and|with|for|to|of)\b", text)] == []
    assert sum(bool(re.search("[áéíóúñ]", text)) for text in texts) / len(texts) > 0.5
    assert [text for text in texts if not re.match(r"(No )?\w*(?:ar|er|ir|ír|Ir)(?:se|l[aeo]s?|nos)?\b", text)] == []


def test_no_sentence_of_occupations_is_near_an_official_one(reference: Path) -> None:
    assert reference.is_dir()
    official, ours = official_sentences(), list(said("en"))
    nearest = overlaps(official, ours)

    assert len(official) > 18_000
    assert copied(official, ours) == []
    assert [overlap for overlap in nearest if overlap.share > MOST_NEAR] == []
    # What says the same has some words in common: the measure sees them.
    assert nearest[0].share > MOST_NEAR / 2
    assert copied(official, [("", official[0])]) != []


def test_no_sentence_is_an_official_one(reference: Path) -> None:
    official = set()
    with zipfile.ZipFile(reference / "data" / "db_30_1_text.zip") as archive:
        for name in archive.namelist():
            if name.endswith(".txt"):
                for line in archive.read(name).decode("utf-8-sig").splitlines():
                    official |= {plain(field) for field in line.split("\t") if " " in field.strip()}
    # Names and titles are facts and carry over; a sentence ends with a period.
    ours = {
        value
        for language in LANGUAGES
        for table in TABLES
        for row in sentences(language, table)
        for value in row.values()
        if value.endswith(".")
    }

    assert {sentence for sentence in ours if plain(sentence) in official} == set()
    assert len(ours) > 2000


def companion(table: str) -> list[dict[str, str]]:
    with (RELEASE / "companion" / f"{table}.txt").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def resemblance(one: str, other: str) -> float:
    """Return the share of the words that two texts have in common, without the commonest; plurals count as one."""
    words = [
        {word.removesuffix("s") for word in plain(text).split() if len(word) > LONGEST_COMMON} for text in (one, other)
    ]
    return len(words[0] & words[1]) / len(words[0] | words[1])


def plain(sentence: str) -> str:
    return re.sub(r"\W+", " ", sentence.lower()).strip()
