"""Settings of the site: each difference between machines is an environment variable (README, Settings)."""

import os
import tomllib
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from django.core.management.utils import get_random_secret_key
from environ import Env

from browser.caching import plain, turns
from onetsite import env_file, logs, variables
from onetsite.variables import given, number, switch, value

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text())["project"]["version"]

# What cannot be read, or cannot be: browser.checks refuses it.
ENV_FILE_FAULTS = env_file.read(BASE_DIR / ".env", os.environ)  # what the environment says comes first
WRONG_VALUES = variables.WRONG_VALUES

LEVELS = {level: level for level in ("DEBUG", "INFO", "WARNING", "ERROR")}

DEBUG = switch("DEBUG")
DEFAULT_EXCEPTION_REPORTER_FILTER = "onetsite.debug.ReporterFilter"
ALLOWED_HOSTS = value(
    "ALLOWED_HOSTS",
    default=["127.0.0.1", "localhost"],
    read=variables.allowed_hosts,
    mend="Write names alone, without http://, port or path, and commas between them: careers.example.org, [::1]. "
    "A name with letters beyond ASCII is written as browsers send it, as xn--mnchen-3ya.example.",
)
# Nothing here outlives a restart that is signed: no session, no cookie, no form token. A random key is as good.
SECRET_KEY = given("SECRET_KEY") or get_random_secret_key()

# O*NET Web Services. Which of these are set decides where answers come from (browser.services.backend).
ONET_API_URL = given("ONET_API_URL")
ONET_USERNAME = given("ONET_USERNAME")
ONET_PASSWORD = given("ONET_PASSWORD")
ONET_API_KEY = given("ONET_API_KEY")
ONET_CALLS_PER_SECOND = number(
    "ONET_CALLS_PER_SECOND",
    default=5,
    within=range(1, 101),
    mend="Set it to a number of calls from 1 to 100; O*NET's terms allow 5.",
)
ONET_DATA = Path(given("ONET_DATA") or BASE_DIR / "var" / "onet.sqlite3")
ONET_CACHE_FRESH_SECONDS = number(
    "ONET_CACHE_FRESH_SECONDS",
    default=24 * 3600,
    within=range(30 * 24 * 3600 + 1),  # an answer is cached for 30 days
    mend="Set it to a number of seconds up to 2592000, as 86400 for a day; 0 asks O*NET again each time.",
)

INSTALLED_APPS = ["django.contrib.staticfiles", "browser"]
MIDDLEWARE = [
    "browser.middleware.probes.middleware",
    "browser.middleware.access.middleware",
    "browser.middleware.visitors.middleware",
    "browser.middleware.privacy.middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "browser.middleware.errors.middleware",
    "browser.middleware.normal_path.middleware",
    "browser.middleware.kept.middleware",
    "django.middleware.common.CommonMiddleware",
    "browser.middleware.uploads.middleware",
    "browser.middleware.turns.middleware",
    "browser.middleware.kept.again",
    "browser.middleware.packed.middleware",
    "browser.middleware.carried.middleware",
]
ROOT_URLCONF = "onetsite.urls"
WSGI_APPLICATION = "onetsite.wsgi.application"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # more than a head of 16 KB has, the most that granian takes
# A list of titles is never written to a file.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
APPEND_SLASH = False  # browser.views.other.other_address redirects either way
DATABASES: dict[str, dict[str, str]] = {}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["browser.compact.Loader"])],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]

# Answers: shared by several machines when CACHE_URL names a Redis. What is in the process is bounded in bytes.
CACHES = {
    "default": value(
        "CACHE_URL",
        default=Env.cache_url_config("locmemcache://answers"),
        read=variables.cache,
        mend="Write it as redis://host:6379/0 (rediss:// with TLS) or filecache:///a/folder; or unset it to keep "
        "answers in the process.",
    ),
    # What is known for a while of O*NET's lists: which codes and which services there are.
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "memory"},
    # The last answers of a shared cache, for when it fails or has lost them.
    "near": {
        "BACKEND": "browser.caching.bounded.BoundedCache",
        "LOCATION": "near",
        "OPTIONS": {"MAX_BYTES": 24_000_000},
    },
    "pages": {
        "BACKEND": "browser.caching.pages.PageCache",
        "LOCATION": "pages",
        "KEY_FUNCTION": "browser.caching.pages.key",
        "OPTIONS": {"MAX_BYTES": 24_000_000},
    },
}
CACHES["default"].setdefault("OPTIONS", {})
if "redis" in CACHES["default"]["BACKEND"].lower():
    CACHES["default"]["BACKEND"] = "django.core.cache.backends.redis.RedisCache"
    # A Redis that is down or hangs costs a page next to nothing, and nothing in it is trusted.
    CACHES["default"]["OPTIONS"] |= {"serializer": plain, **turns.LIMITS}
elif "locmem" in CACHES["default"]["BACKEND"]:
    CACHES["default"] |= {"BACKEND": "browser.caching.bounded.BoundedCache", "OPTIONS": {"MAX_BYTES": 48_000_000}}
else:
    CACHES["default"]["OPTIONS"].setdefault("MAX_ENTRIES", 20_000)

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [BASE_DIR / "browser" / "locale"]
FORMAT_MODULE_PATH = "browser.formats"  # a decimal point in Spanish too: in figures as sent, and in drawings
USE_I18N = True
USE_TZ = True
TIME_ZONE = value(
    "TZ",
    default="America/New_York",
    read=variables.time_zone,
    mend="Set it to a time zone by its name, as America/Chicago or UTC.",
)

HOST = value(
    "HOST",
    default="127.0.0.1",
    read=variables.host,
    mend="Set it to an address of this machine, as 127.0.0.1, or 0.0.0.0 for all of them.",
)
WORKERS = number("WORKERS", default=1, within=range(1, 65), mend="Set it to a number of processes, at most 64.")
PORT = number("PORT", default=8000, within=range(1, 65_536), mend="Set it to a number from 1 to 65535.")

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
HSTS_PRELOAD = switch("HSTS_PRELOAD")
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
    # A list in browsers that nobody leaves soon, and all names below this one: only for who asks for it.
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HSTS_PRELOAD
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
FRAME_ANCESTORS = value(
    "FRAME_ANCESTORS",
    default="'none'",
    read=variables.frame_ancestors,
    mend="Set it to none, to self, or to the sites that may embed this one, as https://intranet.example.org.",
)
SECURITY_CONTACT = value(
    "SECURITY_CONTACT",
    default="",
    read=variables.contact,
    mend="Set it to an address, as security@example.org or https://example.org/security.",
)
# Who hands out a handout; a sheet without a name has a line to write on.
OFFICE_NAME, OFFICE_ADDRESS = (
    value(name, default="", read=variables.line, mend="Write at most 80 letters, without < and >.")
    for name in ("OFFICE_NAME", "OFFICE_ADDRESS")
)
OFFICE_PHONE = value(
    "OFFICE_PHONE",
    default="",
    read=variables.phone,
    mend="Write a phone number as people dial it: 720-555-0100, (720) 555-0100 ext. 5 or 1-800-JOB-HELP.",
)
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: `frame-ancestors` in the content policy says it
    "security.W005",  # HSTS for subdomains, and below its preloading: HSTS_PRELOAD asks for both
    "security.W021",
    "security.W003",  # CSRF: no form changes anything, and there is no cookie to abuse
]

METRICS = switch("METRICS")  # whether /metrics answers other machines too

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
        "django.request": {"filters": ["faults"], "level": "ERROR"},
        "django.security": {"level": "CRITICAL"},
        # Its retry warnings and debug lines contain the address of the call.
        "urllib3": {"level": "ERROR"},
    },
}
