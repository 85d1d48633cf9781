"""Occupations that share a row of a report, the outline and the search by tasks, in a small release."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from browser.embedded.data.load import load
from tests.embedded.asking import HOST, answer, codes, refusal, texts
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, SOLDIER, folder, later, table, without

ONLINE = f"online/occupations/{CIVIL}"
OUTLINE = f"{ONLINE}/custom/work_activities_outline"


def scored(root: Element) -> list[tuple[str, str, str]]:
    """Return code, score and scale of each occupation."""
    return [(row.findtext("code"), row.findtext("score"), row.find("score").get("scale")) for row in root]


def test_the_highest_score_comes_first(official: Path) -> None:
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


def test_rows_without_ratings_lead_to_occupations(official: Path) -> None:
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
def test_a_row_without_occupations_is_refused(official: Path, path: str, said: str) -> None:
    assert refusal(official, f"{ONLINE}/{path}") == said


@pytest.mark.parametrize("path", ["related/knowledge/2.C.1.a", "custom/work_activities_outline"])
def test_an_unknown_code_is_refused(official: Path, path: str) -> None:
    said = "The code 99-9999.99 does not exist in the current taxonomy."
    assert refusal(official, f"online/occupations/99-9999.99/{path}") == said
    assert refusal(official, "online/related_task/tasks/99-9999.99") == said


Tree = tuple[str, str, str, list["Tree"]]


def tree(node: Element) -> list[Tree]:
    """Return what is below an element: tags, ids, titles or texts, and what is below these."""
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


def test_an_outline_nests_activities_and_tasks(official: Path) -> None:
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


def test_later_content_models_name_intermediate_activities(tmp_path: Path, small_built_in: Path) -> None:
    lines: list[str] = []
    model = OFFICIAL["Content Model Reference.txt"] + table("4.A.1.a.1.I01|Find out things.|About it.")
    tables = later({**without("IWA Reference.txt"), "Content Model Reference.txt": model})
    load([folder(tmp_path / "release", tables)], tmp_path / "onet.sqlite3", lines.append, small_built_in)

    assert tree(answer(tmp_path / "onet.sqlite3", OUTLINE)) == WHOLE


def test_an_activity_without_name_leaves_its_entries(tmp_path: Path, small_built_in: Path) -> None:
    release = folder(tmp_path / "release", without("IWA Reference.txt"))
    load([release], tmp_path / "onet.sqlite3", lambda _: None, small_built_in)

    root = answer(tmp_path / "onet.sqlite3", OUTLINE)
    assert root.find(".//intermediate_work_activity/title") is None
    assert texts(root, ".//detailed_work_activity/title") == ["Check plans.", "Ask around."]


def test_a_search_by_tasks_returns_occupations_with_tasks(official: Path) -> None:
    root = answer(official, "online/related_task/?keyword=engineers")

    assert (root.tag, root.get("keyword"), root.get("total")) == ("occupations", "engineers", "1")
    assert root[0].get("href") == f"{HOST}/ws/online/related_task/tasks/{CIVIL}"
    assert root[0].get("relevance_score")
    assert codes(root) == [CIVIL]
    assert answer(official, "online/related_task/?keyword=soldier").get("total") == "0"


def test_tasks_link_to_occupations_that_share_them(official: Path) -> None:
    root = answer(official, f"online/related_task/tasks/{CIVIL}")

    assert (root.tag, root.attrib) == ("tasks", {"code": CIVIL})
    assert len(root) == 13
    assert (root[0].findtext("statement"), root[0].findtext("score")) == ("Sign plans.", "75")
    assert root[0].get("related") == f"{HOST}/ws/{ONLINE}/related/tasks/40"
    assert refusal(official, f"online/related_task/tasks/{SOLDIER}") == "Tasks data is not available."
