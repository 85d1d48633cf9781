"""Pages made of sections, one call each, say the same as those made from one report."""

import pytest

from browser.onet import operations
from browser.onet.operations import careers
from browser.onet.operations.operation import Operation
from browser.pages.answer import answer_page, report_page
from browser.pages.career import career_page
from browser.pages.gathering import Gathering
from browser.pages.part import Nothing, Part
from browser.pages.sections import career_sections
from tests.upstream import Upstream, reply

CODE = "17-2051.00"


def sections_of(area: str, code: str = CODE) -> dict[Operation[object], Part[object]]:
    page = Gathering()
    career = page.must(operations.CAREER, area=area, code=code).value
    return dict(career_sections(page, career, area))


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("area", ["mnm", "mpp", "veterans"])
@pytest.mark.parametrize("code", [CODE, "15-1252.00", "45-2092.00"])
def test_sections_of_career_are_those_of_its_report(area: str, code: str) -> None:
    whole = career_page(area=area, code=code, state="", place="").parts

    parts = sections_of(area, code)

    industries = parts.pop(careers.WHERE_DO_THEY_WORK)  # no career announces it
    assert industries.nothing is (Nothing.NOT_IN_SPANISH if area == "mpp" else Nothing.NOT_COLLECTED)
    more = parts.pop(careers.EXPLORE_MORE)  # the page leaves out its industries, which it shows among the others
    assert (more.nothing, more.url) == (whole.explore_more.nothing, whole.explore_more.url)
    for operation, part in parts.items():
        shown = getattr(whole, operation.section)
        assert (part.content, part.nothing, part.url) == (shown.content, shown.nothing, shown.url)
    assert all(part.content is not None for part in parts.values())


def test_each_section_may_fail_by_itself(onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CODE}/knowledge"] = [reply(503), reply(503)]
    onet.next[f"mnm/careers/{CODE}/skills"] = [reply(422)]

    parts = sections_of("mnm")

    assert parts[careers.KNOWLEDGE] == Part(None, Nothing.FAILED, f"/mnm/careers/{CODE}/knowledge")
    assert parts[careers.SKILLS] == Part(None, Nothing.NOT_COLLECTED, f"/mnm/careers/{CODE}/skills")
    assert parts[careers.ABILITIES].nothing is None
    assert f"mnm/careers/{CODE}/where_do_they_work" not in onet.paths()


@pytest.mark.usefixtures("embedded_data")
@pytest.mark.parametrize("operation", [operations.SUMMARY, operations.DETAILS], ids=lambda operation: operation.name)
def test_report_of_sections_is_the_report(operation: Operation[object]) -> None:
    whole = answer_page(operation=operation, values={"code": CODE, "display": "long"})

    page = report_page(operation=operation, code=CODE, near=None)

    assert page.content == whole.content
    assert (page.subject, page.code) == ("Civil Engineers", CODE)
    assert page.report == whole.report
    assert page.overview == whole.overview
    assert (page.frame.title, page.frame.crumbs) == (whole.frame.title, whole.frame.crumbs)


def test_report_names_the_sections_that_failed(onet: Upstream) -> None:
    onet.next[f"online/occupations/{CODE}/details/tasks"] = [reply(503), reply(503)]
    onet.next[f"online/occupations/{CODE}/details/skills"] = [reply(422)]

    page = report_page(operation=operations.DETAILS, code=CODE, near=None)

    assert page.report is not None
    assert [section.name for section in page.report.sections if section.nothing is Nothing.FAILED] == ["tasks"]
    assert {section.name for section in page.content.sections}.isdisjoint({"tasks", "skills"})
    assert not page.frame.is_whole
