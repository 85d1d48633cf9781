"""What a typed word may mean: the words of titles that it equals, inflects, begins or misspells."""

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from sqlite3 import Connection
from string import ascii_lowercase

from browser.embedded.search.words import stem

# How much a word counts that was not typed: less for each letter that is missing of it, for a slip among few letters,
# for two words that were typed as one, and for one that is but alike.
MISSING, SLIP, HALF, ALIKE, LESS = 0.97, 1.25, 0.95, 0.75, 0.98
# Fewer letters begin, or are near to, too many words.
LEAST_BEGINNING, LEAST_SLIP, LEAST_HALF, LEAST_ALIKE = 2, 3, 3, 6
MOST_LETTERS = 24
MOST_BEGUN = 40
NEAR = 0.75  # as difflib counts it: "electrition" is at 0.82 to "electrician"


def meant(store: Connection, word: str, language: str, *, last: bool) -> Mapping[str, float]:
    """Return the words of titles that a word that no title has may mean, and the weight of each.

    The last word that is typed may be a beginning.
    """
    found: dict[str, float] = {}
    if last and len(word) >= LEAST_BEGINNING:
        found = {longer: MISSING ** (len(longer) - len(word)) for longer in _begun(store, word, language)}
    if not LEAST_SLIP <= len(word) <= MOST_LETTERS:
        return found
    found = dict.fromkeys(known(store, slips(word), language), 1 - SLIP / len(word)) | found
    if not found:
        found = dict.fromkeys(_halves(store, word, language), HALF)
        found = found or {near: ALIKE * LESS**place for place, near in enumerate(_alike(store, word, language))}
    return found


def known(store: Connection, words: Iterable[str], language: str) -> list[str]:
    """Return those of the words that are in titles."""
    found = store.execute(
        "SELECT word FROM spoken WHERE language = ? AND word IN (SELECT value FROM json_each(?))",
        (language, json.dumps(list(words))),
    )
    return [word for (word,) in found]


def likeliest(store: Connection, words: list[str], language: str) -> str:
    """Return that of some words of titles that most titles have."""
    (word,) = store.execute(
        "SELECT word FROM spoken JOIN term ON term.id = spoken.term "
        "WHERE spoken.language = ? AND word IN (SELECT value FROM json_each(?)) ORDER BY titles DESC, word LIMIT 1",
        (language, json.dumps(words)),
    ).fetchone()
    return str(word)


def inflected(store: Connection, word: str, language: str) -> list[str]:
    """Return the first word that is another form of this one."""
    found = store.execute(
        "SELECT word FROM term JOIN spoken ON spoken.term = term.id WHERE term.language = ? AND stem = ? LIMIT 1",
        (language, stem(word, language)),
    )
    return [other for (other,) in found]


def _begun(store: Connection, start: str, language: str) -> list[str]:
    """Return the most common words with this beginning."""
    found = store.execute(
        "SELECT word FROM spoken JOIN term ON term.id = spoken.term "
        "WHERE spoken.language = ? AND word BETWEEN ? AND ? ORDER BY rarity, word LIMIT ?",
        (language, start, f"{start}\U0010ffff", MOST_BEGUN),
    )
    return [word for (word,) in found]


def slips(word: str) -> list[str]:
    """Return whatever one letter more, less, other or swapped with its neighbor makes of a word."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return [
        *(start + end[1:] for start, end in splits if end),
        *(start + end[1] + end[0] + end[2:] for start, end in splits if len(end) > 1),
        *(start + letter + end[1:] for start, end in splits if end for letter in ascii_lowercase),
        *(start + letter + end for start, end in splits for letter in ascii_lowercase),
    ]


def _halves(store: Connection, word: str, language: str) -> Iterable[str]:
    """Return the two words that were typed as one: truckdriver."""
    splits = [(word[:place], word[place:]) for place in range(LEAST_HALF, len(word) - LEAST_HALF + 1)]
    there = set(known(store, {half for split in splits for half in split}, language))
    return next((split for split in splits if there.issuperset(split)), ())


def _alike(store: Connection, word: str, language: str) -> list[str]:
    """Return the words most like one with several slips, none of them in its first letter, the nearest first."""
    if len(word) < LEAST_ALIKE:
        return []
    found = store.execute(
        "SELECT word FROM spoken WHERE language = ? AND word BETWEEN ? AND ? AND abs(length(word) - ?) <= 2",
        (language, word[0], f"{word[0]}\U0010ffff", len(word)),
    )
    return get_close_matches(word, [near for (near,) in found], cutoff=NEAR)
