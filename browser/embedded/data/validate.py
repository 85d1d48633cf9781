"""Sanity checks before a release replaces the data in use, such as a job zone of 9."""

import sqlite3
from collections.abc import Sequence

from browser.embedded.data.companion import PAY
from browser.embedded.data.files import LoadError, shown

VALUES = {
    "code": "[0-9][0-9]-[0-9][0-9][0-9][0-9].[0-9][0-9]",
    "most": 1_000,  # no scale goes beyond it, nor a rating on a scale that a release leaves out
}
MOST_SHOWN = 40

# An official table, what is wrong with a value of it, and the query that finds such values.
WRONG: Sequence[tuple[str, str, str]] = (
    ("Occupation Data", "is no O*NET-SOC code", "SELECT code FROM occupation WHERE code NOT GLOB :code"),
    (
        "Occupation Data",
        "is an occupation without a title",
        """
        SELECT code FROM occupation WHERE code NOT IN
        (SELECT code FROM title WHERE language = 'en' AND name GLOB '*[A-Za-z]*')
        """,
    ),
    ("Taxonomy 2010 to 2019", "is no O*NET-SOC code", "SELECT old FROM successor WHERE old NOT GLOB :code"),
    ("Taxonomy 2010 to 2019", "is no O*NET-SOC code", "SELECT code FROM successor WHERE code NOT GLOB :code"),
    ("Job Zones", "is no job zone from 1 to 5", "SELECT zone FROM job_zone WHERE zone NOT BETWEEN 1 AND 5"),
    (
        "Job Zone Reference",
        "is no job zone from 1 to 5",
        "SELECT zone FROM job_zone_text WHERE zone NOT BETWEEN 1 AND 5",
    ),
    (
        "Scales Reference",
        "is no scale from a lower number to a higher one",
        "SELECT id FROM scale WHERE minimum < -:most OR maximum > :most OR minimum >= maximum",
    ),
    (
        "A table of ratings",
        "is off its scale",
        """
        SELECT value || ' (' || code || ', ' || element || ', ' || scale || ')'
        FROM rating LEFT JOIN scale ON scale.id = scale
        WHERE value NOT BETWEEN ifnull(minimum, -:most) AND ifnull(maximum, :most)
        """,
    ),
    (
        "Task Ratings",
        "is off its scale",
        """
        SELECT value FROM task_rating LEFT JOIN scale ON scale.id = 'IM'
        WHERE value NOT BETWEEN ifnull(minimum, -:most) AND ifnull(maximum, :most)
        """,
    ),
    ("Work Context", "is no percentage", "SELECT percentage FROM response WHERE percentage NOT BETWEEN 0 AND 100"),
    (
        "Education, Training, and Experience",
        "is no percentage",
        "SELECT percentage FROM education WHERE percentage NOT BETWEEN 0 AND 100",
    ),
    (
        "Industry Employment",
        "is no percentage",
        "SELECT percentage FROM industry_share WHERE percentage NOT BETWEEN 0 AND 100",
    ),
    (
        "Projections",
        "is no change of employment in percent",
        "SELECT change FROM projection WHERE change NOT BETWEEN -100 AND :most",
    ),
    (
        "Area Wages",
        "is no location quotient",
        "SELECT quotient FROM wage WHERE quotient NOT BETWEEN 0 AND :most",
    ),
    *(
        (
            "A table of wages",
            "is no amount",
            f"""
            SELECT {column} FROM wage WHERE typeof({column}) = 'text'
            AND (rtrim({column}, '+') GLOB '*[^0-9.]*' OR {column} GLOB '*.*.*' OR {column} NOT GLOB '[0-9]*')
            """,  # noqa: S608 - the columns are our own
        )
        for column in PAY
    ),
    ("Bright Outlook", "is no O*NET-SOC code", "SELECT code FROM bright WHERE code NOT GLOB :code"),
)


def check(connection: sqlite3.Connection) -> None:
    """Raise LoadError for a value that makes no sense."""
    for official, wrong, query in WRONG:
        if found := connection.execute(f"{query} LIMIT 1", VALUES).fetchone():
            value = shown(" ".join(str(found[0]).split())[:MOST_SHOWN])
            raise LoadError(f'{official} has "{value}", which {wrong}.')
