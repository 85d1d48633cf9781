"""What was typed, as concepts: each with the words and titles that it may mean."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from sqlite3 import Connection

from browser.embedded.search import everyday, spelling
from browser.embedded.search.everyday import Meaning
from browser.embedded.search.words import COMMON, folded

# How much counts what was not typed: a word that titles have for it, a word of the same root, a part of a phrase; and
# each title, the likeliest most of all.
SYNONYM, ROOT, SLIP, PHRASE, NAMED, LATER = 0.92, 0.85, 0.75, 0.6, 1.25, 0.97
MOST_WORDS = 24
DASH = re.compile(r"\s[-\N{EN DASH}]\s")
LEVEL = re.compile(r"[0-9]+|i{1,3}|iv|vi{0,3}|ix")  # Engineer II, Nurse 2
# Endings of who does it and of doing it: mow, mower, mowing. Some words only look as if they had one.
DOERS = ("er", "or", "ing", "r")
NO_DOERS = frozenset(["office", "bus", "bat", "cent", "port", "ad", "mast", "numb", "lad", "pap", "wat"])
LEAST_ROOT, LEAST_SLIP = 3, 4  # letters

# A word of titles in its language, and how near it is to what was typed.
Words = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that is searched for: what was typed, and the words and titles that it may mean.

    `is_faint`: it says nothing by itself, as job and part-time, but may be a word of a title. `guess`: the word that
    is looked for, if there is no such word as was typed. `is_aside`: it was typed after a dash, as a department is.
    """

    typed: str
    words: Words
    titles: Mapping[str, float] = field(default_factory=dict)
    is_faint: bool = False
    guess: str = ""
    is_aside: bool = False


def read(store: Connection, keyword: str, language: str) -> tuple[list[str], list[Concept]]:
    """Return the words that were typed, and the concepts in them; no concept if they mean no occupation.

    In quotation marks words are looked for as they are spelled.
    """
    words = folded(keyword).split()[:MOST_WORDS]
    before_dash = len(folded(DASH.split(keyword)[0]).split())
    is_literal = len(keyword.strip()) > 1 and keyword.strip()[0] == keyword.strip()[-1] == '"'
    concepts: list[Concept] = []
    place = 0
    for phrase, meaning in everyday.split(words, language):
        place += len(phrase)
        if phrase[0] in COMMON[language] and meaning is None:
            continue
        is_first = all(concept.is_faint for concept in concepts)
        concept = _concept(store, phrase, meaning, language, is_first=is_first, is_last=phrase[-1] == words[-1])
        concept = replace(concept, is_aside=place > before_dash)
        # Who asks for a nurse on the moon is shown nurses.
        concepts += [concept] if (concept.words or concept.titles) and not (is_literal and concept.guess) else []
    return words, [] if all(concept.is_faint for concept in concepts) else _compounds(store, concepts, language)


def _concept(
    store: Connection, phrase: Sequence[str], meaning: Meaning | None, language: str, *, is_first: bool, is_last: bool
) -> Concept:
    typed = " ".join(phrase)
    if (meaning is not None and not meaning.says) or (meaning is None and LEVEL.fullmatch(typed)):
        return Concept(typed, _words(language, phrase, 1.0), is_faint=True)
    if meaning is None:
        concept = _alone(store, typed, language, is_last=is_last)
    else:
        own = spelling.known(store, phrase, language)
        concept = _meant(typed, _words(language, own, PHRASE if len(phrase) > 1 else 1.0), meaning)
    if language == "en" and len(phrase) == 1 and (is_first or typed.endswith("ing")) and not concept.guess:
        return replace(concept, words={**_words("en", _roots(store, typed), ROOT), **concept.words})
    return concept


def _alone(store: Connection, word: str, language: str, *, is_last: bool) -> Concept:
    """Return what a word is that is not in the table of everyday words."""
    for own in dict.fromkeys((language, "en")):
        if own != language and (meaning := everyday.meaning(word, own)):
            return _meant(word, _words(own, [word], 1.0), meaning)
        if known := spelling.known(store, [word], own) or spelling.inflected(store, word, own):
            return Concept(word, _words(own, known, 1.0))
    words = {(language, one): near for one, near in spelling.meant(store, word, language, last=is_last).items()}
    is_guess = not any(one.startswith(word) for _, one in words)
    may_slip = is_guess and len(word) >= LEAST_SLIP
    slips = [slip for slip in spelling.slips(word) if everyday.meaning(slip, language)] if may_slip else []
    if not slips:
        nearest = [one for (_, one), near in words.items() if near == max(words.values())]
        guess = spelling.likeliest(store, nearest, language) if is_guess and words else ""
        return Concept(word, words, guess=guess)
    slip = max(slips, key=len)  # a letter is rather missing than too much
    concept = _meant(slip, words | _words(language, [slip], SYNONYM), everyday.meaning(slip, language))
    return Concept(
        word,
        {one: min(near, words.get(one, SLIP)) for one, near in concept.words.items()},
        {title: SLIP * near for title, near in concept.titles.items()},
        guess=slip,
    )


def _meant(typed: str, own: Words, meaning: Meaning | None) -> Concept:
    words, titles = (meaning.words, meaning.titles) if meaning else ((), ())
    near = {title: NAMED * LATER**place for place, title in enumerate(titles)}
    return Concept(typed, {**_words("en", words, SYNONYM), **own}, near)


def _words(language: str, words: Iterable[str], near: float) -> dict[tuple[str, str], float]:
    return {(language, word): near for word in words}


def _roots(store: Connection, word: str) -> list[str]:
    """Return the words for who does what a word says, and for doing it."""
    base = word.removesuffix("ing") if len(word) > len("ing") + 1 else word
    if base in NO_DOERS or len(base) < LEAST_ROOT:
        return []
    starts = (base, base + base[-1], base.removesuffix("e"))
    return spelling.known(store, {start + end for start in starts for end in DOERS} - {word}, "en")


def _compounds(store: Connection, concepts: list[Concept], language: str) -> list[Concept]:
    """Return concepts that also have the words that titles write as one: cabinet maker, cabinetmaker."""
    for place, (one, two) in enumerate(pairwise(concepts)):
        joined = _words(language, spelling.known(store, [one.typed + two.typed], language), 1.0)
        if joined:
            concepts[place] = replace(one, words={**one.words, **joined})
            concepts[place + 1] = replace(two, words={**two.words, **joined})
    return concepts
