"""What is held of an area's careers, asked for beside a page."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from browser.caching import career_codes
from browser.embedded.app import application
from browser.onet.client import Client
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1


class Waiting(Executor):
    """An executor that runs what it was given when it is told to."""

    def __init__(self) -> None:
        self.given: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.given.append(lambda: fn(*args, **kwargs))
        return Future()

    def run(self) -> None:
        while self.given:
            self.given.pop()()


def test_a_list_is_asked_for_once_however_many_pages_want_it_meanwhile(embedded_data: Path) -> None:
    client, pool = Client(WsgiTransport(application(embedded_data)), V1), Waiting()

    assert career_codes.codes(client, "release", "mnm", pool) is None
    assert career_codes.codes(client, "release", "mnm", pool) is None
    assert len(pool.given) == 1
    pool.run()

    known = career_codes.codes(client, "release", "mnm", pool)
    assert known is not None
    assert known.codes is not None
    assert "17-2051.00" in known.codes
    assert not pool.given
