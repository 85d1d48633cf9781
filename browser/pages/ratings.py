"""What O*NET's ratings of two occupations say beside each other: ordinary arithmetic of ours."""

from dataclasses import dataclass
from decimal import Decimal

from browser.embedded.answers.report_ratings import ReportQuery, rated_elements
from browser.embedded.data.store import Store
from browser.onet import models

KINDS = ("knowledge", "skills", "work_activities")  # what is compared, as the table of ratings calls it
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

    @property
    def number(self) -> int:
        """Return how much is important there."""
        return len(self.to_learn) + len(self.carried)

    @property
    def share(self) -> float:
        """Return the share of it that carries over; 0 if nothing is known."""
        return len(self.carried) / self.number if self.number else 0


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


def of_tables(store: Store, code: str) -> models.RatedElements:
    """Return what this site's own tables say of an occupation, of all kinds together."""
    query = ReportQuery(store, code, "details", is_short=False)
    return models.RatedElements(tuple(each for kind in KINDS for each in rated_elements(query, kind).elements), None)
