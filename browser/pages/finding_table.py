"""The table of careers that fit what a client can bring, and where its figures are from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import capfirst

from browser.areas import AREAS, career_url
from browser.embedded import finding, labor
from browser.embedded.assumptions import SOME_EMPLOYED
from browser.embedded.data.companion import AREA_WAGES, NATION, WAGES
from browser.embedded.data.store import Store
from browser.embedded.finding import Career
from browser.onet import models
from browser.pages import words
from browser.pages.figures import projected
from browser.pages.tables import NOT_GIVEN, Cell, Column, Group, Item, Table, cell
from browser.pages.wages import middle, source
from browser.translated import gettext as _

FALLS = {"openings": "descending", "pay": "descending", "growth": "descending", "title": "ascending"}


@dataclass(frozen=True, slots=True)
class Sorting:
    """The order that careers are in, and the address of each order."""

    order: str
    urls: Mapping[str, str]


def careers_table(
    store: Store,
    language: str,
    careers: Sequence[Career],
    area: labor.Area | None,
    sorting: Sorting,
) -> Table:
    """Return careers with their figures, pay that of an area."""
    pay = labor.by_occupation(store, [career.code for career in careers], area.code if area else NATION)
    levels = finding.education_levels(store, language)
    rows = tuple(
        (
            _title(career),
            cell(capfirst(levels.get(career.education or 0, ""))),
            middle(pay.get(career.code)),
            NOT_GIVEN if career.change is None else cell(words.change(Decimal(str(career.change)))),
            NOT_GIVEN if career.openings is None else cell(f"{career.openings:,}"),
        )
        for career in careers
    )
    columns = (
        _column("title", _("Career"), sorting, heads=True),
        Column(_("Usual education"), repeats=True),
        _column("pay", _("Middle pay, a year"), sorting),
        _column("growth", _("Growth in ten years"), sorting),
        _column("openings", _("Openings a year"), sorting),
    )
    return Table((Item(_("Careers")),), columns, (Group(rows),))


def _column(name: str, title: str, sorting: Sorting, *, heads: bool = False) -> Column:
    kind = "" if heads else "number"
    order = FALLS[name] if name == sorting.order else None
    return Column(title, heads=heads, repeats=not heads, kind=kind, href=sorting.urls[name], order=order)


def _title(career: Career) -> Cell:
    shown = "mpp" if AREAS["mpp"].lang == career.lang else "mnm"
    tags = models.Tags(bright_outlook=bool(career.bright), apprenticeship=bool(career.apprenticeship))
    return Cell((Item(career.title, career_url(shown, career.code), career.lang, career.code),), tags=tags)


def sources(store: Store, area: labor.Area | None) -> Iterator[str]:
    """Yield where the figures are from, and what they cannot say."""
    yield _("Education, job zones and interests: %(release)s.") % {"release": words.release(finding.release(store))}
    yield source(AREA_WAGES if area else WAGES)
    yield _(
        "Growth and openings: Bureau of Labor Statistics, projections %(years)s for the nation. BLS publishes pay, "
        "growth and openings for groups of the SOC; careers of one group have the same figures. A dash: not published."
    ) % {"years": projected()}
    yield _("An industry is where at least %(percent)s%% of a career’s workers are.") % {"percent": SOME_EMPLOYED}
