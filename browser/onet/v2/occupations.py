"""Readers for one occupation of O*NET OnLine: its overview and the sections of its reports (contract 9)."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.onet import models
from browser.onet.operations import REPORT_SECTIONS
from browser.onet.v2.lists import career_row, paging, resource, rows, tags
from browser.onet.v2.occupation_lists import bright_outlook, choice, zone_number
from browser.onet.v2.technology import technology, technology_category
from browser.onet.v2.values import (
    Item,
    as_text,
    flag,
    integer,
    items,
    link,
    number,
    occupation_code,
    optional_text,
    part,
    reads,
    text,
    texts,
)

# The name of a rating -> that of its scale in 1.x.
SCALES: Mapping[str, str] = MappingProxyType(
    {"importance": "Importance", "context": "Context", "occupational_interest": "Occupational Interest"}
)
RESPONDENTS = "percentage_of_respondents"
# What the data of a section are called -> the section: sections still have the names from before release 30.3.
SECTION_OF: Mapping[str, str] = MappingProxyType(
    {operation.title: operation.section for operation in REPORT_SECTIONS}
    | {
        "Career Interest Types": "interests",
        "Essential Skills": "skills",
        "Transferable Skills": "skills",
        "Software Skills": "technology_skills",
    }
)


@reads(models.Occupation)
def occupation(root: Item) -> models.Occupation:
    """Read an occupation's overview: its code and title must be there."""
    return models.Occupation(
        code=occupation_code(root),
        title=text(root, "title"),
        tags=part(root, "tags", tags) or models.Tags(),
        description=optional_text(root, "description"),
        sample_of_reported_job_titles=texts(root, "sample_of_reported_titles"),
        also_see=items(root, "also_see", career_row),
        updated=part(root, "updated", updated),
        bright_outlook=bright_outlook(root, "bright_outlook"),
        green=None,
        summary_resources=items(root, "summary_contents", resource),
        details_resources=items(root, "details_contents", resource),
        custom_resources=items(root, "custom_contents", resource),
    )


def updated(item: Item) -> models.Updated:
    """Read when the data were updated, and from what."""
    return models.Updated(
        partial=False, year=optional_text(item, "year"), resources=items(item, "contents", updated_resource)
    )


def updated_resource(item: Item) -> models.ResourceUpdated:
    """Read where the data of a section come from."""
    title = text(item, "title")
    return models.ResourceUpdated(
        title, optional_text(item, "source"), optional_text(item, "year"), SECTION_OF.get(title)
    )


def score(item: Item) -> models.Score | None:
    """Read a rating; None if a row is not rated. 2.0 does not say whether it is important."""
    return next((rating for name, scale in SCALES.items() if (rating := on_scale(item, name, scale))), None)


def on_scale(item: Item, name: str, scale: str) -> models.Score | None:
    """Read a number from 0 to 100 on a scale; None if it was not sent."""
    value = number(item, name)
    return None if value is None else models.Score(value, scale, important=None)


def paging_of(root: Item, listed: tuple[object, ...]) -> models.Paging | None:
    """Read which rows of a section were sent; None if there are none, or if it is not a list that has pages."""
    return paging(root) if listed and integer(root, "start") is not None else None


@reads(models.Tasks)
def tasks(root: Item) -> models.Tasks:
    """Read tasks: category and rating only in the details."""
    listed = rows(root, "task", task)
    return models.Tasks(listed, paging_of(root, listed))


def task(item: Item) -> models.Task:
    """Read one task."""
    return models.Task(
        statement=text(item, "title"),
        id=optional_text(item, "id"),
        category=optional_text(item, "category"),
        score=score(item),
        green=False,
        related=link(item, "related"),
    )


@reads(models.TechnologyList)
def technology_list(root: Item) -> models.TechnologyList:
    """Read technology by category, or the technology that is hot or in demand."""
    categories, examples = items(root, "category", technology_category), items(root, "example", technology)
    listed = categories or examples or rows(root, "category", technology_category)
    return models.TechnologyList(
        see_all=None,
        categories=categories,
        examples=examples,
        hot_technology=part(root, "hot_technology", technology_total),
        in_demand_skills=part(root, "in_demand_skills", technology_total),
        paging=paging_of(root, listed),
    )


def technology_total(item: Item) -> models.TechnologyTotal:
    """Read how much of the technology is hot or in demand."""
    return models.TechnologyTotal(integer(item, "total"), link(item, "href"))


@reads(models.RatedElements)
def rated_elements(root: Item) -> models.RatedElements:
    """Read elements with their ratings."""
    listed = rows(root, "element", rated_element)
    return models.RatedElements(listed, optional_text(root, "interest_code"), paging_of(root, listed))


def rated_element(item: Item) -> models.RatedElement:
    """Read one element."""
    return models.RatedElement(
        id=optional_text(item, "id"),
        name=text(item, "name"),
        description=optional_text(item, "description"),
        score=score(item),
        responses=items(item, "response", response),
        related=link(item, "related"),
    )


def response(item: Item) -> models.Response:
    """Read the percent of respondents who gave an answer."""
    return models.Response(optional_text(item, "description") or "", number(item, RESPONDENTS))


@reads(models.DetailedWorkActivities)
def detailed_work_activities(root: Item) -> models.DetailedWorkActivities:
    """Read detailed work activities."""
    listed = rows(root, "activity", activity)
    return models.DetailedWorkActivities(listed, paging_of(root, listed))


def activity(item: Item) -> models.Activity:
    """Read one activity."""
    return models.Activity(text(item, "title"), optional_text(item, "id"), link(item, "related"))


@reads(models.JobZone)
def job_zone(root: Item) -> models.JobZone:
    """Read a job zone: its title must be there."""
    return models.JobZone(
        value=zone_number(root),
        title=text(root, "title"),
        education=optional_text(root, "education"),
        related_experience=optional_text(root, "related_experience"),
        job_training=optional_text(root, "job_training"),
        job_zone_examples=optional_text(root, "job_zone_examples"),
        svp_range=optional_text(root, "svp_range"),
        code=optional_text(root, "code"),
    )


@reads(models.RequiredEducation)
def required_education(root: Item) -> models.RequiredEducation:
    """Read levels of education."""
    return models.RequiredEducation(rows(root, "response", education_level), ())


def education_level(item: Item) -> models.EducationLevel:
    """Read one level; its code is its place among the levels."""
    return models.EducationLevel(
        name=text(item, "title"),
        description=optional_text(item, "description"),
        score=on_scale(item, RESPONDENTS, "Percentage of Respondents"),
        code=optional_text(item, "code"),
    )


@reads(models.RelatedOccupations)
def related_occupations(root: Item) -> models.RelatedOccupations:
    """Read related occupations."""
    listed = rows(root, "occupation", career_row)
    return models.RelatedOccupations(listed, paging_of(root, listed))


@reads(models.AdditionalInformation)
def additional_information(root: Item) -> models.AdditionalInformation:
    """Read web pages elsewhere: 2.0 has those on military careers."""
    listed = rows(root, "career_summary", web_page)
    return models.AdditionalInformation(listed, paging_of(root, listed))


def web_page(item: Item) -> models.Link:
    """Read a title with the address of a web page."""
    return models.Link(text(item, "title"), link(item, "url"))


@reads(models.Associations)
def associations(root: Item) -> models.Associations:
    """Read professional associations."""
    listed = rows(root, "source", association)
    return models.Associations(listed, paging_of(root, listed))


def association(item: Item) -> models.Association:
    """Read one association."""
    return models.Association(text(item, "name"), link(item, "url"), flag(item, "ally"), part(item, "category", choice))


@reads(models.ApprenticeshipTitles)
def apprenticeship_titles(root: Item) -> models.ApprenticeshipTitles:
    """Read titles of registered apprenticeships."""
    listed = tuple(title for title in rows(root, "example_title", lambda item: as_text(item.json)) if title)
    return models.ApprenticeshipTitles(listed, paging_of(root, listed))
