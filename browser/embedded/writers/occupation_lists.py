"""Writers for lists of O*NET OnLine occupations, and for what lists are chosen from (contract 6.2, 6.3, 6.7)."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import occupation_tags, page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models

# The root of a list of choices -> the name of a choice; `category` in any other list.
CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "bright_outlook_categories": "category",
        "career_clusters": "career_cluster",
        "hot_technology": "technology",
        "industries": "industry",
        "job_families": "job_family",
        "stem_occupation_types": "occupation_type",
    }
)


@writes(models.ChoiceList)
def choice_list(answer: models.ChoiceList, tag: str) -> Element:
    """Write the choices of a list."""
    return page(tag, answer.paging, *parts(answer.choices, CHOICES.get(tag, "category"), choice))


def choice(answer: models.Choice, tag: str) -> Element:
    """Write a choice: a technology and a kind of bright outlook have an id, others a code."""
    if tag == "technology":
        return element(tag, answer.title, id=answer.code, href=answer.href)
    title = element("title", answer.title)
    if tag == "category":
        return element(tag, title, id=answer.code, href=answer.href)
    return element(tag, element("code", answer.code), title, href=answer.href)


@writes(models.OccupationList, root="occupations")
def occupation_list(answer: models.OccupationList, tag: str) -> Element:
    """Write a list of occupations."""
    occupations = parts(answer.occupations, "occupation", occupation_row)
    return page(tag, answer.paging, *occupations, keyword=answer.keyword, meant=answer.meant)


def occupation_row(row: models.OccupationRow, tag: str) -> Element:
    """Write an occupation of a list."""
    return element(
        tag,
        element("code", row.code),
        element("title", row.title),
        occupation_tags(row.tags),
        part(row.bright_outlook, "bright_outlook", bright_outlook),
        *parts(row.career_cluster, "career_cluster", group),
        *parts(row.career_pathway, "career_pathway", group),
        *parts(row.percent_employed_by_industry, "percent_employed_by_industry", industry_percent),
        part(row.projected_growth, "projected_growth", text),
        part(row.projected_openings, "projected_openings", text),
        *parts(row.stem_occupation_type, "stem_occupation_type", named),
        *parts(row.job_family, "job_family", named),
        part(row.matched_title, "matched_title", text),
        part(row.matched_activity, "matched_activity", text),
        href=row.href,
        relevance_score=row.relevance_score,
    )


def group(answer: models.Choice, tag: str) -> Element:
    """Write what an occupation belongs to."""
    return element(tag, element("code", answer.code), element("title", answer.title), href=answer.href)


def named(answer: models.Choice, tag: str) -> Element:
    """Write a job family or STEM type that an occupation belongs to: its title is its text."""
    return element(tag, answer.title, code=answer.code, href=answer.href)


def bright_outlook(answer: models.Outlook, tag: str) -> Element:
    """Write a bright outlook: each of its categories has the id by which OnLine lists it."""
    return element(tag, part(answer.description, "description", text), *parts(answer.links, "category", category))


def category(link: models.Link, tag: str) -> Element:
    """Write a category of a bright outlook."""
    return element(tag, link.title, id=str(link.href).rpartition("/")[2])


def industry_percent(answer: models.IndustryPercent, tag: str) -> Element:
    """Write the percent of an occupation's workers in an industry."""
    return element(tag, element("code", answer.code), part(answer.percent, "percent", text))
