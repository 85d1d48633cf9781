"""What 2.0 offers of O*NET OnLine, the taxonomies and the database: a part of the table of routes."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from browser.onet import operations
from browser.onet.operations import crosswalks, database, occupation_lists, occupations, related, taxonomy
from browser.onet.operations.operation import TAXONOMY_NAMES, Operation
from browser.onet.v2.spec import Spec, Words, call

PAGE = ("start", "end")
WHOLE = {"end": "1000"}  # a section has no pages here; 2.0 sends 5 or 10 rows unless it is asked for more
# The sections of a report that come whole; a summary has its interests whole too.
UNPAGED = (occupations.JOB_ZONE, occupations.EDUCATION)
# Links of overviews that nothing answers at.
WRONG_LINKS: Mapping[Operation[object], str] = {occupations.IN_DEMAND_SKILLS: "online/occupations/{code}/in_demand"}
NOT_OFFERED = (
    occupations.TOOLS_USED,
    occupations.TOOLS_TECHNOLOGY,
    occupations.WORK_VALUES,
    occupations.ADDITIONAL_INFORMATION,
)
# What rows that lead to other occupations are called there; sections that 2.0 lacks are left out.
ROWS = {
    section: section.replace("tools_technology", "technology_skills")
    for section in operations.RELATED_SECTIONS
    if section != "work_values"
}

# What our orders are called there.
THEIRS = {"name": "title", "pathway": "sub_cluster", "family": "job_family"}


def _sort(*orders: str, **words: str) -> Mapping[str, Words]:
    """Return the orders of a list, its usual one first, with those that have another name in 2.0."""
    return {"sort": {order: words.get(order, THEIRS.get(order, order)) for order in orders}}


def _directions(path: str) -> tuple[Spec, ...]:
    """Return the call at a path for each pair of taxonomies."""
    pairs = [(source, target) for source in TAXONOMY_NAMES for target in TAXONOMY_NAMES]
    calls = (
        call(path.format(source=source, target=target), only={"direction": f"{source}_to_{target}"})
        for source, target in pairs
    )
    return tuple(chain.from_iterable(calls))


def _section(operation: Operation[object]) -> tuple[Spec, ...]:
    if operation is occupations.INTERESTS:
        return (
            *call("online/occupations/{code}/details/interests", only={"report": "details"}, fixed=WHOLE),
            *call("online/occupations/{code}/summary/interests", only={"report": "summary"}),
        )
    return call(
        operation.path,
        fixed={} if operation in UNPAGED else WHOLE,
        also=WRONG_LINKS.get(operation),
    )


def _list(path: str, words: Mapping[str, Words], *params: str) -> tuple[Spec, ...]:
    return call(path, "sort", *params, *PAGE, words=words)


ONLINE: Mapping[Operation[object], tuple[Spec, ...]] = MappingProxyType(
    {
        operations.ONLINE_SEARCH: call("online/search", "keyword", *PAGE),
        operations.OCCUPATIONS: _list("online/occupations/", _sort("name", "code", "job_zone", job_zone="zone")),
        operations.OCCUPATION: call("online/occupations/{code}/"),
        **{operation: _section(operation) for operation in operations.REPORT_SECTIONS if operation not in NOT_OFFERED},
        # Lists
        occupation_lists.BRIGHT_OUTLOOK: call("online/bright_outlook/"),
        occupation_lists.BRIGHT_OCCUPATIONS: _list("online/bright_outlook/{category}", _sort("name", "code")),
        occupation_lists.ALL_BRIGHT_OCCUPATIONS: _list("online/bright_outlook/all", _sort("name", "code")),
        occupation_lists.CAREER_CLUSTERS: call("online/career_clusters/"),
        occupation_lists.CLUSTER_OCCUPATIONS: _list(
            "online/career_clusters/{cluster}", _sort("pathway", "name", "code")
        ),
        occupation_lists.SUB_CLUSTER_OCCUPATIONS: _list(
            "online/career_clusters/sub_clusters/{sub_cluster}", _sort("name", "code")
        ),
        occupation_lists.HOT_TECHNOLOGIES: call("online/hot_technology/", "sort", words=_sort("job_postings", "name")),
        occupation_lists.TECHNOLOGY_OCCUPATIONS: _list(
            "online/hot_technology/{technology}", _sort("percentage", "name", "code", "job_zone")
        ),
        occupation_lists.INDUSTRIES: call("online/industries/"),
        occupation_lists.INDUSTRY_OCCUPATIONS: _list(
            "online/industries/{industry}", _sort("percent", "name", "code", "growth", "openings")
        ),
        occupation_lists.ALL_INDUSTRY_OCCUPATIONS: _list(
            "online/industries/all", _sort("name", "code", "growth", "openings")
        ),
        occupation_lists.JOB_FAMILIES: call("online/job_families/"),
        occupation_lists.FAMILY_OCCUPATIONS: _list("online/job_families/{family}", _sort("name", "code")),
        occupation_lists.JOB_ZONES: call("online/job_zones/"),
        occupation_lists.ZONE_OCCUPATIONS: _list("online/job_zones/{zone}", _sort("name", "code")),
        occupation_lists.ALL_ZONE_OCCUPATIONS: _list("online/job_zones/all", _sort("name", "code", "job_zone")),
        occupation_lists.STEM_OCCUPATIONS: call("online/stem_occupations/"),
        occupation_lists.STEM_TYPE_OCCUPATIONS: _list(
            "online/stem_occupations/{occupation_type}",
            _sort("family", "name", "code"),
            "job_family",
        ),
        # Crosswalks
        crosswalks.MILITARY_CROSSWALK: call("online/crosswalks/military", "keyword", "branch", "active", *PAGE),
        crosswalks.EDUCATION_CROSSWALK: call("online/crosswalks/education", "keyword", *PAGE),
        crosswalks.OOH_CROSSWALK: call("online/crosswalks/occupation_handbook", "keyword", *PAGE),
        crosswalks.SOC_CROSSWALK: call("online/crosswalks/SOC", "keyword", *PAGE),
        crosswalks.DOT_CROSSWALK: call("online/crosswalks/DOT", "keyword", *PAGE),
        crosswalks.RAPIDS_CROSSWALK: call("online/crosswalks/RAPIDS", "keyword", *PAGE),
        crosswalks.ESCO_CROSSWALK: call("online/crosswalks/ESCO", "keyword", *PAGE),
        # Related
        related.RELATED: tuple(
            chain.from_iterable(
                call(f"online/occupations/{{code}}/related/{theirs}/{{element}}", only={"section": ours})
                for ours, theirs in ROWS.items()
            )
        ),
        related.WORK_ACTIVITIES_OUTLINE: call("online/occupations/{code}/custom/work_activities_outline"),
        related.TASK_SEARCH: call("online/job_duties/search", "keyword", *PAGE),
        related.TASK_CHOICE: call("online/job_duties/tasks/{code}"),
        # Taxonomies
        taxonomy.TAXONOMY: call("taxonomy/"),
        taxonomy.CODE_HISTORY: _directions("taxonomy/{source}/{target}/{{code}}"),
        taxonomy.CODES: _directions("taxonomy/{source}/{target}/"),
        # Database
        database.TABLES: call("database/"),
        database.TABLE_INFO: call("database/info/{table_id}"),
        database.TABLE_ROWS: call("database/rows/{table_id}", "filter", "sort", *PAGE),
    }
)
