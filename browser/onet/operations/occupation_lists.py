"""Lists of O*NET OnLine occupations, and what they are chosen from (contract 6.2, 6.3, 6.7)."""

from browser.onet import models
from browser.onet.operations.operation import END, KEYWORD, OTHER_SORT, START, Operation, Param, choice, row

ROWS = (OTHER_SORT, START, END)

JOB_POSTINGS_SORT = Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", is_new=True)
JOB_FAMILY = Param("job_family", "Job family", pattern="[0-9]{2}-0000", is_new=True)

LEAD = "Choose a category to see its occupations."


def _sort(*options: str) -> Param:
    return Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=options)


ONLINE_SEARCH = row(
    "online_search",
    "online/search",
    models.OccupationList,
    "Search occupations",
    params=(KEYWORD, START, END),
    keyword="architect",
)
OCCUPATIONS = row("occupations", "online/occupations/", models.OccupationList, "All occupations", params=ROWS)
BRIGHT_OUTLOOK = row(
    "online_bright_outlook",
    "online/bright_outlook/",
    models.ChoiceList,
    "Occupations with a Bright Outlook",
    lead=LEAD,
)
BRIGHT_OCCUPATIONS = choice(
    BRIGHT_OUTLOOK, "category", models.OccupationList, "Occupations with this Bright Outlook", "grow"
)
ALL_BRIGHT_OCCUPATIONS = row(
    "online_bright_outlook_all",
    "online/bright_outlook/all",
    models.OccupationList,
    "All occupations with a Bright Outlook",
    params=ROWS,
    parent=BRIGHT_OUTLOOK,
)
CAREER_CLUSTERS = row(
    "career_clusters", "online/career_clusters/", models.ChoiceList, "Occupations by career cluster", lead=LEAD
)
CLUSTER_OCCUPATIONS = choice(
    CAREER_CLUSTERS,
    "cluster",
    models.OccupationList,
    "Occupations, one row for each pathway",
    "060100",
    _sort("pathway", "name"),
)
SUB_CLUSTER_OCCUPATIONS = row(
    "career_clusters_sub_cluster",
    "online/career_clusters/sub_clusters/{sub_cluster}",
    models.OccupationList,
    "Occupations in this career sub-cluster",
    params=ROWS,
    parent=CAREER_CLUSTERS,
    sub_cluster="110101",
)
GREEN_OCCUPATIONS = row(
    "online_green",
    "online/green/",
    models.OccupationList,
    "Occupations in the Green Economy",
    params=ROWS,
)
HOT_TECHNOLOGIES = row(
    "hot_technology",
    "online/hot_technology/",
    models.ChoiceList,
    "Occupations by hot technology",
    params=(JOB_POSTINGS_SORT, START, END),
    lead=LEAD,
)
TECHNOLOGY_OCCUPATIONS = choice(
    HOT_TECHNOLOGIES, "technology", models.OccupationList, "Occupations that use this technology", "Python"
)
INDUSTRIES = row("industries", "online/industries/", models.ChoiceList, "Occupations by industry", lead=LEAD)
INDUSTRY_OCCUPATIONS = choice(
    INDUSTRIES, "industry", models.OccupationList, "Occupations in this industry", "54", _sort("percent", "name")
)
ALL_INDUSTRY_OCCUPATIONS = row(
    "industries_all",
    "online/industries/all",
    models.OccupationList,
    "Occupations of all industries",
    params=ROWS,
    parent=INDUSTRIES,
)
JOB_FAMILIES = row("job_families", "online/job_families/", models.ChoiceList, "Occupations by job family", lead=LEAD)
FAMILY_OCCUPATIONS = choice(JOB_FAMILIES, "family", models.OccupationList, "Occupations in this job family", "17-0000")
JOB_ZONES = row("job_zones", "online/job_zones/", models.PreparationList, "Occupations by job zone")
ZONE_OCCUPATIONS = choice(JOB_ZONES, "zone", models.OccupationList, "Occupations in this job zone", "3")
ALL_ZONE_OCCUPATIONS = row(
    "job_zones_all",
    "online/job_zones/all",
    models.OccupationList,
    "Occupations of all job zones",
    params=ROWS,
    parent=JOB_ZONES,
)
STEM_OCCUPATIONS = row(
    "stem_occupations",
    "online/stem_occupations/",
    models.ChoiceList,
    "Occupations in science and engineering (STEM)",
    lead=LEAD,
)
STEM_TYPE_OCCUPATIONS = choice(
    STEM_OCCUPATIONS,
    "occupation_type",
    models.OccupationList,
    "STEM occupations of this type",
    "1",
    JOB_FAMILY,
    _sort("family", "name"),
)

OCCUPATION_LISTS: tuple[Operation[object], ...] = (
    BRIGHT_OUTLOOK,
    BRIGHT_OCCUPATIONS,
    ALL_BRIGHT_OCCUPATIONS,
    CAREER_CLUSTERS,
    CLUSTER_OCCUPATIONS,
    SUB_CLUSTER_OCCUPATIONS,
    GREEN_OCCUPATIONS,
    HOT_TECHNOLOGIES,
    TECHNOLOGY_OCCUPATIONS,
    INDUSTRIES,
    INDUSTRY_OCCUPATIONS,
    ALL_INDUSTRY_OCCUPATIONS,
    JOB_FAMILIES,
    FAMILY_OCCUPATIONS,
    JOB_ZONES,
    ZONE_OCCUPATIONS,
    ALL_ZONE_OCCUPATIONS,
    STEM_OCCUPATIONS,
    STEM_TYPE_OCCUPATIONS,
)
