"""Lists of careers and occupations, their pages and links; military jobs."""

from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

import pytest

from tests.embedded.asking import HOST, answer, codes, texts
from tests.embedded.releases import CIVIL, CLERK, EXECUTIVE, NURSE, SOLDIER, TRANSPORT

BY_NAME = [SOLDIER, EXECUTIVE, CIVIL, CLERK, NURSE, TRANSPORT]


def numbers(root: Element) -> tuple[int, ...]:
    """Return start, end and total."""
    return tuple(int(root.get(name)) for name in ("start", "end", "total"))


def neighbors(root: Element) -> list[tuple[str, str]]:
    """Return the links' rel and what follows /ws/."""
    return [(link.get("rel"), link.get("href").removeprefix(f"{HOST}/ws/")) for link in root.findall("link")]


def test_all_careers_are_sorted(official: Path) -> None:
    root = answer(official, "mnm/careers/")
    assert (root.tag, list(root.attrib), root.get("sort")) == ("careers", ["sort", "start", "end", "total"], "name")
    assert codes(root) == BY_NAME
    assert neighbors(root) == []
    assert codes(answer(official, "mnm/careers/?sort=apprenticeship")) == [
        CIVIL,
        *(code for code in BY_NAME if code != CIVIL),
    ]
    bright = [CIVIL, NURSE, TRANSPORT]
    assert codes(answer(official, "mnm/careers/?sort=bright_outlook")) == bright + [
        code for code in BY_NAME if code not in bright
    ]


def test_all_occupations_are_sorted(official: Path) -> None:
    root = answer(official, "online/occupations/")
    assert (root.tag, codes(root)) == ("occupations", BY_NAME)
    assert root[0].get("href") == f"{HOST}/ws/online/occupations/{SOLDIER}/"
    assert list(root[0].find("tags").attrib) == ["bright_outlook", "green"]


def test_titles_follow_the_area(official: Path) -> None:
    assert "Receptionists & Information Clerks" in texts(answer(official, "mnm/careers/"), "career/title")
    assert "Receptionists & Information Clerks" in texts(answer(official, "veterans/careers/"), "career/title")
    assert "Receptionists and Information Clerks" in texts(answer(official, "online/occupations/"), "occupation/title")
    spanish = answer(official, "mpp/careers/")
    assert texts(spanish, "career/title") == ["Ángeles enfermeros", "Ingenieros civiles"]
    assert spanish[0].get("href") == f"{HOST}/ws/mpp/careers/{NURSE}/"


def test_veterans_rows_name_branches(official: Path) -> None:
    row = answer(official, "veterans/careers/").find(f"career[code='{CIVIL}']")
    assert [child.tag for child in row] == ["code", "title", "tags", "military_jobs"]
    assert row.find("military_jobs").attrib == {
        "air_force": "false",
        "army": "true",
        "coast_guard": "false",
        "marine_corps": "false",
        "navy": "true",
    }
    assert answer(official, "veterans/careers/").find(f"career[code='{CLERK}']/military_jobs").get("army") == "false"


@pytest.mark.parametrize(
    ("query", "rows", "links"),
    [
        ("start=1&end=6", (1, 6, 6), []),
        ("end=2", (1, 2, 6), [("next", "mnm/careers/?sort=name&start=3&end=4")]),
        (
            "start=3&end=4",
            (3, 4, 6),
            [("prev", "mnm/careers/?sort=name&start=1&end=2"), ("next", "mnm/careers/?sort=name&start=5&end=6")],
        ),
        (
            "start=2&end=3",
            (2, 3, 6),
            [("prev", "mnm/careers/?sort=name&start=1&end=1"), ("next", "mnm/careers/?sort=name&start=4&end=5")],
        ),
        ("start=5&end=9", (5, 6, 6), [("prev", "mnm/careers/?sort=name&start=1&end=4")]),
        ("start=0", (1, 6, 6), []),
        ("start=3", (3, 6, 6), [("prev", "mnm/careers/?sort=name&start=1&end=2")]),
        ("start=50&end=51", (50, 6, 6), [("prev", "mnm/careers/?sort=name&start=5&end=6")]),
        ("end=999999", (1, 6, 6), []),
    ],
)
def test_pages_have_row_numbers_and_links(
    query: str, rows: tuple[int, ...], links: list[tuple[str, str]], official: Path
) -> None:
    root = answer(official, f"mnm/careers/?{query}")
    assert (numbers(root), neighbors(root)) == (rows, links)
    assert len(codes(root)) == max(0, rows[1] - rows[0] + 1)


def test_a_page_has_at_most_two_thousand_rows(embedded_data: Path) -> None:
    assert numbers(answer(embedded_data, "mnm/careers/"))[:2] == (1, 20)
    root = answer(embedded_data, "mnm/careers/?end=999999")
    assert len(codes(root)) == numbers(root)[2] == 1016


def test_links_of_a_search_repeat_the_keyword(official: Path) -> None:
    for path in ("mnm/search", "online/search"):
        root = answer(official, f"{path}?keyword={quote('engineers & nurses')}&end=1")
        assert list(root.attrib) == ["keyword", "start", "end", "total"]
        assert neighbors(root) == [("next", f"{path}?keyword=engineers%20%26%20nurses&start=2&end=2")]


def test_a_search_without_hits_is_an_empty_list(official: Path) -> None:
    for path in ("mnm/search", "online/search", "veterans/military"):
        root = answer(official, f"{path}?keyword=zebra")
        assert numbers(root) == (1, 0, 0)
        assert codes(root) == []
        assert neighbors(root) == []


def jobs(root: Element) -> list[tuple[str, str, str]]:
    """Return branch, code and title of the military jobs that matched."""
    return [
        (node.get("branch"), node.findtext("code"), node.findtext("title"))
        for node in root.findall("military_matches/match")
    ]


def reasons(root: Element) -> list[tuple[str, str]]:
    """Return each career's code and why a military job leads to it."""
    return [(node.findtext("code"), node.get("match_type")) for node in root.findall("career")]


def test_a_military_code_has_a_job_per_branch(official: Path) -> None:
    root = answer(official, "veterans/military?keyword=11b")
    assert list(root.attrib.items()) == [
        ("keyword", "11b"),
        ("branch", "all"),
        ("start", "1"),
        ("end", "2"),
        ("total", "2"),
    ]
    assert jobs(root) == [("army", "11B", "Infantryman (Enlisted)"), ("navy", "11B", "Boat Pilot (Officer)")]
    assert root.find("military_matches/match").attrib == {"branch": "army", "active": "true"}
    assert reasons(root) == [(CIVIL, "most_duties"), (TRANSPORT, "crosswalk")]
    army = answer(official, "veterans/military?keyword=11B&branch=army")
    assert jobs(army) == [("army", "11B", "Infantryman (Enlisted)")]
    assert reasons(army) == [(CIVIL, "some_duties"), (TRANSPORT, "crosswalk")]
    assert army.find("career/military_jobs") is not None


def test_words_match_military_titles(official: Path) -> None:
    root = answer(official, "veterans/military?keyword=bridge&end=1")
    assert jobs(root) == [("army", "12N", "Bridge Builder (Enlisted)"), ("army", "68C", "Bridge Nurse (Enlisted)")]
    assert reasons(root) == [(CIVIL, "keyword")]
    assert neighbors(root) == [("next", "veterans/military?keyword=bridge&branch=all&start=2&end=2")]
    assert jobs(answer(official, "veterans/military?keyword=bridge%20nur")) == [
        ("army", "68C", "Bridge Nurse (Enlisted)")
    ]
    assert jobs(answer(official, "veterans/military?keyword=%21")) == []


def test_jobs_are_matched_beyond_the_last_career(official: Path) -> None:
    root = answer(official, "veterans/military?keyword=bridge&start=2001&end=2001")
    assert len(jobs(root)) == 2
    assert (root.get("total"), reasons(root)) == ("2", [])


@pytest.mark.parametrize("keyword", ["11-B", "11 b", "11\u2011B", "Army 11B", "army 11-b", "Army infantryman"])
def test_any_spelling_of_a_military_code_matches(official: Path, keyword: str) -> None:
    root = answer(official, f"veterans/military?branch=army&keyword={quote(keyword)}")
    assert jobs(root) == [("army", "11B", "Infantryman (Enlisted)")]
    assert reasons(root) == [(CIVIL, "some_duties"), (TRANSPORT, "crosswalk")]


def test_a_branch_before_a_code_narrows_the_search(official: Path) -> None:
    assert jobs(answer(official, "veterans/military?keyword=Navy+11B")) == [("navy", "11B", "Boat Pilot (Officer)")]
    assert jobs(answer(official, "veterans/military?keyword=Navy+11B&branch=army")) == []
    assert jobs(answer(official, "veterans/military?keyword=Marines+11B")) == []


@pytest.mark.parametrize(
    ("keyword", "matches"),
    [
        ("bridge builder", [(CIVIL, "crosswalk")]),
        ("Bridge Nurse", [(NURSE, "most_duties")]),
        ("bridge nur", [(NURSE, "keyword")]),
        ("nurse", [(NURSE, "keyword")]),
        ("nurse bridge", [(NURSE, "keyword")]),
        ("infantryman", [(CIVIL, "some_duties"), (TRANSPORT, "crosswalk")]),
    ],
)
def test_a_whole_title_is_a_strong_match(official: Path, keyword: str, matches: list[tuple[str, str]]) -> None:
    assert reasons(answer(official, f"veterans/military?keyword={quote(keyword)}")) == matches


def test_words_in_titles_are_weak_matches(embedded_data: Path) -> None:
    whole = answer(embedded_data, "veterans/military?keyword=combat+medic")
    words = answer(embedded_data, "veterans/military?keyword=medic")
    assert ("army", "68W", "Combat Medic Specialist (Enlisted)") in jobs(whole)
    assert "keyword" not in {why for _, why in reasons(whole)}
    assert {why for _, why in reasons(words)} == {"keyword"}
