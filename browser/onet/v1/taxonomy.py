"""Readers for what became of a code between taxonomies (contract 7)."""

from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.v1.lists import career_row
from browser.onet.v1.values import occupation_code, optional_text, parts, reads, text


@reads(models.CodeHistory)
def code_history(root: Element) -> models.CodeHistory:
    """Read what became of a code."""
    return models.CodeHistory(
        code=occupation_code(root),
        title=text(root, "title"),
        description=optional_text(root, "description"),
        occupations=parts(root, "occupation", career_row),
    )
