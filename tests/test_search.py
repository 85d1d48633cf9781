"""What was typed: words, an occupation's code in any spelling, or a military code."""

import pytest

from browser.search import code_of, is_military_code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("172051.03", "17-2051.03"),
        ("17 2051", "17-2051.00"),
        ("17\u20112051", "17-2051.00"),
        ("17-205", None),
        ("nurse", None),
        ("11B", None),
    ],
)
def test_a_code_is_known_in_any_spelling(typed: str, code: str | None) -> None:
    assert code_of(typed) == code


@pytest.mark.parametrize("typed", ["11B", "68w", "3A1X1", "6333", "0111", " 25B ", "K5"])
def test_a_military_code_is_a_short_word_with_a_digit(typed: str) -> None:
    assert is_military_code(typed)


@pytest.mark.parametrize("typed", ["CNA", "nurse", "172051", "17-2051", "3D artist", "123456", "7", "11Bé", ""])
def test_anything_else_is_none(typed: str) -> None:
    assert not is_military_code(typed)
