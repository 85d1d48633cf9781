"""One occupation of O*NET OnLine: overview, reports, sections."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.answers.report_ratings import points
from browser.embedded.answers.report_sections import SECTIONS
from browser.embedded.data.load import load
from tests.embedded.asking import HOST, answer, codes, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, SOLDIER, TRANSPORT, folder, ratings, table, without


def path(rest: str = "", code: str = CIVIL) -> str:
    """Return a path below an occupation."""
    return f"online/occupations/{code}/{rest}"


def scores(root: Element) -> list[tuple[str, str, str]]:
    """Return name, score and importance of each element."""
    return [
        (node.findtext("name"), node.findtext("score"), node.find("score").get("important"))
        for node in root.findall("element")
    ]


def test_an_overview_links_to_both_reports(official: Path) -> None:
    root = answer(official, path())
    assert [child.tag for child in root] == [
        *("title", "tags", "description", "sample_of_reported_job_titles", "also_see", "updated", "bright_outlook"),
        *("summary_resources", "details_resources", "custom_resources"),
    ]
    assert texts(root, "sample_of_reported_job_titles/title") == ["City Engineer", "Bridge Engineer"]
    assert codes(root.find("also_see")) == [TRANSPORT]
    assert texts(root, "bright_outlook/category") == ["Grow Rapidly", "Openings"]
    for kind in ("summary", "details"):
        resources = root.findall(f"{kind}_resources/resource")
        assert [node.get("href") for node in resources] == [
            f"{HOST}/ws/{path()}{kind}/{row.section}" for row in SECTIONS
        ]
    # The API escapes this ampersand twice.
    assert "Tools &amp; Technology" in texts(root, "details_resources/resource/title")
    outline = [node.get("href") for node in root.findall("custom_resources/resource")]
    assert outline == [f"{HOST}/ws/{path()}custom/work_activities_outline"]


def test_an_overview_leaves_out_missing_data(official: Path) -> None:
    soldier = answer(official, path(code=SOLDIER))
    assert [child.tag for child in soldier] == [
        *("title", "tags", "updated", "summary_resources", "details_resources", "custom_resources")
    ]
    assert answer(official, path(code=TRANSPORT)).find("also_see") is None


def test_each_kind_of_data_has_source_and_year(official: Path) -> None:
    updated = answer(official, path()).find("updated")
    assert updated.attrib == {"partial": "false", "year": "2031"}
    found = {
        node.findtext("title"): (node.findtext("source"), node.findtext("year"))
        for node in updated.findall("resource_updated")
    }
    assert len(found) == 16
    assert found["Knowledge"] == ("Analyst", "2022")  # the newest
    assert found["Abilities"] == (None, None)  # the release does not say
    assert found["Detailed Work Activities"] == ("Analyst", "2014")
    assert found["Alternate Titles"] == ("Multiple sources", "2031")
    assert found["Work Needs"] == (None, None)
    nothing = answer(official, path(code=SOLDIER)).find("updated")
    assert nothing.attrib == {"partial": "true"}
    nurse = answer(official, path(code=NURSE)).find("updated")
    dated = {node.findtext("title"): node.findtext("source") for node in nurse.findall("resource_updated")}
    assert dated["Detailed Work Activities"] == "Analyst"


def test_a_release_without_a_date_has_no_year(tmp_path: Path, small_built_in: Path) -> None:
    titles = table("O*NET-SOC Code|Title", f"{CIVIL}|Civil Engineers")
    tools = table("O*NET-SOC Code|Example|Commodity Code|Commodity Title", f"{CIVIL}|Rod|1|Rods")
    load(
        [folder(tmp_path / "release", {"Occupation Data.txt": titles, "Tools Used.txt": tools})],
        tmp_path / "onet.sqlite3",
        lambda _: None,
        small_built_in,
    )
    updated = answer(tmp_path / "onet.sqlite3", path()).find("updated")
    assert updated.attrib == {"partial": "true"}


def test_reports_have_the_sections_in_order(official: Path) -> None:
    for kind in ("summary", "details"):
        root = answer(official, path(f"{kind}/"))
        assert (root.tag, root.attrib) == (f"{kind}_report", {"code": CIVIL, "display": "short"})
        assert [child.tag for child in root] == ["occupation", *(row.section for row in SECTIONS)]
        assert root.find("occupation")[0].tag == "code"
        assert answer(official, path(f"{kind}/?display=long")).get("display") == "long"


def test_a_section_names_its_report_and_display(official: Path) -> None:
    assert list(answer(official, path("details/skills?display=long")).attrib.items()) == [
        ("code", CIVIL),
        ("report", "details"),
        ("display", "long"),
    ]
    for name in ("job_zone", "related_occupations"):
        assert list(answer(official, path(f"summary/{name}")).attrib) == ["code", "report"]


def test_tasks_are_ordered_by_importance_then_core_first(official: Path) -> None:
    root = answer(official, path("details/tasks?display=long"))
    assert [node.get("id") for node in root] == ["40", "41", *(str(number) for number in range(20, 31))]
    first, second, third = root[:3]
    assert first.attrib == {
        "id": "40",
        "green": "false",
        "related": f"{HOST}/ws/{path('related/tasks/40')}",
    }
    assert [(child.tag, child.text) for child in first] == [
        ("statement", "Sign plans."),
        ("category", "Core"),
        ("score", "75"),
    ]
    assert first.find("score").attrib == {"scale": "Importance", "important": "true"}
    assert [(child.tag, child.text) for child in second] == [("statement", "Wait."), ("score", "25")]
    assert third.find("score") is None
    assert len(answer(official, path("details/tasks"))) == 10
    summary = answer(official, path("summary/tasks"))
    assert (summary[0].text, len(summary[0])) == ("Sign plans.", 0)


def test_details_have_statements_without_category_or_score(tmp_path: Path, small_built_in: Path) -> None:
    tasks = table("O*NET-SOC Code|Task ID|Task|Task Type", f"{CIVIL}|20|Build a bridge.|n/a")
    tables = {**without("Task Ratings.txt"), "Task Statements.txt": tasks}
    data = tmp_path / "onet.sqlite3"
    load([folder(tmp_path / "release", tables)], data, lambda _: None, small_built_in)

    (details,) = answer(data, path("details/tasks"))
    assert [(child.tag, child.text) for child in details] == [("statement", "Build a bridge.")]
    (summary,) = answer(data, path("summary/tasks"))
    assert (summary.text, len(summary)) == ("Build a bridge.", 0)


def test_scores_are_standardized_and_ordered(official: Path) -> None:
    root = answer(official, path("details/knowledge"))
    assert scores(root)[:2] == [("Administration and Management", "91", "true"), ("Administrative", "88", "true")]
    assert scores(root)[-2:] == [("Education and Training", "50", "true"), ("English Language", "0", "false")]
    assert root[0].find("score").get("scale") == "Importance"
    assert root[0].findtext("description") == "About administration and management."
    assert answer(official, path("summary/knowledge")).find("element/score") is None


def test_halves_are_rounded_up() -> None:
    assert points(3.5, 1, 5) == 63
    assert points(3.62, 1, 5) == 66
    assert points(-3, -3, 3) == 0
    assert points(3, -3, 3) == 100


def test_work_styles_have_a_scale_of_their_own(official: Path) -> None:
    root = answer(official, path("details/work_styles"))
    assert scores(root) == [("Dependability", "94", "true"), ("Attention to Detail", "93", "true")]
    assert root[0].find("score").get("scale") == "Work Styles Impact"


def test_a_summary_has_the_highest_values_and_interests(official: Path) -> None:
    assert texts(answer(official, path("details/work_values")), "element/name") == [
        "Working Conditions",
        "Achievement",
        "Recognition",
        "Relationships",
    ]
    assert len(answer(official, path("summary/work_values"))) == 3
    details = answer(official, path("details/interests"))
    assert details[0].find("score").attrib == {"scale": "Occupational Interest", "important": "true"}
    assert len(details) == 4
    summary = answer(official, path("summary/interests"))
    assert (summary[0].tag, summary[0].text) == ("high_point_code", "RI")
    assert texts(summary, "element/name") == ["Realistic", "Investigative"]


def test_interests_without_high_points_show_the_highest(official: Path) -> None:
    summary = answer(official, path("summary/interests", NURSE))
    assert summary.find("high_point_code") is None
    assert texts(summary, "element/name") == ["Social"]


def test_work_context_has_answers_in_details(official: Path) -> None:
    root = answer(official, path("details/work_context"))
    assert scores(root) == [("E-Mail", "100", "true"), ("Contact With Others", "70", "true")]
    assert root[0].find("score").get("scale") == "Context"
    assert [(node.text, node.get("percentage")) for node in root.iter("response")] == [
        ("Mail 5", "100"),
        ("Contact 5", "50"),
        ("Contact 4", "40"),
    ]
    long = answer(official, path("details/work_context?display=long"))
    assert texts(long, "element/response")[-1] == "Contact 3"
    assert answer(official, path("summary/work_context")).find("element/response") is None


def test_technology_is_cut_and_links_to_the_rest(official: Path) -> None:
    root = answer(official, path("details/technology_skills"))
    assert root[0].attrib == {"href": f"{HOST}/ws/{path('details/technology_skills?all=1')}"}
    categories = root.findall("category")
    assert len(categories) == 10
    assert categories[0].get("related") == f"{HOST}/ws/{path('related/tools_technology/43232110')}"
    assert categories[0].find("title").attrib == {"id": "43232110"}
    assert [(node.text, node.get("hot_technology")) for node in categories[0].findall("example")] == [
        ("Sheet Five", None),
        ("Sheet Four", None),
        ("Sheet One", "Sheet One"),
        ("Sheet Two", "Sheet Two"),
    ]
    for everything in ("all=1", "display=long"):
        whole = answer(official, path(f"details/technology_skills?{everything}"))
        assert whole.find("see_all") is None
        assert len(whole.findall("category")) == 11
        assert texts(whole[0], "example")[-1] == "sheet zero"


def test_a_section_joins_tools_and_technology(official: Path) -> None:
    tools = answer(official, path("summary/tools_used"))
    assert [child.tag for child in tools] == ["category"]
    joint = answer(official, path("details/tools_technology"))
    assert [child.tag for child in joint] == ["tools", "technology"]
    assert joint.find("technology/see_all").get("href") == f"{HOST}/ws/{path('details/tools_technology?all=1')}"
    assert [child.tag for child in answer(official, path("details/tools_technology", NURSE))] == ["tools"]


def test_detailed_work_activities_of_most_tasks_come_first(official: Path) -> None:
    root = answer(official, path("details/detailed_work_activities"))
    assert [(node.get("id"), node.text) for node in root] == [
        ("4.A.1.a.1.I01.D01", "Check plans."),
        ("4.A.1.a.1.I01.D02", "Ask around."),
    ]


def test_a_job_zone_is_described_in_words(official: Path) -> None:
    assert [(child.tag, child.text) for child in answer(official, path("details/job_zone"))] == [
        ("value", "4"),
        ("title", "Job Zone Four"),
        ("education", "College."),
        ("related_experience", "Some years."),
        ("job_training", "Some."),
        ("job_zone_examples", "Engineers."),
        ("svp_range", "(7.0 to < 8.0)"),
    ]


def test_education_ends_with_the_answers_of_most(official: Path) -> None:
    short = answer(official, path("details/education"))
    assert texts(short, "level_required/category/name") == ["Four Years", "Two Years"]
    first = short.find("level_required/category/score")
    assert (first.text, first.attrib) == ("70", {"scale": "Percentage of Respondents"})
    assert texts(answer(official, path("details/education?display=long")), "*/category/score") == ["70", "24", "7"]


def test_related_occupations_are_the_primary_ones_by_title(official: Path) -> None:
    assert codes(answer(official, path("details/related_occupations"))) == [NURSE, TRANSPORT]


@pytest.mark.parametrize("kind", ["Summary", "Details"])
def test_a_section_without_data_is_refused(kind: str, official: Path) -> None:
    for name, title in (
        ("knowledge", "Knowledge"),
        ("tools_technology", "Tools & Technology"),
        ("related_occupations", "Related Occupations"),
        ("education", "Education"),
        ("additional_information", "Sources of Additional Information"),
    ):
        assert refusal(official, path(f"{kind.lower()}/{name}", SOLDIER)) == (
            f"{title} data is not available in the {kind} report for this occupation."
        )


def test_older_releases_rate_importance_of_work_styles(tmp_path: Path, small_built_in: Path) -> None:
    older = {**OFFICIAL, "Work Styles.txt": ratings(f"{CIVIL}|1.D.3.c|IM|5.00|01/2018|Incumbent")}
    load([folder(tmp_path / "release", older)], tmp_path / "onet.sqlite3", lambda _: None, small_built_in)
    root = answer(tmp_path / "onet.sqlite3", path("details/work_styles"))
    assert (scores(root), root[0].find("score").get("scale")) == ([("Dependability", "100", "true")], "Importance")
    assert texts(answer(tmp_path / "onet.sqlite3", f"mnm/careers/{CIVIL}/personality"), "work_styles/element")


def test_elements_of_the_built_in_release_have_descriptions(embedded_data: Path) -> None:
    root = answer(embedded_data, path("details/?display=long"))
    elements = root.findall("*/element")
    assert len(elements) > 190
    assert all(node.findtext("description") for node in elements)
    assert [len(root.findall(f"{name}/element")) for name in ("knowledge", "skills", "abilities")] == [33, 35, 52]
