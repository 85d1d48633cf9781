"""One occupation of O*NET OnLine: its overview, which announces the sections that have data."""

from tests.v2.content import crosswalks, technology
from tests.v2.content.lists import OUTLOOKS
from tests.v2.content.occupations import FEW, Occupation
from tests.v2.content.work import work
from tests.v2.routing import Call, Document, Route, Row, link, route, tags

REPORTS = ("summary", "details")
# Section -> its title in the overview, and its title among what was updated.
TITLES = {
    "tasks": ("Tasks", "Tasks"),
    "technology_skills": ("Technology Skills", "Software Skills"),
    "hot_technology": ("Hot Technologies", ""),
    "in_demand_skills": ("In Demand Skills", ""),
    "work_activities": ("Work Activities", "Work Activities"),
    "detailed_work_activities": ("Detailed Work Activities", "Detailed Work Activities"),
    "work_context": ("Work Context", "Work Context"),
    "job_zone": ("Job Zone", "Job Zone"),
    "apprenticeship": ("Apprenticeship Opportunities", ""),
    "skills": ("Skills", "Essential Skills"),
    "knowledge": ("Knowledge", "Knowledge"),
    "education": ("Education", "Education"),
    "abilities": ("Abilities", "Abilities"),
    "interests": ("Interests", "Career Interest Types"),
    "work_styles": ("Work Styles", "Work Styles"),
    "military_career_summaries": ("Military Career Summaries", ""),
    "related_occupations": ("Related Occupations", "Related Occupations"),
    "professional_associations": ("Professional Associations", ""),
}
OF_FEW = (
    "tasks",
    "technology_skills",
    "hot_technology",
    "in_demand_skills",
    "job_zone",
    "interests",
    "related_occupations",
)
ONE_FOR_BOTH = ("hot_technology", "in_demand_skills")  # not below a report
WRONG_LINKS = {"in_demand_skills": "in_demand"}  # the overview names a path that does not exist, as the real one does


def has(section: str, occupation: Occupation) -> bool:
    """Return whether a section has data: it is announced then, and a 422 otherwise."""
    if not occupation.zone or (occupation.code in FEW and section not in OF_FEW):
        return False
    few = {
        "apprenticeship": bool(crosswalks.APPRENTICESHIPS[occupation.code]) if section == "apprenticeship" else True,
        "military_career_summaries": occupation.code in crosswalks.MILITARY_SUMMARIES,
        "professional_associations": any(code == occupation.code for code, _ in crosswalks.ASSOCIATIONS),
        "in_demand_skills": any(
            technology.is_in_demand(occupation, example) for example in technology.examples(occupation)
        ),
    }
    return few.get(section, True)


def overview(call: Call) -> Document:
    occupation = call.occupation()
    sections = [section for section in TITLES if has(section, occupation)]
    document: Row = {
        "code": occupation.code,
        "title": occupation.title,
        "tags": tags(occupation),
        "description": work(occupation).summary[0] + " Includes all who do this work, wherever they do it.",
        **{
            f"{report}_contents": [_announced(occupation, report, section) for section in sections]
            for report in REPORTS
        },
        "custom_contents": [],
    }
    if occupation.also_called:
        document["sample_of_reported_titles"] = list(occupation.also_called)
    if also := [row for row in call.occupations if row.code[:7] == occupation.code[:7] and row is not occupation]:
        document["also_see"] = [call.row(row) for row in also]
    if occupation.bright:
        document["bright_outlook"] = [
            {"code": row.code, "title": row.title} for row in OUTLOOKS if row.code in occupation.bright
        ]
    if sections:
        dated = [TITLES[section][1] for section in sections if TITLES[section][1]]
        document["updated"] = {
            "year": 2026,
            "contents": [
                {"title": title, "source": "Analyst", "year": 2020 + len(title) % 7} for title in sorted(dated)
            ]
            + [{"title": "Job Titles", "source": "Multiple sources"}],
        }
    if has("work_activities", occupation):
        path = f"online/occupations/{occupation.code}/custom/work_activities_outline"
        document["custom_contents"] = [{"href": link(path), "title": "Work Activities Outline"}]
    return document


def _announced(occupation: Occupation, report: str, section: str) -> Row:
    below = "" if section in ONE_FOR_BOTH else f"{report}/"
    path = f"online/occupations/{occupation.code}/{below}{WRONG_LINKS.get(section, section)}"
    return {"href": link(path), "title": TITLES[section][0]}


ROUTES: tuple[Route, ...] = (route("online/occupations/{code}/", overview),)
