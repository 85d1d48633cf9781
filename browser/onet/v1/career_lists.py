"""Readers for what lists of careers are chosen from (contract 3.4, 3.7, 3.8)."""

from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.errors import Malformed
from browser.onet.v1.lists import optional_paging
from browser.onet.v1.values import integer, optional_text, parts, reads, text


@reads(models.PreparationList)
def preparation_list(root: Element) -> models.PreparationList:
    """Read job zones."""
    return models.PreparationList(parts(root, "job_zone", preparation), optional_paging(root))


def preparation(node: Element) -> models.Preparation:
    """Read a job zone: its number must be there, for it names the list of its careers."""
    value = integer(node, "value")
    if value is None or value not in range(1, 6):
        raise Malformed("a job zone that is none")
    return models.Preparation(
        value=value,
        title=text(node, "title"),
        experience=optional_text(node, "experience"),
        education=optional_text(node, "education"),
        job_training=optional_text(node, "job_training"),
        examples=optional_text(node, "examples"),
        svp_range=optional_text(node, "svp_range"),
    )
