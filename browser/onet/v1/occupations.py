"""Readers for one occupation of O*NET OnLine and its reports (contract 6.4, 6.5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast
from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations import REPORT_SECTIONS
from browser.onet.v1.careers import element, outlook, technology_category
from browser.onet.v1.lists import career_row, resource, tags, web_page
from browser.onet.v1.offered import NOT_IN_V1
from browser.onet.v1.values import (
    READERS,
    decimal,
    flag,
    integer,
    link,
    log_unknown,
    name,
    number,
    occupation_code,
    optional_flag,
    optional_text,
    own_text,
    part,
    parts,
    reads,
    text,
    texts,
)


@reads(models.Occupation)
def occupation(root: Element) -> models.Occupation:
    """Read an occupation's overview: its code and title must be there."""
    return models.Occupation(
        code=occupation_code(root),
        title=text(root, "title"),
        tags=tags(root),
        description=optional_text(root, "description"),
        sample_of_reported_job_titles=texts(root, "sample_of_reported_job_titles/title"),
        also_see=parts(root, "also_see/occupation", career_row),
        updated=part(root, "updated", updated),
        bright_outlook=part(root, "bright_outlook", outlook),
        green=part(root, "green", green),
        summary_resources=parts(root, "summary_resources/resource", resource),
        details_resources=parts(root, "details_resources/resource", resource),
        custom_resources=parts(root, "custom_resources/resource", resource),
    )


def updated(node: Element) -> models.Updated:
    """Read when the data were updated, and from what."""
    return models.Updated(
        partial=flag(node, "partial"),
        year=optional_text(node, "year"),
        resources=tuple(
            models.ResourceUpdated(text(child, "title"), optional_text(child, "source"), optional_text(child, "year"))
            for child in node.findall("resource_updated")
        ),
    )


def green(node: Element) -> models.Green:
    """Read an occupation's place in the green economy."""
    return models.Green(
        optional_text(node, "description"), optional_text(node, "category"), texts(node, "sectors/sector")
    )


def score(node: Element) -> models.Score | None:
    """Read a rating; None if it was not sent or is not a number."""
    child = node.find("score")
    value = None if child is None else decimal(own_text(child))
    if child is None or value is None:
        return None
    return models.Score(value, optional_text(child, "scale"), optional_flag(child, "important"))


@reads(models.Tasks)
def tasks(root: Element) -> models.Tasks:
    """Read tasks: in a summary the statement is the task's own text."""
    return models.Tasks(parts(root, "task", task), is_detailed=root.find("task/statement") is not None)


def task(node: Element) -> models.Task:
    """Read one task."""
    return models.Task(
        statement=optional_text(node, "statement") or name(node),
        id=node.get("id"),
        category=optional_text(node, "category"),
        score=score(node),
        green=flag(node, "green"),
        related=link(node, "related"),
    )


def see_all(node: Element) -> str | None:
    """Read the address of the whole list."""
    child = node.find("see_all")
    return None if child is None else link(child, "href")


@reads(models.TechnologyList)
def technology_list(root: Element) -> models.TechnologyList:
    """Read technology skills or tools."""
    return models.TechnologyList(see_all(root), parts(root, "category", technology_category))


@reads(models.ToolsTechnology)
def tools_technology(root: Element) -> models.ToolsTechnology:
    """Read the joint section; before 1.9 its `see_all` was at the top."""
    return models.ToolsTechnology(
        see_all(root), part(root, "tools", technology_list), part(root, "technology", technology_list)
    )


@reads(models.RatedElements)
def rated_elements(root: Element) -> models.RatedElements:
    """Read elements with their ratings."""
    return models.RatedElements(parts(root, "element", rated_element), optional_text(root, "high_point_code"))


def rated_element(node: Element) -> models.RatedElement:
    """Read one element; a response's text may be missing, and it is then no response."""
    return models.RatedElement(
        id=node.get("id"),
        name=text(node, "name"),
        description=optional_text(node, "description"),
        score=score(node),
        responses=tuple(
            models.Response(answer, number(child, "percentage"))
            for child in node.findall("response")
            if (answer := own_text(child))
        ),
        related=link(node, "related"),
    )


@reads(models.DetailedWorkActivities)
def detailed_work_activities(root: Element) -> models.DetailedWorkActivities:
    """Read detailed work activities."""
    return models.DetailedWorkActivities(
        tuple(models.Activity(name(node), node.get("id"), link(node, "related")) for node in root.findall("activity"))
    )


@reads(models.JobZone)
def job_zone(root: Element) -> models.JobZone:
    """Read a job zone: its title must be there."""
    zone = integer(root, "value")
    return models.JobZone(
        value=zone if zone in range(1, 6) else None,
        title=text(root, "title"),
        education=optional_text(root, "education"),
        related_experience=optional_text(root, "related_experience"),
        job_training=optional_text(root, "job_training"),
        job_zone_examples=optional_text(root, "job_zone_examples"),
        svp_range=optional_text(root, "svp_range"),
    )


@reads(models.RequiredEducation)
def required_education(root: Element) -> models.RequiredEducation:
    """Read levels of education, and the fields of study that answers before 2016 had."""
    return models.RequiredEducation(
        level_required=tuple(
            models.EducationLevel(text(node, "name"), optional_text(node, "description"), score(node))
            for node in root.findall("level_required/category")
        ),
        disciplines=tuple(
            models.Discipline(text(node, "name"), parts(node, "cip", element))
            for node in root.findall("stem/discipline")
        ),
    )


@reads(models.RelatedOccupations)
def related_occupations(root: Element) -> models.RelatedOccupations:
    """Read related occupations."""
    return models.RelatedOccupations(parts(root, "occupation", career_row))


@reads(models.AdditionalInformation)
def additional_information(root: Element) -> models.AdditionalInformation:
    """Read web pages elsewhere."""
    return models.AdditionalInformation(parts(root, "source", web_page))


# In a report, a section is the element of its name (contract 6.5).
_SECTIONS: Mapping[str, type[object]] = MappingProxyType(
    {operation.section: operation.answer for operation in REPORT_SECTIONS if operation not in NOT_IN_V1}
)


@reads(models.OccupationReport)
def occupation_report(root: Element) -> models.OccupationReport:
    """Read a summary or details report: the occupation's own block must be there, each section may be missing."""
    overview = root.find("occupation")
    if overview is None:
        raise Malformed("a report without its occupation")
    log_unknown(root, {"occupation", *_SECTIONS})
    return models.OccupationReport(
        occupation=occupation(overview),
        display=optional_text(root, "display"),
        sections=tuple(models.ReportSection(child.tag, _section(child)) for child in root if child.tag in _SECTIONS),
    )


def _section(node: Element) -> models.Section:
    return cast("models.Section", READERS[_SECTIONS[node.tag]](node))
