"""Which operations 1.x offers: all of the table but those of 2.0 alone."""

from collections.abc import Mapping

from browser.onet.operations import career_lists, careers, crosswalks, occupation_lists, occupations, profiler, taxonomy
from browser.onet.operations.operation import Operation

DIRECTIONS = ("2010_to_active", "active_to_2010", "2010_to_2019")
NOT_IN_V1: frozenset[Operation[object]] = frozenset(
    {
        career_lists.CLUSTERS,
        career_lists.CLUSTER_CAREERS,
        career_lists.INTERESTS,
        career_lists.INTEREST_CAREERS,
        careers.IN_THE_MILITARY,
        profiler.INTEREST_AREAS,
        occupations.HOT_TECHNOLOGY,
        occupations.IN_DEMAND_SKILLS,
        occupations.APPRENTICESHIP,
        occupations.ASSOCIATIONS,
        occupations.MILITARY_CAREERS,
        occupation_lists.ALL_BRIGHT_OCCUPATIONS,
        occupation_lists.ALL_INDUSTRY_OCCUPATIONS,
        occupation_lists.ALL_ZONE_OCCUPATIONS,
        occupation_lists.SUB_CLUSTER_OCCUPATIONS,
        crosswalks.RAPIDS_CROSSWALK,
        taxonomy.CODES,
        crosswalks.ESCO_CROSSWALK,
    }
)


def is_in_v1(operation: Operation[object], values: Mapping[str, str]) -> bool:
    """Return whether 1.x offers an operation for some values: it follows codes in few directions."""
    return operation not in NOT_IN_V1 and values.get("direction", DIRECTIONS[0]) in DIRECTIONS
