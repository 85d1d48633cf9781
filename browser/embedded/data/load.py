"""Making the data file of the embedded service out of an O*NET release."""

import fcntl
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from browser.embedded.data import validate
from browser.embedded.data.companion import BRIGHT_OUTLOOK, COMPANION, DATED
from browser.embedded.data.files import SHEETS, File, Files, LoadError, key, opened, rows, spreadsheets
from browser.embedded.data.fill import Progress, Tables, fill, missing, official_tables
from browser.embedded.data.layout import (
    COMMODITIES,
    OCCUPATION_DATA,
    OF_OCCUPATIONS,
    PLAIN_WORDS,
    REFERENCES,
    RELEASE,
    SENTENCES,
    Source,
)
from browser.embedded.search import search

HERE = Path(__file__).parent
BUILT_IN = HERE.parent / "release"
FIGURES = "figures.zip"
IN_BUILT_IN = ("companion", "areas.zip")  # where the built-in companion tables are
MANIFEST = "MANIFEST.txt"
READ_ME, SOURCES = key("Read Me"), key("SOURCES")


def load(paths: Sequence[Path], data: Path, progress: Progress, built_in: Path = BUILT_IN) -> None:
    """Make the data file from an official release (zip archives or folders), or from the built-in one without any.

    Whatever the release, the built-in Spanish sentences, plain words and companion tables go with it; companion tables
    among the paths take the place of the built-in ones. The file is replaced at the end, in one step: whoever reads it
    keeps answering, and an error leaves it as it was. LoadError if a path cannot be read or has no known table, if a
    table lacks a required column or has a value that makes no sense, or if no table has occupations.
    """
    given = [path for path in paths if not (path / FIGURES).is_file()]
    built_in = next((path for path in paths if path not in given), built_in)
    with ExitStack() as stack:
        found = [(path, stack.enter_context(opened(path))) for path in given]
        tables = merged([known(path, files, progress) for path, files in found])
        figures = official_tables(stack.enter_context(opened(built_in / FIGURES)), RELEASE)
        is_official = any(source.official in tables for source in RELEASE)
        release = tables if is_official else figures
        if OCCUPATION_DATA not in release:
            names = ", ".join(path.name for path in given)
            raise LoadError(f"{names}: this is no whole O*NET release, it has no table {OCCUPATION_DATA}.")
        about = described(found) if is_official else described_by(built_in / MANIFEST)
        connection = stack.enter_context(replacing(data))
        fill(connection, RELEASE, release, progress)
        fill_words(connection, built_in, search.LANGUAGES[1:] if is_official else search.LANGUAGES, progress)
        own: dict[str, File] = {}
        for place in IN_BUILT_IN:
            own |= stack.enter_context(opened(built_in / place))
        own_tables = official_tables(own, COMPANION)
        companion = merged([tables, without_lists(own_tables) if is_official else own_tables])
        fill(connection, COMPANION, companion, progress)
        fill_references(connection, release, figures, progress)
        report_missing(release, () if is_official else (*SENTENCES, *OF_OCCUPATIONS), progress)
        kind = "loaded" if is_official else "built-in"
        bright = "list" if BRIGHT_OUTLOOK in companion else "rule"
        dated = years([*(files for _, files in found), own])
        finish(connection, {**about, "kind": kind, "bright": bright, **dated}, progress)
    progress(f"{about['release']} is in {data}.")


def years(places: Sequence[Files]) -> dict[str, str]:
    """Return the year of each dated table: the one that the sources beside it name, empty where they do not."""
    found = {name: next((files for files in places if key(name) in files), {}) for name in DATED}
    return {name: year_of(name, files[SOURCES]) if SOURCES in files else "" for name, files in found.items()}


def year_of(table: str, sources: File) -> str:
    """Return the year of a table in a table of sources."""
    content = rows(sources)
    header = next(content, [])
    named = [dict(zip(header, line, strict=False)) for line in content]
    return next((line.get("Year", "") for line in named if key(line.get("File", "")) == key(f"{table}.txt")), "")


def without_lists(tables: Tables) -> Tables:
    """Return built-in companion tables without the list that speaks of the built-in release alone."""
    return {name: files for name, files in tables.items() if name != BRIGHT_OUTLOOK}


def known(path: Path, files: Files, progress: Progress) -> Tables:
    """Return the tables at a path, and name the files that are not tables; LoadError if it has none."""
    tables = official_tables(files, (*RELEASE, *COMPANION))
    if not files:
        raise LoadError(f"{path.name} is empty: there is nothing to load.")
    if not tables and any(file.name.lower().endswith(SHEETS) for file in files.values()):
        raise LoadError(spreadsheets(path))
    if not tables:
        raise LoadError(f"{path.name} has no table of an O*NET release.")
    read = {file.name for files in tables.values() for file in files}
    if others := sorted(
        file.name for name, file in files.items() if file.name not in read and name not in {READ_ME, SOURCES}
    ):
        progress(f"{path.name}: not read are {', '.join(others)}.")
    return tables


def merged(found: Sequence[Tables]) -> Tables:
    """Return the tables of all; the first that has a table provides it."""
    return {name: files for tables in reversed(found) for name, files in tables.items()}


def joined(found: Sequence[Tables]) -> Tables:
    """Return the tables of all; each table has the files of all."""
    names = dict.fromkeys(name for tables in found for name in tables)
    return {name: [file for tables in found for file in tables.get(name, ())] for name in names}


@contextmanager
def replacing(data: Path) -> Iterator[sqlite3.Connection]:
    """Open a connection to an empty file of our layout, which takes the place of the data file if all goes well."""
    draft = data.with_name(f".{data.name}.{os.getpid()}")
    lock = None
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
        lock = locked(draft)
        remove_left_drafts(data)
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
        if lock is not None:
            with suppress(OSError):  # it has been moved into place
                draft.unlink()
            os.close(lock)


def locked(draft: Path) -> int:
    """Make an empty draft, and lock it for as long as this process lives; OSError if it cannot be written."""
    while True:
        lock = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
        fcntl.flock(lock, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):  # another load took it for one that was left
            if os.path.samestat(os.fstat(lock), draft.stat()):
                return lock
        os.close(lock)


def remove_left_drafts(data: Path) -> None:
    """Remove the drafts of loads that were killed: nobody locks them."""
    for left in data.parent.glob(f".{data.name}.*"):
        with suppress(OSError), left.open("rb") as draft:
            fcntl.flock(draft, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink()


def fill_words(connection: sqlite3.Connection, built_in: Path, languages: Sequence[str], progress: Progress) -> None:
    """Load the project's plain words in all languages, and its sentences in these.

    Sentences of occupations are in a folder for each job family, the others beside these folders.
    """
    for language in search.LANGUAGES:
        layers = (*PLAIN_WORDS, *SENTENCES) if language in languages else PLAIN_WORDS
        folder = built_in / "sentences" / language
        with ExitStack() as stack:
            words = official_tables(stack.enter_context(opened(folder)), layers)
            fill(connection, layers, words, progress, language=language)
            if language in languages:
                families = sorted(filter(Path.is_dir, folder.iterdir()))
                found = [official_tables(stack.enter_context(opened(family)), OF_OCCUPATIONS) for family in families]
                fill(connection, OF_OCCUPATIONS, joined(found), progress, language=language)


def fill_references(connection: sqlite3.Connection, release: Tables, figures: Tables, progress: Progress) -> None:
    """Load from the built-in figures what a release lacks to be understood."""
    fill(connection, [source for source in REFERENCES if source.official not in release], figures, progress)
    if connection.execute("SELECT 1 FROM equipment WHERE commodity GLOB '*.*' LIMIT 1").fetchone():
        fill(connection, COMMODITIES, figures, progress)


def report_missing(release: Tables, others: Sequence[Source], progress: Progress) -> None:
    """Name the tables that a release lacks, but for those that others provide."""
    standing_in = {source.official for source in REFERENCES}
    for name in missing(release, RELEASE):
        if name in standing_in:
            progress(f"{name}: not in this release; the built-in one stands in.")
        elif name not in {source.official for source in others}:
            progress(f"{name}: not in this release, so its sections stay without data.")


def described(found: Sequence[tuple[Path, Files]]) -> dict[str, str]:
    """Return an official release's name and date: the first two lines of its Read Me, or what its archive is called."""
    read_me = next((files[READ_ME] for _, files in found if READ_ME in files), None)
    texts = [" ".join(line).strip() for line in rows(read_me)] if read_me else []
    name, date = (*texts, "", "")[:2]
    numbers = [re.match("db_([0-9]+)_([0-9]+|x)", path.name) for path, _ in found]
    called = next((f"O*NET {number[1]}.{number[2]} Database" for number in numbers if number), "O*NET Database")
    return {"release": name or called, "date": date.removesuffix(" Release")}


def described_by(manifest: Path) -> dict[str, str]:
    """Return the built-in release's name and date: `Key: value` lines of its manifest."""
    pairs = (line.partition(": ") for line in manifest.read_text("utf-8").splitlines())
    values = {name.lower(): value for name, _, value in pairs}
    return {"release": values.get("release", "O*NET Database"), "date": values.get("date", "")}


def finish(connection: sqlite3.Connection, about: Mapping[str, str], progress: Progress) -> None:
    """Derive what follows from the loaded rows, index it for searches, and write down what was loaded."""
    if not connection.execute("SELECT 1 FROM occupation LIMIT 1").fetchone():
        raise LoadError(f"{OCCUPATION_DATA} has no occupation.")
    validate.check(connection)
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
