"""What each occupation is about: how much of what is said of it has a word.

Its titles, its detailed work activities and our own sentences count together. A word of
its official title is nearly all that it is about; one of an alternate title or of an activity counts by its share.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from sqlite3 import Connection

from browser.embedded.search.words import COMMON, folded, stem

# Each field, and how much a word counts that has the whole of it.
FIELDS = (
    ("SELECT code, key, trust FROM named WHERE language = :language AND trust = 3", 3.0),
    ("SELECT code, key, trust FROM named WHERE language = :language AND trust < 3", 12.0),
)
TEXTS = (
    (
        """
        SELECT code, title FROM task_activity JOIN activity ON activity.id = task_activity.activity
        WHERE :language = 'en'
        """,
        8.0,
    ),
    ("SELECT code, text FROM statement WHERE language = :language", 2.0),
    ("SELECT code, text FROM description WHERE language = :language", 0.6),
)
HALF = 2.0  # what counts so much is half of what an occupation is about
LEAST = 0.02
Counts = Mapping[str, dict[str, float]]
WRITTEN = 2.0  # added to the rarity of words that no title has


def index(connection: Connection, language: str) -> None:
    """Fill the table of what occupations are about, and add its words to those that are known."""
    count: Counts = defaultdict(lambda: defaultdict(float))
    words: dict[str, str] = {}
    values = {"language": language}
    for query, worth in FIELDS:
        rows = connection.execute(query, values).fetchall()
        trusts: dict[str, float] = defaultdict(float)
        for code, _, trust in rows:
            trusts[code] += trust
        for code, key, trust in rows:
            for one in set(key.split()):
                count[code][one] += worth * trust / trusts[code]
    split: dict[str, list[str]] = {}
    for query, worth in TEXTS:
        rows = connection.execute(query, values).fetchall()
        texts = Counter(code for code, _ in rows)
        for code, text in rows:
            if text not in split:
                known = {word: stem(word, language) for word in folded(text).split()}
                words |= known
                split[text] = list(dict.fromkeys(known.values()))
            for one in split[text]:
                count[code][one] += worth / texts[code]
    _write(connection, language, count, words)


def _write(connection: Connection, language: str, count: Counts, words: dict[str, str]) -> None:
    terms = dict(connection.execute("SELECT stem, id FROM term WHERE language = ?", (language,)))
    common = {stem(word, language) for word in COMMON[language]}
    spread = Counter(one for counted in count.values() for one in counted if one not in common)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM term").fetchone()
    new = {one: number for number, one in enumerate((one for one in spread if one not in terms), last + 1)}
    rarity = {one: WRITTEN + math.log((len(count) + 1) / (spread[one] + 0.5)) for one in new}
    connection.executemany(
        "INSERT INTO term VALUES (?, ?, ?, ?, 0)", ((number, language, one, rarity[one]) for one, number in new.items())
    )
    connection.executemany(
        "INSERT OR IGNORE INTO spoken VALUES (?, ?, ?)",
        ((language, word, new[one]) for word, one in sorted(words.items()) if one in new),
    )
    terms |= new
    rows = (
        (terms[one], code, round(value / (value + HALF), 3))
        for code, counted in count.items()
        for one, value in counted.items()
        if one in terms and one not in common and value / (value + HALF) >= LEAST
    )
    connection.executemany("INSERT INTO about VALUES (?, ?, ?)", sorted(rows))
