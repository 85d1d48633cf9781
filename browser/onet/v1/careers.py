"""Readers for one career of My Next Move, Mi Próximo Paso or Veterans (contract 3.9)."""

from functools import partial
from xml.etree.ElementTree import Element

from browser.onet import pay
from browser.onet.errors import Malformed
from browser.onet.models import (
    Apprenticeship,
    Career,
    CareerReport,
    CareerTechnology,
    Education,
    ElementGroup,
    ElementGroups,
    ExploreMore,
    IndustryShare,
    Interest,
    JobOutlook,
    NamedElement,
    Outlook,
    Personality,
    Picture,
    Salary,
    State,
    StateOutlook,
    Technology,
    TechnologyCategory,
    WhereDoTheyWork,
)
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


@reads(Career)
def career(root: Element) -> Career:
    """Read a career's overview: its code and title must be there, the rest may be missing."""
    return Career(
        code=occupation_code(root),
        title=text(root, "title"),
        tags=tags(root),
        also_called=texts(root, "also_called/title"),
        what_they_do=optional_text(root, "what_they_do"),
        on_the_job=texts(root, "on_the_job/task"),
        career_video=optional_flag(root, "career_video"),
        resources=parts(root, "resources/resource", resource),
    )


def element(node: Element) -> NamedElement:
    """Read an element of the content model."""
    return NamedElement(node.get("id"), name(node))


@reads(ElementGroups)
def element_groups(root: Element) -> ElementGroups:
    """Read knowledge, skills or abilities."""
    return ElementGroups(parts(root, "group", element_group))


def element_group(node: Element) -> ElementGroup:
    """Read elements under one heading, whose id is the heading's."""
    title = node.find("title")
    return ElementGroup(
        id=None if title is None else title.get("id"),
        title=text(node, "title"),
        elements=parts(node, "element", element),
    )


@reads(Personality)
def personality(root: Element) -> Personality:
    """Read the top interest and the work styles."""
    return Personality(part(root, "top_interest", interest), parts(root, "work_styles/element", element))


def interest(node: Element) -> Interest:
    """Read an interest area."""
    return Interest(node.get("id"), text(node, "title"), optional_text(node, "description"))


def technology(node: Element) -> Technology:
    """Read a piece of technology: the attribute is the name under which it is hot."""
    return Technology(name(node), optional_text(node, "hot_technology"))


def technology_category(node: Element) -> TechnologyCategory:
    """Read a category; in the reports of OnLine its id is at the title, in My Next Move `unspsc` is at the category."""
    title = node.find("title")
    return TechnologyCategory(
        id=node.get("unspsc") or (None if title is None else title.get("id")),
        title=Technology(text(node, "title"), None if title is None else title.get("hot_technology")),
        examples=parts(node, "example", technology),
        related=link(node, "related"),
    )


@reads(CareerTechnology)
def career_technology(root: Element) -> CareerTechnology:
    """Read the technology of a career."""
    return CareerTechnology(parts(root, "category", technology_category))


@reads(Education)
def education(root: Element) -> Education:
    """Read education, job zone and apprenticeships: each block is optional."""
    zone = integer(root, "job_zone")
    return Education(
        job_zone=zone if zone in range(1, 6) else None,
        education_usually_needed=texts(root, "education_usually_needed/category"),
        apprenticeships=parts(root, "apprenticeships/title", apprenticeship),
    )


def apprenticeship(node: Element) -> Apprenticeship:
    """Read a registered apprenticeship."""
    return Apprenticeship(name(node), node.get("rapids"))


def outlook(node: Element) -> Outlook:
    """Read an outlook; a bright one may have several categories."""
    return Outlook(optional_text(node, "description"), texts(node, "category"))


@reads(JobOutlook)
def job_outlook(root: Element) -> JobOutlook:
    """Read outlook and pay."""
    return JobOutlook(
        part(root, "outlook", outlook), part(root, "bright_outlook", outlook), part(root, "salary", salary)
    )


def salary(node: Element) -> Salary:
    """Read pay by year and by hour."""
    return pay.salary(optional_text(node, "soc_code"), partial(number, node))


@reads(StateOutlook)
def state_outlook(root: Element) -> StateOutlook:
    """Read the states in which a career is more, about as and less common."""
    return StateOutlook(
        map=part(root, "map", picture),
        legend=part(root, "legend", picture),
        above_average=parts(root, "above_average/state", state),
        average=parts(root, "average/state", state),
        below_average=parts(root, "below_average/state", state),
    )


def picture(node: Element) -> Picture:
    """Read a picture's address and size."""
    if (href := link(node, "href")) is None:
        raise Malformed("a picture without an address")
    return Picture(href, integer(node, "width"), integer(node, "height"))


def state(node: Element) -> State:
    """Read a state."""
    return State(name(node), optional_text(node, "postal_code"), number(node, "location_quotient"))


@reads(WhereDoTheyWork)
def where_do_they_work(root: Element) -> WhereDoTheyWork:
    """Read the industries that employ most."""
    return WhereDoTheyWork(parts(root, "industry", industry_share))


def industry_share(node: Element) -> IndustryShare:
    """Read an industry."""
    return IndustryShare(text(node, "code"), text(node, "title"), link(node, "href"), number(node, "percent_employed"))


@reads(ExploreMore)
def explore_more(root: Element) -> ExploreMore:
    """Read related careers and industries."""
    industries = root.find("industries")
    return ExploreMore(
        careers=parts(root, "careers/career", career_row),
        soc_code=None if industries is None else optional_text(industries, "soc_code"),
        industries=parts(root, "industries/industry", industry_share),
    )


@reads(CareerReport)
def career_report(root: Element) -> CareerReport:
    """Read a career and its sections: the career's own block must be there."""
    overview = root.find("career")
    # A report without its first block is refused with the same words as a career without a code.
    report = CareerReport(
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
    log_unknown(root, set(CareerReport.__dataclass_fields__))
    return report
