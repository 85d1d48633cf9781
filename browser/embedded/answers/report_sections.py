"""The sections of O*NET OnLine's reports: each returns its value, empty or None if there are no data (contract 6.5)."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import filled
from browser.embedded.answers.lists import occupations, related
from browser.embedded.answers.report_ratings import (
    ReportQuery,
    address,
    cut,
    enough,
    interests,
    percent,
    rated_elements,
    scales,
    score,
    work_context,
    work_values,
)
from browser.embedded.data.store import kept
from browser.onet import models
from browser.onet.operations import occupations as operations
from browser.onet.operations.operation import Operation


def tasks(query: ReportQuery) -> models.Tasks:
    """Return the tasks, the most important first; if they are not rated, core ones first."""
    rows = query.store.execute(
        """
        SELECT task.task, statement.text, type, value
        FROM statement JOIN task USING (code, task) LEFT JOIN task_rating USING (code, task)
        WHERE statement.language = 'en' AND code = ?
        ORDER BY value DESC, type IS NULL, type, task.rowid
        """,
        (query.code,),
    ).fetchall()
    is_detailed, scale = query.report == "details", scales(query.store).get("IM")
    return models.Tasks(
        tuple(
            models.Task(
                statement=row["text"],
                id=str(row["task"]),
                category=row["type"] if is_detailed else None,
                score=score(row["value"], scale) if is_detailed and row["value"] is not None and scale else None,
                green=assumptions.GREEN,
                related=address(query, f"related/tasks/{row['task']}"),
            )
            for row in cut(query, rows)
        ),
        is_detailed=is_detailed and bool(rows),
    )


def technology(query: ReportQuery, kind: str, section: str) -> models.TechnologyList:
    """Return tools or technology in categories, the largest first; `section` has the list that is not cut."""
    categories, is_whole = _categories(query, kind)
    return models.TechnologyList(
        see_all=None if is_whole else address(query, f"{query.report}/{section}?all=1"), categories=categories
    )


@kept(8)  # a report has them in two sections
def _categories(query: ReportQuery, kind: str) -> tuple[tuple[models.TechnologyCategory, ...], bool]:
    """Return the categories of tools or technology to show, and whether these are all, with all of their examples."""
    rows = query.store.execute(
        "SELECT commodity, title, example, hot = 'Y' AS hot FROM equipment WHERE code = ? AND kind = ? "
        "ORDER BY hot = 'Y' DESC, example",
        (query.code, kind),
    )
    categories: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        categories[row["commodity"]].append(row)
    largest = sorted(categories.values(), key=lambda rows: (-len(rows), rows[0]["title"]))
    shown = [(rows, cut(query, rows, assumptions.SHORT_EXAMPLES)) for rows in cut(query, largest)]
    is_whole = len(shown) == len(largest) and all(len(rows) == len(examples) for rows, examples in shown)
    return tuple(_category(query, rows[0], examples) for rows, examples in shown), is_whole


def _category(query: ReportQuery, first: Row, examples: Sequence[Row]) -> models.TechnologyCategory:
    return models.TechnologyCategory(
        id=first["commodity"],
        title=models.Technology(first["title"], None),
        examples=tuple(
            models.Technology(row["example"], row["example"] if row["hot"] else None)
            for row in sorted(examples, key=lambda row: str(row["example"]).casefold())
        ),
        related=address(query, f"related/tools_technology/{first['commodity']}"),
    )


def tools_technology(query: ReportQuery) -> models.ToolsTechnology:
    """Return tools and technology in one section."""
    tools, technologies = (filled(technology(query, kind, "tools_technology")) for kind in ("tools", "technology"))
    return models.ToolsTechnology(None, tools, technologies)


def detailed_work_activities(query: ReportQuery) -> models.DetailedWorkActivities:
    """Return detailed work activities, those of most tasks first."""
    rows = query.store.execute(
        """
        SELECT id, title FROM task_activity JOIN activity ON activity.id = task_activity.activity
        WHERE code = ? GROUP BY id ORDER BY count(*) DESC, title
        """,
        (query.code,),
    ).fetchall()
    return models.DetailedWorkActivities(
        tuple(
            models.Activity(row["title"], row["id"], address(query, f"related/detailed_work_activities/{row['id']}"))
            for row in cut(query, rows)
        )
    )


def job_zone(query: ReportQuery) -> models.JobZone | None:
    """Return how much preparation the occupation takes."""
    row = query.store.execute(
        "SELECT job_zone_text.* FROM job_zone JOIN job_zone_text USING (zone) WHERE code = ? AND language = 'en'",
        (query.code,),
    ).fetchone()
    if row is None:
        return None
    columns = ("education", "experience", "job_training", "examples", "svp_range")
    return models.JobZone(row["zone"], row["name"], *(row[column] for column in columns))


def education(query: ReportQuery) -> models.RequiredEducation:
    """Return the levels of education that workers say are required, the most common first."""
    rows = query.store.execute(
        """
        SELECT name, description, percentage FROM education JOIN education_category USING (category)
        WHERE code = ? AND language = 'en' AND percentage >= 0.5 ORDER BY percentage DESC, category
        """,
        (query.code,),
    ).fetchall()
    return models.RequiredEducation(
        tuple(
            models.EducationLevel(
                row["name"],
                row["description"],
                models.Score(percent(row["percentage"]), "Percentage of Respondents", None),
            )
            for row in enough(query, rows)
        ),
        (),
    )


def related_occupations(query: ReportQuery) -> models.RelatedOccupations:
    """Return the occupations that are most like this one."""
    return models.RelatedOccupations(occupations(related(query.store, "online", query.code)))


# Each section -> the function that returns it; in the order of the reports. Releases have no web pages about
# occupations: there is no additional_information.
SECTIONS: Mapping[Operation[models.Section], Callable[[ReportQuery], models.Section | None]] = MappingProxyType(
    {
        operations.TASKS: tasks,
        operations.TECHNOLOGY_SKILLS: partial(technology, kind="technology", section="technology_skills"),
        operations.TOOLS_USED: partial(technology, kind="tools", section="tools_used"),
        operations.TOOLS_TECHNOLOGY: tools_technology,
        **{
            operation: partial(rated_elements, subject=operation.section)
            for operation in (
                operations.KNOWLEDGE,
                operations.SKILLS,
                operations.ABILITIES,
                operations.WORK_ACTIVITIES,
            )
        },
        operations.DETAILED_WORK_ACTIVITIES: detailed_work_activities,
        operations.WORK_CONTEXT: work_context,
        operations.JOB_ZONE: job_zone,
        operations.EDUCATION: education,
        operations.INTERESTS: interests,
        operations.WORK_STYLES: partial(rated_elements, subject="work_styles"),
        operations.WORK_VALUES: work_values,
        operations.RELATED_OCCUPATIONS: related_occupations,
    }
)
