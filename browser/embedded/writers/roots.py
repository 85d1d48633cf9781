"""The roots of documents: their names, and what they repeat of the request."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.embedded.writers.values import ROOTS
from browser.onet.operations import (
    CAREER_SECTIONS,
    REPORT_SECTIONS,
    career_lists,
    occupation_lists,
    occupations,
    profiler,
    related,
)
from browser.onet.operations.operation import Operation
from browser.onet.v1.roots import ROOTS as KNOWN

# Roots that follow neither from the contract nor from the type of the answer nor from the path.
ASSUMED: Mapping[Operation[object], str] = MappingProxyType(
    {
        career_lists.INDUSTRIES: "industries",
        career_lists.BRIGHT_OUTLOOK: "bright_outlook_categories",
        occupation_lists.BRIGHT_OUTLOOK: "bright_outlook_categories",
    }
)
# Sections of a report that have no long display, and no attribute of that name either.
SHORT_ONLY = frozenset({occupations.JOB_ZONE, occupations.RELATED_OCCUPATIONS, occupations.ADDITIONAL_INFORMATION})
# The attributes that a root has before those of the value, and the path variable or parameter that each repeats.
ECHOES: Mapping[Operation[object], Mapping[str, str]] = MappingProxyType(
    {
        **{
            operation: {"code": "code"}
            for operation in (*CAREER_SECTIONS, related.WORK_ACTIVITIES_OUTLINE, related.TASK_CHOICE)
        },
        **{
            operation: {"code": "code", "report": "report"}
            | ({} if operation in SHORT_ONLY else {"display": "display"})
            for operation in REPORT_SECTIONS
        },
        career_lists.INDUSTRY: {"industry": "industry", "category": "category"},
        career_lists.BRIGHT_CAREERS: {"category_id": "category"},
        career_lists.ZONE_CAREERS: {"job_zone": "zone"},
        profiler.RESULTS: {"answers": "answers"},
        profiler.CAREERS: {"answers": "answers", **{name: name for name in profiler.INTERESTS}, "area": "interest"}
        | {"job_zone": "job_zone"},
        occupation_lists.BRIGHT_OCCUPATIONS: {"category_id": "category"},
        occupation_lists.CLUSTER_OCCUPATIONS: {"cluster": "cluster"},
        occupation_lists.INDUSTRY_OCCUPATIONS: {"industry": "industry"},
        occupation_lists.FAMILY_OCCUPATIONS: {"family": "family"},
        occupation_lists.ZONE_OCCUPATIONS: {"job_zone": "zone"},
        occupation_lists.STEM_TYPE_OCCUPATIONS: {"occupation_type": "occupation_type"},
    }
)
# What counts for a parameter that was not sent.
DEFAULTS: Mapping[str, str] = MappingProxyType({"category": "all", "display": "short"})


def name_of(operation: Operation[object]) -> str:
    """Return the name of the root of an operation's document."""
    return KNOWN.get(operation) or ASSUMED.get(operation) or ROOTS.get(operation.answer) or operation.section


def echoes(operation: Operation[object], values: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes of a root that repeat the request; `values` are of its path and its parameters."""
    known = {**DEFAULTS, **values}
    return {name: known[key] for name, key in ECHOES.get(operation, {}).items() if key in known}
