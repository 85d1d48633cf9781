"""Settings of the site: each difference between machines is an environment variable (README, Settings)."""

import tomllib
from pathlib import Path

import environ
from django.core.management.utils import get_random_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text())["project"]["version"]

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")  # if there is one; what the environment says comes first

DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or ["127.0.0.1", "localhost"]
# Nothing here outlives a restart that is signed: no session, no cookie, no form token. A random key is as good.
SECRET_KEY = env.str("SECRET_KEY", default="") or get_random_secret_key()

# O*NET Web Services. Which of these are set decides where answers come from (browser.services.backend).
ONET_API_URL = env.str("ONET_API_URL", default="")
ONET_USERNAME = env.str("ONET_USERNAME", default="")
ONET_PASSWORD = env.str("ONET_PASSWORD", default="")
ONET_API_KEY = env.str("ONET_API_KEY", default="")
ONET_DATA = Path(env.str("ONET_DATA", default="") or BASE_DIR / "var" / "onet.sqlite3")
ONET_CACHE_FRESH_SECONDS = env.int("ONET_CACHE_FRESH_SECONDS", default=24 * 3600)

INSTALLED_APPS = ["django.contrib.staticfiles", "browser"]
MIDDLEWARE = [
    "browser.private.middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "browser.errors.middleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    # The page cache; the compressed page is what it keeps.
    "django.middleware.cache.UpdateCacheMiddleware",
    "django.middleware.cache.FetchFromCacheMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "browser.language.middleware",
]
ROOT_URLCONF = "onetsite.urls"
WSGI_APPLICATION = "onetsite.wsgi.application"
DATA_UPLOAD_MAX_NUMBER_FIELDS = None  # an address is as long as gunicorn takes it: 4,094 bytes
APPEND_SLASH = False  # browser.views.elsewhere redirects either way
DATABASES: dict[str, dict[str, str]] = {}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "builtins": [
                "browser.templatetags.ui",
                "browser.templatetags.parts",
                "browser.templatetags.states",
                "browser.templatetags.interests",
                "browser.templatetags.reports",
                "browser.templatetags.occupations",
                "browser.templatetags.database",
                "browser.templatetags.document",
                "browser.templatetags.military",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
        },
    }
]

# Answers: shared by several machines when CACHE_URL names a Redis. Django's default of 300 entries would drop a third
# of them at random whenever a counselor has opened that many pages.
CACHES = {
    "default": env.cache("CACHE_URL", default="locmemcache://answers"),
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "KEY_FUNCTION": "browser.kept.key",
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}
CACHES["default"].setdefault("OPTIONS", {})
if "redis" in CACHES["default"]["BACKEND"].lower():
    CACHES["default"]["BACKEND"] = "django.core.cache.backends.redis.RedisCache"
    # A cache that is down must cost a page next to nothing.
    CACHES["default"]["OPTIONS"] |= {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}
else:
    CACHES["default"]["OPTIONS"].setdefault("MAX_ENTRIES", 20_000)

CACHE_MIDDLEWARE_ALIAS = "pages"
CACHE_MIDDLEWARE_SECONDS = 0  # a view says for how long its page is kept; without its word, not at all

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [BASE_DIR / "browser" / "locale"]
FORMAT_MODULE_PATH = "browser.formats"  # a decimal point in Spanish too: in figures as sent, and in drawings
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("TZ", default="America/New_York")

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

BEHIND_HTTPS = env.bool("BEHIND_HTTPS", default=False)
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: `frame-ancestors 'none'` in the content policy says it (browser.errors)
    "security.W003",  # CSRF: no view takes anything but GET, and there is no cookie to abuse
]

LOG_LEVEL = env.str("LOG_LEVEL", default="INFO").upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"faults": {"()": "django.utils.log.CallbackFilter", "callback": lambda record: bool(record.exc_info)}},
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "browser": {"level": LOG_LEVEL},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Error pages are logged once, by browser.errors; what Django adds is the trace of a fault of ours.
        "django.request": {"filters": ["faults"]},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # Its retry warnings and debug lines hold the address that was asked.
        "urllib3": {"level": "ERROR"},
    },
}
