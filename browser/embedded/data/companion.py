"""Which column of which companion table goes where: what O*NET releases lack.

That is labor statistics, apprenticeships, military occupations, and how codes of other classifications fit O*NET's.
"""

from collections.abc import Sequence

from browser.embedded.data.layout import CODE, Source

NATION = "99"  # the area of figures for all of the country
PAY = {
    "jobs": "Employment",
    "annual_10th": "Annual 10th",
    "annual_median": "Annual Median",
    "annual_90th": "Annual 90th",
    "hourly_10th": "Hourly 10th",
    "hourly_median": "Hourly Median",
    "hourly_90th": "Hourly 90th",
}
WAGES, AREA_WAGES, PROJECTIONS = DATED = ("Wages", "Area Wages", "Projections")  # figures whose year pages name
BRIGHT_OUTLOOK = "Bright Outlook"  # occupations, by the reason why their outlook is bright
REASONS = {"Grow Rapidly": "Rapid Growth", "Openings": "Numerous Job Openings", "New & Emerging": "New and Emerging"}
MILITARY_JOB = {"branch": "Branch", "code": "Military Code"}

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
