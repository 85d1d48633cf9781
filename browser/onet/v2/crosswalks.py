"""Readers for crosswalks from other classifications (contract 9)."""

from browser.onet import models
from browser.onet.v2.lists import career_row, paging, rows
from browser.onet.v2.values import Item, items, optional_text, reads, text


@reads(models.CrosswalkMatches)
def crosswalk_matches(root: Item) -> models.CrosswalkMatches:
    """Read the matches of a crosswalk; keyword and branch are the parameters of the call."""
    return models.CrosswalkMatches(
        keyword=root.values.get("keyword"),
        branch=root.values.get("branch"),
        paging=paging(root),
        matches=rows(root, "match", crosswalk_match),
    )


def crosswalk_match(item: Item) -> models.CrosswalkMatch:
    """Read one match: the title of a military job has its branch in it, and nothing says whether it is in use."""
    return models.CrosswalkMatch(
        code=optional_text(item, "code"),
        title=text(item, "title"),
        branch=None,
        active=None,
        occupations=items(item, "occupation", career_row),
    )
