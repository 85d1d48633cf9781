"""The request id, which error pages show as their reference, and one line in the log for each request."""

import logging
import random
import re
import time
from collections.abc import Callable
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from browser import metrics
from browser.request_id import current

HEADER = "X-Request-ID"
SOUND = re.compile(r"[A-Za-z0-9._-]{1,64}")  # an id of the proxy in front that we go on with

logger = logging.getLogger(__name__)


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give a request its id, and log its answer: the path without its query, which may be personal."""

    def handle(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        given = request.META.get("HTTP_X_REQUEST_ID", "")  # `request.headers` would read all of them
        token = current.set(given if SOUND.fullmatch(given) else f"{random.getrandbits(32):08X}")
        try:
            response = get_response(request)
            response.headers[HEADER] = current.get()
            seconds = time.perf_counter() - started
            metrics.count_request(response.status_code, seconds)
            if logger.isEnabledFor(logging.INFO):
                log(request, response, seconds)
        finally:
            current.reset(token)
        return response

    return handle


def log(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    """Write the line of a request."""
    fields = {
        "method": request.method,
        "path": quote(request.path),
        "status": response.status_code,
        "bytes": int(response.headers.get("Content-Length", 0)),
        "ms": round(seconds * 1000),
    }
    logger.info("%(method)s %(path)s %(status)s %(bytes)s bytes %(ms)s ms", fields, extra={"fields": fields})
