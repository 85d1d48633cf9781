"""Readers for one career of My Next Move, Mi Próximo Paso or Veterans."""

from functools import partial

from browser.onet import models, pay
from browser.onet.operations.operation import BRANCH
from browser.onet.v2.career_lists import preparation
from browser.onet.v2.lists import career_row, resource, tags
from browser.onet.v2.technology import technology_category
from browser.onet.v2.values import (
    Item,
    entries,
    flag,
    items,
    link,
    number,
    occupation_code,
    optional_flag,
    optional_text,
    part,
    reads,
    text,
    texts,
)


@reads(models.Career)
def career(root: Item) -> models.Career:
    """Read a career's overview: its code and title must be there, the rest may be missing."""
    titles = items(root, "also_called", also_called)
    return models.Career(
        code=occupation_code(root),
        title=text(root, "title"),
        tags=part(root, "tags", tags) or models.Tags(),
        also_called=tuple(title for title, is_first in titles if is_first),
        what_they_do=optional_text(root, "what_they_do"),
        on_the_job=texts(root, "on_the_job"),
        career_video=optional_flag(root, "career_video"),
        resources=items(root, "contents", resource),
        also_called_more=tuple(title for title, is_first in titles if not is_first),
        word_cloud=texts(root, "word_cloud_terms"),
        military_titles=part(root, "sample_of_military_titles", military_titles) or (),
    )


def also_called(item: Item) -> tuple[str, bool]:
    """Read another title, and whether a summary shows it."""
    return text(item, "title"), flag(item, "summary")


def military_titles(item: Item) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read the branches that have jobs like a career, with some of their titles."""
    by_branch = ((branch, texts(item, branch)) for branch in BRANCH.options[1:])
    return tuple((branch, titles) for branch, titles in by_branch if titles)


def element(item: Item) -> models.NamedElement:
    """Read an element of the content model."""
    return models.NamedElement(optional_text(item, "id"), text(item, "name"))


@reads(models.ElementGroups)
def element_groups(root: Item) -> models.ElementGroups:
    """Read knowledge, skills or abilities."""
    return models.ElementGroups(entries(root, element_group))


def element_group(item: Item) -> models.ElementGroup:
    """Read elements under one heading."""
    return models.ElementGroup(optional_text(item, "id"), text(item, "name"), items(item, "element", element))


@reads(models.Personality)
def personality(root: Item) -> models.Personality:
    """Read the top interest and the work styles."""
    return models.Personality(part(root, "top_interest", interest), items(root, "work_styles", element))


def interest(item: Item) -> models.Interest:
    """Read an interest area."""
    return models.Interest(optional_text(item, "id"), text(item, "name"), optional_text(item, "description"))


@reads(models.CareerTechnology)
def career_technology(root: Item) -> models.CareerTechnology:
    """Read the technology of a career."""
    return models.CareerTechnology(entries(root, technology_category))


@reads(models.Education)
def education(root: Item) -> models.Education:
    """Read education and job zone: either may be missing, and 2.0 has no apprenticeships here."""
    zone = part(root, "job_zone", preparation)
    return models.Education(zone.value if zone else None, texts(root, "education_usually_needed"), (), zone)


def outlook(item: Item) -> models.Outlook:
    """Read an outlook in words."""
    category = optional_text(item, "category")
    return models.Outlook(optional_text(item, "description"), (category,) if category else ())


@reads(models.JobOutlook)
def job_outlook(root: Item) -> models.JobOutlook:
    """Read outlook and pay; a bright outlook has no description, and a link to the list of each category."""
    bright = items(root, "bright_outlook", resource)
    titles = tuple(category.title for category in bright)
    return models.JobOutlook(
        outlook=part(root, "outlook", outlook),
        bright_outlook=models.Outlook(None, titles, bright) if bright else None,
        salary=part(root, "salary", salary),
    )


def salary(item: Item) -> models.Salary:
    """Read pay by year and by hour."""
    return pay.salary(optional_text(item, "soc_code"), partial(number, item))


@reads(models.StateOutlook)
def state_outlook(root: Item) -> models.StateOutlook:
    """Read the states, with a word for each."""
    return models.StateOutlook(None, None, (), (), (), entries(root, state))


def state(item: Item) -> models.State:
    """Read a state."""
    return models.State(text(item, "name"), optional_text(item, "code"), None, optional_text(item, "job_outlook"))


@reads(models.ExploreMore)
def explore_more(root: Item) -> models.ExploreMore:
    """Read related careers and industries."""
    return models.ExploreMore(items(root, "careers", career_row), None, items(root, "industries", industry_share))


def industry_share(item: Item) -> models.IndustryShare:
    """Read an industry, which has no percent in 2.0."""
    most, some = link(item, "most_people"), link(item, "some_people")
    return models.IndustryShare(text(item, "code"), text(item, "title"), most or some, None, most, some)
