"""Why a search shows an occupation whose own title does not say it: a title that people call it, or what it does."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from browser.embedded.search import queries
from browser.embedded.search.search import terms_of, wanted
from browser.embedded.search.words import COMMON, folded, stem

# The nearest title of each occupation, its own before others that are as near.
NEAREST = """
    WITH asked (term, share) AS MATERIALIZED (SELECT CAST(key AS INTEGER), value FROM json_each(:asked))
    SELECT named.code, name, trust, max(round(near, 2) + iif(trust = 3, 0.01, 0)) AS nearest FROM (
        SELECT named, sum(weight * share) AS near FROM asked CROSS JOIN title_term USING (term)
        WHERE code IN (SELECT value FROM json_each(:codes)) GROUP BY named
    ) AS found JOIN named ON named.id = found.named WHERE language = :language GROUP BY named.code
"""
ACTIVITIES = """
    SELECT DISTINCT code, title FROM task_activity JOIN activity ON activity.id = task_activity.activity
    WHERE code IN (SELECT value FROM json_each(?)) ORDER BY code, task, title
"""
NEAR, OWN = 0.6, 3  # how near a title has to be; the trust of an occupation's own title


@dataclass(frozen=True, slots=True)
class Why:
    """A title of an occupation, or else an activity, that has what was typed."""

    title: str | None = None
    activity: str | None = None


def why(store: Connection, keyword: str, language: str, codes: Sequence[str]) -> Mapping[str, Why]:
    """Return why a search shows each of some occupations, without those whose own title is the nearest."""
    _, concepts = queries.read(store, keyword, language)
    if not concepts:
        return {}
    asks = wanted(concepts, terms_of(store, concepts), language)
    values = {
        "asked": json.dumps({**asks.telling, **asks.other}),
        "codes": json.dumps(list(codes)),
        "language": language,
    }
    nearest = {row["code"]: row for row in store.execute(NEAREST, values)}
    near = {code: row for code, row in nearest.items() if row["nearest"] >= NEAR}
    titles = {code: Why(title=row["name"]) for code, row in near.items() if row["trust"] < OWN}
    return {**_activities(store, concepts, language, set(codes) - near.keys()), **titles}


def _activities(
    store: Connection, concepts: Sequence[queries.Concept], language: str, codes: set[str]
) -> Mapping[str, Why]:
    """Return the activity of each occupation that has most of the concepts; activities are in English only."""
    if language != "en":
        return {}
    sought = [
        {stem(word, "en") for _, word in concept.words} - COMMON["en"] for concept in concepts if not concept.is_faint
    ]
    best: dict[str, tuple[int, str]] = {}
    for code, title in store.execute(ACTIVITIES, (json.dumps(sorted(codes)),)):
        stems = {stem(word, "en") for word in folded(title).split()}
        count = sum(not stems.isdisjoint(words) for words in sought)
        if count > best.get(code, (0, ""))[0]:
            best[code] = (count, title)
    return {code: Why(activity=title[:1].lower() + title[1:].rstrip(".")) for code, (_, title) in best.items()}
