"""The columns of the tables of the database services: a column is the same in every table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

# What a format begins with -> the type of a column (contract 8).
TYPES = MappingProxyType({"Character": "Text", "Float": "Number", "Integer": "Number", "Date": "Date"})


@dataclass(frozen=True)
class Column:
    """A column: its title, the format of its values, and a description in our own words."""

    title: str
    format: str
    description: str

    @property
    def type(self) -> str:
        """Return Text, Number or Date."""
        return TYPES[self.format.partition("(")[0].split()[0]]


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "onetsoc_code": Column("O*NET-SOC Code", "Character(10)", "The occupation's code."),
        "title": Column("Title", "Character Varying(150)", "What the occupation is called."),
        "description": Column("Description", "Character Varying(1500)", "What it is, in a sentence or more."),
        "element_id": Column("Element ID", "Character Varying(20)", "The place of a trait in the content model."),
        "element_name": Column("Element Name", "Character Varying(150)", "What the trait is called."),
        "scale_id": Column("Scale ID", "Character Varying(3)", "The scale of a rating."),
        "scale_name": Column("Scale Name", "Character Varying(50)", "What the scale is called."),
        "minimum": Column("Minimum", "Float(3,1)", "The lowest value of the scale."),
        "maximum": Column("Maximum", "Float(3,1)", "The highest value of the scale."),
        "data_value": Column("Data Value", "Float(5,2)", "The rating, or a percentage."),
        "date_updated": Column("Date", "Date", "When the row was last updated: the first of a month."),
        "domain_source": Column("Domain Source", "Character Varying(30)", "Who told O*NET."),
        "category": Column("Category", "Integer(3)", "The number of an answer."),
        "category_description": Column("Category Description", "Character Varying(1000)", "The answer in words."),
        "task_id": Column("Task ID", "Integer(8)", "The number of a task."),
        "task": Column("Task", "Character Varying(1000)", "What is done."),
        "task_type": Column("Task Type", "Character Varying(12)", "Whether the task is at the core of the job."),
        "dwa_id": Column("DWA ID", "Character Varying(20)", "The id of a detailed work activity."),
        "dwa_title": Column("DWA Title", "Character Varying(150)", "What the activity is called."),
        "example": Column("Example", "Character Varying(150)", "A tool, or a piece of software."),
        "commodity_code": Column("Commodity Code", "Character(8)", "The kind of tool or software in the UNSPSC."),
        "commodity_title": Column("Commodity Title", "Character Varying(150)", "What that kind is called."),
        "hot_technology": Column("Hot Technology", "Character(1)", "Y where many employers ask for it."),
        "in_demand": Column("In Demand", "Character(1)", "Y where employers of this occupation do."),
        "job_zone": Column("Job Zone", "Integer(1)", "How much preparation it takes, from 1 to 5."),
        "name": Column("Name", "Character Varying(50)", "What the job zone is called."),
        "experience": Column("Experience", "Character Varying(300)", "The experience it takes."),
        "education": Column("Education", "Character Varying(500)", "The schooling it takes."),
        "job_training": Column("Job Training", "Character Varying(300)", "How long one learns on the job."),
        "examples": Column("Examples", "Character Varying(500)", "Occupations of the job zone."),
        "svp_range": Column("SVP Range", "Character Varying(25)", "Its range of specific vocational preparation."),
        "alternate_title": Column("Alternate Title", "Character Varying(250)", "Another title of the job."),
        "reported_job_title": Column("Reported Job Title", "Character Varying(150)", "A title that workers reported."),
        "shown_in_my_next_move": Column("Shown in My Next Move", "Character(1)", "Y where My Next Move shows it."),
        "related_onetsoc_code": Column("Related O*NET-SOC Code", "Character(10)", "The code of the other occupation."),
        "related_title": Column("Related Title", "Character Varying(150)", "What the other occupation is called."),
        "relatedness_tier": Column("Relatedness Tier", "Character Varying(50)", "How near the two are."),
        "related_index": Column("Index", "Integer(3)", "The place among its relatives."),
    }
)
# Columns whose value may be missing in a row.
OPTIONAL = frozenset(
    {
        # Names that the reference tables of a release may lack.
        "element_name",
        "scale_name",
        "dwa_title",
        "related_title",
        "description",
        "date_updated",
        "domain_source",
        "task",
        "task_type",
        "hot_technology",
        "in_demand",
        "shown_in_my_next_move",
        "relatedness_tier",
        "related_index",
    }
)
# Columns of numbers.
NUMBERS = frozenset(id_ for id_, column in COLUMNS.items() if column.type == "Number")
