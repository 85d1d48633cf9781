"""Finding occupations by words or codes.

What is typed becomes concepts (queries.py): a concept has words of titles and activities, and titles, from the tables
of everyday words (everyday.py), from spelling (spelling.py), or as it is. Four things add up for an occupation:

- a title of its own is exactly what was typed (names.py);
- its titles are near to the words (BY_TITLES), near ones counting far more than distant ones;
- it is about each of the concepts (_by_concepts): most of what is said of it (about.py) has the word, or the everyday
  words lead to it;
- it has many openings, which separates equals.

What has less than a share of the best one's score is cut; and where nothing is close there is no match.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from sqlite3 import Connection

from browser.embedded.data.store import kept
from browser.embedded.search import about, names, queries, titles
from browser.embedded.search.queries import Concept
from browser.embedded.search.words import folded
from browser.onet.operations.operation import code_in, group_of

LANGUAGES = ("en", "es")
CURRENT = """
    SELECT code FROM listed WHERE language = :language AND substr(code, 1, length(:start)) = :start ORDER BY code
"""
RELATIVES = """
    SELECT code FROM listed
    WHERE language = :language AND code IN (SELECT code FROM successor WHERE substr(old, 1, length(:start)) = :start)
    ORDER BY code
"""
TERMS = """
    SELECT spoken.language || word AS word, id, rarity, titles FROM spoken JOIN term ON term.id = spoken.term
    WHERE spoken.language = ? AND word IN (SELECT value FROM json_each(?))
"""
# The likeness of each title with a telling term, counting its other terms too; to the power of titles.POWER, summed;
# and the nearest title: of those about as near the most trusted one, for these are numbered first.
BY_TITLES = """
    WITH telling (term, share) AS MATERIALIZED (SELECT CAST(key AS INTEGER), value FROM json_each(:telling)),
    other (term, share) AS MATERIALIZED (SELECT CAST(key AS INTEGER), value FROM json_each(:other))
    SELECT code, sum(near * near * near * near * near), named, max(round(near, 2) - named / 1e7) FROM (
        SELECT code, sum(weight * share) + (
            SELECT total(too.weight * other.share)
            FROM other CROSS JOIN title_term AS too ON too.term = other.term AND too.named = title_term.named
        ) AS near, named
        FROM telling CROSS JOIN title_term USING (term) GROUP BY named
    ) GROUP BY code
"""
# The openings of a detailed occupation are published with those of its broad one: it has a part of them.
OPENINGS = """
    SELECT code, openings / iif(code LIKE '%.00', 1, 10) FROM occupation JOIN projection USING (soc)
    WHERE code IN (SELECT value FROM json_each(?))
"""
LAST = """
    SELECT code FROM title WHERE language = 'en' AND (code LIKE '55-%' OR name LIKE '%, all other')
    AND code IN (SELECT value FROM json_each(?))
"""
# Titles are compared if they have one of the terms that make up so much of the weight, or a term that so few have.
TELLING, FEW_TITLES, MANY_TITLES = 0.7, 400, 1500
NAMED_RARITY = 6.0  # the rarity of an everyday word that leads to titles only
TOGETHER = 0.85  # how much a title counts that an everyday word leads to, among other words
FAINT = 0.25  # how much a word counts that says nothing by itself
ASIDE = 0.5  # how much one counts after a dash
# Added to titles, which come to about 1: being about everything that was asked; each tenfold of openings.
CONCEPTS = 1.6
POPULAR = {"en": 0.05, "es": 0.06}
RESIDUAL = 0.6  # what is left of the score of All Other and of military occupations that were not named
MOST_FOUND = 100
# What is not so close to the words, titles apart, or less than a share as close as the closest, is not shown.
CLOSE, CUT = 0.92, 0.5


def index(connection: Connection) -> None:
    """Fill the tables that searches use: sorting keys, titles and what occupations are about."""
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.execute("UPDATE title SET sort = folded(name)")
    for language in LANGUAGES:
        index_words(connection, language)
    connection.execute("CREATE INDEX named_key ON named (language, key)")


def index_words(connection: Connection, language: str) -> None:
    """Fill the tables of titles and of what occupations are about, in one language."""
    titles.index(connection, language)
    about.index(connection, language)


@dataclass(frozen=True, slots=True)
class Found:
    """What a keyword finds: codes with their relevance, the best first, and what led to them.

    Relevance is 100 for the first and falls to 1. `words` and `concepts` are what was read, nothing in a code;
    `nearest` the number of the nearest title of occupations, with its nearness.
    """

    scores: Mapping[str, int | None]
    words: Sequence[str] = ()
    concepts: Sequence[Concept] = ()
    nearest: Mapping[str, tuple[int, float]] = field(default_factory=dict)

    @property
    def meant(self) -> str | None:
        """Return what was searched for instead of words that nobody knows; None if there was no such word."""
        guesses = {concept.typed: concept.guess for concept in self.concepts if concept.guess}
        return " ".join(guesses.get(word, word) for word in self.words) if guesses and self.scores else None


def search(store: Connection, keyword: str, language: str) -> list[tuple[str, int | None]]:
    """Return the codes that a keyword finds with their relevance, the best first."""
    return list(find(store, keyword, language).scores.items())


@kept(64)  # a page asks for the same in several areas
def find(store: Connection, keyword: str, language: str) -> Found:
    """Return what a keyword finds.

    A code finds itself and the occupations below it, or the current relatives of one that is obsolete, in code order
    and without relevance (contract 6.2).
    """
    if start := code_in(keyword):
        return Found(dict.fromkeys(_by_code(store, language, start)))
    words, concepts = queries.read(store, keyword, language)
    if not words:
        return Found({})
    terms = terms_of(store, concepts)
    named = names.typed(store, keyword, words, concepts, language)
    asks = wanted(concepts, terms, language)
    near = store.execute(BY_TITLES, {"telling": json.dumps(asks.telling), "other": json.dumps(asks.other)}).fetchall()
    close: dict[str, float] = defaultdict(float)
    for code, score, _, _ in near:
        close[code] = score ** (1 / titles.POWER)
    for code, score in _by_concepts(store, concepts, terms).items():
        close[code] += CONCEPTS * score
    least = max(CLOSE, CUT * max(close.values(), default=0))
    kept = {code for code in close.keys() | named.keys() if code in named or close[code] >= least}
    scores = _ranked(store, {code: close[code] + named.get(code, 0) for code in kept}, named, language)
    return Found(scores, words, concepts, {code: (title, nearness) for code, _, title, nearness in near})


def _by_code(store: Connection, language: str, code: str) -> list[str]:
    group = group_of(code) or code
    for query, start in ((CURRENT, code), (RELATIVES, code), (CURRENT, group), (RELATIVES, group)):
        if found := store.execute(query, {"language": language, "start": start}).fetchall():
            return [code for (code,) in found]
    return []


@dataclass(frozen=True, slots=True)
class Term:
    """A stem that the index has."""

    id: int
    rarity: float
    titles: int


def terms_of(store: Connection, concepts: Iterable[Concept]) -> dict[tuple[str, str], Term]:
    """Return the stems of all words of the concepts."""
    found: dict[tuple[str, str], Term] = {}
    for language in LANGUAGES:
        words = [word for concept in concepts for own, word in concept.words if own == language]
        if words:
            for row in store.execute(TERMS, (language, json.dumps(words))):
                found[language, row["word"][2:]] = Term(row["id"], row["rarity"], row["titles"])
    return found


def _rarity(concept: Concept, terms: Mapping[tuple[str, str], Term]) -> float:
    """Return how rare a concept is: the commonest of its words counts, for it is the likeliest to be meant."""
    rarities = [terms[word].rarity for word in concept.words if word in terms]
    return min(rarities, default=NAMED_RARITY) * (FAINT if concept.is_faint else ASIDE if concept.is_aside else 1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much each term counts in titles, the telling ones apart: without them a title can be but distant."""

    telling: Mapping[int, float]
    other: Mapping[int, float]


def wanted(concepts: Sequence[Concept], terms: Mapping[tuple[str, str], Term], language: str) -> Wanted:
    """Return how much each term of the concepts counts in titles."""
    if not concepts:
        return Wanted({}, {})
    counts = titles.counts([_rarity(concept, terms) for concept in concepts], language)
    length = math.hypot(*counts)
    shares: dict[int, float] = {}
    for concept, count in zip(concepts, counts, strict=True):
        for word, closeness in concept.words.items():
            if word in terms:
                term = terms[word].id
                shares[term] = max(closeness * count / length, shares.get(term, 0))
    count_of = {term.id: term.titles for term in terms.values()}
    missing = TELLING * sum(count * count for count in counts) / (length * length)
    telling: dict[int, float] = {}
    other: dict[int, float] = {}
    for term, share in sorted(shares.items(), key=lambda item: -item[1]):
        is_telling = missing > 0 and (count_of[term] <= MANY_TITLES or not telling)
        (telling if is_telling or count_of[term] <= FEW_TITLES else other)[term] = share
        missing -= share * share
    return Wanted(telling, other)


def _by_concepts(
    store: Connection, concepts: Sequence[Concept], terms: Mapping[tuple[str, str], Term]
) -> dict[str, float]:
    """Return how far each occupation is about all concepts: 1 if it is about nothing else."""
    concepts = [concept for concept in concepts if not concept.is_faint]
    rarities = [_rarity(concept, terms) for concept in concepts]
    whole = sum(rarities)
    share = 1 if len(concepts) == 1 else TOGETHER
    found: dict[str, float] = defaultdict(float)
    for concept, rarity in zip(concepts, rarities, strict=True):
        best: dict[str, float] = {}
        for word, near in concept.words.items():
            for code, weight in _about(store, terms[word].id) if word in terms else ():
                if near * weight > best.get(code, 0):
                    best[code] = near * weight
        for code, near in names.meant(store, concept.titles).items():
            best[code] = max(share * near, best.get(code, 0))
        for code, weight in best.items():
            found[code] += rarity / whole * weight
    return found


@kept(256)  # the words with most occupations are in many searches
def _about(store: Connection, term: int) -> Sequence[tuple[str, float]]:
    """Return the occupations that are about a term, and how far."""
    cursor = store.cursor()
    cursor.row_factory = None  # hundreds of tuples take half the time of rows
    return cursor.execute("SELECT code, weight FROM about WHERE term = ?", (term,)).fetchall()


def _ranked(
    store: Connection, scores: Mapping[str, float], named: Mapping[str, float], language: str
) -> dict[str, int | None]:
    """Return the occupations with the highest scores, and these as a relevance."""
    best = nlargest(MOST_FOUND, scores, key=scores.__getitem__)
    openings = dict(store.execute(OPENINGS, (json.dumps(best),)).fetchall())
    last = {code for (code,) in store.execute(LAST, (json.dumps(best),))} - named.keys()
    final = {
        code: (scores[code] + POPULAR[language] * math.log10((openings.get(code) or 0) + 1))
        * (RESIDUAL if code in last else 1)
        for code in best
    }
    ranked = sorted(best, key=lambda code: (-final[code], code))
    return {code: max(1, round(100 * final[code] / final[ranked[0]])) for code in ranked}
