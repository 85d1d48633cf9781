"""What the benchmark serves beside the site: a bare Django view, and O*NET Web Services half a blink away.

Each runs under a server of its own; the environment says which bytes and which data (see tests.bench).
"""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path


def bare() -> Callable[..., Iterable[bytes]]:
    """Return a Django project of one view without middleware, which answers the bytes of a file."""
    from django.conf import settings  # noqa: PLC0415 - each application sets up a Django of its own
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415
    from django.http import HttpRequest, HttpResponse  # noqa: PLC0415
    from django.urls import path  # noqa: PLC0415

    body = Path(os.environ["BENCH_BODY"]).read_bytes()

    def view(request: HttpRequest) -> HttpResponse:
        headers = {"Content-Encoding": "gzip", "Content-Length": str(len(body))}
        return HttpResponse(body, headers=headers)

    settings.configure(ROOT_URLCONF=(path("", view),), ALLOWED_HOSTS=["*"], SECRET_KEY="bench")
    return get_wsgi_application()


def slow() -> Callable[..., Iterable[bytes]]:
    """Return the embedded O*NET Web Services behind a round trip of BENCH_MS milliseconds."""
    from browser.embedded.app import application  # noqa: PLC0415

    onet = application(Path(os.environ["ONET_DATA"]))
    seconds = int(os.environ["BENCH_MS"]) / 1000

    def delayed(environ: dict[str, object], start_response: Callable[..., object]) -> Iterable[bytes]:
        time.sleep(seconds)
        with Path(os.environ["BENCH_CALLS"]).open("a") as calls:
            calls.write(f"{environ['PATH_INFO']}\n")
        return onet(environ, start_response)

    return delayed
