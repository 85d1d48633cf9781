"""How well the embedded search finds occupations by their reported titles, and how fast: lines for `make bench`.

It takes the data file of a full release: `python -m tests.bench_search var/full.sqlite3`.
"""

import random
import re
import sqlite3
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from browser.embedded.data.store import Store, connect
from browser.embedded.search.search import index_words, search

BOTH_NAMES = re.compile(r"(.+?)\s*\((.+)\)\s*")
NOT_FOUND = 1_000_000
PARTS = 20


def main() -> None:
    """Print every line."""
    for line in lines(Path(sys.argv[1])):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def lines(data: Path) -> Iterator[str]:
    """Yield a line for titles as they are, misspelled and new to the index; lines for the time of searches."""
    with closing(connect(data)) as store:
        reported: dict[str, set[str]] = defaultdict(set)
        for code, name in store.execute("SELECT code, name FROM reported_title"):
            reported[name].add(code)
        titles = sorted(reported)
        random.Random(30).shuffle(titles)  # noqa: S311 - an order, not a secret
        yield as_typed(store, titles, reported)
        yield misspelled(store, titles, reported)
        yield left_out(store, titles, reported)
        official = [name for (name,) in store.execute("SELECT name FROM title WHERE language = 'en' ORDER BY code")]
        yield from timed(store, official, "official titles")
        yield from timed(store, titles[: len(official)], "reported titles")


def as_typed(store: Store, titles: Sequence[str], reported: Mapping[str, set[str]]) -> str:
    """Return how often an occupation that reports a title is found by it first."""
    places = [place(store, title, reported[title]) for title in titles]
    return f"{len(places)} reported titles as they stand: {share(places, 1)} first (goal: at least 99 %)"


def misspelled(store: Store, titles: Sequence[str], reported: Mapping[str, set[str]]) -> str:
    """Tell how often it is among the first five when one letter is dropped, doubled or swapped with its neighbor."""
    chance = random.Random(30)  # noqa: S311
    long = [title for title in titles if sum(map(str.isalpha, title)) >= 5]
    places = [place(store, slipped(title, chance), reported[title]) for title in long]
    return (
        f"{len(places)} reported titles with a slip of a letter: {share(places, 5)} among five (goal: at least 90 %), "
        f"{share(places, 1)} first"
    )


def left_out(store: Store, titles: Sequence[str], reported: Mapping[str, set[str]]) -> str:
    """Return how often it is found by a title that the index does not know: a twentieth of them after the other.

    The index is made again without whatever shares a spelling with these titles: the title of whatever occupation, with
    or without a second name in parentheses, and either name alone. Official titles and activities stay.
    """
    places = []
    for part in range(PARTS):
        unknown = titles[part::PARTS]
        gone = set().union(*map(spellings, unknown))
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            store.backup(copy)
            copy.row_factory = sqlite3.Row
            copy.create_function("is_gone", 1, lambda name, gone=gone: not gone.isdisjoint(spellings(name)))
            for table in ("reported_title", "alternate_title"):
                copy.execute(f"DELETE FROM {table} WHERE is_gone(name)")  # noqa: S608 - one of these two
            for table in ("title_term", "spoken", "about", "named", "term"):
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 - one of these
            index_words(copy, "en")
            places += [place(copy, title, reported[title]) for title in unknown]
    return (
        f"{len(places)} reported titles, each taken out of the index before: {share(places, 1)} first "
        f"(goal: at least 45 %), {share(places, 5)} among five (goal: at least 70 %)"
    )


def yardstick(store: Store) -> str:
    """Make a full-text index of titles, descriptions and tasks, and return the bare query that searches it."""
    store.executescript(
        """
        DROP TABLE IF EXISTS temp.sentence;
        CREATE VIRTUAL TABLE temp.sentence USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO temp.sentence SELECT name FROM title UNION ALL SELECT text FROM description
            UNION ALL SELECT group_concat(text, ' ') FROM statement GROUP BY language, code;
        """
    )
    return "SELECT rowid FROM temp.sentence WHERE sentence MATCH ? LIMIT 20"


def timed(store: Store, keywords: Sequence[str], what: str) -> Iterator[str]:
    """Compare searches, in turns, with a bare full-text match of any of their words, in processor time."""
    ours, bare, match = [], [], yardstick(store)
    for keyword in keywords:
        query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", keyword))
        start = time.thread_time()
        store.execute(match, (query,)).fetchall()
        between = time.thread_time()
        search(store, keyword, "en")
        ours.append(time.thread_time() - between)
        bare.append(between - start)
    for percent, goal in ((50, 80), (99, 75)):
        found, matched = (sorted(times)[len(times) * percent // 100] * 1000 for times in (ours, bare))
        yield (
            f"a search for {what} / a bare FTS5 match, p{percent}: {found / matched:.0f} (goal: at most {goal}; "
            f"{found:.2f} / {matched:.3f} ms)"
        )


def place(store: Store, keyword: str, wanted: set[str]) -> int:
    """Return the place, counted from 1, of the first of the wanted occupations."""
    found = enumerate(search(store, keyword, "en"), 1)
    return next((number for number, (code, _) in found if code in wanted), NOT_FOUND)


def share(places: Sequence[int], most: int) -> str:
    """Return how many are at no later place."""
    return f"{100 * sum(one <= most for one in places) / len(places):.1f} %"


def spellings(title: str) -> set[str]:
    """Return a title, and each of its names, without regard to case."""
    both = BOTH_NAMES.fullmatch(title.casefold())
    return {title.casefold(), *(both.groups() if both else ())}


def slipped(title: str, chance: random.Random) -> str:
    """Drop or double a letter, or swap it with the next one."""
    letters = [at for at, char in enumerate(title) if char.isalpha()]
    while True:
        at = chance.choice(letters)
        before, letter, after = title[:at], title[at], title[at + 1 :]
        swapped = before + after[:1] + letter + after[1:] if after[:1].isalpha() else title
        if (found := chance.choice([before + after, before + letter + letter + after, swapped])) != title:
            return found


if __name__ == "__main__":
    main()
