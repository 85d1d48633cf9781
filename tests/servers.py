"""Applications served as `make run` serves the site: by granian, in a process of its own, on a loopback port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from browser.management.commands.server_options import options

ROOT = Path(__file__).resolve().parent.parent
SITE = "onetsite.wsgi:application"
BUILT_IN = {"ONET_USERNAME": "", "ONET_PASSWORD": "", "ONET_API_KEY": "", "ONET_API_URL": ""}


@dataclass(frozen=True, slots=True)
class Served:
    """A port, and the process that serves there."""

    port: int
    process: subprocess.Popen[bytes]


def run_recipe() -> str:
    """Return the last command of `make run`; these tests themselves may run below a make, which says where it is."""
    command = ["/usr/bin/env", "make", "--no-print-directory", "--dry-run", "run"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    return done.stdout.splitlines()[-1]


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serving(
    app: str, log: int | IO[bytes] = subprocess.DEVNULL, *, workers: int = 1, **environment: str
) -> Iterator[Served]:
    """Serve an application, or what a function of the tests returns; end with a signal to stop."""
    port = free_port()
    target = ["--factory", app] if app.startswith("tests") else [app]
    process = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-m", "granian", *options("127.0.0.1", port, workers), *target],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=log,
        stderr=log,
    )
    try:
        until_open(port, process)
        yield Served(port, process)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def redis_server(program: str, port: int, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a Redis that writes nothing down, however it is left."""
    where = ["--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder)]
    with subprocess.Popen(  # noqa: S603 - our own words
        [program, *where, "--save", "", "--appendonly", "no"], stdout=subprocess.DEVNULL
    ) as process:
        try:
            until_open(port, process)
            yield process
        finally:
            process.kill()  # a stopped one takes no other signal


def until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a process listens."""
    for _ in range(1_500):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.02)
    raise RuntimeError(f"nothing listens on port {port}; the process ended with {process.poll()}")
