"""The tables of the database services: their titles, the SQL of their columns, and their order.

Ids are the official file names in snake case. Tables have the columns that are in the data file, and no others; titles
and descriptions are our own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Table:
    """A table: `columns` are the SQL of each of its columns, by id; `source` follows FROM, `order` is its order."""

    title: str
    description: str
    columns: Mapping[str, str]
    source: str
    order: str


_OCCUPATION = "LEFT JOIN title ON title.language = 'en' AND title.code = {0}.code"
_ELEMENT = "LEFT JOIN element_name ON element_name.language = 'en' AND element_name.id = {0}.element"
_DATED = {
    "date_updated": (
        "iif({0}.date GLOB '[0-9][0-9]/[0-9][0-9][0-9][0-9]', "
        "substr({0}.date, 4) || '-' || substr({0}.date, 1, 2) || '-01', NULL)"
    ),
    "domain_source": "{0}.source",
}


def _dated(table: str) -> dict[str, str]:
    return {name: sql.format(table) for name, sql in _DATED.items()}


def _code(table: str) -> dict[str, str]:
    return {"onetsoc_code": f"{table}.code", "title": "title.name"}


def _ratings(subject: str, what: str) -> Table:
    """Return a table of ratings, with the names of what is rated and of the scale."""
    return Table(
        subject.replace("_", " ").title(),
        f"How much {what} each occupation takes, as it was rated.",
        {
            **_code("rating"),
            "element_id": "rating.element",
            "element_name": "element_name.name",
            "scale_id": "rating.scale",
            "scale_name": "scale.name",
            "data_value": "rating.value",
            **_dated("rating"),
        },
        f"rating {_OCCUPATION.format('rating')} {_ELEMENT.format('rating')} "
        f"LEFT JOIN scale ON scale.id = rating.scale WHERE rating.subject = '{subject}'",
        "rating.code, rating.element, rating.scale",
    )


def _equipment(kind: str, title: str, description: str, **columns: str) -> Table:
    return Table(
        title,
        description,
        {
            **_code("equipment"),
            "example": "equipment.example",
            "commodity_code": "equipment.commodity",
            "commodity_title": "equipment.title",
            **columns,
        },
        f"equipment {_OCCUPATION.format('equipment')} WHERE equipment.kind = '{kind}'",
        "equipment.rowid",
    )


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "abilities": _ratings("abilities", "of each ability"),
        "alternate_titles": Table(
            "Alternate Titles",
            "Other titles under which the jobs of an occupation go.",
            {**_code("alternate_title"), "alternate_title": "alternate_title.name"},
            f"alternate_title {_OCCUPATION.format('alternate_title')} WHERE alternate_title.language = 'en'",
            "alternate_title.rowid",
        ),
        "content_model_reference": Table(
            "Content Model Reference",
            "Names of everything that O*NET rates, by its place in the content model.",
            {
                "element_id": "element_name.id",
                "element_name": "element_name.name",
                "description": "element_description.text",
            },
            "element_name LEFT JOIN element_description USING (language, id) WHERE element_name.language = 'en'",
            "element_name.id",
        ),
        "dwa_reference": Table(
            "DWA Reference",
            "Names of the detailed work activities.",
            {"dwa_id": "activity.id", "dwa_title": "activity.title"},
            "activity",
            "activity.id",
        ),
        "education_training_experience": Table(
            "Education, Training, and Experience",
            "The schooling that workers say new people need: the percentage that gave each answer.",
            {
                **_code("education"),
                "category": "education.category",
                "data_value": "education.percentage",
                **_dated("education"),
            },
            f"education {_OCCUPATION.format('education')}",
            "education.code, education.category",
        ),
        "ete_categories": Table(
            "Education, Training, and Experience Categories",
            "The answers about schooling, in words.",
            {"category": "education_category.category", "category_description": "education_category.name"},
            "education_category WHERE education_category.language = 'en'",
            "education_category.category",
        ),
        "interests": _ratings("interests", "of each kind of interest"),
        "job_zone_reference": Table(
            "Job Zone Reference",
            "What each job zone takes, in words.",
            {
                "job_zone": "job_zone_text.zone",
                **{
                    name: f"job_zone_text.{name}"
                    for name in ("name", "experience", "education", "job_training", "examples", "svp_range")
                },
            },
            "job_zone_text WHERE job_zone_text.language = 'en'",
            "job_zone_text.zone",
        ),
        "job_zones": Table(
            "Job Zones",
            "How much preparation each occupation takes.",
            {**_code("job_zone"), "job_zone": "job_zone.zone", **_dated("job_zone")},
            f"job_zone {_OCCUPATION.format('job_zone')}",
            "job_zone.code",
        ),
        "knowledge": _ratings("knowledge", "of each field of knowledge"),
        "occupation_data": Table(
            "Occupation Data",
            "The code, title and description of every occupation.",
            {**_code("occupation"), "description": "description.text"},
            f"occupation {_OCCUPATION.format('occupation')} "
            "LEFT JOIN description ON description.language = 'en' AND description.code = occupation.code",
            "occupation.code",
        ),
        "related_occupations": Table(
            "Related Occupations",
            "The occupations that are most like each occupation, the nearest first.",
            {
                **_code("related"),
                "related_onetsoc_code": "related.related",
                "related_title": "other.name",
                "relatedness_tier": "related.tier",
                "related_index": "related.place",
            },
            f"related {_OCCUPATION.format('related')} "
            "LEFT JOIN title AS other ON other.language = 'en' AND other.code = related.related",
            "related.code, related.place",
        ),
        "sample_of_reported_titles": Table(
            "Sample of Reported Titles",
            "Titles that workers of an occupation reported.",
            {
                **_code("reported_title"),
                "reported_job_title": "reported_title.name",
                "shown_in_my_next_move": "reported_title.shown",
            },
            f"reported_title {_OCCUPATION.format('reported_title')}",
            "reported_title.rowid",
        ),
        "scales_reference": Table(
            "Scales Reference",
            "The scales on which O*NET rates, and how far they reach.",
            {
                "scale_id": "scale.id",
                "scale_name": "scale.name",
                "minimum": "scale.minimum",
                "maximum": "scale.maximum",
            },
            "scale",
            "scale.id",
        ),
        "skills": _ratings("skills", "of each skill"),
        "task_statements": Table(
            "Task Statements",
            "The tasks of each occupation.",
            {
                **_code("task"),
                "task_id": "task.task",
                "task": "statement.text",
                "task_type": "task.type",
                **_dated("task"),
            },
            f"task {_OCCUPATION.format('task')} LEFT JOIN statement "
            "ON statement.language = 'en' AND statement.code = task.code AND statement.task = task.task",
            "task.code, task.task",
        ),
        "tasks_to_dwas": Table(
            "Tasks to DWAs",
            "Which detailed work activity each task is an example of.",
            {
                **_code("task_activity"),
                "task_id": "task_activity.task",
                "dwa_id": "task_activity.activity",
                "dwa_title": "activity.title",
                **_dated("task_activity"),
            },
            f"task_activity {_OCCUPATION.format('task_activity')} "
            "LEFT JOIN activity ON activity.id = task_activity.activity",
            "task_activity.code, task_activity.task, task_activity.activity",
        ),
        "technology_skills": _equipment(
            "technology",
            "Technology Skills",
            "The software that each occupation uses.",
            hot_technology="equipment.hot",
            in_demand="equipment.in_demand",
        ),
        "tools_used": _equipment("tools", "Tools Used", "The tools and machines that each occupation uses."),
        "work_activities": _ratings("work_activities", "of each kind of work"),
        "work_context": _ratings("work_context", "of each working condition"),
        "work_context_categories": Table(
            "Work Context Categories",
            "The answers about working conditions, in words.",
            {
                "element_id": "response_text.element",
                "element_name": "element_name.name",
                "category": "response_text.category",
                "category_description": "response_text.text",
            },
            f"response_text {_ELEMENT.format('response_text')}",
            "response_text.element, response_text.category",
        ),
        "work_styles": _ratings("work_styles", "of each work style"),
        "work_values": _ratings("work_values", "of each thing that people want from work"),
    }
)
