"""The rated sections of O*NET OnLine's reports: knowledge, skills, interests, work context ... (contract 6.5)."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from sqlite3 import Row
from types import MappingProxyType
from typing import TypeVar

from browser.embedded import assumptions
from browser.embedded.data.store import Store, kept
from browser.onet import models

T = TypeVar("T")

IMPORTANT = 50  # the score from which O*NET calls an element important
INTERESTS = "RIASEC"
# The scales on which each kind of element is rated: in older releases work styles by importance.
SCALES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("knowledge", "skills", "abilities", "work_activities"), ("IM",)),
        "work_context": ("CX", "CT"),
        "interests": ("OI",),
        "work_styles": ("WI", "IM"),
        "work_values": ("EX",),
    }
)


@dataclass(frozen=True)
class ReportQuery:
    """An occupation and a report; `is_short` if its long lists are cut."""

    store: Store
    code: str
    report: str
    is_short: bool


def address(query: ReportQuery, path: str) -> str:
    """Return the address of a page below the occupation's."""
    return f"/online/occupations/{query.code}/{path}"


def cut(query: ReportQuery, rows: Sequence[T], most: int = assumptions.SHORT_ROWS) -> Sequence[T]:
    """Return the rows to show."""
    return rows[:most] if query.is_short else rows


def enough(query: ReportQuery, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the answers to show: a short list ends with the answers of most workers."""
    shares = accumulate(row["percentage"] for row in rows)
    most = next((place for place, share in enumerate(shares, 1) if round(share) >= assumptions.SHORT_SHARE), len(rows))
    return cut(query, rows, most)


def percent(share: float) -> Decimal:
    """Return a share as a whole percentage, halves rounded up."""
    return Decimal(math.floor(share + 0.5))


def points(value: float, minimum: float, maximum: float) -> int:
    """Return a rating as points from 0 to 100: O*NET's standardized rating, halves rounded up."""
    return math.floor(round((value - minimum) / (maximum - minimum) * 100, 6) + 0.5)


def score(value: float, scale: Row) -> models.Score:
    """Return the score of a rating on a scale."""
    whole = points(value, scale["minimum"], scale["maximum"])
    return models.Score(Decimal(whole), assumptions.SCALE_NAMES.get(scale["id"], scale["name"]), whole >= IMPORTANT)


@kept(1)
def scales(store: Store) -> Mapping[str, Row]:
    """Return all scales by their ids."""
    return {row["id"]: row for row in store.execute("SELECT * FROM scale")}


@kept(1)
def _elements(store: Store) -> Mapping[str, Row]:
    """Return name and description of all elements by their ids."""
    rows = store.execute(
        """
        SELECT id, name, text AS description FROM element_name LEFT JOIN element_description USING (language, id)
        WHERE language = 'en'
        """
    )
    return {row["id"]: row for row in rows}


def _rated(query: ReportQuery, subject: str) -> list[tuple[Row, models.Score]]:
    """Return the elements of a subject that are rated with their scores, the highest first."""
    elements, by_id = _elements(query.store), scales(query.store)
    rows = query.store.execute(
        """
        SELECT element, scale, value FROM rating
        WHERE code = ? AND subject = ? AND scale IN (SELECT value FROM json_each(?))
        """,
        (query.code, subject, json.dumps(SCALES[subject])),
    )
    rated = [
        (elements[element], score(value, by_id[scale]))
        for element, scale, value in rows
        if element in elements and scale in by_id
    ]
    return sorted(rated, key=lambda each: (-each[1].value, each[0]["name"]))


def _element(
    query: ReportQuery,
    subject: str,
    rated: tuple[Row, models.Score],
    responses: tuple[models.Response, ...] = (),
) -> models.RatedElement:
    row, rating = rated
    return models.RatedElement(
        id=row["id"],
        name=row["name"],
        description=row["description"],
        score=rating if query.report == "details" else None,
        responses=responses,
        related=address(query, f"related/{subject}/{row['id']}"),
    )


def rated_elements(query: ReportQuery, subject: str) -> models.RatedElements:
    """Return knowledge, skills, abilities, work activities or work styles."""
    rows = cut(query, _rated(query, subject))
    return models.RatedElements(tuple(_element(query, subject, row) for row in rows), None)


def work_values(query: ReportQuery) -> models.RatedElements:
    """Return work values; a summary has only the highest."""
    rows = _rated(query, "work_values")
    most = assumptions.SUMMARY_HIGHEST if query.report == "summary" else len(rows)
    return models.RatedElements(tuple(_element(query, "work_values", row) for row in rows[:most]), None)


def interests(query: ReportQuery) -> models.RatedElements:
    """Return interests; a summary has only the high points, and their letters."""
    rows = _rated(query, "interests")
    letters = None
    if query.report == "summary":
        letters = _high_points(query)
        # The first letters of the elements' names; ratings of an older release have no high points.
        highest = [row for letter in letters for row in rows if row[0]["name"].startswith(letter)]
        rows = highest or rows[: assumptions.SUMMARY_HIGHEST]
    return models.RatedElements(tuple(_element(query, "interests", row) for row in rows), letters or None)


def _high_points(query: ReportQuery) -> str:
    """Return the letters of an occupation's strongest interests, such as ISA."""
    places = query.store.execute(
        "SELECT CAST(value AS INTEGER) AS place FROM rating "
        "WHERE code = ? AND subject = 'interests' AND scale = 'IH' AND value > 0 ORDER BY element",
        (query.code,),
    )
    return "".join(INTERESTS[row["place"] - 1] for row in places)


def work_context(query: ReportQuery) -> models.RatedElements:
    """Return work context; the details have workers' answers."""
    return models.RatedElements(
        tuple(
            _element(query, "work_context", row, _responses(query, row[0]["id"]) if query.report == "details" else ())
            for row in cut(query, _rated(query, "work_context"))
        ),
        None,
    )


def _responses(query: ReportQuery, id_: str) -> tuple[models.Response, ...]:
    rows = query.store.execute(
        """
        SELECT text, percentage FROM response JOIN response_text USING (element, category)
        WHERE code = ? AND element = ? AND percentage >= 0.5 ORDER BY category DESC
        """,
        (query.code, id_),
    ).fetchall()
    return tuple(models.Response(row["text"], percent(row["percentage"])) for row in enough(query, rows))
