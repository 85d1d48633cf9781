"""The facts of a comparison, as a table of data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.embedded import labor
from browser.pages.compare_cells import Career, Cell, cell
from browser.translated import gettext as _


@dataclass(frozen=True, slots=True)
class Row:
    """A fact of all careers. `shared` is what all of them list; `is_same`: nothing differs, one cell says it once.

    `on_paper` is how many lines of a list a sheet has; without any the whole fact is left out there.
    """

    key: str
    label: str
    cells: tuple[Cell, ...]
    shared: tuple[str, ...] = ()
    is_same: bool = False
    on_paper: int = 0

    @property
    def whose(self) -> str:
        """Return whose is what is said once."""
        return _("Both:") if len(self.cells) == PAIR else _("All of them:")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    key: str
    title: str
    rows: tuple[Row, ...]


Rows = tuple[tuple[str, str], ...]  # of a heading: the key and the label of each


def groups(careers: tuple[Career, ...], *, only_different: bool = False, keys: Iterable[str] = ()) -> tuple[Group, ...]:
    """Return the facts of careers under their headings, or under some; a heading without rows is left out."""
    area = careers[0].figures.area
    wanted = tuple(keys)
    found = (
        Group(key, _(title), _rows(rows, careers, area)) for key, title, rows in TABLE if not wanted or key in wanted
    )
    if only_different:
        found = (replace(group, rows=tuple(_different(group.rows))) for group in found)
    return tuple(group for group in found if group.rows)


def _rows(rows: Rows, careers: tuple[Career, ...], area: labor.Area | None) -> tuple[Row, ...]:
    """Return the rows of a heading, those about a place only if one is chosen."""
    place = {"area": area.title if area else ""}
    return tuple(row(key, _(label) % place, careers) for key, label in rows if area or key not in LOCAL)


def _different(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows in which careers differ, without what they share."""
    return (replace(each, shared=()) for each in rows if not each.is_same)


def row(key: str, label: str, careers: tuple[Career, ...]) -> Row:
    """Return a fact of all careers, with what they share."""
    cells = _scaled(tuple(cell(key, career) for career in careers))
    lists = [frozenset(each.items) for each in cells]
    has_several = len(cells) > 1
    common = frozenset.intersection(*lists) if has_several else frozenset()
    shared = tuple(item for item in cells[0].items if item in common)
    rest = tuple(each.without(shared) for each in cells)
    is_same = has_several and len({replace(each, is_late=False) for each in rest}) == 1 and not cells[0].is_late
    return Row(key, label, rest, shared, is_same, ON_PAPER.get(key, 0))


def _scaled(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return cells whose pay is drawn on one scale: from nothing to the highest pay of all."""
    highest = [each.pay.high.dollars for each in cells if each.pay and each.pay.high]
    return tuple(replace(each, most=max(highest)) if each.pay and highest else each for each in cells)


PAIR = 2
LOCAL = ("local", "common")  # of a chosen state or area
# What helps a decision goes onto the one sheet of paper, of a list this many lines.
ON_PAPER: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("education", "pay", "outlook", *LOCAL, "growth", "openings", "zone", "interest"), 1),
        **dict.fromkeys(("tasks", "skills", "knowledge", "technology"), 3),
    }
)
TABLE: tuple[tuple[str, str, Rows], ...] = (
    (
        "facts",
        gettext_noop("The four facts"),
        (
            ("education", gettext_noop("Usual education")),
            ("pay", gettext_noop("National pay")),
            ("outlook", gettext_noop("Outlook")),
            ("local", gettext_noop("Pay in %(area)s")),
            ("common", gettext_noop("How common in %(area)s")),
        ),
    ),
    (
        "growth",
        gettext_noop("Growth and openings"),
        (("growth", gettext_noop("Growth in ten years")), ("openings", gettext_noop("Openings a year"))),
    ),
    (
        "in",
        gettext_noop("How people get in"),
        (("zone", gettext_noop("Preparation")), ("apprenticeship", gettext_noop("Registered apprenticeships"))),
    ),
    (
        "work",
        gettext_noop("The work"),
        (("what", gettext_noop("What they do")), ("tasks", gettext_noop("On the job"))),
    ),
    (
        "helps",
        gettext_noop("What helps"),
        (
            ("skills", gettext_noop("Skills")),
            ("knowledge", gettext_noop("Knowledge")),
            ("interest", gettext_noop("Top interest")),
            ("styles", gettext_noop("Work styles")),
            ("technology", gettext_noop("Technology")),
        ),
    ),
)
