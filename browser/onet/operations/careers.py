"""One career of My Next Move, Mi Próximo Paso or Veterans (contract 3.9)."""

from functools import partial

from browser.onet import models
from browser.onet.operations.career_lists import CAREERS
from browser.onet.operations.operation import BRANCH, CAREER_AREAS, Operation, T, row

_of_career = partial(row, areas=CAREER_AREAS, code="17-2051.00")

CAREER = _of_career("career", "{area}/careers/{code}/", models.Career, "Career", parent=CAREERS)
REPORT = _of_career("report", "{area}/careers/{code}/report", models.CareerReport, "Career report", parent=CAREER)
IN_THE_MILITARY = row(
    "in_the_military",
    "{area}/careers/{code}/in_the_military",
    models.MilitaryJobs,
    "In the Military",
    areas=("veterans",),
    params=(BRANCH,),
    parent=CAREER,
    code="17-2051.00",
)


def _section(name: str, answer: type[T], title: str) -> Operation[T]:
    return _of_career(name, f"{{area}}/careers/{{code}}/{name}", answer, title, parent=CAREER)


KNOWLEDGE = _section("knowledge", models.ElementGroups, "Knowledge")
SKILLS = _section("skills", models.ElementGroups, "Skills")
ABILITIES = _section("abilities", models.ElementGroups, "Abilities")
PERSONALITY = _section("personality", models.Personality, "Personality")
TECHNOLOGY = _section("technology", models.CareerTechnology, "Technology")
EDUCATION = _section("education", models.Education, "Education")
JOB_OUTLOOK = _section("job_outlook", models.JobOutlook, "Job Outlook")
CHECK_OUT_MY_STATE = _section("check_out_my_state", models.StateOutlook, "Check Out My State")
EXPLORE_MORE = _section("explore_more", models.ExploreMore, "Explore More")
WHERE_DO_THEY_WORK = _section("where_do_they_work", models.WhereDoTheyWork, "Where Do They Work")

# In the order of the report.
CAREER_SECTIONS: tuple[Operation[object], ...] = (
    KNOWLEDGE,
    SKILLS,
    ABILITIES,
    PERSONALITY,
    TECHNOLOGY,
    EDUCATION,
    JOB_OUTLOOK,
    CHECK_OUT_MY_STATE,
    EXPLORE_MORE,
    WHERE_DO_THEY_WORK,
)
