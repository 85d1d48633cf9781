from datetime import date

import pytest
from django.utils import translation

from browser.pages import words
from tests.templatetags.drawing import draw


def test_codes_in_a_sentence_do_not_break() -> None:
    drawn = draw("{{ sentence|unbroken }}", sentence="15-1132.00 is now 15-1252.00, <b>15-12</b>.")

    assert drawn.get_text() == "15-1132.00 is now 15-1252.00, <b>15-12</b>."
    assert [code.get_text() for code in drawn.select("span.item")] == ["15-1132.00", "15-1252.00"]


@pytest.mark.parametrize(
    ("total", "title", "said"),
    [
        (1678, "Careers in this industry", "1,678 careers in this industry"),
        (2, "STEM occupations of this type", "2 STEM occupations of this type"),
        (1, "Careers in this industry", "Careers in this industry: 1"),
    ],
)
def test_list_says_how_many_of_its_kind(total: int, title: str, said: str) -> None:
    assert words.list_count(total, title) == said


def test_release_and_month_are_in_the_language_of_the_page() -> None:
    with translation.override("es"):
        assert words.release("O*NET 30.1 (built-in release)") == "O*NET 30.1 (datos incluidos)"
        assert words.month(date(2024, 7, 1)) == "julio de 2024"
    assert words.release("O*NET 30.3 Database") == "O*NET 30.3 Database"
