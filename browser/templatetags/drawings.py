"""Drawings, each beside the words or numbers that it repeats."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from django.template import Library
from django.utils.safestring import SafeString
from django.utils.translation import gettext_noop

from browser import charts
from browser.markup import escape
from browser.onet import models
from browser.onet.operations.profiler import INTEREST_IDS, INTERESTS
from browser.pages import words
from browser.states import PLACES
from browser.templatetags.page import lang
from browser.translated import gettext as _

BAR = (
    '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="track" width="100" height="8"/><rect class="full" width="{}" height="8"/>{}</svg>'
)
TICK = '<path class="line" d="M50 0v8"/>'  # 50, from where O*NET calls a thing important
STEP = '<rect class="{}" x="{}" y="{}" width="20" height="{}"/>'
# How many of three marks are filled for an outlook, in the words of both languages (contract 3.9.8, 4).
OUTLOOKS = {
    "Bright": 3,
    "Average": 2,
    "Below Average": 1,
    "Buenas": 3,
    "Promedio": 2,
    "Debajo del promedio": 1,
}
MARK = '<circle class="{}" cx="{}" cy="8" r="6.5"/>'
STRIP = (
    '<svg><rect class="half" y="4" width="100%" height="12"/><line class="ends" x1="0" x2="0" y1="4" y2="100%"/>'
    '<line class="ends" x1="100%" x2="100%" y1="4" y2="100%"/>'
    '<rect class="full" x="{0.x}%" width="3" height="21" transform="translate(-1.5)"/>'
    '<text x="{0.x}%" y="2.75em" text-anchor="{0.anchor}">{1} <tspan>{2}</tspan></text></svg>'
)
PAY = "<div><dt>{}</dt><dd>{}</dd></div>"
HEXAGON = (
    '<svg class="hexagon" viewBox="-20 0 380 262" aria-hidden="true"{0}><polygon class="line" points="{1.frame}"/>'
    '<polygon class="line dash" points="{1.half}"/><polygon class="shape" points="{1.shape}"/>{2}</svg>'
)
SPOKE = (
    '<text x="{0.x}" y="{0.name_y}" text-anchor="{0.anchor}">{1}</text>'
    '<text x="{0.x}" y="{0.score_y}" text-anchor="{0.anchor}">{0.score}</text>'
)
TILE = '"><rect x="{0.x}" y="{0.y}" width="36" height="36"/><text x="{0.text_x}" y="{0.text_y}">{0.code}</text></g>'
TILES = tuple((tile.code, TILE.format(tile)) for tile in charts.TILES)  # what comes after the band of each
CHOSEN = '<rect class="ink" x="{0.x}" y="{0.y}" width="38" height="38"/>'
MAP = (
    '<figure class="stack">\n<svg class="tiles" viewBox="0 0 478 318" role="img" aria-label="{}">{}</svg>\n'
    '<figcaption class="row key">\n{}</figcaption>\n</figure>\n'
)
KEY = '<span><svg viewBox="0 0 16 16" aria-hidden="true"><path class="{}"/></svg> {}</span>\n'
# The square of each band in the key of the map, and what it means.
BANDS = (
    ('full" d="M0 0h16v16H0z', gettext_noop("more common than average (1.25 and up)")),
    ('half" d="M0 0h16v16H0z', gettext_noop("close to average")),
    ('line" d="M.5.5h15v15H.5z', gettext_noop("less common than average (below 0.80)")),
    ('line dash" d="M.5.5h15v15H.5z', gettext_noop("no figure")),
)
OPTION = '<option value="{}"{}>{}</option>'

register = Library()


@register.simple_tag
def bar(value: Decimal | None, *, has_tick: bool = False) -> SafeString:
    """Draw a bar of 0 to 100, such as a percentage; that of a rating has a tick at 50."""
    return _bar(value, TICK if has_tick else "")


@lru_cache(maxsize=1_024)  # a report has seventy, of few lengths
def _bar(value: Decimal | None, tick: str) -> SafeString:
    return SafeString(BAR.format(charts.bar(value), tick))


@register.simple_tag
def badges(tags: models.Tags) -> SafeString:
    """Write the flags of a career in words of ours."""
    words = [
        *([_("Bright Outlook")] if tags.bright_outlook else ()),
        *([_("Registered apprenticeship")] if tags.apprenticeship else ()),
        *([_("Green")] if tags.green else ()),
    ]
    items = "".join(f'<li><span class="badge">{word}</span></li>' for word in words)
    return SafeString(f'<ul class="bare badges">{items}</ul>' if items else "")


@register.simple_tag
@lru_cache(maxsize=16)  # of each there are a few
def ladder(zone: int | None) -> SafeString:
    """Draw the job-zone ladder."""
    steps = "".join(STEP.format(step.kind, step.x, step.y, step.height) for step in charts.ladder(zone))
    return SafeString(f'<svg class="ladder" viewBox="0 0 120 30" aria-hidden="true">{steps}</svg>')


@register.simple_tag
@lru_cache(maxsize=16)  # of each there are a few
def outlook_mark(category: str) -> SafeString:
    """Draw an outlook as one to three filled marks; nothing for a word that is not known."""
    filled = OUTLOOKS.get(category, 0)
    marks = "".join(MARK.format("full" if place < filled else "line", 9 + 21 * place) for place in range(3))
    return SafeString(f'<svg class="outlook" viewBox="0 0 60 16" aria-hidden="true">{marks}</svg>' if filled else "")


@register.simple_tag
def pay_strip(pay: models.PayRange) -> SafeString:
    """Draw pay from low to high, each figure under its mark."""
    low, median, high = (words.dollars(amount) or _("not given") for amount in (pay.low, pay.median, pay.high))
    middle = charts.middle(pay)
    strip = STRIP.format(middle, _("Middle"), median) if middle else ""
    between = () if middle else ((_("Middle"), median),)
    figures = "".join(PAY.format(*pair) for pair in ((_("Low"), low), *between, (_("High"), high)))
    return SafeString(f'<div class="range">{strip}<dl>{figures}</dl></div>')


@register.simple_tag
def hexagon(elements: Sequence[models.RatedElement], spoken: str | None) -> SafeString:
    """Draw six interest scores, whose names are in a language; nothing for any other elements."""
    return _hexagon(charts.hexagon(elements), spoken)


@register.simple_tag
def profile(results: Sequence[models.InterestResult], spoken: str | None) -> SafeString:
    """Draw the six scores of a profile."""
    return _hexagon(charts.profile(results), spoken)


def _hexagon(drawn: charts.Hexagon | None, spoken: str | None) -> SafeString:
    if drawn is None:
        return SafeString("")
    spokes = "".join(SPOKE.format(spoke, escape(spoke.name)) for spoke in drawn.spokes)
    return SafeString(HEXAGON.format(lang(spoken), drawn, spokes))


@register.simple_tag
def riasec(top: models.Interest) -> SafeString:
    """Name the six interest areas, the top one marked."""
    tags = ("strong" if element == top.id else "span" for element in INTEREST_IDS)
    areas = " ".join(f"<{tag}>{_(name)}</{tag}>" for tag, name in zip(tags, INTERESTS, strict=True))
    return SafeString(f'<p class="riasec">\n{areas}\n</p>\n')


# Joined here: as template nodes, these hundreds of values took half of the time of a career's page.
@register.simple_tag
def tiles(states: models.StateOutlook, chosen: str | None = None) -> SafeString:
    """Draw the states as tiles, by how common a career is there; `chosen` is outlined."""
    # Nothing of O*NET's is in it: numbers, and words of ours.
    bands = charts.bands(states)
    drawn = "".join([f'<g class="{bands.get(code, "none")}{tile}' for code, tile in TILES])
    if chosen and chosen in PLACES:
        drawn += CHOSEN.format(charts.tile_of(chosen))
    title = _("Map of states: how common the work is. The lists give the same figures.")
    return SafeString(MAP.format(title, drawn, "".join([KEY.format(kind, _(said)) for kind, said in BANDS])))


@register.simple_tag
def state_rows(states: Iterable[models.State], chosen: str | None = None) -> SafeString:
    """Write states with how common a career is in each, a dash if O*NET has no figure; `chosen` is in bold."""
    return SafeString(
        "".join(_state(state, is_chosen=bool(chosen) and state.postal_code == chosen) for state in states)
    )


def _state(state: models.State, *, is_chosen: bool) -> str:
    figure = state.job_outlook or ("–" if state.location_quotient is None else _quotient(state.location_quotient))
    return f"<li><span>{_place(state.name, state.postal_code, is_chosen)}</span><b>{escape(figure)}</b></li>"


@lru_cache(maxsize=256)
def _place(name: str, postal_code: str | None, is_chosen: bool) -> str:  # noqa: FBT001 - a key of the cache
    code = f' <span class="code-like">{escape(postal_code)}</span>' if postal_code else ""
    return f"<strong>{escape(name)}</strong>{code}" if is_chosen else f"{escape(name)}{code}"


@lru_cache(maxsize=1_024)
def _quotient(quotient: Decimal) -> str:
    return f"{quotient:.2f}"


@register.simple_tag
def state_options(chosen: str | None = None) -> SafeString:
    """Write the states by name as options of a field: words of ours alone."""
    by_name = sorted(PLACES.items(), key=lambda place: place[1].name)
    options = (OPTION.format(code, " selected" if code == chosen else "", place.name) for code, place in by_name)
    return SafeString("".join(options))
