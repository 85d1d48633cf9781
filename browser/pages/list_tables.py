"""Tables of careers and occupations in lists, of military jobs, and of what became of a code."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from django.utils.translation import gettext_noop

from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.onet import models
from browser.onet.operations import occupation_lists
from browser.onet.operations.operation import Operation
from browser.onet.operations.taxonomy import CODE_HISTORY
from browser.pages import words
from browser.pages.links import choice_url, local
from browser.pages.row_figures import Row, RowFigures, row_figures
from browser.pages.tables import NOT_GIVEN, Cell, Column, Group, Item, Table, cell, external, percent
from browser.translated import gettext as _

R = TypeVar("R", bound=Row)
Drawn = tuple[str, Callable[[R], Cell]]  # a column: its title, and what it says of a row


def career(row: Row, area: str, figures: RowFigures) -> Cell:
    """Return a career with a link to its page in an area, its code, its flags, and the second line of a list."""
    title = Item(row.title, career_url(area, row.code), AREAS[area].lang, row.code)
    return Cell((title,), tags=row.tags, notes=_notes(row, AREAS[area].lang, figures))


def _notes(row: Row, lang: str, figures: RowFigures) -> tuple[Item, ...]:
    """Return why a search lists a career, its pay and its usual education."""
    score = row.relevance_score if isinstance(row, models.OccupationRow) else None
    texts = (
        (_("also called:"), row.matched_title, lang),
        (_("does:"), row.matched_activity, lang),
        (_("pay:"), figures.pay_of(row.code), None),
        (_("usual education:"), figures.education.get(row.code), lang),
        (_("relevance:"), None if score is None else str(score), None),
    )
    return tuple(Item(text, lang=own, about=Item(label)) for label, text, own in texts if text)


# What lists of careers may say of each (contract 1.8, 3.5, 3.10, 5.3): field, title, and the cell in a language.
CAREER_COLUMNS: tuple[tuple[str, str, Callable[[models.CareerRow, str], Cell]], ...] = (
    (
        "match_type",
        gettext_noop("Why it is listed"),
        lambda row, _lang: cell(row.match_type and words.match(row.match_type)),
    ),
    (
        "category",
        gettext_noop("Share of workers"),
        lambda row, _lang: cell(row.category and words.how_many(row.category)),
    ),
    (
        "percent_employed",
        gettext_noop("Share of workers in this industry"),
        lambda row, _lang: Cell((percent(row.percent_employed),)),
    ),
    ("fit", gettext_noop("Fit"), lambda row, _lang: cell(row.fit and words.fit(row.fit))),
    (
        "military_jobs",
        gettext_noop("Branches with this job"),
        lambda row, _lang: cell(", ".join(words.branch(key) for key in row.military_jobs or ())),
    ),
    ("preparation_needed", gettext_noop("Preparation needed"), lambda row, lang: cell(row.preparation_needed, lang)),
    ("pay_grade", gettext_noop("Pay grade"), lambda row, _lang: cell(row.pay_grade)),
)


def careers(
    rows: Sequence[models.CareerRow],
    area: str,
    place: labor.Area | None = None,
    zones: Mapping[str, int] | None = None,
) -> Table:
    """Return careers of a list, with a column for each field that any of them has, and one for their job zones."""
    lang = AREAS[area].lang

    def column(title: str, draw: Callable[[models.CareerRow, str], Cell]) -> Drawn[models.CareerRow]:
        return title, lambda row: draw(row, lang)

    columns = [column(title, draw) for name, title, draw in CAREER_COLUMNS if _has(rows, name)]
    if zones:
        columns.append((gettext_noop("Job zone"), lambda row: cell(words.zone_of_five(zones.get(row.code)))))
    return _table(rows, area, place, (_("Careers"), _("Career")), columns, is_list=not columns)


def titles(rows: Sequence[models.OccupationRow], area: str, place: labor.Area | None = None) -> Table:
    """Return occupations of a list without further columns, as careers."""
    return _table(rows, area, place, (_("Careers"), _("Career")), (), is_list=True)


def _table(
    rows: Sequence[R],
    area: str,
    place: labor.Area | None,
    names: tuple[str, str],
    columns: Sequence[Drawn[R]],
    *,
    is_list: bool,
) -> Table:
    """Return rows with these columns, and in a table their pay in a place that was chosen.

    `names` are those of all rows and of one.
    """
    figures = row_figures(rows, AREAS[area].lang, place) if place or is_list else RowFigures()

    def pay(row: R) -> Cell:
        return cell(figures.pay_of(row.code))

    drawn: list[Drawn[R]] = list(columns)
    if place and not is_list:
        drawn.append((gettext_noop("Middle pay"), pay))
    return Table(
        caption=(Item(names[0]),),
        columns=(Column(names[1], heads=True), *(Column(_(title), repeats=True) for title, _draw in drawn)),
        groups=(Group(tuple((career(row, area, figures), *(draw(row) for _title, draw in drawn)) for row in rows)),),
        is_list=is_list,
        note=figures.source,
    )


def _choices(choices: tuple[models.Choice, ...], listing: Operation[object] | None) -> Cell:
    """Return what an occupation belongs to, with a link to the list of all that do."""

    def href(choice: models.Choice) -> str | None:
        return (choice_url(listing, choice.code) if listing else "") or local(choice.href) or None

    items = tuple(Item(choice.title, href(choice), "en", choice.code, is_machine=True) for choice in choices)
    return Cell(items, "lines") if items else NOT_GIVEN


def _bright(outlook: models.Outlook | None) -> Cell:
    if outlook is None:
        return NOT_GIVEN
    categories = Item(", ".join(outlook.categories), lang="en")
    return Cell((categories, Item(outlook.description or "", lang="en", is_small=True, is_machine=True)), "lines")


def _shares(shares: tuple[models.IndustryPercent, ...]) -> Cell:
    """Return the percent of an occupation's workers in each industry, named if there are several."""
    is_named = len(shares) > 1
    items = tuple(
        replace(
            percent(share.percent),
            marks=(Item(share.title, lang="en"),) if share.title else (),
            code=share.code,
            is_machine=True,
        )
        if is_named
        else percent(share.percent)
        for share in shares
    )
    return Cell(items) if items else NOT_GIVEN


# What lists of occupations may say of each (contract 6.2, 6.7).
OCCUPATION_COLUMNS: tuple[tuple[str, str, Callable[[models.OccupationRow], Cell]], ...] = (
    (
        "career_cluster",
        gettext_noop("Career cluster"),
        lambda row: _choices(row.career_cluster, occupation_lists.CAREER_CLUSTERS),
    ),
    ("career_pathway", gettext_noop("Career pathway"), lambda row: _choices(row.career_pathway, None)),
    ("job_family", gettext_noop("Job family"), lambda row: _choices(row.job_family, occupation_lists.JOB_FAMILIES)),
    (
        "stem_occupation_type",
        gettext_noop("STEM type"),
        lambda row: _choices(row.stem_occupation_type, occupation_lists.STEM_OCCUPATIONS),
    ),
    (
        "job_zone",
        gettext_noop("Job zone"),
        lambda row: _choices((row.job_zone,) if row.job_zone else (), occupation_lists.JOB_ZONES),
    ),
    ("bright_outlook", gettext_noop("Why it is bright"), lambda row: _bright(row.bright_outlook)),
    (
        "percent_employed_by_industry",
        gettext_noop("Share of workers in this industry"),
        lambda row: _shares(row.percent_employed_by_industry),
    ),
    ("projected_growth", gettext_noop("Projected growth"), lambda row: cell(row.projected_growth, "en")),
    (
        "projected_openings",
        gettext_noop("Projected openings"),
        lambda row: NOT_GIVEN if row.projected_openings is None else cell(f"{row.projected_openings:,}"),
    ),
    (
        "industry_data_from",
        gettext_noop("Figures are those of"),
        lambda row: cell(row.industry_data_from, "en"),
    ),
    ("percentage", gettext_noop("Share of job postings"), lambda row: Cell((percent(row.percentage),))),
    ("in_demand", gettext_noop("In demand"), lambda row: cell(_("Yes") if row.in_demand else None)),
    (
        "relevance_score",
        gettext_noop("Relevance"),
        lambda row: NOT_GIVEN if row.relevance_score is None else cell(str(row.relevance_score)),
    ),
)


def occupations(rows: Sequence[models.OccupationRow], subject: str | None, place: labor.Area | None = None) -> Table:
    """Return occupations of a list, with a column for each field that says more than the page's title."""
    columns = {
        name: (title, draw)
        for name, title, draw in OCCUPATION_COLUMNS
        if any(_says_more(getattr(row, name), subject) for row in rows)
    }
    names = (_("Occupations"), _("Occupation"))
    return _table(rows, "online", place, names, [*columns.values()], is_list=columns.keys() <= {"relevance_score"})


def _says_more(value: object, subject: str | None) -> bool:
    titles = [part.title for part in value if isinstance(part, models.Choice)] if isinstance(value, tuple) else []
    return value is not False and value not in (None, ()) and (not titles or titles != [subject])


def _has(rows: Iterable[object], name: str) -> bool:
    return any(getattr(row, name) not in (None, ()) for row in rows)


def military_jobs(branches: Iterable[Sequence[models.MilitaryMatch]], lang: str, caption: str) -> Table:
    """Return military jobs, branch by branch."""
    groups = tuple(branches)
    every = [match for matches in groups for match in matches]
    has_links, has_use = _has(every, "external_info"), _has(every, "active")

    def row(match: models.MilitaryMatch) -> tuple[Cell, ...]:
        marks = (Item(_("no longer in use"), is_small=True),) if match.active is False else ()
        use = {True: _("in use"), False: _("no longer in use")}.get(match.active) if match.active is not None else None
        links = Cell(tuple(external(link, lang) for link in match.external_info), "words")
        return (
            Cell((Item(code=match.code or "–"),)),
            Cell((Item(words.branch(match.branch)),)),
            Cell((Item(match.title, lang=lang), *marks)),
            *((links,) if has_links else ()),
            *((cell(use),) if has_use else ()),
        )

    return Table(
        caption=(Item(caption),),
        columns=(
            Column(_("Code"), heads=True, kind="code"),
            Column(_("Branch"), repeats=True),
            Column(_("Title"), repeats=True),
            *((Column(_("More")),) if has_links else ()),
            *((Column(_("Status"), repeats=True, kind="machine"),) if has_use else ()),
        ),
        groups=tuple(Group(tuple(row(match) for match in matches)) for matches in groups),
    )


def code_history(history: models.CodeHistory, direction: str) -> tuple[Table, ...]:
    """Return the codes that a code became, or was, each with links to its pages; no table if it became no other."""
    back = {"direction": "2010_to_active"}

    def row(occupation: models.CareerRow) -> tuple[Cell, ...]:
        code = Item(occupation.code)
        described = (Item(occupation.description, lang="en", is_small=True),) if occupation.description else ()
        links = (
            (Item(_("Look up this old code"), CODE_HISTORY.address(**back, code=occupation.code), about=code),)
            if direction.endswith("2010")
            else tuple(Item(AREAS[key].name, career_url(key, occupation.code), about=code) for key in ("online", "mnm"))
        )
        return (
            Cell((Item(code=history.code),)),
            Cell((Item(code=occupation.code),)),
            Cell((Item(occupation.title, lang="en"), *described), "lines" if described else ""),
            Cell(links, "words"),
        )

    table = Table(
        caption=(Item(_("What %(code)s means") % {"code": history.code}),),
        columns=(
            Column(_("Old code"), repeats=True),
            Column(_("New code"), heads=True),
            Column(_("Title"), repeats=True),
            Column(_("Links"), repeats=True),
        ),
        groups=(Group(tuple(row(occupation) for occupation in history.occupations)),),
    )
    return (table,) if history.occupations else ()
