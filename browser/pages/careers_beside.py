"""Several careers side by side: their questions run together, so that four take little longer than one."""

from collections.abc import Generator, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar, cast

from django.utils.translation import override

from browser.areas import AREAS
from browser.onet import models, operations
from browser.onet.calls import Answer
from browser.onet.errors import OnetError
from browser.onet.operations.operation import Operation
from browser.pages.career import CareerPage, ask_english, assembled, from_report
from browser.pages.figures import own_figures
from browser.pages.gathering import Gathering
from browser.pages.sections import ALL, ask_sections, parts_of

T = TypeVar("T")

# What asks its questions, yields while they run, and returns what it made of their answers.
Work = Generator[None, None, T]
Outcome = CareerPage | OnetError


def careers_beside(
    page: Gathering,
    wanted: Sequence[tuple[str, str]],
    *,
    state: str = "",
    place: str = "",
    sections: AbstractSet[Operation[object]] = ALL,
    in_own_language: bool = False,
) -> tuple[Outcome, ...]:
    """Return the page of each career, by its area and code, or why there is none; `page` has the calls of all.

    One that fails does not take the others. Only the wanted sections are asked for, where each is a call of its own.
    `in_own_language`: our own words are in the language of each career's area, not all in that of the page.
    """
    has_reports = page.offers(operations.REPORT)
    works = (
        _from_report(page, area, code, state, place)
        if has_reports
        else _from_sections(page, area, code, state, place, sections)
        for area, code in wanted
    )
    if not in_own_language:
        return together(works)
    return together(spoken(AREAS[area].lang, work) for (area, _code), work in zip(wanted, works, strict=True))


def spoken(lang: str, work: Work[T]) -> Work[T]:
    """Do each step of a work in a language."""
    while True:
        with override(lang):
            try:
                next(work)
            except StopIteration as end:
                return cast("T", end.value)
        yield


def together(works: Iterable[Work[T]]) -> tuple[T, ...]:
    """Do several works in steps, each step of all before the next: what one asks runs while the others ask."""
    under_way = dict(enumerate(works))
    done: dict[int, T] = {}
    while under_way:
        for number, work in list(under_way.items()):
            try:
                next(work)
            except StopIteration as end:
                done[number] = end.value
                del under_way[number]
    return tuple(done[number] for number in sorted(done))


def _from_report(page: Gathering, area: str, code: str, state: str, place: str) -> Work[Outcome]:
    """Make a career's page from its report; without one the career is asked for by itself."""
    report, english = page.may(operations.REPORT, area=area, code=code), ask_english(page, area, code)
    yield
    said = report.value()
    overview = None if said else page.may(operations.CAREER, area=area, code=code)
    yield
    alone = overview.result() if overview else None
    if isinstance(alone, OnetError):
        return alone
    career = said.career if said else cast("Answer[models.Career]", alone).value
    return from_report(page, area, own_figures(code, state, place), career, report, english)


def _from_sections(
    page: Gathering, area: str, code: str, state: str, place: str, sections: AbstractSet[Operation[object]]
) -> Work[Outcome]:
    """Make a career's page from its overview and the wanted sections."""
    overview = page.may(operations.CAREER, area=area, code=code)
    yield
    alone = overview.result()
    if isinstance(alone, OnetError):
        return alone
    career = cast("Answer[models.Career]", alone).value
    questions = ask_sections(page, career, area, sections)
    yield
    return assembled(page, area, own_figures(code, state, place), career, parts_of(page, career, area, questions), None)
