"""A load that is killed, stopped, or out of room: the data in use answer on, and the next load succeeds."""

import logging
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from browser.embedded.app import application
from browser.embedded.data import load as loading
from browser.embedded.data.load import load
from tests.conftest import ROOT
from tests.embedded.asking import answer, ask
from tests.embedded.releases import CIVIL, NURSE, OFFICIAL, archive, folder

IN_USE, OTHER = "O*NET 99.1", "O*NET 99.1 (built-in release)"
ROOM = 100_000  # bytes that a file may have: less than any data file
# As root, without the right to write where nobody may.
NO_ROOT = () if os.geteuid() else ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")


def silent(_line: str) -> None:
    """Take a line of progress."""


@pytest.fixture
def data(tmp_path: Path, small_built_in: Path) -> Path:
    """Return a data file that is in use: an official release is in it."""
    data = tmp_path / "var" / "onet.sqlite3"
    load([archive(tmp_path / "db.zip", OFFICIAL)], data, silent, small_built_in)
    return data


def command(data: Path, *paths: Path) -> list[str]:
    """Return the words of a load."""
    return [sys.executable, "-u", "manage.py", "load_onet", "--data", str(data), *map(str, paths)]


def begun(data: Path, *paths: Path) -> subprocess.Popen[str]:
    """Return a load that has read its first table."""
    # A shell's background job ignores the signal of Ctrl+C, and hands that on.
    heeding = ["/usr/bin/env", "--default-signal=INT"]
    process = subprocess.Popen(  # noqa: S603 - our own words
        [*heeding, *command(data, *paths)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert "Occupation Data.txt: " in process.stdout.readline()
    return process


def database(data: Path) -> str:
    """Return the name of the release that answers."""
    return answer(data, "about/").findtext("database", "")


def test_load_killed_at_any_moment_leaves_the_data(data: Path, small_built_in: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - moments, no secrets
    left = 0
    # One load takes seconds, and is killed early; the other is as good as done.
    for paths, longest in [((), 1.5), ((small_built_in,), 0.05)] * 5:
        with begun(data, *paths) as process:
            time.sleep(chance.uniform(0, longest))
            process.kill()
        assert process.returncode == -signal.SIGKILL
        assert database(data) in {IN_USE, OTHER}
        left = max(left, len(list(data.parent.iterdir())) - 1)
    assert left == 1  # of each load, what the one before it left is gone

    done = subprocess.run(command(data, small_built_in), cwd=ROOT, capture_output=True, check=False)  # noqa: S603

    assert done.returncode == 0
    assert database(data) == OTHER
    assert list(data.parent.iterdir()) == [data]


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_load_that_is_stopped_says_so(data: Path, small_built_in: Path, sent: signal.Signals) -> None:
    with begun(data, small_built_in) as process:
        process.send_signal(sent)
        _, errors = process.communicate(timeout=30)

    assert errors == f"CommandError: Stopped: {data} is as it was.\n"
    assert process.returncode == 1
    assert database(data) == IN_USE
    assert list(data.parent.iterdir()) == [data]


class Stopping(StringIO):
    """Output that sends a signal to this process as soon as there is some."""

    def write(self, text: str) -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        return len(text)


def test_stopped_load_gives_the_signal_back(data: Path, small_built_in: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)

    with pytest.raises(CommandError, match=f"^Stopped: {data} is as it was.$"):
        call_command("load_onet", str(small_built_in), "--data", str(data), stdout=Stopping())

    assert signal.getsignal(signal.SIGTERM) == before
    assert list(data.parent.iterdir()) == [data]


def test_draft_that_was_left_goes_with_the_next_load(data: Path, small_built_in: Path) -> None:
    data.with_name(f".{data.name}.1").touch()
    others = data.with_name(f".{data.name}.2")
    lock = loading.locked(others)

    load([], data, silent, small_built_in)

    assert sorted(data.parent.iterdir()) == [others, data]
    os.close(lock)


def test_load_out_of_room_says_so(data: Path, small_built_in: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        command(data, small_built_in),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM)),
    )

    assert done.stderr.startswith(f"CommandError: {data} cannot be written: ")
    assert "Traceback" not in done.stderr
    assert database(data) == IN_USE
    assert list(data.parent.iterdir()) == [data]


def test_load_into_read_only_folder_says_so(data: Path, small_built_in: Path) -> None:
    assert not NO_ROOT or shutil.which(NO_ROOT[0]), "install util-linux: root writes everywhere without its setpriv"
    data.parent.chmod(0o555)
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [*NO_ROOT, *command(data, small_built_in)], cwd=ROOT, capture_output=True, text=True, check=False
        )
    finally:
        data.parent.chmod(0o755)

    assert done.stderr.startswith(f"CommandError: {data} cannot be written: ")
    assert "Permission denied" in done.stderr
    assert database(data) == IN_USE
    assert list(data.parent.iterdir()) == [data]


def test_two_loads_at_once_both_succeed(data: Path, small_built_in: Path) -> None:
    with begun(data, small_built_in) as first, begun(data, small_built_in) as second:
        assert [each.communicate(timeout=60)[1] for each in (first, second)] == ["", ""]

    assert (first.returncode, second.returncode) == (0, 0)
    assert database(data) == OTHER
    assert list(data.parent.iterdir()) == [data]


@pytest.mark.parametrize("is_made_again", [False, True])
def test_draft_that_another_load_removed_is_made_anew(tmp_path: Path, *, is_made_again: bool) -> None:
    draft = tmp_path / "draft"
    first = loading.locked(draft)
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(loading.locked, draft)
        time.sleep(0.3)
        assert not waiting.done()
        draft.unlink()
        if is_made_again:
            draft.touch()
        os.close(first)
        second = waiting.result(timeout=10)

    assert os.path.samestat(os.fstat(second), draft.stat())
    os.close(second)


def test_damaged_data_file_is_one_line_and_heals(
    data: Path, small_built_in: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = application(data)
    assert ask(app, f"/ws/mnm/careers/{CIVIL}/").status == 200
    whole = data.read_bytes()
    with data.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (len(whole) - 4096))

    with caplog.at_level(logging.ERROR):
        assert {ask(app, f"/ws/mnm/careers/{code}/").status for code in (CIVIL, NURSE, CIVIL)} == {500}
        data.unlink()
        assert {ask(app, f"/ws/mnm/careers/{code}/").status for code in (CIVIL, NURSE, CIVIL)} == {500}

    assert [record.getMessage() for record in caplog.records] == [
        f"The data file {data} cannot be read: database disk image is malformed.",
        f"The data file {data} cannot be read: unable to open database file.",
    ]
    assert not any(record.exc_info for record in caplog.records)
    load([], data, silent, small_built_in)
    assert ask(app, f"/ws/mnm/careers/{CIVIL}/").status == 200


def test_names_of_files_are_printed_without_control_characters(
    data: Path, small_built_in: Path, tmp_path: Path
) -> None:
    release = folder(tmp_path / "release", OFFICIAL)
    (release / "a\x1b]0;owned\x07\n.md").write_text("Dear counselor")
    (release / os.fsdecode(b"b\xff.md")).write_text("Dear counselor")
    wrong = tmp_path / "c\x1b[2J.zip"
    wrong.write_text("Dear counselor")

    loaded = subprocess.run(  # noqa: S603 - our own words
        command(data, release, small_built_in), cwd=ROOT, capture_output=True, text=True, check=False
    )
    refused = subprocess.run(command(data, wrong), cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603

    assert r"not read are a\x1b]0;owned\x07\n.md, b\udcff.md." in loaded.stdout
    assert refused.stderr == "CommandError: c\\x1b[2J.zip is not a zip archive, or a damaged one.\n"
    assert "\x1b" not in loaded.stdout + loaded.stderr
