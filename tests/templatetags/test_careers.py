import pytest

from browser.onet.models import CareerRow, Tags
from browser.templatetags import careers
from tests.templatetags.drawing import draw


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("/mnm/browse/54", "mnm/browse/54"),
        ("/mnm/search?keyword=nurse", "mnm/search?keyword=nurse"),
        ("/", "/"),
        ("https://www.onetcenter.org/", "https://www.onetcenter.org/"),
        (None, ""),
    ],
)
def test_address_is_written_as_its_api_path(href: str | None, path: str) -> None:
    assert careers.api_path(href) == path


def test_code_is_named_and_has_an_id() -> None:
    drawn = draw("{% code code %}", code="17-2051.00")

    assert drawn.get_text(" ", strip=True) == "O*NET-SOC code 17-2051.00"
    assert drawn.select_one("#code").get_text() == "17-2051.00"  # type: ignore[union-attr]


def test_career_link_is_escaped() -> None:
    row = CareerRow("17-2051.00", "<b>Civil & such</b>")
    drawn = draw('{% occupations rows "online" %}', rows=[row])

    assert drawn.get_text(" ", strip=True) == ("<b>Civil & such</b> 17-2051.00 Add to list : <b>Civil & such</b>")
    assert drawn.select_one("a")["href"] == "/online/occupations/17-2051.00/"  # type: ignore[index]


def test_an_occupation_that_resembles_less_says_so() -> None:
    row = CareerRow("17-2051.00", "Civil Engineers", tags=Tags(bright_outlook=True), supplemental=True)
    drawn = draw('{% occupations rows "mnm" %}', rows=[row])

    assert drawn.get_text(" ", strip=True) == (
        "Civil Engineers 17-2051.00 Bright Outlook supplemental Add to list : Civil Engineers"
    )
    assert drawn.select_one(".code-like")["class"] == ["code-like", "machine"]  # type: ignore[index]
