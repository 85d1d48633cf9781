"""The page that compares two to four careers, side by side."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import ngettext

from browser.areas import AREAS, career_url
from browser.embedded import labor
from browser.onet import models, operations
from browser.onet.operations.operation import CODE, code_in, whole
from browser.onet.transport.http import TOTAL_SECONDS
from browser.pages import own
from browser.pages.chosen_careers import about, careers_of, found, own_area, search_for, title_of
from browser.pages.compare_cells import Career
from browser.pages.compare_rows import Group, groups
from browser.pages.figures import chosen
from browser.pages.frame import Crumb, Frame
from browser.pages.gathering import Gathering
from browser.translated import gettext as _

MOST = 4
SECTIONS = frozenset(
    operation for operation in operations.CAREER_SECTIONS if operation.section not in ("abilities", "explore_more")
)
HOURS = 2_080  # of a year of full-time work, for careers that BLS gives pay by the hour alone


@dataclass(frozen=True, slots=True)
class Column:
    """A career at the head of its column, and the addresses of the page without it, or with it moved."""

    code: str
    title: str
    lang: str
    url: str
    tags: models.Tags
    remove: str
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Careers beside each other.

    `notes` say what is odd about the address; `is_wrong` if something in it is no career. `orders` lead to the same
    careers in another order, `found` are those that the words in the box may mean, `listed` those of the shortlist.
    """

    frame: Frame
    codes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    groups: tuple[Group, ...] = ()
    notes: tuple[str, ...] = ()
    is_wrong: bool = False
    only_different: bool = False
    other: str = ""
    orders: tuple[Crumb, ...] = ()
    add: str = ""
    found: tuple[Crumb, ...] = ()
    listed: tuple[Crumb, ...] = ()
    area: labor.Area | None = None
    sources: str = ""

    @property
    def query(self) -> dict[str, str]:
        """Return the parameters that ask for this comparison, for its forms to keep."""
        asked = {"codes": ",".join(self.codes), "differs": "1" if self.only_different else ""}
        return {name: value for name, value in asked.items() if value}

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the heads of the rows that are filled in by hand on paper."""
        return _("I like"), _("I don’t like"), _("Questions to ask")

    @property
    def has_room(self) -> bool:
        """Return whether a career more can be compared."""
        return len(self.codes) < MOST

    @property
    def width(self) -> int:
        """Return how many columns the table has."""
        return len(self.columns) + 1

    @property
    def state(self) -> str | None:
        """Return the postal code of the chosen state or of that of the chosen area, None without one."""
        return self.area.states[0] if self.area else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the codes to compare, and sentences about what else is in it."""

    codes: tuple[str, ...]
    notes: tuple[str, ...]
    is_wrong: bool


def asked(texts: Sequence[str]) -> Asked:
    """Return the codes in the parameters of an address: each once, in order, at most four."""
    words = [word for text in texts for word in re.split(r"[,;\s]+", text) if word]
    read = {word: whole(code) for word in dict.fromkeys(words) if (code := code_in(word))}
    wrong = [word for word in dict.fromkeys(words) if not re.fullmatch(CODE, read.get(word, ""))]
    known = [read[word] for word in words if word not in wrong]
    codes = tuple(dict.fromkeys(known))
    notes = [_("“%(word)s” is not an O*NET-SOC code, such as 17-2051.00.") % {"word": word[:40]} for word in wrong]
    if len(known) > len(codes):
        notes.append(_("A career that was there twice is shown once."))
    if len(codes) > MOST:
        sentence = _("At most four careers fit side by side. These are left out: %(codes)s.")
        notes.append(sentence % {"codes": ", ".join(codes[MOST:])})
    return Asked(codes[:MOST], tuple(notes), bool(wrong))


def compare_page(
    texts: Sequence[str],
    *,
    add: str = "",
    only_different: bool = False,
    state: str = "",
    place: str = "",
    shortlist: Sequence[str] = (),
) -> ComparePage:
    """Gather the careers whose codes are in an address; `add` is a career more, by its code or in words."""
    code = code_in(add)
    said = asked([*texts, add] if code else texts)
    page = Gathering(rest_seconds=TOTAL_SECONDS)
    area = own_area()
    search = search_for(page, "" if code else add)
    careers, unknown = careers_of(page, said.codes, state, place, SECTIONS)
    codes = tuple(career.code for career in careers)

    def address(order: Sequence[str]) -> str:
        return compare_url(order, only_different=only_different)

    return ComparePage(
        frame=page.frame(title=_title(len(codes)), area=None),
        codes=codes,
        columns=columns(careers, address),
        groups=groups(careers, only_different=only_different) if careers else (),
        notes=(*said.notes, *unknown, *about(search, add)),
        is_wrong=said.is_wrong or bool(unknown),
        only_different=only_different,
        other=compare_url(codes, only_different=not only_different),
        orders=_orders(careers, address) if len(codes) > 1 else (),
        add="" if code else add,
        found=tuple(_to_add(codes, found(search), area, address)),
        listed=tuple(_to_add(codes, [(each, title_of(each)) for each in shortlist], area, address)),
        area=chosen(state, place),
        sources=_sources(careers),
    )


def compare_url(codes: Sequence[str], *, only_different: bool = False) -> str:
    """Return the address of a comparison."""
    return f"{own.COMPARE.url()}?codes={','.join(codes)}{'&differs=1' if only_different else ''}"


def _sources(careers: Sequence[Career]) -> str:
    """Return what the figures are from, each source once."""
    facts = (fact for career in careers if career.page for fact in career.page.facts)
    named = dict.fromkeys(fact.source.text for fact in facts if fact.source.text)
    return _("Source: %(sources)s.") % {"sources": "; ".join(named)} if named else ""


def _title(number: int) -> str:
    if number == 0:
        return _("Compare careers")
    return ngettext("%(number)s career to compare", "%(number)s careers, side by side", number) % {"number": number}


def columns(careers: Sequence[Career], address: Callable[[Sequence[str]], str]) -> tuple[Column, ...]:
    """Return the heads of the columns of careers, with the addresses at which they are without it or in its place."""
    codes = [career.code for career in careers]
    made = []
    for place, career in enumerate(careers):
        page = career.page
        area = (page.frame.area if page else None) or "online"
        made.append(
            Column(
                career.code,
                page.career.title if page else title_of(career.code),
                AREAS[area].lang,
                career_url(area, career.code),
                page.career.tags if page else models.Tags(),
                remove=address([*codes[:place], *codes[place + 1 :]]),
                left=address(_swapped(codes, place - 1)) if place else "",
                right=address(_swapped(codes, place)) if place + 1 < len(codes) else "",
            )
        )
    return tuple(made)


def _swapped(codes: Sequence[str], place: int) -> list[str]:
    return [*codes[:place], codes[place + 1], codes[place], *codes[place + 2 :]]


def _orders(careers: Sequence[Career], address: Callable[[Sequence[str]], str]) -> tuple[Crumb, ...]:
    """Return links to the careers in other orders; the order that they are in already has no address."""
    here = [career.code for career in careers]
    orders: tuple[tuple[str, Callable[[Career], Decimal | str]], ...] = (
        (_("Best pay first"), lambda career: -_pay(career)),
        (_("Most growth first"), lambda career: -_growth(career)),
        (_("By title"), lambda career: career.page.career.title if career.page else career.code),
    )
    sorted_codes = [(title, [career.code for career in sorted(careers, key=key)]) for title, key in orders]
    return tuple(Crumb(title, None if codes == here else address(codes)) for title, codes in sorted_codes)


def _pay(career: Career) -> Decimal:
    """Return the middle pay of a year, in the chosen area if it is known there."""
    content = career.page.parts.job_outlook.content if career.page else None
    for pay in (career.figures.local, content.salary if content else None):
        amounts = (pay.annual or pay.hourly) if pay else None
        if pay and amounts and amounts.median:
            return amounts.median.dollars * (1 if pay.annual else HOURS)
    return Decimal(0)


def _growth(career: Career) -> Decimal:
    return career.figures.projection.change if career.figures.projection else Decimal(-100)


def _to_add(
    codes: Sequence[str], rows: Sequence[tuple[str, str]], area: str, address: Callable[[Sequence[str]], str]
) -> list[Crumb]:
    """Return links to the comparison with each of some careers more."""
    return [Crumb(title, address([*codes, code]), AREAS[area].lang) for code, title in rows if code not in codes]
