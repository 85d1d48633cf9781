"""The page cache: one entry for an address, compressed or not, and none for what is not final."""

from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.cache import add_never_cache_headers
from pytest_django import Settings

from browser.caching import pages
from browser.middleware import kept

get = RequestFactory().get


class Site:
    """Makes a numbered page for each request that reaches it."""

    def __init__(self, finish: Callable[[HttpResponse], None] = pages.allow, status: int = 200) -> None:
        self.finish, self.status, self.made = finish, status, 0

    def __call__(self, _request: HttpRequest) -> HttpResponse:
        self.made += 1
        response = HttpResponse(f"page {self.made}", status=self.status, headers={"X-Of-The-Page": str(self.made)})
        self.finish(response)
        return response


def test_page_is_made_once_with_all_of_its_headers() -> None:
    site = Site()
    handle = kept.middleware(site)

    first, second = handle(get("/a?b=1")), handle(get("/a?b=1"))

    assert (first.content, second.content, site.made) == (b"page 1", b"page 1", 1)
    assert dict(first.headers) | {"Age": "0"} == dict(second.headers)
    assert second.headers["ETag"]
    assert second.headers["X-Of-The-Page"] == "1"


@pytest.mark.parametrize(
    "other",
    [
        get("/a?b=2"),
        get("/A?b=1"),
        get("/a", {"b": "1"}, headers={"host": "localhost"}),
        get("/a?b=1", secure=True),
        get("/a?b=1", headers={"accept-encoding": "br, gzip"}),
    ],
)
def test_another_address_or_form_is_another_page(other: HttpRequest) -> None:
    handle = kept.middleware(Site())
    handle(get("/a?b=1", headers={"accept-encoding": "br"}))

    assert handle(other).content == b"page 2"
    assert handle(get("/a?b=1")).content == b"page 1"


def test_sign_in_a_path_begins_no_query() -> None:
    handle = kept.middleware(Site())
    assert get("/a%3Fb=1").path_info == "/a?b=1"
    handle(get("/a%3Fb=1"))

    assert handle(get("/a?b=1?")).content == b"page 2"


def test_page_that_was_made_while_a_release_came_is_not_cached_for_it(settings: Settings, tmp_path: Path) -> None:
    settings.ONET_DATA = tmp_path / "onet.sqlite3"
    settings.ONET_DATA.write_text("a release")
    site = Site()

    def while_a_release_comes(request: HttpRequest) -> HttpResponse:
        (tmp_path / "next").write_text("the next release")
        (tmp_path / "next").replace(settings.ONET_DATA)
        return site(request)

    kept.middleware(while_a_release_comes)(get("/a"))

    assert kept.middleware(site)(get("/a")).content == b"page 2"
    assert kept.middleware(site)(get("/a")).content == b"page 2"


def test_page_in_the_cache_answers_head_too() -> None:
    handle = kept.middleware(Site())
    handle(get("/a"))

    assert handle(RequestFactory().head("/a")).content == b"page 1"


@pytest.mark.parametrize(
    ("site", "method"),
    [
        (Site(status=422), "GET"),
        (Site(add_never_cache_headers), "GET"),
        (Site(lambda _response: None), "GET"),
        (Site(), "POST"),
    ],
)
def test_what_is_not_final_is_made_again(site: Site, method: str) -> None:
    handle = kept.middleware(site)
    request = RequestFactory().generic(method, "/a")

    assert [handle(request).content, handle(request).content] == [b"page 1", b"page 2"]


def test_page_that_was_made_meanwhile_is_not_made_again() -> None:
    first, waited = Site(), Site()
    assert kept.again(waited)(get("/a")).content == b"page 1"

    kept.middleware(first)(get("/a"))

    assert kept.again(waited)(get("/a")).content == b"page 1"
    assert (first.made, waited.made) == (1, 1)


def test_page_says_how_old_it_is() -> None:
    with time_machine.travel("2026-01-01 12:00Z", tick=False) as clock:
        handle = kept.middleware(kept.again(site := Site()))
        assert "Age" not in handle(get("/a")).headers
        clock.shift(100.9)
        assert handle(get("/a")).headers["Age"] == "100"

        clock.shift(-200)  # a clock that was set back

        assert handle(get("/a")).headers["Age"] == "0"
        assert site.made == 1


def test_waiting_for_a_page_makes_it_no_younger() -> None:
    with time_machine.travel("2026-01-01 12:00Z", tick=False) as clock:
        first, waited = Site(), Site()

        def while_others_make_it(request: HttpRequest) -> HttpResponse:
            kept.middleware(first)(request)
            clock.shift(10)
            return kept.again(waited)(request)

        assert kept.middleware(while_others_make_it)(get("/a")).headers["Age"] == "10"
        clock.shift(10)

        assert kept.middleware(waited)(get("/a")).headers["Age"] == "20"
        assert waited.made == 0


def test_page_that_a_visitor_has_is_a_304(client: Client, static_files: None) -> None:
    whole = client.get("/sitemap/")
    again = client.get("/sitemap/", headers={"if-none-match": whole.headers["ETag"]})

    assert (whole.status_code, again.status_code, again.content) == (200, 304, b"")
