"""Which column of which official table goes where: the layouts of O*NET releases, as a table of data.

Tables and columns bear the names of the text releases up to 30.2 (https://www.onetcenter.org/dictionary/30.1/text/),
of the project's own sentences, or of the companion tables of labor statistics and military occupations. Releases from
30.3 on gave some of them other names, below; how a name is spelled (Job Zones.txt, job_zones.csv) counts nothing.
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
MILITARY_JOB = {"branch": "Branch", "code": "Military Code"}
NATION = "99"
PAY = {
    "jobs": "Employment",
    "annual_10th": "Annual 10th",
    "annual_median": "Annual Median",
    "annual_90th": "Annual 90th",
    "hourly_10th": "Hourly 10th",
    "hourly_median": "Hourly Median",
    "hourly_90th": "Hourly 90th",
}
# Occupations by the reason why their outlook is bright.
BRIGHT_OUTLOOK = "Bright Outlook"
WAGES, AREA_WAGES, PROJECTIONS = DATED = ("Wages", "Area Wages", "Projections")  # figures whose year pages name
REASONS = {"Grow Rapidly": "Rapid Growth", "Openings": "Numerous Job Openings", "New & Emerging": "New and Emerging"}
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

COMPANION: Sequence[Source] = (
    Source(WAGES, "wage", {"survey": "SOC Code"}, PAY, fixed={"area": NATION}),
    Source(AREA_WAGES, "wage", {"area": "Area Code", "survey": "SOC Code"}, {"quotient": "Location Quotient", **PAY}),
    Source("Areas", "area", {"code": "Area Code", "title": "Area Title", "kind": "Kind", "states": "States"}),
    Source("ZIP Codes", "zip_code", {"code": "ZIP Code", "state": "Postal Code"}, {"area": "Area Code"}),
    Source("Survey Codes", "survey_group", {"soc": "SOC Code", "survey": "Survey Code"}, {"title": "Survey Title"}),
    Source(PROJECTIONS, "projection", {"soc": "SOC Code", "change": "Percent Change", "openings": "Openings"}),
    Source(
        "Industry Employment",
        "industry_share",
        {"soc": "SOC Code", "industry": "Industry Code", "percentage": "Percent Employed"},
    ),
    Source("Job Families", "job_family", {"code": "Job Family Code", "title": "Title"}),
    Source(
        "Career Clusters",
        "pathway",
        {
            "code": "Sub-Cluster Code",
            "title": "Sub-Cluster",
            "cluster": "Cluster Code",
            "cluster_title": "Career Cluster",
        },
    ),
    Source("Career Cluster Occupations", "pathway_occupation", {"soc": "SOC Code", "pathway": "Sub-Cluster Code"}),
    *(
        Source(BRIGHT_OUTLOOK, "bright", {"code": CODE}, only={reason: frozenset("Y")}, fixed={"key": key})
        for key, reason in REASONS.items()
    ),
    Source("STEM Occupations", "stem", {"code": CODE, "type": "Occupation Type"}),
    Source(
        "Apprenticeships",
        "apprenticeship",
        {"code": CODE, "rapids": "RAPIDS Code", "title": "Title"},
        {
            "registered": "Registered",
            "kind": "Kind",
            "least_hours": "Term Hours Minimum",
            "most_hours": "Term Hours Maximum",
        },
    ),
    Source(
        "Outlook Handbook",
        "handbook",
        {"code": CODE, "profile": "OOH Profile", "title": "OOH Profile Title", "url": "OOH URL"},
    ),
    Source(
        "Military Codes",
        "military_job",
        {**MILITARY_JOB, "title": "Military Title"},
        {"category": "Category", "active": "Active"},
    ),
    Source(
        "Military Matches",
        "military_match",
        {**MILITARY_JOB, "occupation": CODE, "match": "Match"},
        {"category": "Category"},
    ),
    Source("Education Programs", "education_program", {"cip": "CIP Code", "title": "CIP Title", "code": CODE}),
    Source("SOC Titles", "soc", {"code": "SOC Code", "title": "SOC Title"}),
    Source(
        "Taxonomy 2010 to 2019",
        "successor",
        {"old": "O*NET-SOC 2010 Code", "code": "O*NET-SOC 2019 Code"},
        {"old_title": "O*NET-SOC 2010 Title", "title": "O*NET-SOC 2019 Title"},
    ),
)
