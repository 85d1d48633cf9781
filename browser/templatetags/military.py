"""What templates ask about the answer to a military search: jobs kept apart by branch, and how strong a match is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template import Library

from browser.onet import models

# Reasons that rest on what a job does or on the official crosswalk; any other is a likeness of words (contract 5.3).
STRONG = frozenset(["most_duties", "some_duties", "crosswalk"])

register = Library()


@dataclass(frozen=True, slots=True)
class BranchJobs:
    """The military jobs of one branch that a search matched."""

    branch: str | None
    matches: tuple[models.MilitaryMatch, ...]


@register.filter
def by_branch(matches: Iterable[models.MilitaryMatch]) -> tuple[BranchJobs, ...]:
    """Return matched jobs branch by branch, both in the order of the answer."""
    found: dict[str | None, list[models.MilitaryMatch]] = {}
    for match in matches:
        found.setdefault(match.branch, []).append(match)
    return tuple(BranchJobs(branch, tuple(jobs)) for branch, jobs in found.items())


@register.filter
def shares_a_code(branches: Iterable[BranchJobs]) -> bool:
    """Return whether a code names a job in more than one of the branches."""
    codes = [code for jobs in branches for code in {match.code for match in jobs.matches} - {None}]
    return len(codes) != len(set(codes))


@register.filter
def only_weak(rows: Iterable[models.CareerRow]) -> bool:
    """Return whether no career is listed for what the military job does."""
    return not any(row.match_type in STRONG for row in rows)
