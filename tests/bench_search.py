"""How well the embedded search finds occupations by their reported titles, and how fast: lines for `make bench`.

It takes the data file of a full release: `python -m tests.bench_search var/full.sqlite3`.
"""

import json
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
from browser.embedded.search.search import search

BOTH_NAMES = re.compile(r"(.+?)\s*\((.+)\)\s*")
NOT_FOUND = 1_000_000


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
    """Return how often it is found by a title that the index does not know.

    Whatever shares a spelling with the title is taken out of the index first: the title of whatever occupation, with or
    without a second name in parentheses, and either name alone. Official titles, descriptions and tasks stay.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        store.backup(copy)
        copy.row_factory = sqlite3.Row
        copy.execute("CREATE INDEX title_term_named ON title_term (named)")
        same: dict[str, set[int]] = defaultdict(set)
        for number, name in copy.execute(
            "SELECT id, name FROM named WHERE language = 'en' AND NOT EXISTS "
            "(SELECT 1 FROM title WHERE title.language = 'en' AND title.code = named.code AND title.name = named.name)"
        ):
            for spelling in spellings(name):
                same[spelling].add(number)
        places = []
        for title in titles:
            gone = json.dumps([number for spelling in spellings(title) for number in same[spelling]])
            copy.execute("BEGIN")
            copy.execute("DELETE FROM title_term WHERE named IN (SELECT value FROM json_each(?))", (gone,))
            copy.execute("DELETE FROM named WHERE id IN (SELECT value FROM json_each(?))", (gone,))
            places.append(place(copy, title, reported[title]))
            copy.execute("ROLLBACK")
    return (
        f"{len(places)} reported titles, each taken out of the index before: {share(places, 1)} first "
        f"(goal: at least 45 %), {share(places, 5)} among five (goal: at least 70 %)"
    )


def timed(store: Store, keywords: Sequence[str], what: str) -> Iterator[str]:
    """Compare searches, in turns, with a bare full-text match of any of their words, in processor time."""
    ours, bare = [], []
    for keyword in keywords:
        query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", keyword))
        start = time.thread_time()
        store.execute("SELECT rowid FROM sentences WHERE sentences MATCH ? LIMIT 20", (query,)).fetchall()
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
