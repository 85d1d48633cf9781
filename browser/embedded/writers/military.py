"""Writers for careers that a military job leads to (contract 5.3)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import career_row, page
from browser.embedded.writers.services import resource
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.MilitarySearch, root="careers")
def military_search(answer: models.MilitarySearch, tag: str) -> Element:
    """Write the military jobs of a search, and the careers that they lead to."""
    return page(
        tag,
        answer.paging,
        element("military_matches", *parts(answer.matches, "match", military_match)),
        *parts(answer.careers, "career", career_row),
        keyword=answer.keyword,
        branch=answer.branch,
    )


def military_match(match: models.MilitaryMatch, tag: str) -> Element:
    """Write a military job."""
    return element(
        tag,
        part(match.code, "code", text),
        element("title", match.title),
        *parts(match.external_info, "external_info", resource),
        branch=match.branch,
        active=match.active,
    )
