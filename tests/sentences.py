"""What the built-in release says of occupations in our own words, measured: `python -m tests.sentences`.

It prints how many occupations have a description and tasks, how easy their English is to read, and how near it is to
O*NET's own sentences where the official release is at hand.
"""

import csv
import re
import statistics
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from browser.embedded.search.words import folded, stem
from tests.conftest import REFERENCE, ROOT

RELEASE = ROOT / "browser" / "embedded" / "release"
SENTENCES = RELEASE / "sentences"
OFFICIAL = REFERENCE / "data" / "db_30_1_text.zip"
CODE = "O*NET-SOC Code"
LANGUAGES = ("en", "es")
RUN = 6  # words in a row that would be O*NET's
LONGEST_COMMON = 3  # letters of "the", "and", "los"
WORST = 10


class Overlap(NamedTuple):
    """How near a sentence of an occupation is to the nearest official one: from 0 to 1."""

    share: float
    code: str
    ours: str
    official: str


@cache
def sentences(language: str, table: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table of our own words: of one file, or of those of all job families."""
    found: list[dict[str, str]] = []
    for path in sorted((SENTENCES / language).rglob(f"{table}.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(found)


@cache
def figures(table: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table of built-in figures."""
    return tuple(rows(RELEASE / "figures.zip", table))


def rows(archive: Path, table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of a release."""
    with zipfile.ZipFile(archive) as opened:
        name = next(name for name in opened.namelist() if name.rpartition("/")[2] == f"{table}.txt")
        lines = opened.read(name).decode("utf-8-sig").splitlines()
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def descriptions(language: str) -> dict[str, str]:
    """Return the description of each occupation that has one."""
    return {row[CODE]: row["Description"] for row in sentences(language, "Occupation Data") if row["Description"]}


def tasks(language: str) -> dict[str, dict[str, str]]:
    """Return the tasks of each occupation by their ids."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in sentences(language, "Task Statements"):
        found[row[CODE]][row["Task ID"]] = row["Task"]
    return found


def titles() -> dict[str, list[str]]:
    """Return the titles that people use in Spanish for each occupation."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in sentences("es", "Alternate Titles"):
        found[row[CODE]].append(row["Alternate Title"])
    return found


def said(language: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence of each occupation, with its code."""
    for code, text in descriptions(language).items():
        yield from ((code, sentence) for sentence in split(text))
    for code, texts in tasks(language).items():
        yield from ((code, sentence) for text in texts.values() for sentence in split(text))


def split(text: str) -> list[str]:
    """Return the sentences of a text."""
    return re.split(r"(?<=[.!?])\s+", text)


@cache
def glossary() -> Mapping[str, tuple[str, ...]]:
    """Return the terms of the trade: each in English with what may stand for it in Spanish."""
    with (SENTENCES / "Glossary.txt").open(encoding="utf-8", newline="") as file:
        read = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["English"]: tuple(row["Spanish"].split("; ")) for row in read}


def stems(text: str, language: str) -> str:
    """Return the stems of a text between blanks: it has a term if it has its stems in a row."""
    return f" {' '.join(stem(word, language) for word in folded(text).split())} "


def translated_otherwise() -> list[tuple[str, str, str]]:
    """Return every term whose Spanish is not in the Spanish of its sentence: code, term, the Spanish text."""
    english, spanish = (
        {**{(code, ""): text for code, text in descriptions(language).items()}, **by_id(language)}
        for language in LANGUAGES
    )
    terms = {term: (stems(term, "en"), [stems(word, "es") for word in words]) for term, words in glossary().items()}
    found = []
    for key, text in english.items():
        here, there = stems(text, "en"), stems(spanish[key], "es")
        for term, (needle, words) in terms.items():
            if needle in here and not any(word in there for word in words):
                found.append((key[0], term, spanish[key]))
    return found


def by_id(language: str) -> dict[tuple[str, str], str]:
    """Return each task by its occupation's code and its own id."""
    return {(code, task): text for code, texts in tasks(language).items() for task, text in texts.items()}


def grade(text: str) -> float:
    """Return the school grade that reads a text with ease, by Flesch and Kincaid; terms of the trade are easy words."""
    import textstat  # noqa: PLC0415 - it takes a while, and each run collects every module of tests

    return float(textstat.flesch_kincaid_grade(_terms().sub("thing", text)))


@cache
def _terms() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, glossary()), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})(?:s|es|ed|ing)?\b", re.IGNORECASE)


def grades() -> dict[str, float]:
    """Return the grade of each occupation's description and tasks together."""
    described, done = descriptions("en"), tasks("en")
    return {code: grade(" ".join([text, *done[code].values()])) for code, text in described.items() if code in done}


def words_of(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9']+", " ", text.lower()).split()


def telling(text: str) -> frozenset[str]:
    """Return the words that say something, without plurals."""
    return frozenset(word.removesuffix("s") for word in words_of(text) if len(word) > LONGEST_COMMON)


def official_sentences() -> list[str]:
    """Return every official description of an occupation and every task."""
    described = [row["Description"] for row in rows(OFFICIAL, "Occupation Data")]
    return [
        *dict.fromkeys(sentence for text in described for sentence in split(text)),
        *dict.fromkeys(row["Task"] for row in rows(OFFICIAL, "Task Statements")),
    ]


def runs(text: str) -> Iterable[tuple[str, ...]]:
    """Return every run of words that would be O*NET's."""
    found = words_of(text)
    return (tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1))


def copied(official: Sequence[str], ours: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the sentences that have a run of words of an official one, with the run."""
    theirs = {run for text in official for run in runs(text)}
    return [(text, " ".join(run)) for _, text in ours for run in runs(text) if run in theirs]


def overlaps(official: Sequence[str], ours: Iterable[tuple[str, str]]) -> list[Overlap]:
    """Return for each sentence the nearest official one: by the share of telling words of both that both have."""
    sets = [telling(text) for text in official]
    having: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(sets):
        for word in found:
            having[word].append(number)
    nearest = []
    for code, text in ours:
        own = telling(text)
        common = Counter(number for word in own for number in having.get(word, ()))
        shares = ((count / len(own | sets[number]), number) for number, count in common.items())
        share, number = max(shares, default=(0.0, 0))
        nearest.append(Overlap(share, code, text, official[number]))
    return sorted(nearest, reverse=True)


def main() -> None:
    """Print counts, reading levels and overlaps."""
    for line in lines():
        sys.stdout.write(f"{line}\n")


def lines() -> Iterator[str]:
    """Yield each line."""
    everything = {row[CODE] for row in figures("Occupation Data")}
    with_tasks = {row[CODE] for row in figures("Task Statements")}
    for language in LANGUAGES:
        described, done = descriptions(language), tasks(language)
        yield (
            f"{language}: {len(described)} of {len(everything)} occupations have a description, "
            f"{len(done)} of {len(with_tasks)} tasks, {sum(map(len, done.values()))} in all"
        )
    named = titles()
    yield f"es: {sum(map(len, named.values()))} titles that people use, of {len(named)} occupations"
    yield from reading()
    yield from nearness() if OFFICIAL.is_file() else ["overlap: no official release is at hand"]


def reading() -> Iterator[str]:
    """Yield how easy occupations and single sentences are to read."""
    found = sorted((value, code) for code, value in grades().items())
    values = [value for value, _ in found]
    high = statistics.quantiles(values, n=20)[-1]
    middle = statistics.median(values)
    yield f"reading grade of an occupation: median {middle:.1f}, 95 % at most {high:.1f}; the highest:"
    yield from (f"  {value:.1f} {code}" for value, code in found[: -WORST - 1 : -1])
    yield "... and of a sentence:"
    hardest = sorted(((grade(text), code, text) for code, text in said("en")), reverse=True)
    yield from (f"  {value:.1f} {code} {text}" for value, code, text in hardest[:WORST])


def nearness() -> Iterator[str]:
    """Yield how near our sentences are to the official ones."""
    official, ours = official_sentences(), list(said("en"))
    yield f"runs of {RUN} words in common with an official sentence: {len(copied(official, ours))}"
    yield f"telling words in common with the nearest official sentence, of {len(ours)}:"
    yield from (f"  {one.share:.2f} {one.code} {one.ours} | {one.official}" for one in overlaps(official, ours)[:WORST])


if __name__ == "__main__":
    main()
