"""From a military job to careers."""

from tests.v2.content.crosswalks import Job, jobs
from tests.v2.content.occupations import Occupation
from tests.v2.families.career_lists import matches
from tests.v2.routing import BRANCH, KEYWORD, Call, Document, Route, Row, route

AREAS = ("veterans",)


def military(call: Call) -> Document:
    """Find jobs by code or title and the careers that they lead to; without any, careers by the same words."""
    found = jobs(call["keyword"], call["branch"])
    reasons: dict[Occupation, str] = {}
    for job in found:
        for number, occupation in enumerate(job.occupations):
            reasons.setdefault(occupation, ("most_duties", "some_duties", "crosswalk")[min(number, 2)])
    if not found:
        reasons = dict.fromkeys(matches(call["keyword"], call.listed(), call), "keyword")
    careers = [_career(call, row, reason) for row, reason in reasons.items() if row in call.listed()]
    names: Row = {"military_match": [_match(job) for job in found]} if found else {}
    return call.page("career", careers, **names)


def _career(call: Call, career: Occupation, reason: str) -> Row:
    row = call.row(career, match_type=reason)
    if reason == "most_duties":
        row["preparation_needed"] = "You may need a license."
    if reason == "some_duties":
        row["pay_grade"] = "E-5"
    return row


def _match(job: Job) -> Row:
    row: Row = {"branch": job.branch, "code": job.code, "title": job.title, "active": job.is_active}
    if job.branch == "army":
        row["external_info"] = [
            {"href": "https://military.example.com/jobs?code=" + job.code, "title": "About this job"}
        ]
    return row


ROUTES: tuple[Route, ...] = (
    route("{area}/military", military, areas=AREAS, paged=True, keyword=KEYWORD, branch=BRANCH),
)
