"""What is done before the first page: the server does it at its start, and no fault there stops the site."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from browser.first_page import addresses, prepare
from tests.servers import BUILT_IN, ROOT

# Only some addresses lead anywhere.
urlpatterns = [path("patterns/", lambda _request: HttpResponse(b""))]

COUNT = """
from django.template import engines
import onetsite.wsgi
[loader] = engines["django"].engine.template_loaders
print(len([name for name in loader.get_template_cache if "." in name]))
"""


def test_every_template_is_compiled_at_the_start(embedded_data: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", COUNT],
        cwd=ROOT,
        env={**os.environ, **BUILT_IN, "ONET_DATA": str(embedded_data)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(done.stdout) == len([*(ROOT / "templates").rglob("*.html")])


@pytest.mark.usefixtures("embedded_data", "static_files")
def test_pages_are_made_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    prepare()

    assert not caplog.records


@pytest.mark.usefixtures("embedded_data")
@override_settings(ROOT_URLCONF=__name__)
def test_page_that_cannot_be_made_is_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    prepare()

    assert {record.getMessage().partition(": ")[2] for record in caplog.records} == {"Resolver404"}
    assert len(caplog.records) == len([*addresses()]) - 1


@override_settings(ONET_API_KEY="key")
def test_account_is_not_used_before_visitors_come() -> None:
    assert [*addresses()] == ["/patterns/?lang=es"]
