"""Making the data file of the embedded service out of an O*NET release."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from browser.embedded import search
from browser.embedded.files import Files, LoadError, lines, opened
from browser.embedded.layout import COMPANION, OCCUPATION_DATA, PLAIN_WORDS, RELEASE, SENTENCES, Source

HERE = Path(__file__).parent
BUILT_IN = HERE / "release"
FIGURES = "figures.zip"
MANIFEST = "MANIFEST.txt"
READ_ME = "Read Me.txt"
LANGUAGES = ("en", "es")
NOTHING = frozenset({"", "n/a"})

Progress = Callable[[str], None]


def load(paths: Sequence[Path], data: Path, progress: Progress, built_in: Path = BUILT_IN) -> None:
    """Make the data file from an official release (zip archives or folders), or from the built-in one without any.

    Whatever the release, the built-in Spanish sentences, plain words and companion tables go with it. The file is
    replaced at the end, in one step: whoever reads it keeps answering, and an error leaves it as it was. LoadError
    when a path cannot be read, holds no table of occupations, or holds a table without a column that is needed.
    """
    official = [path for path in paths if not (path / FIGURES).is_file()]
    built_in = next((path for path in paths if path not in official), built_in)
    with ExitStack() as stack:
        releases = [stack.enter_context(opened(path)) for path in official or [built_in / FIGURES]]
        # The first path that has a file provides it.
        release = {name: opener for files in reversed(releases) for name, opener in files.items()}
        if OCCUPATION_DATA not in release:
            raise LoadError(f"This is no O*NET release: it has no table {OCCUPATION_DATA}.")
        connection = stack.enter_context(replacing(data))
        absent = fill(connection, RELEASE, release, progress)
        for language in LANGUAGES:
            with opened(built_in / "sentences" / language) as sentences:
                layers = (*PLAIN_WORDS, *SENTENCES) if language != "en" or not official else PLAIN_WORDS
                fill(connection, layers, sentences, progress, language=language)
        with opened(built_in / "companion") as companion:
            fill(connection, COMPANION, companion, progress)
        for file in sorted(absent if official else absent - {source.file for source in SENTENCES}):
            progress(f"{file}: not in this release, so its sections stay without data.")
        about = described(release) if official else described_by(built_in / MANIFEST)
        finish(connection, {**about, "kind": "loaded" if official else "built-in"}, progress)
    progress(f"{about['release']} is in {data}.")


@contextmanager
def replacing(data: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to an empty file of our layout, which takes the place of the data file if all goes well."""
    draft = data.with_name(f".{data.name}.{os.getpid()}")
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft)) as connection:
            # A draft that fails is thrown away: it needs no journal.
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;")
            connection.executescript(HERE.joinpath("schema.sql").read_text("utf-8"))
            yield connection
            connection.commit()
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(data)
    except (OSError, sqlite3.OperationalError) as error:
        raise LoadError(f"{data} cannot be written: {error}.") from error
    finally:
        with suppress(OSError):  # it stands at its place by now, or never came to be
            draft.unlink()


def fill(
    connection: sqlite3.Connection, sources: Sequence[Source], files: Files, progress: Progress, **fixed: str
) -> set[str]:
    """Load every source that the files have, and return the names of those missing; `fixed` goes into every row."""
    for source in sources:
        if source.file in files and (count := fill_table(connection, source, files, fixed)) is not None:
            progress(f"{source.file}: {count:,} rows{' in ' + fixed['language'] if fixed else ''} ({source.table})")
    return {source.file for source in sources} - set(files)


def fill_table(connection: sqlite3.Connection, source: Source, files: Files, fixed: Mapping[str, str]) -> int | None:
    """Load one source and return its rows; None when its words are left out of the file. LoadError as for load."""
    rows = lines(source.file, files)
    header = next(rows, [])
    missing = [column for column in (*source.columns.values(), *source.only) if column not in header]
    if missing and source.words:
        return None
    if missing:
        raise LoadError(f"{source.file} lacks the column {missing[0]}.")
    constants = {**source.fixed, **fixed}
    optional = {column: name for column, name in source.optional.items() if name in header}
    columns = (*source.columns, *optional, *constants)
    # Of rows with one key the first counts. The names come from layout.py.
    statement = f"INSERT OR IGNORE INTO {source.table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    found = wanted(rows, header, source, [*source.columns.values(), *optional.values()], tuple(constants.values()))
    try:
        return connection.executemany(statement, found).rowcount
    except sqlite3.IntegrityError as error:  # a text where the table has a number
        raise LoadError(f"{source.file} holds a value that is no number: {error}.") from error


def wanted(
    rows: Iterator[list[str]], header: Sequence[str], source: Source, names: Sequence[str], constants: tuple[str, ...]
) -> Iterator[tuple[str | None, ...]]:
    """Yield the values of each row that the source wants; LoadError for a row that is too short."""
    places = [header.index(name) for name in names]
    needed = places[: len(source.columns)]
    tests = [(header.index(column), values) for column, values in source.only.items()]
    for row in rows:
        try:
            is_wanted = all(row[place] in values for place, values in tests)
            if is_wanted and not any(row[place] in NOTHING for place in needed):
                yield (*(None if row[place] in NOTHING else row[place] for place in places), *constants)
        except IndexError as error:
            raise LoadError(f"{source.file} has a row with {len(row)} fields instead of {len(header)}.") from error


def described(release: Files) -> dict[str, str]:
    """Return an official release's name and date, the first two lines of its Read Me."""
    texts = [" ".join(line).strip() for line in lines(READ_ME, release)] if READ_ME in release else []
    name, date = (*texts, "", "")[:2]
    return {"release": name or "O*NET Database", "date": date.removesuffix(" Release")}


def described_by(manifest: Path) -> dict[str, str]:
    """Return the built-in release's name and date: `Key: value` lines of its manifest."""
    pairs = (line.partition(": ") for line in manifest.read_text("utf-8").splitlines())
    values = {key.lower(): value for key, _, value in pairs}
    return {"release": values.get("release", "O*NET Database"), "date": values.get("date", "")}


def finish(connection: sqlite3.Connection, about: Mapping[str, str], progress: Progress) -> None:
    """Derive what follows from the loaded rows, index it for searches, and write down what was loaded."""
    if not connection.execute("SELECT 1 FROM occupation LIMIT 1").fetchone():
        raise LoadError(f"{OCCUPATION_DATA} holds no occupation.")
    progress("Making indexes.")
    connection.executescript(HERE.joinpath("derived.sql").read_text("utf-8"))
    search.index(connection)
    # A code that the taxonomy of 2019 gave up is only in older releases.
    old = connection.execute(
        "SELECT 1 FROM occupation JOIN successor ON successor.old = occupation.code "
        "WHERE successor.old NOT IN (SELECT code FROM successor) LIMIT 1"
    ).fetchone()
    taxonomy = "O*NET-SOC 2010" if old else "O*NET-SOC 2019"
    connection.executemany("INSERT INTO meta VALUES (?, ?)", {**about, "taxonomy": taxonomy}.items())
