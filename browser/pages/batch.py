"""Codes for a list of titles. Nothing is stored: the page itself carries on what was found and chosen."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.utils.timezone import localtime
from django.utils.translation import ngettext

from browser import services
from browser.onet.errors import OnetError
from browser.pages import coding, words
from browser.pages.coding import Candidate, Coded
from browser.pages.frame import Frame, bare
from browser.pages.gathering import Gathering
from browser.pages.own import BATCH
from browser.pages.pasted import LINE, MOST_ROWS, SEPARATORS, Layout, Sheet, layout, plain, sheet
from browser.translated import gettext as _

STEP = 10  # titles that one page looks up where each is a call to O*NET: two seconds at its limit
SHOWN = 25  # rows that one page shows


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: its cells, its title, and `again`, what was typed instead.

    `found` is None until it is looked up; `chosen` is the code that was chosen, empty for none of them.
    """

    number: int
    cells: tuple[str, ...]
    title: str
    again: str
    found: Coded | None
    chosen: str | None

    @property
    def keyword(self) -> str:
        """Return what is looked up."""
        return self.again or self.title

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Return the likely codes."""
        return self.found.candidates if self.found else ()

    @property
    def is_chosen(self) -> bool:
        """Return whether another code than the likeliest was chosen, or none of them."""
        return self.chosen is not None and self.chosen in ("", *(each.code for each in self.candidates[1:]))

    @property
    def candidate(self) -> Candidate | None:
        """Return the chosen code, by itself the likeliest."""
        if self.is_chosen:
            return next((each for each in self.candidates if each.code == self.chosen), None)
        return self.candidates[0] if self.candidates else None

    @property
    def how_sure(self) -> str:
        """Return in words how sure the code is."""
        if self.found is None:
            return _("Not looked up yet")
        if self.candidates and self.is_chosen:
            return _("You chose")
        return _(coding.WORDS[self.found.sure])


@dataclass(frozen=True, slots=True)
class BatchPage:
    """Rows of a list with their codes; those from `place` on are shown.

    `first`: how many rows of the list come before all these. `has_failed`: O*NET did not answer for one of them.
    """

    frame: Frame
    text: str
    sheet: Sheet
    rows: tuple[Row, ...]
    place: int
    first: int
    has_failed: bool

    @property
    def shown(self) -> tuple[Row, ...]:
        """Return the rows that are shown."""
        return self.rows[self.place : self.place + SHOWN]

    @property
    def last(self) -> int:
        """Return the number of the last row."""
        return self.rows[-1].number

    @property
    def last_shown(self) -> int:
        """Return the number of the last row that is shown."""
        return self.shown[-1].number

    @property
    def others(self) -> tuple[Row, ...]:
        """Return the rows that are not shown, and have something that was chosen or typed."""
        return tuple(row for row in self.rows if row not in self.shown and (row.again or row.chosen is not None))

    @property
    def found(self) -> tuple[str, ...]:
        """Return what was found for each distinct title, as text."""
        return tuple({row.keyword: coding.packed(row.found) for row in self.rows if row.found}.values())

    @property
    def waiting(self) -> int:
        """Return how many rows are not looked up yet."""
        return sum(row.found is None for row in self.rows)

    @property
    def looked_up(self) -> int:
        """Return how many rows are looked up."""
        return len(self.rows) - self.waiting

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return how many rows are how sure, in words."""
        counts = Counter(row.found.sure for row in self.rows if row.found)
        return tuple((_(words), counts[sure]) for sure, words in coding.WORDS.items() if counts[sure])

    @property
    def previous(self) -> int | None:
        """Return the place of the rows before those shown."""
        return max(0, self.place - SHOWN) if self.place else None

    @property
    def next(self) -> int | None:
        """Return the place of the rows after those shown."""
        return self.place + SHOWN if self.place + SHOWN < len(self.rows) else None

    @property
    def more(self) -> int:
        """Return the place in the list of the next rows, 0 if there are no more."""
        return self.last if self.last < len(self.sheet.rows) else 0

    @property
    def step(self) -> int:
        """Return how many rows the next step looks up at most."""
        return min(STEP, self.waiting)

    @property
    def address(self) -> str:
        """Return the address of the list if it is short enough for one; else empty."""
        url = BATCH.address(titles="\n".join(self.sheet.titles))
        return url if self.sheet.layout.separator == LINE and len(url) <= 1_000 else ""  # noqa: PLR2004 - letters


@dataclass(frozen=True, slots=True)
class ColumnsPage:
    """The columns of a list, for the visitor to say which one has the titles."""

    frame: Frame
    text: str
    sheet: Sheet


def list_of(data: QueryDict, text: str, *, is_file: bool) -> tuple[Sheet, bool]:
    """Return the list, and whether to ask which of its columns has the titles."""
    separator, column = data.get("separator", ""), data.get("column", "")
    if separator in (LINE, *SEPARATORS) and column.isdecimal():
        return sheet(text, Layout(separator, int(column[:4]), data.get("names") == "1")), False
    if column == LINE:
        return sheet(text, Layout(LINE)), False
    likely = layout(text, is_file=is_file)
    return sheet(text, likely), likely.separator != LINE


def columns_page(path: str, text: str, listed: Sheet) -> ColumnsPage:
    """Ask which column of a list has the titles."""
    return ColumnsPage(bare(title=_("Which column has the titles?"), path=path), text, listed)


def batch_page(data: QueryDict, text: str, listed: Sheet) -> BatchPage:
    """Look up the titles of a list, so many in one step."""
    page = Gathering()
    first, place = (_whole(data.get(name, "")) for name in ("first", "shown"))
    first = first if first < len(listed.rows) else 0
    cells = listed.rows[first : first + MOST_ROWS]
    titles = listed.titles[first : first + MOST_ROWS]
    again = [plain(data.get(f"again-{first + number}", "")) for number in range(1, len(cells) + 1)]
    keywords = [instead or plain(title) for instead, title in zip(again, titles, strict=True)]
    place = place // SHOWN * SHOWN if place < len(cells) else 0
    found, has_failed = _found(data.getlist("found"), [*keywords[place : place + SHOWN], *keywords])
    rows = tuple(
        Row(number, cells[at], titles[at], again[at], found.get(keywords[at]), data.get(f"code-{number}"))
        for at, number in enumerate(range(first + 1, first + len(cells) + 1))
    )
    title = ngettext("Codes for %(count)s title", "Codes for %(count)s titles", len(rows)) % {"count": len(rows)}
    return BatchPage(page.frame(title=title, area=None), text, listed, rows, place, first, has_failed)


def _found(carried: Iterable[str], keywords: Iterable[str]) -> tuple[Mapping[str, Coded], bool]:
    """Look up the first keywords that are not known yet; return what is known, and whether O*NET failed to answer.

    The client caches nothing: a title may be about somebody.
    """
    known = {each.keyword: each for each in map(coding.unpacked, carried) if each}
    client = services.private_client()
    unknown = [keyword for keyword in dict.fromkeys(keywords) if keyword not in known]
    for keyword in unknown if client.transport.is_local else unknown[:STEP]:
        try:
            known[keyword] = coding.coded(client, keyword)
        except OnetError:
            return known, True
    return known, False


def _whole(text: str) -> int:
    return int(text[:6]) if text.isdecimal() else 0


def table(page: BatchPage) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the file: every column of the list, then code, title, how sure, and why."""
    column = _("Column")
    yield (
        *(page.sheet.names or (_("Title"), *(f"{column} {n}" for n in range(2, len(page.sheet.columns) + 1)))),
        *(_("O*NET-SOC code"), _("O*NET title"), _("How sure"), _("Reason"), _("Looked up instead")),
    )
    for row in page.rows:
        each = row.candidate
        reason = f"{each.reason} {each.said}".strip() if each else ""
        yield (*row.cells, each.code if each else "", each.title if each else "", row.how_sure, reason, row.again)


def origin(page: BatchPage, now: datetime) -> Iterator[tuple[str, ...]]:
    """Yield the last rows of the file: where its codes come from, and when they were looked up."""
    yield ()
    release = page.frame.release.database if page.frame.release else ""
    yield _("Source"), words.release(release) or "O*NET", "USDOL/ETA, CC BY 4.0"
    yield _("Looked up"), localtime(now).date().isoformat()
