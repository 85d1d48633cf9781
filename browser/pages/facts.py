"""The four main facts of a career: usual education, pay, outlook, and how common it is in a state."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from math import floor

from django.utils.text import capfirst
from django.utils.translation import gettext_noop

from browser.embedded import labor
from browser.embedded.data.companion import AREA_WAGES
from browser.onet import models
from browser.pages import own, words
from browser.pages.career_parts import CareerParts
from browser.pages.fact import Fact, Sentence, failure
from browser.pages.figures import OwnFigures, group_title, place_query, projected, wage_survey
from browser.pages.frame import Frame
from browser.pages.part import Part
from browser.translated import gettext as _

# How much employment changes in ten years, from these percentages up, rounded; in the words of BLS.
GROWTH = (
    (7, gettext_noop("much faster than average")),
    (5, gettext_noop("faster than average")),
    (3, gettext_noop("about as fast as average")),
    (1, gettext_noop("slower than average")),
    (0, gettext_noop("little or no change")),
)
DECLINE = gettext_noop("decline")
COMMON = Decimal("1.25")  # the quotient from which a career is more common, and that from which it is about as common
AS_COMMON = Decimal("0.8")

NO_PAY = gettext_noop(
    "BLS publishes no pay for this career: it surveys wage and salary jobs outside farms and the military."
)
NO_FIGURE = gettext_noop("O*NET has no figure for %(state)s.")
WAGES_URL = "https://www.onetonline.org/link/localwages/{code}"


def facts(parts: CareerParts, frame: Frame, code: str, figures: OwnFigures) -> tuple[Fact, ...]:
    """Return the main facts of a career; `figures` are those of this site's own tables."""
    return (
        education(parts.education, frame),
        pay(parts.job_outlook, code, is_builtin=frame.is_builtin),
        outlook(parts.job_outlook, figures, is_builtin=frame.is_builtin),
        in_area(parts.check_out_my_state, code, figures, is_builtin=frame.is_builtin),
    )


def education(part: Part[models.Education], frame: Frame) -> Fact:
    """Return the education that a career usually takes, and its job zone."""
    levels = part.content.education_usually_needed if part.content else ()
    zone = part.content.job_zone if part.content else None
    own = part.content.zone if part.content else None  # O*NET's own words for the zone
    return Fact(
        key="education",
        label=_("Usual education"),
        source=Sentence(words.release(frame.release.database)) if frame.release else Sentence("O*NET"),
        figure=capfirst(levels[0]) if levels else "",
        lang=part.lang,
        nothing=None if levels else Part(None) if part.content else part,
        zone=None if own else zone,  # where zones have words of their own, five steps may be too many
        sentences=tuple(preparation(part)),
    )


def preparation(part: Part[models.Education]) -> Iterator[Sentence]:
    """Yield the job zone of a career, how long it takes to prepare, and why education may say something else."""
    if part.content is None:
        return
    zone, own = part.content.job_zone, part.content.zone
    if own:
        yield Sentence(own.title, part.lang)
    elif zone:
        yield Sentence(words.job_zone(zone))
    if time := words.time_to_prepare(zone, own.title if own else ""):
        yield Sentence(_("Time to prepare: %(time)s") % {"time": time})
    if zone and part.content.education_usually_needed:
        sentence = _(
            "Education is what workers say they needed. The job zone also counts training and experience, "
            "so the two can differ."
        )
        yield Sentence(sentence)


def pay(part: Part[models.JobOutlook], code: str, *, is_builtin: bool) -> Fact:
    """Return the national pay of a career: by the year if it is known, else by the hour."""
    salary = part.content.salary if part.content else None
    annual, hourly = (salary.annual, salary.hourly) if salary else (None, None)
    amounts = annual or hourly
    unknown = Sentence(_(NO_PAY) if is_builtin else _("O*NET has no pay information for this career."))
    by_state = Sentence("", link=_("Pay by state and area"), url=own.LOCAL_CAREER.url(code=code), kind="screen")
    return Fact(
        key="pay",
        label=_("National pay"),
        source=Sentence(wage_survey() if is_builtin else _("Bureau of Labor Statistics, wage survey")),
        figure=words.dollars(amounts.median) if amounts else "",
        unit=_("a year") if annual else _("an hour"),
        nothing=failure(part) if not amounts else None,
        pay=amounts,
        sentences=(
            *(about_pay(salary, code) if salary else ()),
            *(() if amounts or failure(part) else (unknown,)),
            by_state,
        ),
    )


def about_pay(salary: models.Salary, code: str) -> Iterator[Sentence]:
    """Yield pay by the hour beside that by the year, what low and high mean, and whose pay it is."""
    if salary.annual and (hour := salary.hourly):
        amounts = {name: words.dollars(getattr(hour, name)) or _("not given") for name in ("low", "median", "high")}
        yield Sentence(_("By the hour: Low %(low)s, Middle %(median)s, High %(high)s.") % amounts)
    if salary.annual or salary.hourly:
        yield Sentence(_("Low: one in ten earns less. Middle: half earn less. High: one in ten earns more."))
    yield from whose_pay(salary, code)


def whose_pay(salary: models.Salary, code: str) -> Iterator[Sentence]:
    """Yield the code that pay was surveyed under; in a sentence where that is of a group of careers."""
    if salary.soc_code == code.removesuffix(".00"):
        yield Sentence(f"SOC {salary.soc_code}", kind="machine")
    elif group := salary.soc_code:
        title = group_title(group)
        named = _("“%(title)s” (SOC %(code)s)") % {"title": title, "code": group} if title else f"SOC {group}"
        sentence = _("This is the pay of the whole group %(group)s, which includes this career.")
        yield Sentence(sentence % {"group": named})


def outlook(part: Part[models.JobOutlook], figures: OwnFigures, *, is_builtin: bool) -> Fact:
    """Return the outlook of a career, why it is bright, and how employment is projected to change."""
    sentence = part.content.outlook if part.content else None
    bright = part.content.bright_outlook if part.content else None
    unknown = Sentence(_("O*NET has no outlook for this career. That does not mean the outlook is poor."))
    fact = Fact(key="outlook", label=_("Outlook"), source=Sentence(outlook_source(figures, is_builtin=is_builtin)))
    projected = tuple(prospects(figures))
    if not sentence or not sentence.categories:
        nothing = failure(part)
        return replace(fact, nothing=nothing, sentences=projected if nothing else (unknown, *projected))
    said = (Sentence(sentence.description, part.lang),) if sentence.description else ()
    return replace(
        fact,
        figure=sentence.categories[0],
        lang=part.lang,
        outlook=sentence.categories[0],
        bright=bright,
        sentences=(*said, *projected),
    )


def outlook_source(figures: OwnFigures, *, is_builtin: bool) -> str:
    """Return whose outlook it is: O*NET's list of bright ones, or the rule that it follows."""
    if not is_builtin:
        return _("Bureau of Labor Statistics, projections")
    years = {"years": projected()}
    if figures.is_by_rule:
        return (
            _("Bureau of Labor Statistics, projections %(years)s, by the rule of O*NET’s Bright Outlook list") % years
        )
    return _("O*NET’s Bright Outlook list; Bureau of Labor Statistics, projections %(years)s") % years


def prospects(figures: OwnFigures) -> Iterator[Sentence]:
    """Yield how employment is projected to change, and the link to BLS's Handbook."""
    if figures.projection:
        yield Sentence(employment(figures.projection))
        if figures.group:
            sentence = _("These projections are for the whole group “%(group)s”.")
            yield Sentence(sentence % {"group": figures.group})
    if figures.handbook:
        title, url = figures.handbook
        yield Sentence("", link=_("Occupational Outlook Handbook: %(title)s") % {"title": title}, url=url)


def employment(projection: labor.Projection) -> str:
    """Return how employment is projected to change, in a sentence; where it shrinks, openings have another cause."""
    values = {
        "years": projected(),
        "change": words.change(projection.change),
        "word": growth(projection.change),
        "openings": f"{projection.openings:,}",
    }
    if not projection.openings:  # published in hundreds
        sentence = _("Employment %(years)s: %(change)s, %(word)s. Fewer than 50 openings a year.")
    elif projection.change < 0:
        sentence = _(
            "Employment %(years)s: %(change)s, %(word)s. "
            "About %(openings)s openings a year, nearly all to replace people who leave."
        )
    else:
        sentence = _("Employment %(years)s: %(change)s, %(word)s. About %(openings)s openings a year.")
    return sentence % values


def growth(change: Decimal) -> str:
    """Return how fast employment changes, in words."""
    whole = floor(change + Decimal("0.5"))
    return _(next((word for percent, word in GROWTH if whole >= percent), DECLINE))


def in_area(part: Part[models.StateOutlook], code: str, figures: OwnFigures, *, is_builtin: bool) -> Fact:
    """Return pay, jobs and how common a career is in the area of the address."""
    area, local = figures.area, figures.local
    fact = Fact(key="state", label=_("Your state"), source=Sentence(wage_survey(AREA_WAGES)))
    if area is None:
        return replace(fact, sentences=(Sentence(_("Choose a state to see pay and jobs there.")),))
    state = area.states[0] if area.kind == "state" else None
    figure, quotient = how_common(part.content, state) if state else ("", None)
    if not figure and local and local.quotient is not None:
        figure, quotient = band(local.quotient), local.quotient
    page = own.LOCAL_CAREER.url(code=code) + place_query(area)
    sentences = list(in_words(local, quotient, area.title))
    if not sentences and not figure and not failure(part):
        unknown = _("This site has no figures for %(state)s.") if is_builtin else NO_FIGURE
        sentences = [Sentence(_(unknown) % {"state": area.title})]
    links = [Sentence("", link=_("Pay and jobs in %(state)s") % {"state": area.title}, url=page, kind="screen")]
    if state:
        wages = _("Pay in %(state)s, at O*NET OnLine") % {"state": area.title}
        links.append(Sentence("", link=wages, url=f"{WAGES_URL.format(code=code)}?st={state}"))
    return replace(
        fact,
        label=_("Your state") if state else _("Your area"),
        about=area.title,
        figure=figure,
        nothing=None if figure or local else failure(part),
        sentences=(*sentences, *links),
    )


def in_words(local: labor.Figures | None, quotient: Decimal | None, area: str) -> Iterator[Sentence]:
    """Yield pay and jobs in an area, and how common they are, in sentences."""
    amounts = (local.annual or local.hourly) if local else None
    if local and amounts and amounts.median:
        unit = _("a year") if local.annual else _("an hour")
        pay = _("Middle pay: %(pay)s %(unit)s.") % {"pay": words.dollars(amounts.median), "unit": unit}
        yield Sentence(pay)
    if local and local.jobs:
        yield Sentence(_("%(jobs)s jobs.") % {"jobs": f"{local.jobs:,}"})
    if quotient:
        yield Sentence(words.as_common(quotient, area), link=_("All states"), url="#states")


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


def band(quotient: Decimal) -> str:
    """Return how common a career with this location quotient is, in words."""
    if quotient >= COMMON:
        return _("More common than average")
    return _("Close to average") if quotient >= AS_COMMON else _("Less common than average")
