from decimal import Decimal

import pytest

from browser.onet.models import Amount
from browser.pages import words


@pytest.mark.parametrize(
    ("key", "name"), [("air_force", "Air Force"), ("navy", "Navy"), ("home_guard", "Home guard"), (None, "")]
)
def test_a_branch_has_a_name(key: str | None, name: str) -> None:
    assert words.branch(key) == name


@pytest.mark.parametrize(
    ("sent", "over", "written"),
    [
        ("99590", False, "$99,590"),
        ("46.1", False, "$46.10"),
        ("77.40", False, "$77.40"),
        ("45", False, "$45.00"),
        ("30.125", False, "$30.125"),
        ("239200", True, "$239,200 or more"),
        ("115.00", True, "$115.00 or more"),
    ],
)
def test_an_amount_keeps_all_that_was_sent(sent: str, over: bool, written: str) -> None:  # noqa: FBT001
    assert words.dollars(Amount(Decimal(sent), over=over)) == written


def test_no_amount_is_no_words() -> None:
    assert words.dollars(None) == ""


def test_unknown_words_stay_as_sent() -> None:
    assert words.match("made_up_reason") == "made up reason"
    assert words.how_many("Few") == "Few"
    assert words.fit("Fair") == "Fair"
