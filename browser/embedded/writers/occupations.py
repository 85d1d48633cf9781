"""Writers for one occupation of O*NET OnLine and its reports (contract 6.4, 6.5)."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from browser.embedded.writers.careers import named_element, outlook, technology
from browser.embedded.writers.lists import occupation as occupation_row
from browser.embedded.writers.lists import occupation_tags
from browser.embedded.writers.services import resource, web_page
from browser.embedded.writers.values import WRITERS, container, part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.Occupation)
def occupation(answer: models.Occupation, tag: str) -> Element:
    """Write an occupation's overview."""
    return element(tag, *overview(answer), code=answer.code)


def overview(answer: models.Occupation) -> Iterator[Element | None]:
    """Yield the parts of an occupation's overview."""
    yield element("title", answer.title)
    yield occupation_tags(answer.tags)
    yield part(answer.description, "description", text)
    yield container("sample_of_reported_job_titles", parts(answer.sample_of_reported_job_titles, "title", text))
    yield container("also_see", parts(answer.also_see, "occupation", occupation_row))
    yield part(answer.updated, "updated", updated)
    yield part(answer.bright_outlook, "bright_outlook", outlook)
    yield part(answer.green, "green", green)
    yield element("summary_resources", *parts(answer.summary_resources, "resource", section))
    yield element("details_resources", *parts(answer.details_resources, "resource", section))
    yield element("custom_resources", *parts(answer.custom_resources, "resource", resource))


def section(link: models.Link, tag: str) -> Element:
    """Write a link to a section; the API escapes the ampersand in these titles twice (contract 1.4)."""
    return resource(replace(link, title=link.title.replace("&", "&amp;")), tag)


def updated(answer: models.Updated, tag: str) -> Element:
    """Write when the data were updated, and from what."""
    return element(
        tag, *parts(answer.resources, "resource_updated", resource_updated), partial=answer.partial, year=answer.year
    )


def resource_updated(answer: models.ResourceUpdated, tag: str) -> Element:
    """Write source and year of one kind of data."""
    return element(
        tag, element("title", answer.title), part(answer.source, "source", text), part(answer.year, "year", text)
    )


def green(answer: models.Green, tag: str) -> Element:
    """Write an occupation's place in the green economy."""
    return element(
        tag,
        part(answer.description, "description", text),
        part(answer.category, "category", text),
        container("sectors", parts(answer.sectors, "sector", text)),
    )


@writes(models.OccupationReport)
def occupation_report(answer: models.OccupationReport, tag: str) -> Element:
    """Write a summary or details report."""
    code = answer.occupation.code
    return element(
        tag,
        element("occupation", element("code", code), *overview(answer.occupation)),
        *(WRITERS[type(section.content)](section.content, section.name) for section in answer.sections),
        code=code,
        display=answer.display,
    )


def score(answer: models.Score, tag: str) -> Element:
    """Write a rating."""
    return element(tag, answer.value, scale=answer.scale, important=answer.important)


@writes(models.Tasks)
def tasks(answer: models.Tasks, tag: str) -> Element:
    """Write tasks."""
    return element(tag, *parts(answer.tasks, "task", detailed_task if answer.is_detailed else task))


def task(answer: models.Task, tag: str) -> Element:
    """Write a task of a summary: its statement is its own text."""
    return element(tag, answer.statement, id=answer.id, green=answer.green, related=answer.related)


def detailed_task(answer: models.Task, tag: str) -> Element:
    """Write a task with its category and score."""
    return element(
        tag,
        element("statement", answer.statement),
        part(answer.category, "category", text),
        part(answer.score, "score", score),
        id=answer.id,
        green=answer.green,
        related=answer.related,
    )


@writes(models.TechnologyList)
def technology_list(answer: models.TechnologyList, tag: str) -> Element:
    """Write technology skills or tools."""
    return element(
        tag, part(answer.see_all, "see_all", see_all), *parts(answer.categories, "category", technology_category)
    )


def see_all(href: str, tag: str) -> Element:
    """Write the address of the whole list."""
    return element(tag, href=href)


def technology_category(category: models.TechnologyCategory, tag: str) -> Element:
    """Write a category of technology; O*NET OnLine has its id at the title."""
    return element(
        tag,
        element("title", category.title.name, id=category.id, hot_technology=category.title.hot_technology),
        *parts(category.examples, "example", technology),
        related=category.related,
    )


@writes(models.ToolsTechnology)
def tools_technology(answer: models.ToolsTechnology, tag: str) -> Element:
    """Write tools and technology in one section."""
    return element(
        tag,
        part(answer.see_all, "see_all", see_all),
        part(answer.tools, "tools", technology_list),
        part(answer.technology, "technology", technology_list),
    )


@writes(models.RatedElements)
def rated_elements(answer: models.RatedElements, tag: str) -> Element:
    """Write elements with their ratings."""
    return element(
        tag,
        part(answer.high_point_code, "high_point_code", text),
        *parts(answer.elements, "element", rated_element),
    )


def rated_element(answer: models.RatedElement, tag: str) -> Element:
    """Write an element with its rating."""
    return element(
        tag,
        element("name", answer.name),
        part(answer.description, "description", text),
        part(answer.score, "score", score),
        *parts(answer.responses, "response", response),
        id=answer.id,
        related=answer.related,
    )


def response(answer: models.Response, tag: str) -> Element:
    """Write an answer of workers."""
    return element(tag, answer.text, percentage=answer.percentage)


@writes(models.DetailedWorkActivities)
def detailed_work_activities(answer: models.DetailedWorkActivities, tag: str) -> Element:
    """Write detailed work activities."""
    return element(tag, *parts(answer.activities, "activity", activity))


def activity(answer: models.Activity, tag: str) -> Element:
    """Write a detailed work activity."""
    return element(tag, answer.title, id=answer.id, related=answer.related)


@writes(models.JobZone)
def job_zone(answer: models.JobZone, tag: str) -> Element:
    """Write a job zone."""
    return element(
        tag,
        part(answer.value, "value", text),
        element("title", answer.title),
        part(answer.education, "education", text),
        part(answer.related_experience, "related_experience", text),
        part(answer.job_training, "job_training", text),
        part(answer.job_zone_examples, "job_zone_examples", text),
        part(answer.svp_range, "svp_range", text),
    )


@writes(models.RequiredEducation)
def required_education(answer: models.RequiredEducation, tag: str) -> Element:
    """Write levels of education and fields of study."""
    return element(
        tag,
        container("level_required", parts(answer.level_required, "category", education_level)),
        container("stem", parts(answer.disciplines, "discipline", discipline)),
    )


def education_level(answer: models.EducationLevel, tag: str) -> Element:
    """Write a level of education."""
    return element(
        tag,
        element("name", answer.name),
        part(answer.description, "description", text),
        part(answer.score, "score", score),
    )


def discipline(answer: models.Discipline, tag: str) -> Element:
    """Write a field of study."""
    return element(tag, element("name", answer.name), *parts(answer.programs, "cip", named_element))


@writes(models.RelatedOccupations)
def related_occupations(answer: models.RelatedOccupations, tag: str) -> Element:
    """Write related occupations."""
    return element(tag, *parts(answer.occupations, "occupation", occupation_row))


@writes(models.AdditionalInformation)
def additional_information(answer: models.AdditionalInformation, tag: str) -> Element:
    """Write web pages elsewhere."""
    return element(tag, *parts(answer.sources, "source", web_page))
