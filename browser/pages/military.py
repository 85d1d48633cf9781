"""The results of a military search: the jobs that matched, branch by branch, and the careers they lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext as _

from browser.areas import career_url
from browser.onet import models, operations
from browser.pages import words
from browser.pages.combat import LEADS_TO
from browser.pages.frame import Crumb
from browser.pages.list_tables import careers, military_jobs
from browser.pages.own import SEARCH
from browser.pages.tables import Table

# Reasons that rest on what a job does or on the official crosswalk; any other is a likeness of words (contract 5.3).
STRONG = frozenset(["most_duties", "some_duties", "crosswalk"])
SAME_CODES = {"space_force": "air_force"}


def suggestions(codes: Iterable[str]) -> tuple[Crumb, ...]:
    """Return what military occupations lead to; nothing if one of the codes is a civilian occupation."""
    known = list(codes)
    if not all(code.startswith("55-") for code in known):
        return ()
    leads = dict(career for code in known for career in LEADS_TO.get(code[:7], ()))
    return tuple(Crumb(title, career_url("veterans", code), "en") for code, title in leads.items())


@dataclass(frozen=True, slots=True)
class BranchJobs:
    """The military jobs of one branch that a search matched; `url` searches this branch alone."""

    name: str
    matches: tuple[models.MilitaryMatch, ...]
    url: str


@dataclass(frozen=True, slots=True)
class MilitaryResults:
    """The results of a military search; `branch` is the name of the one that was searched, empty for all.

    `shares_a_code`: a code is another job in another branch. `is_weak`: no career is listed for what a job does.
    `every_branch` searches all branches, `among_careers` all careers. `suggestions`: where there is no civilian match,
    careers that experience of such work leads to.
    """

    keyword: str
    branch: str
    matches: tuple[models.MilitaryMatch, ...]
    branches: tuple[BranchJobs, ...]
    jobs: Table
    careers: Table | None
    shares_a_code: bool
    is_weak: bool
    every_branch: str
    among_careers: str
    suggestions: tuple[Crumb, ...] = ()


def military_results(content: models.MilitarySearch, keyword: str, branch: str = "all") -> MilitaryResults:
    """Return the results of a search in one branch, or in all."""
    jobs: dict[str | None, list[models.MilitaryMatch]] = {}
    for match in content.matches:
        jobs.setdefault(match.branch, []).append(match)
    # The Space Force has the codes of the Air Force.
    codes = {(SAME_CODES.get(match.branch or "", match.branch), match.code) for match in content.matches if match.code}
    in_branch = partial(operations.MILITARY.address, keyword=keyword)
    return MilitaryResults(
        keyword=keyword,
        branch=words.branch(branch) if branch != "all" else "",
        matches=content.matches,
        branches=tuple(
            BranchJobs(words.branch(key), tuple(matches), in_branch(branch=key or "")) for key, matches in jobs.items()
        ),
        jobs=military_jobs(jobs.values(), "en", _("Military jobs that matched")),
        careers=careers(content.careers, "veterans") if content.careers else None,
        shares_a_code=len(codes) != len({code for _, code in codes}),
        suggestions=suggestions(row.code for row in content.careers),
        is_weak=not any(row.match_type in STRONG for row in content.careers),
        every_branch=in_branch(),
        among_careers=SEARCH.address(keyword=keyword, tab="veterans"),
    )
