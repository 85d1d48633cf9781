"""Crosswalks, what occupations share, the outline and the search by tasks, in a small release."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.data.load import load
from tests.embedded.asking import HOST, answer, codes, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, SOLDIER, TRANSPORT, folder, later, table, without

ONLINE = f"online/occupations/{CIVIL}"
OUTLINE = f"{ONLINE}/custom/work_activities_outline"


def matches(root: Element) -> list[tuple[str, list[str]]]:
    """Return the code of each match with its occupations."""
    return [(row.findtext("code", ""), texts(row, "occupations/occupation/code")) for row in root.findall("match")]


@pytest.mark.parametrize(
    ("keyword", "found"),
    [
        ("14.0801", ["14.0801"]),
        ("140801", ["14.0801"]),
        (" 14.08 ", ["14.0801", "14.0802"]),
        ("1408", ["14.0801", "14.0802"]),
        ("14", ["14.0801", "14.0802"]),
        ("14.", ["14.0801", "14.0802"]),
        ("1.0101", ["01.0101"]),
        ("01", ["01.0101"]),
        ("51.3801", []),
        ("99.9999", []),
        ("civil engineers", ["14.0801"]),
        ("engineering", ["14.0801", "14.0802"]),
        ("Engineering stru", ["14.0802"]),
        ('"civil* OR', []),
        ("--", []),
    ],
)
def test_a_program_is_found_by_its_code_in_any_spelling_or_by_words(
    official: Path, keyword: str, found: list[str]
) -> None:
    root = answer(official, f"online/crosswalks/education?keyword={keyword.replace(' ', '+')}")

    assert [code for code, _ in matches(root)] == found
    assert root.get("total") == str(len(found))


def test_a_program_has_its_occupations_by_title(official: Path) -> None:
    root = answer(official, "online/crosswalks/education?keyword=14.08&end=1")

    assert root.tag == "matches"
    assert root.attrib == {"keyword": "14.08", "start": "1", "end": "1", "total": "2"}
    assert root.find("link").get("href") == f"{HOST}/ws/online/crosswalks/education?keyword=14.08&start=2&end=2"
    assert matches(root) == [("14.0801", [CIVIL, TRANSPORT])]
    assert [child.tag for child in root.find("match")] == ["code", "title", "occupations"]
    occupation = root.find("match/occupations/occupation")
    assert occupation.get("href") == f"{HOST}/ws/online/occupations/{CIVIL}/"
    assert [child.tag for child in occupation] == ["code", "title", "tags"]


@pytest.mark.parametrize(
    ("keyword", "found"),
    [
        *(
            (code, ["17-2051"])
            for code in (
                "17-2051",
                "172051",
                "17–2051",
                "17\u20112051",
                "17.2051",
                "17-2051.00",
                "17205101",
                "17-20",
                "17",
            )
        ),
        ("53-2011", []),
        ("nurse", ["29-1141"]),
        ("pilots", []),
    ],
)
def test_a_soc_code_is_found_in_any_spelling_or_by_words(official: Path, keyword: str, found: list[str]) -> None:
    root = answer(official, f"online/crosswalks/soc?keyword={keyword}")

    assert [code for code, _ in matches(root)] == found


def test_a_soc_code_has_the_occupations_that_divide_it(official: Path) -> None:
    assert matches(answer(official, "online/crosswalks/soc?keyword=17-2051")) == [("17-2051", [CIVIL, TRANSPORT])]


def test_a_military_code_of_two_branches_is_two_matches_the_strongest_occupation_first(official: Path) -> None:
    root = answer(official, "online/crosswalks/military?keyword=11b")

    assert root.attrib == {"keyword": "11b", "branch": "all", "start": "1", "end": "2", "total": "2"}
    assert [(row.get("branch"), row.get("active"), row.findtext("title")) for row in root.findall("match")] == [
        ("army", "true", "Infantryman (Enlisted)"),
        ("navy", "true", "Boat Pilot (Officer)"),
    ]
    assert matches(root) == [("11B", [CIVIL, TRANSPORT]), ("11B", [CIVIL])]
    navy = answer(official, "online/crosswalks/military?keyword=11B&branch=navy")
    assert matches(navy) == [("11B", [CIVIL])]


def test_crosswalks_without_a_source_are_refused(official: Path) -> None:
    said = refusal(official, "online/crosswalks/ooh?keyword=civil")
    assert said == "Occupational Outlook Handbook data is not available."
    said = refusal(official, "online/crosswalks/dot?keyword=civil")
    assert said == "Dictionary of Occupational Titles data is not available."


def scored(root: Element) -> list[tuple[str, str, str]]:
    """Return code, score and scale of each occupation."""
    return [(row.findtext("code"), row.findtext("score"), row.find("score").get("scale")) for row in root]


def test_occupations_that_rate_an_element_come_by_falling_score(official: Path) -> None:
    root = answer(official, f"{ONLINE}/related/interests/1.B.1.d")

    assert root.tag == "occupations"
    assert root.attrib == {"start": "1", "end": "2", "total": "2"}
    assert scored(root) == [(NURSE, "83", "Occupational Interest"), (CIVIL, "0", "Occupational Interest")]
    assert [child.tag for child in root[0]] == ["code", "title", "tags", "score"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("knowledge/2.C.1.a", [(CIVIL, "91", "Importance")]),
        ("skills/2.A.1.a", [(CIVIL, "72", "Importance")]),
        ("abilities/1.A.1.a.1", [(CIVIL, "75", "Importance")]),
        ("work_activities/4.A.1.a.1", [(CIVIL, "75", "Importance")]),
        ("work_context/4.C.1.a.4", [(CIVIL, "70", "Context")]),
        ("work_styles/1.D.3.b", [(CIVIL, "93", "Work Styles Impact")]),
        ("work_values/1.B.2.a", [(CIVIL, "72", "Extent")]),
    ],
)
def test_every_rated_section_leads_to_occupations(official: Path, row: str, found: list[tuple[str, str, str]]) -> None:
    assert scored(answer(official, f"{ONLINE}/related/{row}")) == found


def test_what_is_not_rated_leads_to_occupations_without_scores(official: Path) -> None:
    tool = answer(official, f"{ONLINE}/related/tools_technology/42132200")
    activity = answer(official, f"{ONLINE}/related/detailed_work_activities/4.A.1.a.1.I01.D01")
    task = answer(official, f"{ONLINE}/related/tasks/40")

    assert codes(tool) == [NURSE]
    assert codes(activity) == [CIVIL, NURSE]  # two tasks, one task
    assert codes(task) == [CIVIL, NURSE]
    assert codes(answer(official, f"{ONLINE}/related/tasks/20")) == [CIVIL]
    assert not [root for root in (tool, activity, task) if root.findall(".//score")]


def test_a_long_list_of_occupations_comes_in_pages(official: Path) -> None:
    root = answer(official, f"{ONLINE}/related/interests/1.B.1.d?start=2&end=2")

    assert codes(root) == [CIVIL]
    assert root.find("link").get("href") == f"{HOST}/ws/{ONLINE}/related/interests/1.B.1.d?start=1&end=1"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("related/knowledge/9.Z", "Knowledge 9.Z data is not available."),
        ("related/knowledge/2.A.1.a", "Knowledge 2.A.1.a data is not available."),
        ("related/tasks/999", "Tasks 999 data is not available."),
        ("related/tasks/x", "Tasks x data is not available."),
        ("related/tools_technology/1", "Tools & Technology 1 data is not available."),
        ("related/work_context/4.C.2.d", "Work Context 4.C.2.d data is not available."),
    ],
)
def test_what_nobody_shares_is_refused(official: Path, path: str, said: str) -> None:
    assert refusal(official, f"{ONLINE}/{path}") == said


@pytest.mark.parametrize("path", ["related/knowledge/2.C.1.a", "custom/work_activities_outline"])
def test_an_unknown_code_is_refused(official: Path, path: str) -> None:
    said = "The code 99-9999.99 does not exist in the current taxonomy."
    assert refusal(official, f"online/occupations/99-9999.99/{path}") == said
    assert refusal(official, "online/related_task/tasks/99-9999.99") == said


Tree = tuple[str, str, str, list["Tree"]]


def tree(node: Element) -> list[Tree]:
    """Return what stands below an element: tags, ids, titles or texts, and what stands below these."""
    return [
        (child.tag, child.get("id", ""), child.findtext("title") or (child.text or "").strip(), tree(child))
        for child in node
        if child.tag != "title"
    ]


WHOLE = [
    (
        "general_work_activity",
        "4.A.1.a.1",
        "Getting Information",
        [
            (
                "intermediate_work_activity",
                "4.A.1.a.1.I01",
                "Find out things.",
                [
                    (
                        "detailed_work_activity",
                        "4.A.1.a.1.I01.D01",
                        "Check plans.",
                        [("task", "40", "Sign plans.", []), ("task", "41", "Wait.", [])],
                    ),
                    (
                        "detailed_work_activity",
                        "4.A.1.a.1.I01.D02",
                        "Ask around.",
                        [("task", "20", "Build bridge 20.", [])],
                    ),
                ],
            )
        ],
    )
]


def test_an_outline_leads_from_general_activities_to_tasks(official: Path) -> None:
    root = answer(official, OUTLINE)

    assert (root.tag, root.attrib) == ("work_activities_outline", {"code": CIVIL})
    assert tree(root) == WHOLE
    related = [node.get("related") for node in root.iter() if node.get("related")]
    assert related == [
        f"{HOST}/ws/{ONLINE}/related/{row}"
        for row in (
            *("work_activities/4.A.1.a.1", "detailed_work_activities/4.A.1.a.1.I01.D01", "tasks/40", "tasks/41"),
            *("detailed_work_activities/4.A.1.a.1.I01.D02", "tasks/20"),
        )
    ]


def test_an_outline_without_sentences_has_activities_only(figures: Path) -> None:
    root = answer(figures, f"online/occupations/{NURSE}/custom/work_activities_outline")

    assert texts(root, ".//detailed_work_activity/title") == ["Check plans."]
    assert not root.findall(".//task")


def test_an_occupation_without_activities_has_no_outline(official: Path) -> None:
    assert list(answer(official, f"online/occupations/{SOLDIER}/").find("custom_resources")) == []
    said = refusal(official, f"online/occupations/{SOLDIER}/custom/work_activities_outline")
    assert said == "Work Activities Outline data is not available."


def test_intermediate_activities_are_named_by_the_content_model_of_later_releases(
    tmp_path: Path, small_built_in: Path
) -> None:
    lines: list[str] = []
    model = OFFICIAL["Content Model Reference.txt"] + table("4.A.1.a.1.I01|Find out things.|About it.")
    tables = later({**without("IWA Reference.txt"), "Content Model Reference.txt": model})
    load([folder(tmp_path / "release", tables)], tmp_path / "onet.sqlite3", lines.append, small_built_in)

    assert tree(answer(tmp_path / "onet.sqlite3", OUTLINE)) == WHOLE


def test_an_activity_without_a_name_still_holds_others(tmp_path: Path, small_built_in: Path) -> None:
    release = folder(tmp_path / "release", without("IWA Reference.txt"))
    load([release], tmp_path / "onet.sqlite3", lambda _: None, small_built_in)

    root = answer(tmp_path / "onet.sqlite3", OUTLINE)
    assert root.find(".//intermediate_work_activity/title") is None
    assert texts(root, ".//detailed_work_activity/title") == ["Check plans.", "Ask around."]


def test_a_search_by_tasks_finds_occupations_that_have_some(official: Path) -> None:
    root = answer(official, "online/related_task/?keyword=engineers")

    assert (root.tag, root.get("keyword"), root.get("total")) == ("occupations", "engineers", "1")
    assert root[0].get("href") == f"{HOST}/ws/online/related_task/tasks/{CIVIL}"
    assert root[0].get("relevance_score")
    assert codes(root) == [CIVIL]
    assert answer(official, "online/related_task/?keyword=soldier").get("total") == "0"


def test_the_tasks_of_an_occupation_lead_to_those_that_share_them(official: Path) -> None:
    root = answer(official, f"online/related_task/tasks/{CIVIL}")

    assert (root.tag, root.attrib) == ("tasks", {"code": CIVIL})
    assert len(root) == 13
    assert (root[0].findtext("statement"), root[0].findtext("score")) == ("Sign plans.", "75")
    assert root[0].get("related") == f"{HOST}/ws/{ONLINE}/related/tasks/40"
    assert refusal(official, f"online/related_task/tasks/{SOLDIER}") == "Tasks data is not available."
