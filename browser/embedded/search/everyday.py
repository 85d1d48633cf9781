"""Everyday words: what people say, and what titles and work are called for it.

words/en.txt and words/es.txt are tables to read and to extend. A line has words that mean the same, a colon, and what
they lead to: words of titles and activities (kid, child: child, childcare), and with a capital titles of occupations,
the likeliest first (bouncer: Security Guards). What both sides of it say is English, but for the left side of es.txt.
A line with nothing after its colon has words that say nothing about an occupation: job, easy, near me.
After "to" a word counts only as what somebody does (to train), after "a" only as a rank before others (a senior).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from browser.embedded.search.words import COMMON, folded, stem

HERE = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an everyday word leads to: words of titles, and titles; nothing if it says nothing about an occupation."""

    words: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def says(self) -> bool:
        """Return whether it leads anywhere."""
        return bool(self.words or self.titles)


@cache
def table(language: str) -> Mapping[str, Meaning]:
    """Return the meaning of each everyday word or phrase, by its stems."""
    found: dict[str, Meaning] = {}
    for said, leads in lines(language):
        more = _meaning(leads, language)
        for phrase in said:
            key = stems(folded(phrase).split(), language)
            before = found.get(key, Meaning((), ()))
            found[key] = Meaning(before.words + more.words, before.titles + more.titles)
    return found


def lines(name: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the parts of both sides of each line of a table."""
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#") and ":" in line:
            said, _, leads = line.partition(":")
            yield _parts(said), _parts(leads)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _meaning(parts: Sequence[str], language: str) -> Meaning:
    """Return what the right side of a line leads to; that of another language leads on to what English words do."""
    words: list[str] = []
    titles: list[str] = []
    for part in parts:
        key = stems(folded(part).split(), "en")
        further = table("en").get(key) or table("en").get(f"to {key}") if language != "en" else None
        if not part[0].islower():
            titles.append(part)
        elif further:
            words += [*([] if " " in key else [part]), *further.words]
            titles += further.titles
        else:
            words += folded(part).split()
    return Meaning(tuple(dict.fromkeys(words)), tuple(dict.fromkeys(titles)))


@cache
def longest(language: str) -> int:
    """Return how many words the longest phrase has."""
    return max((len(key.split()) for key in table(language)), default=0)


def stems(words: Sequence[str], language: str) -> str:
    """Return the stems of words, as keys are written."""
    return " ".join(stem(word, language) for word in words)


def meaning(word: str, language: str) -> Meaning | None:
    """Return what an everyday word leads to; None if it is not in the table, or says nothing."""
    found = table(language).get(stems([word], language))
    return found if found and found.says else None


@cache
def _english() -> frozenset[str]:
    """Return the stems of all English words of the tables."""
    leads = [part for name in ("en", "es") for _, parts in lines(name) for part in parts]
    said = [part for parts, _ in lines("en") for part in parts]
    return frozenset(stem(word, "en") for part in said + leads for word in folded(part).split())


def is_spanish(keyword: str) -> bool:
    """Return whether a keyword has a word that the Spanish table knows, and no English word."""
    words = [word for word in folded(keyword).split() if word not in COMMON["es"]]
    return any(meaning(word, "es") for word in words) and not any(stem(word, "en") in _english() for word in words)


def split(words: Sequence[str], language: str) -> list[tuple[tuple[str, ...], Meaning | None]]:
    """Return typed words in order: each phrase that the table has, the longest first, and each other word alone.

    The first word that says something, and one after "to", may be what somebody does: "to train" in the table. The
    first of several may be a rank: "a senior". A phrase may be typed in short: deputy dir.
    """
    known, parts, place = table(language), [], 0
    is_verb = True
    while place < len(words):
        found: Meaning | None = None
        for size in range(min(longest(language), len(words) - place), 0, -1):
            phrase = words[place : place + size]
            key = stems(phrase, language)
            keys = [
                *([f"to {key}"] if is_verb else []),
                *([f"a {' '.join(phrase)}"] if place == 0 and size < len(words) else []),
                key,
                *([stems([_full(word, language) for word in phrase], language)] if size > 1 else []),
            ]
            found = next((known[key] for key in keys if key in known), None)
            if found:
                break
        parts.append((tuple(words[place : place + size]), found))
        is_verb = words[place] == "to" or (is_verb and found is not None and not found.says)
        place += size
    return parts


def _full(word: str, language: str) -> str:
    """Return the word that an abbreviation in the table is short for; any other word as it is."""
    meaning = table(language).get(stem(word, language))
    long = meaning.words[0] if meaning and meaning.words else ""
    return long if long.startswith(word[0]) and len(long) > len(word) else word
