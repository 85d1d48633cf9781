"""What one career says of a fact of a comparison, or which kind of nothing is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from django.utils.translation import gettext_noop

from browser.onet import models, operations
from browser.pages import words
from browser.pages.career import CareerPage
from browser.pages.facts import NO_FIGURE, facts, growth
from browser.pages.figures import OwnFigures
from browser.pages.offered import leaves_out
from browser.pages.part import Nothing, Part, not_collected
from browser.translated import gettext as _

NO_PROJECTION = gettext_noop("BLS has no projection for this career.")
NO_APPRENTICESHIP = gettext_noop("O*NET lists no registered apprenticeship.")
# What a cell says in place of a part.
NOTHING: Mapping[Nothing, str] = MappingProxyType(
    {
        Nothing.FAILED: gettext_noop("We could not get this from O*NET just now."),
        Nothing.NOT_OFFERED: gettext_noop("The service that answers does not have this."),
    }
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one career says of a fact; `nothing` is the sentence that says which kind of nothing is there instead.

    `lang` is the language of figure, text and items. A job `zone`, `pay` and the `outlook`'s word are drawn, pay on a
    strip up to the `most` of all careers. What could not be loaded `is_late`: it is worth trying again. `is_english`:
    there is no Spanish.
    """

    figure: str = ""
    unit: str = ""
    text: str = ""
    items: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    lang: str | None = None
    nothing: str = ""
    zone: int | None = None
    pay: models.PayRange | None = None
    most: Decimal = Decimal(0)
    outlook: str = ""
    is_late: bool = False
    is_english: bool = False

    def without(self, shared: tuple[str, ...]) -> "Cell":
        """Return the cell without the items that all have."""
        items = tuple(item for item in self.items if item not in shared)
        return replace(self, items=items, nothing=self.nothing if items or not shared else _("Nothing else."))


@dataclass(frozen=True, slots=True)
class Career:
    """A career of the comparison: its page, or why there is none, and the figures of this site's own tables."""

    code: str
    figures: OwnFigures
    page: CareerPage | None = None
    why: str = ""
    is_late: bool = False


Make = Callable[[CareerPage], Cell]


def cell(key: str, career: Career) -> Cell:
    """Return what a career says of a fact: from its page, or from this site's own tables."""
    if key in OWN:
        return OWN[key](career.figures)
    if career.page is None:
        return Cell(nothing=career.why, is_late=career.is_late)
    return PAGE[key](career.page)


# Facts from the page of a career.


def _fact(key: str) -> Make:
    """Return what makes a cell of one of the main facts."""

    def make(page: CareerPage) -> Cell:
        # The page of a career without details leaves out facts that it lacks; here their cells say so.
        known = facts(page.parts, page.frame, page.code, page.figures) if page.is_bare else page.facts
        fact = next(fact for fact in known if fact.key == key)
        if fact.nothing:
            return _missing(fact.nothing, page)
        said = next((sentence.text for sentence in fact.sentences if sentence.text), "")
        if not fact.figure:
            return Cell(nothing=said)
        is_said_by_onet = key == "outlook" and bool(fact.sentences) and fact.sentences[0].lang is not None
        return Cell(
            fact.figure,
            fact.unit,
            said if is_said_by_onet else "",
            lang=fact.lang,
            pay=fact.pay,
            outlook=fact.outlook,
        )

    return make


def _how_common(page: CareerPage) -> Cell:
    made = _fact("state")(page)
    area = page.figures.area
    if made.figure or made.is_late or area is None:
        return made
    return Cell(nothing=_(NO_FIGURE) % {"state": area.title})


def _job_zone(page: CareerPage) -> Cell:
    part = page.parts.education
    if part.content is None or not (part.content.job_zone or part.content.zone):
        return _missing(part, page)
    zone, own = part.content.job_zone, part.content.zone
    time = words.time_to_prepare(zone, own.title if own else "")
    notes = (_("Time to prepare: %(time)s") % {"time": time},) if time else ()
    if own:
        return Cell(text=own.title, notes=notes, lang=part.lang)
    return Cell(text=words.job_zone(zone or 0), notes=notes, zone=zone)


def _apprenticeship(page: CareerPage) -> Cell:
    part = page.parts.education
    if part.content is None:
        return _missing(part, page)
    titles = tuple(each.title for each in part.content.apprenticeships)
    if titles:
        return _listed(page, part, titles)
    has_some = page.career.tags.apprenticeship  # whose titles O*NET has in English only
    return Cell(text=_("There are some.")) if has_some else Cell(nothing=_(NO_APPRENTICESHIP))


def _what_they_do(page: CareerPage) -> Cell:
    if page.career.what_they_do:
        return Cell(text=page.career.what_they_do, lang=page.frame.lang)
    return _no_words(page)


def _tasks(page: CareerPage) -> Cell:
    if page.career.on_the_job:
        return Cell(items=page.career.on_the_job, lang=page.frame.lang)
    if page.figures.activities:
        return Cell(items=page.figures.activities, notes=(_("O*NET lists these work activities for it."),), lang="en")
    return _no_words(page)


def _no_words(page: CareerPage) -> Cell:
    sentence = _("The built-in release has no description of this career.")
    return Cell(nothing=sentence if page.frame.is_trimmed else not_collected(is_left_out=False))


def _interest(page: CareerPage) -> Cell:
    part = page.parts.personality
    top = part.content.top_interest if part.content else None
    return Cell(top.title, lang=part.lang, is_english=_is_english(part)) if top else _missing(part, page)


def _styles(page: CareerPage) -> Cell:
    part = page.parts.personality
    return _listed(page, part, tuple(style.name for style in part.content.work_styles) if part.content else ())


def _elements(name: str) -> Make:
    """Return what makes a cell of the elements of a section."""

    def make(page: CareerPage) -> Cell:
        part: Part[models.ElementGroups] = getattr(page.parts, name)
        groups = part.content.groups if part.content else ()
        return _listed(page, part, tuple(element.name for group in groups for element in group.elements))

    return make


def _technology(page: CareerPage) -> Cell:
    part = page.parts.technology
    kinds = part.content.categories if part.content else ()
    named = [kind.examples or (kind.title,) for kind in kinds]
    return _listed(page, part, tuple(dict.fromkeys(piece.name for pieces in named for piece in pieces)))


def _listed(page: CareerPage, part: Part[object], items: tuple[str, ...]) -> Cell:
    return Cell(items=items, lang=part.lang, is_english=_is_english(part)) if items else _missing(part, page)


def _is_english(part: Part[object]) -> bool:
    return part.nothing is Nothing.NOT_IN_SPANISH


def _missing(part: Part[object], page: CareerPage) -> Cell:
    kind = part.nothing or Nothing.NOT_COLLECTED
    if kind is Nothing.FAILED or (kind in NOTHING and not page.is_bare):
        return Cell(nothing=_(NOTHING[kind]), is_late=kind is Nothing.FAILED)
    found = operations.find((part.url or "").lstrip("/"))
    return Cell(nothing=not_collected(is_left_out=found is not None and leaves_out(found[0])))


# Facts from this site's own tables, which have them for careers without a page too.


def _local_pay(figures: OwnFigures) -> Cell:
    area, local = figures.area, figures.local
    jobs = (_("%(jobs)s jobs.") % {"jobs": f"{local.jobs:,}"},) if local and local.jobs else ()
    if pay := words.middle_pay(local):
        annual = local is not None and local.annual is not None
        return Cell(pay, _("a year, in the middle") if annual else _("in the middle"), notes=jobs)
    place = area.title if area else ""
    return Cell(nothing=_("This site has no pay for %(place)s.") % {"place": place}, notes=jobs)


def _growth(figures: OwnFigures) -> Cell:
    if figures.projection is None:
        return Cell(nothing=_(NO_PROJECTION))
    change = figures.projection.change
    return Cell(words.change(change), text=growth(change), notes=_whole_group(figures))


def _openings(figures: OwnFigures) -> Cell:
    if figures.projection is None:
        return Cell(nothing=_(NO_PROJECTION))
    openings = figures.projection.openings
    return Cell(f"{openings:,}" if openings else _("Fewer than 50"), notes=_whole_group(figures))


def _whole_group(figures: OwnFigures) -> tuple[str, ...]:
    if not figures.group:
        return ()
    return (_("These projections are for the whole group “%(group)s”.") % {"group": figures.group},)


PAGE: Mapping[str, Make] = MappingProxyType(
    {
        **{key: _fact(key) for key in ("education", "pay", "outlook")},
        "common": _how_common,
        "zone": _job_zone,
        "apprenticeship": _apprenticeship,
        "what": _what_they_do,
        "tasks": _tasks,
        "skills": _elements("skills"),
        "knowledge": _elements("knowledge"),
        "interest": _interest,
        "styles": _styles,
        "technology": _technology,
    }
)
OWN: Mapping[str, Callable[[OwnFigures], Cell]] = MappingProxyType(
    {"local": _local_pay, "growth": _growth, "openings": _openings}
)
