"""System checks: what is set wrongly, with a sentence on how to mend it."""

import importlib.util
import os
import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import requests
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004 - as Django names it

from browser import services
from browser.embedded.data.store import unreadable

PROXIES = ("https_proxy", "http_proxy", "all_proxy")


@register()
def onet(**kwargs: object) -> list[CheckMessage]:  # noqa: ARG001 - what Django hands a check
    """Check where answers come from, and that they can."""
    return [*_values(), *_credentials(), *_address(), *_network(), *_data(), *_cache()]


@register("env_file")
def env_file(**kwargs: object) -> list[CheckMessage]:  # noqa: ARG001 - what Django hands a check
    """Check that each line of `.env` could be read."""
    hint = "Write NAME=value, in UTF-8. A value with quotes, or with # after a blank, goes into quotes."
    return [Error(fault, hint=hint, id="browser.E014") for fault in settings.ENV_FILE_FAULTS]


def _values() -> Iterator[CheckMessage]:
    if settings.DEBUG:
        yield Warning(
            "DEBUG is on: whoever meets a fault of this site sees its code and settings.",
            hint="Unset DEBUG where visitors are.",
            id="browser.W003",
        )
    for name, mend in settings.WRONG_VALUES.items():
        yield Error(f"{name} is set to something that it cannot be.", hint=mend, id="browser.E010")


def _credentials() -> Iterator[CheckMessage]:
    user, password, key = settings.ONET_USERNAME, settings.ONET_PASSWORD, settings.ONET_API_KEY
    if bool(user) != bool(password):
        given, missing = ("ONET_USERNAME", "ONET_PASSWORD") if user else ("ONET_PASSWORD", "ONET_USERNAME")
        yield Error(
            f"{given} is set without {missing}.",
            hint=f"Set {missing} too, or unset {given} to use the built-in data.",
            id="browser.E001",
        )
    if key and (user or password):
        yield Error(
            "ONET_API_KEY is set together with ONET_USERNAME or ONET_PASSWORD.",
            hint="They belong to different generations of the API: unset the other two if you have a key.",
            id="browser.E002",
        )
    if ":" in user:
        yield Error(
            "ONET_USERNAME contains a colon, which no user name can.",
            hint="Set the user name alone, and the password as ONET_PASSWORD.",
            id="browser.E015",
        )
    if not key.isascii() or not key.isprintable() or " " in key:
        yield Error(
            "ONET_API_KEY contains a blank, a control character or a letter that no key has.",
            hint="Copy the key again from your account at https://services.onetcenter.org/; it is one word.",
            id="browser.E011",
        )


def _address() -> Iterator[CheckMessage]:
    url = settings.ONET_API_URL
    if not url:
        return
    try:
        parts = urlsplit(url)
        is_sound = _can_be_asked(url) and not (parts.query or parts.fragment)
        has_credentials = parts.username is not None or parts.password is not None
    except ValueError:
        is_sound, has_credentials = False, False
    if has_credentials:
        yield Error(
            "ONET_API_URL contains a user name or password.",
            hint="Take them out of the address and set ONET_API_KEY, or ONET_USERNAME and ONET_PASSWORD.",
            id="browser.E003",
        )
    elif not is_sound:
        yield Error(
            "ONET_API_URL is not the address of a web service.",
            hint=f"Write it as {services.V2_URL}, or unset it for that default.",
            id="browser.E004",
        )
    elif parts.scheme == "http" and not _is_this_machine(str(parts.hostname)):
        yield Warning(
            "ONET_API_URL is plain http to another machine: whoever is on the way can read the credentials.",
            hint="Write it with https://.",
            id="browser.W002",
        )
    if not (settings.ONET_USERNAME or settings.ONET_PASSWORD or settings.ONET_API_KEY):
        yield Error(
            "ONET_API_URL is set without credentials.",
            hint="Set ONET_API_KEY, or unset ONET_API_URL to use the built-in data.",
            id="browser.E005",
        )
    elif (
        is_sound
        and settings.ONET_API_KEY
        and ("/ws/" in f"{parts.path}/" or parts.hostname == urlsplit(services.V1_URL).hostname)
    ):
        yield Error(
            "ONET_API_URL is an address of Web Services 1.x, and ONET_API_KEY is a key for 2.0.",
            hint=f"Unset ONET_API_URL, for {services.V2_URL}.",
            id="browser.E012",
        )
    elif is_sound and not settings.ONET_API_KEY and parts.hostname == urlsplit(services.V2_URL).hostname:
        yield Error(
            "ONET_API_URL is the address of Web Services 2.0, which takes no user name and password.",
            hint="Set ONET_API_KEY instead of ONET_USERNAME and ONET_PASSWORD, or unset ONET_API_URL.",
            id="browser.E012",
        )


def _can_be_asked(url: str) -> bool:
    """Return whether an address is one that requests can call: it names a machine, and a port that can be."""
    try:
        prepared = requests.Request("GET", url).prepare()
        name = urlsplit(str(prepared.url)).hostname or ""
        return bool(name.encode("idna")) and urlsplit(url).scheme in ("http", "https") and urlsplit(url).port != 0
    except (ValueError, requests.RequestException):
        return False


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _network() -> Iterator[CheckMessage]:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        if (bundle := os.environ.get(name)) and not _has_certificates(Path(bundle)):
            yield Error(
                f"{name} names nothing with certificates.",
                hint="Set it to the file, in PEM, of your network's certificates; or unset it.",
                id="browser.E016",
            )
    for name in (proxy.upper() if is_upper else proxy for proxy in PROXIES for is_upper in (True, False)):
        address = os.environ.get(name, "")
        if address and not _can_be_asked(address if "://" in address else f"http://{address}"):
            yield Error(
                f"{name} is not the address of a proxy.",
                hint="Write it as http://proxy.example.org:3128, or unset it.",
                id="browser.E017",
            )


def _has_certificates(bundle: Path) -> bool:
    try:
        if not bundle.is_dir():
            ssl.create_default_context(cafile=bundle)
    except OSError:  # an ssl.SSLError is one, too
        return False
    return True


def _data() -> Iterator[CheckMessage]:
    data = settings.ONET_DATA
    if not services.is_builtin():
        return
    if not data.is_file():
        yield Error(
            "There are no data for the embedded O*NET Web Services to answer from.",
            hint=f"Run `.venv/bin/python manage.py load_onet` to make {data}; or set ONET_API_KEY.",
            id="browser.E006",
        )
    elif reason := unreadable(data):
        yield Error(
            f"ONET_DATA names no data file of this version: {reason}",
            hint=f"If {data} is something else, set ONET_DATA to another file. Then run "
            "`.venv/bin/python manage.py load_onet`, which makes it anew.",
            id="browser.E009",
        )


def _cache() -> Iterator[CheckMessage]:
    uses_redis = bool(services.redis_address())
    if settings.WORKERS > 1 and not uses_redis and not services.is_builtin():
        yield Warning(
            f"{settings.WORKERS} processes serve the site, and each limits its calls to O*NET by itself.",
            hint="Set CACHE_URL to a Redis, which makes one limit of theirs; or unset WORKERS.",
            id="browser.W001",
        )
    if uses_redis and importlib.util.find_spec("redis") is None:
        yield Error(
            "CACHE_URL names a Redis, but its client is not installed.",
            hint="Run `make setup REDIS=1`, or unset CACHE_URL.",
            id="browser.E008",
        )
