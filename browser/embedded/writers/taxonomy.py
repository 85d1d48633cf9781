"""Writers for what became of a code between taxonomies (contract 7)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.CodeHistory, root="taxonomy")
def code_history(answer: models.CodeHistory, tag: str) -> Element:
    """Write what became of a code."""
    return element(
        tag,
        element("title", answer.title),
        part(answer.description, "description", text),
        *parts(answer.occupations, "occupation", occupation),
        code=answer.code,
    )


def occupation(row: models.CareerRow, tag: str) -> Element:
    """Write an occupation of a taxonomy: a code and a title."""
    return element(tag, element("code", row.code), element("title", row.title))
