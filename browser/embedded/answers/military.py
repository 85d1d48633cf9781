"""From military jobs to careers (contract 5.3)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from sqlite3 import Row

from browser.embedded import assumptions
from browser.embedded.answers import Answer
from browser.embedded.answers.lists import career_rows, listed, page, paging
from browser.embedded.data.store import Store
from browser.embedded.search.military import found
from browser.embedded.search.search import search
from browser.onet import models
from browser.onet.operations import MILITARY
from browser.onet.operations.operation import Operation

# What jobs lead to, by their branch, code and category.
Leads = Mapping[tuple[str, str, str | None], Sequence[tuple[str, str]]]

LEADS = """
    SELECT military_match.* FROM json_each(?) AS job CROSS JOIN military_match
    ON code = json_extract(job.value, '$[1]') AND branch = json_extract(job.value, '$[0]')
    AND category IS json_extract(job.value, '$[2]')
    ORDER BY job.key, military_match.rowid
"""
MOST_TITLES = 5  # of military jobs that careers are compared with
LAST_ZONE = 6  # occupations without a job zone come after all others


def military(store: Store, values: Mapping[str, str]) -> models.MilitarySearch:
    """Answer with the careers that a military code or title leads to, and the military jobs that it names.

    A code of several branches names a job in each; `branch` narrows both lists. A job that only contains the words
    that were typed is a weak match.
    """
    keyword, branch = values["keyword"], values.get("branch", "all")
    jobs, is_named = found(store, keyword, branch)
    leads = leads_of(store, jobs)
    why = reasons(leads, jobs)
    matches = why if is_named else dict.fromkeys(why, assumptions.BY_WORDS)
    careers = listed(store, "veterans", matches)
    part = page(values, len(careers), rows=max(1, len(careers)))
    if part.start <= part.end:
        careers = closest_first(store, keyword, careers, matches, jobs, leads)
    return models.MilitarySearch(
        keyword,
        branch,
        paging("/veterans/military", {"keyword": keyword, "branch": branch}, part),
        tuple(map(match, jobs)),
        tuple(
            replace(row, match_type=matches[row.code])
            for row in career_rows(store, "veterans", careers[part.start - 1 : part.end])
        ),
    )


def leads_of(store: Store, jobs: Iterable[Row]) -> Leads:
    """Return the occupations that each of some jobs leads to, with the reason why."""
    leads: dict[tuple[str, str, str | None], list[tuple[str, str]]] = {_key(job): [] for job in jobs}
    for row in store.execute(LEADS, (json.dumps(list(leads)),)):
        leads[_key(row)].append((row["occupation"], row["match"]))
    return leads


def reasons(leads: Leads, jobs: Iterable[Row]) -> dict[str, str]:
    """Return each occupation that the jobs lead to, with the strongest reason why."""
    strongest: dict[str, str] = {}
    for key in dict.fromkeys(map(_key, jobs)):
        for occupation, match in leads[key]:
            known = (match, strongest.get(occupation, match))
            strongest[occupation] = min(known, key=assumptions.MATCH_ORDER.index)
    return strongest


def _key(row: Row) -> tuple[str, str, str | None]:
    return row["branch"], row["code"], row["category"]


def strongest_first(rows: Iterable[Row], matches: Mapping[str, str]) -> list[Row]:
    """Return occupations by how strong the reason for each is, then by title."""
    return sorted(rows, key=lambda row: (assumptions.MATCH_ORDER.index(matches[row["code"]]), row["sort"]))


def closest_first(
    store: Store, keyword: str, rows: Iterable[Row], matches: Mapping[str, str], jobs: Sequence[Row], leads: Leads
) -> list[Row]:
    """Return occupations by how strong the reason for each is, then how close to what was typed.

    The rest are in the order of the jobs that lead to them, those in use and of enlisted people first; of one job those
    close to its title, and those soon learned.
    """
    asked = relevance(store, [keyword])
    close = relevance(store, list(dict.fromkeys(job["title"] for job in jobs))[:MOST_TITLES])
    place: dict[str, int] = {}
    for number, job in enumerate(sorted(jobs, key=lambda job: (job["active"] == "N", job["category"] != "Enlisted"))):
        for code in reasons(leads, [job]):
            place.setdefault(code, number)
    zones = dict(store.execute("SELECT code, zone FROM job_zone").fetchall())
    return sorted(
        strongest_first(rows, matches),
        key=lambda row: (
            assumptions.MATCH_ORDER.index(matches[row["code"]]),
            -asked.get(row["code"], 0),
            place[row["code"]],
            -close.get(row["code"], 0),
            zones.get(row["code"], LAST_ZONE),
        ),
    )


def relevance(store: Store, titles: Iterable[str]) -> dict[str, int]:
    """Return how relevant occupations are to the closest of some titles."""
    close: dict[str, int] = {}
    for title in titles:
        for code, score in search(store, title, "en"):
            close[code] = max(score or 0, close.get(code, 0))
    return close


def match(job: Row) -> models.MilitaryMatch:
    """Return a military job that matched; its title ends in its category if that is known."""
    return models.MilitaryMatch(
        branch=job["branch"],
        active=job["active"] != "N",
        code=job["code"],
        title=f"{job['title']} ({job['category']})" if job["category"] else job["title"],
        external_info=(),
    )


ANSWERS: Mapping[Operation[object], Answer] = {MILITARY: military}
