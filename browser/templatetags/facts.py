"""The main facts of a career, written here: as template nodes, four of them took a tenth of its page."""

from functools import lru_cache

from django.template import Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from browser.markup import format_html
from browser.onet import models
from browser.pages import facts as made
from browser.pages.career import CareerPage
from browser.pages.fact import Fact
from browser.pages.figures import own_figures
from browser.pages.frame import Frame
from browser.pages.part import Part
from browser.templatetags.drawings import ladder, outlook_mark, pay_strip
from browser.templatetags.forms import choose_state
from browser.templatetags.lists import sentences
from browser.templatetags.page import lang, nothing, phrase
from browser.translated import gettext as _

FACT = (
    '<section class="fact{0}" aria-labelledby="fact-{1}">\n<h2 id="fact-{1}" class="label">{2}{3}</h2>\n{4}</section>\n'
)
FIGURE = '<p class="figure"{}>{}{}{}</p>\n'
RATING = "<details>\n<summary>{}</summary>\n{}</details>\n"

register = Library()


@register.simple_tag
def facts(page: CareerPage) -> SafeString:
    """Draw the main facts of a career."""
    drawn = SafeString("".join([fact(each, page.frame, page.state) for each in page.facts]))
    return format_html('<div class="facts">\n{}</div>\n', drawn) if drawn else drawn


@register.simple_tag
def fact(fact: Fact, frame: Frame, state: str | None) -> SafeString:
    """Draw a main fact of a career; that of a state asks for one, and `state` is the one chosen."""
    about = format_html(': <span lang="en">{}</span>', fact.about) if fact.about else ""
    is_unchosen = fact.key == "state" and not fact.about  # of no use on paper
    drawn = SafeString("".join((*_said(fact, frame), _place(fact, state), _source(fact))))
    return format_html(FACT, " screen" if is_unchosen else "", fact.key, fact.label, about, drawn)


def _said(fact: Fact, frame: Frame) -> tuple[SafeString, ...]:
    """Draw what a fact says: its figure, or which kind of nothing there is, its drawing and its sentences."""
    nowhere = SafeString("")
    return (
        _figure(fact) if fact.figure else nowhere,
        nothing(fact.nothing) if fact.nothing else nowhere,
        ladder(fact.zone) if fact.zone else nowhere,
        pay_strip(fact.pay) if fact.pay else nowhere,
        sentences(fact.sentences),
        _rating(get_language(), fact.bright, fact.lang, is_builtin=frame.is_builtin) if fact.outlook else nowhere,
    )


def _figure(fact: Fact) -> SafeString:
    unit = format_html(" <small>{}</small>", fact.unit) if fact.unit else ""
    mark = format_html(" {}", outlook_mark(fact.outlook)) if fact.outlook else ""
    return format_html(FIGURE, lang(fact.lang), fact.figure, unit, mark)


def _source(fact: Fact) -> SafeString:
    source = fact.source
    return format_html("<small>{}</small>\n", phrase(source.text, source.lang)) if source.text else SafeString("")


def _place(fact: Fact, state: str | None) -> SafeString:
    return _form(get_language(), state) if fact.key == "state" else SafeString("")


@lru_cache(maxsize=256)  # two languages, and the states
def _form(_lang: str | None, state: str | None) -> SafeString:
    return render_to_string("components/forms/choose_state.html", choose_state(state, _("State")))


@lru_cache(maxsize=256)  # the built-in release has a few for each language
def _rating(_lang: str | None, bright: models.Outlook | None, spoken: str | None, *, is_builtin: bool) -> SafeString:
    said = render_to_string("components/facts/rating.html", rating(bright, spoken, is_builtin=is_builtin))
    return format_html(RATING, _("About this rating"), said)


@register.inclusion_tag("components/facts/rating.html")
def rating(bright: models.Outlook | None, lang: str | None, *, is_builtin: bool) -> dict[str, object]:
    """Say why an outlook is bright, and what the three ratings mean."""
    return {"bright": bright, "lang": lang, "is_builtin": is_builtin}


@register.simple_tag
def outlook_facts(content: models.JobOutlook, code: str, frame: Frame, lang: str) -> tuple[Fact, Fact]:
    """Return pay and outlook as facts, for the page of this one section."""
    part = Part(content, lang=lang)
    pay = made.pay(part, code, is_builtin=frame.is_builtin)
    outlook = made.outlook(part, own_figures(code, "", ""), is_builtin=frame.is_builtin)
    return pay, outlook
