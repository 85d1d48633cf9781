"""Wrong settings are reported before the site starts, with a sentence on how to mend each."""

import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import certifi
import pytest
from django.core.checks import CheckMessage, run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from browser.checks import onet
from browser.embedded.data.store import LAYOUT_VERSION

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
        ACCOUNT | {"ONET_API_URL": "http://localhost:8001/ws/"},
        ACCOUNT | {"ONET_API_URL": "https://münchen.example/ws/"},
        ACCOUNT | {"ONET_DATA": Path("/nowhere/onet.sqlite3")},
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
            {"ONET_USERNAME": "ws-user:open-sesame", "ONET_PASSWORD": "open-sesame"},
            "browser.E015",
            "ONET_USERNAME contains a colon, which no user name can.",
            "Set the user name alone, and the password as ONET_PASSWORD.",
        ),
        (
            ACCOUNT | {"ONET_API_URL": "http://services.example.org/ws/"},
            "browser.W002",
            "ONET_API_URL is plain http to another machine: whoever is on the way can read the credentials.",
            "Write it with https://.",
        ),
        (
            {"DEBUG": True},
            "browser.W003",
            "DEBUG is on: whoever meets a fault of this site sees its code and settings.",
            "Unset DEBUG where visitors are.",
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
        "https://services.onetcenter.org:99999/ws/",
        "https://services.onetcenter.org:0/ws/",
        "https://services.onetcenter.org:port/ws/",
        "https://services onetcenter.org/ws/",
        "https://services..onetcenter.org/ws/",
        f"https://{'a' * 64}.example/ws/",
        "https://\N{SNOWMAN}.example/ws/",
        "https://xn--\N{SNOWMAN}.example/ws/",
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
    changes = {"ONET_USERNAME": "ws-user", "ONET_API_KEY": "key of ours"}

    assert [message.id for message in messages(settings, changes)] == ["browser.E001", "browser.E002", "browser.E011"]


def test_a_redis_without_its_client_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)  # Python's own way to say that there is no such package

    [message] = messages(settings, {"CACHES": REDIS})

    assert (message.id, message.msg) == ("browser.E008", "CACHE_URL names a Redis, but its client is not installed.")
    assert message.hint == "Run `make setup REDIS=1`, or unset CACHE_URL."


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
@pytest.mark.parametrize("content", [None, "Dear counselor"])
def test_bundle_without_certificates_is_named(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: str | None
) -> None:
    bundle = tmp_path / "ca.pem"
    if content:
        bundle.write_text(content)
    monkeypatch.setenv(name, str(bundle))

    [message] = messages(settings, {})

    assert (message.id, message.msg) == ("browser.E016", f"{name} names nothing with certificates.")


@pytest.mark.parametrize("bundle", [certifi.where(), "/etc/ssl/certs"])
def test_bundle_of_certificates_is_passed(settings: Settings, monkeypatch: pytest.MonkeyPatch, bundle: str) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", bundle)

    assert messages(settings, {}) == []


@pytest.mark.parametrize("address", ["http://ws-user:open-sesame@proxy:port", "proxy:99999", "//", "socks5://proxy"])
def test_wrong_proxy_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)

    [message] = messages(settings, {})

    assert (message.id, message.msg) == ("browser.E017", "HTTPS_PROXY is not the address of a proxy.")
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example.org:3128")
    assert messages(settings, {}) == []


def test_the_checks_are_part_of_every_start(settings: Settings) -> None:
    settings.ONET_USERNAME = "ws-user"

    assert "browser.E001" in [message.id for message in run_checks()]
    with pytest.raises(SystemCheckError, match="ONET_USERNAME is set without ONET_PASSWORD"):
        call_command("check")
