"""Whether the locks have a known vulnerability, and what in them is old: `python -m tests.locks`, or with a folder.

A vulnerability fails. What is behind by more than a minor version is named. The advisory service and the package index
cannot be reached from every machine: that is a line of the report, and no failure.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

OLDEST_PYTHON = "3.11"  # a release that does not run on it is none of ours
# Any service with OSV's API. No package has the data: safety-db, the last that had, ended in 2021.
SERVICE = os.environ.get("OSV_URL", "https://api.osv.dev/v1/query")
# How the last line of pip-audit's trace begins if the service does not answer, or not as it should.
NO_SERVICE = ("requests.exceptions.", "pip_audit._service.interface.")


def main(folder: Path) -> int:
    """Report on the locks in a folder; return the exit status."""
    locks = sorted(folder.glob("requirements*.txt"))
    if not locks:
        raise SystemExit(f"There is no lock in {folder.resolve()}.")
    found = list(audit(locks))
    for line in (*found, *compare(locks)):
        sys.stdout.write(f"{line}\n")
    return int(any(line.startswith("VULNERABLE") for line in found))


def audit(locks: list[Path]) -> Iterator[str]:
    """Yield a line for each known vulnerability, or one that says that there is no answer."""
    options = ["--format=json", "--progress-spinner=off", "--disable-pip", "--require-hashes", "--timeout=10"]
    files = [word for lock in locks for word in ("-r", str(lock))]
    done = run(
        sys.executable, "-m", "pip_audit", *options, "--vulnerability-service=osv", f"--osv-url={SERVICE}", *files
    )
    said = done.stderr.strip().rpartition("\n")[2]
    if said.startswith(NO_SERVICE):
        yield f"The locks could not be audited: {SERVICE} does not answer from here."
        return
    if not done.stdout:
        raise SystemExit(done.stderr)
    dependencies = json.loads(done.stdout)["dependencies"]
    for row in dependencies:
        for hole in row["vulns"]:
            names = ", ".join((hole["id"], *hole["aliases"]))
            mended = " or ".join(hole["fix_versions"]) or "no version yet"
            yield f"VULNERABLE: {row['name']} {row['version']}: {names}. Mended in {mended}."
    yield f"{len(dependencies)} locked packages were audited."


def compare(locks: list[Path]) -> Iterator[str]:
    """Yield a line for each package that is behind the index by more than a minor version, or one on the index."""
    locked: dict[str, Version] = {}
    for lock in locks:
        for name, version in pins(lock.read_text()):
            locked[name] = max(version, locked.get(name, version))
    options = ["--no-deps", "--no-header", "--no-annotate", "--quiet", f"--python-version={OLDEST_PYTHON}"]
    done = run(sys.executable, "-m", "uv", "pip", "compile", "-", *options, asked="\n".join(locked))
    if "Failed to fetch" in done.stderr:
        yield "The locks could not be compared with the package index: it does not answer from here."
        return
    if done.returncode:
        raise SystemExit(done.stderr)
    for name, newest in pins(done.stdout):
        if newest.release[:2] > (locked[name].major, locked[name].minor + 1):
            yield f"OLD: {name} {locked[name]}; {newest} is there."
    yield f"{len(locked)} locked packages were compared with the package index."


def pins(text: str) -> Iterator[tuple[str, Version]]:
    """Yield the packages of a lock with their versions."""
    for line in text.splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            requirement = Requirement(line.removesuffix("\\").strip())
            (pin,) = requirement.specifier
            yield requirement.name, Version(pin.version)


def run(*command: str, asked: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command with a text as its input."""
    environment = os.environ | {"UV_HTTP_RETRIES": "1", "UV_HTTP_TIMEOUT": "10"}
    return subprocess.run(  # noqa: S603 - our own words
        command, input=asked, env=environment, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:])))
