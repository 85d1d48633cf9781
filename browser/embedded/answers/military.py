"""From military jobs to careers (contract 5.3)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from sqlite3 import Row

from browser.embedded import assumptions
from browser.embedded.answers import Answer
from browser.embedded.answers.lists import career_rows, listed, page, paging
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import MILITARY
from browser.onet.operations.operation import GAP, Operation, after_branch


def military(store: Store, values: Mapping[str, str]) -> models.MilitarySearch:
    """Answer with the careers that a military code or title leads to, and the military jobs that it names.

    A code of several branches names a job in each; `branch` narrows both lists. A job that only contains the words
    that were typed is a weak match.
    """
    keyword, branch = values["keyword"], values.get("branch", "all")
    jobs = military_jobs(store, keyword, branch)
    weak = reasons(store, (job for job in jobs if not _is_named(job, keyword)))
    matches = dict.fromkeys(weak, assumptions.BY_WORDS) | reasons(
        store, (job for job in jobs if _is_named(job, keyword))
    )
    careers = strongest_first(listed(store, "veterans", matches), matches)
    part = page(values, len(careers), rows=max(1, len(careers)))
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


def military_jobs(store: Store, keyword: str, branch: str) -> list[Row]:
    """Return the jobs of a branch with this code, or else those with all words in their title.

    If no job matches, the keyword may begin with a branch: Army 11B.
    """
    if jobs := [row for row in _jobs(store, keyword) if branch in ("all", row["branch"])]:
        return jobs
    own, rest = after_branch(keyword)
    return [row for row in _jobs(store, rest) if row["branch"] == own and branch in ("all", own)] if own else []


def _jobs(store: Store, keyword: str) -> list[Row]:
    by_code = store.execute(
        "SELECT * FROM military_job WHERE code = ? COLLATE NOCASE ORDER BY branch, code, category, title",
        (_code(keyword),),
    ).fetchall()
    words = _words(keyword)
    if by_code or not words:
        return by_code
    query = " AND ".join(f'"{word}"' for word in words) + "*"
    return store.execute(
        """
        SELECT * FROM military_job WHERE rowid IN (SELECT job FROM military_words WHERE title MATCH ?)
        ORDER BY branch, code, category, title
        """,
        (query,),
    ).fetchall()


def _is_named(job: Row, keyword: str) -> bool:
    """Return whether a keyword is a job's code or title, or two words or more with which its title begins."""
    title = _words(job["title"])
    for text in (keyword, after_branch(keyword)[1]):
        words = _words(text)
        if _code(text) == _code(job["code"]) or words == title or (len(words) > 1 and words == title[: len(words)]):
            return True
    return False


def _code(text: str) -> str:
    return re.sub(GAP, "", text).upper()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def reasons(store: Store, jobs: Iterable[Row]) -> dict[str, str]:
    """Return each occupation that the jobs lead to, with the strongest reason why."""
    strongest: dict[str, str] = {}
    for branch, code, category in dict.fromkeys((row["branch"], row["code"], row["category"]) for row in jobs):
        rows = store.execute(
            "SELECT occupation, match FROM military_match WHERE code = ? AND branch = ? AND category IS ?",
            (code, branch, category),
        )
        for row in rows:
            known = (row["match"], strongest.get(row["occupation"], row["match"]))
            strongest[row["occupation"]] = min(known, key=assumptions.MATCH_ORDER.index)
    return strongest


def strongest_first(rows: Iterable[Row], matches: Mapping[str, str]) -> list[Row]:
    """Return occupations by how strong the reason for each is, then by title."""
    return sorted(rows, key=lambda row: (assumptions.MATCH_ORDER.index(matches[row["code"]]), row["sort"]))


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
