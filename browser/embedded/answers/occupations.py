"""One occupation of O*NET OnLine: its overview, its two reports and their sections (contract 6.4, 6.5)."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, filled
from browser.embedded.answers.lists import check, listed, occupation_tags, occupations
from browser.embedded.answers.related import outline_link
from browser.embedded.answers.report_ratings import ReportQuery
from browser.embedded.answers.report_sections import SECTIONS
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import DETAILS, OCCUPATION, REPORT_SECTIONS, SUMMARY
from browser.onet.operations.operation import REPORTS, Operation
from browser.onet.v1.offered import NOT_IN_V1

_RATINGS = "SELECT DISTINCT date, source FROM rating WHERE code = ? AND subject = '{}'"
# The kinds of data that an overview dates, by title in the API's order -> the query for their dates and sources.
DATED: Mapping[str, str] = MappingProxyType(
    {
        "Abilities": _RATINGS.format("abilities"),
        "Alternate Titles": """
            SELECT NULL AS date, NULL AS source FROM alternate_title WHERE code = ? AND language = 'en' LIMIT 1
        """,
        "Detailed Work Activities": "SELECT DISTINCT date, source FROM task_activity WHERE code = ?",
        "Education": "SELECT DISTINCT date, source FROM education WHERE code = ?",
        "Interests": _RATINGS.format("interests"),
        "Job Zone": "SELECT date, source FROM job_zone WHERE code = ?",
        "Knowledge": _RATINGS.format("knowledge"),
        "Sample of Reported Titles": "SELECT NULL AS date, NULL AS source FROM reported_title WHERE code = ? LIMIT 1",
        "Skills": _RATINGS.format("skills"),
        "Tasks": "SELECT DISTINCT date, source FROM task WHERE code = ?",
        "Technology Skills & Tools": "SELECT NULL AS date, NULL AS source FROM equipment WHERE code = ? LIMIT 1",
        "Work Activities": _RATINGS.format("work_activities"),
        "Work Context": _RATINGS.format("work_context"),
        "Work Needs": _RATINGS.format("work_needs"),
        "Work Styles": _RATINGS.format("work_styles"),
        "Work Values": _RATINGS.format("work_values"),
    }
)


def occupation(store: Store, values: Mapping[str, str]) -> models.Occupation:
    """Answer with an occupation's overview; both reports have the same sections."""
    return report(store, values, "summary").occupation


def report(store: Store, values: Mapping[str, str], kind: str) -> models.OccupationReport:
    """Answer with a summary or details report: every section that has data."""
    code, display = values["code"], values.get("display", "short")
    check(store, "online", code)
    query = ReportQuery(store, code, kind, is_short=display == "short")
    sections = {row: content for row, section in SECTIONS.items() if (content := filled(section(query)))}
    return models.OccupationReport(
        occupation=overview(store, code, sections),
        display=display,
        sections=tuple(models.ReportSection(row.section, content) for row, content in sections.items()),
    )


def section(store: Store, values: Mapping[str, str], operation: Operation[models.Section]) -> models.Section:
    """Answer with one section of either report."""
    code, kind = values["code"], values["report"]
    check(store, "online", code)
    is_short = values.get("display", "short") == "short" and "all" not in values
    query = ReportQuery(store, code, kind, is_short)
    content = filled(SECTIONS[operation](query)) if operation in SECTIONS else None
    if content is None:
        raise Unprocessable(assumptions.NO_SECTION.format(title=operation.title, report=kind.capitalize()))
    return content


def overview(store: Store, code: str, sections: Iterable[Operation[object]]) -> models.Occupation:
    """Return an occupation's overview; `sections` are those that it links to, in both reports."""
    (row,) = listed(store, "online", [code])
    description = store.execute("SELECT text FROM description WHERE language = 'en' AND code = ?", (code,)).fetchone()
    reported = store.execute(
        "SELECT name FROM reported_title WHERE code = ? ORDER BY rowid LIMIT ?", (code, assumptions.REPORTED_TITLES)
    )
    outline = outline_link(store, code)
    summary, details = (
        tuple(models.Link(row.title, row.url(code=code, report=kind)) for row in sections) for kind in REPORTS
    )
    return models.Occupation(
        code=code,
        title=row["name"],
        tags=occupation_tags(row["bright"]),
        description=description["text"] if description else None,
        sample_of_reported_job_titles=tuple(title["name"] for title in reported),
        also_see=_also_see(store, code),
        updated=_updated(store, code),
        bright_outlook=_bright_outlook(store, code),
        green=None,
        summary_resources=summary,
        details_resources=details,
        custom_resources=(outline,) if outline else (),
    )


def _also_see(store: Store, code: str) -> tuple[models.CareerRow, ...]:
    """Return the detailed occupations that an occupation was divided into."""
    if not code.endswith(".00"):
        return ()
    rows = store.execute("SELECT code FROM occupation WHERE soc = ? AND code <> ? ORDER BY code", (code[:7], code))
    return occupations(listed(store, "online", [row["code"] for row in rows]))


def _bright_outlook(store: Store, code: str) -> models.Outlook | None:
    rows = store.execute(
        """
        SELECT category, description FROM bright JOIN outlook USING (key)
        WHERE code = ? AND language = 'en' ORDER BY key
        """,
        (code,),
    ).fetchall()
    if not rows:
        return None
    return models.Outlook(" ".join(row["description"] for row in rows), tuple(row["category"] for row in rows))


def _updated(store: Store, code: str) -> models.Updated:
    """Return source and year of each kind of data; the year of the newest is the occupation's."""
    date = store.execute("SELECT value FROM meta WHERE key = 'date'").fetchone()
    release_year = _year(date["value"])
    dated: dict[str, tuple[str | None, str | None]] = {}
    for title, query in DATED.items():
        rows = [(_year(row["date"] or ""), row["source"] or None) for row in store.execute(query, (code,))]
        if rows:
            year, source = max(rows, key=lambda row: row[0] or "")
            is_assumed = year is None and title in assumptions.SOURCES
            dated[title] = (assumptions.SOURCES[title], release_year) if is_assumed else (source, year)
    return models.Updated(
        partial=any(title not in dated for title in assumptions.WHOLE),
        year=max((year for _, year in dated.values() if year), default=None),
        resources=tuple(models.ResourceUpdated(title, *dated.get(title, (None, None))) for title in DATED),
    )


def _year(date: str) -> str | None:
    match = re.search("[0-9]{4}", date)
    return match[0] if match else None


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        OCCUPATION: occupation,
        SUMMARY: partial(report, kind="summary"),
        DETAILS: partial(report, kind="details"),
        **{
            operation: partial(section, operation=operation)
            for operation in REPORT_SECTIONS
            if operation not in NOT_IN_V1
        },
    }
)
