"""manage.py warm: pages find their answers in the cache, politely, and it goes on where it stopped."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from browser.embedded.app import application
from browser.embedded.data.load import load
from tests.embedded.releases import CIVIL, OFFICIAL, archive
from tests.upstream import Upstream, reply, serving, upstream

USERNAME, PASSWORD = "warming-account", "s3cret-w0rd"


class Terminal(StringIO):
    """Where a progress bar can be drawn."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data of a release with six occupations."""
    folder = tmp_path_factory.mktemp("small")
    data = folder / "onet.sqlite3"
    load([archive(folder / "db.zip", OFFICIAL)], data, lambda _: None)
    return data


@pytest.fixture
def onet(settings: Settings, tmp_path: Path, small: Path, static_files: None) -> Iterator[Upstream]:
    backend = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = settings.CACHES | {
        "default": {"BACKEND": backend, "LOCATION": str(tmp_path / "cache"), "OPTIONS": {"MAX_ENTRIES": 1_000}}
    }
    settings.ONET_USERNAME, settings.ONET_PASSWORD = USERNAME, PASSWORD
    settings.ONET_CALLS_PER_SECOND, settings.ONET_DATA = 1_000, small
    with upstream(serving(application(small))) as stand_in:
        settings.ONET_API_URL = stand_in.url
        yield stand_in


def warm(area: str = "mnm", out: StringIO | None = None) -> str:
    out = out or StringIO()
    call_command("warm", area, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("area", "paths"),
    [
        ("mnm", ["/mnm/careers/17-2051.00/", "/mnm/"]),
        ("online", ["/online/occupations/17-2051.00/summary/", "/online/"]),
    ],
)
def test_pages_make_no_call_afterwards(client: Client, onet: Upstream, area: str, paths: list[str]) -> None:
    said = warm(area)
    onet.requests.clear()

    assert [client.get(path).status_code for path in paths] == [200, 200]

    assert [path for path in onet.paths() if path.startswith(f"{area}/")] == []
    assert " careers of " in said
    assert "[" not in said  # no bar


def test_fresh_copies_are_skipped(onet: Upstream) -> None:
    first = warm()
    onet.requests.clear()

    again = warm()

    assert onet.requests == []
    assert first == "6 careers of My Next Move: 20 answers came, 0 were fresh, 2 are missing.\n"
    assert again == "6 careers of My Next Move: 0 answers came, 20 were fresh, 2 are missing.\n"


def test_career_that_fails_is_left_out(onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CIVIL}/"] = [reply(404)]

    said = warm()

    assert said == "6 careers of My Next Move: 18 answers came, 0 were fresh, 3 are missing.\n"
    assert f"mnm/careers/{CIVIL}/report" not in onet.paths()


def test_refused_account_stops_it_at_a_sentence(onet: Upstream) -> None:
    onet.next[f"mnm/careers/{CIVIL}/"] = [reply(401, PASSWORD.encode())]

    with pytest.raises(
        CommandError, match=r"^O\*NET stopped this \(account denied\) after \d of 6 careers\. They"
    ) as error:
        warm()

    assert PASSWORD not in str(error.value)


def test_request_to_wait_stops_it(onet: Upstream) -> None:
    onet.next["about/"] = [reply(429, retry_after="30")]

    with pytest.raises(CommandError, match=r"\(no answer\) after 0 of 0 careers"):
        warm()


def test_terminal_shows_a_bar(onet: Upstream) -> None:
    said = warm(out=Terminal())

    assert "\r[#####.........................] 1 of 6" in said
    assert "[##############################] 6 of 6\n6 careers of My Next Move: " in said


def test_built_in_data_need_no_cache(embedded_data: Path) -> None:
    with pytest.raises(CommandError, match="The built-in data answer"):
        warm()


def test_cache_of_a_process_is_refused(settings: Settings, embedded_data: Path) -> None:
    settings.ONET_USERNAME, settings.ONET_PASSWORD = USERNAME, PASSWORD

    with pytest.raises(CommandError, match="Set CACHE_URL to a Redis or a folder"):
        warm()
