"""Why a search lists a career, with its pay and its usual education."""

from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element

from tests.embedded.asking import answer


def said(data: Path, area: str, keyword: str) -> dict[str | None, Element]:
    """Return the careers that a search finds, by their codes."""
    return {row.findtext("code"): row for row in answer(data, f"{area}/search?keyword={quote(keyword)}").iter("career")}


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
    assert (career.findtext("matched_title"), career.findtext("matched_activity")) == (None, None)
    assert int(str(career.findtext("median_pay"))) > 10_000
    assert career.findtext("usual_education")


def test_spanish_has_no_english_reasons(embedded_data: Path) -> None:
    for career in said(embedded_data, "mpp", "arreglar carros").values():
        assert (career.findtext("matched_title"), career.findtext("matched_activity")) == (None, None)
        assert career.findtext("usual_education")


def test_a_code_has_pay_and_no_reason(embedded_data: Path) -> None:
    career = said(embedded_data, "mnm", "29-1141.00")["29-1141.00"]
    assert (career.findtext("matched_title"), career.findtext("matched_activity")) == (None, None)
    assert career.findtext("median_pay")


def test_a_career_without_statistics_has_no_pay(official: Path) -> None:
    career = said(official, "mnm", "transportation engineers")
    assert career
    assert {row.findtext("median_pay") for row in career.values()} <= {None, *map(str, range(1_000_000))}
