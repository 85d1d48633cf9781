"""nginx and Caddy in front of the real site, each with the file that `deploy/` has for it."""

import http.client
import json
import re
import shutil
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from browser.onet.transport.admission import MOST_PAGES_OF_ONE
from tests.servers import ROOT, SITE, free_port, serving, until_open
from tests.upstream import stall, upstream

NAME = "careers.example.org"
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin"
Command = Callable[[Path, str, int, int], list[str]]


@dataclass(frozen=True, slots=True)
class Front:
    """A proxy with TLS at a port, and the log of the site behind it."""

    port: int
    log: Path

    def ask(self, path: str, visitor: int = 1, **headers: str) -> tuple[int, http.client.HTTPMessage]:
        """Ask as a visitor with an address of its own; return status and headers."""
        context = ssl._create_unverified_context()  # noqa: S323, SLF001 - a certificate of our own
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self.port, timeout=30, context=context, source_address=(f"127.0.0.{visitor}", 0)
        )
        connection.request("GET", path, headers={"Host": NAME} | headers)
        response = connection.getresponse()
        response.read()
        connection.close()
        return response.status, response.headers


def nginx(folder: Path, program: str, port: int, behind: int) -> list[str]:
    """Write our file for nginx with a certificate and ports of the test; return the command."""
    site = (ROOT / "deploy" / "nginx.conf").read_text()
    site = site.replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace(
        "127.0.0.1:8000", f"127.0.0.1:{behind}"
    )
    site = re.sub(r"(ssl_certificate\w*) .*;", rf"\1 {folder}/both.pem;", site)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;"
        f"events {{}} http {{ access_log off; {temporary} {site} }}"
    )
    return [program, "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy(folder: Path, program: str, port: int, behind: int) -> list[str]:
    """Write our file for Caddy with a certificate and ports of the test; return the command."""
    site = (ROOT / "deploy" / "Caddyfile").read_text().replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    tls = f"https://{NAME}:{port}, https://127.0.0.1:{port} {{\n\ttls {folder}/both.pem {folder}/both.pem"
    options = "{\n\tadmin off\n\tauto_https disable_redirects\n}\n"
    (folder / "Caddyfile").write_text(options + site.replace(f"{NAME} {{", tls))
    return [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def make_certificate(folder: Path) -> None:
    """Put a certificate and its key into a folder."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl: install it (apt-get install openssl)")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-keyout", folder / "key.pem")
    named = ("-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME},IP:127.0.0.1", "-out", folder / "cert.pem")
    subprocess.run(  # noqa: S603 - our own words
        [openssl, "req", "-x509", *key, *named], check=True, capture_output=True
    )
    (folder / "both.pem").write_text((folder / "cert.pem").read_text() + (folder / "key.pem").read_text())


@pytest.fixture(scope="module", params=[nginx, caddy], ids=lambda command: command.__name__)
def front(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, embedded_data: Path, static_files: None
) -> Iterator[Front]:
    """Serve the site behind a proxy while O*NET stalls."""
    command: Command = request.param
    program = shutil.which(command.__name__, path=PATH)
    if program is None:
        pytest.skip(f"no {command.__name__}: install it (apt-get install {command.__name__})")
    folder = tmp_path_factory.mktemp(command.__name__)
    settings = {
        "ALLOWED_HOSTS": NAME,
        "BEHIND_HTTPS": "on",
        "TRUSTED_PROXIES": "127.0.0.1",
        "LOG_FORMAT": "json",
        "ONET_DATA": str(embedded_data),
        "ONET_USERNAME": "ws-user",
        "ONET_PASSWORD": "open-sesame",
        "NO_PROXY": "*",
    }
    make_certificate(folder)
    with (
        upstream(stall) as onet,
        (folder / "log").open("wb") as log,
        serving(SITE, log, ONET_API_URL=onet.url, **settings) as site,
    ):
        port = free_port()
        process = subprocess.Popen(  # noqa: S603 - our own words
            command(folder, program, port, site.port),
            env={"HOME": str(folder), "PATH": PATH},
            stderr=subprocess.DEVNULL,
        )
        try:
            until_open(port, process)
            yield Front(port, folder / "log")
        finally:
            process.terminate()
            process.wait()


def test_site_answers_through_the_proxy(front: Front) -> None:
    status, headers = front.ask("/accessibility/")

    assert status == 200
    assert "max-age" in headers["Strict-Transport-Security"]
    assert front.ask("/healthz/live")[0] == 200
    assert front.ask("/metrics")[0] == 404


def test_id_of_the_proxy_goes_on_into_the_log(front: Front) -> None:
    _, headers = front.ask("/patterns/", **{"X-Request-ID": "claimed"})

    given = headers["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}|[0-9a-f-]{36}", given)
    lines = [json.loads(line) for line in front.log.read_text().splitlines() if line.startswith("{")]
    assert [line["path"] for line in lines if line["request"] == given and "method" in line] == ["/patterns/"]


def test_visitors_have_shares_of_their_own_whatever_they_claim(front: Front) -> None:
    many = MOST_PAGES_OF_ONE + 4
    with ThreadPoolExecutor(many + 1) as pool:
        asked = [
            pool.submit(front.ask, f"/mnm/search?keyword=cold{number}", 2, **{"X-Forwarded-For": f"203.0.113.{number}"})
            for number in range(many)
        ]
        time.sleep(1.5)  # all of them have come
        other = pool.submit(front.ask, "/mnm/search?keyword=other", 3)
        statuses = [future.result()[0] for future in asked]

    assert sorted(statuses) == [429] * 4 + [503] * MOST_PAGES_OF_ONE
    assert other.result()[0] == 503
