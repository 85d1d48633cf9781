"""The Interest Profiler of My Next Move and Mi Próximo Paso (contract 3.10, 4).

All of it is private: addresses contain a client's answers, or the scores made from them.
"""

from dataclasses import replace
from typing import TypeVar

from browser.onet import models
from browser.onet.operations.operation import END, START, Operation, Param, row

T = TypeVar("T")

AREAS = ("mnm", "mpp")
# The six interests in the order of their ids in the content model.
INTERESTS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
INTEREST_IDS = tuple(f"1.B.1.{letter}" for letter in "abcdef")
MOST_POINTS = 40  # the highest score of an interest

# A digit 1 to 5 for each question, in their order.
ANSWERS = Param("answers", "Answers", pattern="[1-5]{60}|[1-5]{30}", hint="60 digits, or 30 for the short form.")
SCORES = tuple(Param(name, name, pattern="[0-9]|[1-3][0-9]|40") for name in INTERESTS)
INTEREST = Param("area", "Strongest interest", pattern="|".join(INTERESTS), options=INTERESTS, called="interest")
JOB_ZONE = Param("job_zone", "Job zone", pattern="[1-5]")
FIT_SORT = Param("sort", "Sorted by", pattern=r"[a-z_]{1,40}", options=("bright_outlook",))


SERVICES = row(
    "interestprofiler",
    "{area}/interestprofiler/",
    models.ServiceList,
    "Interest Profiler",
    areas=AREAS,
    private=True,
)


def _row(name: str, answer: type[T], title: str, *params: Param, **example: str) -> Operation[T]:
    path = f"{{area}}/interestprofiler/{name}"
    return row(
        f"interestprofiler_{name.rstrip('/')}",
        path,
        answer,
        title,
        areas=AREAS,
        params=params,
        private=True,
        parent=SERVICES,
        **example,
    )


QUESTIONS = _row("questions", models.QuestionList, "Interest Profiler, 60 questions", START, END)
QUESTIONS_30 = _row("questions_30", models.QuestionList, "Interest Profiler, 30 questions", START, END)
RESULTS = _row(
    "results",
    models.InterestResults,
    "Interest Profiler results",
    replace(ANSWERS, required=True),
    answers="434521" * 5,
)
INTEREST_AREAS = _row("interests/", models.ChoiceList, "Interest areas")
JOB_ZONES = _row("job_zones", models.PreparationList, "Job zones of the Interest Profiler")
# Exactly one of the answers, the six scores and an interest must be given.
CAREERS = _row(
    "careers",
    models.CareerList,
    "Careers that fit your interests",
    ANSWERS,
    *SCORES,
    INTEREST,
    JOB_ZONE,
    FIT_SORT,
    START,
    END,
    **dict(zip(INTERESTS, ("31", "24", "12", "18", "9", "22"), strict=True)),
)

# How many questions each form asks.
FORMS: dict[Operation[object], int] = {QUESTIONS: 60, QUESTIONS_30: 30}

PROFILER: tuple[Operation[object], ...] = (
    SERVICES,
    QUESTIONS,
    QUESTIONS_30,
    RESULTS,
    INTEREST_AREAS,
    JOB_ZONES,
    CAREERS,
)
