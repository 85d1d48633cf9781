"""Occupations of O*NET OnLine by hot technology, whose title is its key."""

from tests.v2.content import technology
from tests.v2.content.occupations import Occupation
from tests.v2.families.occupation_lists import listed, zone
from tests.v2.routing import Call, Document, Route, Row, Unprocessable, link, one_of, route


def hot_technologies(call: Call) -> Document:
    rows = [row for row in technology.BY_TITLE.values() if row.postings]
    rows.sort(key=lambda row: row.title.casefold() if call["sort"] == "title" else -row.postings)
    return [
        {"href": link("online/hot_technology/", row.title), "title": row.title, "job_postings": row.postings}
        for row in rows
    ]


def technology_occupations(call: Call) -> Document:
    example = technology.BY_TITLE.get(call["title"])
    if example is None or not example.postings:
        raise Unprocessable(f"Technology {call['title']} is not known here.")
    found = [row for row in technology.CATEGORIES if example in row.examples]

    def more(row: Occupation) -> Row:
        percentage = technology.percentage(row, example)
        is_in_demand = technology.is_in_demand(row, example)
        return {"job_zone": zone(row), "in_demand": is_in_demand, **({"percentage": percentage} if percentage else {})}

    return listed(
        call,
        [row for row in call.listed() if set(technology.categories(row)) & set(found)],
        more,
        summary={"description": f"{example.title} is a tool.", "source_url": "https://tools.example.org/?a=1&b=2"},
        category=[
            {"href": link(f"online/technology/categories/{row.code}"), "code": row.code, "title": row.title}
            for row in found
        ],
    )


ROUTES: tuple[Route, ...] = (
    route("online/hot_technology/", hot_technologies, sort=one_of("job_postings", "title")),
    route(
        "online/hot_technology/{title}",
        technology_occupations,
        paged=True,
        sort=one_of("percentage", "title", "code", "job_zone"),
    ),
)
