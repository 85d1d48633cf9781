"""Writers for lists of careers, and for what lists are chosen from (contract 3.2 to 3.8, 6.7)."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import career_row, page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models

# The root of a list of choices -> the name of a choice.
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


@writes(models.CareerList, root="careers")
def career_list(answer: models.CareerList, tag: str) -> Element:
    """Write a list of careers."""
    return page(tag, answer.paging, *parts(answer.careers, "career", career_row), keyword=answer.keyword)


@writes(models.ChoiceList)
def choice_list(answer: models.ChoiceList, tag: str) -> Element:
    """Write the choices of a list."""
    return page(tag, answer.paging, *parts(answer.choices, CHOICES[tag], choice))


def choice(answer: models.Choice, tag: str) -> Element:
    """Write a choice: a technology and a kind of bright outlook have an id, others a code."""
    if tag == "technology":
        return element(tag, answer.title, id=answer.code, href=answer.href)
    title = element("title", answer.title)
    if tag == "category":
        return element(tag, title, id=answer.code, href=answer.href)
    return element(tag, element("code", answer.code), title, href=answer.href)


@writes(models.PreparationList, root="job_zones")
def preparation_list(answer: models.PreparationList, tag: str) -> Element:
    """Write job zones."""
    return page(tag, answer.paging, *parts(answer.zones, "job_zone", preparation))


def preparation(zone: models.Preparation, tag: str) -> Element:
    """Write a job zone."""
    return element(
        tag,
        element("value", zone.value),
        element("title", zone.title),
        part(zone.experience, "experience", text),
        part(zone.education, "education", text),
        part(zone.job_training, "job_training", text),
        part(zone.examples, "examples", text),
        part(zone.svp_range, "svp_range", text),
    )
