"""The four main facts of a career: usual education, pay, outlook, and how common it is in a state."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from browser.onet import models
from browser.pages import words
from browser.pages.career_parts import CareerParts
from browser.pages.frame import Frame
from browser.pages.part import Nothing, Part
from browser.states import PLACES

T = TypeVar("T")

WAGES_URL = "https://www.onetonline.org/link/localwages/{code}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a fact, and the link after it; `lang` is the language of a sentence of O*NET's."""

    text: str
    lang: str | None = None
    link: str = ""
    url: str = ""
    on_paper: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """A main fact of a career: its figure, or which kind of nothing there is instead.

    `about` completes the label: the name of the state. `unit` follows the figure; `lang` is the language of a figure of
    O*NET's. What is drawn: a job `zone`, or `pay` by the year or by the hour (`period`), or the outlook's own word.
    """

    key: str
    label: str
    source: Sentence = Sentence("")
    about: str = ""
    figure: str = ""
    unit: str = ""
    lang: str | None = None
    nothing: Part[object] | None = None
    zone: int | None = None
    pay: models.PayRange | None = None
    period: str = ""
    outlook: str = ""
    sentences: tuple[Sentence, ...] = ()


def facts(parts: CareerParts, frame: Frame, code: str, state: str | None) -> tuple[Fact, ...]:
    """Return the main facts of a career; `state` is the postal code of the state in the address."""
    return (
        education(parts.education, frame),
        pay(parts.job_outlook, code),
        outlook(parts.job_outlook, is_builtin=frame.is_builtin),
        in_state(parts.check_out_my_state, code, state, is_builtin=frame.is_builtin),
    )


def education(part: Part[models.Education], frame: Frame) -> Fact:
    """Return the education that a career usually takes, and its job zone."""
    levels = part.content.education_usually_needed if part.content else ()
    zone = part.content.job_zone if part.content else None
    own = part.content.zone if part.content else None  # O*NET's own words for the zone
    sentence = Sentence(own.title, part.lang) if own else Sentence(words.job_zone(zone)) if zone else None
    return Fact(
        key="education",
        label=_("Usual education"),
        source=Sentence(frame.release.database, "en") if frame.release else Sentence("O*NET"),
        figure=capfirst(levels[0]) if levels else "",
        lang=part.lang,
        nothing=None if levels else Part(None) if part.content else part,
        zone=zone,
        sentences=(sentence,) if sentence else (),
    )


def pay(part: Part[models.JobOutlook], code: str) -> Fact:
    """Return the national pay of a career: by the year if it is known, else by the hour."""
    salary = part.content.salary if part.content else None
    annual, hourly = (salary.annual, salary.hourly) if salary else (None, None)
    amounts = annual or hourly
    unknown = Sentence(_("O*NET has no pay information for this career."))
    by_state = Sentence("", link=_("Pay by state, at O*NET OnLine"), url=WAGES_URL.format(code=code))
    return Fact(
        key="pay",
        label=_("National pay"),
        source=Sentence(_("Bureau of Labor Statistics, wage survey")),
        figure=words.dollars(amounts.median) if amounts else "",
        unit=_("a year") if annual else _("an hour"),
        nothing=failure(part) if not amounts else None,
        pay=amounts,
        period="annual" if annual else "hourly",
        sentences=(by_state,) if amounts or failure(part) else (unknown, by_state),
    )


def outlook(part: Part[models.JobOutlook], *, is_builtin: bool) -> Fact:
    """Return the outlook of a career, and why it is bright."""
    sentence = part.content.outlook if part.content else None
    bright = part.content.bright_outlook if part.content else None
    unknown = Sentence(_("O*NET has no outlook for this career. That does not mean that it is poor."))
    computed = _("Reckoned here from projections of the Bureau of Labor Statistics")
    fact = Fact(
        key="outlook",
        label=_("Outlook"),
        source=Sentence(computed if is_builtin else _("Bureau of Labor Statistics, projections")),
    )
    if not sentence or not sentence.categories:
        nothing = failure(part)
        return replace(fact, nothing=nothing, sentences=() if nothing else (unknown,))
    reasons = ", ".join(bright.categories) if bright else ""
    return replace(
        fact,
        figure=sentence.categories[0],
        lang=part.lang,
        outlook=sentence.categories[0],
        sentences=(
            *(Sentence(text, part.lang) for text in (reasons, sentence.description) if text),
            Sentence("", link=_("About this rating"), url="#outlook", on_paper=False),
        ),
    )


def in_state(part: Part[models.StateOutlook], code: str, state: str | None, *, is_builtin: bool) -> Fact:
    """Return how common a career is in a state."""
    computed = _("Computed here from employment, Bureau of Labor Statistics")
    fact = Fact(
        key="state",
        label=_("Your state"),
        source=Sentence(computed if is_builtin else _("Bureau of Labor Statistics, employment")),
    )
    if state is None:
        advice = _("Choose a state to see how common this job is there.")
        return replace(fact, sentences=(Sentence(advice),))
    name = PLACES[state].name
    figure, quotient = how_common(part.content, state)
    times = _("%(times)s times as common in %(state)s as in the country as a whole.")
    sentences = []
    if quotient:
        sentences = [Sentence(times % {"times": quotient, "state": name}, link=_("All states"), url="#states")]
    elif not figure and not failure(part):
        sentences = [Sentence(_("O*NET has no figure for %(state)s.") % {"state": name})]
    wages = _("Pay in %(state)s, at O*NET OnLine") % {"state": name}
    return replace(
        fact,
        about=name,
        figure=figure,
        nothing=None if figure else failure(part),
        sentences=(*sentences, Sentence("", link=wages, url=f"{WAGES_URL.format(code=code)}?st={state}")),
    )


def how_common(outlook: models.StateOutlook | None, state: str) -> tuple[str, Decimal | None]:
    """Return how common a career is in a state, in words and as a multiple; empty if there is no figure.

    Web Services 2.0 has a word for each state instead.
    """
    if outlook is None:
        return "", None
    if outlook.states:
        return next((row.job_outlook or "" for row in outlook.states if row.postal_code == state), ""), None
    bands = (
        (_("More common than average"), outlook.above_average),
        (_("Close to average"), outlook.average),
        (_("Less common than average"), outlook.below_average),
    )
    matches = ((band, row.location_quotient) for band, rows in bands for row in rows if row.postal_code == state)
    return next(matches, ("", None))


def failure(part: Part[T]) -> Part[T] | None:
    """Return a part that could not be loaded; None for any other."""
    return part if part.nothing is Nothing.FAILED else None
