"""What careers are chosen by, in words: each choice with how many careers it would leave."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from browser.embedded import finding
from browser.embedded.data.store import Store
from browser.embedded.finding import Chosen, Matches
from browser.forms import FindForm
from browser.onet.operations.profiler import INTERESTS
from browser.pages import words
from browser.pages.facts import GROWTH
from browser.translated import gettext as _

# Levels of education up to which a client may have come; what is beyond them is no choice fewer.
LEVELS = (1, 2, 3, 4, 5, 6, 8)
PAY = (30_000, 40_000, 50_000, 60_000, 80_000, 100_000, 150_000)
LISTS = ("education", "zone", "pay", "growth", "industry")
BOXES = ("interest", "bright", "apprenticeship")

Options = Mapping[Any, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value in words, with how many careers would remain with it."""

    value: str
    label: str
    count: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of a trait; `count` is how many careers would remain without any, `wrong` says what was mistyped."""

    name: str
    label: str
    count: str
    choices: tuple[Choice, ...]
    wrong: str = ""


def _education(store: Store, language: str) -> Options:
    names = finding.education_levels(store, language)
    levels = {level: names[level] for level in LEVELS if level in names}
    return {level: _("up to %(level)s") % {"level": name} if level > 1 else name for level, name in levels.items()}


def _zones(_store: Store, _language: str) -> Options:
    zones = {int(zone): preparation for zone, preparation in words.job_zones()}
    labels = {zone: {"zone": words.zone_number(zone), "preparation": zones[zone]} for zone in zones}
    return {zone: _("up to %(zone)s: %(preparation)s") % label for zone, label in labels.items()}


def _pay(_store: Store, _language: str) -> Options:
    return {amount: pay(amount) for amount in PAY}


def pay(amount: int) -> str:
    """Return the least pay in words."""
    return _("%(amount)s or more") % {"amount": f"${amount:,}"}


def _growth(_store: Store, _language: str) -> Options:
    sentence = _("%(percent)s%% or more: %(word)s")
    return {percent: sentence % {"percent": percent, "word": _(word)} for percent, word in GROWTH}


def _interests(_store: Store, _language: str) -> Options:
    return {name[0]: _(name) for name in INTERESTS}


OPTIONS: Mapping[str, Callable[[Store, str], Options]] = MappingProxyType(
    {
        "education": _education,
        "zone": _zones,
        "pay": _pay,
        "growth": _growth,
        "industry": finding.industries,
        "interest": _interests,
        "bright": lambda _store, _language: {"1": _("Bright Outlook")},
        "apprenticeship": lambda _store, _language: {"1": _("Registered apprenticeship")},
    }
)


def chosen_in(form: FindForm, options: Mapping[str, Options], codes: Iterable[str]) -> tuple[Chosen, ...]:
    """Return what was chosen of what is offered; `codes` are those that the keyword finds."""
    cleaned = form.cleaned_data
    made = [Chosen("keyword", frozenset(codes))] if cleaned.get("keyword") else []
    for name in options:
        value = cleaned.get(name)
        made += [
            Chosen(name, each) for each in (value if isinstance(value, list) else [value]) if each not in ("", None)
        ]
    return tuple(made)


def facet(form: FindForm, name: str, options: Options, found: Matches, chosen: Iterable[Chosen]) -> Facet:
    """Return the choices of a trait; one that was typed into the address is among them."""
    mine = [choice.value for choice in chosen if choice.trait == name]
    every = {**options, **{value: label(name, value, options) for value in mine}}
    counts = found.counts(name, every)
    return Facet(
        name,
        str(form.fields[name].label),
        words.thousands(len(found.pool(name))),
        tuple(
            Choice(str(value), text, words.thousands(counts[value]), value in mine)
            for value, text in (sorted(every.items()) if name == "pay" else every.items())
        ),
        str(next(iter(form.errors.get(name, ())), "")),
    )


def label(name: str, value: int | str, options: Options) -> str:
    """Return a choice in words, also one that is not offered."""
    return options.get(value) or (pay(int(value)) if name == "pay" else str(value))
