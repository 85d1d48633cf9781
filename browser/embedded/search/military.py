"""Finding military jobs by code, as people write codes, or by words.

A code is read in several ways, and the first reading that is a job's code counts: as it stands without gaps, with X for
any digit (3P0X1), with a word for its letter (11 Bravo), without the level behind it (11B10, HM2), without the rating
before it (HM-8404), with the zero that a spreadsheet lost (311). Anything else is words of titles; what people call a
job, and what titles call it, is in words/military.txt.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from sqlite3 import Connection, Row

from browser.embedded.search.everyday import lines
from browser.embedded.search.words import folded
from browser.onet.operations import military_codes
from browser.onet.operations.operation import GAP, after_branch

# Readings of a code in capitals: what it looks like, and what is looked up instead, as a pattern of GLOB.
READINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"([0-9]{2}[A-Z])[0-9][0-9A-Z]{0,3}"), r"\1"),  # 11B10, 92Y30
    (re.compile(r"[A-Z]{2,3}-?([A-Z]?[0-9]{2,4}[A-Z]?)"), r"\1"),  # HM-8404
    (re.compile(r"([A-Z]{2,3})(?:[0-9]|C|CS|CM)"), r"\1"),  # HM2, BMC
    (re.compile(r"([0-9]{3})"), r"0\1"),
    (re.compile(r"([0-9]{2})"), r"00\1"),
)
# With the collation of the index: without it each search reads all jobs.
BY_CODE = """
    SELECT * FROM military_job WHERE code {} ? COLLATE NOCASE ORDER BY active = 'N', branch, code, category, title
"""
BY_WORDS = """
    SELECT military_job.* FROM military_words JOIN military_job ON military_job.rowid = job
    WHERE military_words.title MATCH ?
"""
MOST_FOUND = 200


def found(store: Connection, keyword: str, branch: str) -> tuple[list[Row], bool]:
    """Return the jobs of a branch that a keyword names, and whether it does so by code or whole title.

    The keyword may begin with a branch, and may be several codes.
    """
    own, rest = after_branch(keyword)
    for text, only in ((keyword, branch), (rest, own if branch in ("all", own) else "")):
        if only and (jobs := _of(by_code(store, text), only)):
            return jobs, True
    text = rest if own else keyword
    jobs = _of(_by_words(store, text), branch if not own or branch not in ("all", own) else own)
    exact = [job for job in jobs if _is_title(job, text)]
    return (exact, True) if exact else (jobs[:MOST_FOUND], False)


def _of(jobs: list[Row], branch: str) -> list[Row]:
    return [job for job in jobs if branch in ("all", job["branch"])]


def by_code(store: Connection, text: str) -> list[Row]:
    """Return the jobs with the code that a text is, or with each of several codes."""
    each = [_one(store, part) for part in military_codes.parts(text)]
    return [job for jobs in each for job in jobs] if all(each) else []


def _one(store: Connection, text: str) -> list[Row]:
    for pattern in _patterns(re.sub(GAP, "", text).upper()):
        jobs = store.execute(BY_CODE.format("GLOB" if "[" in pattern else "="), (pattern,)).fetchall()
        if jobs:
            return jobs
    return []


def _patterns(code: str) -> Iterator[str]:
    """Yield what to look up for a code in capitals, the likeliest first."""
    yield code
    if re.fullmatch(r"[0-9][A-Z0-9]{3,5}", code) and "X" in code[1:]:
        yield code.replace("X", "[0-9]") + "*"
    for reading, meant in READINGS:
        if reading.fullmatch(code):
            yield reading.sub(meant, code)


def _by_words(store: Connection, text: str) -> list[Row]:
    """Return the jobs whose titles have each of the words, or what titles call it; the shortest titles first."""
    query = " AND ".join(f"({' OR '.join(choice)})" for choice in _choices(folded(text).split()))
    rows = store.execute(BY_WORDS, (query,)).fetchall() if query else []
    alone = folded(text)
    return sorted(rows, key=lambda job: (job["active"] == "N", alone not in _words(job["title"]), *_order(job)))


def _order(job: Row) -> tuple[object, ...]:
    """Return the order of jobs that a search matches alike: most people who ask were enlisted."""
    return job["category"] == "Officer", len(job["title"].split()), job["branch"], job["code"]


def _choices(words: list[str]) -> Iterator[list[str]]:
    """Yield what titles may have for each word or phrase; the last word may be a beginning."""
    place = 0
    while place < len(words):
        size = next((size for size in (3, 2, 1) if " ".join(words[place : place + size]) in table()), 0)
        phrase = " ".join(words[place : place + max(size, 1)])
        place += len(phrase.split())
        own = f'"{phrase}"' + ("*" if place == len(words) and not size else "")
        meant = table().get(phrase)
        if meant or not size:
            yield list(dict.fromkeys([own, *(meant or ())]))


@cache
def table() -> dict[str, list[str]]:
    """Return the words or phrases of military titles for each everyday one, none for what says nothing."""
    return {
        phrase: [f'"{part.strip(chr(34))}"' for part in leads] for said, leads in lines("military") for phrase in said
    }


def _is_title(job: Row, text: str) -> bool:
    """Return whether a text is a job's title, or two words or more with which it begins."""
    words, title = _words(text), _words(job["title"])
    return words == title or (len(words) > 1 and words == title[: len(words)])


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(text).split())
