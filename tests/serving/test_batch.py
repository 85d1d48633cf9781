"""A list of titles on a real server: in no log and no file; one that is too large, and one that never ends."""

import http.client
import socket
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlencode

from tests.servers import BUILT_IN, SITE, serving
from tests.waiting import until_true

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HALF = b"\r\n".join(
    [
        *(b"POST /batch/ HTTP/1.1", b"Host: localhost", b"Content-Length: 1000"),
        *(b"Content-Type: application/x-www-form-urlencoded", b"", b"titles=nurse"),
    ]
)


def ask(port: int, method: str, address: str, body: str = "", visitor: int = 1) -> tuple[int, bytes]:
    whose = f"127.0.0.{visitor}", 0
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=whose)) as connection:
        connection.request(method, address, body, FORM)
        answer = connection.getresponse()
        return answer.status, answer.read()


def test_list_is_in_no_log_and_no_file(embedded_data: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    environment = {**BUILT_IN, "ONET_DATA": str(embedded_data), "LOG_LEVEL": "DEBUG", "TMPDIR": str(tmp_path)}
    environment["CACHE_URL"] = f"filecache://{tmp_path / 'cache'}"
    with log.open("wb") as lines, serving(SITE, lines.fileno(), **environment) as site:
        for _ in range(2):
            _status, page = ask(site.port, "POST", "/batch/", urlencode({"titles": "zookeeper for Pat\n68W"}))
            assert b"zookeeper for Pat" in page
        assert b"zookeeper for Pat" in ask(site.port, "GET", "/batch/?titles=zookeeper+for+Pat")[1]

    assert b"POST /batch/ 200" in log.read_bytes()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in written for word in (b"zookeeper", b"68W") if word in path.read_bytes()]


def test_list_that_is_too_large_gets_a_page(embedded_data: Path) -> None:
    with serving(SITE, **BUILT_IN, ONET_DATA=str(embedded_data)) as site:
        for size in (1_500_000, 8_000_000):
            status, page = ask(site.port, "POST", "/batch/", "titles=" + "x" * size)

            assert status == 413
            assert b"Send at most 1 MB" in page


def test_lists_that_never_end_hold_nobody_up(embedded_data: Path) -> None:
    with serving(SITE, **BUILT_IN, ONET_DATA=str(embedded_data)) as site, ExitStack() as stack:
        for _ in range(100):
            half = stack.enter_context(socket.create_connection(("127.0.0.1", site.port)))
            half.sendall(HALF)

        assert ask(site.port, "GET", "/mnm/careers/17-2051.00/")[0] == 200
        status, page = ask(site.port, "POST", "/batch/", "titles=nurse")
        assert (status, b"Wait a few seconds" in page) == (503, True)
        assert ask(site.port, "POST", "/batch/", "titles=nurse", visitor=2)[0] == 200

        stack.close()
        until_true(lambda: ask(site.port, "POST", "/batch/", "titles=nurse")[0] == 200)
