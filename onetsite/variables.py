"""Variables of the environment as values: a wrong one is noted for the system checks, and never raised."""

import os
import re
from collections.abc import Callable, Collection
from ipaddress import IPv6Address, ip_address
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import SplitResult, parse_qs, urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured
from environ import Env

T = TypeVar("T")

WRONG_VALUES: dict[str, str] = {}  # how to mend each variable with a wrong value: browser.checks refuses them

SWITCH = {**dict.fromkeys(("on", "true", "yes", "1"), True), **dict.fromkeys(("off", "false", "no", "0"), False)}
LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
NAME = re.compile(rf"(?=.{{1,253}}$)(?:{LABEL}\.)*(?![0-9]+$){LABEL}", re.IGNORECASE)
MOST_LETTERS = 80  # of a line that is printed
ZONES = "/zoneinfo/"  # the folder in which systems have the files of time zones


def given(name: str) -> str:
    """Return a variable as it is set; empty where it is not."""
    text = os.environ.get(name, "").strip()
    if text.isprintable():
        return text
    WRONG_VALUES[name] = "Take out its line breaks, control characters, odd blanks and letters that are not in UTF-8."
    return ""


def value(name: str, default: T, read: Callable[[str], T], mend: str) -> T:
    """Return what a variable says, the default where it is blank; a wrong one is noted."""
    text = given(name)
    try:
        return read(text) if text else default
    except (ValueError, LookupError, OSError, ImproperlyConfigured):
        WRONG_VALUES[name] = mend
        return default


def switch(name: str) -> bool:
    """Return whether a variable says on; off where it is blank."""
    return value(name, default=False, read=lambda text: SWITCH[text.lower()], mend="Set it to on or off.")


def number(name: str, default: int, within: Collection[int], mend: str) -> int:
    """Return the whole number that a variable says."""
    return value(name, default, lambda text: sound(int(text), int(text) in within), mend)


def sound(value: T, is_sound: bool) -> T:  # noqa: FBT001 - the condition is what the function is about
    """Return a value; ValueError if it is not sound."""
    if not is_sound:
        raise ValueError
    return value


def is_host(text: str) -> bool:
    """Return whether a text is the name of a machine, as it is in a request, or an IP address."""
    try:
        return bool(ip_address(text))
    except ValueError:
        return bool(NAME.fullmatch(text))


def host(text: str) -> str:
    """Return an address of this machine, an IPv6 one without its brackets."""
    bare = text[1:-1] if text.startswith("[") and text.endswith("]") else text
    return sound(bare, is_host(bare))


def allowed_hosts(text: str) -> list[str]:
    """Return names as Django compares them: `*` for any, `.example.org` for all below it, IPv6 in brackets."""
    return [sound(name, is_allowed(name)) for name in text.replace(",", " ").split()]


def is_allowed(name: str) -> bool:
    """Return whether a request can have a name that Django compares with this one."""
    if name.startswith("["):
        return name.endswith("]") and isinstance(ip_address(name[1:-1]), IPv6Address)
    return name == "*" or (":" not in name and is_host(name.removeprefix(".")))


def frame_ancestors(text: str) -> str:
    """Return the sites that may embed this one as the content policy names them."""
    words = text.replace(",", " ").split()
    if words == ["none"]:
        return "'none'"
    return " ".join("'self'" if word.strip("'") == "self" else sound(word, is_origin(word)) for word in words)


def is_origin(text: str) -> bool:
    """Return whether a text is a site without a path; `*.` stands for all names below one."""
    parts = urlsplit(text.replace("://*.", "://", 1))
    is_bare = text == f"{parts.scheme}://{'*.' if '://*.' in text else ''}{parts.netloc}" and "@" not in parts.netloc
    return is_bare and parts.scheme in {"http", "https"} and is_server(parts.netloc)


def contact(text: str) -> str:
    """Return whom to write to about a hole, as an address for links."""
    name, _, domain = text.removeprefix("mailto:").rpartition("@")
    if name and not re.search(r"[\s:/@]", name):
        return sound(f"mailto:{name}@{domain}", is_host(domain))
    parts = urlsplit(text)
    return sound(text, parts.scheme == "https" and is_server(parts.netloc) and " " not in text)


def line(text: str) -> str:
    """Return words that are printed as they are, if there is room for them on a line of paper."""
    return sound(text, len(text) <= MOST_LETTERS and not set(text) & {"<", ">"})


def phone(text: str) -> str:
    """Return a phone number, as it is written."""
    return sound(line(text), re.fullmatch(r"[+(0-9][-+() ./0-9A-Za-z]{2,}", text) is not None)


def time_zone(text: str) -> str:
    """Return the name of a time zone, which systems also write as the path of its file."""
    name = text.removeprefix(":")
    if name.startswith("/"):
        path = str(Path(name).resolve(strict=True))
        name = sound(path, ZONES in path).partition(ZONES)[2]
    return ZoneInfo(name).key


def cache(url: str) -> dict[str, Any]:
    """Return the cache that an address names: in the process, in a folder, or on a Redis."""
    parts = urlsplit(url)
    is_right, options = CACHES[parts.scheme]
    named = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    config: dict[str, Any] = Env.cache_url_config(url)
    return sound(config, is_right(parts) and named.keys() <= options and not parts.fragment)


def is_process(parts: SplitResult) -> bool:
    """Return whether an address names a cache in the process: by one word, or by no name."""
    return not parts.path


def is_folder(parts: SplitResult) -> bool:
    """Return whether an address names a folder that can be written, or be made."""
    folder = Path(parts.path)
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return bool(not parts.netloc and folder.name) and there.is_dir() and os.access(there, os.W_OK)


def is_redis(parts: SplitResult) -> bool:
    """Return whether an address names machines with a number of a database, or a socket in the file system."""
    database = parts.path.strip("/")
    if not parts.netloc:
        return bool(database) and not database.isdecimal()
    return (not database or database.isdecimal()) and all(map(is_server, parts.netloc.split(",")))


def is_server(netloc: str) -> bool:
    """Return whether a part of an address is a machine, with a port that can be."""
    parts = urlsplit(f"//{netloc}")
    return is_host(parts.hostname or "") and parts.port != 0


# How to judge each kind of cache, and the options that its address can have: others are the site's own.
CACHES: dict[str, tuple[Callable[[SplitResult], bool], set[str]]] = {
    "locmemcache": (is_process, set()),
    "dummycache": (is_process, set()),
    "filecache": (is_folder, set()),
    "redis": (is_redis, {"key_prefix"}),
    "rediss": (
        is_redis,
        {"key_prefix", "ssl_ca_certs", "ssl_certfile", "ssl_keyfile", "ssl_cert_reqs", "ssl_check_hostname"},
    ),
}
