"""The page from one career to another: what carries over, what is to be learned, and which others are near."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_noop

from browser.areas import AREAS
from browser.onet import models
from browser.onet.operations import careers as sections
from browser.onet.operations import occupations
from browser.onet.operations.operation import Operation, code_in, whole
from browser.onet.transport.http import TOTAL_SECONDS
from browser.pages import own, words
from browser.pages.chosen_careers import about, careers_of, found, own_area, search_for, title_of
from browser.pages.compare import Column, columns, compare_url
from browser.pages.compare_cells import NOTHING, Career
from browser.pages.compare_rows import Group, groups
from browser.pages.frame import Crumb, Frame
from browser.pages.gathering import Gathering, Question
from browser.pages.part import Nothing, Part, part_of
from browser.pages.path_related import related_table, url
from browser.pages.ratings import Change, Rated, change
from browser.pages.tables import Cell, Item, Table, cell
from browser.pages.tables import Column as TableColumn
from browser.pages.tables import Group as TableGroup
from browser.translated import gettext as _

RATED = (occupations.KNOWLEDGE, occupations.SKILLS, occupations.WORK_ACTIVITIES)
SECTIONS = frozenset((sections.EDUCATION, sections.JOB_OUTLOOK, sections.CHECK_OUT_MY_STATE, sections.EXPLORE_MORE))
FACTS = ("facts", "growth", "in")


Ratings = Part[models.RatedElements]
MOST = 10
NO_CHANGE = Change((), ())
HOW = gettext_noop(
    "O*NET rates how important each is, from 0 to 100. To be learned: at least 50 there, and 10 or more above here. "
    "Carries over: at least 50 there, and not so much more. The difference is our arithmetic, not O*NET’s."
)


@dataclass(frozen=True, slots=True)
class End:
    """One end of a path: what was typed, its code if that is one, and links to the careers that words may mean."""

    name: str
    label: str
    typed: str
    code: str
    found: tuple[Crumb, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Knowledge, skills or activities: tables of what is to be learned and what carries over, or a sentence why not."""

    key: str
    title: str
    change: Change = NO_CHANGE
    tables: tuple[Table, ...] = ()
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class PathPage:
    """From one career to another; without one of them the form, and careers like the first.

    `sentences` say the change in words. `is_wrong` if something in the address is no career.
    """

    frame: Frame
    ends: tuple[End, ...]
    columns: tuple[Column, ...] = ()
    groups: tuple[Group, ...] = ()
    sentences: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    related: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    is_wrong: bool = False

    @property
    def compare(self) -> str:
        """Return the address at which both are compared in full."""
        return compare_url([column.code for column in self.columns])

    @property
    def how(self) -> str:
        """Return the method in a sentence."""
        return _(HOW)


def path_page(here: str, there: str, *, state: str = "", place: str = "") -> PathPage:
    """Gather two careers and the ratings of both; `here` and `there` are codes, or words to look up."""
    page = Gathering(rest_seconds=TOTAL_SECONDS)
    typed = (("from", _("From"), here), ("to", _("To"), there))
    read = {name: whole(code) if (code := code_in(text)) else "" for name, _label, text in typed}
    searches = {name: search_for(page, "" if read[name] else text) for name, _label, text in typed}
    codes = tuple(dict.fromkeys(code for code in read.values() if code))
    is_pair = len(codes) > 1
    rated = {(row, code): _ask(page, row, code) for row in RATED for code in codes} if is_pair else {}
    careers, unknown = careers_of(page, codes, state, place, SECTIONS)
    by_code = {career.code: career for career in careers}
    pair = tuple(by_code[code] for code in codes if code in by_code) if is_pair else ()
    is_whole = len(pair) > 1
    subjects = tuple(_subject(row, *(_part(rated[row, code]) for code in codes)) for row in RATED) if is_whole else ()
    first = by_code.get(read["from"])
    return PathPage(
        frame=page.frame(title=_title(careers if is_whole else ()), area=None),
        ends=tuple(
            End(name, label, text, read[name], tuple(_links(name, read, found(searches[name]))))
            for name, label, text in typed
        ),
        columns=columns(pair, lambda order: url(*order)) if is_whole else (),
        groups=groups(pair, keys=FACTS) if is_whole else (),
        sentences=tuple(_sentences(pair[0], pair[1], [subject.change for subject in subjects])) if is_whole else (),
        subjects=subjects,
        related=related_table(first) if first else (),
        notes=(
            *unknown,
            *([_("Both are the same career.")] if read["from"] and read["from"] == read["to"] else ()),
            *(note for name, _label, text in typed for note in about(searches[name], text)),
        ),
        is_wrong=bool(unknown),
    )


def _title(careers: Sequence[Career]) -> str:
    if not careers:
        return _("From one career to another")
    here, there = (career.page.career.title if career.page else title_of(career.code) for career in careers)
    return _("From %(here)s to %(there)s") % {"here": here, "there": there}


def _ask(page: Gathering, row: Operation[models.RatedElements], code: str) -> Question[models.RatedElements]:
    return page.may(row, code=code, report="details", display="long")


def _part(question: Question[models.RatedElements]) -> Ratings:
    return part_of(question.result(), "")


def _links(name: str, read: Mapping[str, str], rows: Iterable[tuple[str, str]]) -> Iterator[Crumb]:
    """Yield links to the path with each of some careers at one of its ends."""
    for code, title in rows:
        ends = {**read, name: code}
        query = "&".join(f"{end}={value}" for end, value in ends.items() if value)
        yield Crumb(title, f"{own.PATH.url()}?{query}", AREAS[own_area()].lang)


# What changes, in words.


def _sentences(here: Career, there: Career, changes: Sequence[Change]) -> Iterator[str]:
    """Yield how pay and preparation differ, as far as they are known of both, and how much carries over."""
    before, after = _pay(here), _pay(there)
    if before and after:
        higher, lower = _("The middle pay is %(pay)s a year higher."), _("The middle pay is %(pay)s a year lower.")
        yield (higher if after >= before else lower) % {"pay": words.dollars(models.Amount(abs(after - before)))}
    first, second = _zone(here), _zone(there)
    if first and second:
        more, less = _("It takes more preparation. %(zone)s."), _("It takes less preparation. %(zone)s.")
        same = _("It takes about as much preparation. %(zone)s.")
        sentence = same if first == second else more if second > first else less
        yield sentence % {"zone": words.job_zone(second)}
    learn, number = sum(len(each.to_learn) for each in changes), sum(each.number for each in changes)
    if number:
        sentence = _(
            "Of the %(all)s kinds of knowledge, skills and activities that are important there, %(carried)s carry over "
            "and %(learn)s are to be learned."
        )
        yield sentence % {"all": number, "carried": number - learn, "learn": learn}


def _pay(career: Career) -> Decimal | None:
    content = career.page.parts.job_outlook.content if career.page else None
    pay = content.salary.annual if content and content.salary else None
    return pay.median.dollars if pay and pay.median else None


def _zone(career: Career) -> int | None:
    content = career.page.parts.education.content if career.page else None
    return content.job_zone if content else None


# What is to be learned, and what carries over.


def _subject(row: Operation[models.RatedElements], here: Ratings, there: Ratings) -> Subject:
    """Return the tables of one kind; without ratings of both the sentence that says which kind of nothing it is."""
    if here.content and there.content:
        changed = change(here.content, there.content)
        captions = (_("To be learned"), changed.to_learn), (_("Carries over"), changed.carried)
        tables = tuple(_table(caption, rows) for caption, rows in captions if rows)
        return Subject(row.section, _(row.title), changed, tables)
    has_failed = Nothing.FAILED in (here.nothing, there.nothing)
    nothing = _(NOTHING[Nothing.FAILED]) if has_failed else _("O*NET has no ratings of one of the two.")
    return Subject(row.section, _(row.title), nothing=nothing)


def _table(caption: str, rows: Sequence[Rated]) -> Table:
    """Return what is rated here and there; where it is much, the first rows."""
    columns = (
        TableColumn(caption, heads=True),
        TableColumn(_("Here"), repeats=True, kind="number"),
        TableColumn(_("There"), repeats=True, kind="number"),
    )
    drawn = tuple(
        (Cell((Item(row.name, lang="en"),)), cell(str(row.here)), Cell((Item(number=row.there, is_rating=True),)))
        for row in rows[:MOST]
    )
    count = _("The first %(shown)s of %(all)s.") % {"shown": len(drawn), "all": len(rows)}
    return Table((Item(caption),), columns, (TableGroup(drawn),), note=count if len(rows) > MOST else "")
