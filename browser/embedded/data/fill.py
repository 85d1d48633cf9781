"""Filling our tables from official ones, as layout.py and companion.py say: each file is read once."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter, itemgetter

from browser.embedded.data.files import File, Files, LoadError, key, rows
from browser.embedded.data.layout import LATER_COLUMNS, LATER_TABLES, Source

NOTHING = frozenset({"", "n/a"})  # what CSV and text releases write for no value
BATCH = 5_000

Progress = Callable[[str], None]
# An official table's name -> the files with its rows.
Tables = Mapping[str, Sequence[File]]


@dataclass(frozen=True)
class Plan:
    """How the rows of an open file become rows of one of our tables."""

    source: Source
    statement: str
    pick: Callable[[Sequence[str]], tuple[str | None, ...]]
    tests: Sequence[tuple[int, frozenset[str]]]


def official_tables(files: Files, sources: Iterable[Source]) -> dict[str, list[File]]:
    """Return the tables in the files that the sources know."""
    names = dict.fromkeys(source.official for source in sources)
    found = {
        name: [files[key(later)] for later in (name, *LATER_TABLES.get(name, ())) if key(later) in files]
        for name in names
    }
    return {name: files for name, files in found.items() if files}


def missing(tables: Tables, sources: Iterable[Source]) -> list[str]:
    """Return the names of the tables, or of the parts of divided ones, that are not there."""
    names = []
    for name in dict.fromkeys(source.official for source in sources):
        names_of_files = {key(file.name.rpartition(".")[0]) for file in tables.get(name, ())}
        if not names_of_files:
            names.append(name)
        elif key(name) not in names_of_files:
            names += [later for later in LATER_TABLES.get(name, ()) if key(later) not in names_of_files]
    return sorted(names)


def fill(
    connection: sqlite3.Connection, sources: Sequence[Source], tables: Tables, progress: Progress, **fixed: str
) -> None:
    """Load every source that the tables have; `fixed` goes into every row.

    LoadError if a file cannot be read, lacks a required column, or has a row or value that does not fit.
    """
    language = f" in {fixed['language']}" if fixed else ""
    for name, group in groupby(sources, key=attrgetter("official")):
        wanted_by = list(group)
        counts: Counter[tuple[str, str]] = Counter()  # files of several folders have one name
        for file in tables.get(name, ()):
            for table, count in fill_from(connection, wanted_by, file, fixed).items():
                counts[file.name, table] += count
        for (called, table), count in counts.items():
            progress(f"{called}: {count:,} rows{language} ({table})")


def fill_from(
    connection: sqlite3.Connection, sources: Sequence[Source], file: File, fixed: Mapping[str, str]
) -> dict[str, int]:
    """Load a file's sources, and return the rows that each of our tables got; LoadError as for fill."""
    content = rows(file)
    header = next(content, [])
    plans = [plan for source in sources if (plan := planned(source, header, file.name, fixed))]
    counts = dict.fromkeys((plan.source.table for plan in plans), 0)
    while batch := list(islice(content, BATCH)):
        for plan in plans:
            found = wanted(plan, batch, file.name, len(header))
            try:
                counts[plan.source.table] += connection.executemany(plan.statement, found).rowcount
            except sqlite3.IntegrityError as error:  # a text where the table has a number
                raise LoadError(f"{file.name} has a value that is not a number: {error}.") from error
            if counts[plan.source.table] > plan.source.most:
                raise LoadError(f"{file.name} is refused: it has more than {plan.source.most:,} rows.")
    return counts


def planned(source: Source, header: Sequence[str], file: str, fixed: Mapping[str, str]) -> Plan | None:
    """Return how a file with this header feeds a source; None if the file lacks its words."""
    needed = (*source.columns.values(), *source.only, *source.optional.values())
    places = {column: place for column in needed if (place := place_of(column, header)) is not None}
    lacking = [column for column in (*source.columns.values(), *source.only) if column not in places]
    if lacking and source.words:
        return None
    if lacking:
        raise LoadError(f"{file} lacks the column {lacking[0]}.")
    picked = {ours: places[name] for ours, name in {**source.columns, **source.optional}.items() if name in places}
    constants = {**source.fixed, **fixed}
    values = ("?",) * len(picked) + tuple(f"'{value}'" for value in constants.values())
    return Plan(
        source,
        # Of rows with one key the first counts. Names and constants are of layout.py, companion.py and load.py.
        f"INSERT OR IGNORE INTO {source.table} ({', '.join((*picked, *constants))}) VALUES ({', '.join(values)})",  # noqa: S608
        picker(list(picked.values())),
        [(places[column], kept) for column, kept in source.only.items()],
    )


def place_of(column: str, header: Sequence[str]) -> int | None:
    """Return the position of a column, by its name or its later one."""
    names = [key(name) for name in header]
    found = [names.index(name) for name in (key(column), key(LATER_COLUMNS.get(column, column))) if name in names]
    return found[0] if found else None


def picker(places: Sequence[int]) -> Callable[[Sequence[str]], tuple[str | None, ...]]:
    """Return a function that picks the fields at these places."""
    return itemgetter(*places) if len(places) > 1 else lambda row: (row[places[0]],)


def wanted(plan: Plan, batch: Iterable[Sequence[str]], file: str, width: int) -> Iterator[tuple[str | None, ...]]:
    """Yield the values of each row that the source wants; LoadError for a row that is too short."""
    needed = len(plan.source.columns)
    row: Sequence[str] = ()
    try:
        for row in batch:
            for place, kept in plan.tests:
                if row[place] not in kept:
                    break
            else:
                values = plan.pick(row)
                if "" in values or "n/a" in values:
                    values = tuple(None if value in NOTHING else value for value in values)
                    if None in values[:needed]:
                        continue
                yield values
    except IndexError as error:
        raise LoadError(f"{file} has a row with {len(row)} fields instead of {width}.") from error
