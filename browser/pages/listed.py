"""What pages draw as lists and facts, as tables: for the file of a page, which has everything that the page says."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from browser.onet import models
from browser.onet.operations import careers
from browser.pages import words
from browser.pages.career import CareerPage
from browser.pages.fact import Fact
from browser.pages.military_jobs import Branch
from browser.pages.tables import Cell, Column, Group, Item, Table, cell, external
from browser.pages.training import Training
from browser.translated import gettext as _

Row = tuple[Cell, ...]
Shares = Sequence[tuple[str, int]]


def tables(content: object, title: str, shares: Shares = ()) -> tuple[Table, ...]:
    """Return the tables of a section that is drawn as lists; none of one that is drawn as tables.

    `shares` are those of workers by their education, where this site's own tables know them.
    """
    if isinstance(content, models.Education):
        return filled(_education(content, shares))
    title = str(title)  # one of a template may be a promise of a text
    build = BUILDERS.get(type(content))
    return filled(*build(content, title)) if build else ()


def filled(*tables: Table) -> tuple[Table, ...]:
    """Return the tables that have rows."""
    return tuple(table for table in tables if any(group.rows for group in table.groups))


def career(page: CareerPage) -> tuple[Table, ...]:
    """Return what the page of a career says outside its sections: the main facts, and what people do on the job."""
    similar = _("Civilian careers to look at") if page.is_bare_military else _("Careers like this one")
    return (
        *facts(page.facts),
        *filled(
            _list(_("On the job"), _rows(page.career.on_the_job or page.figures.activities)),
            _list(similar, _rows(link.title for link in page.similar)),
        ),
    )


def facts(rows: Iterable[Fact]) -> tuple[Table, ...]:
    """Return the main facts of a career."""
    names = (_("Figure"), _("Low"), _("High"), _("More"), _("Source"))
    columns = (Column(_("Fact"), heads=True), *map(Column, names))
    return filled(_table(_("The four facts"), columns, [Group(tuple(map(_fact, rows)))]))


def training(training: Training) -> tuple[Table, ...]:
    """Return the ways into a career: pages of other sites, and what this site's tables name."""
    columns = (Column(_("Training, licenses and jobs"), heads=True), Column(_("Site")), Column(_("Address")))
    groups = (
        Group(
            (
                *((Cell((each,)), cell(each.about.text if each.about else ""), cell(each.href)) for each in way.links),
                *((Cell(named, "words"), cell(way.label), Cell()) for named in way.named),
            ),
            way.title,
        )
        for way in training.ways
    )
    return filled(_table(_("Training, licenses and jobs"), columns, groups))


def apprenticeships(rows: Iterable[tuple[models.Apprenticeship, str]]) -> tuple[Table, ...]:
    """Return registered apprenticeships, each with its usual length."""
    titles = [(Cell((Item(row.title, code=row.rapids),)), Cell((Item(length),))) for row, length in rows]
    return filled(_list(_("Registered apprenticeships"), titles, _("Usual length")))


def military(branches: Iterable[Branch]) -> tuple[Table, ...]:
    """Return the military jobs that lead to a career."""
    groups = (Group(_rows(job.title for job in (*branch.first, *branch.more)), branch.name) for branch in branches)
    return filled(_table(_("In the military"), (Column(_("Military job"), heads=True),), groups))


def crosswalk(matches: Iterable[models.CrosswalkMatch]) -> tuple[Table, ...]:
    """Return the occupations of each match of a crosswalk."""
    columns = (Column(_("Match"), heads=True), Column(_("Branch")), Column(_("Occupation")))
    rows = (
        (
            Cell((Item(match.title, code=match.code),)),
            cell(words.branch(match.branch)) if match.branch else Cell(),
            _occupation(row),
        )
        for match in matches
        for row in match.occupations
    )
    return filled(_table(_("Occupations"), columns, [Group(tuple(rows))]))


def _fact(fact: Fact) -> Row:
    label = f"{fact.label}: {fact.about}" if fact.about else fact.label
    ends = (fact.pay.low, fact.pay.high) if fact.pay else (None, None)
    more = (Item(sentence.text) for sentence in fact.sentences if sentence.text and sentence.kind != "machine")
    return (
        cell(label),
        cell(f"{fact.figure} {fact.unit}".strip()),
        *(Cell((Item(words.dollars(amount) or ""),)) for amount in ends),
        Cell(tuple(more)),
        cell(fact.source.text),
    )


def _table(title: str, columns: tuple[Column, ...], groups: Iterable[Group]) -> Table:
    return Table((Item(title),), columns, tuple(groups))


def _rows(texts: Iterable[str]) -> tuple[Row, ...]:
    return tuple((cell(text),) for text in texts)


def _list(title: str, rows: Sequence[Row], more: str = "") -> Table:
    columns = (Column(title, heads=True), *((Column(more),) if more else ()))
    return _table(title, columns, [Group(tuple(rows))])


def _occupation(row: models.CareerRow) -> Cell:
    return Cell((Item(row.title, code=row.code),), tags=row.tags)


def _occupations(title: str, rows: Iterable[models.CareerRow]) -> Table:
    return _list(title, [(_occupation(row),) for row in rows])


def _percent(number: Decimal | int | None) -> Cell:
    return cell("" if number is None else f"{number}%")


def _industries(rows: Iterable[models.IndustryShare]) -> Table:
    shares = [(Cell((Item(row.title, code=row.code),)), _percent(row.percent_employed)) for row in rows]
    return _list(_("Industries"), shares, _("Workers"))


def _states(content: models.StateOutlook) -> Table:
    bands = (
        ("", content.states),
        (_("More common than average"), content.above_average),
        (_("Close to average"), content.average),
        (_("Less common than average"), content.below_average),
    )
    columns = (Column(_("State"), heads=True), Column(_("How common")))
    groups = (Group(tuple(map(_state, rows)), title) for title, rows in bands)
    return _table(_(careers.CHECK_OUT_MY_STATE.title), columns, groups)


def _state(row: models.State) -> Row:
    quotient = "" if row.location_quotient is None else f"{row.location_quotient:.2f}"
    return Cell((Item(row.name, code=row.postal_code),)), cell(row.job_outlook or quotient)


def _elements(content: models.ElementGroups, title: str) -> Table:
    groups = (Group(_rows(each.name for each in group.elements), group.title) for group in content.groups)
    return _table(title, (Column(title, heads=True),), groups)


def _education(content: models.Education, shares: Shares) -> Table:
    levels = [(cell(level), _percent(share)) for level, share in shares]
    return _list(_("Education usually needed"), levels or _rows(content.education_usually_needed), _("Workers"))


def _personality(content: models.Personality) -> tuple[Table, ...]:
    top = content.top_interest
    return (
        _list(_("Top interest"), [(cell(top.title), cell(top.description))] if top else (), _("What it covers")),
        _list(_("Work styles"), _rows(style.name for style in content.work_styles)),
    )


BUILDERS: Mapping[type, Callable[[Any, str], Iterable[Table]]] = MappingProxyType(
    {
        models.ElementGroups: lambda content, title: [_elements(content, title)],
        models.Personality: lambda content, _title: _personality(content),
        models.StateOutlook: lambda content, _title: [_states(content)],
        models.WhereDoTheyWork: lambda content, _title: [_industries(content.industries)],
        models.ExploreMore: lambda content, _title: [
            _occupations(_("Related careers"), content.careers),
            _industries(content.industries),
        ],
        models.RelatedOccupations: lambda content, title: [_occupations(title, content.occupations)],
        models.DetailedWorkActivities: lambda content, title: [
            _list(title, [(Cell((Item(each.title, code=each.id),)),) for each in content.activities])
        ],
        models.AdditionalInformation: lambda content, title: [
            _list(title, [(Cell((external(each),)), cell(each.href)) for each in content.sources], _("Address"))
        ],
        models.Associations: lambda content, title: [
            _list(title, [(cell(each.title), cell(each.href)) for each in content.associations], _("Address"))
        ],
        models.ApprenticeshipTitles: lambda content, title: [_list(title, _rows(content.titles))],
    }
)
