"""Readers for job zones, by which lists are chosen."""

from browser.onet.models import Preparation, PreparationList
from browser.onet.v2.occupation_lists import zone_number
from browser.onet.v2.values import Item, entries, optional_text, reads, text


@reads(PreparationList)
def preparation_list(root: Item) -> PreparationList:
    """Read job zones: four or five, for zones 1 and 2 are one since release 30.2."""
    return PreparationList(tuple(zone for zone in entries(root, preparation) if zone))


def preparation(item: Item) -> Preparation | None:
    """Read a job zone; None without its number, for no list can be asked by it."""
    value = zone_number(item)
    if value is None:
        return None
    return Preparation(
        value=value,
        title=text(item, "title"),
        experience=optional_text(item, "experience"),
        education=optional_text(item, "education"),
        job_training=optional_text(item, "training"),
        examples=optional_text(item, "examples"),
        svp_range=optional_text(item, "svp_range"),
    )
