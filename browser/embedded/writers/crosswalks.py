"""Writers for crosswalks from other classifications (contract 6.8)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.lists import occupation, page
from browser.embedded.writers.values import part, parts, text, writes
from browser.embedded.writers.xml import element
from browser.onet import models


@writes(models.CrosswalkMatches, root="matches")
def crosswalk_matches(answer: models.CrosswalkMatches, tag: str) -> Element:
    """Write the matches of a crosswalk."""
    return page(
        tag,
        answer.paging,
        *parts(answer.matches, "match", crosswalk_match),
        keyword=answer.keyword,
        branch=answer.branch,
    )


def crosswalk_match(match: models.CrosswalkMatch, tag: str) -> Element:
    """Write a match and its occupations."""
    return element(
        tag,
        part(match.code, "code", text),
        element("title", match.title),
        element("occupations", *parts(match.occupations, "occupation", occupation)),
        branch=match.branch,
        active=match.active,
    )
