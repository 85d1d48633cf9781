"""The sections of the two reports of an occupation."""

from collections.abc import Callable, Sequence
from functools import partial

from tests.v2.content import crosswalks, technology
from tests.v2.content.elements import DETAILED, ELEMENTS, detailed, rated
from tests.v2.content.lists import MANY_YEARS, SVP_RANGES, TITLES_OF_ZONES, YEARS
from tests.v2.content.occupations import Occupation, figure
from tests.v2.content.work import tasks
from tests.v2.families.occupations import ONE_FOR_BOTH, has
from tests.v2.routing import Call, Document, Parameter, Route, Row, Unprocessable, any_of, link, one_of, route

ROWS = {"summary": 5, "details": 10}  # how many rows come if `end` is not sent


def _related(occupation: Occupation, section: str, id_: str) -> str:
    return link(f"online/occupations/{occupation.code}/related/{section}/", id_)


def task_rows(report: str, call: Call, occupation: Occupation) -> Document:
    found = tasks(occupation)
    if call["sort"] == "title":
        found.sort(key=lambda task: task.title)
    if call["sort"] == "importance":
        found.sort(key=lambda task: -(task.importance or 0))
    rows = []
    for task in found:
        row: Row = {"id": task.id, "related": _related(occupation, "tasks", task.id), "title": task.title}
        if report == "details":
            row |= {"category": task.category} | ({"importance": task.importance} if task.importance else {})
        rows.append(row)
    return call.page("task", rows, ROWS[report])


def element_rows(section: str, rating: str, report: str, call: Call, occupation: Occupation) -> Document:
    found = rated(occupation, section)
    if call["sort"] == "name":
        found.sort(key=lambda row: row[0].name)
    rows = []
    for element, value in found:
        row: Row = {
            "id": element.id,
            "related": _related(occupation, section, element.id),
            "name": element.name,
            "description": element.description,
        }
        if report == "details" and value is not None:
            row[rating] = value
        if section == "work_context":
            row["response"] = _responses(occupation, element.id)
        rows.append(row)
    return call.page("element", rows, ROWS[report])


def _responses(occupation: Occupation, id_: str) -> list[Row]:
    most = 40 + figure(occupation.code, id_, of=50)
    shares = {"Every day": most, "Once a week or more": (100 - most) * 2 // 3, "Never": (100 - most) // 3}
    return [{"percentage_of_respondents": share, "description": text} for text, share in shares.items() if share]


def interest_summary(call: Call, occupation: Occupation) -> Document:
    names = [
        element for letter in occupation.interests for element in ELEMENTS["interests"] if element.name[0] == letter
    ]
    return {
        "interest_code": occupation.interests,
        "element": [
            {
                "id": element.id,
                "related": _related(occupation, "interests", element.id),
                "name": element.name,
                "description": element.description,
            }
            for element in names
        ],
    }


def activity_rows(report: str, call: Call, occupation: Occupation) -> Document:
    section = "detailed_work_activities"
    rows = [
        {"id": id_, "title": DETAILED[id_], "related": _related(occupation, section, id_)}
        for id_ in detailed(occupation)
    ]
    return call.page("activity", rows, ROWS[report])


def example_row(occupation: Occupation, example: technology.Example) -> Row:
    """Return a technology with its link: hot ones lead elsewhere than the others."""
    percentage = technology.percentage(occupation, example)
    row: Row = {
        "title": example.title,
        "href": link("online/hot_technology/" if example.postings else "online/technology/examples/", example.title),
    }
    if example.postings:
        row["hot_technology"] = True
    if technology.is_in_demand(occupation, example):
        row["in_demand"] = True
    return row | ({"percentage": percentage} if percentage else {})


def technology_rows(report: str, call: Call, occupation: Occupation) -> Document:
    rows = []
    for category in technology.categories(occupation):
        examples = [example_row(occupation, example) for example in category.examples]
        row: Row = {
            "code": category.code,
            "related": _related(occupation, "technology_skills", str(category.code)),
            "title": category.title,
            "example": examples[: technology.MOST_EXAMPLES],
        }
        if more := examples[technology.MOST_EXAMPLES :]:
            row["example_more"] = more
        rows.append(row)
    path = f"online/occupations/{occupation.code}"
    counts = {name: len(chosen_examples(name, occupation)) for name in ONE_FOR_BOTH}
    links = {name: {"total": count, "href": link(f"{path}/{name}")} for name, count in counts.items() if count}
    return call.page("category", rows, ROWS[report], **links)


def chosen_examples(name: str, occupation: Occupation) -> list[Row]:
    """Return the technology that is hot, or in demand."""
    flag = "in_demand" if name == "in_demand_skills" else name
    return [row for example in technology.examples(occupation) if (row := example_row(occupation, example)).get(flag)]


def chosen_technology(name: str, call: Call, occupation: Occupation) -> Document:
    rows = chosen_examples(name, occupation)
    by_title = call["sort"] == "title"
    rows.sort(key=lambda row: row["title"].casefold() if by_title else -row.get("percentage", 0))
    return call.page("example", rows, ROWS["details"])


def job_zone(call: Call, occupation: Occupation) -> Document:
    years = YEARS.get(occupation.zone, MANY_YEARS)[0]
    others = [row.title for row in call.listed() if row.zone == occupation.zone]
    return {
        "code": occupation.zone,
        "title": TITLES_OF_ZONES[occupation.zone].title,
        "education": f"{years} of school after the age of 14.",
        "related_experience": f"{years} of work in the same field.",
        "job_training": f"{years} of learning on the job.",
        "job_zone_examples": "Examples are " + ", ".join(others[:4]) + ".",
        "svp_range": SVP_RANGES[occupation.zone],
    }


def education(call: Call, occupation: Occupation) -> Document:
    most = 50 + figure(occupation.code, "degree", of=40)
    low, high = (1, 2) if occupation.zone < 4 else (6, 8)
    titles = {1: "Less than High School", 2: "High School Diploma", 6: "Bachelor's Degree", 8: "Master's Degree"}
    rows: list[Row] = [
        {
            "code": high,
            "title": titles[high],
            "percentage_of_respondents": most,
            "description": "or what is equal to it",
        },
        {"code": low, "title": titles[low], "percentage_of_respondents": 100 - most},
        {"code": 12, "title": "Post-Doctoral Training"},
    ]
    return {"response": rows}


def related_occupations(call: Call, occupation: Occupation) -> list[Row]:
    others = [row for row in call.listed() if row.zone and row is not occupation]
    others.sort(key=lambda row: (row.family != occupation.family, figure(occupation.code, row.code)))
    return [call.row(row, **({"supplemental": True} if n >= 6 else {})) for n, row in enumerate(others[:12])]


def associations(call: Call, occupation: Occupation) -> list[Row]:
    wanted = call["category"].split(",")
    return [
        {
            "url": row.url,
            "name": row.name,
            **({"ally": True} if row.is_ally else {}),
            "category": {"code": row.category, "title": f"{row.category.title()} Associations"},
        }
        for code, row in crosswalks.ASSOCIATIONS
        if code == occupation.code and row.category in wanted
    ]


def apprenticeship(_: Call, occupation: Occupation) -> list[str]:
    return crosswalks.APPRENTICESHIPS[occupation.code]


def military_summaries(_: Call, occupation: Occupation) -> list[Row]:
    return [{"url": url, "title": title} for url, title in crosswalks.MILITARY_SUMMARIES[occupation.code]]


Section = Callable[[Call, Occupation], Document]


def _paged(name: str, rows: Callable[[Call, Occupation], Sequence[object]], report: str) -> Section:
    return lambda call, occupation: call.page(name, rows(call, occupation), ROWS[report])


def _section(name: str, answer: Section, call: Call) -> Document:
    occupation = call.occupation()
    if not has(name, occupation):
        raise Unprocessable(f"No data for {name} of {occupation.code}.")
    return answer(call, occupation)


def _routes(report: str) -> list[Route]:
    """Return the routes of one report; only the sections of the details can be sorted."""

    def row(name: str, answer: Section, *sort: str, paged: bool = True, **parameters: Parameter) -> Route:
        order = {"sort": one_of(*sort)} if sort and report == "details" else {}
        path = f"online/occupations/{{code}}/{report}/{name}"
        return route(path, partial(_section, name, answer), paged=paged, **order, **parameters)

    def rated_row(name: str, rating: str = "importance") -> Route:
        return row(name, partial(element_rows, name, rating, report), rating, "name")

    category = any_of("national", "regional", "other")
    return [
        row("tasks", partial(task_rows, report), "category", "importance", "title"),
        row("technology_skills", partial(technology_rows, report)),
        *map(rated_row, ("knowledge", "skills", "abilities", "work_activities", "work_styles")),
        rated_row("work_context", "context"),
        rated_row("interests", "occupational_interest")
        if report == "details"
        else row("interests", interest_summary, paged=False),
        row("detailed_work_activities", partial(activity_rows, report)),
        row("job_zone", job_zone, paged=False),
        row("education", education, paged=False),
        row("related_occupations", _paged("occupation", related_occupations, report)),
        row("professional_associations", _paged("source", associations, report), category=category),
        row("apprenticeship", _paged("example_title", apprenticeship, report)),
        row("military_career_summaries", _paged("career_summary", military_summaries, report)),
    ]


ROUTES: tuple[Route, ...] = (
    *_routes("summary"),
    *_routes("details"),
    *(
        route(
            f"online/occupations/{{code}}/{name}",
            partial(_section, name, partial(chosen_technology, name)),
            paged=True,
            sort=one_of("percentage", "title"),
        )
        for name in ONE_FOR_BOTH
    ),
)
