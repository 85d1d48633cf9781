"""Readers for crosswalks from other classifications (contract 6.8)."""

from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.v1.lists import career_row, paging, rows
from browser.onet.v1.values import optional_flag, optional_text, parts, reads, text


@reads(models.CrosswalkMatches)
def crosswalk_matches(root: Element) -> models.CrosswalkMatches:
    """Read the matches of a crosswalk."""
    return models.CrosswalkMatches(
        keyword=optional_text(root, "keyword"),
        branch=optional_text(root, "branch"),
        paging=paging(root),
        matches=rows(root, "match", crosswalk_match),
    )


def crosswalk_match(node: Element) -> models.CrosswalkMatch:
    """Read one match: its title must be there."""
    return models.CrosswalkMatch(
        code=optional_text(node, "code"),
        title=text(node, "title"),
        branch=optional_text(node, "branch"),
        active=optional_flag(node, "active"),
        occupations=parts(node, "occupations/occupation", career_row),
    )
