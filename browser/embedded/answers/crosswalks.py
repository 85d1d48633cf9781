"""From military jobs, programs of study, SOC codes and profiles of BLS's Handbook to occupations (contract 6.8)."""

import re
from collections.abc import Mapping
from functools import partial
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded.answers import Answer
from browser.embedded.answers.lists import listed, occupations, page, paging
from browser.embedded.answers.military import leads_of, match, reasons, strongest_first
from browser.embedded.data.store import Store
from browser.embedded.search.military import found
from browser.embedded.search.search import search
from browser.onet import models
from browser.onet.operations import crosswalks
from browser.onet.operations.operation import GAP, Operation

# A code in any spelling, whole or its beginning, in two groups; and how these two make the code.
# CIP: 14.0801, 140801, 1.0101. SOC: 17-2051, 172051, or with the two digits of an O*NET-SOC code.
SPELLINGS: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        "education": (re.compile(r"([0-9]{1,2}(?=\.|$)|[0-9]{2})\.?([0-9]{0,4})", re.ASCII), "{:0>2}.{}"),
        "soc": (re.compile(rf"([0-9]{{2}}){GAP}*([0-9]{{0,4}})(?:{GAP}*[0-9]{{2}})?"), "{}-{}"),
    }
)


GENERAL = ", General"  # how CIP ends the title of what is not one specialty


def military(store: Store, values: Mapping[str, str]) -> models.CrosswalkMatches:
    """Answer with the military jobs of a code or title, each with its occupations, the strongest match first."""
    keyword, branch = values["keyword"], values.get("branch", "all")
    jobs, _ = found(store, keyword, branch)
    part = page(values, len(jobs))
    query = {"keyword": keyword, "branch": branch}
    shown = jobs[part.start - 1 : part.end]
    leads = leads_of(store, shown)
    return models.CrosswalkMatches(
        keyword,
        branch,
        paging(crosswalks.MILITARY_CROSSWALK.url(), query, part),
        tuple(_military_match(store, job, reasons(leads, [job])) for job in shown),
    )


def _military_match(store: Store, row: Row, why: Mapping[str, str]) -> models.CrosswalkMatch:
    job = match(row)
    return models.CrosswalkMatch(
        job.code, job.title, job.branch, job.active, occupations(strongest_first(listed(store, "online", why), why))
    )


def classified(store: Store, values: Mapping[str, str], operation: Operation[object]) -> models.CrosswalkMatches:
    """Answer with codes of a classification, each with its occupations by title."""
    keyword, name = values["keyword"], operation.section
    rows = _matching(store, name, keyword)
    part = page(values, len(rows))
    return models.CrosswalkMatches(
        keyword,
        None,
        paging(operation.url(), {"keyword": keyword}, part),
        tuple(
            models.CrosswalkMatch(row["code"], row["title"], None, None, _occupations(store, name, row["code"]))
            for row in rows[part.start - 1 : part.end]
        ),
    )


def _matching(store: Store, name: str, keyword: str) -> list[Row]:
    """Return the entries of a classification whose code begins with the keyword, or whose title has all its words.

    The title that is these words comes first, then whole words before beginnings (nursing before nursery), and of each
    those whose occupations match best.
    """
    spelling, written = SPELLINGS.get(name, (None, ""))
    if spelling and (spelled := spelling.fullmatch(keyword.strip())):
        return store.execute(
            "SELECT code, title FROM crosswalk_words WHERE name = ? AND code GLOB ? ORDER BY code",
            (name, written.format(*spelled.groups()) + "*"),
        ).fetchall()
    words = re.findall(r"\w+", keyword)
    if not words:
        return []
    whole = " AND ".join(f'"{word}"' for word in words)
    named = {row["code"] for row in _titled(store, name, whole)}
    scores = {code: score or 0 for code, score in search(store, keyword, "en")}
    leads: dict[str, int] = {}
    for row in store.execute("SELECT code, occupation FROM crosswalk WHERE name = ?", (name,)):
        leads[row["code"]] = max(leads.get(row["code"], 0), scores.get(row["occupation"], 0))
    asked = " ".join(words).casefold()
    return sorted(
        _titled(store, name, f"{whole}*"),
        key=lambda row: (
            row["title"].removesuffix(GENERAL).casefold() != asked,
            row["code"] not in named,
            -leads[row["code"]],
            row["code"],
        ),
    )


def _titled(store: Store, name: str, query: str) -> list[Row]:
    """Return the entries of a classification whose title matches a query."""
    return store.execute(
        "SELECT code, title FROM crosswalk_words WHERE title MATCH ? AND name = ?", (query, name)
    ).fetchall()


def _occupations(store: Store, name: str, code: str) -> tuple[models.CareerRow, ...]:
    """Return the occupations of a code of a classification, by title."""
    rows = store.execute("SELECT occupation FROM crosswalk WHERE name = ? AND code = ?", (name, code))
    own = listed(store, "online", [row["occupation"] for row in rows])
    return occupations(sorted(own, key=lambda row: str(row["sort"])))


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        crosswalks.MILITARY_CROSSWALK: military,
        **{
            operation: partial(classified, operation=operation)
            for operation in (crosswalks.EDUCATION_CROSSWALK, crosswalks.SOC_CROSSWALK, crosswalks.OOH_CROSSWALK)
        },
    }
)
