"""What every test needs: settings that no machine changes, empty caches, data loaded once, the site on a socket."""

import gc
import logging
import os
from collections.abc import Generator, Iterator
from fcntl import LOCK_EX, flock
from pathlib import Path
from threading import Thread

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
# What the built-in release's data file is made from, as in the Makefile.
DATA_SOURCES = [ROOT / "browser" / "embedded" / folder for folder in ("data", "search", "release")]
REFERENCE = Path(os.environ.get("ONET_REFERENCE", ROOT.parent / "shared"))

# What a developer's shell or .env says does not reach the tests: these come first, and the settings are read after.
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "onetsite.settings",
    "DEBUG": "off",
    "ALLOWED_HOSTS": "",
    "FRAME_ANCESTORS": "",
    "SECURITY_CONTACT": "",
    "OFFICE_NAME": "",
    "OFFICE_PHONE": "",
    "OFFICE_ADDRESS": "",
    "HSTS_PRELOAD": "",
    "BEHIND_HTTPS": "off",
    "SECRET_KEY": "",
    "LOG_LEVEL": "INFO",
    "TZ": "America/New_York",
    "CACHE_URL": "locmemcache://answers",
    "ONET_API_URL": "",
    "ONET_USERNAME": "",
    "ONET_PASSWORD": "",
    "ONET_API_KEY": "",
    "ONET_CALLS_PER_SECOND": "5",
    "ONET_CACHE_FRESH_SECONDS": "86400",
    "ONET_DATA": "/nowhere/onet.sqlite3",  # the fixture embedded_data names a real one
}
for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NETRC"):
    os.environ.pop(name, None)
    os.environ.pop(name.lower(), None)

import django  # noqa: E402 - the settings are read from the environment above

django.setup()

from django.core.cache import caches  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.servers.basehttp import ThreadedWSGIServer  # noqa: E402
from django.test import override_settings  # noqa: E402
from django.test.testcases import QuietWSGIRequestHandler  # noqa: E402

from browser.embedded.data.load import load  # noqa: E402
from browser.embedded.data.store import is_official  # noqa: E402

# The same examples in every run; `--hypothesis-profile=thorough` looks further, elsewhere each time.
hypothesis.settings.register_profile("every_run", deadline=None, derandomize=True, max_examples=50)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile("every_run")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Leave what is collected out of garbage collection: it lives as long as the run, and is much to look through."""
    gc.disable()
    result = yield
    gc.freeze()
    gc.enable()
    return result


def pytest_unconfigure() -> None:
    """Let threads of the site that outlive the run log nothing: its output is closed."""
    logging.raiseExceptions = False


@pytest.fixture
def reference() -> Path:
    """Return the folder with captures, contracts and releases that may be beside the project."""
    if not REFERENCE.is_dir():
        pytest.skip("no ../shared: set ONET_REFERENCE to the folder with the reference material")
    return REFERENCE


@pytest.fixture(autouse=True)
def _empty_caches() -> Iterator[None]:
    """Clear, after each test, whatever it made the site remember."""
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session")
def static_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Collect the static files once: a page names them by their hash."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


def is_current(data: Path) -> bool:
    """Return whether a data file is the built-in release as its sources are now."""
    return (
        data.is_file()
        and not is_official(data)
        and all(
            source.stat().st_mtime <= data.stat().st_mtime
            for folder in DATA_SOURCES
            for source in folder.rglob("*")
            if source.suffix != ".pyc"
        )
    )


@pytest.fixture(scope="session")
def embedded_data(pytestconfig: pytest.Config) -> Iterator[Path]:
    """Return the data file of the built-in release; the settings name it from then on.

    It is the developer's own where that is current, else one that is loaded once and stays for the next run.
    """
    assert pytestconfig.cache is not None
    cached = pytestconfig.cache.mkdir("data") / "onet.sqlite3"
    with cached.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)  # of several workers, one loads
        data = next(filter(is_current, (ROOT / "var" / "onet.sqlite3", cached)), None)
        if data is None:
            load([], data := cached, lambda _: None)
    with override_settings(ONET_DATA=data):
        yield data


@pytest.fixture(scope="session")
def server(embedded_data: Path, static_files: None) -> Iterator[str]:
    """Return the address of the real site on a loopback socket (`live_server` wants a database)."""
    from onetsite.wsgi import application  # noqa: PLC0415 - it checks the settings, so the data must be there

    with ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler) as site:
        site.set_app(application)
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_port}"
        site.shutdown()
