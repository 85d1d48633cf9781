"""From military jobs to careers (contract 5.3)."""

import re
from collections.abc import Iterable, Mapping
from sqlite3 import Row
from xml.etree.ElementTree import Element

from browser.embedded import chosen
from browser.embedded.document import element
from browser.embedded.lists import career_rows, listed, page, paged
from browser.embedded.store import Store


def military(store: Store, _values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the careers that a military code or title leads to, and the military jobs that it names.

    A code of several branches names a job in each; `branch` narrows both lists.
    """
    keyword, branch = params["keyword"], params.get("branch", "all")
    jobs = military_jobs(store, keyword, branch)
    matches = reasons(store, jobs)
    careers = strongest_first(listed(store, "veterans", matches), matches)
    part = page(params, len(careers), rows=max(1, len(careers)))
    return paged(
        "careers",
        "veterans/military",
        {"keyword": keyword, "branch": branch},
        part,
        element("military_matches", *(match_element(row) for row in jobs)),
        *career_rows(store, "veterans", careers[part.start - 1 : part.end], matches),
    )


def military_jobs(store: Store, keyword: str, branch: str) -> list[Row]:
    """Return the jobs of a branch with this code, or else those with all words in their title."""
    return [row for row in _jobs(store, keyword) if branch in ("all", row["branch"])]


def _jobs(store: Store, keyword: str) -> list[Row]:
    by_code = store.execute(
        "SELECT * FROM military_job WHERE code = ? COLLATE NOCASE ORDER BY branch, code, category, title",
        (keyword.strip(),),
    ).fetchall()
    words = re.findall(r"\w+", keyword)
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


def reasons(store: Store, jobs: Iterable[Row]) -> dict[str, str]:
    """Return each occupation that the jobs lead to, with the strongest reason why."""
    found: dict[str, str] = {}
    for branch, code, category in dict.fromkeys((row["branch"], row["code"], row["category"]) for row in jobs):
        rows = store.execute(
            "SELECT occupation, match FROM military_match WHERE code = ? AND branch = ? AND category = ?",
            (code, branch, category),
        )
        for row in rows:
            known = (row["match"], found.get(row["occupation"], row["match"]))
            found[row["occupation"]] = min(known, key=chosen.MATCH_ORDER.index)
    return found


def strongest_first(rows: Iterable[Row], matches: Mapping[str, str]) -> list[Row]:
    """Return occupations by how strong the reason for each is, then by title."""
    return sorted(rows, key=lambda row: (chosen.MATCH_ORDER.index(matches[row["code"]]), row["sort"]))


def match_element(row: Row, *content: Element) -> Element:
    """Return a military job that matched; all that the release holds are in use."""
    title = f"{row['title']} ({row['category']})"
    return element(
        "match", element("code", row["code"]), element("title", title), *content, branch=row["branch"], active=True
    )
