"""Readers for technology, which careers and occupations have in the same shape."""

from browser.onet import models
from browser.onet.v2.values import Item, flag, items, link, number, optional_text, text


def technology(item: Item) -> models.Technology:
    """Read a piece of technology; a hot one is counted under its own title."""
    title = text(item, "title")
    return models.Technology(
        name=title,
        hot_technology=title if flag(item, "hot_technology") else None,
        href=link(item, "href"),
        in_demand=flag(item, "in_demand"),
        percentage=number(item, "percentage"),
    )


def technology_category(item: Item) -> models.TechnologyCategory:
    """Read a category; examples beyond the first few are sent apart."""
    return models.TechnologyCategory(
        id=optional_text(item, "code"),
        title=models.Technology(text(item, "title"), None),
        examples=items(item, "example", technology) + items(item, "example_more", technology),
        related=link(item, "related"),
    )
