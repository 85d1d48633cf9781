"""What the first page after a start would wait for is done before it: templates, addresses, words, the data file."""

import gc
import logging
from collections.abc import Iterator
from io import BytesIO

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest
from django.template.loader import get_template
from django.urls import resolve

from browser import services
from browser.embedded.data.store import one_release
from browser.middleware import carried, language
from browser.onet import operations
from browser.pages import own

EXAMPLE = {"area": "mnm", "code": "29-1141.00", "keyword": "nurse"}

# Objects made since the last look for cycles: a page makes ten thousand, and leaves hardly any behind.
GARBAGE = 50_000

logger = logging.getLogger(__name__)


def prepare() -> None:
    """Compile every template, and make a page of each usual kind that takes no call to O*NET."""
    folder = settings.BASE_DIR / "templates"
    for file in folder.rglob("*.html"):
        get_template(str(file.relative_to(folder)))
    with one_release():
        for address in addresses():
            try:
                make(address)
            except Exception as error:  # noqa: BLE001 - whatever it is, a visitor of that page meets it, and it is logged
                logger.warning("no page to prepare at %s: %s", address, type(error).__name__)
    gc.collect()
    gc.freeze()  # what is here by now stays: to look through it again and again took a twentieth of each page
    gc.set_threshold(GARBAGE)


def addresses() -> Iterator[str]:
    """Yield addresses: of the page that shows each component, and of a few of O*NET's where they cost no call."""
    yield f"{own.PATTERNS.url()}?{language.PARAM}={language.SPANISH}"
    if services.is_builtin():
        for operation in (operations.CAREER, operations.SEARCH, operations.DETAILS):
            yield operation.address(**EXAMPLE)


def make(address: str) -> None:
    """Make a page, as for a visitor whom nobody counts."""
    request = to(address)
    view, args, kwargs = resolve(request.path)
    with carried.active(request):
        view(request, *args, **kwargs)


def to(address: str) -> HttpRequest:
    """Return a request for an address of this site."""
    path, _, query = address.partition("?")
    return WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": str(settings.PORT),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
        }
    )
