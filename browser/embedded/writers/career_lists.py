"""Writers for lists of careers, and for job zones (contract 3.2 to 3.8)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import career_row, page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.CareerList, root="careers")
def career_list(answer: models.CareerList, tag: str) -> Element:
    """Write a list of careers."""
    careers = parts(answer.careers, "career", career_row)
    return page(tag, answer.paging, *careers, keyword=answer.keyword, meant=answer.meant)


@writes(models.PreparationList, root="job_zones")
def preparation_list(answer: models.PreparationList, tag: str) -> Element:
    """Write job zones."""
    return page(tag, answer.paging, *parts(answer.zones, "job_zone", preparation))


def preparation(zone: models.Preparation, tag: str) -> Element:
    """Write a job zone."""
    return element(
        tag,
        part(zone.value, "value", text),
        element("title", zone.title),
        part(zone.experience, "experience", text),
        part(zone.education, "education", text),
        part(zone.job_training, "job_training", text),
        part(zone.examples, "examples", text),
        part(zone.svp_range, "svp_range", text),
    )
