"""The tables of the database services, as data: which there are, what they are made from, and their columns.

Ids are the official file names in snake case. Tables have the columns that the data file holds and no others; what is
said of tables and columns are our own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Column:
    """A column: its title, what it holds, its type (Text, Number or Date), its format, and whether it may be empty."""

    title: str
    description: str
    type: str
    format: str
    optional: bool = False


@dataclass(frozen=True)
class Table:
    """A table: `columns` are the SQL of each of its columns, by id; `source` is what follows FROM, `order` its order."""

    title: str
    description: str
    columns: Mapping[str, str]
    source: str
    order: str


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "onetsoc_code": Column("O*NET-SOC Code", "The occupation's code.", "Text", "Character(10)"),
        "title": Column("Title", "What the occupation is called.", "Text", "Character Varying(150)"),
        "description": Column("Description", "What it is, in a sentence or more.", "Text", "Character Varying(1500)", True),
        "element_id": Column("Element ID", "The place of a trait in the content model.", "Text", "Character Varying(20)"),
        "element_name": Column("Element Name", "What the trait is called.", "Text", "Character Varying(150)"),
        "scale_id": Column("Scale ID", "The scale of a rating.", "Text", "Character Varying(3)"),
        "scale_name": Column("Scale Name", "What the scale is called.", "Text", "Character Varying(50)"),
        "minimum": Column("Minimum", "The lowest value of the scale.", "Number", "Float(3,1)"),
        "maximum": Column("Maximum", "The highest value of the scale.", "Number", "Float(3,1)"),
        "data_value": Column("Data Value", "The rating, or a percentage.", "Number", "Float(5,2)"),
        "date_updated": Column("Date", "When the row was last updated: the first of a month.", "Date", "Date", True),
        "domain_source": Column("Domain Source", "Who told O*NET.", "Text", "Character Varying(30)", True),
        "category": Column("Category", "The number of an answer.", "Number", "Integer(3)"),
        "category_description": Column("Category Description", "The answer in words.", "Text", "Character Varying(1000)"),
        "task_id": Column("Task ID", "The number of a task.", "Number", "Integer(8)"),
        "task": Column("Task", "What is done.", "Text", "Character Varying(1000)", True),
        "task_type": Column("Task Type", "Whether the task is at the core of the job.", "Text", "Character Varying(12)", True),
        "dwa_id": Column("DWA ID", "The id of a detailed work activity.", "Text", "Character Varying(20)"),
        "dwa_title": Column("DWA Title", "What the activity is called.", "Text", "Character Varying(150)"),
        "example": Column("Example", "A tool, or a piece of software.", "Text", "Character Varying(150)"),
        "commodity_code": Column("Commodity Code", "The kind of tool or software in the UNSPSC.", "Text", "Character(8)"),
        "commodity_title": Column("Commodity Title", "What that kind is called.", "Text", "Character Varying(150)"),
        "hot_technology": Column("Hot Technology", "Y where many employers ask for it.", "Text", "Character(1)", True),
        "in_demand": Column("In Demand", "Y where employers of this occupation do.", "Text", "Character(1)", True),
        "job_zone": Column("Job Zone", "How much preparation it takes, from 1 to 5.", "Number", "Integer(1)"),
        "name": Column("Name", "What the job zone is called.", "Text", "Character Varying(50)"),
        "experience": Column("Experience", "The experience it takes.", "Text", "Character Varying(300)"),
        "education": Column("Education", "The schooling it takes.", "Text", "Character Varying(500)"),
        "job_training": Column("Job Training", "How long one learns on the job.", "Text", "Character Varying(300)"),
        "examples": Column("Examples", "Occupations of the job zone.", "Text", "Character Varying(500)"),
        "svp_range": Column("SVP Range", "Its range of specific vocational preparation.", "Text", "Character Varying(25)"),
        "alternate_title": Column("Alternate Title", "Another title of the job.", "Text", "Character Varying(250)"),
        "reported_job_title": Column("Reported Job Title", "A title that workers reported.", "Text", "Character Varying(150)"),
        "shown_in_my_next_move": Column("Shown in My Next Move", "Y where My Next Move shows it.", "Text", "Character(1)", True),
        "related_onetsoc_code": Column("Related O*NET-SOC Code", "The code of the other occupation.", "Text", "Character(10)"),
        "related_title": Column("Related Title", "What the other occupation is called.", "Text", "Character Varying(150)"),
        "relatedness_tier": Column("Relatedness Tier", "How near the two are.", "Text", "Character Varying(50)", True),
        "related_index": Column("Index", "The place among its relatives.", "Number", "Integer(3)", True),
    }
)  # fmt: skip

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
            f"alternate_title {_OCCUPATION.format('alternate_title')}",
            "alternate_title.rowid",
        ),
        "content_model_reference": Table(
            "Content Model Reference",
            "Names of everything that O*NET rates, by its place in the content model.",
            {"element_id": "element_name.id", "element_name": "element_name.name", "description": "element_description.text"},
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
            {**_code("education"), "category": "education.category", "data_value": "education.percentage", **_dated("education")},
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
            {"scale_id": "scale.id", "scale_name": "scale.name", "minimum": "scale.minimum", "maximum": "scale.maximum"},
            "scale",
            "scale.id",
        ),
        "skills": _ratings("skills", "of each skill"),
        "task_statements": Table(
            "Task Statements",
            "The tasks of each occupation.",
            {**_code("task"), "task_id": "task.task", "task": "statement.text", "task_type": "task.type", **_dated("task")},
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
            f"task_activity {_OCCUPATION.format('task_activity')} LEFT JOIN activity ON activity.id = task_activity.activity",
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
)  # fmt: skip

# The columns whose values are numbers in JSON.
NUMBERS = frozenset(id_ for id_, column in COLUMNS.items() if column.type == "Number")
