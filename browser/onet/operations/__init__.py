"""What can be asked of O*NET Web Services: one row for each service (contract sections 2 to 6).

A path is both the 1.x path below `/ws/` and the address on this site. Everything that must know the API reads this
table: addresses, forms, the embedded service's routes, the sitemap, the tests.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar
from urllib.parse import urlsplit

from browser.onet import models
from browser.onet.operations.career_lists import CAREER_LISTS
from browser.onet.operations.crosswalks import CROSSWALKS
from browser.onet.operations.database import DATABASE
from browser.onet.operations.occupation_lists import ONLINE_LISTS
from browser.onet.operations.operation import (
    ALL,
    AREAS,
    BRANCH,
    CAREER_AREAS,
    DISPLAY,
    END,
    KEYWORD,
    MILITARY_KEYWORD,
    OTHER_SORT,
    SORT,
    START,
    VARIABLES,
    Operation,
    Param,
    row,
)
from browser.onet.operations.profiler import PROFILER

T = TypeVar("T")

ROOT = row("root", "", models.ServiceList, "Services")
ABOUT = row("about", "about/", models.About, "About O*NET Web Services")
SERVICES = row("services", "{area}/", models.ServiceList, "Services", areas=AREAS, area="mnm")

SEARCH = row(
    "search",
    "{area}/search",
    models.CareerList,
    "Search careers",
    areas=CAREER_AREAS,
    params=(KEYWORD, START, END),
    area="mnm",
    keyword="nurse",
)
CAREERS = row(
    "careers",
    "{area}/careers/",
    models.CareerList,
    "All careers",
    areas=CAREER_AREAS,
    params=(SORT, START, END),
    area="mnm",
)
CAREER = row(
    "career", "{area}/careers/{code}/", models.Career, "Career", areas=CAREER_AREAS, area="mnm", code="17-2051.00"
)
REPORT = row(
    "report",
    "{area}/careers/{code}/report",
    models.CareerReport,
    "Career report",
    areas=CAREER_AREAS,
    area="mnm",
    code="17-2051.00",
)


def _career_section(name: str, answer: type[T], title: str) -> Operation[T]:
    return row(
        name, f"{{area}}/careers/{{code}}/{name}", answer, title, areas=CAREER_AREAS, area="mnm", code="17-2051.00"
    )


CAREER_SECTIONS: tuple[Operation[object], ...] = (
    _career_section("knowledge", models.ElementGroups, "Knowledge"),
    _career_section("skills", models.ElementGroups, "Skills"),
    _career_section("abilities", models.ElementGroups, "Abilities"),
    _career_section("personality", models.Personality, "Personality"),
    _career_section("technology", models.CareerTechnology, "Technology"),
    _career_section("education", models.Education, "Education"),
    _career_section("job_outlook", models.JobOutlook, "Job Outlook"),
    _career_section("check_out_my_state", models.StateOutlook, "Check Out My State"),
    _career_section("explore_more", models.ExploreMore, "Explore More"),
    _career_section("where_do_they_work", models.WhereDoTheyWork, "Where Do They Work"),
)

MILITARY = row(
    "military",
    "veterans/military",
    models.MilitarySearch,
    "Find careers like your military job",
    params=(MILITARY_KEYWORD, BRANCH, START, END),
    private=True,
    keyword="11B",
)

ONLINE_SEARCH = row(
    "online_search",
    "online/search",
    models.OccupationList,
    "Search occupations",
    params=(KEYWORD, START, END),
    keyword="architect",
)
OCCUPATIONS = row(
    "occupations", "online/occupations/", models.OccupationList, "All occupations", params=(OTHER_SORT, START, END)
)
OCCUPATION = row(
    "occupation", "online/occupations/{code}/", models.Occupation, "Occupation overview", code="17-2051.00"
)
SUMMARY = row(
    "summary",
    "online/occupations/{code}/summary/",
    models.OccupationReport,
    "Summary report",
    params=(DISPLAY,),
    code="17-2051.00",
)
DETAILS = row(
    "details",
    "online/occupations/{code}/details/",
    models.OccupationReport,
    "Details report",
    params=(DISPLAY,),
    code="17-2051.00",
)


def _report_section(name: str, answer: type[T], title: str, *params: Param) -> Operation[T]:
    return row(
        f"occupation_{name}",
        f"online/occupations/{{code}}/{{report}}/{name}",
        answer,
        title,
        params=(DISPLAY, *params),
        code="17-2051.00",
        report="details",
    )


# In the order of the reports (contract 6.5). Titles as in the API's own resource lists.
REPORT_SECTIONS: tuple[Operation[object], ...] = (
    _report_section("tasks", models.Tasks, "Tasks"),
    _report_section("technology_skills", models.TechnologyList, "Technology Skills", ALL),
    _report_section("tools_used", models.TechnologyList, "Tools Used", ALL),
    _report_section("tools_technology", models.ToolsTechnology, "Tools & Technology", ALL),
    _report_section("knowledge", models.RatedElements, "Knowledge"),
    _report_section("skills", models.RatedElements, "Skills"),
    _report_section("abilities", models.RatedElements, "Abilities"),
    _report_section("work_activities", models.RatedElements, "Work Activities"),
    _report_section("detailed_work_activities", models.DetailedWorkActivities, "Detailed Work Activities"),
    _report_section("work_context", models.RatedElements, "Work Context"),
    _report_section("job_zone", models.JobZone, "Job Zone"),
    _report_section("education", models.RequiredEducation, "Education"),
    _report_section("interests", models.RatedElements, "Interests"),
    _report_section("work_styles", models.RatedElements, "Work Styles"),
    _report_section("work_values", models.RatedElements, "Work Values"),
    _report_section("related_occupations", models.RelatedOccupations, "Related Occupations"),
    _report_section("additional_information", models.AdditionalInformation, "Sources of Additional Information"),
)

OPERATIONS: tuple[Operation[object], ...] = (
    ROOT,
    ABOUT,
    SERVICES,
    SEARCH,
    CAREERS,
    CAREER,
    *CAREER_SECTIONS,
    REPORT,
    *CAREER_LISTS,
    *PROFILER,
    MILITARY,
    ONLINE_SEARCH,
    OCCUPATIONS,
    OCCUPATION,
    SUMMARY,
    DETAILS,
    *REPORT_SECTIONS,
    *ONLINE_LISTS,
    *CROSSWALKS,
    *DATABASE,
)


def section_name(operation: Operation[object]) -> str:
    """Return the last word of an operation's path: the name of a section within its report."""
    return operation.path.rstrip("/").rpartition("/")[2]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Operation[object]], ...]:
    """Each operation's path as a pattern that takes it with or without the final slash (contract 1.1)."""
    rows = []
    for operation in OPERATIONS:
        variables = VARIABLES | {"area": "|".join(operation.areas)}
        pattern = re.escape(operation.path.rstrip("/")).replace(r"\{", "{").replace(r"\}", "}")
        for name, values in variables.items():
            pattern = pattern.replace(f"{{{name}}}", f"(?P<{name}>{values})")
        rows.append((re.compile(pattern, re.ASCII), operation))
    return tuple(rows)


def find(path: str) -> tuple[Operation[object], dict[str, str]] | None:
    """Return the operation that answers at an API path, with the values of its variables; None if there is none."""
    for pattern, operation in _patterns():
        if match := pattern.fullmatch(path.removesuffix("/")):
            return operation, match.groupdict()
    return None


def all_above(path: str) -> Iterator[tuple[Operation[object], dict[str, str]]]:
    """Yield the operations that answer above an API path, the nearest first."""
    path = path.rstrip("/")
    while path:
        path = path.rpartition("/")[0]
        if found := find(path):
            yield found


def is_private(path: str) -> bool:
    """Tell whether an API path may hold a client's answers or military job; so may an unknown path below such a one."""
    found = find(path)
    return found[0].private if found else any(operation.private for operation, _values in all_above(path))


def listing(operation: Operation[object], values: Mapping[str, str]) -> Operation[object] | None:
    """Return what an operation's last variable is chosen from, industries for an industry; None if nothing."""
    return above(operation, values) if operation.path.endswith("}") else None


def above(operation: Operation[object], values: Mapping[str, str]) -> Operation[object] | None:
    """Return what answers one step above an operation's path; None if nothing does."""
    found = find(operation.at(**values).rstrip("/").rpartition("/")[0])
    return found[0] if found else None


def api_path(href: str) -> str | None:
    """Return the API path (with its query) that an answer's `href` stands for, whatever its host; None if it has none.

    Answers carry the canonical host even through a proxy, so only what follows `/ws/` counts (contract 1.1).
    """
    try:
        parts = urlsplit(href)
    except ValueError:  # "http://[": no address at all
        return None
    _, separator, path = parts.path.partition("/ws/")
    if not separator:
        return None
    return f"{path}?{parts.query}" if parts.query else path
