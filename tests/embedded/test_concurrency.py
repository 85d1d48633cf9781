"""Many clients over one file, while it is loaded anew: every answer is right, and of one release."""

import base64
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from threading import Barrier, Event

import pytest

from browser.embedded.app import application
from browser.embedded.data.load import load
from tests.conftest import ROOT
from tests.embedded.asking import ask
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, archive
from tests.embedded.test_commands import wait_for

CLIENTS = 64
SWAPS = 4
ACCOUNT = {"Authorization": f"Basic {base64.b64encode(b'any:account').decode()}"}
PATHS = (
    "about/",
    "mnm/careers/",
    "mnm/search?keyword=civil",
    f"mnm/careers/{CIVIL}/report",
    f"mpp/careers/{NURSE}/",
    f"online/occupations/{CIVIL}/details/?display=long",
    f"online/occupations/{NURSE}/summary/tasks",
    "mnm/careers/99-9999.99/",
)
Body = tuple[int, bytes]
Asking = Callable[[str], Body]


def silent(_line: str) -> None:
    """Take a line of progress."""


def stormed(asking: Asking, data: Path, releases: list[list[Path]], built_in: Path) -> dict[str, Counter[Body]]:
    """Return what the clients were answered at each path while the releases were loaded in turn."""
    together, done = Barrier(CLIENTS + 1), Event()

    def client(number: int) -> list[tuple[str, Body]]:
        together.wait()
        found, paths = [], cycle(PATHS[number % len(PATHS) :] + PATHS[: number % len(PATHS)])
        while not done.is_set() or len(found) < len(PATHS):
            path = next(paths)
            found.append((path, asking(path)))
        return found

    with ThreadPoolExecutor(CLIENTS) as pool:
        clients = [pool.submit(client, number) for number in range(CLIENTS)]
        together.wait()
        try:
            for number in range(SWAPS):
                load(releases[number % len(releases)], data, silent, built_in)
        finally:
            done.set()
        answers: dict[str, Counter[Body]] = {path: Counter() for path in PATHS}
        for result in clients:
            for path, body in result.result():
                answers[path][body] += 1
    return answers


def right_answers(asking: Asking, data: Path, releases: list[list[Path]], built_in: Path) -> dict[str, set[Body]]:
    """Return what each release answers at each path, when nobody else asks; the first one stays loaded."""
    right: dict[str, set[Body]] = {path: set() for path in PATHS}
    for paths in reversed(releases):
        load(paths, data, silent, built_in)
        for path in PATHS:
            right[path].add(asking(path))
    return right


@pytest.fixture
def releases(tmp_path: Path) -> list[list[Path]]:
    """Return the paths of two releases: the built-in one has none."""
    return [[], [archive(tmp_path / "db.zip", OFFICIAL)]]


def check(right: dict[str, set[Body]], found: dict[str, Counter[Body]]) -> None:
    """Check that there are only right answers, and of both releases."""
    for path, answers in found.items():
        assert answers.keys() <= right[path], path
        assert sum(answers.values()) >= CLIENTS
    assert {status for answers in right.values() for status, _ in answers} == {200, 422}
    about = right["about/"]
    assert len(about) == 2
    assert found["about/"].keys() == about


def test_64_clients_in_process_survive_release_swaps(
    tmp_path: Path, small_built_in: Path, releases: list[list[Path]]
) -> None:
    data = tmp_path / "onet.sqlite3"
    app = application(data)

    def asking(path: str) -> Body:
        reply = ask(app, f"/ws/{path}")
        return reply.status, reply.body

    right = right_answers(asking, data, releases, small_built_in)
    check(right, stormed(asking, data, releases, small_built_in))


def test_64_clients_over_http_survive_release_swaps(
    tmp_path: Path, small_built_in: Path, releases: list[list[Path]]
) -> None:
    data = tmp_path / "onet.sqlite3"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def asking(path: str) -> Body:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", f"/ws/{path}", headers=ACCOUNT)
            reply = connection.getresponse()
            return reply.status, reply.read()
        finally:
            connection.close()

    command = [sys.executable, "manage.py", "serve_onet", f"127.0.0.1:{port}"]
    environment = {**os.environ, "ONET_DATA": str(data)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            wait_for(port)
            right = right_answers(asking, data, releases, small_built_in)
            check(right, stormed(asking, data, releases, small_built_in))
        finally:
            process.send_signal(signal.SIGTERM)
