"""A main fact of a career, and the sentences of it."""

from dataclasses import dataclass
from typing import TypeVar

from browser.onet import models
from browser.pages.part import Nothing, Part

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a fact, and the link after it; `lang` is the language of a sentence of O*NET's.

    `kind` is "screen" if it is not for paper, "machine" if it is for developers.
    """

    text: str
    lang: str | None = None
    link: str = ""
    url: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A main fact of a career: its figure, or which kind of nothing there is instead.

    `about` completes the label: the name of the state. `unit` follows the figure; `lang` is the language of a figure of
    O*NET's. What is drawn: a job `zone`, or `pay`, or the outlook's own word; `bright` says why that is bright.
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
    outlook: str = ""
    bright: models.Outlook | None = None
    sentences: tuple[Sentence, ...] = ()


def failure(part: Part[T]) -> Part[T] | None:
    """Return a part that could not be loaded; None for any other."""
    return part if part.nothing is Nothing.FAILED else None
