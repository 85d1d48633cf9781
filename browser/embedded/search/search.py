"""Finding occupations by words or codes.

Words are compared with every form of every title by the stems that both have, rare ones counting most. The titles of an
occupation add up, near ones far more than distant ones; so does what its description and tasks say of the words. Who
is called exactly what was typed comes first.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice, product
from sqlite3 import Connection

from browser.embedded.search import spelling, titles
from browser.embedded.search.words import COMMON, folded, stem
from browser.onet.operations.operation import code_in

LANGUAGES = ("en", "es")
CURRENT = """
    SELECT code FROM listed WHERE language = :language AND substr(code, 1, length(:start)) = :start ORDER BY code
"""
RELATIVES = """
    SELECT code FROM listed
    WHERE language = :language AND code IN (SELECT code FROM successor WHERE substr(old, 1, length(:start)) = :start)
    ORDER BY code
"""
# English titles are sentences too: full-text search has its own ways to find words with other endings.
SENTENCES = """
    INSERT INTO sentences
    SELECT
        code, language, iif(language = 'en', name, NULL),
        (SELECT text FROM description AS d WHERE d.code = title.code AND d.language = title.language),
        (SELECT group_concat(text, ' ') FROM statement AS s WHERE s.code = title.code AND s.language = title.language)
    FROM title JOIN occupation USING (code)
"""
# An alternate title says no more than that it is near; "Systems Engineer", typed, is not "System Engineer".
BY_NAME = """
    SELECT code, max((trust - 1) * iif(name = :typed COLLATE NOCASE, 1.5, 1)) FROM named
    WHERE language = :language AND key IN (SELECT value FROM json_each(:keys)) GROUP BY code
"""
TERMS = """
    SELECT word, id, rarity, titles FROM spoken JOIN term ON term.id = spoken.term
    WHERE spoken.language = ? AND word IN (SELECT value FROM json_each(?))
"""
# The likeness of each title with a telling term, counting its other terms too; to the power of titles.POWER, summed.
BY_TITLES = """
    WITH telling (term, share) AS MATERIALIZED (SELECT CAST(key AS INTEGER), value FROM json_each(:telling)),
    other (term, share) AS MATERIALIZED (SELECT CAST(key AS INTEGER), value FROM json_each(:other))
    SELECT code, sum(near * near * near * near * near) FROM (
        SELECT code, sum(weight * share) + (
            SELECT total(too.weight * other.share)
            FROM other CROSS JOIN title_term AS too ON too.term = other.term AND too.named = title_term.named
        ) AS near
        FROM telling CROSS JOIN title_term USING (term) GROUP BY named
    ) GROUP BY code
"""
BY_SENTENCES = """
    SELECT code, -bm25(sentences, 0, 0, 5, 3, 1) FROM sentences WHERE sentences MATCH ? AND language = ?
"""
# The openings of a detailed occupation are published with those of its broad one: it has a part of them.
OPENINGS = """
    SELECT code, openings / iif(code LIKE '%.00', 1, 10) FROM occupation JOIN projection USING (soc)
    WHERE code IN (SELECT value FROM json_each(?))
"""
# Titles are compared if they have one of the terms that make up so much of the weight, or a term that so few have.
TELLING, FEW_TITLES = 0.7, 400
UNKNOWN = 12.0  # the rarity of a word that no title has
# Too many descriptions and tasks have words that so many titles have (manager, machine, service), or these.
WIDESPREAD = 4.4
IDLE = frozenset(["all", "as", "by", "except", "from", "including", "other"])
# Added to titles, which come to about 1: for each point of a BM25 score, which is seldom above 15, and for each tenfold
# of openings. In Spanish an occupation has but one title, which says less of who is likely to be meant.
SENTENCE = 0.015
POPULAR = {"en": 0.01, "es": 0.12}
MOST_WORDS, MOST_NAMES, MOST_SOUGHT, MOST_FOUND = 24, 20, 6, 200


def index(connection: Connection) -> None:
    """Fill the tables that searches use: sorting keys, sentences and titles."""
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.execute("UPDATE title SET sort = folded(name)")
    connection.execute(SENTENCES)
    for language in LANGUAGES:
        titles.index(connection, language)
    connection.execute("CREATE INDEX named_key ON named (language, key)")


def search(store: Connection, keyword: str, language: str) -> list[tuple[str, int | None]]:
    """Return the codes that a keyword finds with their relevance, the best first.

    Relevance is 100 for the first and falls to 1. A code finds itself and the occupations below it, or the current
    relatives of one that is obsolete, in code order and without relevance (contract 6.2).
    """
    if start := code_in(keyword):
        return [(code, None) for code in _by_code(store, language, start)]
    words = folded(keyword).split()[:MOST_WORDS]
    if not words:
        return []
    meant = {word: spelling.meant(store, word, language, last=word == words[-1]) for word in words}
    telling = [word for word in meant if word not in COMMON[language]] or words
    asked = _asked(store, {word: meant[word] for word in telling}, language)
    scores: dict[str, float] = {}
    for found in (
        _by_name(store, keyword, [meant[word] or {word: 1.0} for word in words], language),
        _by_titles(store, asked),
        _by_sentences(store, asked, language),
    ):
        for code, score in found.items():
            scores[code] = scores.get(code, 0) + score
    return _ranked(store, scores, language)


def _by_code(store: Connection, language: str, start: str) -> list[str]:
    for query in (CURRENT, RELATIVES):
        if found := store.execute(query, {"language": language, "start": start}).fetchall():
            return [code for (code,) in found]
    return []


@dataclass(frozen=True)
class Asked:
    """What titles and sentences are asked for.

    How much each term counts, the telling ones apart: without them a title can be but distant, so that not every
    operator has to be looked at. And the words that may tell in a sentence.
    """

    telling: Mapping[int, float]
    other: Mapping[int, float]
    words: Sequence[str]


def _asked(store: Connection, meant: Mapping[str, Mapping[str, float]], language: str) -> Asked:
    known = json.dumps([word for choice in meant.values() for word in choice])
    terms = {row["word"]: row for row in store.execute(TERMS, (language, known))}
    # Of words that may be meant the rare ones are not the likely ones.
    rarities = [min((terms[word]["rarity"] for word in choice), default=UNKNOWN) for choice in meant.values()]
    counts = titles.counts(rarities, language)
    length = math.hypot(*counts)
    shares: dict[int, float] = {}
    for choice, count in zip(meant.values(), counts, strict=True):
        for word, closeness in choice.items():
            term = terms[word]["id"]
            shares[term] = max(closeness * count / length, shares.get(term, 0))
    few = {row["id"] for row in terms.values() if row["titles"] <= FEW_TITLES}
    missing = TELLING * sum(share * share for share in shares.values())
    telling: dict[int, float] = {}
    other: dict[int, float] = {}
    for term, share in sorted(shares.items(), key=lambda item: -item[1]):
        (telling if missing > 0 or term in few else other)[term] = share
        missing -= share * share
    # Sentences are searched for the likeliest word alone: all that "nurs" begins have one stem there.
    likely = dict.fromkeys(max(choice, key=lambda one: choice[one], default=word) for word, choice in meant.items())
    rarity = {word: terms[word]["rarity"] if word in terms else UNKNOWN for word in likely}
    words = [word for word in likely if rarity[word] > WIDESPREAD and word not in IDLE]
    return Asked(telling, other, nlargest(MOST_SOUGHT, words, key=rarity.__getitem__))


def _by_name(
    store: Connection, keyword: str, choices: Iterable[Mapping[str, float]], language: str
) -> dict[str, float]:
    """Return how much it says of occupations that a title of theirs, or a name in it, is what was typed."""
    names = islice(product(*choices), MOST_NAMES)
    keys = json.dumps([" ".join(stem(word, language) for word in name) for name in names])
    found = store.execute(BY_NAME, {"typed": keyword.strip(), "language": language, "keys": keys}).fetchall()
    best = {code[:7]: says for code, says in sorted(found, key=lambda row: row[1])}
    # Nurses are registered nurses rather than critical care nurses, though it is these who report to be called so.
    return {code: best[code[:7]] if code.endswith(".00") else says for code, says in found}


def _by_titles(store: Connection, asked: Asked) -> dict[str, float]:
    """Return how near the titles of each occupation are to the query: about 1 for the same words."""
    values = {"telling": json.dumps(asked.telling), "other": json.dumps(asked.other)}
    return {code: near ** (1 / titles.POWER) for code, near in store.execute(BY_TITLES, values)}


def _by_sentences(store: Connection, asked: Asked, language: str) -> dict[str, float]:
    """Return what official titles, descriptions and tasks add."""
    query = " OR ".join(f'"{word}"' for word in asked.words if word.isascii())
    return {code: SENTENCE * score for code, score in store.execute(BY_SENTENCES, (query, language))} if query else {}


def _ranked(store: Connection, scores: Mapping[str, float], language: str) -> list[tuple[str, int | None]]:
    """Return the occupations with the highest scores, and these as a relevance."""
    best = nlargest(MOST_FOUND, scores, key=scores.__getitem__)
    openings = dict(store.execute(OPENINGS, (json.dumps(best),)).fetchall())
    final = {code: scores[code] + POPULAR[language] * math.log10((openings.get(code) or 0) + 1) for code in best}
    ranked = sorted(best, key=lambda code: (-final[code], code))
    return [(code, max(1, round(100 * final[code] / final[ranked[0]]))) for code in ranked]
