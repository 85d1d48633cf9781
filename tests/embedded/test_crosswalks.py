"""Crosswalks from military jobs, programs of study and SOC codes, in a small release."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.embedded.asking import HOST, answer, refusal, texts
from tests.embedded.releases import CIVIL, TRANSPORT


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
def test_any_spelling_or_words_match_a_program(official: Path, keyword: str, found: list[str]) -> None:
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
def test_any_spelling_or_words_match_a_soc_code(official: Path, keyword: str, found: list[str]) -> None:
    root = answer(official, f"online/crosswalks/soc?keyword={keyword}")

    assert [code for code, _ in matches(root)] == found


def test_a_soc_code_has_its_occupations(official: Path) -> None:
    assert matches(answer(official, "online/crosswalks/soc?keyword=17-2051")) == [("17-2051", [CIVIL, TRANSPORT])]


def test_each_branch_of_military_code_is_match(official: Path) -> None:
    root = answer(official, "online/crosswalks/military?keyword=11b")

    assert root.attrib == {"keyword": "11b", "branch": "all", "start": "1", "end": "2", "total": "2"}
    assert [(row.get("branch"), row.get("active"), row.findtext("title")) for row in root.findall("match")] == [
        ("army", "true", "Infantryman (Enlisted)"),
        ("navy", "true", "Boat Pilot (Officer)"),
    ]
    assert matches(root) == [("11B", [CIVIL, TRANSPORT]), ("11B", [CIVIL])]
    navy = answer(official, "online/crosswalks/military?keyword=11B&branch=navy")
    assert matches(navy) == [("11B", [CIVIL])]


def test_a_handbook_profile_leads_to_its_occupations(official: Path) -> None:
    root = answer(official, "online/crosswalks/ooh?keyword=civil%20engineers")
    assert matches(root) == [("civil", [CIVIL, TRANSPORT])]
    assert matches(answer(official, "online/crosswalks/ooh?keyword=nurse")) == []


def test_crosswalks_without_a_source_are_refused(official: Path) -> None:
    said = refusal(official, "online/crosswalks/dot?keyword=civil")
    assert said == "Dictionary of Occupational Titles data is not available."
