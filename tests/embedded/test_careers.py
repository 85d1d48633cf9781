"""One career: overview, sections, report, in English and Spanish."""

from contextlib import closing
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.data.store import connect
from tests.embedded.asking import HOST, answer, codes, refusal, texts
from tests.embedded.releases import CIVIL, CLERK, EXECUTIVE, NURSE, SOLDIER, TRANSPORT


def path(code: str, section: str = "", area: str = "mnm") -> str:
    """Return the path of a career or one of its sections."""
    return f"{area}/careers/{code}/{section}"


def linked(root: Element) -> list[str]:
    """Return the names of the sections that a career links to."""
    return [node.get("href").rpartition("/")[2] for node in root.findall(".//resources/resource")]


ALL = ["knowledge", "skills", "abilities", "personality", "technology", "education", "job_outlook"]


def test_an_overview_links_to_sections_with_data(official: Path) -> None:
    root = answer(official, path(CIVIL))
    assert [child.tag for child in root] == [
        *("title", "tags", "also_called", "what_they_do", "on_the_job", "career_video", "resources")
    ]
    assert linked(root) == [*ALL, "check_out_my_state", "explore_more"]
    assert root.find("resources/resource").get("href") == f"{HOST}/ws/mnm/careers/{CIVIL}/knowledge"
    assert linked(answer(official, path(NURSE))) == ["personality", "job_outlook"]
    assert linked(answer(official, path(SOLDIER))) == []


def test_shown_titles_and_important_tasks_come_first(official: Path) -> None:
    root = answer(official, path(CIVIL))
    assert texts(root, "also_called/title") == ["Bridge Engineer", "City Engineer"]
    assert texts(root, "on_the_job/task") == ["Sign plans.", "Wait.", "Build bridge 20."]
    assert texts(answer(official, path(NURSE)), "on_the_job/task") == ["Give medicine.", "Take notes."]


def test_knowledge_is_grouped_strongest_first(official: Path) -> None:
    groups = answer(official, path(CIVIL, "knowledge")).findall("group")
    assert [
        (group.find("title").get("id"), group.findtext("title"), [node.get("id") for node in group.findall("element")])
        for group in groups
    ] == [
        ("2.C.1", "Offices", ["2.C.1.a", "2.C.1.b", "2.C.1.c"]),
        ("2.C.3", "Engineering and Technology", ["2.C.3.c"]),
        ("2.C.4", "Mathematics and Science", ["2.C.4.a", "2.C.4.b"]),
    ]
    assert texts(groups[0], "element")[:2] == ["running an office", "administrative"]


# Forklift drivers, sewing machine operators, air traffic controllers, nurses, cashiers, models.
@pytest.mark.parametrize("code", ["53-7051.00", "51-6031.00", "53-2021.00", "29-1141.00", "41-2011.00", "41-9012.00"])
@pytest.mark.parametrize("subject", ["knowledge", "skills", "abilities"])
def test_only_what_is_somewhat_important_helps(embedded_data: Path, code: str, subject: str) -> None:
    with closing(connect(embedded_data)) as store:
        rows = store.execute(
            "SELECT element, value FROM rating WHERE code = ? AND subject = ? AND scale = 'IM'", (code, subject)
        )
        rated = {row["element"]: row["value"] for row in rows}
    shown = [node.get("id") for node in answer(embedded_data, path(code, subject)).findall("group/element")]

    assert 1 <= len(shown) <= 6
    assert min(rated[id_] for id_ in shown) >= 2
    others = [rated[id_] for id_ in rated.keys() - set(shown) if rated[id_] >= 2]
    assert min(rated[id_] for id_ in shown) >= max(others, default=0)


def test_a_group_of_itself_has_another_name(embedded_data: Path) -> None:
    root = answer(embedded_data, path("53-3032.00", "knowledge"))  # truck drivers
    heading = root.find("group/title[@id='2.C.10']")
    element = root.find("group/element[@id='2.C.10']")

    assert (heading.text, element.text) == ("Transportation", "moving people and goods")


def test_headings_come_from_the_expected_level(official: Path) -> None:
    ids = [
        group.get("id")
        for section in ("skills", "abilities")
        for group in answer(official, path(CIVIL, section)).findall("group/title")
    ]
    assert ids == ["2.B.2", "2.A", "1.A.1.a"]


def test_personality_has_top_interest_and_strongest_styles(official: Path) -> None:
    root = answer(official, path(CIVIL, "personality"))
    assert root.find("top_interest").get("id") == "1.B.1.a"
    assert root.findtext("top_interest/description") == "About realistic."
    assert texts(root, "work_styles/element") == ["Dependability", "Attention to Detail"]
    assert answer(official, path(NURSE, "personality")).find("work_styles") is None


def test_nurses_usually_have_one_of_three_degrees(embedded_data: Path) -> None:
    levels = texts(answer(embedded_data, path(NURSE, "education")), "education_usually_needed/category")
    assert levels == ["bachelor's degree", "training certificate after high school", "associate's degree"]


def test_an_interest_may_have_no_description(figures: Path) -> None:
    root = answer(figures, path(NURSE, "personality"))
    assert root.findtext("top_interest/title") == "Social"
    assert root.find("top_interest/description") is None


def test_technology_in_demand_comes_first(official: Path) -> None:
    categories = answer(official, path(CIVIL, "technology")).findall("category")
    assert len(categories) == 5
    assert categories[0].get("unspsc") == "43232110"
    assert [(node.text, node.get("hot_technology")) for node in categories[0].findall("example")] == [
        ("Sheet Two", "Sheet Two"),
        ("Sheet Five", None),
        ("Sheet One", "Sheet One"),
    ]


def test_education_has_the_answers_of_many(official: Path) -> None:
    root = answer(official, path(CIVIL, "education"))
    assert root.findtext("job_zone") == "4"
    apprenticeships = [(node.get("rapids"), node.text) for node in root.findall("apprenticeships/title")]
    assert apprenticeships == [("0002", "Air Painter (registered since 2019)"), ("0001CB", "Bridge Painter")]
    assert answer(official, path(CIVIL, "education", "mpp")).find("apprenticeships/title") is None
    assert texts(root, "education_usually_needed/category") == ["four years of college", "two years of college"]


def test_outlook_follows_the_projections(official: Path) -> None:
    outlooks = {}
    for code in (CIVIL, TRANSPORT, NURSE, EXECUTIVE, CLERK):
        root = answer(official, path(code, "job_outlook"))
        bright = answer(official, path(code)).find("tags").get("bright_outlook")
        outlooks[code] = (root.findtext("outlook/category"), texts(root, "bright_outlook/category"), bright)
    both = ("Bright", ["Grow Rapidly", "Openings"], "true")
    assert outlooks == {
        CIVIL: both,
        TRANSPORT: both,
        NURSE: ("Bright", ["Openings"], "true"),
        EXECUTIVE: ("Average", [], "false"),
        CLERK: ("Below Average", [], "false"),
    }
    assert (
        answer(official, path(CIVIL, "job_outlook")).findtext("bright_outlook/description") == "It grows. Many leave."
    )
    assert refusal(official, path(SOLDIER, "job_outlook")) == "Job Outlook data is not available for this career."


@pytest.mark.parametrize(("change", "category"), [(2.5, "Average"), (2.4, "Below Average")])
def test_outlook_agrees_with_the_words_for_growth(embedded_data: Path, change: float, category: str) -> None:
    with closing(connect(embedded_data)) as store:
        rows = store.execute(
            "SELECT code FROM occupation JOIN projection USING (soc) WHERE change = ? AND code NOT IN "
            "(SELECT code FROM bright)",
            (change,),
        ).fetchall()
    categories = {answer(embedded_data, path(row["code"], "job_outlook")).findtext("outlook/category") for row in rows}

    assert categories == {category}


def test_salary_marks_the_surveys_upper_limit(official: Path) -> None:
    salary = answer(official, path(CIVIL, "job_outlook")).find("salary")
    assert salary.get("soc_code") == "17-2051"
    assert [(node.tag, node.text) for node in salary] == [
        ("annual_10th_percentile", "65920"),
        ("annual_median", "99590"),
        ("annual_90th_percentile_over", "239200"),
        ("hourly_10th_percentile", "31.6"),
        ("hourly_median", "47.88"),
        ("hourly_90th_percentile_over", "115"),
    ]
    assert [node.tag for node in answer(official, path(NURSE, "job_outlook")).find("salary")] == [
        "annual_10th_percentile"
    ]
    for code in (EXECUTIVE, CLERK):
        assert answer(official, path(code, "job_outlook")).find("salary") is None


def test_list_of_bright_outlooks_comes_before_rule(official: Path, figures: Path) -> None:
    kinds = {
        data: texts(answer(data, path(CIVIL, "job_outlook")), "bright_outlook/category") for data in (official, figures)
    }
    assert kinds == {official: ["Grow Rapidly", "Openings"], figures: ["Openings", "New & Emerging"]}
    assert texts(answer(figures, path(NURSE, "job_outlook")), "bright_outlook/category") == ["Grow Rapidly"]


def test_pay_names_the_group_it_was_surveyed_for(official: Path) -> None:
    salary = answer(official, path(NURSE, "job_outlook")).find("salary")
    assert (salary.get("soc_code"), salary.findtext("annual_10th_percentile")) == ("29-1140", "50000")


def test_states_fall_into_bands(official: Path) -> None:
    root = answer(official, path(TRANSPORT, "check_out_my_state"))
    assert [child.tag for child in root] == ["map", "legend", "above_average", "average", "below_average"]
    assert root.find("map").attrib == {
        "href": f"{HOST}/ws/mnm/state-maps/17-2051.gif",
        "width": "600",
        "height": "340",
    }
    assert [
        (node.text, node.get("postal_code"), node.get("location_quotient")) for band in root[2:] for node in band
    ] == [
        ("Alaska", "AK", "2.15"),
        ("California", "CA", "1.25"),
        ("Texas", "TX", "1.25"),
        ("Florida", "FL", "1.24"),
        ("Georgia", "GA", "0.8"),
        ("Ohio", "OH", "0.79"),
    ]
    spanish = answer(official, path(CIVIL, "check_out_my_state", "mpp"))
    assert spanish.find("legend").attrib == {
        "href": f"{HOST}/ws/mpp/state-maps/legend_es.gif",
        "width": "330",
        "height": "85",
    }
    assert refusal(official, path(NURSE, "check_out_my_state")).startswith("Check Out My State data is not")


def test_industries_and_related_careers(official: Path) -> None:
    root = answer(official, path(CIVIL, "explore_more"))
    assert codes(root.find("careers")) == [NURSE, TRANSPORT]
    assert root.find("industries").get("soc_code") == "17-2051"
    assert [
        (node.findtext("code"), node.findtext("title"), node.get("percent_employed"), node.get("href"))
        for node in answer(official, path(CIVIL, "where_do_they_work")).findall("industry")
    ] == [
        ("54", "Brains & More", "57", f"{HOST}/ws/mnm/browse/54"),
        ("93", "State", "23", f"{HOST}/ws/mnm/browse/93"),
        ("23", "Building", "13", f"{HOST}/ws/mnm/browse/23"),
    ]
    assert answer(official, path(TRANSPORT, "explore_more")).find("careers") is None


def test_a_report_has_every_section_that_has_data(official: Path) -> None:
    root = answer(official, path(CIVIL, "report"))
    assert [child.tag for child in root] == ["career", *ALL, "check_out_my_state", "explore_more", "where_do_they_work"]
    assert root.find("career")[0].tag == "code"
    assert "where_do_they_work" not in linked(root)
    assert all("code" not in child.attrib for child in root)
    assert [child.tag for child in answer(official, path(SOLDIER, "report"))] == ["career"]


def test_mi_proximo_paso_is_spanish_only(official: Path) -> None:
    root = answer(official, path(CIVIL, "report", "mpp"))
    assert texts(root, "career/on_the_job/task") == ["Firmar planos.", "Dibujar un puente."]
    assert texts(root, "career/also_called/title") == ["Constructor de puentes", "Puentero"]
    assert texts(root, "career/resources/resource/title")[0] == "Conocimientos"
    assert texts(root, "knowledge/group/title") + texts(root, "knowledge/group/element") == [
        "Oficinas",
        "dirigir una oficina",
    ]
    assert texts(root, "personality/top_interest/title") == ["Realista"]
    assert root.find("technology") is None
    assert texts(root, "job_outlook/outlook/category") == ["Buenas"]
    assert root.find("job_outlook/bright_outlook") is None  # a category has no Spanish words
    assert texts(root, "explore_more/careers/career/title") == ["Ángeles enfermeros"]
    assert texts(root, "where_do_they_work/industry/title") == ["Ciencia"]


@pytest.mark.parametrize("section", ["skills", "abilities", "technology"])
def test_a_section_without_spanish_words_is_refused(section: str, official: Path) -> None:
    assert refusal(official, path(CIVIL, section, "mpp")).endswith("data is not available for this career.")


def test_a_career_without_spanish_title_is_refused(official: Path) -> None:
    for section in ("", "report", "skills"):
        assert (
            refusal(official, path(EXECUTIVE, section, "mpp")) == f"The career {EXECUTIVE} is not available in Spanish."
        )


def test_veterans_related_careers_name_branches(official: Path) -> None:
    assert answer(official, path(CIVIL, "explore_more", "veterans")).find("careers/career/military_jobs") is not None


def test_the_built_in_civil_engineers_are_plausible(embedded_data: Path) -> None:
    root = answer(embedded_data, path(CIVIL, "report"))
    assert root.findtext("job_outlook/salary/annual_median") == "100840"
    assert texts(root, "education/education_usually_needed/category") == ["bachelor's degree"]
    assert root.find("personality/top_interest").get("id") == "1.B.1.a"
    assert 3 <= len(root.findall("knowledge/group")) <= 4
    assert len(root.findall("personality/work_styles/element")) == 6
    assert "Autodesk AutoCAD Civil 3D" in texts(root, "technology/category/example")
    assert texts(root, "where_do_they_work/industry/code") == ["54", "93", "23"]
