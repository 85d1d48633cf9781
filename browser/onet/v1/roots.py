"""The roots of documents that are known: the contract marks them [doc] or [wire]."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.onet import operations
from browser.onet.operations import career_lists, crosswalks, occupation_lists, profiler
from browser.onet.operations.operation import Operation

_SECTIONS = {operation.name: operation for operation in (*operations.CAREER_SECTIONS, *operations.REPORT_SECTIONS)}

ROOTS: Mapping[Operation[object], str] = MappingProxyType(
    {
        operations.ROOT: "resources",
        operations.ABOUT: "about",
        operations.SEARCH: "careers",
        career_lists.APPRENTICESHIPS: "careers",
        career_lists.VIDEOS: "careers",
        profiler.QUESTIONS: "questions",
        profiler.RESULTS: "results",
        profiler.CAREERS: "careers",
        _SECTIONS["technology"]: "technology",
        _SECTIONS["job_outlook"]: "job_outlook",
        _SECTIONS["check_out_my_state"]: "check_out_my_state",
        _SECTIONS["where_do_they_work"]: "where_do_they_work",
        operations.REPORT: "report",
        operations.MILITARY: "careers",
        operations.ONLINE_SEARCH: "occupations",
        operations.OCCUPATIONS: "occupations",
        crosswalks.DOT_CROSSWALK: "matches",
        crosswalks.MILITARY_CROSSWALK: "matches",
        occupation_lists.CAREER_CLUSTERS: "career_clusters",
        occupation_lists.STEM_OCCUPATIONS: "stem_occupation_types",
        operations.OCCUPATION: "occupation",
        operations.SUMMARY: "summary_report",
        operations.DETAILS: "details_report",
        _SECTIONS["occupation_tasks"]: "tasks",
        _SECTIONS["occupation_detailed_work_activities"]: "detailed_work_activities",
    }
)
