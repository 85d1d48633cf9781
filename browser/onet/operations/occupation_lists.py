"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7).

A list that is sorted by name alone, as far as is known, offers no sort, and passes one on.
"""

from types import MappingProxyType

from browser.onet import models
from browser.onet.operations.operation import END, OTHER_SORT, START, Operation, Param, row


def _sort(*options: str) -> Param:
    return Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=options)


def _chosen(
    listing: Operation[object], variable: str, title: str, example: str, *params: Param
) -> Operation[models.OccupationList]:
    """Return the row of what is chosen from a list: one variable more in its path."""
    return Operation(
        f"{listing.name}_{variable}",
        f"{listing.path}{{{variable}}}",
        models.OccupationList,
        title,
        params=(*(params or (OTHER_SORT,)), START, END),
        example=MappingProxyType({variable: example}),
    )


BRIGHT_OUTLOOK = row(
    "online_bright_outlook", "online/bright_outlook/", models.ChoiceList, "Occupations with a Bright Outlook"
)
BRIGHT_OCCUPATIONS = _chosen(BRIGHT_OUTLOOK, "category", "Occupations with this Bright Outlook", "grow")
CAREER_CLUSTERS = row("career_clusters", "online/career_clusters/", models.ChoiceList, "Occupations by career cluster")
CLUSTER_OCCUPATIONS = _chosen(
    CAREER_CLUSTERS, "cluster", "Occupations, one row for each pathway", "060100", _sort("pathway", "name")
)
GREEN_OCCUPATIONS = row(
    "online_green",
    "online/green/",
    models.OccupationList,
    "Occupations in the Green Economy",
    params=(OTHER_SORT, START, END),
)
HOT_TECHNOLOGIES = row(
    "hot_technology", "online/hot_technology/", models.ChoiceList, "Occupations by hot technology", params=(START, END)
)
TECHNOLOGY_OCCUPATIONS = _chosen(HOT_TECHNOLOGIES, "technology", "Occupations that use this technology", "python")
INDUSTRIES = row("industries", "online/industries/", models.ChoiceList, "Occupations by industry")
INDUSTRY_OCCUPATIONS = _chosen(INDUSTRIES, "industry", "Occupations in this industry", "54", _sort("percent", "name"))
JOB_FAMILIES = row("job_families", "online/job_families/", models.ChoiceList, "Occupations by job family")
FAMILY_OCCUPATIONS = _chosen(JOB_FAMILIES, "family", "Occupations in this job family", "17-0000")
JOB_ZONES = row("job_zones", "online/job_zones/", models.PreparationList, "Occupations by job zone")
ZONE_OCCUPATIONS = _chosen(JOB_ZONES, "zone", "Occupations in this job zone", "3")
STEM_OCCUPATIONS = row(
    "stem_occupations", "online/stem_occupations/", models.ChoiceList, "Occupations in science and engineering (STEM)"
)
STEM_TYPE_OCCUPATIONS = _chosen(
    STEM_OCCUPATIONS, "occupation_type", "STEM occupations of this type", "1", _sort("family", "name")
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
