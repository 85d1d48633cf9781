"""The caches in the process are bounded in bytes, whatever is stored in them."""

import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from random import Random

from django.core.cache import caches
from pytest_django import Settings

from browser.caching.bounded import ENTRY_BYTES, BoundedCache

KILOBYTE = bytes(1_000)


def bounded(name: str, most: int = 20_000) -> BoundedCache:
    """Return an empty cache of so many bytes."""
    cache = BoundedCache(name, {"OPTIONS": {"MAX_BYTES": most}})
    cache.clear()
    return cache


def stored(cache: BoundedCache) -> list[str]:
    return [key.rpartition(":")[2] for key in vars(cache)["_cache"]]


def test_what_was_not_read_for_longest_makes_room() -> None:
    cache = bounded("room")
    for number in range(14):
        cache.set(str(number), KILOBYTE)
        cache.get("0")

    assert set(stored(cache)) == {"0", *map(str, range(3, 14))}
    assert "1" not in cache
    assert cache.get("0") == KILOBYTE


def test_long_entry_takes_the_place_of_many() -> None:
    cache = bounded("long")
    for number in range(10):
        cache.set(str(number), KILOBYTE)

    cache.set("long", bytes(12_000))

    assert stored(cache)[0] == "long"
    assert 3 <= len(stored(cache)) <= 6


def test_bytes_of_what_is_gone_are_free() -> None:
    cache = bounded("gone")
    for number in range(1_000):
        cache.set("same", KILOBYTE * (number % 10))
        cache.set("deleted", KILOBYTE)
        cache.delete("deleted")
        cache.delete("deleted")
        cache.set("expired", KILOBYTE, timeout=-1)
        assert cache.get("expired") is None
    cache.set("another", KILOBYTE)
    assert set(stored(cache)) == {"same", "another"}

    cache.clear()

    assert stored(cache) == []
    cache.set("large", bytes(18_000))
    assert cache.add("small", b"") is True
    assert stored(cache) == ["small", "large"]


def test_threads_share_one_bound() -> None:
    bounded("shared")

    def fill(thread: int) -> None:
        cache = BoundedCache("shared", {"OPTIONS": {"MAX_BYTES": 20_000}})
        for number in range(200):
            cache.set(f"{thread}-{number}", KILOBYTE)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(fill, range(4)))

    assert 10 <= len(stored(BoundedCache("shared", {"OPTIONS": {"MAX_BYTES": 20_000}}))) <= 12


def test_bound_is_of_memory() -> None:
    chance = Random(1)  # noqa: S311 - no secret
    tracemalloc.start()
    try:
        cache = bounded("memory", 4_000_000)
        for number in range(20_000):
            cache.set(f"answer:{number:064}", chance.randbytes(chance.choice((5, 500, 5_000))))
        size, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert 2_500_000 < size <= 4_000_000
    assert ENTRY_BYTES < 1_000


def test_every_cache_in_the_process_is_bounded(settings: Settings) -> None:
    bounds = [settings.CACHES[name]["OPTIONS"]["MAX_BYTES"] for name in ("default", "near", "pages")]

    assert sum(bounds) < 150_000_000
    assert all(isinstance(caches[name], BoundedCache) for name in ("default", "near", "pages"))
