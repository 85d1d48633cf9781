"""Readers for job zones, by which lists are chosen."""

from browser.onet import models
from browser.onet.v2.lists import resource
from browser.onet.v2.occupation_lists import zone_number
from browser.onet.v2.values import Item, entries, field, link, optional_text, reads, text


@reads(models.PreparationList)
def preparation_list(root: Item) -> models.PreparationList:
    """Read job zones: four or five, for zones 1 and 2 are one since release 30.2. What has no code is of all zones."""
    rows = entries(root, lambda item: item)
    return models.PreparationList(
        zones=tuple(preparation(row) for row in rows if field(row, "code") is not None),
        others=tuple(resource(row) for row in rows if field(row, "code") is None),
    )


def preparation(item: Item) -> models.Preparation:
    """Read a job zone: its title must be there."""
    return models.Preparation(
        value=zone_number(item),
        title=text(item, "title"),
        experience=optional_text(item, "experience"),
        education=optional_text(item, "education"),
        job_training=optional_text(item, "training"),
        examples=optional_text(item, "examples"),
        svp_range=optional_text(item, "svp_range"),
        href=link(item, "href"),
    )
