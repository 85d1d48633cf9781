"""One side of a handout: a career in one language, as short parts of words that are ready to be drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import override

from browser.areas import AREAS
from browser.onet import models
from browser.pages import words
from browser.pages.career import CareerPage
from browser.pages.fact import Fact
from browser.pages.facts import WAGES_URL, whose_pay
from browser.pages.offered import ONLINE_URL, left_out
from browser.pages.part import Nothing, Part, not_collected
from browser.translated import gettext as _

# The addresses of a career at O*NET's own sites, as public programs link to them. O*NET describes no form of them: what
# https://www.onetcenter.org/links.html lists is related sites.
PROFILES = {
    "en": ("My Next Move", "https://www.mynextmove.org/profile/summary/{code}"),
    "es": ("Mi Próximo Paso", "https://www.miproximopaso.org/profile/summary/{code}"),
}
MOST_PREPARATION = 2  # job zone and time; the sentence after them says why education may say something else


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much a sheet shows: the most lines of each part, and the most sentences below the figure of a fact."""

    tasks: int
    ways_in: int
    skills: int
    related: int
    links: int
    details: int = 9


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact: its label, the figure with its language, and short sentences below it."""

    label: str
    text: str
    lang: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and what is there."""

    title: str
    url: str

    @property
    def written(self) -> str:
        """Return the address as people write it."""
        return self.url.partition("://")[2]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part below its heading: lines in a language, or links, and a note if they are missing or only in English."""

    key: str
    title: str
    lines: tuple[str, ...]
    lang: str
    note: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A career in one language; `note` is all there is if it could not be had in this language."""

    lang: str
    name: str
    title: str = ""
    what: Piece | None = None
    figures: tuple[Figure, ...] = ()
    pieces: tuple[Piece, ...] = ()
    note: str = ""


def side(page: CareerPage, lang: str, amounts: Amounts) -> Side:
    """Return a career in its language."""
    with override(lang):
        return Side(
            lang=lang,
            name=AREAS[page.frame.area or "mnm"].name,
            title=page.career.title,
            what=_what(page, lang),
            figures=tuple(figure for figure in _figures(page, lang, amounts) if figure.text),
            pieces=tuple(piece for piece in _pieces(page, lang, amounts) if piece.lines or piece.links or piece.note),
        )


def absent(lang: str, nothing: Nothing) -> Side:
    """Return the side of a language that a career cannot be had in."""
    with override(lang):
        only = _("This career is only in English.")
        return Side(lang, "", note=only if nothing is Nothing.NOT_IN_SPANISH else why(Part(None, nothing)))


def why(part: Part[object]) -> str:
    """Return, in one short line, which kind of nothing a part is; empty for one that is whole, or never offered."""
    match part.nothing or (Nothing.NOT_COLLECTED if part.content is None else None):
        case Nothing.FAILED:
            return _("This part could not be loaded just now.")
        case Nothing.NOT_IN_SPANISH:
            return _("This part is only in English.")
        case Nothing.NOT_COLLECTED:
            return not_collected(is_left_out=left_out(part.url) is not None)
    return ""


def _what(page: CareerPage, lang: str) -> Piece:
    said, note = page.career.what_they_do, ""
    if page.is_bare_military:
        note = _("O*NET collects no details of military occupations.")
    elif page.is_bare:
        note = _("O*NET collects no details of this career: it is a group of several occupations.")
    elif not said:
        is_left_out = page.frame.is_trimmed
        note = _("The built-in release has no description of this career.") if is_left_out else why(Part(None))
    return Piece("what", _("What they do"), (said,) if said else (), lang, note)


def _figures(page: CareerPage, lang: str, amounts: Amounts) -> Iterator[Figure]:
    for fact in page.facts:
        if fact.key == "state" and not fact.about:
            continue
        label = f"{fact.label}: {fact.about}" if fact.about else fact.label
        text, spoken = fact.figure, fact.lang or lang
        if text and fact.unit:
            text = f"{text} {fact.unit}"
        elif fact.nothing:
            text, spoken = why(fact.nothing), lang
        # How people prepare is a part of its own.
        details = tuple(details_of(page, fact)) if fact.key != "education" else ()
        if details and not text:
            text, spoken, details = details[0].partition(":")[0], lang, details[1:]
        elif details and fact.key == "state" and page.figures.local:  # pay there comes first
            text, spoken, details = details[0].rstrip("."), lang, details[1:]
        yield Figure(label, text, spoken, details[: amounts.details])


def details_of(page: CareerPage, fact: Fact) -> Iterator[str]:
    """Yield the sentences of a fact that are for paper: those that say more of this career than its figure does."""
    said = [sentence.text for sentence in fact.sentences if sentence.text and not sentence.kind]
    outlook = page.parts.job_outlook.content
    if fact.pay and outlook and outlook.salary:
        yield from _range(fact.pay)
        yield from (sentence.text for sentence in whose_pay(outlook.salary, page.code) if not sentence.kind)
    elif fact.key == "education":
        yield from said[:MOST_PREPARATION]
    else:
        yield from said


def _range(pay: models.PayRange) -> Iterator[str]:
    """Yield what most people earn, if both ends are known: a tenth earn less, and a tenth earn more."""
    if pay.low and pay.high:
        ends = {"low": words.dollars(pay.low), "high": words.dollars(pay.high)}
        yield _("Eight in ten earn %(low)s to %(high)s.") % ends


def _pieces(page: CareerPage, lang: str, amounts: Amounts) -> Iterator[Piece]:
    """Yield the parts of a sheet, in the order of the career's page; one that is not shown has no lines."""
    parts = page.parts
    tasks = page.career.on_the_job or page.figures.activities
    spoken = lang if page.career.on_the_job else "en"
    only = _("This part is only in English.") if tasks and spoken != lang and amounts.tasks else ""
    yield Piece("tasks", _("On the job"), tasks[: amounts.tasks], spoken, only)
    yield _ways_in(page, lang, amounts)
    yield _words("skills", _("Skills"), parts.skills, _names(parts.skills.content), amounts.skills)
    more = parts.explore_more
    titles = [row.title for row in more.content.careers] if more.content else [link.title for link in page.similar]
    related = _("Civilian careers to look at") if page.is_bare_military else _("Related careers")
    yield _words("related", related, more, titles, amounts.related)
    yield Piece("links", _("Where to go next"), (), lang, links=tuple(_links(page, lang))[: amounts.links])


def _ways_in(page: CareerPage, lang: str, amounts: Amounts) -> Piece:
    part = page.parts.education
    lines = [line for fact in page.facts if fact.key == "education" for line in details_of(page, fact)]
    content = part.content
    if content and len(content.education_usually_needed) > 1:
        usual = ", ".join(content.education_usually_needed)
        lines.append(_("What workers needed: %(levels)s.") % {"levels": usual})
    if content and content.apprenticeships:
        lines.append(_("There are registered apprenticeships."))
    note = why(part) if amounts.ways_in else ""
    return Piece("ways", _("How people get in"), tuple(lines[: amounts.ways_in]), lang, note)


def _words(
    key: str, title: str, part: Part[models.ElementGroups] | Part[models.ExploreMore], names: list[str], most: int
) -> Piece:
    return Piece(key, title, tuple(map(capfirst, names[:most])), part.lang, why(part) if most else "")


def _names(content: models.ElementGroups | None) -> list[str]:
    return [element.name for group in (content.groups if content else ()) for element in group.elements]


def _links(page: CareerPage, lang: str) -> Iterator[Link]:
    name, profile = PROFILES[lang]
    yield Link(name, profile.format(code=page.code))
    state = f"?st={page.state}" if page.state else ""
    yield Link(_("Pay where you live"), f"{WAGES_URL.format(code=page.code)}{state}")
    yield Link(_("More detail"), ONLINE_URL.format(code=page.code))
