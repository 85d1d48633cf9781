"""Calls that are held back: after several failures in a row, and while an account is refused."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from browser.onet import operations
from browser.onet.breaker import MOST_FAILURES, Breaker
from browser.onet.cache import OK
from browser.onet.client import Client
from browser.onet.errors import Denied, NotFound, OnetError, Refused, Unavailable
from browser.onet.transport.http import SECOND
from browser.onet.v1.dialect import V1
from tests.onet.calling import BODY, http
from tests.upstream import Answer, Handler, Upstream, delayed, hang_up, raw, reply, reset, stall
from tests.waiting import until_true

FAILURE = Unavailable("about/", "no connection")


def noting(*errors: OnetError | None, seconds: float = 60) -> Breaker:
    breaker = Breaker(seconds, seconds)
    for error in errors:
        breaker.note(error, time.monotonic())
    return breaker


def test_calls_stop_after_failures_in_a_row(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(*[FAILURE] * (MOST_FAILURES - 1))
    breaker.admit("about/")
    assert not breaker.is_open

    breaker.note(FAILURE, time.monotonic())

    assert breaker.is_open
    with pytest.raises(Unavailable, match="no calls for a moment"):
        breaker.admit("about/")
    breaker.note(FAILURE, time.monotonic())
    assert [record.message for record in caplog.records] == ["no calls to O*NET for a moment: about/: no connection"]


@pytest.mark.parametrize("healthy", [None, Refused("about/")])
def test_an_answer_between_failures_counts_anew(healthy: OnetError | None) -> None:
    failures = [FAILURE] * (MOST_FAILURES - 1)

    assert not noting(*failures, healthy, *failures).is_open


def test_request_to_wait_says_nothing_of_health() -> None:
    assert not noting(*[Unavailable("about/", "status 429", 5)] * 9).is_open


def test_one_call_at_a_time_tries_again(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(*[FAILURE] * MOST_FAILURES, seconds=0.2)
    time.sleep(0.2)

    breaker.admit("about/")  # this one tries
    with pytest.raises(Unavailable, match="no calls for a moment"):
        breaker.admit("about/")
    breaker.note(None, time.monotonic())

    breaker.admit("about/")
    assert caplog.records[-1].message == "O*NET answers again"


def test_refused_account_stops_all_calls(caplog: pytest.LogCaptureFixture) -> None:
    breaker = noting(Denied("about/", "status 401"))

    with pytest.raises(Denied, match="not let in a moment ago"):
        breaker.admit("mnm/")
    assert not caplog.records  # the page says it


# An account that is refused while other calls are under way: whatever these come to, it was let in before, if at all.


def held(until: Event, answer: Answer) -> Answer:
    def later(handler: Handler) -> None:
        until.wait(5)
        answer(handler)

    return later


LATE: dict[str, tuple[Answer, type[OnetError] | None]] = {
    "answer": (reply(body=BODY), None),
    "not-found": (reply(404), NotFound),
    "refused": (reply(422), Refused),
    "failure": (reply(500), Unavailable),
    "no-time": (stall, Unavailable),
    "closed": (hang_up, Unavailable),
    "reset": (reset, Unavailable),
    "no-http": (raw(b"?"), Unavailable),
}


@pytest.mark.parametrize("late", LATE)
def test_calls_under_way_do_not_let_a_refused_account_in(
    onet: Upstream, caplog: pytest.LogCaptureFixture, late: str
) -> None:
    answer, error = LATE[late]
    client = Client(http(onet.url, read_seconds=0.5), V1)
    is_refused = Event()
    onet.next["about/"] = [held(is_refused, answer), answer]  # some are tried again
    onet.next["mnm/"] = [reply(401)]
    with ThreadPoolExecutor() as threads:
        under_way = threads.submit(client.ask, operations.ABOUT)
        until_true(lambda: onet.paths() == ["about/"])
        with pytest.raises(Denied, match="status 401"):
            client.ask(operations.SERVICES, area="mnm")
        is_refused.set()
        assert type(under_way.exception()) is (error or type(None))
    made = len(onet.requests)

    with pytest.raises(Denied, match="not let in a moment ago"):
        client.ask(operations.ABOUT)

    assert len(onet.requests) == made
    assert client.breaker.reason == "account denied"
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == []


@pytest.mark.parametrize(("answer", "error"), [(reply(401), Denied), (raw(b"?"), Unavailable)])
def test_calls_that_wait_for_their_turn_are_not_made(onet: Upstream, answer: Answer, error: type[OnetError]) -> None:
    client = Client(http(onet.url, calls_per_second=MOST_FAILURES), V1)
    onet.next["about/"] = [delayed(0.3, answer)] * 20
    with ThreadPoolExecutor(20) as threads:
        began = time.monotonic()
        asked = [threads.submit(client.ask, operations.ABOUT) for _ in range(20)]
        assert {type(future.exception()) for future in asked} == {error}

    assert len(onet.requests) == MOST_FAILURES
    assert time.monotonic() - began < 2 * SECOND  # the first turn that comes later is the last


def test_failures_do_not_end_the_pause_of_a_refused_account() -> None:
    breaker = Breaker(seconds=0, denied_seconds=60)
    for error in (Denied("about/"), *[FAILURE] * MOST_FAILURES):
        breaker.note(error, time.monotonic())

    with pytest.raises(Denied):
        breaker.admit("about/")


def test_account_is_let_in_by_the_first_answer_after_its_pause(
    onet: Upstream, caplog: pytest.LogCaptureFixture
) -> None:
    client = Client(http(onet.url), V1, breaker=Breaker(seconds=0.2, denied_seconds=0.2))
    onet.next["about/"] = [reply(401), hang_up, hang_up]
    with pytest.raises(Denied, match="status 401"):
        client.ask(operations.ABOUT)
    time.sleep(0.2)
    with pytest.raises(Unavailable):  # this one tries, and learns nothing of the account
        client.ask(operations.ABOUT)
    with pytest.raises(Denied, match="not let in a moment ago"):
        client.ask(operations.ABOUT)
    time.sleep(0.2)

    assert client.ask(operations.ABOUT).calls[-1].status == OK

    assert client.breaker.reason == ""
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == ["O*NET answers again"]
