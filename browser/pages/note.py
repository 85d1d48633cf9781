"""A case note: what was looked up of a career, as plain text that any case system takes."""

import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from browser.pages import own, words
from browser.pages.career import CareerPage
from browser.pages.fact import Fact
from browser.pages.frame import Frame
from browser.pages.handout import sheet_crumbs
from browser.pages.sheet import details_of, why

WIDTH = 76
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
    """A note: its text, and the careers that it is of."""

    frame: Frame
    code: str
    title: str
    text: str
    plain: str
    back: str

    @property
    def rows(self) -> int:
        """Return how many lines the text has."""
        return self.text.count("\n") + 1


def note_page(career: CareerPage, url: str) -> NotePage:
    """Return the note of a career; `url` is the address of its page, in full."""
    crumbs = sheet_crumbs(career, own.NOTE)
    title = career.career.title
    frame = replace(career.frame, title=f"{_(own.NOTE.title)}: {title}", crumbs=crumbs, elsewhere=())
    text = "\n".join(line for entry in entries(career, url, localtime()) for line in wrapped(entry))
    return NotePage(
        frame, career.code, title, text, f"{own.NOTE.url(code=career.code)}?format=txt", crumbs[-2].url or ""
    )


def entries(page: CareerPage, url: str, now: datetime) -> Iterator[str]:
    """Yield what a note says, a paragraph each."""
    yield _("Career looked up: %(title)s") % {"title": page.career.title}
    yield _("O*NET-SOC code: %(code)s") % {"code": page.code}
    if page.career.also_called:
        yield _("Also called: %(titles)s") % {"titles": "; ".join(page.career.also_called)}
    yield from (_fact(page, fact) for fact in page.facts if fact.key != "state" or fact.about)
    release = page.frame.release
    data = {"release": words.release(release.database) if release else "O*NET"}
    yield _("Data: %(release)s, U.S. Department of Labor (USDOL/ETA), CC BY 4.0; Bureau of Labor Statistics.") % data
    yield _("Retrieved: %(time)s") % {"time": moment(localtime(page.frame.asked_at))}
    yield _("Looked up: %(time)s") % {"time": moment(now)}
    yield _("Link: %(url)s") % {"url": url}


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
