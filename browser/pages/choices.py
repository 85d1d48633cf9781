"""What a list can be chosen by, such as industries or job zones, with the addresses of the lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.utils.text import slugify

from browser.onet import models, operations
from browser.onet.operations.operation import Operation
from browser.pages import words
from browser.pages.answer_tables import preparation
from browser.pages.gathering import Gathering
from browser.pages.links import choice_url, local
from browser.pages.tables import Table
from browser.translated import gettext as _

FEW = 6  # lists that are counted side by side
FIRST = 1  # the first of five zones; since release 30.2 zones 1 and 2 are one


@dataclass(frozen=True, slots=True)
class ChoiceLink:
    """A choice with the address of its list, empty if this site has no page for it.

    `code` is empty if the title says the same. A job zone has its number as `zone`, what it takes as `tables`, and
    `is_of_five` if all five zones are listed, as they are drawn. A career cluster has its `group`. `people` is an
    industry with lists of careers: those with most, or some, of their workers in it. `note` says how many job postings
    ask for a technology, or how many rows the list of one of few choices has. `choices` narrow the list.
    """

    title: str
    url: str
    code: str = ""
    zone: int | None = None
    tables: tuple[Table, ...] = ()
    group: str | None = None
    note: str = ""
    description: str | None = None
    people: models.Choice | None = None
    is_of_five: bool = False
    choices: "tuple[ChoiceLink, ...]" = ()


def counts(
    page: Gathering, operation: Operation[object], values: Mapping[str, str], content: object
) -> Mapping[str, str]:
    """Return how many rows the lists of a few choices have, in words by their codes, where that takes no call."""
    match content:
        case models.ChoiceList(choices=rows):
            codes = [row.code for row in rows]
        case models.PreparationList(zones=zones):
            codes = [str(zone.value) for zone in zones]
        case _:
            codes = []
    lists = [(code, operations.find(f"{operation.at(**values)}{code}")) for code in codes if len(codes) <= FEW]
    said = {}
    for code, row in lists:
        listed = page.peek(row[0], **row[1]).value() if row and page.offers(row[0]) else None
        match listed:
            case models.CareerList(paging=models.Paging(total=int(total))):
                said[code] = words.career_count(total)
            case models.OccupationList(paging=models.Paging(total=int(total))):
                said[code] = words.occupation_count(total)
    return said


def choices(
    operation: Operation[object],
    values: Mapping[str, str],
    content: object,
    lang: str,
    counted: Mapping[str, str],
) -> tuple[ChoiceLink, ...]:
    """Return the choices in an answer, some with what is `counted`; no choices if it is another kind of answer."""
    url = partial(choice_url, operation, **values)
    match content:
        case models.ChoiceList(choices=rows):
            return tuple(
                ChoiceLink(
                    row.title,
                    url(row.code) or local(row.href),
                    row.code if row.code not in (slugify(row.title), row.title) else "",
                    group=row.group,
                    description=row.description,
                    people=row if row.most_people or row.some_people else None,
                    note=(
                        _("Job postings: %(count)s") % {"count": f"{row.job_postings:,}"}
                        if row.job_postings is not None
                        else counted.get(row.code, "")
                    ),
                    choices=tuple(ChoiceLink(part.title, local(part.href), part.code) for part in row.job_families),
                )
                for row in rows
            )
        case models.PreparationList(zones=zones, others=others):
            return (
                *(
                    ChoiceLink(
                        zone.title,
                        url(str(zone.value)) or local(zone.href),
                        zone=zone.value,
                        tables=preparation(zone, lang),
                        note=counted.get(str(zone.value), ""),
                        is_of_five=any(each.value == FIRST for each in zones),
                    )
                    for zone in zones
                ),
                *(ChoiceLink(other.title, local(other.href)) for other in others),
            )
    return ()
