"""Which column of which official file goes where: the text layout of O*NET releases, as a table of data.

Column names are official ones (https://www.onetcenter.org/dictionary/30.1/text/), those of the project's own sentences,
or those of the companion tables of labor statistics and military occupations.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

CODE = "O*NET-SOC Code"
ELEMENT = "Element ID"


@dataclass(frozen=True)
class Source:
    """Rows of one file for one table: `columns` and `optional` name the file's column for each of the table's.

    A row without a value in one of `columns` is no row; an `optional` one may be missing from row or file. `only` keeps
    the rows with one of these values in a column of the file; `fixed` holds values that all rows share. Files trimmed
    to their figures lack the columns of `words`, and then hold no such rows.
    """

    file: str
    table: str
    columns: Mapping[str, str]
    optional: Mapping[str, str] = field(default_factory=dict)
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    words: bool = False


UPDATED = {"date": "Date", "source": "Domain Source"}
TOOL = {"code": CODE, "example": "Example", "commodity": "Commodity Code", "title": "Commodity Title"}
ZONE = {
    "zone": "Job Zone",
    "name": "Name",
    "experience": "Experience",
    "education": "Education",
    "job_training": "Job Training",
    "examples": "Examples",
    "svp_range": "SVP Range",
}
EDUCATION_CATEGORIES = "Education, Training, and Experience Categories.txt"
EDUCATION_LEVELS = {ELEMENT: frozenset({"2.D.1"}), "Scale ID": frozenset({"RL"})}
MILITARY_JOB = {"branch": "Branch", "code": "Military Code", "category": "Category"}
OCCUPATION_DATA = "Occupation Data.txt"


def _scales(*ids: str) -> dict[str, frozenset[str]]:
    return {"Scale ID": frozenset(ids)}


def _ratings(file: str, *scales: str) -> Source:
    """Return ratings on these scales; their subject is the file's name, written as in the API's paths."""
    return Source(
        file,
        "rating",
        {"code": CODE, "element": ELEMENT, "scale": "Scale ID", "value": "Data Value"},
        UPDATED,
        _scales(*scales),
        {"subject": file.removesuffix(".txt").lower().replace(" ", "_")},
    )


# A release: the file without which it is none comes first.
RELEASE: Sequence[Source] = (
    Source(OCCUPATION_DATA, "occupation", {"code": CODE}),
    Source(OCCUPATION_DATA, "title", {"code": CODE, "name": "Title"}, fixed={"language": "en"}),
    Source(OCCUPATION_DATA, "description", {"code": CODE, "text": "Description"}, fixed={"language": "en"}, words=True),
    Source(
        "Sample of Reported Titles.txt",
        "reported_title",
        {"code": CODE, "name": "Reported Job Title"},
        {"shown": "Shown in My Next Move"},
    ),
    Source("Alternate Titles.txt", "alternate_title", {"code": CODE, "name": "Alternate Title"}),
    Source("Alternate Titles.txt", "alternate_title", {"code": CODE, "name": "Short Title"}, words=True),
    Source(
        "Scales Reference.txt",
        "scale",
        {"id": "Scale ID", "name": "Scale Name", "minimum": "Minimum", "maximum": "Maximum"},
    ),
    Source(
        "Content Model Reference.txt", "element_name", {"id": ELEMENT, "name": "Element Name"}, fixed={"language": "en"}
    ),
    Source(
        "Content Model Reference.txt",
        "element_description",
        {"id": ELEMENT, "text": "Description"},
        fixed={"language": "en"},
        words=True,
    ),
    _ratings("Knowledge.txt", "IM"),
    _ratings("Skills.txt", "IM"),
    _ratings("Abilities.txt", "IM"),
    _ratings("Work Activities.txt", "IM"),
    _ratings("Work Context.txt", "CX", "CT"),
    Source(
        "Work Context.txt",
        "response",
        {"code": CODE, "element": ELEMENT, "category": "Category", "percentage": "Data Value"},
        only=_scales("CXP", "CTP"),
    ),
    Source(
        "Work Context Categories.txt",
        "response_text",
        {"element": ELEMENT, "category": "Category", "text": "Category Description"},
    ),
    _ratings("Interests.txt", "OI", "IH"),
    _ratings("Work Styles.txt", "WI", "IM"),
    _ratings("Work Values.txt", "EX"),
    Source("Task Statements.txt", "task", {"code": CODE, "task": "Task ID"}, {"type": "Task Type", **UPDATED}),
    Source(
        "Task Statements.txt",
        "statement",
        {"code": CODE, "task": "Task ID", "text": "Task"},
        fixed={"language": "en"},
        words=True,
    ),
    Source(
        "Task Ratings.txt",
        "task_rating",
        {"code": CODE, "task": "Task ID", "value": "Data Value"},
        only=_scales("IM"),
    ),
    Source("Tasks to DWAs.txt", "task_activity", {"code": CODE, "task": "Task ID", "activity": "DWA ID"}, UPDATED),
    Source("DWA Reference.txt", "activity", {"id": "DWA ID", "title": "DWA Title"}),
    Source(
        "Technology Skills.txt",
        "equipment",
        TOOL,
        {"hot": "Hot Technology", "in_demand": "In Demand"},
        fixed={"kind": "technology"},
    ),
    Source("Tools Used.txt", "equipment", TOOL, fixed={"kind": "tools"}),
    Source("Job Zones.txt", "job_zone", {"code": CODE, "zone": "Job Zone"}, UPDATED),
    Source("Job Zone Reference.txt", "job_zone_text", ZONE, fixed={"language": "en"}),
    Source(
        "Education, Training, and Experience.txt",
        "education",
        {"code": CODE, "category": "Category", "percentage": "Data Value"},
        UPDATED,
        EDUCATION_LEVELS,
    ),
    Source(
        EDUCATION_CATEGORIES,
        "education_category",
        {"category": "Category", "name": "Category Description"},
        only=EDUCATION_LEVELS,
        fixed={"language": "en"},
    ),
    Source(
        "Related Occupations.txt",
        "related",
        {"code": CODE, "related": "Related O*NET-SOC Code"},
        {"tier": "Relatedness Tier", "place": "Index"},
    ),
)

# The project's own words for what O*NET tells in sentences; every language has the same files.
SENTENCES: Sequence[Source] = (
    Source(OCCUPATION_DATA, "title", {"code": CODE, "name": "Title"}, words=True),
    Source(OCCUPATION_DATA, "description", {"code": CODE, "text": "Description"}),
    Source("Task Statements.txt", "statement", {"code": CODE, "task": "Task ID", "text": "Task"}),
    Source("Content Model Reference.txt", "element_name", {"id": ELEMENT, "name": "Element Name"}, words=True),
    Source("Content Model Reference.txt", "element_description", {"id": ELEMENT, "text": "Description"}),
    Source("Job Zone Reference.txt", "job_zone_text", ZONE),
    Source(
        EDUCATION_CATEGORIES,
        "education_category",
        {"category": "Category", "name": "Category Name", "description": "Category Description"},
    ),
)

# ... and for what an official release does not tell at all: they go with any release.
PLAIN_WORDS: Sequence[Source] = (
    Source("Plain Names.txt", "plain_name", {"id": ELEMENT, "name": "Plain Name"}),
    Source(EDUCATION_CATEGORIES, "plain_education", {"category": "Category", "name": "Plain Name"}),
    Source("Industries.txt", "industry", {"code": "Industry Code", "name": "Short Title"}),
    Source("Outlook.txt", "outlook", {"key": "Key", "category": "Category", "description": "Description"}),
)

COMPANION: Sequence[Source] = (
    Source(
        "Wages.txt",
        "wage",
        {"soc": "SOC Code"},
        {
            "annual_10th": "Annual 10th",
            "annual_median": "Annual Median",
            "annual_90th": "Annual 90th",
            "hourly_10th": "Hourly 10th",
            "hourly_median": "Hourly Median",
            "hourly_90th": "Hourly 90th",
        },
    ),
    Source("Projections.txt", "projection", {"soc": "SOC Code", "change": "Percent Change", "openings": "Openings"}),
    Source(
        "State Employment.txt",
        "state",
        {"soc": "SOC Code", "postal_code": "Postal Code", "quotient": "Location Quotient"},
    ),
    Source(
        "Industry Employment.txt",
        "industry_share",
        {"soc": "SOC Code", "industry": "Industry Code", "percentage": "Percent Employed"},
    ),
    Source("Military Codes.txt", "military_job", {**MILITARY_JOB, "title": "Military Title"}),
    Source("Military Matches.txt", "military_match", {**MILITARY_JOB, "occupation": CODE, "match": "Match"}),
    Source("Taxonomy 2010 to 2019.txt", "successor", {"old": "O*NET-SOC 2010 Code", "code": "O*NET-SOC 2019 Code"}),
)
