"""Readers for lists of O*NET OnLine occupations, and what each is chosen from (contract 9)."""

import re
from urllib.parse import unquote

from browser.onet import models
from browser.onet.operations.occupation_lists import BRIGHT_OCCUPATIONS
from browser.onet.v2.lists import list_summary, paging, rows, tags
from browser.onet.v2.values import (
    Item,
    entries,
    field,
    integer,
    items,
    link,
    number,
    occupation_code,
    optional_flag,
    optional_text,
    part,
    reads,
    text,
)

ZONE = re.compile("(?:[1-5]-)?([1-5])", re.ASCII)


@reads(models.ChoiceList)
def choice_list(root: Item) -> models.ChoiceList:
    """Read what lists can be chosen by: the whole list, an array."""
    return models.ChoiceList(entries(root, choice), None)


def choice(item: Item) -> models.Choice:
    """Read a choice; one without a code is known by the last word of its address, or by its title."""
    title, most, some = text(item, "title"), link(item, "most_people"), link(item, "some_people")
    href = link(item, "href") or most or some
    return models.Choice(
        code=optional_text(item, "code") or last_word(href or "") or title,
        title=title,
        href=href,
        group=optional_text(item, "cluster_grouping"),
        description=optional_text(item, "description"),
        score=number(item, "score"),
        most_people=most,
        some_people=some,
        job_postings=integer(item, "job_postings"),
        job_families=items(item, "job_family", choice),
    )


def last_word(href: str) -> str:
    """Return the last word of an address, which may be in its query: the code of an old occupation is."""
    return unquote(href.rstrip("/").rpartition("/")[2].rpartition("?code=")[2])


@reads(models.OccupationList)
def occupation_list(root: Item) -> models.OccupationList:
    """Read a list of OnLine occupations."""
    return models.OccupationList(
        keyword=root.values.get("keyword"),
        paging=paging(root),
        occupations=rows(root, "occupation", occupation_row),
        summary=part(root, "summary", list_summary),
        cluster=part(root, "cluster", choice),
        categories=items(root, "category", choice),
    )


def occupation_row(item: Item) -> models.OccupationRow:
    """Read one occupation of a list: its code and title must be there."""
    return models.OccupationRow(
        code=occupation_code(item),
        title=text(item, "title"),
        href=link(item, "href"),
        tags=part(item, "tags", tags) or models.Tags(),
        bright_outlook=bright_outlook(item, "category"),
        career_cluster=items(item, "career_cluster", choice),
        career_pathway=items(item, "sub_cluster", choice),
        percent_employed_by_industry=percents(item),
        projected_growth=optional_text(item, "projected_growth"),
        projected_openings=integer(item, "projected_openings"),
        stem_occupation_type=items(item, "stem_occupation_type", choice),
        job_family=tuple(found for found in [part(item, "job_family", choice)] if found),
        job_zone=part(item, "job_zone", choice) or part(item, "zone", choice),
        has_data=optional_flag(item, "datalevel"),
        industry_data_from=optional_text(item, "industry_data_from"),
        in_demand=optional_flag(item, "in_demand"),
        percentage=number(item, "percentage"),
    )


def bright_outlook(item: Item, name: str) -> models.Outlook | None:
    """Read why an outlook is bright; None if it is not."""
    found = items(item, name, category)
    return models.Outlook(None, tuple(link.title for link in found), found) if found else None


def category(item: Item) -> models.Link:
    """Read a category with the address of its list, though the answer has only the code."""
    code = optional_text(item, "code")
    return models.Link(text(item, "title"), BRIGHT_OCCUPATIONS.url(category=code) if code else None)


def zone_number(item: Item) -> int | None:
    """Return the number of a job zone, the higher one of two in one row; None if its code is no number."""
    found = ZONE.fullmatch(optional_text(item, "code") or "")
    return int(found[1]) if found else None


def percents(item: Item) -> tuple[models.IndustryPercent, ...]:
    """Read the percent of an occupation's workers in each industry, or in the one in the address."""
    if "industry" in item.values and field(item, "percent_employed") is not None:
        return (models.IndustryPercent(item.values["industry"], number(item, "percent_employed")),)
    return items(item, "percent_employed_by_industry", industry_percent)


def industry_percent(item: Item) -> models.IndustryPercent:
    """Read the percent in one industry."""
    return models.IndustryPercent(text(item, "code"), number(item, "percent"), optional_text(item, "title"))
