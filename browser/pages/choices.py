"""What a list can be chosen by, such as industries or job zones, with the addresses of the lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.utils.text import slugify

from browser.onet import models
from browser.onet.operations.operation import Operation
from browser.pages.answer_tables import preparation
from browser.pages.links import choice_url, local
from browser.pages.tables import Table


@dataclass(frozen=True, slots=True)
class ChoiceLink:
    """A choice with the address of its list, empty if this site has no page for it.

    `code` is empty if the title says the same; `zone` and `tables` are a job zone's number and what it takes.
    """

    title: str
    url: str
    code: str = ""
    zone: int | None = None
    tables: tuple[Table, ...] = ()


def choices(
    operation: Operation[object], values: Mapping[str, str], content: object, lang: str
) -> tuple[ChoiceLink, ...]:
    """Return the choices in an answer; no choices if it is another kind of answer."""
    url = partial(choice_url, operation, **values)
    match content:
        case models.ChoiceList(choices=rows):
            return tuple(
                ChoiceLink(
                    row.title, url(row.code) or local(row.href), row.code if row.code != slugify(row.title) else ""
                )
                for row in rows
            )
        case models.PreparationList(zones=zones):
            return tuple(
                ChoiceLink(
                    zone.title,
                    url(str(zone.value)) or local(zone.href),
                    zone=zone.value,
                    tables=preparation(zone, lang),
                )
                for zone in zones
            )
    return ()
