"""Why a search shows an occupation whose own title does not say it: a title that people call it, or what it does."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sqlite3 import Connection

from browser.embedded.search.queries import Concept
from browser.embedded.search.search import Found
from browser.embedded.search.words import COMMON, folded, stem

NAMED = """
    SELECT code, name, trust FROM json_each(?) CROSS JOIN named ON named.id = json_each.value WHERE language = ?
"""
ACTIVITIES = """
    SELECT code, task, title FROM json_each(?) AS asked CROSS JOIN task_activity ON code = asked.value
    JOIN activity ON activity.id = task_activity.activity
"""
NEAR, OWN = 0.6, 3  # how near a title has to be; the trust of an occupation's own title


@dataclass(frozen=True, slots=True)
class Why:
    """A title of an occupation, or else an activity, that has what was typed."""

    title: str | None = None
    activity: str | None = None


def why(store: Connection, found: Found, language: str, codes: Sequence[str]) -> Mapping[str, Why]:
    """Return why a search shows each of some occupations, without those whose own title is the nearest."""
    if not codes:
        return {}
    near = [title for code in codes for title, nearness in [found.nearest.get(code, (0, 0))] if nearness >= NEAR]
    named = store.execute(NAMED, (json.dumps(near), language)).fetchall()
    titles = {code: Why(title=name) for code, name, trust in named if trust < OWN}
    others = set(codes) - {code for code, _, _ in named}
    return _activities(store, found.concepts, others) | titles if language == "en" else titles


def _activities(store: Connection, concepts: Sequence[Concept], codes: set[str]) -> dict[str, Why]:
    """Return the activity of each occupation that has most of the concepts; activities are in English only."""
    sought = [
        {stem(word, "en") for _, word in concept.words} - COMMON["en"] for concept in concepts if not concept.is_faint
    ]
    any_word = set().union(*sought)
    best: dict[str, tuple[int, int, str]] = {}
    for code, task, title in store.execute(ACTIVITIES, (json.dumps(list(codes)),)):
        said = _stems(title)
        if not said.isdisjoint(any_word):
            rank = (-sum(not said.isdisjoint(words) for words in sought), task, title)
            best[code] = min(rank, best.get(code, rank))
    return {code: Why(activity=title[:1].lower() + title[1:].rstrip(".")) for code, (_, _, title) in best.items()}


@lru_cache(maxsize=4_096)  # there are about two thousand, each of many occupations
def _stems(activity: str) -> frozenset[str]:
    return frozenset(stem(word, "en") for word in folded(activity).split())
