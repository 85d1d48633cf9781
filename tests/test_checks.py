"""Wrong settings are reported before the site starts, with a sentence on how to mend each."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from django.core.checks import CheckMessage, run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from browser.checks import onet
from browser.embedded.data.store import LAYOUT_VERSION
from tests.conftest import ROOT

ACCOUNT = {"ONET_USERNAME": "ws-user", "ONET_PASSWORD": "open-sesame"}
REDIS = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:6379/0"}}


@pytest.fixture(autouse=True)
def _data_are_there(settings: Settings, embedded_data: Path) -> None:
    settings.ONET_DATA = embedded_data


def messages(settings: Settings, changes: Mapping[str, object]) -> list[CheckMessage]:
    """Return what the checks say about the settings with these changes."""
    for name, value in changes.items():
        setattr(settings, name, value)
    return onet()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        ACCOUNT,
        {"WORKERS": 2},
        ACCOUNT | {"WORKERS": 2, "CACHES": REDIS},
        ACCOUNT | {"ONET_API_URL": "https://services.onetcenter.org/ws/"},
        ACCOUNT | {"ONET_API_URL": "http://127.0.0.1:8001/ws/"},
        ACCOUNT | {"ONET_DATA": Path("/nowhere/onet.sqlite3")},
        {"ONET_CACHE_FRESH_SECONDS": 0},
        {"CACHES": REDIS},
    ],
)
def test_right_settings_are_passed_in_silence(settings: Settings, changes: dict[str, object]) -> None:
    assert messages(settings, changes) == []


@pytest.mark.parametrize(
    ("changes", "identifier", "words", "hint"),
    [
        (
            {"ONET_USERNAME": "ws-user"},
            "browser.E001",
            "ONET_USERNAME is set without ONET_PASSWORD.",
            "Set ONET_PASSWORD too, or unset ONET_USERNAME to use the built-in data.",
        ),
        (
            {"ONET_PASSWORD": "open-sesame"},
            "browser.E001",
            "ONET_PASSWORD is set without ONET_USERNAME.",
            "Set ONET_USERNAME too, or unset ONET_PASSWORD to use the built-in data.",
        ),
        (
            ACCOUNT | {"ONET_API_KEY": "key-of-ours"},
            "browser.E002",
            "ONET_API_KEY is set together with ONET_USERNAME or ONET_PASSWORD.",
            "They belong to different generations of the API: unset the other two if you have a key.",
        ),
        *(
            (
                {"ONET_API_KEY": f"key-of-ours{letter}more"},
                "browser.E011",
                "ONET_API_KEY contains a blank, a control character or a letter that no key has.",
                "Copy the key again from your account at https://services.onetcenter.org/; it is one word.",
            )
            for letter in (" ", "\t", "\x00", "é")
        ),
        *(
            (
                {"ONET_API_KEY": "key-of-ours", "ONET_API_URL": url},
                "browser.E012",
                "ONET_API_URL is an address of Web Services 1.x, and ONET_API_KEY is a key for 2.0.",
                "Unset ONET_API_URL, for https://api-v2.onetcenter.org/.",
            )
            for url in ("https://services.onetcenter.org/ws/", "https://services.onetcenter.org")
        ),
        (
            ACCOUNT | {"ONET_API_URL": "https://api-v2.onetcenter.org/"},
            "browser.E012",
            "ONET_API_URL is the address of Web Services 2.0, which takes no user name and password.",
            "Set ONET_API_KEY instead of ONET_USERNAME and ONET_PASSWORD, or unset ONET_API_URL.",
        ),
        (
            ACCOUNT | {"WORKERS": 2},
            "browser.W001",
            "2 processes serve the site, and each limits its calls to O*NET by itself.",
            "Set CACHE_URL to a Redis, which makes one limit of theirs; or unset WORKERS.",
        ),
        (
            {"ONET_CALLS_PER_SECOND": 0},
            "browser.E013",
            "ONET_CALLS_PER_SECOND is less than 1.",
            "Set it to a number of calls; O*NET's terms allow 5.",
        ),
        (
            ACCOUNT | {"ONET_API_URL": "https://ws-user:open-sesame@services.onetcenter.org/ws/"},
            "browser.E003",
            "ONET_API_URL contains a user name or password.",
            "Take them out of the address and set ONET_API_KEY, or ONET_USERNAME and ONET_PASSWORD.",
        ),
        (
            {"ONET_API_URL": "https://services.onetcenter.org/ws/"},
            "browser.E005",
            "ONET_API_URL is set without credentials.",
            "Set ONET_API_KEY, or unset ONET_API_URL to use the built-in data.",
        ),
        (
            {"ONET_DATA": Path("/nowhere/data")},
            "browser.E006",
            "There are no data for the embedded O*NET Web Services to answer from.",
            "Run `.venv/bin/python manage.py load_onet` to make /nowhere/data; or set ONET_API_KEY.",
        ),
        (
            {"ONET_CACHE_FRESH_SECONDS": -1},
            "browser.E007",
            "ONET_CACHE_FRESH_SECONDS is less than 0.",
            "Set it to a number of seconds; 0 asks O*NET again each time.",
        ),
        (
            {"WRONG_VALUES": {"DEBUG": "Set it to on or off."}},
            "browser.E010",
            "DEBUG is set to something that it cannot be.",
            "Set it to on or off.",
        ),
    ],
)
def test_wrong_setting_is_named_with_remedy(
    settings: Settings, changes: dict[str, object], identifier: str, words: str, hint: str
) -> None:
    [message] = messages(settings, changes)

    assert (message.id, message.msg, message.hint) == (identifier, words, hint)
    assert "open-sesame" not in str(message)
    assert "key-of-ours" not in str(message)


@pytest.mark.parametrize(
    "url",
    [
        "services.onetcenter.org/ws/",
        "ftp://services.onetcenter.org/ws/",
        "https:///ws/",
        "https://services.onetcenter.org/ws/?client=ws-user",
        "https://services.onetcenter.org/ws/#top",
        "http://[",
    ],
)
def test_a_wrong_address_is_named(settings: Settings, url: str) -> None:
    [message] = messages(settings, ACCOUNT | {"ONET_API_URL": url})

    assert (message.id, message.msg) == ("browser.E004", "ONET_API_URL is not the address of a web service.")
    assert message.hint == "Write it as https://api-v2.onetcenter.org/, or unset it for that default."


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data.write_text("root:x:0:0"), "file is not a database"),
        (lambda data: data.write_text(""), "its layout is not that of this version"),
        (lambda data: relaid(data, LAYOUT_VERSION - 1), "its layout is not that of this version"),
        (lambda data: relaid(data, LAYOUT_VERSION), "no such table: meta"),
    ],
)
def test_data_that_cannot_be_read_are_named(
    settings: Settings, tmp_path: Path, change: Callable[[Path], object], reason: str
) -> None:
    data = tmp_path / "onet.sqlite3"
    change(data)

    [message] = messages(settings, {"ONET_DATA": data})

    assert message.id == "browser.E009"
    assert message.msg == f"ONET_DATA names no data file of this version: {data} cannot be read: {reason}."
    assert message.hint == (
        f"If {data} is something else, set ONET_DATA to another file. Then run "
        "`.venv/bin/python manage.py load_onet`, which makes it anew."
    )


def relaid(data: Path, version: int) -> None:
    """Write a database of this version that has no table of ours."""
    with closing(sqlite3.connect(data)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_several_wrong_settings_are_named_at_once(settings: Settings) -> None:
    changes = {"ONET_USERNAME": "ws-user", "ONET_API_KEY": "key-of-ours", "ONET_CACHE_FRESH_SECONDS": -1}

    assert [message.id for message in messages(settings, changes)] == ["browser.E001", "browser.E002", "browser.E007"]


def test_a_redis_without_its_client_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)  # Python's own way to say that there is no such package

    [message] = messages(settings, {"CACHES": REDIS})

    assert (message.id, message.msg) == ("browser.E008", "CACHE_URL names a Redis, but its client is not installed.")
    assert message.hint == "Run `.venv/bin/pip install redis`, or unset CACHE_URL."


# A variable, a value that it cannot have, and the advice.
WRONG = [
    ("BEHIND_HTTPS", "enabled", "Set it to on or off."),
    ("CACHE_URL", "bogus://ws-user:open-sesame@x", "Write it as redis://host:6379/0, or unset it"),
    ("DEBUG", "maybe", "Set it to on or off."),
    ("LOG_FORMAT", "yaml", "Set it to text or json."),
    ("LOG_LEVEL", "verbose", "Set it to one of DEBUG, INFO, WARNING, ERROR."),
    ("ONET_CACHE_FRESH_SECONDS", "abc", "Set it to a number of seconds, as 86400 for a day"),
    ("PORT", "99999", "Set it to a number from 1 to 65535."),
    ("TRUSTED_PROXIES", "10.0.0.5/999", "Set it to addresses or networks of proxies, as 10.0.0.5 or 10.0.0.0/24"),
    ("TZ", "Mars/Base", "Set it to a time zone by its name, as America/Chicago or UTC."),
]


def started(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of Python in the project's folder, with other settings in the environment."""
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *command], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command", [("manage.py", "server_options"), ("-c", "import onetsite.wsgi")], ids=["before the server", "in it"]
)
def test_wrong_values_are_refused_before_anything_is_served(embedded_data: Path, command: tuple[str, ...]) -> None:
    values = {name: value for name, value, _ in WRONG}

    done = started(*command, ONET_DATA=str(embedded_data), **values)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "open-sesame" not in done.stderr
    for name, _, advice in WRONG:
        assert f"(browser.E010) {name} is set to something that it cannot be.\n\tHINT: {advice}" in done.stderr


def test_a_blank_value_is_the_default(embedded_data: Path) -> None:
    blank = {name: " " for name, _, _ in WRONG} | {"HOST": "", "ALLOWED_HOSTS": "a.example, b.example ,"}
    names = ("DEBUG", "ALLOWED_HOSTS", "ONET_CACHE_FRESH_SECONDS", "TIME_ZONE", "LOG_LEVEL", "BEHIND_HTTPS")

    process = started(
        "-c",
        f"from onetsite import settings; print([getattr(settings, name) for name in {(*names, 'HOST', 'PORT')}])",
        **blank,
    )

    assert process.stdout == (
        "[False, ['a.example', 'b.example'], 86400, 'America/New_York', 'INFO', False, '127.0.0.1', 8000]\n"
    ), process.stderr


def test_the_checks_are_part_of_every_start(settings: Settings) -> None:
    settings.ONET_CACHE_FRESH_SECONDS = -1

    assert "browser.E007" in [message.id for message in run_checks()]
    with pytest.raises(SystemCheckError, match="ONET_CACHE_FRESH_SECONDS is less than 0"):
        call_command("check")
