"""The sections of O*NET OnLine's reports: each returns its elements, none where there are no data (contract 6.5)."""

import json
import math
from collections import defaultdict
from collections.abc import Mapping
from sqlite3 import Row
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import element
from browser.embedded.answers.lists import occupation_rows, related
from browser.embedded.answers.report_query import Asked, cut, enough, path
from browser.onet.operations import REPORT_SECTIONS

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
TITLES = MappingProxyType({operation.section: operation.title for operation in REPORT_SECTIONS})


def score(value: float, minimum: float, maximum: float) -> int:
    """Return a rating as a score from 0 to 100: O*NET's standardized rating, halves rounded up."""
    return math.floor(round((value - minimum) / (maximum - minimum) * 100, 6) + 0.5)


def score_element(row: Row) -> Element:
    """Return the score of a row with a value and its scale."""
    points = score(row["value"], row["minimum"], row["maximum"])
    scale = assumptions.SCALE_NAMES.get(row["scale"], row["scale_name"])
    return element("score", points, scale=scale, important=points >= IMPORTANT)


def tasks(asked: Asked) -> list[Element]:
    """Return the tasks, the most important first; where they were not rated, core ones first."""
    rows = asked.store.execute(
        """
        SELECT task, statement.text, type, value, scale.id AS scale, scale.name AS scale_name, minimum, maximum
        FROM statement JOIN task USING (code, task) LEFT JOIN task_rating USING (code, task)
        LEFT JOIN scale ON scale.id = 'IM'
        WHERE statement.language = 'en' AND code = ?
        ORDER BY value DESC, type IS NULL, type, task
        """,
        (asked.code,),
    ).fetchall()
    return [_task(asked, row) for row in cut(asked, rows)]


def _task(asked: Asked, row: Row) -> Element:
    attributes = {"id": row["task"], "green": assumptions.GREEN, "related": path(asked, f"related/tasks/{row['task']}")}
    if asked.report == "summary":
        return element("task", row["text"], **attributes)
    return element(
        "task",
        element("statement", row["text"]),
        element("category", row["type"]) if row["type"] else None,
        score_element(row) if row["value"] is not None and row["scale"] else None,
        **attributes,
    )


def technology_skills(asked: Asked) -> list[Element]:
    """Return software and other technology in categories."""
    return _equipment(asked, "technology", "technology_skills")


def tools_used(asked: Asked) -> list[Element]:
    """Return tools in categories."""
    return _equipment(asked, "tools", "tools_used")


def tools_technology(asked: Asked) -> list[Element]:
    """Return both under one heading."""
    kinds = {kind: _equipment(asked, kind, "tools_technology") for kind in ("tools", "technology")}
    return [element(kind, *content) for kind, content in kinds.items() if content]


def _equipment(asked: Asked, kind: str, section: str) -> list[Element]:
    rows = asked.store.execute(
        "SELECT commodity, title, example, hot = 'Y' AS hot FROM equipment WHERE code = ? AND kind = ? "
        "ORDER BY hot = 'Y' DESC, example",
        (asked.code, kind),
    )
    categories: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        categories[row["commodity"]].append(row)
    largest = sorted(categories.values(), key=lambda rows: (-len(rows), rows[0]["title"]))
    shown = [(rows, cut(asked, rows, assumptions.SHORT_EXAMPLES)) for rows in cut(asked, largest)]
    is_whole = len(shown) == len(largest) and all(len(rows) == len(examples) for rows, examples in shown)
    see_all = element("see_all", href=path(asked, f"{asked.report}/{section}?all=1"))
    return [
        *([] if is_whole else [see_all]),
        *(
            element(
                "category",
                element("title", rows[0]["title"], id=rows[0]["commodity"]),
                *(
                    element("example", row["example"], hot_technology=row["example"] if row["hot"] else None)
                    for row in sorted(examples, key=lambda row: str(row["example"]).casefold())
                ),
                related=path(asked, f"related/tools_technology/{rows[0]['commodity']}"),
            )
            for rows, examples in shown
        ),
    ]


def _rated(asked: Asked, subject: str) -> list[Row]:
    """Return the elements of a subject that were rated, the highest score first."""
    rows = asked.store.execute(
        """
        SELECT
            element AS id, element_name.name, element_description.text AS description, rating.value,
            rating.scale, scale.name AS scale_name, minimum, maximum
        FROM rating JOIN scale ON scale.id = rating.scale
        JOIN element_name ON element_name.language = 'en' AND element_name.id = rating.element
        LEFT JOIN element_description ON element_description.language = 'en' AND element_description.id = rating.element
        WHERE code = ? AND subject = ? AND scale IN (SELECT value FROM json_each(?))
        """,
        (asked.code, subject, json.dumps(SCALES[subject])),
    ).fetchall()
    return sorted(rows, key=lambda row: (-score(row["value"], row["minimum"], row["maximum"]), row["name"]))


def _element(asked: Asked, subject: str, row: Row, *more: Element) -> Element:
    return element(
        "element",
        element("name", row["name"]),
        element("description", row["description"]) if row["description"] else None,
        score_element(row) if asked.report == "details" else None,
        *more,
        id=row["id"],
        related=path(asked, f"related/{subject}/{row['id']}"),
    )


def _rated_elements(asked: Asked, subject: str) -> list[Element]:
    return [_element(asked, subject, row) for row in cut(asked, _rated(asked, subject))]


def knowledge(asked: Asked) -> list[Element]:
    """Return rated knowledge."""
    return _rated_elements(asked, "knowledge")


def skills(asked: Asked) -> list[Element]:
    """Return rated skills."""
    return _rated_elements(asked, "skills")


def abilities(asked: Asked) -> list[Element]:
    """Return rated abilities."""
    return _rated_elements(asked, "abilities")


def work_activities(asked: Asked) -> list[Element]:
    """Return rated work activities."""
    return _rated_elements(asked, "work_activities")


def work_styles(asked: Asked) -> list[Element]:
    """Return rated work styles."""
    return _rated_elements(asked, "work_styles")


def work_values(asked: Asked) -> list[Element]:
    """Return rated work values; a summary has only the highest."""
    rows = _rated(asked, "work_values")
    most = assumptions.SUMMARY_HIGHEST if asked.report == "summary" else len(rows)
    return [_element(asked, "work_values", row) for row in rows[:most]]


def interests(asked: Asked) -> list[Element]:
    """Return rated interests; a summary has only the high points, with their letters."""
    rows = _rated(asked, "interests")
    if asked.report == "details":
        return [_element(asked, "interests", row) for row in rows]
    places = asked.store.execute(
        "SELECT CAST(value AS INTEGER) AS place FROM rating "
        "WHERE code = ? AND subject = 'interests' AND scale = 'IH' AND value > 0 ORDER BY element",
        (asked.code,),
    )
    letters = "".join(INTERESTS[row["place"] - 1] for row in places)
    # The first letters of the elements' names, unknown in an older release's ratings without high points.
    highest = [row for letter in letters for row in rows if row["name"].startswith(letter)]
    return [
        *([element("high_point_code", letters)] if letters else []),
        *(_element(asked, "interests", row) for row in highest or rows[: assumptions.SUMMARY_HIGHEST]),
    ]


def work_context(asked: Asked) -> list[Element]:
    """Return rated work context, in details with the answers that workers gave."""
    return [
        _element(asked, "work_context", row, *(_responses(asked, row["id"]) if asked.report == "details" else ()))
        for row in cut(asked, _rated(asked, "work_context"))
    ]


def _responses(asked: Asked, id_: str) -> list[Element]:
    rows = asked.store.execute(
        """
        SELECT text, percentage FROM response JOIN response_text USING (element, category)
        WHERE code = ? AND element = ? AND percentage >= 0.5 ORDER BY category DESC
        """,
        (asked.code, id_),
    ).fetchall()
    return [
        element("response", row["text"], percentage=math.floor(row["percentage"] + 0.5)) for row in enough(asked, rows)
    ]


def detailed_work_activities(asked: Asked) -> list[Element]:
    """Return detailed work activities, those of most tasks first."""
    rows = asked.store.execute(
        """
        SELECT id, title FROM task_activity JOIN activity ON activity.id = task_activity.activity
        WHERE code = ? GROUP BY id ORDER BY count(*) DESC, title
        """,
        (asked.code,),
    ).fetchall()
    return [
        element(
            "activity", row["title"], id=row["id"], related=path(asked, f"related/detailed_work_activities/{row['id']}")
        )
        for row in cut(asked, rows)
    ]


def job_zone(asked: Asked) -> list[Element]:
    """Return how much preparation the occupation takes."""
    row = asked.store.execute(
        "SELECT job_zone_text.* FROM job_zone JOIN job_zone_text USING (zone) WHERE code = ? AND language = 'en'",
        (asked.code,),
    ).fetchone()
    if row is None:
        return []
    return [
        element("value", row["zone"]),
        element("title", row["name"]),
        element("education", row["education"]),
        element("related_experience", row["experience"]),
        element("job_training", row["job_training"]),
        element("job_zone_examples", row["examples"]),
        element("svp_range", row["svp_range"]),
    ]


def education(asked: Asked) -> list[Element]:
    """Return the levels of education that workers say are required, the commonest first."""
    rows = asked.store.execute(
        """
        SELECT name, description, percentage FROM education JOIN education_category USING (category)
        WHERE code = ? AND language = 'en' AND percentage >= 0.5 ORDER BY percentage DESC, category
        """,
        (asked.code,),
    ).fetchall()
    if not rows:
        return []
    return [
        element(
            "level_required",
            *(
                element(
                    "category",
                    element("name", row["name"]),
                    element("description", row["description"]) if row["description"] else None,
                    element("score", math.floor(row["percentage"] + 0.5), scale="Percentage of Respondents"),
                )
                for row in enough(asked, rows)
            ),
        )
    ]


def related_occupations(asked: Asked) -> list[Element]:
    """Return the occupations that are most like this one."""
    return occupation_rows(related(asked.store, "online", asked.code))


def additional_information(_asked: Asked) -> list[Element]:
    """Return nothing: releases hold no web pages about occupations."""
    return []
