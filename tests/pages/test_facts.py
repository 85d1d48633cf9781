from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from django.test import override_settings

from browser.embedded.labor import Area, Figures, Projection
from browser.onet import models
from browser.onet.models import Amount, Outlook, PayRange, Salary, State
from browser.pages import facts
from browser.pages.fact import Fact, Sentence
from browser.pages.figures import OwnFigures
from browser.pages.frame import Frame, Release
from browser.pages.part import Nothing, Part

T = TypeVar("T")

CODE = "17-2051.00"
NONE = OwnFigures(CODE)
FRAME = Frame("Civil Engineers", "mnm", (), release=Release("O*NET 30.1", None))
FAILED = Part(None, Nothing.FAILED, "/mnm/careers/17-2051.00/job_outlook")
MISSING = Part(None, Nothing.NOT_COLLECTED)
YEAR = PayRange(None, Amount(Decimal(99590)), None)
HOUR = PayRange(None, Amount(Decimal("47.9")), None)
MEANING = "Low: one in ten earns less. Middle: half earn less. High: one in ten earns more."
WHY = (
    "Education is what workers say they needed. The job zone also counts training and experience, "
    "so the two can differ."
)
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


def links(fact: Fact) -> list[str]:
    return [sentence.url for sentence in fact.sentences if sentence.url]


def texts(fact: Fact) -> list[str]:
    return [sentence.text for sentence in fact.sentences if sentence.text]


def test_education_is_usual_level_and_job_zone() -> None:
    fact = facts.education(Part(models.Education(4, ("bachelor’s degree", "master’s degree"), ())), FRAME)

    assert (fact.figure, fact.zone, fact.nothing) == ("Bachelor’s degree", 4, None)
    assert texts(fact) == [
        "Job zone 4 of 5: considerable preparation",
        "Time to prepare: 2 to 4 years",
        WHY,
    ]
    assert fact.source == Sentence("O*NET 30.1")


def test_education_without_a_level_is_not_collected() -> None:
    fact = facts.education(Part(models.Education(None, (), ())), FRAME)

    assert fact.nothing == Part(None)
    assert texts(fact) == []
    assert facts.education(MISSING, replace(FRAME, release=None)).nothing is MISSING


@pytest.mark.parametrize(
    ("salary", "figure", "unit", "said"),
    [
        (
            Salary("17-2051", YEAR, HOUR),
            "$99,590",
            "a year",
            ["By the hour: Low not given, Middle $47.90, High not given.", MEANING, "SOC 17-2051"],
        ),
        (Salary("17-2051", None, HOUR), "$47.90", "an hour", [MEANING, "SOC 17-2051"]),
        (Salary(None, PayRange(None, None, None), None), "", "a year", [MEANING]),
    ],
)
def test_pay_is_by_year_or_else_by_hour(salary: Salary, figure: str, unit: str, said: list[str]) -> None:
    fact = facts.pay(outlook(salary=salary), CODE, is_builtin=False)

    assert (fact.figure, fact.unit, texts(fact)) == (figure, unit, said)
    assert links(fact) == ["/local/17-2051.00"]


def test_group_without_amounts_has_no_pay() -> None:
    fact = facts.pay(outlook(salary=Salary("17-2051", None, None)), CODE, is_builtin=False)

    assert texts(fact) == ["SOC 17-2051", "O*NET has no pay information for this career."]


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize(
    ("group", "code", "named"),
    [
        ("29-1141", "29-1141.01", "“Registered Nurses” (SOC 29-1141)"),
        ("13-1020", "13-1021.00", "“Buyers and Purchasing Agents” (SOC 13-1020)"),
        ("99-9999", "29-1141.01", "SOC 99-9999"),
    ],
)
def test_pay_of_a_group_says_whose_it_is(group: str, code: str, named: str) -> None:
    fact = facts.pay(outlook(salary=Salary(group, YEAR, None)), code, is_builtin=True)

    assert f"This is the pay of the whole group {named}, which includes this career." in texts(fact)


@override_settings(ONET_DATA=Path("/nowhere/onet.sqlite3"))
def test_group_is_its_code_without_own_tables() -> None:
    fact = facts.pay(outlook(salary=Salary("29-1141", YEAR, None)), "29-1141.01", is_builtin=False)

    assert "This is the pay of the whole group SOC 29-1141, which includes this career." in texts(fact)


def test_no_pay_is_a_sentence_unless_it_failed() -> None:
    unknown, failed = (facts.pay(part, CODE, is_builtin=False) for part in (outlook(), FAILED))

    assert (texts(unknown), unknown.nothing) == (["O*NET has no pay information for this career."], None)
    assert texts(facts.pay(outlook(), CODE, is_builtin=True))[0].startswith("BLS publishes no pay for this career")
    assert (texts(failed), failed.nothing) == ([], FAILED)
    assert links(failed) == links(unknown)


def test_an_outlook_says_why_it_is_bright() -> None:
    bright = Outlook(None, ("Rapid growth", "Openings"))
    part = replace(outlook(outlook=OUTLOOK, bright_outlook=bright), lang="es")

    fact = facts.outlook(part, NONE, is_builtin=False)

    assert (fact.figure, fact.outlook, fact.lang, fact.bright) == ("Bright", "Bright", "es", bright)
    assert fact.sentences == (Sentence("New jobs are likely.", "es"),)


@pytest.mark.parametrize("part", [MISSING, outlook(), outlook(outlook=Outlook("A sentence.", ()))])
def test_no_outlook_is_not_a_bad_one(part: Part[models.JobOutlook]) -> None:
    fact = facts.outlook(part, NONE, is_builtin=False)

    assert texts(fact) == ["O*NET has no outlook for this career. That does not mean the outlook is poor."]
    assert fact.nothing is None
    assert facts.outlook(FAILED, NONE, is_builtin=False).nothing is FAILED


def in_area(part: Part[models.StateOutlook], *, is_builtin: bool = False, **figures: object) -> Fact:
    return facts.in_area(part, CODE, OwnFigures(CODE, **figures), is_builtin=is_builtin)  # type: ignore[arg-type]


def state(name: str, postal_code: str) -> Area:
    return Area("", name, "state", (postal_code,))


@pytest.mark.parametrize(
    ("area", "figure", "said"),
    [
        (state("Alaska", "AK"), "More common than average", ["2.4 times as common in Alaska as in the nation."]),
        (state("Maine", "ME"), "Close to average", []),
        (state("Ohio", "OH"), "Less common than average", []),
        (state("Texas", "TX"), "", ["O*NET has no figure for Texas."]),
    ],
)
def test_a_state_has_its_figure(area: Area, figure: str, said: list[str]) -> None:
    fact = in_area(Part(STATES), area=area)

    assert (fact.figure, texts(fact)) == (figure, said)
    assert links(fact)[-2:] == [
        f"/local/17-2051.00?state={area.states[0]}",
        f"https://www.onetonline.org/link/localwages/17-2051.00?st={area.states[0]}",
    ]


def test_own_figures_of_area_are_shown() -> None:
    pay = PayRange(None, Amount(Decimal(82510)), None)
    hour = PayRange(None, Amount(Decimal("39.67")), None)
    cleveland = Area("17410", "Cleveland, OH", "metropolitan", ("OH",))

    fact = in_area(Part(STATES), area=cleveland, local=Figures(28240, Decimal("1.3"), pay, hour))

    assert (fact.label, fact.about, fact.figure) == ("Your area", "Cleveland, OH", "More common than average")
    assert texts(fact) == [
        "Middle pay: $82,510 a year.",
        "28,240 jobs.",
        "30% more common in Cleveland, OH than in the nation.",
    ]
    assert links(fact)[-1] == "/local/17-2051.00?place=17410"
    only_hour = in_area(MISSING, area=cleveland, local=Figures(None, Decimal("0.5"), None, hour))
    assert (only_hour.figure, texts(only_hour)) == (
        "Less common than average",
        ["Middle pay: $39.67 an hour.", "50% less common in Cleveland, OH than in the nation."],
    )
    average = in_area(MISSING, area=cleveland, local=Figures(None, Decimal("1.00"), None, None))
    assert texts(average) == ["As common in Cleveland, OH as in the nation."]
    nothing = in_area(MISSING, area=cleveland, is_builtin=True, local=Figures(None, Decimal("0.9"), None, None))
    assert (nothing.figure, len(texts(nothing))) == ("Close to average", 1)


def test_no_state_is_asked_for() -> None:
    fact = in_area(Part(STATES))

    assert (fact.about, links(fact)) == ("", [])
    assert texts(fact) == ["Choose a state to see pay and jobs there."]


def test_area_without_figures_names_who_lacks_them() -> None:
    texas = state("Texas", "TX")

    assert in_area(FAILED, area=texas).nothing is FAILED
    assert texts(in_area(FAILED, area=texas)) == []
    assert in_area(MISSING, area=texas).nothing is None
    assert texts(in_area(MISSING, area=texas, is_builtin=True)) == ["This site has no figures for Texas."]


@pytest.mark.parametrize(
    ("change", "openings", "sentence"),
    [
        ("-9.9", 542600, "−9.9%, decline. About 542,600 openings a year, nearly all to replace people who leave."),
        ("0.0", 10, "0.0%, little or no change. About 10 openings a year."),
        ("-17.5", 0, "−17.5%, decline. Fewer than 50 openings a year."),
        ("0.6", 1200, "+0.6%, slower than average. About 1,200 openings a year."),
        ("3.1", 1200, "+3.1%, about as fast as average. About 1,200 openings a year."),
        ("4.5", 1200, "+4.5%, faster than average. About 1,200 openings a year."),
        ("6.5", 1200, "+6.5%, much faster than average. About 1,200 openings a year."),
    ],
)
def test_outlook_says_how_employment_changes(change: str, openings: int, sentence: str) -> None:
    own = OwnFigures(CODE, projection=Projection(Decimal(change), openings), group="Registered Nurses")

    for part in (outlook(outlook=OUTLOOK), MISSING):
        fact = facts.outlook(part, own, is_builtin=True)
        assert texts(fact)[-2:] == [
            f"Employment 2024–34: {sentence}",
            "These projections are for the whole group “Registered Nurses”.",
        ]


def test_outlook_links_the_handbook() -> None:
    url = "https://www.bls.gov/ooh/healthcare/registered-nurses.htm"
    fact = facts.outlook(MISSING, OwnFigures(CODE, handbook=("Registered nurses", url)), is_builtin=False)

    assert [(sentence.link, sentence.url) for sentence in fact.sentences if sentence.url] == [
        ("Occupational Outlook Handbook: Registered nurses", url)
    ]


def test_sources_name_list_or_rule_and_years() -> None:
    listed, ruled, other = (
        facts.outlook(MISSING, OwnFigures(CODE, is_by_rule=is_by_rule), is_builtin=is_builtin).source.text
        for is_by_rule, is_builtin in ((False, True), (True, True), (False, False))
    )

    assert listed == "O*NET’s Bright Outlook list; Bureau of Labor Statistics, projections 2024–34"
    assert ruled.endswith("projections 2024–34, by the rule of O*NET’s Bright Outlook list")
    assert other == "Bureau of Labor Statistics, projections"
    assert in_area(MISSING).source.text == "Bureau of Labor Statistics, wage survey, May 2025"
