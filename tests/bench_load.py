"""How long loading a release takes beside plain inserts of the same files, and how much memory (see tests.bench)."""

import csv
import io
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from browser.embedded.data.companion import COMPANION
from browser.embedded.data.files import File, opened
from browser.embedded.data.fill import official_tables
from browser.embedded.data.layout import OF_OCCUPATIONS, PLAIN_WORDS, RELEASE, SENTENCES
from browser.embedded.data.load import BUILT_IN, FIGURES
from browser.embedded.search.search import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
FULL = Path(os.environ.get("ONET_REFERENCE", ROOT.parent / "shared")) / "data" / "db_30_1_text.zip"
TURNS = 5
Say = Callable[[str, float, str, str], None]


@dataclass(frozen=True)
class Cost:
    """Seconds of a load and of plain inserts of what it reads, and the most memory that the load used, in MB."""

    load: float
    plain: float
    memory: float


def loading(say: Say) -> None:
    """Compare the built-in release, and the full one where it is, with plain inserts."""
    for name, paths in (("the built-in release", []), (f"the full release {FULL.name}", [FULL])):
        if all(path.exists() for path in paths):
            cost = measured(paths)
            say(
                f"load_onet of {name} / plain inserts of the same files",
                cost.load / cost.plain,
                "at most 4",
                f"{cost.load:.2f} s / {cost.plain:.2f} s",
            )
            say(f"memory of load_onet of {name}, MB at most", cost.memory, "under 300", "resident, the whole process")


def measured(paths: Sequence[Path], turns: int = TURNS) -> Cost:
    """Return what the whole command costs beside plain inserts, both in turns; the medians of their times."""
    loads, plains, memory = [], [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(turns):
            plains.append(plain(paths, Path(folder, "plain.sqlite3")))
            seconds, held = command(paths, Path(folder, "onet.sqlite3"))
            loads.append(seconds)
            memory = max(memory, held)
    return Cost(statistics.median(loads), statistics.median(plains), memory)


def command(paths: Sequence[Path], data: Path) -> tuple[float, float]:
    """Return how many seconds `manage.py load_onet` takes from start to end, and the most MB it used."""
    arguments = [sys.executable, "manage.py", "load_onet", *map(str, paths), "--data", str(data)]
    start = time.perf_counter()
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)  # the usage of this child, and of no other
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"load_onet ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1000


def plain(paths: Sequence[Path], data: Path) -> float:
    """Return how many seconds it takes to read the same files with `csv` and insert every field of every row.

    In one transaction, into tables without any index; nothing else is done.
    """
    data.unlink(missing_ok=True)
    start = time.perf_counter()
    with closing(sqlite3.connect(data)) as connection, connection:
        connection.execute("BEGIN")
        for number, file in enumerate(read_files(paths)):
            with file.open() as content:
                text = io.TextIOWrapper(content, "utf-8-sig", newline="")
                is_csv = file.name.endswith(".csv")
                found = csv.reader(text) if is_csv else csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
                width = len(next(found))
                connection.execute(f"CREATE TABLE plain_{number} ({', '.join(f'c{n}' for n in range(width))})")
                connection.executemany(f"INSERT INTO plain_{number} VALUES ({', '.join('?' * width)})", found)  # noqa: S608
    return time.perf_counter() - start


def read_files(paths: Sequence[Path]) -> Iterator[File]:
    """Yield each file that `load_onet` reads, once: of the release, the project's words and the companion tables."""
    seen: set[str] = set()
    sentences = [BUILT_IN / "sentences" / language for language in LANGUAGES if language != "en" or not paths]
    places = [
        *((path, RELEASE) for path in paths or [BUILT_IN / FIGURES]),
        *((BUILT_IN / "sentences" / language, PLAIN_WORDS) for language in LANGUAGES),
        *((words, SENTENCES) for words in sentences),
        *((family, OF_OCCUPATIONS) for words in sentences for family in sorted(filter(Path.is_dir, words.iterdir()))),
        (BUILT_IN / "companion", COMPANION),
    ]
    for path, sources in places:
        with opened(path) as files:
            for name, held in official_tables(files, sources).items():
                if f"{path}/{name}" not in seen:
                    yield from held
                seen.add(f"{path}/{name}")


if __name__ == "__main__":
    loading(lambda what, figure, goal, detail: print(f"{what}: {figure:.2f} (goal: {goal}; {detail})"))  # noqa: T201
