"""Suggestions while somebody types: careers whose titles this site has already, so that a keystroke makes no call."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from django.conf import settings
from django.utils.translation import ngettext

from browser import services
from browser.areas import AREAS, career_url
from browser.embedded.data.store import stamp
from browser.embedded.search import begun
from browser.embedded.search.search import find
from browser.embedded.search.words import COMMON, folded, stem
from browser.pages.elsewhere import known_titles
from browser.pages.keywords import place_of
from browser.pages.own import MILITARY

LEAST_LETTERS, MOST_LETTERS = 2, 80
MOST = 8
MOST_WHOLE = 3  # careers with another title that is what was typed, before those whose own title only begins so
EXCEPT = re.compile(r",? except.*", re.IGNORECASE)  # Janitors, Except Maids


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A career of an area: its title, the language of that, and its page; `also` is another title that fits."""

    code: str
    title: str
    lang: str
    url: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """A career by its own title: `words` has its words and their stems, with a space around each."""

    code: str
    words: str
    lang: str

    def begins(self, typed: Sequence[str]) -> bool:
        """Return whether the title has a word with each beginning."""
        return all(f" {word}" in self.words or self.has([word]) for word in typed)

    def has(self, typed: Sequence[str]) -> bool:
        """Return whether the title has each word, in any of its forms."""
        return all(f" {stem(word, self.lang)} " in self.words for word in typed)


def count(number: int) -> str:
    """Say how many suggestions there are; nothing if there are none."""
    return ngettext("%(number)s suggestion", "%(number)s suggestions", number) % {"number": number} if number else ""


def suggestions(*, keyword: str, area: str = "mnm") -> tuple[Suggestion, ...]:
    """Return the careers that what was typed may lead to, where a search for it looks; none for a military code."""
    place = place_of(keyword, area)
    if place == MILITARY or not LEAST_LETTERS <= len(keyword.strip()) <= MOST_LETTERS:
        return ()
    lang, titles = AREAS[place].lang, known_titles(place)
    ranked: dict[str, str] = {}
    for code, also in _ranked(keyword, lang, titles):
        if code in titles:
            ranked.setdefault(code, also)
    return tuple(
        Suggestion(code, titles[code], lang, career_url(place, code), also)
        for code, also in islice(ranked.items(), MOST)
    )


def _ranked(keyword: str, lang: str, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield codes with another title, if it is for that: those whose own title has the words come first.

    Of titles that fit alike the most common comes first. Other titles are in the built-in data only, and so is the
    search, which knows everyday words; what it takes for a slip is rather a word that is not complete.
    """
    typed = begun.telling(keyword, lang)
    if len("".join(typed)) < LEAST_LETTERS:
        return
    data = stamp(settings.ONET_DATA)
    own = [career for career in _common_first(tuple(titles.items()), lang, data) if career.begins(typed)]
    store = services.tables() if services.is_builtin() else None
    answer = find(store, keyword, lang) if store else None
    found = answer.scores if answer and not answer.meant else {}
    weights = {code: weight * (1 + (found.get(code) or 0) / 100) for code, weight in _weights(data).items()}
    named = begun.named(store, typed, lang, weights, MOST) if store else []
    yield from ((career.code, "") for career in own if career.has(typed))
    yield from [(each.code, each.title) for each in named if each.is_whole][:MOST_WHOLE]
    yield from ((career.code, "") for career in own)
    yield from ((each.code, each.title) for each in named)
    yield from ((code, "") for code in found)


@lru_cache(maxsize=len(AREAS))
def _common_first(titles: tuple[tuple[str, str], ...], lang: str, data: str) -> tuple[Own, ...]:
    """Return careers with the words of their titles, without what these except, the most common first."""
    weights = _weights(data)
    ranked = sorted(titles, key=lambda row: -weights.get(row[0], 0))
    return tuple(Own(code, _words(title, lang), lang) for code, title in ranked)


def _words(title: str, lang: str) -> str:
    words = [word for word in folded(EXCEPT.sub("", title)).split() if word not in COMMON[lang]]
    return f" {' '.join(f'{word} {stem(word, lang)}' for word in words)} "


@lru_cache(maxsize=2)
def _weights(_data: str) -> Mapping[str, float]:
    """Return how common each career is, from 1 on; nothing if this site's own tables cannot be read."""
    store = services.tables()
    return {code: math.log10(10 + number) for code, number in begun.openings(store).items()} if store else {}
