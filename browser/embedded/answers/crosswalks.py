"""Answers: from military jobs, programs of study and SOC codes to occupations (contract 6.8)."""

import re
from collections.abc import Mapping
from sqlite3 import Row
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded.answers import outline, related
from browser.embedded.answers.document import Answer, element
from browser.embedded.answers.lists import listed, occupation_rows, page, paged
from browser.embedded.answers.military import match_element, military_jobs, reasons, strongest_first
from browser.embedded.data.store import Store
from browser.onet.operations.operation import GAP

# A code in any spelling, whole or its beginning, in two groups; and how these two make the code.
# CIP: 14.0801, 140801, 1.0101. SOC: 17-2051, 172051, or with the two digits of an O*NET-SOC code.
SPELLINGS: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        "education": (re.compile(r"([0-9]{1,2}(?=\.|$)|[0-9]{2})\.?([0-9]{0,4})", re.ASCII), "{:0>2}.{}"),
        "soc": (re.compile(rf"([0-9]{{2}}){GAP}*([0-9]{{0,4}})(?:{GAP}*[0-9]{{2}})?"), "{}-{}"),
    }
)


def military(store: Store, _values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the military jobs of a code or title, each with its occupations, the strongest match first."""
    keyword, branch = params["keyword"], params.get("branch", "all")
    jobs = military_jobs(store, keyword, branch)
    part = page(params, len(jobs))
    matches = []
    for job in jobs[part.start - 1 : part.end]:
        why = reasons(store, [job])
        rows = strongest_first(listed(store, "online", why), why)
        matches.append(match_element(job, element("occupations", *occupation_rows(rows))))
    return paged("matches", "online/crosswalks/military", {"keyword": keyword, "branch": branch}, part, *matches)


def classified(name: str) -> Answer:
    """Return the function that answers with codes of a classification, each with its occupations by title."""

    def answer(store: Store, _values: Mapping[str, str], params: Mapping[str, str]) -> Element:
        keyword = params["keyword"]
        found = _found(store, name, keyword)
        part = page(params, len(found))
        matches = [
            element(
                "match",
                element("code", row["code"]),
                element("title", row["title"]),
                element("occupations", *occupation_rows(_occupations(store, name, row["code"]))),
            )
            for row in found[part.start - 1 : part.end]
        ]
        return paged("matches", f"online/crosswalks/{name}", {"keyword": keyword}, part, *matches)

    return answer


def _found(store: Store, name: str, keyword: str) -> list[Row]:
    """Return the entries of a classification whose code begins so, or with all words in their title."""
    spelling, written = SPELLINGS[name]
    if spelled := spelling.fullmatch(keyword.strip()):
        return store.execute(
            "SELECT code, title FROM crosswalk_words WHERE name = ? AND code GLOB ? ORDER BY code",
            (name, written.format(*spelled.groups()) + "*"),
        ).fetchall()
    words = re.findall(r"\w+", keyword)
    if not words:
        return []
    query = " AND ".join(f'"{word}"' for word in words) + "*"
    return store.execute(
        "SELECT code, title FROM crosswalk_words WHERE title MATCH ? AND name = ? ORDER BY code", (query, name)
    ).fetchall()


def _occupations(store: Store, name: str, code: str) -> list[Row]:
    rows = store.execute("SELECT occupation FROM crosswalk WHERE name = ? AND code = ?", (name, code))
    found = listed(store, "online", [row["occupation"] for row in rows])
    return sorted(found, key=lambda row: str(row["sort"]))


# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "crosswalk_military": military,
        "crosswalk_education": classified("education"),
        "crosswalk_soc": classified("soc"),
        "related": related.related,
        "work_activities_outline": outline.work_activities_outline,
        "related_task": related.task_search,
        "related_task_tasks": related.task_choice,
    }
)
