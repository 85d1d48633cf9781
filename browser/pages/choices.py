"""What a list can be chosen by, such as industries or job zones, with the addresses of the lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.utils.text import slugify
from django.utils.translation import gettext as _

from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.pages.answer_tables import preparation
from browser.pages.links import choice_url, local
from browser.pages.tables import Table

FIRST = 1  # the first of five zones; since release 30.2 zones 1 and 2 are one


@dataclass(frozen=True, slots=True)
class ChoiceLink:
    """A choice with the address of its list, empty if this site has no page for it.

    `code` is empty if the title says the same; `zone` and `tables` are a job zone's number and what it takes,
    `is_of_five` whether there are as many as drawn; `group`
    is that of a career cluster; `note` says how many job postings ask for a technology; `choices` narrow its list;
    `people` is an industry with lists of careers of which most, or some, people work there.
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


def choices(
    operation: Operation[object], values: Mapping[str, str], content: object, lang: str
) -> tuple[ChoiceLink, ...]:
    """Return the choices in an answer; no choices if it is another kind of answer."""
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
                        else ""
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
                        is_of_five=any(each.value == FIRST for each in zones),
                    )
                    for zone in zones
                ),
                *(ChoiceLink(other.title, local(other.href)) for other in others),
            )
    return ()
