"""Finding occupations by words or codes."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator

# A code in any spelling: 17-2051.00, 17-2051, 172051, 17205100, or with the dash of a text processor.
CODE = re.compile(r"\s*([0-9]{2})[-–]?([0-9]{4})(?:\.?([0-9]{2}))?\s*", re.ASCII)
CURRENT = """
    SELECT code FROM listed WHERE language = :language AND substr(code, 1, length(:start)) = :start ORDER BY code
"""
RELATIVES = """
    SELECT DISTINCT code FROM listed JOIN successor USING (code)
    WHERE language = :language AND substr(old, 1, length(:start)) = :start ORDER BY code
"""
# Of the columns of `words` code and language count nothing, a title most.
BY_RANK = """
    SELECT code FROM words WHERE words MATCH ? AND language = ? ORDER BY bm25(words, 0, 0, 10, 4, 3, 2, 1), code
"""
# Of titles that hold all words the shortest say most; of equally long ones, that of the career with most openings.
BY_LENGTH = """
    SELECT code FROM words LEFT JOIN projection ON projection.soc = substr(words.code, 1, 7)
    WHERE words MATCH ? AND language = ?
    ORDER BY length(title) - length(replace(title, ' ', '')), openings DESC, code
"""
# Too common to find an occupation by, alone.
COMMON = re.compile(
    "a|an|and|at|for|in|of|on|or|the|to|with|de|del|el|en|la|las|los|o|para|por|un|una|y", re.IGNORECASE
)
# The highest score of each step of a word search; inside a step scores fall towards the next one's.
STEPS = (100, 95, 90, 75, 60, 40, 0)


def folded(text: str) -> str:
    """Return a text as it is sorted: without accents, case and punctuation."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", plain.casefold().replace("&", " and ")))


def exact(text: str) -> str:
    """Return a title as it is compared: folded, and without the s of a plural."""
    return " ".join(re.sub(r"(?<=\w\w\w)s$", "", word) for word in folded(text).split())


def index(connection: sqlite3.Connection) -> None:
    """Fill the tables that searches use: sorting keys, exact names, and words."""
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.create_function("exact", 1, exact, deterministic=True)
    connection.executescript(
        """
        UPDATE title SET sort = folded(name), exact = exact(name);
        INSERT OR IGNORE INTO called SELECT exact(name), code FROM reported_title;
        INSERT OR IGNORE INTO called SELECT exact(name), code FROM alternate_title;
        INSERT INTO words
        SELECT
            code, language, name,
            (SELECT group_concat(name, ' ') FROM reported_title AS r WHERE r.code = title.code AND language = 'en'),
            (SELECT group_concat(name, ' ') FROM alternate_title AS a WHERE a.code = title.code AND language = 'en'),
            (SELECT text FROM description AS d WHERE d.code = title.code AND d.language = title.language),
            (SELECT group_concat(text, ' ') FROM statement AS s
             WHERE s.code = title.code AND s.language = title.language)
        FROM title JOIN occupation USING (code);
        """
    )


def search(store: sqlite3.Connection, keyword: str, language: str) -> list[tuple[str, int | None]]:
    """Return the codes that a keyword finds with their relevance, the best first.

    Relevance is 100 for the first and falls to 1. A code finds itself and the occupations below it, or the current
    relatives of one that is obsolete, in code order and without relevance (contract 6.2).
    """
    if code := CODE.fullmatch(keyword):
        return [(found, None) for found in _by_code(store, language, *code.groups())]
    scores: dict[str, float] = {}
    for high, low, codes in zip(STEPS, STEPS[1:], _by_words(store, keyword, language), strict=False):
        fresh = [found for found in dict.fromkeys(codes) if found not in scores]
        scores |= {found: high - (high - low) * place / len(fresh) for place, found in enumerate(fresh)}
    top = next(iter(scores.values()), 100)
    return [(found, max(1, round(100 * score / top))) for found, score in scores.items()]


def _by_code(store: sqlite3.Connection, language: str, major: str, minor: str, detail: str | None) -> list[str]:
    start = f"{major}-{minor}" + (f".{detail}" if detail else "")
    for query in (CURRENT, RELATIVES):
        if found := store.execute(query, {"language": language, "start": start}).fetchall():
            return [row["code"] for row in found]
    return []


def _by_words(store: sqlite3.Connection, keyword: str, language: str) -> Iterator[list[str]]:
    """Yield the codes of each step: exact title, exact other title, all words (title, titles, anywhere), any word."""
    spoken = re.findall(r"\w+", keyword)
    words = [word for word in spoken if not COMMON.fullmatch(word)] or spoken
    every = " AND ".join(f'"{word}"' for word in words) + "*"  # the last word may be a beginning
    name = exact(keyword)
    steps = (
        (BY_LENGTH, f"title : ({every})"),
        (BY_RANK, f"{{title reported alternate}} : ({every})"),
        (BY_RANK, every),
        (BY_RANK, " OR ".join(f'"{word}"' for word in words)),
    )
    found = [
        [row["code"] for row in store.execute(order, (query, language))] if words else [] for order, query in steps
    ]
    ranked = {code: place for place, code in enumerate(dict.fromkeys(code for codes in found for code in codes))}
    titles = store.execute("SELECT code FROM listed WHERE language = ? AND exact = ?", (language, name))
    called = store.execute(
        "SELECT code FROM called JOIN listed USING (code) WHERE language = ? AND called.exact = ?", (language, name)
    )
    yield [row["code"] for row in titles]
    yield [row["code"] for row in sorted(called, key=lambda row: ranked.get(row["code"], len(ranked)))]
    yield from found
