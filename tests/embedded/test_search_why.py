"""Why a search lists a career."""

from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

from tests.embedded.asking import answer

AREAS = (("mnm", "career"), ("online", "occupation"))


def said(data: Path, area: str, keyword: str, row: str = "career") -> dict[str | None, Element]:
    """Return the careers that a search finds, by their codes."""
    return {node.findtext("code"): node for node in answer(data, f"{area}/search?keyword={quote(keyword)}").iter(row)}


def reason_of(career: Element) -> tuple[str | None, str | None]:
    return career.findtext("matched_title"), career.findtext("matched_activity")


def test_a_career_is_listed_for_another_title(embedded_data: Path) -> None:
    career = said(embedded_data, "mnm", "CNA")["31-1131.00"]
    assert "CNA" in str(career.findtext("matched_title"))
    assert career.findtext("matched_activity") is None


def test_a_career_is_listed_for_what_it_does(embedded_data: Path) -> None:
    activities = [row.findtext("matched_activity") for row in said(embedded_data, "mnm", "train horses").values()]
    assert "train animals" in activities
    assert all(text is None or (text[0].islower() and not text.endswith(".")) for text in activities)


def test_a_career_with_that_title_needs_no_reason(embedded_data: Path) -> None:
    career = said(embedded_data, "mnm", "barbers")["39-5011.00"]
    assert reason_of(career) == (None, None)


def test_spanish_has_no_english_reasons(embedded_data: Path) -> None:
    for career in said(embedded_data, "mpp", "arreglar carros").values():
        assert reason_of(career) == (None, None)


def test_a_code_needs_no_reason(embedded_data: Path) -> None:
    career = said(embedded_data, "mnm", "29-1141.00")["29-1141.00"]
    assert reason_of(career) == (None, None)


def test_occupations_of_online_have_the_same_reasons(embedded_data: Path) -> None:
    for keyword in ("CNA", "train horses"):
        careers, occupations = (said(embedded_data, area, keyword, row) for area, row in AREAS)
        reasons = {code: reason_of(row) for code, row in careers.items()}
        assert {code: reason_of(row) for code, row in occupations.items()} == reasons
        assert set(reasons.values()) - {(None, None)}
