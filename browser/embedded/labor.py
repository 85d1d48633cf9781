"""What the data file says of pay, jobs and prospects, for pages of this site whoever answers them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import floor
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded.answers import number
from browser.embedded.answers.career_facts import pay_range
from browser.embedded.assumptions import EDUCATION_SHARE
from browser.embedded.data.companion import NATION
from browser.embedded.data.store import Store, kept
from browser.onet.models import PayRange

# When the built-in military matches are of.
MATCHED = date(2024, 7, 1)
# What the careers of an area are sorted by. Pay above BLS's top is a text, which SQLite sorts after all numbers.
ORDERS: Mapping[str, str] = MappingProxyType({"jobs": "jobs", "pay": "annual_median"})


@dataclass(frozen=True, slots=True)
class Area:
    """The nation, a state, or an area of a state or several, by BLS's code; `states` are their postal codes."""

    code: str
    title: str
    kind: str
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Pay and jobs of an occupation in an area; `quotient` is 1 where it is as common as in the nation."""

    jobs: int | None
    quotient: Decimal | None
    annual: PayRange | None
    hourly: PayRange | None


@dataclass(frozen=True, slots=True)
class LocalCareer:
    """An occupation in an area, under the English title of its group if several are surveyed together.

    `zone` is None if its preparation is not known.
    """

    code: str
    title: str
    lang: str
    zone: int | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class Group:
    """The SOC group that an occupation is surveyed in; the occupation may be all of it."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Projection:
    """The change of employment in ten years, in percent, and the openings of a year."""

    change: Decimal
    openings: int


def state(store: Store, postal_code: str) -> Area | None:
    """Return a state by its postal code."""
    row = store.execute("SELECT * FROM area WHERE kind = 'state' AND states = ?", (postal_code,)).fetchone()
    return _area(row) if row else None


def area(store: Store, code: str) -> Area | None:
    """Return a metropolitan or nonmetropolitan area by its code."""
    row = store.execute("SELECT * FROM area WHERE kind <> 'state' AND code = ?", (code,)).fetchone()
    return _area(row) if row else None


def states(store: Store) -> tuple[Area, ...]:
    """Return the states and territories by title."""
    return tuple(map(_area, store.execute("SELECT * FROM area WHERE kind = 'state' ORDER BY title")))


def areas(store: Store, postal_code: str) -> tuple[Area, ...]:
    """Return the areas that lie in a state, wholly or in part: metropolitan ones first, then by title."""
    rows = store.execute("SELECT * FROM area WHERE kind <> 'state' ORDER BY kind, title")
    return tuple(area for area in map(_area, rows) if postal_code in area.states)


def of_zip(store: Store, code: str) -> Area | None:
    """Return the area that a ZIP code is in, or its state if that is not known; None for an unknown ZIP code."""
    row = store.execute("SELECT state, area FROM zip_code WHERE code = ?", (code,)).fetchone()
    if row is None:
        return None
    return (area(store, row["area"]) if row["area"] else None) or state(store, row["state"])


def _area(row: Row) -> Area:
    return Area(row["code"], row["title"], row["kind"], tuple(row["states"].split()))


def group(store: Store, code: str) -> Group | None:
    """Return the SOC group under which an occupation is surveyed; None for an unknown occupation."""
    row = store.execute("SELECT survey FROM occupation WHERE code = ?", (code,)).fetchone()
    return Group(row["survey"], group_title(store, row["survey"]) or row["survey"]) if row else None


def group_title(store: Store, survey: str) -> str | None:
    """Return the title of a SOC group that is surveyed."""
    row = store.execute(
        "SELECT title FROM survey_group WHERE survey = ? UNION ALL SELECT title FROM soc WHERE code = ? LIMIT 1",
        (survey, survey),
    ).fetchone()
    return row["title"] if row else None


def figures(store: Store, code: str, area: str = NATION) -> Figures | None:
    """Return pay and jobs of an occupation in an area, or in the nation; None if BLS publishes neither."""
    row = store.execute(
        "SELECT wage.* FROM occupation JOIN wage USING (survey) WHERE code = ? AND area = ?", (code, area)
    ).fetchone()
    return _figures(row) if row else None


def by_area(store: Store, code: str, areas: Iterable[str]) -> Mapping[str, Figures]:
    """Return pay and jobs of an occupation in each of these areas for which BLS publishes any."""
    rows = store.execute(
        "SELECT wage.* FROM json_each(?) CROSS JOIN wage ON wage.area = json_each.value "
        "WHERE survey = (SELECT survey FROM occupation WHERE code = ?)",
        (json.dumps(list(areas)), code),
    )
    return {row["area"]: _figures(row) for row in rows}


def by_occupation(store: Store, codes: Iterable[str], area: str = NATION) -> Mapping[str, Figures]:
    """Return pay and jobs in an area of each of these occupations for which BLS publishes any."""
    rows = store.execute(
        "SELECT code, wage.* FROM json_each(?) JOIN occupation ON code = json_each.value JOIN wage USING (survey) "
        "WHERE area = ?",
        (json.dumps(list(codes)), area),
    )
    return {row["code"]: _figures(row) for row in rows}


def _figures(row: Row) -> Figures:
    quotient = row["quotient"]
    return Figures(
        row["jobs"],
        number(quotient) if quotient is not None else None,
        pay_range(row, "annual"),
        pay_range(row, "hourly"),
    )


def title(store: Store, code: str, language: str) -> str | None:
    """Return the title of an occupation, in English if it has none in a language; None for an unknown occupation."""
    row = store.execute(
        "SELECT name FROM title WHERE code = ? AND language IN ('en', ?) ORDER BY language = 'en'", (code, language)
    ).fetchone()
    return row["name"] if row else None


def careers(store: Store, area: str, language: str, order: str, zone: int | None, most: int) -> Sequence[LocalCareer]:
    """Return the careers with most jobs or best pay in an area, of one job zone or all.

    Occupations that are surveyed together are one row, with the code of the first: they share their figures.
    """
    rows = store.execute(
        f"""
        SELECT
            min(occupation.code) AS code, title.name, min(zone) AS zone, wage.*,
            (SELECT title FROM survey_group WHERE survey_group.survey = wage.survey LIMIT 1) AS together
        FROM wage JOIN occupation USING (survey) JOIN title ON title.code = occupation.code AND language = ?
        LEFT JOIN job_zone ON job_zone.code = occupation.code
        WHERE area = ? AND ? IN (zone, 0) AND {ORDERS[order]} IS NOT NULL
        GROUP BY survey ORDER BY {ORDERS[order]} DESC, title.name LIMIT ?
        """,  # noqa: S608 - the orders are our own
        (language, area, zone or 0, most),
    )
    return [
        LocalCareer(
            row["code"],
            row["together"] or row["name"],
            "en" if row["together"] else language,
            row["zone"],
            _figures(row),
        )
        for row in rows
    ]


def projection(store: Store, code: str) -> Projection | None:
    """Return how employment in an occupation is projected to change; None if it is not projected."""
    row = store.execute(
        "SELECT change, openings FROM projection JOIN occupation USING (soc) WHERE code = ?", (code,)
    ).fetchone()
    return Projection(Decimal(str(row["change"])), row["openings"]) if row else None


def education(store: Store, code: str, language: str) -> tuple[tuple[str, int], ...]:
    """Return the levels of education that many workers call required, each with its percent of them."""
    rows = store.execute(
        "SELECT name, percentage FROM education JOIN plain_education USING (category) "
        "WHERE code = ? AND language = ? AND percentage >= ? ORDER BY percentage DESC, category",
        (code, language, EDUCATION_SHARE),
    )
    return tuple((row["name"], floor(row["percentage"] + 0.5)) for row in rows)


def military_jobs(store: Store, code: str) -> Sequence[tuple[str, str, str]]:
    """Return branch, code and title of the military jobs in use that lead to an occupation, the best match first."""
    rows = store.execute(
        "SELECT DISTINCT branch, military_job.code, title FROM military_match JOIN military_job USING (branch) "
        "WHERE occupation = ? AND military_job.code = military_match.code "
        "AND military_job.category IS military_match.category AND active <> 'N' "
        "ORDER BY branch, match = 'crosswalk', match = 'some_duties', length(military_job.code), military_job.code",
        (code,),
    )
    return [(row["branch"], row["code"], row["title"]) for row in rows]


def usual_education(store: Store, codes: Iterable[str], language: str) -> Mapping[str, str]:
    """Return the level of education that most workers of each of these occupations call required."""
    rows = store.execute(
        "SELECT code, name FROM json_each(?) JOIN education ON code = json_each.value "
        "JOIN plain_education USING (category) WHERE language = ? AND percentage >= ? "
        "ORDER BY percentage, category DESC",
        (json.dumps(list(codes)), language, EDUCATION_SHARE),
    )
    return {row["code"]: row["name"] for row in rows}  # the last of a code counts


def activities(store: Store, code: str, most: int) -> tuple[str, ...]:
    """Return the detailed work activities of an occupation in English, those of most tasks first."""
    rows = store.execute(
        "SELECT title FROM task_activity JOIN activity ON activity.id = task_activity.activity "
        "WHERE code = ? GROUP BY title ORDER BY count(*) DESC, title LIMIT ?",
        (code, most),
    )
    return tuple(row["title"] for row in rows)


def siblings(store: Store, code: str, language: str, most: int) -> Sequence[tuple[str, str]]:
    """Return codes and titles of the rated occupations in the same SOC group, the narrowest that has some."""
    for letters in (6, 5, 4):
        rows = store.execute(
            "SELECT code, name FROM title WHERE language = ? AND code GLOB ? AND code <> ? "
            "AND code IN (SELECT code FROM rating WHERE subject = 'skills') ORDER BY sort LIMIT ?",
            (language, f"{code[:letters]}*", code, most),
        ).fetchall()
        if rows:
            return [(row["code"], row["name"]) for row in rows]
    return ()


def zones(store: Store) -> Mapping[str, int]:
    """Return the job zone of each occupation that has one."""
    return {row["code"]: row["zone"] for row in store.execute("SELECT code, zone FROM job_zone")}


def has_merged_zones(store: Store) -> bool:
    """Return whether the first two job zones are one, as in releases from 30.2 on."""
    query = "SELECT 1 FROM job_zone_text WHERE language = 'en' AND zone = 2 AND name GLOB '*1-2*'"
    return store.execute(query).fetchone() is not None


def handbook(store: Store, code: str) -> tuple[str, str] | None:
    """Return the title and the address of BLS's Handbook page on an occupation; None if it has none."""
    row = store.execute("SELECT title, url FROM handbook WHERE code = ?", (code,)).fetchone()
    return (row["title"], row["url"]) if row else None


@kept(8)
def year(store: Store, table: str) -> str:
    """Return the year of the figures of a dated table, or the first and last of several; empty if it is not known."""
    row = store.execute("SELECT value FROM meta WHERE key = ?", (table,)).fetchone()
    return row["value"] if row else ""


def is_bright_by_rule(store: Store) -> bool:
    """Return whether bright outlooks follow from projections, for want of O*NET's list."""
    row = store.execute("SELECT value FROM meta WHERE key = 'bright'").fetchone()
    return row is not None and row["value"] == "rule"
