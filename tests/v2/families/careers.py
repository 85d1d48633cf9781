"""One career: its overview and its sections."""

from collections.abc import Callable
from functools import partial

from tests.v2.content import crosswalks, technology
from tests.v2.content.elements import GROUPS, INTERESTS, rated
from tests.v2.content.lists import (
    INDUSTRIES,
    MOST_PERCENT,
    OUTLOOKS,
    STATE_OUTLOOKS,
    STATES,
    percent,
)
from tests.v2.content.occupations import FEW, Occupation, figure
from tests.v2.content.work import salary, work
from tests.v2.families.career_lists import industry_row, zone_row
from tests.v2.routing import BRANCH, Call, Document, Route, Row, Unprocessable, link, one_of, route, tags

MOST_ELEMENTS = 6
TITLES = {
    "knowledge": ("Knowledge", "Conocimientos"),
    "skills": ("Skills", "Habilidades"),
    "abilities": ("Abilities", "Aptitudes"),
    "personality": ("Personality", "Personalidad"),
    "technology": ("Technology", "Tecnología"),
    "education": ("Education", "Educación"),
    "job_outlook": ("Job Outlook", "Perspectiva laboral"),
    "check_out_my_state": ("Check Out My State", "Vea su estado"),
    "explore_more": ("Explore More", "Explore más"),
    "in_the_military": ("Where in the Military", ""),
}
DEGREES = (
    ("high school diploma", "preparatoria"),
    ("certificate", "certificado"),
    ("bachelor's degree", "licenciatura"),
)


def has(section: str, call: Call, career: Occupation) -> bool:
    """Return whether a section has data: it is announced then, and a 422 otherwise."""
    if career.code in FEW:
        return section in {"technology", "education", "job_outlook", "check_out_my_state", "explore_more"}
    if section == "technology":
        return not call.is_spanish or career.code == "15-1252.00"
    if section == "in_the_military":
        return call["area"] == "veterans" and any(career in job.occupations for job in crosswalks.JOBS)
    return True


def overview(call: Call) -> Document:
    career = call.occupation()
    does = work(career)
    document: Row = {
        "code": career.code,
        "title": call.title(career),
        "tags": tags(career),
        "what_they_do": call.text(*does.summary),
        "on_the_job": [call.text(*line) for line in does.on_the_job],
        "contents": [
            {"href": link(f"{call['area']}/careers/{career.code}/{section}"), "title": call.text(*titles)}
            for section, titles in TITLES.items()
            if has(section, call, career)
        ],
    }
    if career.also_called and not call.is_spanish:
        document["also_called"] = [
            {"title": title, "summary": number < 2} for number, title in enumerate(career.also_called)
        ]
    if not call.is_spanish and career.code not in FEW:
        document["word_cloud_terms"] = [word.strip(".,").lower() for word in does.summary[0].split() if len(word) > 4]
    if career.code not in FEW and figure(career.code, "video", of=4):
        document["career_video"] = True
    if call["area"] == "veterans" and (titles := _military_titles(career)):
        document["sample_of_military_titles"] = titles
    return document


def _military_titles(career: Occupation) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = {}
    for job in crosswalks.JOBS:
        if career in job.occupations:
            titles.setdefault(job.branch, []).append(job.title.partition(" (")[0])
    return titles


def groups(section: str, call: Call, career: Occupation) -> Document:
    best = [element for element, _ in rated(career, section)[:MOST_ELEMENTS]]
    found: dict[str, Row] = {}
    for element in best:
        group = next(start for start in GROUPS if element.id.startswith(start))
        row = found.setdefault(group, {"id": group, "name": call.text(*GROUPS[group]), "element": []})
        row["element"].append({"id": element.id, "name": call.text(element.name.lower(), element.spanish.lower())})
    return list(found.values())


def personality(call: Call, career: Occupation) -> Document:
    interest = INTERESTS[career.interests[0]]
    return {
        "top_interest": {
            "id": interest.id,
            "name": call.text(interest.name, interest.spanish),
            "description": call.text(
                f"People here like {interest.name.lower()} work.",
                f"A estas personas les gusta lo {interest.spanish.lower()}.",
            ),
        },
        "work_styles": [
            {"id": style.id, "name": call.text(style.name, style.spanish)}
            for style, _ in rated(career, "work_styles")[:5]
        ],
    }


def software(call: Call, career: Occupation) -> Document:
    return [
        {
            "code": category.code,
            "title": call.text(category.title, category.spanish),
            "example": [_example(career, example) for example in category.examples],
        }
        for category in technology.categories(career)
    ]


def _example(career: Occupation, example: technology.Example) -> Row:
    row: Row = {"title": example.title}
    if percentage := technology.percentage(career, example):
        row |= {"hot_technology": True, "percentage": percentage}
    return row | ({"in_demand": True} if technology.is_in_demand(career, example) else {})


def education(call: Call, career: Occupation) -> Document:
    document: Row = {"job_zone": zone_row(call, career.zone)}
    if career.code not in FEW:
        degree = DEGREES[min(career.zone - 2, 2)]
        document["education_usually_needed"] = [call.text(*degree), call.text("some college", "algo de universidad")]
    return document


def job_outlook(call: Call, career: Occupation) -> Document:
    category, description = (
        ("Bright", "Buenas") if career.bright else ("Average", "Promedio"),
        ("New job chances are likely.", "Es probable que haya vacantes.")
        if career.bright
        else ("As in most jobs.", "Normal."),
    )
    document: Row = {
        "outlook": {"category": call.text(*category), "description": call.text(*description)},
        "salary": salary(career),
    }
    if career.bright:
        document["bright_outlook"] = [
            {
                "href": link(f"{call['area']}/bright_outlook/{row.code}"),
                "code": row.code,
                "title": call.text(row.title, row.spanish),
            }
            for row in OUTLOOKS
            if row.code in career.bright
        ]
    return document


def states(call: Call, career: Occupation) -> Document:
    place = {code: figure(career.code, code, of=3) for code in STATES}
    rows = [
        {"code": code, "name": name, "job_outlook": call.text(*STATE_OUTLOOKS[place[code]])}
        for code, name in STATES.items()
    ]
    by_outlook = call["sort"] == "job_outlook"
    return sorted(rows, key=lambda row: (place[row["code"]] if by_outlook else 0, row["name"]))


def explore_more(call: Call, career: Occupation) -> Document:
    others = [row for row in call.listed() if row.family == career.family and row is not career]
    shares = sorted(INDUSTRIES, key=lambda industry: -(percent(career, industry.code) or 0))[:2]
    document: Row = {}
    if others:
        document["careers"] = [call.row(row) for row in others[:5]]
    if percent(career, shares[0].code):
        document["industries"] = [
            industry_row(call, industry, (percent(career, industry.code) or 0) >= MOST_PERCENT)
            for industry in shares
            if percent(career, industry.code)
        ]
    return document


def in_the_military(call: Call, career: Occupation) -> Document:
    found: dict[str, list[Row]] = {}
    for job in crosswalks.jobs("", call["branch"]):
        if career in job.occupations:
            row = {"code": job.code, "title": job.title, "active": job.is_active}
            found.setdefault(job.branch, []).append(row)
    return found


def _section(name: str, answer: Callable[[Call, Occupation], Document], call: Call) -> Document:
    career = call.occupation()
    if not has(name, call, career):
        raise Unprocessable(f"No data for {name} of {career.code}.")
    return answer(call, career)


SECTIONS: dict[str, Callable[[Call, Occupation], Document]] = {
    "knowledge": partial(groups, "knowledge"),
    "skills": partial(groups, "skills"),
    "abilities": partial(groups, "abilities"),
    "personality": personality,
    "technology": software,
    "education": education,
    "job_outlook": job_outlook,
    "explore_more": explore_more,
}
ROUTES: tuple[Route, ...] = (
    route("{area}/careers/{code}/", overview),
    *(route(f"{{area}}/careers/{{code}}/{name}", partial(_section, name, answer)) for name, answer in SECTIONS.items()),
    route(
        "{area}/careers/{code}/check_out_my_state",
        partial(_section, "check_out_my_state", states),
        sort=one_of("name", "job_outlook"),
    ),
    route(
        "{area}/careers/{code}/in_the_military",
        partial(_section, "in_the_military", in_the_military),
        areas=("veterans",),
        branch=BRANCH,
    ),
)
