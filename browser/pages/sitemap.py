"""The site map: every service that is offered, in every area, at its example; made from the table of operations."""

from collections.abc import Iterable
from dataclasses import dataclass

from browser.areas import AREAS, Area, area_of
from browser.onet import operations
from browser.onet.operations.operation import Operation
from browser.pages.offered import lacks, offers
from browser.pages.own import OWN, SITE_MAP
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its title, its address here, and the API path that it shows; `path` is empty for a page of our own.

    `is_missing`: the built-in data have nothing for it.
    """

    title: str
    url: str
    path: str
    is_missing: bool = False


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
    rows = map(_entry, [operation for operation in offered if operation is not operations.ROOT])
    shared = [entry for entry in rows if entry and area_of(entry.url) is None]
    home = Entry(_("Look up an occupation"), operations.ROOT.url(), "")
    ours = [Entry(_(row.title), row.address(**row.example), "") for row in OWN if row is not SITE_MAP]
    areas = (_group(offered, area) for area in AREAS.values())
    return (Group(None, _("The site"), (("", (home, *ours, *shared)),)), *areas)


def _offered() -> tuple[Operation[object], ...]:
    return tuple(operation for operation in operations.OPERATIONS if offers(operation))


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
    return Entry(_(operation.title), operation.address(**values), path, lacks(operation))
