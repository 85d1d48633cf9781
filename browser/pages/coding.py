"""The likely codes of a title, of a military code, or of a code in any spelling: each with its reason, and how sure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext_noop

from browser.areas import career_url
from browser.embedded.search.everyday import stems
from browser.embedded.search.words import folded
from browser.onet import models
from browser.onet.client import Client
from browser.onet.errors import NotFound, Refused
from browser.onet.operations import MILITARY, ONLINE_SEARCH, SEARCH
from browser.onet.operations.operation import CODE, code_in
from browser.pages import words
from browser.pages.keywords import code_of, group_in, military_code, place_of
from browser.pages.military import STRONG
from browser.translated import gettext as _

MOST_CODES = 5
MOST_LETTERS = 200  # of a title that is looked up, as the API takes them
LEAD = 85  # the relevance up to which a second occupation is far behind the first


class Sure(StrEnum):
    """How sure it is that the first code is the right one."""

    SURE = "sure"
    LIKELY = "likely"
    AGAIN = "again"
    NOTHING = "nothing"


WORDS: Mapping[Sure, str] = {
    Sure.SURE: gettext_noop("Sure"),
    Sure.LIKELY: gettext_noop("Likely"),
    Sure.AGAIN: gettext_noop("Look again"),
    Sure.NOTHING: gettext_noop("Nothing found"),
}
# Why a code is among the likely ones: what it says before a title, an activity or a code of O*NET's.
REASONS: Mapping[str, str] = {
    "code": gettext_noop("The code that was typed"),
    "old": gettext_noop("Took the place of"),
    "group": gettext_noop("One of the group"),
    "own": gettext_noop("The same title"),
    "alternate": gettext_noop("Also called"),
    "near": gettext_noop("A title like it"),
    "does": gettext_noop("What they do"),
    "found": gettext_noop("O*NET’s search lists it"),
} | words.MATCHES
EXACT = ("own", "alternate")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A likely code: its title in a language, and its reason: a word of `REASONS`, and what O*NET says there."""

    code: str
    title: str
    lang: str
    kind: str
    said: str = ""

    @property
    def reason(self) -> str:
        """Return the reason in words, before what O*NET says."""
        return f"{_(REASONS[self.kind])}{':' if self.said else ''}"

    @property
    def url(self) -> str:
        """Return the address of its page."""
        return career_url("mpp" if self.lang == "es" else "online", self.code)


@dataclass(frozen=True, slots=True)
class Coded:
    """The likely codes of what was typed, the likeliest first."""

    keyword: str
    sure: Sure
    candidates: tuple[Candidate, ...] = ()


def coded(client: Client, typed: str) -> Coded:
    """Look up what was typed, with one call at most; raises `OnetError` if O*NET does not answer."""
    keyword = typed[:MOST_LETTERS]
    if not keyword.strip():
        return Coded(typed, Sure.NOTHING)
    try:
        if values := military_code(keyword):
            sure, found = _of_military(client.ask(MILITARY, **values, end=str(MOST_CODES)).value)
        elif code := code_of(keyword) or group_in(keyword):
            sure, found = _of_code(client, code, keyword)
        else:
            sure, found = _of_words(client, keyword)
    except (Refused, NotFound):
        return Coded(typed, Sure.NOTHING)
    return Coded(typed, sure if found else Sure.NOTHING, found)


def _of_military(content: models.MilitarySearch) -> tuple[Sure, tuple[Candidate, ...]]:
    """Return careers that a military job leads to. None is sure: a person has to say which one fits."""
    said = "; ".join(
        dict.fromkeys(
            f"{words.BRANCHES.get(match.branch or '', match.branch or '')} {match.code or ''}, {match.title}"
            for match in content.matches[:MOST_CODES]
        )
    )
    found = tuple(
        Candidate(row.code, row.title, "en", kind, said)
        for row in content.careers[:MOST_CODES]
        for kind in [row.match_type if row.match_type in words.MATCHES else "found"]
    )
    is_one = len({(match.branch, match.code) for match in content.matches}) == 1
    return (Sure.LIKELY if is_one and found and found[0].kind in STRONG else Sure.AGAIN), found


def _of_code(client: Client, code: str, keyword: str) -> tuple[Sure, tuple[Candidate, ...]]:
    """Return the occupation of a code first, else those that took its place, else those of its group."""
    rows = client.ask(ONLINE_SEARCH, keyword=code_in(keyword) or code).value.occupations
    own = [row for row in rows if row.code == code]
    kind = "group" if group_in(keyword) else "old"
    others = [Candidate(row.code, row.title, "en", "group" if own else kind, code) for row in rows if row not in own]
    found = (*(Candidate(row.code, row.title, "en", "code") for row in own), *others)[:MOST_CODES]
    is_sure = bool(own) or (kind == "old" and len(others) == 1)
    return (Sure.SURE if is_sure else Sure.AGAIN), found


def _of_words(client: Client, keyword: str) -> tuple[Sure, tuple[Candidate, ...]]:
    """Return what a search finds, in Spanish for Spanish words."""
    if place_of(keyword, "online") == "mpp":
        spanish = client.ask(SEARCH, area="mpp", keyword=keyword, end=str(MOST_CODES)).value
        found = tuple(_candidate(row, keyword, "es") for row in spanish.careers[:MOST_CODES])
        return _how_sure(found, (), is_guess=bool(spanish.meant)), found
    content = client.ask(ONLINE_SEARCH, keyword=keyword, end=str(MOST_CODES)).value
    found = tuple(_candidate(row, keyword, "en") for row in content.occupations[:MOST_CODES])
    scores = [row.relevance_score for row in content.occupations]
    return _how_sure(found, scores, is_guess=bool(content.meant)), found


def _candidate(row: models.CareerRow | models.OccupationRow, keyword: str, lang: str) -> Candidate:
    """Return an occupation that was found by words, with the reason if it is known: only the built-in data say it."""
    title, activity = row.matched_title, row.matched_activity
    if _is_same(row.title, keyword, lang):
        kind, said = "own", ""
    elif title:
        kind, said = "alternate" if _is_same(title, keyword, lang) else "near", title
    else:
        kind, said = ("does", activity) if activity else ("found", "")
    return Candidate(row.code, row.title, lang, kind, said)


def _is_same(title: str, keyword: str, lang: str) -> bool:
    """Return whether two titles are the same but for case, accents, signs and number: nurse, Nurses."""
    return stems(folded(title).split(), lang) == stems(folded(keyword).split(), lang)


def _how_sure(found: Sequence[Candidate], scores: Sequence[Decimal | None], *, is_guess: bool) -> Sure:
    """Return how sure a search is; a title that several occupations have is of none of them.

    Measured by `python -m tests.bench_batch`: what is sure is right in 97 % and more.
    """
    exact = [candidate.kind in EXACT for candidate in found]
    if not found or is_guess:
        return Sure.AGAIN
    if found[0].kind == "own" or (exact[0] and not any(exact[1:])):
        return Sure.SURE
    second = next(iter(scores[1:]), None) if len(found) > 1 else Decimal(0)
    return Sure.LIKELY if not any(exact[1:]) and second is not None and second <= LEAD else Sure.AGAIN


# What was found is carried on by the page itself, as text: a line for what was typed, a line for each code.
LINE_OF_CODE = re.compile(rf"({CODE})\t([^\t]+)\t(en|es)\t({'|'.join(REASONS)})\t([^\t]*)")
FIRST_LINE = re.compile(rf"({'|'.join(Sure)})\t(.*)")


def packed(found: Coded) -> str:
    """Return what was found as text."""
    rows = [(found.sure, found.keyword), *((c.code, c.title, c.lang, c.kind, c.said) for c in found.candidates)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def unpacked(text: str) -> Coded | None:
    """Return what a text says was found; None for anything that this site did not write."""
    first, *lines = text.splitlines() or [""]
    head, rows = FIRST_LINE.fullmatch(first), [LINE_OF_CODE.fullmatch(line) for line in lines]
    if head is None or len(rows) > MOST_CODES or bool(rows) != (head[1] != Sure.NOTHING):
        return None
    candidates = tuple(Candidate(*row.groups()) for row in rows if row)
    return Coded(head[2], Sure(head[1]), candidates) if len(candidates) == len(rows) else None
