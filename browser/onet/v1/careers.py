"""Readers for one career of My Next Move, Mi Próximo Paso or Veterans (contract 3.9)."""

from functools import partial
from xml.etree.ElementTree import Element

from browser.onet import models, pay
from browser.onet.errors import Malformed
from browser.onet.v1.lists import career_row, resource, tags
from browser.onet.v1.values import (
    integer,
    link,
    log_unknown,
    name,
    number,
    occupation_code,
    optional_flag,
    optional_text,
    part,
    parts,
    reads,
    text,
    texts,
)


@reads(models.Career)
def career(root: Element) -> models.Career:
    """Read a career's overview: its code and title must be there, the rest may be missing."""
    return models.Career(
        code=occupation_code(root),
        title=text(root, "title"),
        tags=tags(root),
        also_called=texts(root, "also_called/title"),
        what_they_do=optional_text(root, "what_they_do"),
        on_the_job=texts(root, "on_the_job/task"),
        career_video=optional_flag(root, "career_video"),
        resources=parts(root, "resources/resource", resource),
    )


def element(node: Element) -> models.NamedElement:
    """Read an element of the content model."""
    return models.NamedElement(node.get("id"), name(node))


@reads(models.ElementGroups)
def element_groups(root: Element) -> models.ElementGroups:
    """Read knowledge, skills or abilities."""
    return models.ElementGroups(parts(root, "group", element_group))


def element_group(node: Element) -> models.ElementGroup:
    """Read elements under one heading, whose id is the heading's."""
    title = node.find("title")
    return models.ElementGroup(
        id=None if title is None else title.get("id"),
        title=text(node, "title"),
        elements=parts(node, "element", element),
    )


@reads(models.Personality)
def personality(root: Element) -> models.Personality:
    """Read the top interest and the work styles."""
    return models.Personality(part(root, "top_interest", interest), parts(root, "work_styles/element", element))


def interest(node: Element) -> models.Interest:
    """Read an interest area."""
    return models.Interest(node.get("id"), text(node, "title"), optional_text(node, "description"))


def technology(node: Element) -> models.Technology:
    """Read a piece of technology: the attribute is the name under which it is hot."""
    return models.Technology(name(node), optional_text(node, "hot_technology"))


def technology_category(node: Element) -> models.TechnologyCategory:
    """Read a category; in the reports of OnLine its id is at the title, in My Next Move `unspsc` is at the category."""
    title = node.find("title")
    return models.TechnologyCategory(
        id=node.get("unspsc") or (None if title is None else title.get("id")),
        title=models.Technology(text(node, "title"), None if title is None else title.get("hot_technology")),
        examples=parts(node, "example", technology),
        related=link(node, "related"),
    )


@reads(models.CareerTechnology)
def career_technology(root: Element) -> models.CareerTechnology:
    """Read the technology of a career."""
    return models.CareerTechnology(parts(root, "category", technology_category))


@reads(models.Education)
def education(root: Element) -> models.Education:
    """Read education, job zone and apprenticeships: each block is optional."""
    zone = integer(root, "job_zone")
    return models.Education(
        job_zone=zone if zone in range(1, 6) else None,
        education_usually_needed=texts(root, "education_usually_needed/category"),
        apprenticeships=parts(root, "apprenticeships/title", apprenticeship),
    )


def apprenticeship(node: Element) -> models.Apprenticeship:
    """Read a registered apprenticeship."""
    return models.Apprenticeship(name(node), node.get("rapids"))


def outlook(node: Element) -> models.Outlook:
    """Read an outlook; a bright one may have several categories."""
    return models.Outlook(optional_text(node, "description"), texts(node, "category"))


@reads(models.JobOutlook)
def job_outlook(root: Element) -> models.JobOutlook:
    """Read outlook and pay."""
    return models.JobOutlook(
        part(root, "outlook", outlook), part(root, "bright_outlook", outlook), part(root, "salary", salary)
    )


def salary(node: Element) -> models.Salary:
    """Read pay by year and by hour."""
    return pay.salary(optional_text(node, "soc_code"), partial(number, node))


@reads(models.StateOutlook)
def state_outlook(root: Element) -> models.StateOutlook:
    """Read the states in which a career is more, about as and less common."""
    return models.StateOutlook(
        map=part(root, "map", picture),
        legend=part(root, "legend", picture),
        above_average=parts(root, "above_average/state", state),
        average=parts(root, "average/state", state),
        below_average=parts(root, "below_average/state", state),
    )


def picture(node: Element) -> models.Picture:
    """Read a picture's address and size."""
    if (href := link(node, "href")) is None:
        raise Malformed("a picture without an address")
    return models.Picture(href, integer(node, "width"), integer(node, "height"))


def state(node: Element) -> models.State:
    """Read a state."""
    return models.State(name(node), optional_text(node, "postal_code"), number(node, "location_quotient"))


@reads(models.WhereDoTheyWork)
def where_do_they_work(root: Element) -> models.WhereDoTheyWork:
    """Read the industries that employ most."""
    return models.WhereDoTheyWork(parts(root, "industry", industry_share))


def industry_share(node: Element) -> models.IndustryShare:
    """Read an industry."""
    return models.IndustryShare(
        text(node, "code"), text(node, "title"), link(node, "href"), number(node, "percent_employed")
    )


@reads(models.ExploreMore)
def explore_more(root: Element) -> models.ExploreMore:
    """Read related careers and industries."""
    industries = root.find("industries")
    return models.ExploreMore(
        careers=parts(root, "careers/career", career_row),
        soc_code=None if industries is None else optional_text(industries, "soc_code"),
        industries=parts(root, "industries/industry", industry_share),
    )


@reads(models.CareerReport)
def career_report(root: Element) -> models.CareerReport:
    """Read a career and its sections: the career's own block must be there."""
    overview = root.find("career")
    # A report without its first block is refused with the same words as a career without a code.
    report = models.CareerReport(
        career=career(root if overview is None else overview),
        knowledge=part(root, "knowledge", element_groups),
        skills=part(root, "skills", element_groups),
        abilities=part(root, "abilities", element_groups),
        personality=part(root, "personality", personality),
        technology=part(root, "technology", career_technology),
        education=part(root, "education", education),
        job_outlook=part(root, "job_outlook", job_outlook),
        check_out_my_state=part(root, "check_out_my_state", state_outlook),
        explore_more=part(root, "explore_more", explore_more),
        where_do_they_work=part(root, "where_do_they_work", where_do_they_work),
    )
    log_unknown(root, set(models.CareerReport.__dataclass_fields__))
    return report
