"""Readers for lists of O*NET OnLine occupations, and what each is chosen from (contract 6.2, 6.3, 6.7)."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.operations.occupation_lists import BRIGHT_OCCUPATIONS
from browser.onet.v1.careers import outlook
from browser.onet.v1.lists import optional_paging, paging, rows, tags
from browser.onet.v1.values import (
    integer,
    link,
    name,
    number,
    occupation_code,
    optional_text,
    own_text,
    part,
    parts,
    reads,
    text,
)

# What the lists of choices name their items.
CHOICES = frozenset({"career_cluster", "category", "industry", "job_family", "occupation_type", "technology"})


@reads(models.ChoiceList)
def choice_list(root: Element) -> models.ChoiceList:
    """Read what lists can be chosen by; only hot technologies come in pages."""
    choices = tuple(choice(node) for node in root if node.tag in CHOICES)
    return models.ChoiceList(choices, optional_paging(root))


def choice(node: Element) -> models.Choice:
    """Read a choice: a code or an id, and a title, a name or its own text (contract 1.4, 6.7)."""
    code = optional_text(node, "code") or optional_text(node, "id")
    if code is None:
        raise Malformed(f"{node.tag} without a code")
    title = optional_text(node, "title") or optional_text(node, "name") or name(node)
    return models.Choice(code, title, link(node, "href"))


@reads(models.OccupationList)
def occupation_list(root: Element) -> models.OccupationList:
    """Read a list of OnLine occupations."""
    return models.OccupationList(
        optional_text(root, "keyword"),
        paging(root),
        rows(root, "occupation", occupation_row),
        meant=optional_text(root, "meant"),
    )


def occupation_row(node: Element) -> models.OccupationRow:
    """Read one occupation of a list: its code and title must be there."""
    return models.OccupationRow(
        code=occupation_code(node),
        title=text(node, "title"),
        href=link(node, "href"),
        tags=tags(node),
        relevance_score=number(node, "relevance_score"),
        bright_outlook=part(node, "bright_outlook", bright_outlook),
        career_cluster=parts(node, "career_cluster", choice),
        career_pathway=parts(node, "career_pathway", choice),
        percent_employed_by_industry=parts(node, "percent_employed_by_industry", industry_percent),
        projected_growth=optional_text(node, "projected_growth"),
        projected_openings=integer(node, "projected_openings"),
        stem_occupation_type=parts(node, "stem_occupation_type", choice),
        job_family=parts(node, "job_family", choice),
        matched_title=optional_text(node, "matched_title"),
        matched_activity=optional_text(node, "matched_activity"),
    )


def bright_outlook(node: Element) -> models.Outlook:
    """Read a bright outlook: its categories have ids, by which OnLine lists them."""
    links = (
        models.Link(title, BRIGHT_OCCUPATIONS.url(category=id_))
        for child in node.findall("category")
        if (title := own_text(child)) and (id_ := child.get("id"))
    )
    return replace(outlook(node), links=tuple(links))


def industry_percent(node: Element) -> models.IndustryPercent:
    """Read the percent of an occupation's workers in an industry."""
    return models.IndustryPercent(text(node, "code"), number(node, "percent"))
