"""The roots of documents that are known: the contract marks them [doc] or [wire]."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.onet import operations
from browser.onet.operations import career_lists, careers, crosswalks, occupation_lists, occupations, profiler
from browser.onet.operations.operation import Operation

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
        careers.TECHNOLOGY: "technology",
        careers.JOB_OUTLOOK: "job_outlook",
        careers.CHECK_OUT_MY_STATE: "check_out_my_state",
        careers.WHERE_DO_THEY_WORK: "where_do_they_work",
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
        occupations.TASKS: "tasks",
        occupations.DETAILED_WORK_ACTIVITIES: "detailed_work_activities",
    }
)
