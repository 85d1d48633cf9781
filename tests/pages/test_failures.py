"""What a visitor sees when O*NET fails, in each of its ways; the log says why, once, without a secret."""

import gzip
from contextlib import ExitStack
from contextvars import copy_context

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings

from browser.onet.transport import admission, pace
from browser.onet.transport.admission import MOST_PAGES_OF_ONE
from tests.pages.conftest import PASSWORD, USERNAME
from tests.pages.reading import main_in, text_of
from tests.upstream import (
    Answer,
    Handler,
    Upstream,
    compressed,
    hang_up,
    proxy,
    refusing,
    reply,
    reset,
    truncated,
)

KNOWLEDGE = "mnm/careers/17-2051.00/knowledge"
SECRET_WORDS = "java.lang.NullPointerException at line 7"


def bomb(handler: Handler) -> None:
    """Answer with very little that unpacks to very much; it is made when it is sent, for that takes a while."""
    compressed(b"<knowledge>" + b" " * 60_000_000 + b"</knowledge>")(handler)


BROKEN: dict[str, Answer] = {
    "429": reply(429, b"slow down"),
    "500": reply(500, SECRET_WORDS.encode(), "text/plain"),
    "502": reply(502, SECRET_WORDS.encode(), "text/html"),
    "503": reply(503),
    "redirect": reply(302, location="http://127.0.0.1:9/elsewhere"),
    "HTML": reply(body=f"<html><body>{SECRET_WORDS}</body></html>".encode(), content_type="text/html"),
    "HTML called XML": reply(body=f"<html><body>{SECRET_WORDS}</body></html>".encode()),
    "empty": reply(),
    "truncated": truncated(b"<knowledge><group>"),
    "cut": reply(body=b"<knowledge><group><title"),
    "other root": reply(body=b"<spam>1</spam>"),
    "error as 200": reply(body=b"<error>no</error>"),
    "DTD": reply(body=b'<!DOCTYPE knowledge [<!ENTITY a "b">]><knowledge>&a;</knowledge>'),
    "harmless DTD": reply(body=b"<!DOCTYPE knowledge><knowledge><group><title>T</title></group></knowledge>"),
    "unknown encoding": reply(body=b'<?xml version="1.0" encoding="klingon"?><knowledge/>'),
    "too large": reply(body=b"<knowledge>" + b" " * 5_100_000 + b"</knowledge>"),
    "bomb": bomb,
    "broken gzip": reply(body=gzip.compress(b"<knowledge/>")[:12], content_encoding="gzip"),
    "closed": hang_up,
    "reset": reset,
    "401": reply(401, b"Authorization Error"),
    "403": reply(403, b"no"),
    "418": reply(418),
}


@pytest.mark.parametrize("way", [*BROKEN])
def test_every_failure_is_503_without_upstream_words(
    client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    onet.next[KNOWLEDGE] = [BROKEN[way], BROKEN[way]]

    response = client.get(f"/{KNOWLEDGE}")

    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert "no-store" in response.headers["Cache-Control"]
    for secret in (SECRET_WORDS, USERNAME, PASSWORD, "127.0.0.1", "Authorization Error"):
        assert secret not in response.text
        assert secret not in caplog.text
    assert "No careers match" not in response.text


def test_a_refused_connection_is_a_503(client: Client, onet: Upstream, settings: Settings) -> None:
    with refusing() as address:
        settings.ONET_API_URL = address

        response = client.get("/mnm/search", {"keyword": "nurse"})

    assert response.status_code == 503
    assert "O*NET is not answering" in response.text
    assert "No careers match" not in response.text


def test_refused_account_says_whom_to_ask(client: Client, onet: Upstream, caplog: pytest.LogCaptureFixture) -> None:
    onet.next[KNOWLEDGE] = [BROKEN["401"]]

    response = client.get(f"/{KNOWLEDGE}")

    text = text_of(main_in(response))
    reference = text.partition("reference")[2].split()[0].strip(").")
    assert "O*NET is not available on this site" in text
    assert reference in caplog.text
    assert [record.levelname for record in caplog.records if reference in record.getMessage()] == ["ERROR"]


def test_refusing_proxy_is_named_without_its_password(
    client: Client,
    onet: Upstream,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.ONET_API_URL = "https://services.onetcenter.org/ws/"
    caplog.set_level("DEBUG")
    with proxy(407) as (address, _):
        monkeypatch.setenv("HTTPS_PROXY", address.replace("//", "//agent:pass-word@"))
        english, spanish = (client.get(f"/{KNOWLEDGE}", query) for query in ({}, {"lang": "es"}))

    text = text_of(main_in(english))
    reference = text.partition("reference")[2].split()[0].strip(").")
    assert english.status_code == 503
    assert "The proxy of this network does not let this site reach O*NET." in text
    assert "El proxy de esta red" in spanish.text
    (logged,) = (record for record in caplog.records if reference in record.getMessage())
    assert logged.levelname == "ERROR"
    assert "the proxy refused it with status 407" in logged.getMessage()
    for secret in ("agent", "pass-word", "YWdlbnQ6", "127.0.0.1"):
        assert secret not in english.text
        assert secret not in caplog.text.replace("User-Agent", "")


def test_404_of_onet_is_404_here(client: Client, onet: Upstream) -> None:
    onet.next["mnm/browse/"] = [reply(404, SECRET_WORDS.encode(), "text/plain")]

    response = client.get("/mnm/browse/")

    assert response.status_code == 404
    assert "Page not found." in text_of(main_in(response))
    assert SECRET_WORDS not in response.text


@pytest.mark.usefixtures("onet")
def test_too_many_pages_of_one_visitor_are_429(client: Client) -> None:
    address = "/mnm/careers/17-2051.00/?lang=es"
    with ExitStack() as stack, pace.call():
        for _ in range(MOST_PAGES_OF_ONE):
            context = copy_context()
            stack.callback(context.run, context.run(waiting_page).close)
        refused = client.get(address)

    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert "no-store" in refused.headers["Cache-Control"]
    main = main_in(refused)
    assert main.h1 is not None
    assert main.h1.get_text(strip=True) == "Demasiadas páginas a la vez."
    assert main.find("a", href=address) is not None
    assert client.get(address).status_code == 200


def waiting_page() -> ExitStack:
    """Return a page of the test client's that waits for O*NET, until it is closed."""
    with ExitStack() as stack:
        stack.enter_context(admission.page("127.0.0.1", 10))
        admission.ask("about/")
        return stack.pop_all()


def test_slow_down_says_for_how_long(client: Client, onet: Upstream) -> None:
    onet.next[KNOWLEDGE] = [reply(429, retry_after="30")]

    response = client.get(f"/{KNOWLEDGE}")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"
    assert "O*NET is busy" in response.text


def test_old_copy_has_date_and_is_not_cached(client: Client, onet: Upstream, settings: Settings) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = 0
    with time_machine.travel("2026-03-01 02:30Z", tick=False):
        fresh = client.get(f"/{KNOWLEDGE}")
    onet.next[KNOWLEDGE] = [reply(500), reply(500)]

    with time_machine.travel("2026-03-03 12:00Z", tick=False):
        old = client.get(f"/{KNOWLEDGE}")
        again = client.get(f"/{KNOWLEDGE}")

    assert fresh.status_code == old.status_code == again.status_code == 200
    assert "O*NET is not answering" not in fresh.text
    assert "O*NET is not answering" in old.text
    assert "This copy is from February 28, 9:30 p.m." in text_of(main_in(old))
    assert "no-store" in old.headers["Cache-Control"]
    assert "O*NET is not answering" not in again.text


def test_account_that_is_refused_later_leaves_old_copy(client: Client, onet: Upstream, settings: Settings) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = 0
    client.get(f"/{KNOWLEDGE}")
    onet.next[KNOWLEDGE] = [reply(401)]

    response = client.get(f"/{KNOWLEDGE}")

    assert response.status_code == 200
    assert "This copy is from" in response.text


def test_failed_report_leaves_career_and_says_so(client: Client, onet: Upstream) -> None:
    onet.next["mnm/careers/17-2051.00/report"] = [reply(500), reply(500)]

    response = client.get("/mnm/careers/17-2051.00/")

    assert response.status_code == 200
    assert "We could not get this part from O*NET just now" in response.text
    assert "Civil Engineers" in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_a_failed_about_leaves_the_page(client: Client, onet: Upstream) -> None:
    onet.next["about/"] = [reply(500), reply(500)]

    response = client.get("/mnm/search", {"keyword": "nurse"})

    assert response.status_code == 200
    assert "Registered Nurses" in response.text
    assert "no-store" in response.headers["Cache-Control"]


MISSING = b'<?xml version="1.0"?><error>The required parameter "keyword" was not provided.</error>'


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/about/",
        "/mnm/",
        "/online/",
        "/mnm/search?keyword=nurse",
        "/mpp/search?keyword=x",
        "/veterans/military?keyword=11B",
        "/mnm/careers/",
        "/mnm/careers/17-2051.00/",
        "/mnm/careers/17-2051.00/report",
        "/mpp/careers/17-2051.00/skills",
        "/online/occupations/17-2051.00/",
        "/online/occupations/17-2051.00/details/tasks",
    ],
)
def test_a_refusal_of_anything_is_the_friendly_422(client: Client, onet: Upstream, address: str) -> None:
    onet.next.clear()
    for path in ("", "about/", "mnm/", "online/", "mnm/search", "mpp/search", "veterans/military", "mnm/careers/"):
        onet.next[path] = [reply(422, MISSING)] * 3
    for path in ("", "report", "skills"):
        for area in ("mnm", "mpp"):
            onet.next[f"{area}/careers/17-2051.00/{path}"] = [reply(422, MISSING)] * 3
    onet.next["online/search"] = [reply(422, MISSING)] * 3
    for path in ("", "details/tasks"):
        onet.next[f"online/occupations/17-2051.00/{path}"] = [reply(422, MISSING)] * 3

    response = client.get(address)

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 422
    assert len(soup.select("h1")) == 1
    assert 'The required parameter "keyword" was not provided.' in text_of(main_in(response))
    assert soup.select("main form, main a[href]")


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>Bad &amp; wrong</body></html>", b"<error>  </error>", b"\xff\xfe\x00"]
)
def test_refusal_without_words_is_422_without_them(client: Client, onet: Upstream, body: bytes) -> None:
    onet.next["mnm/search"] = [reply(422, body, "text/html")]

    response = client.get("/mnm/search", {"keyword": "nurse"})

    assert response.status_code == 422
    assert "Bad" not in response.text
    assert "O*NET said" not in response.text


def test_refusal_is_escaped_and_form_keeps_input(client: Client, onet: Upstream) -> None:
    onet.next["mnm/search"] = [reply(422, b"<error>&lt;script&gt;alert(1)&lt;/script&gt;</error>")]

    response = client.get("/mnm/search", {"keyword": "nurse <b>"})

    soup = BeautifulSoup(response.content, "html5lib")
    assert "<script>alert" not in response.text
    assert "<script>alert(1)</script>" in text_of(main_in(response))
    assert soup.select_one('main input[name=keyword][value="nurse <b>"]')


@pytest.mark.parametrize(
    "address",
    [
        "/mnm/search",
        "/mnm/search?keyword=%20",
        "/veterans/military?branch=army",
        "/nowhere",
        "/favicon.ico",
        "/accessibility/",
    ],
)
def test_what_needs_no_answer_asks_nothing(client: Client, onet: Upstream, address: str) -> None:
    client.get(address)

    assert onet.requests == []


def test_a_search_without_keyword_is_its_form(client: Client, onet: Upstream) -> None:
    response = client.get("/mnm/search")

    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html5lib").select_one("main form input[name=keyword]")


def test_ill_formed_parameter_is_caught_without_call(client: Client, onet: Upstream) -> None:
    response = client.get("/mnm/search", {"keyword": "nurse", "start": "first"})

    soup = BeautifulSoup(response.content, "html5lib")
    assert response.status_code == 422
    assert onet.requests == []
    assert soup.select_one('main input[name=keyword][value="nurse"]')
    assert soup.select_one('main input[name=start][value="first"][aria-invalid]')


def test_a_private_page_is_not_kept_anywhere(client: Client, onet: Upstream) -> None:
    first = client.get("/veterans/military", {"keyword": "11B"})
    client.get("/veterans/military", {"keyword": "11B"})

    assert first.status_code == 200
    assert "private" in first.headers["Cache-Control"]
    assert "no-store" in first.headers["Cache-Control"]
    assert first.headers["Referrer-Policy"] == "no-referrer"
    assert onet.paths().count("veterans/military") == 2


def test_only_parameters_of_api_are_passed_on(client: Client, onet: Upstream) -> None:
    client.get("/mnm/careers/?start=21&end=40&sort=name&state=CO&other=1")

    (query,) = [
        request.query for request in onet.requests if request.path == "mnm/careers/" and "2000" not in request.query
    ]
    assert query == "sort=name&start=21&end=40"


def test_cached_page_makes_no_call(client: Client, onet: Upstream) -> None:
    for _ in range(3):
        client.get("/mnm/search", {"keyword": "nurse"})
    client.get("/mnm/search", {"keyword": "nurse", "start": "21"})

    assert onet.paths().count("mnm/search") == 2
    assert onet.paths().count("about/") == 1


def test_every_call_names_the_site(client: Client, onet: Upstream) -> None:
    client.get("/mnm/search", {"keyword": "nurse"})

    assert all(request.headers["User-Agent"].startswith("onet-browser/") for request in onet.requests)
    assert all(request.headers["Authorization"].startswith("Basic ") for request in onet.requests)
