"""manage.py check_onet: a sentence for each way in which an account can fail, and no secret in it."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from browser.embedded.app import application
from tests.conftest import ROOT
from tests.servers import BUILT_IN
from tests.upstream import Answer, delayed, proxy, refusing, reply, serving, stall, upstream

USERNAME, PASSWORD = "checked-account", "s3cret-w0rd"
HTML = reply(body=b"<html>Log in to this network, checked-account s3cret-w0rd</html>", content_type="text/html")


@pytest.fixture
def account(settings: Settings, embedded_data: Path) -> Settings:
    settings.ONET_USERNAME, settings.ONET_PASSWORD = USERNAME, PASSWORD
    return settings


def check() -> str:
    """Return what the command says when O*NET answers."""
    out = StringIO()
    call_command("check_onet", stdout=out)
    return out.getvalue()


def complaint() -> str:
    """Return what it says when O*NET does not."""
    with pytest.raises(CommandError) as error:
        check()
    said = str(error.value)
    for secret in (USERNAME, PASSWORD, "127.0.0.1"):
        assert secret not in said
    return said


@pytest.mark.usefixtures("embedded_data")
def test_site_without_account_is_named_so() -> None:
    assert complaint().startswith("No account is set, so the built-in data answer.")


def test_account_that_is_let_in_is_said_so(account: Settings, embedded_data: Path) -> None:
    with upstream(serving(application(embedded_data))) as onet:
        account.ONET_API_URL = onet.url

        said = check()

    assert onet.paths() == ["about/"]
    assert said == "O*NET Web Services 1.x answers this site.\n"


def test_slow_answer_is_said_so(account: Settings) -> None:
    with upstream(delayed(3.1, reply(body=b'<about api_version="1.9"/>'))) as onet:
        account.ONET_API_URL = onet.url

        assert check() == "O*NET Web Services 1.x answers this site. It took 3 s, which is slow: pages will wait.\n"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            reply(401, f"{USERNAME} {PASSWORD}".encode()),
            "O*NET does not let this account in (status 401). Compare ONET_U",
        ),
        (reply(407), "The proxy of this network refuses the call."),
        (reply(429, retry_after="7"), "O*NET asks for fewer calls. Wait 7 s;"),
        (reply(404), "What answers is not O*NET Web Services."),
        (reply(422), "What answers is not O*NET Web Services."),
        (reply(302, location="/login"), "What answers is not O*NET Web Services."),
        (HTML, "What answers is not O*NET Web Services."),
        (reply(body=b"<spam/>"), "What answers is not O*NET Web Services."),
        (reply(503), "O*NET has a fault of its own (status 503)."),
        (stall, "O*NET accepted the call, but did not answer it in time."),
    ],
    ids=["401", "407", "429", "404", "422", "redirect", "HTML", "other XML", "503", "stall"],
)
def test_each_failure_has_its_sentence(account: Settings, answer: Answer, said: str) -> None:
    with upstream(answer) as onet:
        account.ONET_API_URL = onet.url

        assert complaint().startswith(said)


def test_key_of_2_0_is_named(settings: Settings) -> None:
    settings.ONET_API_KEY = PASSWORD
    with upstream(reply(401)) as onet:
        settings.ONET_API_URL = onet.url

        assert "Compare ONET_API_KEY with your account" in complaint()


def test_refused_connection_has_its_sentence(account: Settings) -> None:
    with refusing() as address:
        account.ONET_API_URL = address

        assert complaint().startswith("There is no connection to O*NET.")


def test_proxy_that_refuses_has_its_sentence(account: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    account.ONET_API_URL = "https://onet.example/ws/"
    with proxy(403) as (address, asked):
        monkeypatch.setenv("HTTPS_PROXY", address)

        assert complaint().startswith("The proxy of this network refuses the call.")
    assert asked


def test_exit_status_says_whether_onet_answers(embedded_data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "check_onet"],
        cwd=ROOT,
        env={**os.environ, **BUILT_IN, "ONET_DATA": str(embedded_data)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "No account is set" in done.stderr
    assert "Traceback" not in done.stderr
