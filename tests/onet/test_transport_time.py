"""Connections and time: every call ends in time, and takes its turn."""

import time
from threading import Thread

import pytest
import requests

from browser.onet.errors import Unavailable
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.limiter import Rank
from tests.onet.calling import ABOUT, BODY, ask, assert_says_nothing, http
from tests.upstream import (
    XML,
    Answer,
    Upstream,
    documents,
    refusing,
    reply,
    stall,
    stall_in_body,
    trickle_body,
    trickle_headers,
    unreachable,
    upstream,
)

pytestmark = pytest.mark.usefixtures("silent_log")


def test_refused_connection_is_tried_once_more() -> None:
    tries: list[str] = []

    def count(request: requests.PreparedRequest) -> requests.PreparedRequest:
        tries.append("")
        return request

    with refusing() as base, pytest.raises(Unavailable, match=r"^about/: no connection$") as unavailable:
        HttpTransport(base, count, "test").fetch(ABOUT)

    assert len(tries) == 2
    assert unavailable.value.__context__ is None


def test_second_try_at_connecting_brings_the_answer() -> None:
    with upstream(documents({"about/": BODY}), listening=False) as onet:
        tries: list[str] = []

        def listen_at_the_second(request: requests.PreparedRequest) -> requests.PreparedRequest:
            if tries:
                onet.listen()
            tries.append("")
            return request

        response = HttpTransport(onet.url, listen_at_the_second, "test").fetch(ABOUT)

    assert response.body == BODY
    assert len(tries) == 2


def test_unreachable_host_is_given_up_in_time() -> None:
    start = time.monotonic()

    with unreachable() as base, pytest.raises(Unavailable, match="no connection"):
        ask(base, connect_seconds=0.2)

    assert 0.6 <= time.monotonic() - start < 2  # two tries with a pause between


def test_connecting_is_part_of_the_time() -> None:
    start = time.monotonic()

    with unreachable() as base, pytest.raises(Unavailable):
        ask(base, connect_seconds=0.4, total_seconds=0.3)

    assert time.monotonic() - start < 1


@pytest.mark.parametrize("answer", [stall, stall_in_body])
def test_stalled_read_is_not_retried(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url, read_seconds=0.3)

    assert time.monotonic() - start < 1.5
    assert len(onet.requests) == 1
    assert_says_nothing(repr(unavailable.value))


@pytest.mark.parametrize("answer", [trickle_headers(0.05), trickle_body(0.05), stall, stall_in_body])
def test_call_ends_when_its_time_is_up(onet: Upstream, answer: Answer) -> None:
    onet.next["about/"] = [answer]
    start = time.monotonic()

    with pytest.raises(Unavailable) as unavailable:
        ask(onet.url, total_seconds=0.3)

    assert 0.2 < time.monotonic() - start < 1.5
    assert len(onet.requests) == 1
    assert_says_nothing(repr(unavailable.value))


def test_answer_cut_off_in_time_is_not_trusted(onet: Upstream) -> None:
    def until_closed(handler: object) -> None:
        handler.send(200, {"Content-Type": XML}, BODY)  # type: ignore[attr-defined]  # no length: it ends with the connection
        stall(handler)  # type: ignore[arg-type]

    onet.next["about/"] = [until_closed]

    with pytest.raises(Unavailable, match="time is up"):
        ask(onet.url, total_seconds=0.3)


def test_retry_is_within_the_time(onet: Upstream) -> None:
    onet.next["about/"] = [reply(503), stall]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        ask(onet.url, total_seconds=0.6)

    assert time.monotonic() - start < 1.5
    assert len(onet.requests) == 2


def test_retry_without_time_left_is_not_made(onet: Upstream) -> None:
    onet.next["about/"] = [reply(503, retry_after="1")]

    assert http(onet.url, total_seconds=1).fetch(ABOUT).status == 503
    assert len(onet.requests) == 1


def test_429_without_a_retry_stops_nobody_else(onet: Upstream) -> None:
    onet.next["about/"] = [reply(429, retry_after="1")]

    with pytest.raises(Unavailable, match="no time to ask again") as unavailable:
        http(onet.url, total_seconds=1).fetch(ABOUT)

    assert unavailable.value.retry_after is None  # or the client would make no calls for some seconds
    assert len(onet.requests) == 1


def test_call_for_facts_ends_with_its_page(onet: Upstream) -> None:
    onet.next["about/"] = [stall]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        http(onet.url).fetch(ABOUT, Rank.FACTS, start + 0.3)

    assert 0.2 < time.monotonic() - start < 1.5


def test_call_after_end_of_page_is_not_made(onet: Upstream) -> None:
    session = http(onet.url)

    for seconds in (0.05, 0, -1):
        with pytest.raises(Unavailable):
            session.fetch(ABOUT, Rank.FACTS, time.monotonic() + seconds)
    assert onet.requests == []
    assert session.fetch(ABOUT, Rank.REST, time.monotonic()).body == BODY  # it goes on into the cache


def test_time_limits_a_connection_used_again(onet: Upstream) -> None:
    session = http(onet.url, total_seconds=0.3)
    session.fetch(ABOUT)
    onet.next["about/"] = [trickle_headers(0.05)]
    start = time.monotonic()

    with pytest.raises(Unavailable):
        session.fetch(ABOUT)

    assert time.monotonic() - start < 1.5


def test_calls_without_turn_in_time_are_not_made(onet: Upstream) -> None:
    session = http(onet.url, total_seconds=0.4)
    for _ in range(5):
        session.fetch(ABOUT)

    with pytest.raises(Unavailable, match="too many calls of our own"):
        session.fetch(ABOUT)

    assert len(onet.requests) == 5


@pytest.mark.parametrize("rank", [Rank.REST, Rank.BACKGROUND])
def test_lower_ranks_wait_longer_for_their_turn(onet: Upstream, rank: Rank) -> None:
    session = http(onet.url, calls_per_second=1, total_seconds=0.4)
    session.fetch(ABOUT)

    with pytest.raises(Unavailable, match="too many calls of our own"):
        session.fetch(ABOUT, Rank.FACTS)
    assert session.fetch(ABOUT, rank).body == BODY


@pytest.mark.parametrize(("rank", "least", "most"), [(Rank.FACTS, 1.2, 2), (Rank.REST, 2.2, 4)])
def test_wait_for_a_turn_counts_only_for_facts(onet: Upstream, rank: Rank, least: float, most: float) -> None:
    session = http(onet.url, calls_per_second=1, total_seconds=1.3)
    start = time.monotonic()
    session.fetch(ABOUT)
    onet.next["about/"] = [stall]

    with pytest.raises(Unavailable):
        session.fetch(ABOUT, rank)

    assert least < time.monotonic() - start < most


def test_429_makes_every_call_wait(onet: Upstream) -> None:
    onet.next["about/"] = [reply(429, retry_after="1")]
    session = http(onet.url)
    start = time.monotonic()
    first = Thread(target=session.fetch, args=(ABOUT,))
    first.start()
    while not onet.requests:
        time.sleep(0.01)
    time.sleep(0.4)  # the response arrives

    session.fetch(ABOUT)

    assert time.monotonic() - start >= 1
    first.join()
    assert len(onet.requests) == 3
