"""Components of the six interests and of the Interest Profiler."""

from collections.abc import Sequence
from decimal import Decimal

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser import charts
from browser.onet import models
from browser.onet.operations.profiler import ANSWERS, INTEREST, INTEREST_IDS, INTERESTS, SCORES
from browser.pages import profiler
from browser.pages.answer import AnswerPage
from browser.templatetags.ui import BAR, content_lang

# How well a career goes with a profile (contract 3.10).
FITS = {
    "Best": gettext_noop("Best"),
    "Great": gettext_noop("Great"),
    "Good": gettext_noop("Good"),
}

register = Library()


@register.inclusion_tag("components/hexagon.html", takes_context=True)
def hexagon(context: Context, elements: Sequence[models.RatedElement]) -> dict[str, object]:
    """Draw six interest scores."""
    return {"hexagon": charts.hexagon(elements), "lang": content_lang(context)}


@register.inclusion_tag("components/hexagon.html", takes_context=True)
def profile(context: Context, results: Sequence[models.InterestResult]) -> dict[str, object]:
    """Draw the six scores of a profile."""
    return {"hexagon": charts.profile(results), "lang": content_lang(context)}


@register.simple_tag
def points(score: Decimal) -> SafeString:
    """Write a score of a profile with its bar."""
    drawn = format_html(BAR, charts.points(score), "")
    return format_html('<span class="score"><b>{}</b>{}</span>', score, drawn)


@register.inclusion_tag("components/riasec.html")
def riasec(top: models.Interest) -> dict[str, object]:
    """Name the six interest areas, the top one marked."""
    return {"areas": [(_(name), element == top.id) for element, name in zip(INTEREST_IDS, INTERESTS, strict=True)]}


@register.simple_tag
def interests() -> list[tuple[str, str]]:
    """Return the six interests: their names in the API, and ours for them."""
    return [(name, _(name)) for name in INTERESTS]


@register.filter
def fit(word: str | None) -> str:
    """Return how well a career goes with a profile, in words; an unknown word as O*NET sends it, a mark for none."""
    return _(FITS[word]) if word in FITS else word or "–"


@register.filter
def answered_at(answers: str, area: str) -> str:
    """Return the address of the questions that these answers were given to."""
    return profiler.answered_at(area, answers)


@register.filter
def profile_of(page: AnswerPage[object]) -> list[tuple[str, str]]:
    """Return what careers are asked for by, as it stands in their address: answers, six scores or one interest."""
    by = (ANSWERS, *SCORES, INTEREST)
    return [(param.name, page.values[param.key]) for param in by if param.key in page.values]


@register.filter
def interest(area: str) -> str:
    """Return the name by which careers of an interest are asked for; empty where it is not known."""
    return next((name for name in INTERESTS if area in (name, _(name))), "")
