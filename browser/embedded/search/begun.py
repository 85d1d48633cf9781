"""Occupations by the beginnings of words, while somebody types: which are common, and which have a title that fits."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from sqlite3 import Connection
from typing import NamedTuple

from browser.embedded.search import everyday
from browser.embedded.search.titles import BOTH_NAMES
from browser.embedded.search.words import COMMON, folded, stem

# The openings of a detailed occupation are published with those of its broad one: it has a part of them. Occupations
# without ratings are All Other and military: few mean those.
OPENINGS = """
    SELECT code, openings / iif(code LIKE '%.00', 1, 10) AS openings FROM occupation JOIN projection USING (soc)
    WHERE code IN (SELECT code FROM rating WHERE subject = 'skills')
"""
BEGUN = """
    SELECT named FROM title_term WHERE term IN (
        SELECT term FROM spoken WHERE language = ? AND word BETWEEN ? AND ?
        UNION ALL SELECT id FROM term WHERE language = ? AND stem = ?
    )
"""
# Of each occupation the other title that fits best: one that is what was typed, or begins so, or has few other words.
BEST = """
    SELECT code, name, max(
        trust / (1 + length(key) - length(replace(key, ' ', '')))
        * CASE WHEN key = ? THEN 4 WHEN key BETWEEN ? AND ? THEN 1.5 ELSE 1 END
    ) AS fit, key, key = ? AS whole FROM named WHERE trust < 3 AND id IN ({}) {} GROUP BY code
"""
AND_BEGINS = "AND ' ' || key GLOB ?"
LAST = "\U0010ffff"  # what no word has after its beginning
LEAST_LETTERS = 3  # fewer begin too many words: alone they are a whole word, such as RN
MOST_WORDS = 6


class Named(NamedTuple):
    """An occupation, its other title that fits, and whether that title is what was typed."""

    code: str
    title: str
    is_whole: bool


def openings(store: Connection) -> Mapping[str, int]:
    """Return the openings a year of each occupation that is known well."""
    return {row["code"]: row["openings"] for row in store.execute(OPENINGS)}


def telling(keyword: str, language: str) -> tuple[list[str], bool]:
    """Return the words of a keyword that say something about an occupation, and whether one is an everyday word.

    A word that is alone may become another one: job, jobber.
    """
    words = folded(keyword).split()[:MOST_WORDS]
    told = [(phrase, meaning) for phrase, meaning in everyday.split(words, language) if meaning is None or meaning.says]
    found = [word for phrase, _ in told for word in phrase if word not in COMMON[language]]
    return found or (words if len(words) == 1 else []), any(meaning for _, meaning in told)


def named(
    store: Connection, words: Sequence[str], language: str, weights: Mapping[str, float], most: int
) -> list[Named]:
    """Return the occupations with another title that has a word with each beginning; the best are first.

    How well a title fits counts, and the weight of its occupation.
    """
    long = [word for word in words if len(word) >= LEAST_LETTERS]
    begun: list[str] = []
    for word in long or words:
        begun += [language, word, word + LAST if long else word, language, stem(word, language)]
    short = [f"* {word}*" for word in words if long and word not in long]
    key, start = everyday.stems(words, language), " ".join(words)
    query = BEST.format(" INTERSECT ".join([BEGUN] * len(long or words)), AND_BEGINS * len(short))
    rows = store.execute(query, (key, start, start + LAST, key, *begun, *short)).fetchall()
    best = nlargest(most, rows, key=lambda row: row["fit"] * weights.get(row["code"], 1))
    return [Named(row["code"], _one(row["name"], row["key"], language), bool(row["whole"])) for row in best]


def _one(title: str, key: str, language: str) -> str:
    """Return that of the two names of a title which has a key, as CNA of Certified Nurse Aide (CNA)."""
    names = BOTH_NAMES.fullmatch(title)
    parts = names.groups() if names else ()
    return next((part for part in parts if everyday.stems(folded(part).split(), language) == key), title)
