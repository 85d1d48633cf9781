"""Which column of which official table goes where: the layouts of O*NET releases, as a table of data.

Tables and columns bear the names of the text releases up to 30.2 (https://www.onetcenter.org/dictionary/30.1/text/)
or of the project's own sentences. Releases from 30.3 on gave some of them other names, below; how a name is spelled
(Job Zones.txt, job_zones.csv) counts nothing. The companion tables that go with a release are in companion.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

CODE = "O*NET-SOC Code"
ELEMENT = "Element ID"


@dataclass(frozen=True)
class Source:
    """Rows of one official table for one of ours: `columns` and `optional` name the official column for each of ours.

    A row without a value in one of `columns` is left out; an `optional` one may be missing from row or table. `only`
    keeps the rows with one of these values in an official column; `fixed` has values that all rows share. Tables
    trimmed to their figures lack the columns of `words`, and then have no such rows. A table with more than `most` rows
    is refused.
    """

    official: str
    table: str
    columns: Mapping[str, str]
    optional: Mapping[str, str] = field(default_factory=dict)
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    words: bool = False
    most: int = 10_000_000


# Tables of releases from 30.3 on, by the name that they had; some were divided.
LATER_TABLES: Mapping[str, Sequence[str]] = {
    "Alternate Titles": ("Job Titles",),
    "DWA Reference": ("GWAs to IWAs to DWAs",),
    "Education, Training, and Experience": ("Education",),
    "Education, Training, and Experience Categories": ("Education Categories",),
    "Interests": ("Career Interest Types",),
    "IWA Reference": ("Content Model Reference",),
    "Skills": ("Essential Skills", "Transferable Skills"),
    "Technology Skills": ("Software Skills",),
}
# ... and columns of theirs. Intermediate activities and kinds of software are elements of the content model there.
LATER_COLUMNS: Mapping[str, str] = {
    "Alternate Title": "Job Title",
    "Commodity Code": "Element ID",
    "Commodity Title": "Element Name",
    "DWA ID": "DWA Element ID",
    "DWA Title": "DWA Element Name",
    "Date": "Date Updated",
    "Example": "Workplace Example",
}

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
EDUCATION_CATEGORIES = "Education, Training, and Experience Categories"
EDUCATION_LEVELS = {ELEMENT: frozenset({"2.D.1"}), "Scale ID": frozenset({"RL"})}
OCCUPATION_DATA = "Occupation Data"
ALTERNATE_TITLES = "Alternate Titles"


def _scales(*ids: str) -> dict[str, frozenset[str]]:
    return {"Scale ID": frozenset(ids)}


def _ratings(official: str, *scales: str) -> Source:
    """Return ratings on these scales; their subject is the table's name, written as in the API's paths."""
    return Source(
        official,
        "rating",
        {"code": CODE, "element": ELEMENT, "scale": "Scale ID", "value": "Data Value"},
        UPDATED,
        _scales(*scales),
        {"subject": official.lower().replace(" ", "_")},
    )


# Tables that come from the built-in release if another one lacks them: definitions, not data.
REFERENCES: Sequence[Source] = (
    Source(
        "Scales Reference",
        "scale",
        {"id": "Scale ID", "name": "Scale Name", "minimum": "Minimum", "maximum": "Maximum"},
    ),
    Source(
        "Content Model Reference", "element_name", {"id": ELEMENT, "name": "Element Name"}, fixed={"language": "en"}
    ),
)
# The UNSPSC code of each kind of software, which releases from 30.3 on lack.
COMMODITIES: Sequence[Source] = (
    Source("Technology Skills", "commodity", {"title": "Commodity Title", "code": "Commodity Code"}),
)

# A release: the first table is the one that every release has.
RELEASE: Sequence[Source] = (
    Source(OCCUPATION_DATA, "occupation", {"code": CODE}, most=10_000),
    Source(OCCUPATION_DATA, "title", {"code": CODE, "name": "Title"}, fixed={"language": "en"}),
    Source(OCCUPATION_DATA, "description", {"code": CODE, "text": "Description"}, fixed={"language": "en"}, words=True),
    Source(
        "Sample of Reported Titles",
        "reported_title",
        {"code": CODE, "name": "Reported Job Title"},
        {"shown": "Shown in My Next Move"},
    ),
    Source(ALTERNATE_TITLES, "alternate_title", {"code": CODE, "name": "Alternate Title"}, fixed={"language": "en"}),
    Source(
        ALTERNATE_TITLES,
        "alternate_title",
        {"code": CODE, "name": "Short Title"},
        fixed={"language": "en"},
        words=True,
    ),
    *REFERENCES,
    Source(
        "Content Model Reference",
        "element_description",
        {"id": ELEMENT, "text": "Description"},
        fixed={"language": "en"},
        words=True,
    ),
    _ratings("Knowledge", "IM"),
    _ratings("Skills", "IM"),
    _ratings("Abilities", "IM"),
    _ratings("Work Activities", "IM"),
    _ratings("Work Context", "CX", "CT"),
    Source(
        "Work Context",
        "response",
        {"code": CODE, "element": ELEMENT, "category": "Category", "percentage": "Data Value"},
        only=_scales("CXP", "CTP"),
    ),
    Source(
        "Work Context Categories",
        "response_text",
        {"element": ELEMENT, "category": "Category", "text": "Category Description"},
    ),
    _ratings("Interests", "OI", "IH"),
    _ratings("Work Styles", "WI", "IM"),
    _ratings("Work Values", "EX"),
    Source("Task Statements", "task", {"code": CODE, "task": "Task ID"}, {"type": "Task Type", **UPDATED}),
    Source(
        "Task Statements",
        "statement",
        {"code": CODE, "task": "Task ID", "text": "Task"},
        fixed={"language": "en"},
        words=True,
    ),
    Source(
        "Task Ratings",
        "task_rating",
        {"code": CODE, "task": "Task ID", "value": "Data Value"},
        only=_scales("IM"),
    ),
    Source("Tasks to DWAs", "task_activity", {"code": CODE, "task": "Task ID", "activity": "DWA ID"}, UPDATED),
    Source("DWA Reference", "activity", {"id": "DWA ID", "title": "DWA Title"}),
    Source(
        "IWA Reference",
        "element_name",
        {"id": "IWA ID", "name": "IWA Title"},
        fixed={"language": "en"},
        words=True,
    ),
    Source(
        "Technology Skills",
        "equipment",
        TOOL,
        {"hot": "Hot Technology", "in_demand": "In Demand"},
        fixed={"kind": "technology"},
    ),
    Source("Tools Used", "equipment", TOOL, fixed={"kind": "tools"}),
    Source("Job Zones", "job_zone", {"code": CODE, "zone": "Job Zone"}, UPDATED),
    Source("Job Zone Reference", "job_zone_text", ZONE, fixed={"language": "en"}),
    Source(
        "Education, Training, and Experience",
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
        "Related Occupations",
        "related",
        {"code": CODE, "related": "Related O*NET-SOC Code"},
        {"tier": "Relatedness Tier", "place": "Index"},
    ),
)

# The project's own words for O*NET's sentences about occupations: a folder for each job family. Every language has the
# same files, but for titles that people use: of English ones the release has plenty.
OF_OCCUPATIONS: Sequence[Source] = (
    Source(OCCUPATION_DATA, "title", {"code": CODE, "name": "Title"}, words=True),
    Source(OCCUPATION_DATA, "description", {"code": CODE, "text": "Description"}),
    Source(ALTERNATE_TITLES, "alternate_title", {"code": CODE, "name": "Alternate Title"}, {"region": "Region"}),
    Source("Task Statements", "statement", {"code": CODE, "task": "Task ID", "text": "Task"}),
)
# ... and for all others; every language has the same files.
SENTENCES: Sequence[Source] = (
    Source("Content Model Reference", "element_name", {"id": ELEMENT, "name": "Element Name"}, words=True),
    Source("Content Model Reference", "element_description", {"id": ELEMENT, "text": "Description"}),
    Source("Job Zone Reference", "job_zone_text", ZONE),
    Source(
        EDUCATION_CATEGORIES,
        "education_category",
        {"category": "Category", "name": "Category Name", "description": "Category Description"},
    ),
)

# ... and for what no official release contains: they go with any release.
PLAIN_WORDS: Sequence[Source] = (
    Source("Plain Names", "plain_name", {"id": ELEMENT, "name": "Plain Name"}),
    Source(EDUCATION_CATEGORIES, "plain_education", {"category": "Category", "name": "Plain Name"}),
    Source("Industries", "industry", {"code": "Industry Code", "name": "Short Title"}, {"title": "Title"}),
    Source("Outlook", "outlook", {"key": "Key", "category": "Category", "description": "Description"}),
    Source(
        "Interest Profiler Questions", "profiler_question", {"number": "Number", "area": ELEMENT, "text": "Question"}
    ),
)
