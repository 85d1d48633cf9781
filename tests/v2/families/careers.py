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
from tests.v2.routing import BRANCH, Asked, Document, Route, Row, Unprocessable, link, one_of, route, tags

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


def has(section: str, asked: Asked, career: Occupation) -> bool:
    """Return whether a section has data: it is announced then, and a 422 otherwise."""
    if career.code in FEW:
        return section in {"technology", "education", "job_outlook", "check_out_my_state", "explore_more"}
    if section == "technology":
        return not asked.is_spanish or career.code == "15-1252.00"
    if section == "in_the_military":
        return asked["area"] == "veterans" and any(career in job.occupations for job in crosswalks.JOBS)
    return True


def overview(asked: Asked) -> Document:
    career = asked.occupation()
    told = work(career)
    document: Row = {
        "code": career.code,
        "title": asked.title(career),
        "tags": tags(career),
        "what_they_do": asked.say(*told.summary),
        "on_the_job": [asked.say(*line) for line in told.on_the_job],
        "contents": [
            {"href": link(f"{asked['area']}/careers/{career.code}/{section}"), "title": asked.say(*titles)}
            for section, titles in TITLES.items()
            if has(section, asked, career)
        ],
    }
    if career.also_called and not asked.is_spanish:
        document["also_called"] = [
            {"title": title, "summary": number < 2} for number, title in enumerate(career.also_called)
        ]
    if not asked.is_spanish and career.code not in FEW:
        document["word_cloud_terms"] = [word.strip(".,").lower() for word in told.summary[0].split() if len(word) > 4]
    if career.code not in FEW and figure(career.code, "video", of=4):
        document["career_video"] = True
    if asked["area"] == "veterans" and (titles := _military_titles(career)):
        document["sample_of_military_titles"] = titles
    return document


def _military_titles(career: Occupation) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = {}
    for job in crosswalks.JOBS:
        if career in job.occupations:
            titles.setdefault(job.branch, []).append(job.title.partition(" (")[0])
    return titles


def groups(section: str, asked: Asked, career: Occupation) -> Document:
    best = [element for element, _ in rated(career, section)[:MOST_ELEMENTS]]
    found: dict[str, Row] = {}
    for element in best:
        group = next(start for start in GROUPS if element.id.startswith(start))
        row = found.setdefault(group, {"id": group, "name": asked.say(*GROUPS[group]), "element": []})
        row["element"].append({"id": element.id, "name": asked.say(element.name.lower(), element.spanish.lower())})
    return list(found.values())


def personality(asked: Asked, career: Occupation) -> Document:
    interest = INTERESTS[career.interests[0]]
    return {
        "top_interest": {
            "id": interest.id,
            "name": asked.say(interest.name, interest.spanish),
            "description": asked.say(
                f"People here like {interest.name.lower()} work.",
                f"A estas personas les gusta lo {interest.spanish.lower()}.",
            ),
        },
        "work_styles": [
            {"id": style.id, "name": asked.say(style.name, style.spanish)}
            for style, _ in rated(career, "work_styles")[:5]
        ],
    }


def software(asked: Asked, career: Occupation) -> Document:
    return [
        {
            "code": category.code,
            "title": asked.say(category.title, category.spanish),
            "example": [_example(career, example) for example in category.examples],
        }
        for category in technology.categories(career)
    ]


def _example(career: Occupation, example: technology.Example) -> Row:
    row: Row = {"title": example.title}
    if percentage := technology.percentage(career, example):
        row |= {"hot_technology": True, "percentage": percentage}
    return row | ({"in_demand": True} if technology.is_in_demand(career, example) else {})


def education(asked: Asked, career: Occupation) -> Document:
    document: Row = {"job_zone": zone_row(asked, career.zone)}
    if career.code not in FEW:
        degree = DEGREES[min(career.zone - 2, 2)]
        document["education_usually_needed"] = [asked.say(*degree), asked.say("some college", "algo de universidad")]
    return document


def job_outlook(asked: Asked, career: Occupation) -> Document:
    category, description = (
        ("Bright", "Buenas") if career.bright else ("Average", "Promedio"),
        ("New job chances are likely.", "Es probable que haya vacantes.")
        if career.bright
        else ("As in most jobs.", "Normal."),
    )
    document: Row = {
        "outlook": {"category": asked.say(*category), "description": asked.say(*description)},
        "salary": salary(career),
    }
    if career.bright:
        document["bright_outlook"] = [
            {
                "href": link(f"{asked['area']}/bright_outlook/{row.code}"),
                "code": row.code,
                "title": asked.say(row.title, row.spanish),
            }
            for row in OUTLOOKS
            if row.code in career.bright
        ]
    return document


def states(asked: Asked, career: Occupation) -> Document:
    place = {code: figure(career.code, code, of=3) for code in STATES}
    rows = [
        {"code": code, "name": name, "job_outlook": asked.say(*STATE_OUTLOOKS[place[code]])}
        for code, name in STATES.items()
    ]
    by_outlook = asked["sort"] == "job_outlook"
    return sorted(rows, key=lambda row: (place[row["code"]] if by_outlook else 0, row["name"]))


def explore_more(asked: Asked, career: Occupation) -> Document:
    others = [row for row in asked.listed() if row.family == career.family and row is not career]
    shares = sorted(INDUSTRIES, key=lambda industry: -(percent(career, industry.code) or 0))[:2]
    document: Row = {}
    if others:
        document["careers"] = [asked.row(row) for row in others[:5]]
    if percent(career, shares[0].code):
        document["industries"] = [
            industry_row(asked, industry, (percent(career, industry.code) or 0) >= MOST_PERCENT)
            for industry in shares
            if percent(career, industry.code)
        ]
    return document


def in_the_military(asked: Asked, career: Occupation) -> Document:
    found: dict[str, list[Row]] = {}
    for job in crosswalks.jobs("", asked["branch"]):
        if career in job.occupations:
            row = {"code": job.code, "title": job.title, "active": job.is_active}
            found.setdefault(job.branch, []).append(row)
    return found


def _section(name: str, answer: Callable[[Asked, Occupation], Document], asked: Asked) -> Document:
    career = asked.occupation()
    if not has(name, asked, career):
        raise Unprocessable(f"No data for {name} of {career.code}.")
    return answer(asked, career)


SECTIONS: dict[str, Callable[[Asked, Occupation], Document]] = {
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
