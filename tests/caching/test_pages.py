"""The page cache: who may store a page, for how long, and until which release."""

import os
from pathlib import Path

import pytest
import time_machine
from django.core.cache import caches, close_caches
from django.core.cache.backends import filebased, locmem, redis
from django.core.cache.backends.base import BaseCache
from django.core.signals import request_finished
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from browser.caching import pages
from browser.caching.bounded import BoundedCache


def test_new_release_empties_the_cache(settings: Settings, tmp_path: Path) -> None:
    settings.ONET_DATA = tmp_path / "onet.sqlite3"
    settings.ONET_DATA.write_bytes(b"")
    caches["pages"].set("page", "old")
    assert caches["pages"].get("page") == "old"

    os.utime(settings.ONET_DATA, (1, 1))

    assert caches["pages"].get("page") is None


def test_expired_pages_are_dropped_when_another_comes() -> None:
    cache = pages.PageCache("dropped", {"OPTIONS": {"MAX_BYTES": 1_000_000}})
    stored = vars(cache)["_cache"]
    with time_machine.travel("2026-01-01 12:00Z", tick=False) as clock:
        for number in range(20):
            cache.set(f"page-{number}", "old", pages.PAGE_SECONDS)
            clock.shift(1)
        clock.shift(pages.PAGE_SECONDS - 11)

        cache.set("another", "new", pages.PAGE_SECONDS)

        assert len(stored) == 11
        assert cache.get("page-9") is None
        assert cache.get("page-10") == "old"


@pytest.mark.parametrize(("fresh", "seconds"), [(86_400, 300), (60, 60), (0, 0)])
def test_page_is_stored_while_answers_are_fresh(settings: Settings, fresh: int, seconds: int) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = fresh
    response = HttpResponse("page")

    pages.allow(response)

    assert response.headers["Cache-Control"] == f"max-age={seconds}, public"


@pytest.mark.parametrize(
    ("address", "encoding", "size", "is_stored"),
    [
        ("/?a=1&b=2", "", 60_000, True),
        ("/?a=1&z=9", "", 60_000, False),
        ("/", "", 70_000, False),
        ("/", "gzip, br", 70_000, True),
        ("/", "gzip, br", 300_000, False),
    ],
)
def test_page_is_stored_if_small_and_its_parameters_are_known(
    address: str,
    encoding: str,
    size: int,
    is_stored: bool,  # noqa: FBT001
) -> None:
    request = RequestFactory().get(address, headers={"Accept-Encoding": encoding})

    assert pages.fits(request, HttpResponse(b"x" * size), {"a", "b"}) is is_stored


@pytest.mark.usefixtures("embedded_data")
def test_parameters_that_anyone_makes_up_make_no_entry(client: Client) -> None:
    rows = "/database/rows/task_statements"
    made_up = "&".join(f"z{number}={number}" for number in range(2_000))
    client.get(rows)
    [kept] = [*vars(caches["pages"])["_cache"]]

    for query in (*(f"end=40&z={number}" for number in range(10)), made_up):
        response = client.get(f"{rows}?{query}")
        assert response.status_code == 200
        assert "no-store" in response.headers["Cache-Control"]

    assert [*vars(caches["pages"])["_cache"]] == [kept]


@pytest.mark.parametrize(
    "backend",
    [
        BoundedCache,
        pages.PageCache,
        locmem.LocMemCache,
        filebased.FileBasedCache,
        redis.RedisCache,
    ],
)
def test_no_cache_has_anything_to_close(backend: type[BaseCache]) -> None:
    assert backend.close is BaseCache.close
    assert not request_finished.disconnect(close_caches)  # it is disconnected already
