"""What O*NET's ratings of two occupations say beside each other: ordinary arithmetic of ours."""

from dataclasses import dataclass
from decimal import Decimal

from browser.onet import models

IMPORTANT = 50  # from where O*NET calls a thing important, of 100
GAP = 10  # from where a difference of importance counts here


@dataclass(frozen=True, slots=True)
class Rated:
    """Something that both occupations are rated for: how important it is here and there, from 0 to 100."""

    name: str
    here: Decimal
    there: Decimal

    @property
    def gap(self) -> Decimal:
        """Return how much more important it is there."""
        return self.there - self.here


@dataclass(frozen=True, slots=True)
class Change:
    """What is important there: what is to be learned, the largest gap first, and what carries over."""

    to_learn: tuple[Rated, ...]
    carried: tuple[Rated, ...]


def change(here: models.RatedElements, there: models.RatedElements) -> Change:
    """Compare two occupations; what one of them is not rated for is left out."""
    before = {element.id or element.name: element.score.value for element in here.elements if element.score}
    both = [
        Rated(element.name, before[key], element.score.value)
        for element in there.elements
        if element.score and (key := element.id or element.name) in before
    ]
    wanted = [each for each in both if each.there >= IMPORTANT]
    return Change(
        tuple(sorted((each for each in wanted if each.gap >= GAP), key=lambda each: (-each.gap, each.name))),
        tuple(sorted((each for each in wanted if each.gap < GAP), key=lambda each: (-each.there, each.name))),
    )
