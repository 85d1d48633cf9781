"""The site map: every service that is offered, in every area, at its example; made from the table of operations."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser import services
from browser.areas import AREAS, Area, area_of
from browser.onet import operations
from browser.onet.operations.operation import Operation

OWN = {
    "/": gettext_noop("Look up an occupation"),
    "/search": gettext_noop("Search every area"),
    "/accessibility/": gettext_noop("Accessibility and privacy"),
    "/patterns/": gettext_noop("Patterns"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its title, its address here, and the API path that it shows; `path` is empty for a page of our own."""

    title: str
    url: str
    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """Pages of one area, or those outside the areas: lists of them, each below a heading unless that is empty."""

    area: str | None
    title: str
    lists: tuple[tuple[str, tuple[Entry, ...]], ...]
    lang: str | None = None


def groups() -> tuple[Group, ...]:
    """Return the pages of the site: our own and those outside the areas first, then area by area."""
    offered = _offered()
    shared = [entry for entry in map(_entry, offered) if entry and area_of(entry.url) is None]
    own = [Entry(_(title), url, "") for url, title in OWN.items()]
    rest = [entry for entry in shared if entry.url not in OWN]
    areas = (_group(offered, area) for area in AREAS.values())
    return (Group(None, _("The site"), (("", (*own, *rest)),)), *areas)


def _offered() -> tuple[Operation[object], ...]:
    return tuple(operation for operation in operations.OPERATIONS if services.offers(operation))


def _group(offered: Iterable[Operation[object]], area: Area) -> Group:
    pages = [(operation, entry) for operation in offered if (entry := _entry(operation, area.key))]
    return Group(
        area.key,
        area.name,
        (
            ("", tuple(entry for operation, entry in pages if "{code}" not in operation.path)),
            (
                _("One occupation") if area.key == "online" else _("One career"),
                tuple(entry for operation, entry in pages if "{code}" in operation.path),
            ),
        ),
        area.lang,
    )


def _entry(operation: Operation[object], area: str | None = None) -> Entry | None:
    """Return an operation's example, in an area; None if it is not there."""
    if operation.areas and area not in operation.areas:
        return None
    values = dict(operation.example) | ({"area": area} if operation.areas and area else {})
    path = operation.at(**values)
    if area_of(path) != area:
        return None
    query = {param.name: values[param.key] for param in operation.params if param.key in values}
    return Entry(_(operation.title), f"/{path}?{urlencode(query)}" if query else f"/{path}", path)
