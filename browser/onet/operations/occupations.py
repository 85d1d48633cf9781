"""One occupation of O*NET OnLine: its overview, its two reports and their sections (contract 6.4, 6.5)."""

from functools import partial

from browser.onet import models
from browser.onet.operations.occupation_lists import OCCUPATIONS
from browser.onet.operations.operation import ALL, DISPLAY, Operation, Param, T, row

_of_occupation = partial(row, code="17-2051.00")

OCCUPATION = _of_occupation(
    "occupation", "online/occupations/{code}/", models.Occupation, "Occupation overview", parent=OCCUPATIONS
)
SUMMARY = _of_occupation(
    "summary",
    "online/occupations/{code}/summary/",
    models.OccupationReport,
    "Summary report",
    params=(DISPLAY,),
    parent=OCCUPATION,
)
DETAILS = _of_occupation(
    "details",
    "online/occupations/{code}/details/",
    models.OccupationReport,
    "Details report",
    params=(DISPLAY,),
    parent=OCCUPATION,
)


def _section(name: str, answer: type[T], title: str, *params: Param) -> Operation[T]:
    return _of_occupation(
        f"occupation_{name}",
        f"online/occupations/{{code}}/{{report}}/{name}",
        answer,
        title,
        params=(DISPLAY, *params),
        parent=OCCUPATION,
        report="details",
    )


def _section_of_2_0(name: str, answer: type[T], title: str, report: str = "{report}/") -> Operation[T]:
    return _of_occupation(
        f"occupation_{name}",
        f"online/occupations/{{code}}/{report}{name}",
        answer,
        title,
        parent=OCCUPATION,
        report="details",
    )


# With the titles of the API's own resource lists.
TASKS = _section("tasks", models.Tasks, "Tasks")
TECHNOLOGY_SKILLS = _section("technology_skills", models.TechnologyList, "Technology Skills", ALL)
TOOLS_USED = _section("tools_used", models.TechnologyList, "Tools Used", ALL)
TOOLS_TECHNOLOGY = _section("tools_technology", models.ToolsTechnology, "Tools & Technology", ALL)
KNOWLEDGE = _section("knowledge", models.RatedElements, "Knowledge")
SKILLS = _section("skills", models.RatedElements, "Skills")
ABILITIES = _section("abilities", models.RatedElements, "Abilities")
WORK_ACTIVITIES = _section("work_activities", models.RatedElements, "Work Activities")
DETAILED_WORK_ACTIVITIES = _section(
    "detailed_work_activities", models.DetailedWorkActivities, "Detailed Work Activities"
)
WORK_CONTEXT = _section("work_context", models.RatedElements, "Work Context")
JOB_ZONE = _section("job_zone", models.JobZone, "Job Zone")
EDUCATION = _section("education", models.RequiredEducation, "Education")
INTERESTS = _section("interests", models.RatedElements, "Interests")
WORK_STYLES = _section("work_styles", models.RatedElements, "Work Styles")
WORK_VALUES = _section("work_values", models.RatedElements, "Work Values")
RELATED_OCCUPATIONS = _section("related_occupations", models.RelatedOccupations, "Related Occupations")
ADDITIONAL_INFORMATION = _section(
    "additional_information", models.AdditionalInformation, "Sources of Additional Information"
)
# Both reports have these two lists.
HOT_TECHNOLOGY = _section_of_2_0("hot_technology", models.TechnologyList, "Hot Technologies", report="")
IN_DEMAND_SKILLS = _section_of_2_0("in_demand_skills", models.TechnologyList, "In Demand Skills", report="")
APPRENTICESHIP = _section_of_2_0("apprenticeship", models.ApprenticeshipTitles, "Apprenticeship Opportunities")
ASSOCIATIONS = _section_of_2_0("professional_associations", models.Associations, "Professional Associations")
MILITARY_CAREERS = _section_of_2_0(
    "military_career_summaries", models.AdditionalInformation, "Military Career Summaries"
)

# In the order of the reports (contract 6.5).
REPORT_SECTIONS: tuple[Operation[models.Section], ...] = (
    TASKS,
    TECHNOLOGY_SKILLS,
    HOT_TECHNOLOGY,
    IN_DEMAND_SKILLS,
    TOOLS_USED,
    TOOLS_TECHNOLOGY,
    KNOWLEDGE,
    SKILLS,
    ABILITIES,
    WORK_ACTIVITIES,
    DETAILED_WORK_ACTIVITIES,
    WORK_CONTEXT,
    JOB_ZONE,
    APPRENTICESHIP,
    EDUCATION,
    INTERESTS,
    WORK_STYLES,
    WORK_VALUES,
    RELATED_OCCUPATIONS,
    ADDITIONAL_INFORMATION,
    ASSOCIATIONS,
    MILITARY_CAREERS,
)
