"""Suggestions while somebody types: careers whose titles this site has already, so that a keystroke makes no call."""

import math
import re
from collections.abc import Iterator, Mapping
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
MOST_WHOLE = 3  # careers that a whole other title or everyday word leads to, before those whose own title begins so
EXCEPT = re.compile(r",? except.*", re.IGNORECASE)  # Janitors, Except Maids


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A career of an area: its title, the language of that, and its page; `also` is another title that fits."""

    code: str
    title: str
    lang: str
    url: str
    also: str = ""


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
    typed, is_everyday = begun.telling(keyword, lang)
    if len("".join(typed)) < LEAST_LETTERS:
        return
    data = stamp(settings.ONET_DATA)
    forms = [(f" {word}", f" {stem(word, lang)} ") for word in typed]
    own = {
        code: words
        for code, words in _common_first(tuple(titles.items()), lang, data)
        if all(start in words or whole in words for start, whole in forms)
    }
    store = services.tables() if services.is_builtin() else None
    answer = find(store, keyword, lang) if store else None
    found = answer.scores if answer and not answer.meant else {}
    weights = {code: weight * (1 + (found.get(code) or 0) / 100) for code, weight in _weights(data).items()}
    named = begun.named(store, typed, lang, weights, MOST) if store else []
    yield from ((code, "") for code, words in own.items() if all(whole in words for _, whole in forms))
    yield from [(each.code, each.title) for each in named if each.is_whole][:MOST_WHOLE]
    others = {each.code: each.title for each in named if each.code not in own}
    yield from ((code, others.get(code, "")) for code in islice(found, MOST_WHOLE if is_everyday else 0))
    yield from ((code, "") for code in own)
    yield from others.items()
    yield from ((code, "") for code in found)


@lru_cache(maxsize=len(AREAS))
def _common_first(titles: tuple[tuple[str, str], ...], lang: str, data: str) -> tuple[tuple[str, str], ...]:
    """Return codes, the most common first, with the words of their titles and the stems of these, each between spaces.

    What a title excepts is left out.
    """
    weights = _weights(data)
    ranked = sorted(titles, key=lambda row: -weights.get(row[0], 0))
    told = {code: folded(EXCEPT.sub("", title)).split() for code, title in ranked}
    return tuple(
        (code, f" {' '.join(f'{word} {stem(word, lang)}' for word in words if word not in COMMON[lang])} ")
        for code, words in told.items()
    )


@lru_cache(maxsize=2)
def _weights(_data: str) -> Mapping[str, float]:
    """Return how common each career is, from 1 on; nothing if this site's own tables cannot be read."""
    store = services.tables()
    return {code: math.log10(10 + number) for code, number in begun.openings(store).items()} if store else {}
