"""Writers for lists of O*NET OnLine occupations (contract 6.2, 6.3, 6.7)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.careers import outlook
from browser.embedded.writers.lists import occupation_tags, page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.OccupationList, root="occupations")
def occupation_list(answer: models.OccupationList, tag: str) -> Element:
    """Write a list of occupations."""
    return page(tag, answer.paging, *parts(answer.occupations, "occupation", occupation_row), keyword=answer.keyword)


def occupation_row(row: models.OccupationRow, tag: str) -> Element:
    """Write an occupation of a list."""
    return element(
        tag,
        element("code", row.code),
        element("title", row.title),
        occupation_tags(row.tags),
        part(row.bright_outlook, "bright_outlook", outlook),
        *parts(row.career_cluster, "career_cluster", choice),
        *parts(row.career_pathway, "career_pathway", choice),
        *parts(row.percent_employed_by_industry, "percent_employed_by_industry", industry_percent),
        part(row.projected_growth, "projected_growth", text),
        part(row.projected_openings, "projected_openings", text),
        *parts(row.stem_occupation_type, "stem_occupation_type", choice),
        *parts(row.job_family, "job_family", family),
        href=row.href,
        relevance_score=row.relevance_score,
    )


def choice(answer: models.Choice, tag: str) -> Element:
    """Write what an occupation belongs to."""
    return element(tag, element("code", answer.code), element("title", answer.title), href=answer.href)


def family(answer: models.Choice, tag: str) -> Element:
    """Write a job family, whose title is its text."""
    return element(tag, answer.title, code=answer.code, href=answer.href)


def industry_percent(answer: models.IndustryPercent, tag: str) -> Element:
    """Write the percent of an occupation's workers in an industry."""
    return element(tag, element("code", answer.code), part(answer.percent, "percent", text))
