"""Readers for crosswalks from other classifications (contract 9)."""

from browser.onet.models import CrosswalkMatch, CrosswalkMatches
from browser.onet.v2.lists import career_row, paging, rows
from browser.onet.v2.values import Item, items, optional_text, reads, text


@reads(CrosswalkMatches)
def crosswalk_matches(root: Item) -> CrosswalkMatches:
    """Read the matches of a crosswalk; keyword and branch are those that were asked."""
    return CrosswalkMatches(
        keyword=root.asked.get("keyword"),
        branch=root.asked.get("branch"),
        paging=paging(root),
        matches=rows(root, "match", crosswalk_match),
    )


def crosswalk_match(item: Item) -> CrosswalkMatch:
    """Read one match: the title of a military job has its branch in it, and nothing says whether it is in use."""
    return CrosswalkMatch(
        code=optional_text(item, "code"),
        title=text(item, "title"),
        branch=None,
        active=None,
        occupations=items(item, "occupation", career_row),
    )
