"""What a visitor of the Interest Profiler has answered stays out of the log, under the names of 2.0 too."""

import logging

import pytest
from django.test import Client

from tests.upstream import Upstream, reply

PATH = "mnm/interestprofiler/interests/social"


@pytest.mark.parametrize(("status", "shown"), [(422, 422), (404, 404), (401, 503), (500, 503)])
def test_an_interest_is_not_logged(onet: Upstream, caplog: pytest.LogCaptureFixture, status: int, shown: int) -> None:
    caplog.set_level(logging.INFO, "browser")
    onet.next[PATH] = [reply(status), reply(status)]

    response = Client().get("/mnm/interestprofiler/careers?area=Social")

    assert response.status_code == shown
    assert PATH in onet.paths()
    assert "mnm/interestprofiler/careers" in caplog.text
    assert "social" not in caplog.text.lower()
