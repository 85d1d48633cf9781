from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.translation import override

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


@pytest.mark.parametrize(
    ("zone", "title", "svp_range", "time"),
    [
        (1, "", None, "up to 3 months"),
        (2, "", None, "3 months to 1 year"),
        (2, "Job Zone 1-2", None, "up to 1 year"),
        (2, "Job Zone 1-2", "(Below 6.0)", "up to 1 year"),
        (3, "", "(6.0 a < 7.0)", "1 to 2 years"),
        (4, "", None, "2 to 4 years"),
        (5, "", "(8.0 and above)", "more than 4 years"),
        (4, "", "(long)", ""),
        (None, "", None, ""),
    ],
)
def test_a_job_zone_takes_a_time(zone: int | None, title: str, svp_range: str | None, time: str) -> None:
    assert words.time_to_prepare(zone, title, svp_range) == time


def test_a_day_is_that_of_the_place_and_the_language() -> None:
    night = datetime(2026, 11, 28, 3, tzinfo=UTC)

    assert words.day(night) == "November 27, 2026"
    with override("es"):
        assert words.day(night) == "27 de noviembre de 2026"


def test_a_moment_is_written_for_its_zone() -> None:
    night = datetime(2026, 11, 28, 3, 7, 59, tzinfo=UTC)

    assert words.moment(night) == "November 27, 2026, 10:07 p.m. EST"
    with timezone.override("America/Denver"):
        assert words.moment(night) == "November 27, 2026, 8:07 p.m. MST"
