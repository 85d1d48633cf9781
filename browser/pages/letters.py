"""Where each letter begins in the list of all careers of an area."""

import unicodedata

from browser.areas import AREAS
from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.pages.elsewhere import known_titles
from browser.pages.frame import Crumb

BY_NAME = (None, "name")
ROWS = 20  # of a page, if the one that is open has fewer


def letters(operation: Operation[object], area: str | None, content: object) -> tuple[Crumb, ...]:
    """Return a link to the first row of each letter; no links if the list is another, not by name, or not known."""
    if (
        not area
        or operation is not AREAS[area].listing
        or not isinstance(content, models.CareerList | models.OccupationList)
    ):
        return ()
    paging, titles = content.paging, known_titles(area)
    if len(titles) != paging.total or paging.sort not in BY_NAME or not paging.start or not paging.end:
        return ()
    rows = max(ROWS, paging.end - paging.start + 1)
    first: dict[str, int] = {}
    for place, title in enumerate(titles.values(), start=1):
        first.setdefault(_letter(title), place)
    return tuple(
        Crumb(letter, operation.address(area=area, start=str(place), end=str(place + rows - 1)))
        for letter, place in first.items()
    )


def _letter(title: str) -> str:
    """Return the first letter of a title, without its accent."""
    return unicodedata.normalize("NFD", title[:1])[:1].upper()
