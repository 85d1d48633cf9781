"""Writers for one career of My Next Move, Mi Próximo Paso or Veterans (contract 3.9)."""

from collections.abc import Iterator
from dataclasses import fields
from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import career_row, career_tags
from browser.embedded.writers.services import resource
from browser.embedded.writers.values import WRITERS, container, part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.Career, root="career")
def career(answer: models.Career, tag: str) -> Element:
    """Write a career's overview."""
    return element(tag, *overview(answer), code=answer.code)


def overview(answer: models.Career) -> Iterator[Element | None]:
    """Yield the parts of a career's overview."""
    yield element("title", answer.title)
    yield career_tags(answer.tags)
    yield container("also_called", parts(answer.also_called, "title", text))
    yield part(answer.what_they_do, "what_they_do", text)
    yield container("on_the_job", parts(answer.on_the_job, "task", text))
    yield part(answer.career_video, "career_video", text)
    yield element("resources", *parts(answer.resources, "resource", resource))


@writes(models.CareerReport)
def career_report(answer: models.CareerReport, tag: str) -> Element:
    """Write a career and its sections."""
    _, *sections = (field.name for field in fields(answer))
    return element(
        tag,
        element("career", element("code", answer.career.code), *overview(answer.career)),
        *(WRITERS[type(section)](section, name) for name in sections if (section := getattr(answer, name))),
        code=answer.career.code,
    )


@writes(models.ElementGroups)
def element_groups(answer: models.ElementGroups, tag: str) -> Element:
    """Write knowledge, skills or abilities."""
    return element(tag, *parts(answer.groups, "group", element_group))


def element_group(group: models.ElementGroup, tag: str) -> Element:
    """Write elements below their heading."""
    return element(tag, element("title", group.title, id=group.id), *parts(group.elements, "element", named_element))


def named_element(named: models.NamedElement, tag: str) -> Element:
    """Write an element of the content model."""
    return element(tag, named.name, id=named.id)


@writes(models.Personality)
def personality(answer: models.Personality, tag: str) -> Element:
    """Write the top interest and the work styles."""
    return element(
        tag,
        part(answer.top_interest, "top_interest", interest),
        container("work_styles", parts(answer.work_styles, "element", named_element)),
    )


def interest(answer: models.Interest, tag: str) -> Element:
    """Write an interest."""
    return element(tag, element("title", answer.title), part(answer.description, "description", text), id=answer.id)


@writes(models.CareerTechnology)
def career_technology(answer: models.CareerTechnology, tag: str) -> Element:
    """Write the technology of a career."""
    return element(tag, *parts(answer.categories, "category", technology_category))


def technology_category(category: models.TechnologyCategory, tag: str) -> Element:
    """Write a category of technology, with its id as My Next Move has it."""
    return element(
        tag,
        technology(category.title, "title"),
        *parts(category.examples, "example", technology),
        unspsc=category.id,
        related=category.related,
    )


def technology(answer: models.Technology, tag: str) -> Element:
    """Write a piece of technology."""
    return element(tag, answer.name, hot_technology=answer.hot_technology)


@writes(models.Education)
def education(answer: models.Education, tag: str) -> Element:
    """Write job zone, education and apprenticeships."""
    return element(
        tag,
        part(answer.job_zone, "job_zone", text),
        container("education_usually_needed", parts(answer.education_usually_needed, "category", text)),
        container("apprenticeships", parts(answer.apprenticeships, "title", apprenticeship)),
    )


def apprenticeship(answer: models.Apprenticeship, tag: str) -> Element:
    """Write a registered apprenticeship."""
    return element(tag, answer.title, rapids=answer.rapids)


@writes(models.JobOutlook)
def job_outlook(answer: models.JobOutlook, tag: str) -> Element:
    """Write outlook and pay."""
    return element(
        tag,
        part(answer.outlook, "outlook", outlook),
        part(answer.bright_outlook, "bright_outlook", outlook),
        part(answer.salary, "salary", salary),
    )


def outlook(answer: models.Outlook, tag: str) -> Element:
    """Write an outlook in words."""
    return element(tag, part(answer.description, "description", text), *parts(answer.categories, "category", text))


def salary(answer: models.Salary, tag: str) -> Element:
    """Write pay by year and by hour."""
    return element(
        tag, *pay_range(answer.annual, "annual"), *pay_range(answer.hourly, "hourly"), soc_code=answer.soc_code
    )


def pay_range(pay: models.PayRange | None, period: str) -> Iterator[Element]:
    """Yield low, middle and high pay; an amount at the survey's upper limit, this or more, has a name in `_over`."""
    if pay:
        for amount, point in ((pay.low, "10th_percentile"), (pay.median, "median"), (pay.high, "90th_percentile")):
            if amount:
                yield element(f"{period}_{point}{'_over' if amount.over else ''}", amount.dollars)


@writes(models.StateOutlook)
def state_outlook(answer: models.StateOutlook, tag: str) -> Element:
    """Write the states in which a career is more, about as and less common."""
    return element(
        tag,
        part(answer.map, "map", picture),
        part(answer.legend, "legend", picture),
        *(
            element(band, *parts(getattr(answer, band), "state", state))
            for band in ("above_average", "average", "below_average")
        ),
    )


def picture(answer: models.Picture, tag: str) -> Element:
    """Write a picture's address and size."""
    return element(tag, href=answer.href, width=answer.width, height=answer.height)


def state(answer: models.State, tag: str) -> Element:
    """Write a state."""
    return element(tag, answer.name, postal_code=answer.postal_code, location_quotient=answer.location_quotient)


@writes(models.WhereDoTheyWork)
def where_do_they_work(answer: models.WhereDoTheyWork, tag: str) -> Element:
    """Write the industries that employ most."""
    return element(tag, *parts(answer.industries, "industry", industry_share))


def industry_share(industry: models.IndustryShare, tag: str) -> Element:
    """Write an industry and its share of the workers."""
    return element(
        tag,
        element("code", industry.code),
        element("title", industry.title),
        href=industry.href,
        percent_employed=industry.percent_employed,
    )


@writes(models.ExploreMore)
def explore_more(answer: models.ExploreMore, tag: str) -> Element:
    """Write related careers, and industries."""
    industries = parts(answer.industries, "industry", industry_share)
    return element(
        tag,
        container("careers", parts(answer.careers, "career", career_row)),
        element("industries", *industries, soc_code=answer.soc_code) if industries or answer.soc_code else None,
    )
