"""Sections of a career that lack something: each says what it has."""

from browser.onet import models, operations
from browser.onet.models import NamedElement, Personality, Picture, StateOutlook, Tags
from browser.pages.career import CareerPage
from browser.pages.career_parts import career_parts
from browser.pages.figures import OwnFigures
from browser.pages.frame import Frame
from browser.pages.part import Nothing, Part
from tests.templatetags.drawing import draw, words

CODE = "17-2051.00"
MISSING: Part[object] = Part(None, Nothing.NOT_COLLECTED)


def page(*, tasks: tuple[str, ...] = (), is_trimmed: bool = False, is_bare: bool = False) -> CareerPage:
    """Return the page of a career without a description."""
    return CareerPage(
        frame=Frame("Civil Engineers", "mnm", (), is_trimmed=is_trimmed),
        code=CODE,
        career=models.Career(CODE, "Civil Engineers", Tags(), (), None, tasks, None, ()),
        parts=career_parts(dict.fromkeys(operations.CAREER_SECTIONS, MISSING), "mnm"),
        facts=(),
        report=None,
        figures=OwnFigures("99-9999.99"),  # no data have activities of it
        military="",
        is_bare=is_bare,
    )


def test_tasks_without_a_description_are_drawn() -> None:
    assert words("{% work page %}", page=page(tasks=("Plan bridges.",))) == "What they do On the job Plan bridges."


def test_release_without_a_description_or_activities_says_so() -> None:
    said = words("{% work page %}", page=page(is_trimmed=True))

    assert said == "What they do The built-in release has no description of this career."


def test_career_without_details_has_no_empty_part() -> None:
    assert not draw("{% work page %}", page=page(is_bare=True)).select("*")


def test_personality_may_be_work_styles_alone() -> None:
    content = Personality(None, (NamedElement("1.D.1", "Dependability"),))

    assert words("{% section content frame 'en' %}", content=content).split(" 1.D.1")[0] == (
        "People do well if they have Dependability"
    )


def test_map_may_have_no_legend() -> None:
    content = StateOutlook(Picture("/mnm/maps/17-2051.gif", 600, 340), None, (), (), ())
    small = draw("{% section content frame 'en' %}", content=content).select_one("p.machine small")

    assert small is not None
    assert small.get_text(" ", strip=True) == "O*NET’s own map: mnm/maps/17-2051.gif , 600 × 340"


def test_section_of_tables_without_one_says_that_nothing_is_collected() -> None:
    assert words("{% section content frame 'en' %}", content=models.Tasks(())) == (
        "O*NET has not collected this part yet."
    )


def test_education_by_itself_says_what_is_not_collected() -> None:
    content = models.Education(None, (), (models.Apprenticeship("Electrician", None),))
    said = words("{% section content frame 'en' %}", content=content)

    assert said.count("O*NET has not collected this part yet.") == 2
