"""Settings of the site: each difference between machines is an environment variable (README, Settings)."""

import os
import tomllib
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environ import Env

from browser.caching import plain
from onetsite import logs

T = TypeVar("T")

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text())["project"]["version"]

Env.read_env(BASE_DIR / ".env")  # if there is one; what the environment says comes first

WRONG_VALUES: dict[str, str] = {}  # how to mend each variable with a wrong value: browser.checks refuses them


def given(name: str) -> str:
    """Return a variable as it is set; empty where it is not."""
    return os.environ.get(name, "").strip()


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


SWITCH = {**dict.fromkeys(("on", "true", "yes", "1"), True), **dict.fromkeys(("off", "false", "no", "0"), False)}
PORTS = {port: port for port in range(1, 65_536)}
LEVELS = {level: level for level in ("DEBUG", "INFO", "WARNING", "ERROR")}

DEBUG = switch("DEBUG")
DEFAULT_EXCEPTION_REPORTER_FILTER = "onetsite.debug.ReporterFilter"
ALLOWED_HOSTS = given("ALLOWED_HOSTS").replace(",", " ").split() or ["127.0.0.1", "localhost"]
# Nothing here outlives a restart that is signed: no session, no cookie, no form token. A random key is as good.
SECRET_KEY = given("SECRET_KEY") or get_random_secret_key()

# O*NET Web Services. Which of these are set decides where answers come from (browser.services.backend).
ONET_API_URL = given("ONET_API_URL")
ONET_USERNAME = given("ONET_USERNAME")
ONET_PASSWORD = given("ONET_PASSWORD")
ONET_API_KEY = given("ONET_API_KEY")
ONET_CALLS_PER_SECOND = value(
    "ONET_CALLS_PER_SECOND", default=5, read=int, mend="Set it to a number of calls; O*NET's terms allow 5."
)
ONET_DATA = Path(given("ONET_DATA") or BASE_DIR / "var" / "onet.sqlite3")
ONET_CACHE_FRESH_SECONDS = value(
    "ONET_CACHE_FRESH_SECONDS",
    default=24 * 3600,
    read=int,
    mend="Set it to a number of seconds, as 86400 for a day; 0 asks O*NET again each time.",
)

INSTALLED_APPS = ["django.contrib.staticfiles", "browser"]
MIDDLEWARE = [
    "browser.middleware.access.middleware",
    "browser.middleware.visitors.middleware",
    "browser.middleware.privacy.middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "browser.middleware.errors.middleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    # The page cache: it stores the compressed page.
    "django.middleware.cache.UpdateCacheMiddleware",
    "django.middleware.cache.FetchFromCacheMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "browser.middleware.language.middleware",
    "browser.middleware.place.middleware",
]
ROOT_URLCONF = "onetsite.urls"
WSGI_APPLICATION = "onetsite.wsgi.application"
DATA_UPLOAD_MAX_NUMBER_FIELDS = None  # granian refuses a head of more than 16 KB
APPEND_SLASH = False  # browser.views.other_address redirects either way
DATABASES: dict[str, dict[str, str]] = {}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

# Answers: shared by several machines when CACHE_URL names a Redis. Django's default of 300 entries would drop a third
# of them at random whenever a counselor has opened that many pages.
CACHES = {
    "default": value(
        "CACHE_URL",
        default=Env.cache_url_config("locmemcache://answers"),
        read=Env.cache_url_config,
        mend="Write it as redis://host:6379/0, or unset it to keep answers in the process.",
    ),
    # What is known for a while of O*NET's lists: which codes and which services there are.
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "memory"},
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "KEY_FUNCTION": "browser.caching.pages.key",
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}
CACHES["default"].setdefault("OPTIONS", {})
if "redis" in CACHES["default"]["BACKEND"].lower():
    CACHES["default"]["BACKEND"] = "django.core.cache.backends.redis.RedisCache"
    # A Redis that is down or hangs costs a page next to nothing, and nothing in it is trusted.
    CACHES["default"]["OPTIONS"] |= {
        "serializer": plain,
        "socket_connect_timeout": 0.05,
        "socket_timeout": 0.05,
        "retry": None,
    }
else:
    CACHES["default"]["OPTIONS"].setdefault("MAX_ENTRIES", 20_000)

CACHE_MIDDLEWARE_ALIAS = "pages"
CACHE_MIDDLEWARE_SECONDS = 0  # a view says for how long its page is cached, by default not at all

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [BASE_DIR / "browser" / "locale"]
FORMAT_MODULE_PATH = "browser.formats"  # a decimal point in Spanish too: in figures as sent, and in drawings
USE_I18N = True
USE_TZ = True
TIME_ZONE = value(
    "TZ",
    default="America/New_York",
    read=lambda text: ZoneInfo(text).key,
    mend="Set it to a time zone by its name, as America/Chicago or UTC.",
)

HOST = given("HOST") or "127.0.0.1"
WORKERS = value("WORKERS", default=1, read=lambda text: PORTS[int(text)], mend="Set it to a number of processes.")
PORT = value("PORT", default=8000, read=lambda text: PORTS[int(text)], mend="Set it to a number from 1 to 65535.")

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

BEHIND_HTTPS = switch("BEHIND_HTTPS")
NOBODY: tuple[IPv4Network | IPv6Network, ...] = ()
TRUSTED_PROXIES = value(
    "TRUSTED_PROXIES",
    default=NOBODY,
    read=lambda text: tuple(ip_network(network) for network in text.replace(",", " ").split()),
    mend="Set it to addresses or networks of proxies, as 10.0.0.5 or 10.0.0.0/24, separated by commas.",
)
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: `frame-ancestors 'none'` in the content policy says it
    "security.W003",  # CSRF: no view takes anything but GET, and there is no cookie to abuse
]

LOG_LEVEL = value(
    "LOG_LEVEL", default="INFO", read=lambda text: LEVELS[text.upper()], mend=f"Set it to one of {', '.join(LEVELS)}."
)
LOG_FORMAT = value(
    "LOG_FORMAT",
    default=logs.FORMATS["text"],
    read=lambda text: logs.FORMATS[text.lower()],
    mend="Set it to text or json.",
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"faults": {"()": "django.utils.log.CallbackFilter", "callback": lambda record: bool(record.exc_info)}},
    "formatters": {"line": {"()": LOG_FORMAT}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "browser": {"level": LOG_LEVEL},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Error pages are logged once, by browser.middleware.errors; what Django adds is the trace of a fault of ours.
        "django.request": {"filters": ["faults"]},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # Its retry warnings and debug lines contain the address of the call.
        "urllib3": {"level": "ERROR"},
    },
}
