from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest

from browser.onet import models
from browser.onet.models import Amount, Outlook, PayRange, Salary, State
from browser.pages import facts
from browser.pages.facts import Sentence
from browser.pages.frame import Frame, Release
from browser.pages.part import Nothing, Part

T = TypeVar("T")

CODE = "17-2051.00"
FRAME = Frame("Civil Engineers", "mnm", (), release=Release("O*NET 30.1", None))
FAILED = Part(None, Nothing.FAILED, "/mnm/careers/17-2051.00/job_outlook")
MISSING = Part(None, Nothing.NOT_COLLECTED)
YEAR = PayRange(None, Amount(Decimal(99590)), None)
HOUR = PayRange(None, Amount(Decimal("47.9")), None)
OUTLOOK = Outlook("New jobs are likely.", ("Bright",))
STATES = models.StateOutlook(
    None,
    None,
    (State("Alaska", "AK", Decimal("2.4")),),
    (State("Maine", "ME", None),),
    (State("Ohio", "OH", Decimal(0)),),
)


def outlook(**fields: object) -> Part[models.JobOutlook]:
    return Part(replace(models.JobOutlook(None, None, None), **fields))


def links(fact: facts.Fact) -> list[str]:
    return [sentence.url for sentence in fact.sentences if sentence.url]


def texts(fact: facts.Fact) -> list[str]:
    return [sentence.text for sentence in fact.sentences if sentence.text]


def test_education_is_usual_level_and_job_zone() -> None:
    fact = facts.education(Part(models.Education(4, ("bachelor’s degree", "master’s degree"), ())), FRAME)

    assert (fact.figure, fact.zone, fact.nothing) == ("Bachelor’s degree", 4, None)
    assert texts(fact) == ["Job zone 4 of 5: considerable preparation"]
    assert fact.source == Sentence("O*NET 30.1", "en")


def test_education_without_a_level_is_not_collected() -> None:
    fact = facts.education(Part(models.Education(None, (), ())), FRAME)

    assert fact.nothing == Part(None)
    assert facts.education(MISSING, replace(FRAME, release=None)).nothing is MISSING


@pytest.mark.parametrize(
    ("salary", "figure", "unit", "period"),
    [
        (Salary("17-2051", YEAR, HOUR), "$99,590", "a year", "annual"),
        (Salary("17-2051", None, HOUR), "$47.90", "an hour", "hourly"),
        (Salary(None, PayRange(None, None, None), None), "", "a year", "annual"),
    ],
)
def test_pay_is_by_year_or_else_by_hour(salary: Salary, figure: str, unit: str, period: str) -> None:
    fact = facts.pay(outlook(salary=salary), CODE)

    assert (fact.figure, fact.unit, fact.period) == (figure, unit, period)
    assert texts(fact) == []
    assert links(fact) == ["https://www.onetonline.org/link/localwages/17-2051.00"]


def test_no_pay_is_a_sentence_unless_it_failed() -> None:
    unknown, failed = facts.pay(outlook(), CODE), facts.pay(FAILED, CODE)

    assert (texts(unknown), unknown.nothing) == (["O*NET has no pay information for this career."], None)
    assert (texts(failed), failed.nothing) == ([], FAILED)
    assert links(failed) == links(unknown)


def test_an_outlook_says_why_it_is_bright() -> None:
    bright = Outlook(None, ("Rapid growth", "Openings"))
    part = replace(outlook(outlook=OUTLOOK, bright_outlook=bright), lang="es")

    fact = facts.outlook(part, is_builtin=False)

    assert (fact.figure, fact.outlook, fact.lang) == ("Bright", "Bright", "es")
    assert [(sentence.text, sentence.lang) for sentence in fact.sentences[:2]] == [
        ("Rapid growth, Openings", "es"),
        ("New jobs are likely.", "es"),
    ]
    assert links(fact) == ["#outlook"]
    assert not fact.sentences[-1].on_paper


@pytest.mark.parametrize("part", [MISSING, outlook(), outlook(outlook=Outlook("A sentence.", ()))])
def test_no_outlook_is_not_a_bad_one(part: Part[models.JobOutlook]) -> None:
    fact = facts.outlook(part, is_builtin=False)

    assert texts(fact) == ["O*NET has no outlook for this career. That does not mean that it is poor."]
    assert fact.nothing is None
    assert facts.outlook(FAILED, is_builtin=False).nothing is FAILED


@pytest.mark.parametrize(
    ("state", "figure", "said"),
    [
        ("AK", "More common than average", ["2.4 times as common in Alaska as in the country as a whole."]),
        ("ME", "Close to average", []),
        ("OH", "Less common than average", []),
        ("TX", "", ["O*NET has no figure for Texas."]),
    ],
)
def test_a_state_has_its_figure(state: str, figure: str, said: list[str]) -> None:
    fact = facts.in_state(Part(STATES), CODE, state, is_builtin=False)

    assert (fact.figure, texts(fact)) == (figure, said)
    assert links(fact)[-1] == f"https://www.onetonline.org/link/localwages/17-2051.00?st={state}"


def test_no_state_is_asked_for() -> None:
    fact = facts.in_state(Part(STATES), CODE, None, is_builtin=False)

    assert (fact.about, links(fact)) == ("", [])
    assert texts(fact) == ["Choose a state to see how common this job is there."]


def test_states_that_failed_say_so() -> None:
    fact = facts.in_state(FAILED, CODE, "TX", is_builtin=False)

    assert (fact.nothing, texts(fact)) == (FAILED, [])
    assert facts.in_state(MISSING, CODE, "TX", is_builtin=False).nothing is None


def test_figures_of_this_site_name_it() -> None:
    assert facts.outlook(MISSING, is_builtin=True).source != facts.outlook(MISSING, is_builtin=False).source
    assert facts.in_state(MISSING, CODE, None, is_builtin=True).source.text.startswith("Computed here")
