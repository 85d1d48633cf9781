"""A case note: what was looked up of a career, as plain text that any case system takes."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from browser.areas import career_url
from browser.onet.errors import NotFound, OnetError, Refused
from browser.pages import own, words
from browser.pages.career import CareerPage
from browser.pages.careers_beside import Outcome, careers_beside
from browser.pages.fact import Fact
from browser.pages.frame import Frame
from browser.pages.gathering import Gathering
from browser.pages.handout import sheet_crumbs
from browser.pages.part import Nothing, Part
from browser.pages.sheet import details_of, why
from browser.translated import gettext as _

WIDTH = 76
RULE = "-" * 8  # between careers: systems drop blank lines
# What old case systems garble, in letters that all have. Letters with accents stay: every Spanish name needs them.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", "'"),
        **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}«»", '"'),
        **dict.fromkeys("\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}·•", "-"),
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\t", " "),
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "®": "(R)",
    }
)


@dataclass(frozen=True, slots=True)
class NotePage:
    """A note: its text, and its title in a language; `whole_list` is the address of that of all careers on the list."""

    frame: Frame
    title: str
    lang: str | None
    text: str
    plain: str
    whole_list: str
    back: str

    @property
    def rows(self) -> int:
        """Return how many lines the text has."""
        return self.text.count("\n") + 1


def note_page(area: str, codes: Sequence[str], listed: Sequence[str], *, state: str, place: str, site: str) -> NotePage:
    """Gather the note of careers, those on the shortlist or one; `site` is the address of this site."""
    gathering = Gathering()
    outcomes = careers_beside(gathering, [(area, code) for code in codes], state=state, place=place)
    pages = [outcome for outcome in outcomes if isinstance(outcome, CareerPage)]
    if not pages:
        raise next(outcome for outcome in outcomes if isinstance(outcome, OnetError))
    is_one, first = len(codes) == 1, pages[0]
    title = first.career.title if is_one else words.career_count(len(codes)).rstrip(".")
    crumbs = sheet_crumbs(first, own.NOTE)
    frame = gathering.frame(title=f"{_(own.NOTE.title)}: {title}", area=area)
    paragraphs = [
        *(_career(code, outcome, site) for code, outcome in zip(codes, outcomes, strict=True)),
        _sources(frame, localtime()),
    ]
    url = own.NOTE.url(code=codes[0])
    return NotePage(
        frame=replace(frame, crumbs=crumbs),
        title=title,
        lang=frame.lang if is_one else None,
        text=f"\n{RULE}\n".join("\n".join(line for entry in each for line in wrapped(entry)) for each in paragraphs),
        plain=f"{url}?format=txt" if is_one else f"{url}?all=1&format=txt",
        whole_list=f"{url}?all=1" if is_one and len(listed) > 1 else "",
        back=crumbs[-2].url or "",
    )


def _career(code: str, outcome: Outcome, site: str) -> Iterator[str]:
    """Yield what a note says of a career, an entry each; or why it says nothing."""
    if not isinstance(outcome, CareerPage):
        is_unknown = isinstance(outcome, Refused | NotFound)
        sentence = _("O*NET has no occupation %(code)s.") % {"code": code}
        yield sentence if is_unknown else f"{code}: {why(Part(None, Nothing.FAILED))}"
        return
    yield _("Career looked up: %(title)s") % {"title": outcome.career.title}
    yield _("O*NET-SOC code: %(code)s") % {"code": code}
    if outcome.career.also_called:
        yield _("Also called: %(titles)s") % {"titles": "; ".join(outcome.career.also_called)}
    yield from (_fact(outcome, fact) for fact in outcome.facts if fact.key != "state" or fact.about)
    url = f"{site}{career_url(outcome.frame.area or 'mnm', code)}{outcome.place_query}"
    yield _("Link: %(url)s") % {"url": url}


def _sources(frame: Frame, now: datetime) -> Iterator[str]:
    """Yield whose data these are, and when they were looked up."""
    data = {"release": words.release(frame.release.database) if frame.release else "O*NET"}
    yield _("Data: %(release)s, U.S. Department of Labor (USDOL/ETA), CC BY 4.0; Bureau of Labor Statistics.") % data
    yield _("Retrieved: %(time)s") % {"time": moment(localtime(frame.asked_at))}
    yield _("Looked up: %(time)s") % {"time": moment(now)}


def _fact(page: CareerPage, fact: Fact) -> str:
    label = f"{fact.label}, {fact.about}" if fact.about else fact.label
    figure = (
        " ".join(filter(None, (fact.figure, fact.unit))) if fact.figure else why(fact.nothing) if fact.nothing else ""
    )
    said = [figure, *details_of(page, fact), _("Source: %(sources)s.") % {"sources": fact.source.text}]
    return f"{label}: {' '.join(map(_ended, filter(None, said)))}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."


def moment(time: datetime) -> str:
    """Return a day and a time as pages write them."""
    return date_format(time, _("F j, Y, g:i a T"))


def wrapped(text: str) -> list[str]:
    """Return a paragraph in short lines of letters that every system has; an address stays in one piece."""
    return textwrap.wrap(plain(text), WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def plain(text: str) -> str:
    """Return a text in the letters of Western Europe, with plain quotes and hyphens; what has no such letter is a ?."""
    return unicodedata.normalize("NFC", text).translate(PLAIN).encode("latin-1", "replace").decode("latin-1")
