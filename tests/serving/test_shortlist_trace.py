"""A shortlist leaves no trace: a real site's log, cache keys, cached values and calls to O*NET, searched for it."""

import http.client
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.embedded.app import application
from tests.caching.test_shared_cache import Redis, shared
from tests.servers import SITE, serving
from tests.upstream import Upstream, upstream
from tests.upstream import serving as answering

__all__ = ["shared"]

# No data of O*NET's have the second: wherever it is, the list was. A career that is opened is in the cache by its path.
NURSE, TRACE = "29-1141.00", "98-7654.32"
LIST = f"list={NURSE},{TRACE}"
PATHS = (
    "/",
    "/about/",
    f"/mnm/careers/{NURSE}/",
    f"/mpp/careers/{NURSE}/?state=OH",
    "/mnm/careers/?start=1&end=20",
    f"/online/occupations/{NURSE}/",
    "/search?keyword=nurse",
    "/suggest?keyword=nur",
    "/veterans/military?keyword=68W",
    f"/local/{NURSE}?state=OH",
    "/mnm/careers",
    "/mnm//careers/",
    "/mnm/careers/99-9999.99/",
    "/mnm/search?keyword=nurse&start=x",
    "/mnm/soft_skills/",
    "/nowhere",
)


def ask(port: int, address: str, method: str = "GET", **headers: str) -> tuple[int, http.client.HTTPMessage]:
    """Return the status and the headers of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, address, headers=headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, response.headers


def use(port: int) -> None:
    """Go through the site with a list; also with a method that pages refuse, and by a name that is not the site's."""
    for path in PATHS:
        address = f"{path}{'&' if '?' in path else '?'}{LIST}"
        for method, headers in (
            ("GET", {}),
            ("GET", {"Accept-Encoding": "gzip"}),
            ("POST", {}),
            ("GET", {"Host": "x.example"}),
        ):
            _status, said = ask(port, address, method, **headers)
            assert "no-store" in str(said["Cache-Control"]), (address, method)
            assert said["Referrer-Policy"] == "no-referrer", (address, method)


def unpacked(data: bytes, depth: int = 2) -> Iterator[bytes]:
    """Yield what is stored, and what is packed in it."""
    yield data
    starts = [at for at in range(len(data)) if data[at : at + 1] == b"\x78"] if depth else []
    for at in starts:
        try:
            inner = zlib.decompressobj().decompress(data[at:])
        except zlib.error:
            continue
        yield from unpacked(inner, depth - 1)


def account(onet: Upstream, embedded_data: Path) -> dict[str, str]:
    """Return the settings of a site that is connected to a stand-in."""
    return {
        "ONET_USERNAME": "ws-user",
        "ONET_PASSWORD": "open-sesame",
        "ONET_API_URL": onet.url,
        "ONET_CALLS_PER_SECOND": "100",
        "ONET_DATA": str(embedded_data),
        "LOG_LEVEL": "DEBUG",
        "NO_PROXY": "*",
    }


@pytest.mark.usefixtures("static_files")
def test_no_file_of_a_site_has_the_list(embedded_data: Path, tmp_path: Path) -> None:
    cache, log = tmp_path / "cache", tmp_path / "log"
    with upstream(answering(application(embedded_data))) as onet, log.open("wb") as lines:
        settings = account(onet, embedded_data) | {"CACHE_URL": f"filecache://{cache}"}
        with serving(SITE, lines, **settings) as served:
            use(served.port)
        asked = onet.paths()

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    values = [value for path in files for value in unpacked(path.read_bytes())]
    assert len(files) > 10
    assert any(b"Registered Nurses" in value for value in values)  # what is packed is read here
    assert f"mnm/careers/{NURSE}/" in asked
    assert not [path for path in (*asked, *map(str, files)) if TRACE in path]
    assert not [value[:200] for value in values if TRACE.encode() in value]
    assert f"GET /mnm/careers/{NURSE}/ 200" in log.read_text()


@pytest.mark.usefixtures("static_files")
def test_no_key_and_no_value_of_a_redis_has_the_list(embedded_data: Path, shared: Redis) -> None:
    with upstream(answering(application(embedded_data))) as onet:
        with serving(SITE, **account(onet, embedded_data), CACHE_URL=shared.url) as served:
            use(served.port)

        with shared.client() as redis:
            stored = {key: redis.dump(key) for key in redis.scan_iter()}
            texts = {key: redis.get(key) for key in stored if redis.type(key) == b"string"}

    values = [each for value in (*stored.values(), *texts.values()) if value for each in unpacked(bytes(value))]
    assert any(b"O*NET" in value or b"Nurses" in value for value in values)  # what is packed was read
    assert stored
    assert not [key for key in stored if TRACE.encode() in key]
    assert not [value[:200] for value in values if TRACE.encode() in value]
