from dataclasses import replace
from decimal import Decimal
from typing import Any

from browser.onet import models, operations
from browser.onet.operations.operation import Operation
from browser.pages.career_parts import career_parts
from browser.pages.part import Nothing, Part

SCIENCE = models.IndustryShare("54", "Science", "/mnm/browse/54", Decimal(57))
WHERE = models.WhereDoTheyWork((SCIENCE,))
MORE = models.ExploreMore((), "17-2051", (replace(SCIENCE, href=None),))
TECHNOLOGY = models.CareerTechnology((models.TechnologyCategory("43", models.Technology("Software", None), ()),))


def parts(**given: Part[Any]) -> dict[Operation[object], Part[Any]]:
    missing = Part(None, Nothing.NOT_COLLECTED)
    return {operation: given.get(operation.section, missing) for operation in operations.CAREER_SECTIONS}


def test_industries_are_not_repeated() -> None:
    other = replace(MORE, industries=(replace(SCIENCE, percent_employed=Decimal(58)),))

    same = career_parts(parts(where_do_they_work=Part(WHERE), explore_more=Part(MORE)), "mnm")
    different = career_parts(parts(where_do_they_work=Part(WHERE), explore_more=Part(other)), "mnm")
    alone = career_parts(parts(explore_more=Part(MORE)), "mnm")

    assert same.explore_more.content == replace(MORE, industries=())
    assert different.explore_more.content == other
    assert alone.explore_more.content == MORE


def test_a_part_has_its_language_and_its_tables() -> None:
    shown = career_parts(
        parts(technology=Part(TECHNOLOGY, Nothing.NOT_IN_SPANISH), where_do_they_work=Part(WHERE)), "mpp"
    )

    assert (shown.technology.lang, shown.where_do_they_work.lang) == ("en", "es")
    assert len(shown.technology.tables) == 1
    assert shown.skills.tables == ()
