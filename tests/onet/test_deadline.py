"""The limit on the whole of a call: the connections it used are shut when its time is up, and no others."""

import socket
import time
from collections.abc import Iterator

import pytest
import requests

from browser.onet.models import About
from browser.onet.transport.deadline import Deadline, DeadlineAdapter
from tests.upstream import document, documents, upstream


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    here, there = socket.socketpair()
    with here, there:
        here.settimeout(2)
        yield here, there


def test_what_is_left_of_time_falls_to_nothing() -> None:
    deadline = Deadline(0.05)

    assert 0 < deadline.remaining() <= 0.05
    assert not deadline.passed()
    time.sleep(0.06)
    assert deadline.remaining() == 0
    assert deadline.passed()


def test_watched_connection_ends_with_its_deadline(pair: tuple[socket.socket, socket.socket]) -> None:
    start = time.monotonic()
    with Deadline(0.1) as deadline:
        deadline.watch(pair[0])

        assert pair[0].recv(1) == b""

    assert time.monotonic() - start < 1


def test_connection_made_too_late_is_shut_at_once(pair: tuple[socket.socket, socket.socket]) -> None:
    with Deadline(0) as deadline:
        deadline.watch(pair[0])

        assert pair[0].recv(1) == b""


def test_a_closed_connection_does_no_harm(pair: tuple[socket.socket, socket.socket]) -> None:
    closed = socket.socket()
    closed.close()

    with Deadline(0.05) as deadline:
        for connection in (closed, None, pair[0]):
            deadline.watch(connection)

        assert pair[0].recv(1) == b""  # the others are still shut in time


def test_connections_outlive_a_call_that_ended_in_time(pair: tuple[socket.socket, socket.socket]) -> None:
    with Deadline(1) as deadline:
        deadline.watch(pair[0])
    time.sleep(1.1)
    pair[1].send(b"x")

    assert pair[0].recv(1) == b"x"


def test_call_without_deadline_is_unlimited() -> None:
    with upstream(documents({"about/": document(About)})) as onet, requests.Session() as session:
        session.mount("http://", DeadlineAdapter())

        response = session.get(f"{onet.url}about/", timeout=2)

    assert response.status_code == 200
