"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7).

A list that is sorted by name alone, as far as is known, offers no sort.
"""

from browser.onet import models
from browser.onet.operation import END, START, Operation, Param, row


def _sort(*options: str) -> Param:
    return Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=options)


BRIGHT_OUTLOOK = row(
    "online_bright_outlook", "online/bright_outlook/", models.ChoiceList, "Occupations with a Bright Outlook"
)
BRIGHT_OCCUPATIONS = row(
    "online_bright_outlook_category",
    "online/bright_outlook/{category}",
    models.OccupationList,
    "Occupations with this Bright Outlook",
    params=(START, END),
    category="grow",
)
CAREER_CLUSTERS = row("career_clusters", "online/career_clusters/", models.ChoiceList, "Occupations by career cluster")
CLUSTER_OCCUPATIONS = row(
    "career_clusters_cluster",
    "online/career_clusters/{cluster}",
    models.OccupationList,
    "Occupations, one row for each pathway",
    params=(_sort("pathway", "name"), START, END),
    cluster="060100",
)
GREEN_OCCUPATIONS = row(
    "online_green",
    "online/green/",
    models.OccupationList,
    "Occupations in the Green Economy",
    params=(START, END),
)
HOT_TECHNOLOGIES = row(
    "hot_technology", "online/hot_technology/", models.ChoiceList, "Occupations by hot technology", params=(START, END)
)
TECHNOLOGY_OCCUPATIONS = row(
    "hot_technology_technology",
    "online/hot_technology/{technology}",
    models.OccupationList,
    "Occupations that use this technology",
    params=(START, END),
    technology="python",
)
INDUSTRIES = row("industries", "online/industries/", models.ChoiceList, "Occupations by industry")
INDUSTRY_OCCUPATIONS = row(
    "industries_industry",
    "online/industries/{industry}",
    models.OccupationList,
    "Occupations in this industry",
    params=(_sort("percent", "name"), START, END),
    industry="54",
)
JOB_FAMILIES = row("job_families", "online/job_families/", models.ChoiceList, "Occupations by job family")
FAMILY_OCCUPATIONS = row(
    "job_families_family",
    "online/job_families/{family}",
    models.OccupationList,
    "Occupations in this job family",
    params=(START, END),
    family="17-0000",
)
JOB_ZONES = row("job_zones", "online/job_zones/", models.PreparationList, "Occupations by job zone")
ZONE_OCCUPATIONS = row(
    "job_zones_zone",
    "online/job_zones/{zone}",
    models.OccupationList,
    "Occupations in this job zone",
    params=(START, END),
    zone="3",
)
STEM_OCCUPATIONS = row(
    "stem_occupations", "online/stem_occupations/", models.ChoiceList, "Occupations in science and engineering (STEM)"
)
STEM_TYPE_OCCUPATIONS = row(
    "stem_occupations_type",
    "online/stem_occupations/{occupation_type}",
    models.OccupationList,
    "STEM occupations of this type",
    params=(_sort("family", "name"), START, END),
    occupation_type="1",
)

ONLINE_LISTS: tuple[Operation[object], ...] = (
    BRIGHT_OUTLOOK,
    BRIGHT_OCCUPATIONS,
    CAREER_CLUSTERS,
    CLUSTER_OCCUPATIONS,
    GREEN_OCCUPATIONS,
    HOT_TECHNOLOGIES,
    TECHNOLOGY_OCCUPATIONS,
    INDUSTRIES,
    INDUSTRY_OCCUPATIONS,
    JOB_FAMILIES,
    FAMILY_OCCUPATIONS,
    JOB_ZONES,
    ZONE_OCCUPATIONS,
    STEM_OCCUPATIONS,
    STEM_TYPE_OCCUPATIONS,
)
