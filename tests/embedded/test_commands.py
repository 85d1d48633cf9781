"""The commands: load_onet makes the data file, serve_onet serves it."""

import base64
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from browser.embedded import wsgi
from tests.conftest import ROOT
from tests.embedded.asking import answer, ask
from tests.embedded.releases import OFFICIAL, archive

ACCOUNT = {"Authorization": f"Basic {base64.b64encode(b'any:account').decode()}"}


def test_load_onet_loads_a_release_and_says_what(tmp_path: Path) -> None:
    output = StringIO()
    data = tmp_path / "var" / "onet.sqlite3"
    with override_settings(ONET_DATA=data):
        call_command("load_onet", str(archive(tmp_path / "db.zip", OFFICIAL)), stdout=output)
    assert answer(data, "about/").findtext("database") == "O*NET 99.1"
    assert "Occupation Data.txt: 6 rows (occupation)" in output.getvalue()
    assert output.getvalue().endswith(f"O*NET 99.1 Database is in {data}.\n")


def test_load_onet_loads_into_file_that_is_named(tmp_path: Path, small_built_in: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    call_command("load_onet", str(small_built_in), "--data", str(data), stdout=StringIO())
    assert answer(data, "about/").findtext("database") == "O*NET 99.1 (built-in release)"


def test_load_onet_refuses_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("Dear counselor")
    with pytest.raises(CommandError, match=r"^letter.zip is not a zip archive, or a damaged one\.$"):
        call_command("load_onet", str(tmp_path / "letter.zip"), "--data", str(tmp_path / "onet.sqlite3"))


def load_and_keep(data: Path, place: Path) -> str:
    """Load the small built-in release with --keep, as make does, and return what was said."""
    output = StringIO()
    call_command("load_onet", str(place), "--keep", "--data", str(data), stdout=output)
    return output.getvalue()


def test_load_onet_keeps_readable_loaded_release(tmp_path: Path, small_built_in: Path) -> None:
    data = tmp_path / "onet.sqlite3"
    assert load_and_keep(data, small_built_in).endswith(f"O*NET 99.1 Database is in {data}.\n")
    assert load_and_keep(data, small_built_in).startswith("Occupation Data.txt: ")  # the built-in one is made anew
    call_command("load_onet", str(archive(tmp_path / "db.zip", OFFICIAL)), "--data", str(data), stdout=StringIO())
    before = data.read_bytes()
    assert load_and_keep(data, small_built_in) == f"{data} stays: it has an official release.\n"
    assert data.read_bytes() == before
    with closing(sqlite3.connect(data)) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert load_and_keep(data, small_built_in).splitlines()[0] == (
        f"{data} cannot be read: its layout is not that of this version. "
        "The built-in release takes its place: load yours again, if it had one."
    )
    assert answer(data, "about/").findtext("database") == "O*NET 99.1 (built-in release)"


def test_make_keeps_what_was_loaded() -> None:
    command = ["make", "--dry-run", "--what-if=browser/embedded/data/load.py", "var/onet.sqlite3"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert "manage.py load_onet --keep --data var/onet.sqlite3\n" in done.stdout


def test_serve_onet_becomes_granian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    became = []
    monkeypatch.setattr(os, "execve", lambda *arguments: became.append(arguments))
    monkeypatch.chdir(tmp_path)
    with override_settings(ONET_DATA=tmp_path / "onet.sqlite3"):
        call_command("serve_onet", "127.0.0.1:8999")
    ((program, command, environment),) = became
    assert program == command[0] == sys.executable
    assert command[1:3] == ["-m", "granian"]
    assert command[3:7] == ["--host", "127.0.0.1", "--port", "8999"]
    assert command[-1] == "browser.embedded.wsgi:application"
    assert environment["ONET_DATA"] == str(tmp_path / "onet.sqlite3")
    assert Path.cwd() == ROOT


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.1:99999", "127.0.0.1:0", "127.0.0.1:http", ":8001", "x:-1"])
def test_serve_onet_refuses_wrong_address(address: str) -> None:
    with pytest.raises(CommandError, match=r"is no address to serve at: write host:port, as 127\.0\.0\.1:8001\."):
        call_command("serve_onet", address)


def test_what_is_served_asks_for_an_account() -> None:
    assert ask(wsgi.application, "/ws/about/").status == 401
    assert wsgi.DATA == ROOT / "var" / "onet.sqlite3"


def test_serve_onet_answers_anyone_and_frees_port(embedded_data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {**os.environ, "ONET_DATA": str(embedded_data)}
    command = [sys.executable, "manage.py", "serve_onet", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            wait_for(port)
            assert status(port, "/ws/about/", {}) == 401
            assert status(port, "/ws/about/", ACCOUNT) == 200
            assert status(port, "/ws/mnm/careers/99-9999.99/", ACCOUNT) == 422
            assert status(port, "/elsewhere", ACCOUNT) == 404
        finally:
            process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0
    with socket.create_server(("127.0.0.1", port)):
        pass  # the port is free again


def wait_for(port: int) -> None:
    """Wait until something listens."""
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < deadline, "nothing listens"
            time.sleep(0.05)
        else:
            return


def status(port: int, path: str, headers: dict[str, str]) -> int:
    """Return the status of an answer over HTTP."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()
