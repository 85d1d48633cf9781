"""Where an occupation's data come from, and when they were updated (contract 6.4)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import element
from browser.embedded.data.store import Store

RATINGS = "SELECT DISTINCT date, source FROM rating WHERE code = ? AND subject = '{}'"

# The API's titles in its order -> where their data are.
RESOURCES: Mapping[str, str] = MappingProxyType(
    {
        "Abilities": RATINGS.format("abilities"),
        "Alternate Titles": "SELECT NULL AS date, NULL AS source FROM alternate_title WHERE code = ? LIMIT 1",
        "Detailed Work Activities": "SELECT DISTINCT date, source FROM task_activity WHERE code = ?",
        "Education": "SELECT DISTINCT date, source FROM education WHERE code = ?",
        "Interests": RATINGS.format("interests"),
        "Job Zone": "SELECT date, source FROM job_zone WHERE code = ?",
        "Knowledge": RATINGS.format("knowledge"),
        "Sample of Reported Titles": "SELECT NULL AS date, NULL AS source FROM reported_title WHERE code = ? LIMIT 1",
        "Skills": RATINGS.format("skills"),
        "Tasks": "SELECT DISTINCT date, source FROM task WHERE code = ?",
        "Technology Skills & Tools": "SELECT NULL AS date, NULL AS source FROM equipment WHERE code = ? LIMIT 1",
        "Work Activities": RATINGS.format("work_activities"),
        "Work Context": RATINGS.format("work_context"),
        "Work Needs": RATINGS.format("work_needs"),
        "Work Styles": RATINGS.format("work_styles"),
        "Work Values": RATINGS.format("work_values"),
    }
)


def updated(store: Store, code: str) -> Element:
    """Return source and year of each kind of data; the year of the newest stands for the occupation."""
    date = store.execute("SELECT value FROM meta WHERE key = 'date'").fetchone()
    release_year = _year(date["value"])
    found = {title: _newest(store, query, code) for title, query in RESOURCES.items()}
    told = {title: _told(title, *data, release_year) for title, data in found.items() if data}
    return element(
        "updated",
        *(_resource(title, *told.get(title, (None, None))) for title in RESOURCES),
        partial=any(title not in told for title in assumptions.WHOLE),
        year=max((year for _, year in told.values() if year), default=None),
    )


def _newest(store: Store, query: str, code: str) -> tuple[str | None, str | None] | None:
    """Return year and source of the newest rows; None without any."""
    rows = [(_year(row["date"] or ""), row["source"]) for row in store.execute(query, (code,))]
    return max(rows, key=lambda row: row[0] or "", default=None)


def _year(date: str) -> str | None:
    match = re.search("[0-9]{4}", date)
    return match[0] if match else None


def _told(title: str, year: str | None, source: str | None, release_year: str | None) -> tuple[str | None, str | None]:
    if year is None and title in assumptions.SOURCES:
        return assumptions.SOURCES[title], release_year
    return source, year


def _resource(title: str, source: str | None, year: str | None) -> Element:
    return element(
        "resource_updated",
        element("title", title),
        element("source", source) if source else None,
        element("year", year) if year else None,
    )
