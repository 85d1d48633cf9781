"""Who answers: O*NET Web Services 1.x, or the service in this process. Everything that must know asks here."""

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from django.conf import settings
from django.core.cache import caches
from requests.auth import HTTPBasicAuth

from browser.caching.answers import AnswerCache
from browser.embedded.app import application
from browser.embedded.data.store import is_official
from browser.onet import operations
from browser.onet.client import Client
from browser.onet.operations.operation import Operation
from browser.onet.transport.http import HttpTransport
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import V1

DEFAULT_URL = "https://services.onetcenter.org/ws/"


class Backend(Enum):
    """Who can answer."""

    BUILT_IN = "the service in this process"
    V1 = "O*NET Web Services 1.x"


def backend() -> Backend:
    """Return who answers: O*NET if an account is set."""
    return Backend.V1 if settings.ONET_USERNAME else Backend.BUILT_IN


def is_builtin() -> bool:
    """Return whether the service in this process answers."""
    return backend() is Backend.BUILT_IN


def is_trimmed() -> bool:
    """Return whether the built-in release answers: it leaves out parts that an official release has."""
    return is_builtin() and not is_official(settings.ONET_DATA)


# Pages that are made of other operations if the API does not have their own.
MADE_OF: Mapping[Operation[object], Operation[object]] = MappingProxyType(
    {
        operations.REPORT: operations.CAREER,
        operations.SUMMARY: operations.OCCUPATION,
        operations.DETAILS: operations.OCCUPATION,
    }
)


def offers(operation: Operation[object]) -> bool:
    """Return whether there is a page of an operation, with the service that answers."""
    return client().offers(MADE_OF.get(operation, operation))


def client() -> Client:
    """Return a client of the service that answers."""
    return _client(
        backend(),
        settings.ONET_API_URL or DEFAULT_URL,
        settings.ONET_USERNAME,
        settings.ONET_PASSWORD,
        settings.ONET_DATA,
        settings.ONET_CACHE_FRESH_SECONDS,
    )


@lru_cache(maxsize=4)
def _client(who: Backend, url: str, username: str, password: str, data: Path, fresh_seconds: int) -> Client:
    if who is Backend.BUILT_IN:
        return Client(WsgiTransport(application(data)), V1)
    user_agent = f"onet-browser/{settings.VERSION} (bot)"  # contract 1.6: as O*NET's own samples name themselves
    http = HttpTransport(url, HTTPBasicAuth(username.encode(), password.encode()), user_agent)
    return Client(http, V1, AnswerCache(caches["default"], f"{V1.name} {http.base}", fresh_seconds))
