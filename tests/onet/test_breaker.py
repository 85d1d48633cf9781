"""Calls that are held back: after several failures in a row, and while an account is refused."""

import time

import pytest

from browser.onet.breaker import MOST_FAILURES, Breaker
from browser.onet.errors import Busy, Denied, OnetError, Refused, Unavailable

FAILURE = Unavailable("about/", "no connection")


def noting(*errors: OnetError | None, seconds: float = 60) -> Breaker:
    breaker = Breaker(seconds, seconds)
    for error in errors:
        breaker.note(error)
    return breaker


def test_calls_stop_after_failures_in_a_row(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(*[FAILURE] * (MOST_FAILURES - 1))
    breaker.admit("about/")
    assert not breaker.is_open

    breaker.note(FAILURE)

    assert breaker.is_open
    with pytest.raises(Unavailable, match="no calls for a moment"):
        breaker.admit("about/")
    breaker.note(FAILURE)
    assert [record.message for record in caplog.records] == ["no calls to O*NET for a moment: about/: no connection"]


@pytest.mark.parametrize("healthy", [None, Refused("about/")])
def test_an_answer_between_failures_counts_anew(healthy: OnetError | None) -> None:
    failures = [FAILURE] * (MOST_FAILURES - 1)

    assert not noting(*failures, healthy, *failures).is_open


@pytest.mark.parametrize("error", [Busy("about/", "too many calls of our own"), Unavailable("about/", "status 429", 5)])
def test_what_says_nothing_of_health_counts_nothing(error: OnetError) -> None:
    assert not noting(*[error] * 9).is_open


def test_one_call_at_a_time_tries_again(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(*[FAILURE] * MOST_FAILURES, seconds=0.2)
    time.sleep(0.2)

    breaker.admit("about/")  # this one tries
    with pytest.raises(Unavailable, match="no calls for a moment"):
        breaker.admit("about/")
    breaker.note(None)

    breaker.admit("about/")
    assert caplog.records[-1].message == "O*NET answers again"


def test_refused_account_stops_all_calls(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(Denied("about/", "status 401"))

    with pytest.raises(Denied, match="not let in a moment ago"):
        breaker.admit("mnm/")
    assert not caplog.records  # the page says it
