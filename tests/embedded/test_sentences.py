"""What the built-in release says in our own words: complete, in both languages, plain, and no sentence of O*NET's."""

import csv
import json
import re
import zipfile
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from tests.conftest import ROOT

RELEASE = ROOT / "browser" / "embedded" / "release"
LANGUAGES = ("en", "es")
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
# Occupations that counselors ask for most; the release must say what each of them does.
ASKED_FOR = """
    11-1011 11-1021 11-1031 11-3031 13-2011 13-2072 15-1252 15-1254 15-1255 15-2031 15-2041 17-2051 17-2141 21-1012
    21-1015 23-2011 25-2021 25-2031 27-1024 29-1141 29-1292 29-2061 31-1131 31-2022 31-9091 31-9092 33-2011 33-3051
    35-2014 37-2011 39-5012 39-9031 41-2031 41-3091 43-4051 43-6014 45-2092 47-2031 47-2061 47-2111 47-2152 49-3023
    49-9021 51-4121 53-3032 53-7065
"""
MOST_ALIKE = 0.34  # a third of the words in common
LONGEST_COMMON = 3  # letters of "the", "and", "los"
RATED = ("Abilities", "Knowledge", "Skills", "Work Activities", "Work Styles", "Work Values", "Interests")


@cache
def sentences(language: str, table: str) -> tuple[dict[str, str], ...]:
    with (RELEASE / "sentences" / language / f"{table}.txt").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def figures(table: str) -> tuple[dict[str, str], ...]:
    with zipfile.ZipFile(RELEASE / "figures.zip") as archive:
        name = next(name for name in archive.namelist() if name.endswith(f"{table}.txt"))
        lines = archive.read(name).decode().splitlines()
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def described() -> set[str]:
    return {row["O*NET-SOC Code"] for row in sentences("en", "Occupation Data") if row["Description"]}


def tasks(language: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for row in sentences(language, "Task Statements"):
        found[row["O*NET-SOC Code"]].append(row["Task"])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_no_field_is_empty_or_untidy(language: str, table: str) -> None:
    may_be_empty = {"Description"} if (language, table) == ("es", "Occupation Data") else set()

    for row in sentences(language, table):
        for column, value in row.items():
            assert value or column in may_be_empty, row
            assert value == value.strip(), row
            assert "  " not in value, row


@pytest.mark.parametrize("language", LANGUAGES)
def test_described_occupations_have_tasks_in_both_languages(language: str) -> None:
    spanish = {row["O*NET-SOC Code"] for row in sentences("es", "Occupation Data") if row["Description"]}

    assert {f"{code}.00" for code in ASKED_FOR.split()} <= described()
    assert len(described()) >= 120
    assert spanish == described()
    assert {code for code, rows in tasks(language).items() if len(rows) >= 5} == described()


def test_tasks_of_both_languages_are_the_releases() -> None:
    released = {(row["O*NET-SOC Code"], row["Task ID"]) for row in figures("Task Statements")}
    english, spanish = (
        [(row["O*NET-SOC Code"], row["Task ID"]) for row in sentences(language, "Task Statements")]
        for language in LANGUAGES
    )

    assert english == spanish
    assert set(english) <= released


def test_every_occupation_has_spanish_title_of_its_own() -> None:
    titles = {row["O*NET-SOC Code"]: row["Title"] for row in sentences("es", "Occupation Data")}

    assert titles.keys() == {row["O*NET-SOC Code"] for row in figures("Occupation Data")}
    assert len(set(titles.values())) == len(titles)


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


def test_descriptions_cover_major_groups_and_job_zones() -> None:
    zones = {row["O*NET-SOC Code"]: row["Job Zone"] for row in figures("Job Zones")}

    groups = {code[:2] for code in described()}
    assert {code[:2] for code in zones} <= groups
    assert {zones[code] for code in described() if code in zones} == set("12345")


def test_english_of_occupation_is_at_most_eighth_grade() -> None:
    import textstat  # noqa: PLC0415 - it takes a while, and each run collects every module of tests

    descriptions = {row["O*NET-SOC Code"]: row["Description"] for row in sentences("en", "Occupation Data")}

    hard = {
        code: grade
        for code, rows in tasks("en").items()
        if (grade := textstat.flesch_kincaid_grade(" ".join([descriptions[code], *rows]))) > 8
    }

    assert not hard


def test_spanish_is_spanish() -> None:
    """English left behind gives itself away by its commonest words; Spanish by its letters."""
    text = " ".join(row["Task"] for row in sentences("es", "Task Statements"))

    assert not re.search(r"\b(the|and|with|for|to)\b", text)
    assert re.search("[áéíóúñ]", text)


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


def resemblance(one: str, other: str) -> float:
    """Return the share of the words that two texts have in common, without the commonest; plurals count as one."""
    words = [
        {word.removesuffix("s") for word in plain(text).split() if len(word) > LONGEST_COMMON} for text in (one, other)
    ]
    return len(words[0] & words[1]) / len(words[0] | words[1])


def plain(sentence: str) -> str:
    return re.sub(r"\W+", " ", sentence.lower()).strip()
