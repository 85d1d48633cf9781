"""Tables of rated rows: the tasks, elements and levels of education of an occupation, occupations that share one."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from django.utils.translation import gettext_noop

from browser.areas import career_url
from browser.onet import models
from browser.pages.links import local
from browser.pages.tables import Cell, Column, Group, Item, Table, percent, score
from browser.translated import gettext as _

Rated = TypeVar("Rated", bound=models.Task | models.RatedElement | models.EducationLevel | models.ScoredOccupation)

IMPORTANCE = {True: gettext_noop("Important"), False: gettext_noop("Less important")}


def rated(
    rows: Iterable[Rated],
    title: str,
    lang: str,
    columns: tuple[Column, ...],
    cells: Callable[[Rated], tuple[Cell, ...]],
    *,
    is_percent: bool = False,
) -> tuple[Table, ...]:
    """Return rated rows as they were sent: a table for each scale, in it a group for each kind of importance."""
    return tuple(
        Table(
            caption=(Item(title), *((Item(scale, lang=lang),) if scale else ())),
            columns=(*((_scale_column(scale, lang, is_percent=is_percent),) if is_scored else ()), *columns),
            groups=tuple(
                Group(
                    rows=tuple((*_score(row, is_percent=is_percent), *cells(row)) for row in group),
                    heading="" if is_percent or important is None else _(IMPORTANCE[important]),
                )
                for important, group in groupby(of_scale, key=_important)
            ),
            is_scored=is_scored,
        )
        for (is_scored, scale), of_scale in groupby(rows, key=_scale)
    )


def _scale_column(scale: str | None, lang: str, *, is_percent: bool) -> Column:
    if scale:
        return Column(scale, lang, repeats=True)
    return Column(_("Percent") if is_percent else _("Score"), repeats=True)


def _score(row: Rated, *, is_percent: bool) -> tuple[Cell, ...]:
    if row.score is None:
        return ()
    return (Cell((percent(row.score.value) if is_percent else score(row.score),)),)


def _scale(row: Rated) -> tuple[bool, str | None]:
    return (row.score is not None, row.score.scale if row.score else None)


def _important(row: Rated) -> bool | None:
    return row.score.important if row.score else None


def tasks(rows: Iterable[models.Task], lang: str) -> tuple[Table, ...]:
    """Return tasks: what they are, their kind, how important each is."""
    columns = (Column(_("Task")), Column(_("Kind"), repeats=True), Column(_("See also"), repeats=True))
    green = (Item(_("Green")),)

    def cells(task: models.Task) -> tuple[Cell, ...]:
        others = local(task.related)
        who_else = Item(_("Other occupations"), others, about=Item(task.statement, lang=lang), is_action=True)
        return (
            Cell((Item(task.statement, lang=lang, marks=green if task.green else ()),)),
            Cell((Item(task.category, lang=lang),)) if task.category else Cell(),
            Cell((*((Item(code=task.id, is_machine=True),) if task.id else ()), *((who_else,) if others else ()))),
        )

    return rated(rows, _("Tasks"), lang, columns, cells)


def elements(rows: Iterable[models.RatedElement], title: str, lang: str) -> tuple[Table, ...]:
    """Return elements of the content model with their ratings."""
    columns = (Column(_("Name"), heads=True), Column(_("What it covers")))

    def cells(element: models.RatedElement) -> tuple[Cell, ...]:
        shares = tuple(Item(row.text, lang=lang, number=row.percentage, unit="%") for row in element.responses)
        description = (Item(element.description, lang=lang),) if element.description else ()
        return (
            Cell((Item(element.name, local(element.related) or None, lang, element.id, is_machine=True),)),
            Cell(description, shares=shares),
        )

    return rated(rows, title, lang, columns, cells)


def levels(rows: Iterable[models.EducationLevel], title: str, lang: str) -> tuple[Table, ...]:
    """Return levels of education with the percent of workers who say that each is required."""
    columns = (Column(_("Level of education"), heads=True), Column(_("What it covers")))

    def cells(level: models.EducationLevel) -> tuple[Cell, ...]:
        description = (Item(level.description, lang=lang),) if level.description else ()
        return Cell((Item(level.name, lang=lang),)), Cell(description)

    return rated(rows, title, lang, columns, cells, is_percent=True)


def occupations(rows: Iterable[models.ScoredOccupation], lang: str) -> tuple[Table, ...]:
    """Return occupations with their ratings of what they share."""
    columns = (Column(_("Occupation")), Column(_("Code")))

    def cells(occupation: models.ScoredOccupation) -> tuple[Cell, ...]:
        row = occupation.row
        return (
            Cell((Item(row.title, career_url("online", row.code), lang),), tags=row.tags),
            Cell((Item(code=row.code),)),
        )

    return rated(rows, _("Occupations"), lang, columns, cells)
