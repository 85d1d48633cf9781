"""The real server against slow, greedy and forging clients: they hold no thread, and nothing of them stays."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from tests.servers import BUILT_IN, ROOT, SITE, Served, free_port, run_recipe, serving, until_open
from tests.serving.test_slow_onet import ask as ask_patiently
from tests.upstream import refused_slowly, upstream

CAREER = "/mnm/careers/17-2051.00/"
MANY = 200
SECONDS = 5  # longer than any page, and no longer than the server waits for a head


@pytest.fixture(scope="module")
def site(embedded_data: Path, static_files: None) -> Iterator[Served]:
    with serving(SITE, ONET_DATA=str(embedded_data), **BUILT_IN) as served:
        yield served


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=SECONDS)


def ask(port: int, path: str, *headers: str, method: str = "GET") -> tuple[int, str]:
    """Ask over a connection of its own; return the status, and all that came."""
    with connect(port) as client:
        lines = (f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Connection: close", *headers)
        client.sendall("".join(f"{line}\r\n" for line in (*lines, "")).encode())
        text = b"".join(iter(lambda: client.recv(65_536), b"")).decode(errors="replace")
    return int(text.split(" ", 2)[1]), text


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"G",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: y",
        b"POST /search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nkeyword=",
    ],
    ids=["silent", "one byte", "TLS hello", "half a head", "half a body"],
)
def test_half_sent_requests_hold_no_thread(site: Served, beginning: bytes) -> None:
    with ExitStack() as clients:
        for _ in range(MANY):
            clients.enter_context(connect(site.port)).sendall(beginning)

        assert [ask(site.port, path)[0] for path in ("/", CAREER, "/favicon.ico", "/nowhere")] == [200, 200, 302, 404]


def test_half_sent_request_is_given_up(site: Served) -> None:
    with connect(site.port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        client.settimeout(3 * SECONDS)

        assert client.recv(100) == b""


def test_readers_of_nothing_hold_no_thread(site: Served) -> None:
    ask(site.port, CAREER)  # the page is cached from now on: its making is not what is tried
    with ExitStack() as clients:
        for _ in range(MANY):
            client = clients.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            client.settimeout(SECONDS)
            client.connect(("127.0.0.1", site.port))
            client.sendall(f"GET {CAREER} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())

        assert ask(site.port, "/about/")[0] == 200


def test_head_without_end_is_refused_without_a_word(site: Served) -> None:
    for path, header in ((f"/{'a' * 20_000}", "X: y"), ("/", f"X: {'y' * 20_000}")):
        status, text = ask(site.port, path, header)

        assert status == 431
        assert text.endswith("\r\n\r\n")


def test_headers_named_as_cgi_variables_mean_nothing(site: Served) -> None:
    forged = ("SCRIPT_NAME: /veterans", "Script-Name: /veterans", "PATH_INFO: /mnm/")

    status, text = ask(site.port, "/veterans/?lang=es", *forged)

    assert status == 200
    assert '<html lang="es" data-area="veterans"' in text
    assert body(text) == body(ask(site.port, "/veterans/?lang=es")[1])  # from the page cache
    assert ask(site.port, "/mnm/", "SCRIPT_NAME: /evil")[0] == 200


def body(text: str) -> str:
    return text.partition("\r\n\r\n")[2]


def test_second_site_on_a_port_is_refused(site: Served, embedded_data: Path) -> None:
    done = options(HOST="127.0.0.1", PORT=str(site.port), ONET_DATA=str(embedded_data))

    assert done.returncode == 1
    assert f"The site cannot be served at 127.0.0.1, port {site.port}: Address already in use." in done.stderr
    assert "Traceback" not in done.stderr


def test_make_run_starts_the_server_at_host_and_port(embedded_data: Path) -> None:
    recipe = run_recipe()
    port = free_port()

    done = options(HOST="localhost", PORT=str(port), ONET_DATA=str(embedded_data))

    assert recipe == (f"options=$(.venv/bin/python manage.py server_options) && exec .venv/bin/granian $options {SITE}")
    assert re.match(rf"--host (127\.0\.0\.1|::1) --port {port} --workers 1 --interface wsgi ", done.stdout)
    assert re.search(rf"The site is at http://(127\.0\.0\.1|\[::1\]):{port}/ in a moment\.", done.stderr)


def test_warnings_at_start_are_printed_once(embedded_data: Path, static_files: None, tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    settings = {"PORT": str(port), "WORKERS": "2", "DEBUG": "on", "ONET_DATA": str(embedded_data)}
    with log.open("wb") as file:
        process = subprocess.Popen(  # noqa: S603 - our own words
            ["/bin/sh", "-c", run_recipe()], cwd=ROOT, env={**os.environ, **BUILT_IN, **settings}, stderr=file
        )
        try:
            until_open(port, process)
            assert ask(port, "/")[0] == 200
        finally:
            process.terminate()
            process.wait()

    assert log.read_text().count("DEBUG is on") == 1


def options(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "server_options"],
        cwd=ROOT,
        env={**os.environ, **BUILT_IN, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_process_that_is_killed_has_a_successor(embedded_data: Path, static_files: None) -> None:
    with serving(SITE, ONET_DATA=str(embedded_data), **BUILT_IN) as served:
        [worker] = children(served.process.pid)
        os.kill(worker, signal.SIGKILL)
        while worker in children(served.process.pid):
            time.sleep(0.05)

        until_open(served.port, served.process)
        assert ask(served.port, "/")[0] == 200
        assert children(served.process.pid) != [worker]


def children(process: int) -> list[int]:
    """Return the processes that a process has started, and are there."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def test_no_page_fails_while_processes_are_made_anew(embedded_data: Path, static_files: None) -> None:
    with serving(SITE, ONET_DATA=str(embedded_data), **BUILT_IN) as served:
        before = children(served.process.pid)
        statuses = {ask(served.port, "/")[0]}

        served.process.send_signal(signal.SIGHUP)
        while set(before) & set(children(served.process.pid)):
            statuses.add(ask(served.port, "/about/")[0])

        statuses.add(ask(served.port, "/")[0])
        assert statuses == {200}


def test_server_that_cannot_serve_ends(embedded_data: Path, static_files: None) -> None:
    with pytest.raises(RuntimeError, match="the process ended with 1"), serving(SITE, LOG_FORMAT="yaml", **BUILT_IN):
        pass


def test_request_is_one_line_of_the_log_whatever_it_says(
    embedded_data: Path, static_files: None, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with (
        log.open("wb") as file,
        serving(SITE, file, ONET_DATA=str(embedded_data), LOG_FORMAT="json", **BUILT_IN) as served,
    ):
        _, text = ask(served.port, "/x%0a2026%20GET%20/FORGED%1b[31m?keyword=11B", "X-Request-ID: proxy-7")
        ask(served.port, "/veterans/military?keyword=11\u00dfB")
        for malformed in ("/veterans/military?keyword=11B too", "/veterans/military?keyword=11B\x01"):
            assert ask(served.port, malformed)[0] == 400
        ask(served.port, "/", "X-Request-ID: a b\u2028c")

    assert "x-request-id: proxy-7" in text
    lines = [json.loads(line) for line in log.read_text().splitlines()]  # the server itself says nothing
    (first, *others) = [line for line in lines if "path" in line]
    assert first["request"] == "proxy-7"
    assert (first["method"], first["path"]) == ("GET", "/x%0A2026%20GET%20/FORGED%1B%5B31m")
    assert first["status"] == 404
    assert [line["path"] for line in others] == ["/veterans/military", "/"]
    assert re.fullmatch("[0-9A-F]{8}", others[1]["request"])
    assert "11B" not in log.read_text()
    assert "keyword" not in log.read_text()


def test_a_page_under_way_ends_before_the_server_does(embedded_data: Path, static_files: None) -> None:
    answers = []
    with upstream(refused_slowly) as onet:
        account = {
            "ONET_USERNAME": "ws-user",
            "ONET_PASSWORD": "open-sesame",
            "ONET_API_URL": onet.url,
            "NO_PROXY": "*",
        }
        with serving(SITE, ONET_DATA=str(embedded_data), ONET_API_KEY="", **account) as served:
            visitor = Thread(target=lambda: answers.append(ask_patiently(served.port, CAREER)))
            visitor.start()
            while not onet.requests:
                time.sleep(0.05)
            served.process.send_signal(signal.SIGTERM)
            visitor.join()
            assert served.process.wait(timeout=30) == 0

    [(status, _, text, seconds)] = answers
    assert status in (422, 503)
    assert text.endswith("</html>\n")
    assert seconds > 8  # longer than a server waits that cuts what is under way
