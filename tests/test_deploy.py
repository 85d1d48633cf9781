"""The files in `deploy/`: the unit starts the site as `make run` does, and systemd understands it."""

import configparser
import re
import shutil
import subprocess

import pytest

from tests.servers import ROOT, run_recipe

UNIT = ROOT / "deploy" / "onet-browser.service"


def test_unit_starts_the_server_as_make_run_does() -> None:
    unit = configparser.ConfigParser(interpolation=None, comment_prefixes=("#",))
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(UNIT)
    found = re.fullmatch("/bin/sh -c '(.*)'", unit["Service"]["ExecStart"])

    recipe = run_recipe()

    assert found is not None
    assert found[1].replace("$$", "$") == recipe


def test_systemd_understands_the_unit() -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("no systemd-analyze: install it (apt-get install systemd)")

    done = subprocess.run(  # noqa: S603 - our own words
        [program, "verify", "--man=no", str(UNIT)], capture_output=True, text=True, check=False
    )

    assert [line for line in done.stderr.splitlines() if UNIT.name in line] == []
