"""Readers for the search by military job, and for the jobs that are like a career."""

from itertools import chain

from browser.onet import models
from browser.onet.operations.operation import BRANCH
from browser.onet.v2.lists import career_row, paging, resource, rows
from browser.onet.v2.values import Item, items, optional_flag, optional_text, reads, text


@reads(models.MilitarySearch)
def military_search(root: Item) -> models.MilitarySearch:
    """Read the careers for a military job, and the jobs that matched."""
    return models.MilitarySearch(
        keyword=root.values.get("keyword"),
        branch=root.values.get("branch"),
        paging=paging(root),
        matches=items(root, "military_match", military_match),
        careers=rows(root, "career", career_row),
    )


def military_match(item: Item) -> models.MilitaryMatch:
    """Read one military job that matched."""
    return job(item, optional_text(item, "branch"))


def job(item: Item, branch: str | None) -> models.MilitaryMatch:
    """Read one military job of a branch."""
    return models.MilitaryMatch(
        branch=branch,
        active=optional_flag(item, "active"),
        code=optional_text(item, "code"),
        title=text(item, "title"),
        external_info=items(item, "external_info", resource),
    )


@reads(models.MilitaryJobs)
def military_jobs(root: Item) -> models.MilitaryJobs:
    """Read the jobs that are like a career, branch by branch: a branch without a job is not sent."""
    jobs = chain.from_iterable(jobs_of(root, branch) for branch in BRANCH.options[1:])
    return models.MilitaryJobs(root.values.get("branch"), tuple(jobs))


def jobs_of(root: Item, branch: str) -> tuple[models.MilitaryMatch, ...]:
    """Read the jobs of one branch."""
    return items(root, branch, lambda item: job(item, branch))
