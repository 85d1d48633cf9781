"""Who answers: O*NET Web Services 2.0 or 1.x, or the service in this process. Whoever must know asks here."""

import math
import sqlite3
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.core.cache import caches
from requests import PreparedRequest

from browser import metrics
from browser.caching.answers import NOTHING, AnswerCache
from browser.caching.turns import shared_turns
from browser.embedded.app import application
from browser.embedded.data.store import Store, is_official, opener
from browser.onet.client import Client
from browser.onet.journal import Journal
from browser.onet.operations.operation import Operation, Param
from browser.onet.transport import admission
from browser.onet.transport.http import SECOND, HttpTransport
from browser.onet.transport.limiter import alone
from browser.onet.transport.wsgi import WsgiTransport
from browser.onet.v1.dialect import EMBEDDED, V1
from browser.onet.v2.dialect import v2

V1_URL = "https://services.onetcenter.org/ws/"
V2_URL = "https://api-v2.onetcenter.org/"


_making = Lock()  # two clients would have two queues, and make twice the calls that the terms allow


class Secret(str):
    """A text that no `repr` shows: a debug page has those of all local variables."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return dots."""
        return "…"


class Backend(Enum):
    """Who can answer."""

    BUILT_IN = "the service in this process"
    V1 = "O*NET Web Services 1.x"
    V2 = "O*NET Web Services 2.0"


def backend() -> Backend:
    """Return who answers: the generation of O*NET Web Services that the credentials are for, if there are any."""
    if settings.ONET_API_KEY:
        return Backend.V2
    return Backend.V1 if settings.ONET_USERNAME else Backend.BUILT_IN


def is_builtin() -> bool:
    """Return whether the service in this process answers."""
    return backend() is Backend.BUILT_IN


def is_trimmed() -> bool:
    """Return whether the built-in release answers: it leaves out parts that an official release has."""
    return is_builtin() and not is_official(settings.ONET_DATA)


def tables() -> Store | None:
    """Return this site's own tables of pay and jobs, whoever answers; None if the data file cannot be read."""
    try:
        return _opener(settings.ONET_DATA)()
    except sqlite3.Error:
        return None


@lru_cache(maxsize=4)
def _opener(data: Path) -> Callable[[], Store]:
    return opener(data)


def client() -> Client:
    """Return a client of the service that answers; its calls end with the page that they are for."""
    until = admission.until()
    return _shared() if until == math.inf else replace(_shared(), until=until)


def offers(operation: Operation[object]) -> bool:
    """Return whether the service that answers has an operation."""
    return _offers(backend(), operation)


@lru_cache(maxsize=1_024)  # a page asks it of each of its links
def _offers(_who: Backend, operation: Operation[object]) -> bool:
    return _shared().offers(operation)


def params(operation: Operation[object]) -> tuple[Param, ...]:
    """Return the parameters of an operation that the service takes."""
    return _shared().dialect.params(operation)


def _shared() -> Client:
    with _making:
        return _client(
            backend(),
            settings.ONET_API_URL,
            Secret(settings.ONET_API_KEY or f"{settings.ONET_USERNAME}:{settings.ONET_PASSWORD}"),
            settings.ONET_DATA,
            settings.ONET_CACHE_FRESH_SECONDS,
            settings.ONET_CALLS_PER_SECOND,
        )


@lru_cache(maxsize=4)
def _client(who: Backend, url: str, secret: Secret, data: Path, fresh_seconds: int, calls_per_second: int) -> Client:
    if who is Backend.BUILT_IN:
        return Client(WsgiTransport(application(data)), EMBEDDED)
    is_v2 = who is Backend.V2
    base = (url or (V2_URL if is_v2 else V1_URL)).rstrip("/") + "/"
    dialect = v2(base) if is_v2 else V1
    account = _signed("X-API-Key", secret) if is_v2 else _signed("Authorization", _basic(secret))
    user_agent = f"onet-browser/{settings.VERSION} (bot)"  # contract 1.6: as O*NET's own samples name themselves
    redis = redis_address()
    turns = shared_turns(redis, base, calls_per_second, SECOND) if redis else alone
    http = HttpTransport(base, account, user_agent, calls_per_second=calls_per_second, shared=turns)
    # The account is what all machines of this site have in common, and nobody else has.
    digests = sha256(secret.encode()).digest()
    name = f"{dialect.name}:{http.base}"
    near = caches["near"] if redis else NOTHING
    cache = AnswerCache(caches["default"], name, fresh_seconds, digests, near)
    return Client(http, dialect, cache, secrets=_secrets(secret, base), journal=Journal(metrics.count_call))


def private_client() -> Client:
    """Return a client that caches nothing: what it asks for, and is answered, may be about somebody."""
    return replace(client(), cache=None)


def redis_address() -> str:
    """Return the address of the Redis that machines share; empty without one."""
    cache = settings.CACHES["default"]
    return str(cache["LOCATION"]) if "redis" in cache["BACKEND"].lower() else ""


def _secrets(secret: Secret, base: str) -> tuple[Secret, ...]:
    """Return what no text of an upstream's may repeat: the key or account in each form that is sent, and the host."""
    host = urlsplit(base)
    account = (secret, *secret.split(":", 1), _basic(secret), _basic(secret).removeprefix("Basic "))
    return tuple(Secret(form) for word in (*account, host.netloc, host.hostname or "") for form in {word, quote(word)})


def _basic(account: Secret) -> Secret:
    """Return the header of a user name and password with a colon between them."""
    return Secret(f"Basic {b64encode(account.encode()).decode()}")


def _signed(header: str, secret: Secret) -> Callable[[PreparedRequest], PreparedRequest]:
    """Return what signs a call: with a key in 2.0 (contract 2.0, section 1), with an account in 1.x (1.1)."""

    def sign(request: PreparedRequest) -> PreparedRequest:
        request.headers[header] = secret
        return request

    return sign
