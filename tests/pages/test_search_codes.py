"""What was typed: words, an occupation's code in any spelling, or a military code."""

import pytest

from browser.pages.keywords import code_of, military_code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("172051.03", "17-2051.03"),
        ("17 2051", "17-2051.00"),
        ("17\u20112051", "17-2051.00"),
        ("17-205", None),
        ("00-1000.00", "00-1000.00"),
        ("001000", None),
        ("nurse", None),
        ("11B", None),
    ],
)
def test_a_code_is_known_in_any_spelling(typed: str, code: str | None) -> None:
    assert code_of(typed) == code


@pytest.mark.parametrize(
    ("typed", "code", "branch"),
    [
        *((code, code, "") for code in ("11B", "68w", "3A1X1", "6333", "0111", "K5", "4N031B", "001000", "ET(NUC)")),
        (" 25B ", "25B", ""),
        ("11-B", "11B", ""),
        ("11 B", "11B", ""),
        ("68\u2011W1", "68W1", ""),
        ("Army 11B", "11B", "army"),
        ("army 11-b", "11b", "army"),
        ("Marine Corps 0311", "0311", "marine_corps"),
        ("Marine 0311", "0311", "marine_corps"),
        ("Air Force 4N031B", "4N031B", "air_force"),
        ("MOS 11B", "11B", ""),
        ("AFSC: 3P0X1", "3P0X1", ""),
        ("11 bravo", "11B", ""),
        ("Army 68 Whiskey", "68W", "army"),
        ("11B - Infantryman", "11B", ""),
        ("HM-8404", "HM8404", ""),
        ("11B and 68W", "11B, 68W", ""),
    ],
)
def test_military_code_is_one_word_with_digit(typed: str, code: str, branch: str) -> None:
    assert military_code(typed) == {"keyword": code, "branch": branch}


@pytest.mark.parametrize(
    "typed",
    [
        *("CNA", "HM", "nurse", "172051", "17-2051", "99-9999.00", "7", "11Bé", "123456789", ""),
        *("3D artist", "10 key", "cook(s)", "Army", "Army cook"),
    ],
)
def test_anything_else_is_none(typed: str) -> None:
    assert military_code(typed) is None
