"""The report on the locks: what fails, what is only named, and what it says where nobody answers."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.servers import ROOT
from tests.upstream import refusing

# A lock as `make lock` writes it; the hash is of no file, for nothing is installed.
LOCK = "django==3.2.0 \\\n    --hash=sha256:{0}\nidna==3.19 \\\n    --hash=sha256:{0}\n    # via django\n".format(
    "0" * 64
)
NEWEST = {"django": "5.2.19", "idna": "3.20"}
HOLE = {
    "id": "PYSEC-2021-98",
    "summary": "A hole",
    "aliases": ["CVE-2021-33203"],
    "affected": [
        {
            "package": {"name": "django", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.2.4"}]}],
            "versions": ["3.2.0"],
        }
    ],
}


class Stand(BaseHTTPRequestHandler):
    """An advisory service and a package index in one, whose knowledge is that of the server."""

    server: "Server"

    def do_POST(self) -> None:
        """Answer as OSV does."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        known = [hole for hole in self.server.holes if hole["affected"][0]["versions"] == [asked["version"]]]
        self.reply(self.server.status, json.dumps({"vulns": known} if known else {}).encode())

    def do_GET(self) -> None:
        """Answer as an index does: the files of a package, and what a file says of itself."""
        name = self.path.strip("/").split("/")[1]
        if self.path.startswith("/simple/"):
            file = f"{name}-{NEWEST[name]}-py3-none-any.whl"
            self.reply(200, f'<a href="/files/{name}/{file}" data-core-metadata="true">{file}</a>'.encode())
        else:
            self.reply(200, f"Metadata-Version: 2.1\nName: {name}\nVersion: {NEWEST[name]}\n".encode())

    def reply(self, status: int, body: bytes) -> None:
        """Send a whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The socket of the stand-in."""

    status = 200
    holes: tuple[dict[str, object], ...] = ()


@contextmanager
def standing(status: int = 200, *holes: dict[str, object]) -> Iterator[str]:
    """Serve advisories and packages; return the address."""
    server = Server(("127.0.0.1", 0), Stand)
    server.status, server.holes = status, holes
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def report(folder: Path, service: str, index: str) -> subprocess.CompletedProcess[str]:
    """Report on the locks in a folder as `make check` does on ours."""
    addresses = {"OSV_URL": f"{service}/v1/query", "UV_DEFAULT_INDEX": f"{index}/simple", "NO_PROXY": "*"}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "tests.locks", str(folder)],
        cwd=ROOT,
        env=os.environ | addresses | {"UV_CACHE_DIR": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text(LOCK)
    return tmp_path


def test_known_vulnerability_fails(folder: Path) -> None:
    with standing(200, HOLE) as here:
        done = report(folder, here, here)

    assert done.returncode == 1, done.stderr
    assert "VULNERABLE: django 3.2.0: PYSEC-2021-98, CVE-2021-33203. Mended in 3.2.4." in done.stdout


def test_old_packages_are_named_and_others_are_not(folder: Path) -> None:
    with standing() as here:
        done = report(folder, here, here)

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "2 locked packages were audited.",
        "OLD: django 3.2.0; 5.2.19 is there.",
        "2 locked packages were compared with the package index.",
    ]


def test_service_that_does_not_answer_is_a_line(folder: Path) -> None:
    with standing() as here, refusing() as nobody, standing(503) as busy:
        for service in (nobody.rstrip("/"), busy):
            done = report(folder, service, here)

            assert done.returncode == 0, done.stderr
            assert f"The locks could not be audited: {service}/v1/query does not answer from here." in done.stdout


def test_index_that_does_not_answer_is_a_line(folder: Path) -> None:
    with standing(200, HOLE) as here, refusing() as nobody:
        done = report(folder, here, nobody.rstrip("/"))

    assert done.returncode == 1  # for what the service knows
    assert "The locks could not be compared with the package index: it does not answer from here." in done.stdout


@pytest.mark.parametrize("lock", ["django==3.2.0\n", "django>=3\n", ""])
def test_lock_without_versions_or_hashes_fails(tmp_path: Path, lock: str) -> None:
    if lock:
        (tmp_path / "requirements.txt").write_text(lock)
    with standing() as here:
        done = report(tmp_path, here, here)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr
