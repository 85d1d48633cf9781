"""The military jobs that lead to a career, branch by branch, as people in the branch name them."""

import re
from dataclasses import dataclass

from browser import services
from browser.embedded import labor
from browser.onet.operations import MILITARY
from browser.pages import words
from browser.pages.frame import Crumb

FIRST_JOBS = 6  # of a branch; the rest is shown on demand
FEW = 2  # so many more are shown at once
# A code of the Air Force or the Space Force has a digit for the level (3P051), which people write as X, and perhaps a
# letter for the specialty; the title names both after the job.
LEVELED = re.compile(r"([0-9][A-Z][0-9])[0-9]([0-9])[A-Z]?")
LEVEL = re.compile(r" (?:Helper|Apprentice|Journeyman|Craftsman|Superintendent|Manager)$")


@dataclass(frozen=True, slots=True)
class Branch:
    """The military jobs of one branch, or of two with the same ones; each links the careers that it leads to."""

    name: str
    first: tuple[Crumb, ...]
    more: tuple[Crumb, ...]


def jobs_of(code: str) -> tuple[Branch, ...]:
    """Return the military jobs that lead to a career, as this site's own tables know them."""
    store = services.tables()
    found: dict[str, dict[str, str]] = {}
    for branch, own, title in labor.military_jobs(store, code) if store else ():
        found.setdefault(branch, {}).setdefault(*_plain(own, title))
    shared = found.get("space_force", {}) == found.get("air_force")
    return tuple(
        _branch(branch, jobs, "space_force" if shared and branch == "air_force" else "")
        for branch, jobs in found.items()
        if not (shared and branch == "space_force")
    )


def _plain(code: str, title: str) -> tuple[str, str]:
    """Return a job's title without its level and specialty, and its code with X for the level."""
    name = title.partition(", ")[0]
    leveled = LEVELED.fullmatch(code)
    return (LEVEL.sub("", name), f"{leveled[1]}X{leveled[2]}") if leveled else (name, code)


def _branch(branch: str, jobs: dict[str, str], other: str) -> Branch:
    links = tuple(
        Crumb(f"{code} {title}", MILITARY.address(keyword=code, branch=branch), "en") for title, code in jobs.items()
    )
    name = ", ".join(words.branch(key) for key in (branch, other) if key)
    first = FIRST_JOBS if len(links) > FIRST_JOBS + FEW else len(links)
    return Branch(name, links[:first], links[first:])
