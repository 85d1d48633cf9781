"""Lists of occupations of O*NET OnLine, what they are chosen by, and the lists of all."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from tests.v2.content.lists import (
    FAMILIES,
    GROWTH,
    INDUSTRIES,
    OUTLOOKS,
    STEM_TYPES,
    TITLES_OF_FAMILIES,
    TITLES_OF_ZONES,
    ZONES,
    Choice,
    percent,
    stem_type,
)
from tests.v2.content.occupations import Occupation, figure
from tests.v2.families.career_lists import choice, matches
from tests.v2.routing import KEYWORD, Call, Document, Parameter, Route, Row, Unprocessable, link, one_of, route

More = Callable[[Occupation], Row]  # what a list says of each of its rows


def by_title(row: Row) -> Any:
    return row["title"].casefold()


def by_code(row: Row) -> Any:
    return row["code"]


ORDERS: dict[str, Callable[[Row], Any]] = {
    "title": by_title,
    "code": by_code,
    "zone": lambda row: row.get("zone", {"code": 9})["code"],
    "job_zone": lambda row: row["job_zone"]["code"],
    "family": lambda row: row["job_family"]["code"],
    "job_family": lambda row: row["job_family"]["code"],
    "stem_occupation_type": lambda row: row["stem_occupation_type"][0]["code"],
    "cluster": lambda row: row["career_cluster"][0]["code"],
    "sub_cluster": lambda row: row["sub_cluster"][0]["code"],
    "percent": lambda row: -row["percent_employed"],
    "growth": lambda row: -GROWTH.index(row["projected_growth"]),
    "openings": lambda row: -row["projected_openings"],
    "percentage": lambda row: -row.get("percentage", 0),
    "closely_related": lambda row: -len(row["tasks"]["closely_related"]),
    "all_related": lambda row: -len(row["tasks"]["full"]),
}


def listed(call: Call, rows: Sequence[Occupation], more: More = lambda _: {}, **document: Any) -> Document:
    """Return a page of occupations in the order of the call, by title where it names no order."""
    if not rows:
        raise Unprocessable(f"No occupations for {call.path}.")
    found = [call.row(row, **more(row)) for row in rows]
    return call.page("occupation", sorted(found, key=ORDERS[call["sort"] or "title"]), **document)


def choices(path: str, rows: Sequence[Choice], *, number: bool = False) -> list[Row]:
    """Return the choices of a list, and all of them together, which has no code."""
    found: list[Row] = [
        {"href": link(f"{path}{row.code}"), "code": int(row.code) if number else row.code, "title": row.title}
        for row in rows
    ]
    return [*found, {"href": link(f"{path}all"), "title": "All of them"}]


def search(call: Call) -> Document:
    """Return what a keyword finds, the best first: there is no score, and no match is an empty list."""
    found = matches(call["keyword"], call.listed(), call)
    return call.page("occupation", [call.row(row) for row in sorted(found, key=lambda row: len(row.title))])


def occupations(call: Call) -> Document:
    def more(row: Occupation) -> Row:
        return {"datalevel": bool(row.zone), **({"zone": zone(row)} if row.zone else {})}

    return listed(call, call.listed(), more)


def zone(row: Occupation) -> Row:
    """Return the job zone of an occupation."""
    return {"code": row.zone, "title": TITLES_OF_ZONES[row.zone].title}


# Bright outlook.


def bright_outlook(_: Call) -> Document:
    return choices("online/bright_outlook/", OUTLOOKS)


def bright_occupations(call: Call) -> Document:
    code = choice(OUTLOOKS, call).code
    return listed(call, [row for row in call.listed() if code in row.bright])


def all_bright(call: Call) -> Document:
    def more(row: Occupation) -> Row:
        return {"category": [{"code": one.code, "title": one.title} for one in OUTLOOKS if one.code in row.bright]}

    return listed(call, [row for row in call.listed() if row.bright], more)


# Industries.


def industries(_: Call) -> Document:
    return choices("online/industries/", INDUSTRIES, number=True)


def _projections(row: Occupation) -> Row:
    return {
        **({"industry_data_from": "the occupations of its group"} if not row.code.endswith(".00") else {}),
        "projected_growth": GROWTH[figure(row.code, "growth", of=len(GROWTH))],
        "projected_openings": 100 * figure(row.code, "openings", of=900),
    }


def industry_occupations(call: Call) -> Document:
    code = choice(INDUSTRIES, call).code
    found = [row for row in call.listed() if percent(row, code)]
    return listed(call, found, lambda row: {**_projections(row), "percent_employed": percent(row, code)})


def all_industries(call: Call) -> Document:
    def more(row: Occupation) -> Row:
        shares = [
            {"code": int(one.code), "title": one.title, "percent": share}
            for one in INDUSTRIES
            if (share := percent(row, one.code))
        ]
        return {**_projections(row), "percent_employed_by_industry": shares}

    return listed(call, [row for row in call.listed() if row.zone], more)


# Job families, job zones and STEM types.


def _family(row: Occupation) -> Row:
    return {"job_family": {"code": f"{row.family}-0000", "title": TITLES_OF_FAMILIES[row.family]}}


def job_families(_: Call) -> Document:
    return choices("online/job_families/", FAMILIES)


def family_occupations(call: Call) -> Document:
    code = choice(FAMILIES, call).code
    return listed(call, [row for row in call.listed() if row.family == code[:2]])


def all_families(call: Call) -> Document:
    return listed(call, call.listed(), _family)


def job_zones(_: Call) -> Document:
    return choices("online/job_zones/", ZONES, number=True)


def zone_occupations(call: Call) -> Document:
    code = choice(ZONES, call).code
    return listed(call, [row for row in call.listed() if str(row.zone) == code])


def all_zones(call: Call) -> Document:
    return listed(call, [row for row in call.listed() if row.zone], lambda row: {"job_zone": zone(row)})


def stem_types(call: Call) -> Document:
    rows = choices("online/stem_occupations/", STEM_TYPES, number=True)
    for row in rows:
        found = [one for one in call.listed() if stem_type(one) == str(row.get("code"))]
        if families := sorted({one.family for one in found}):
            row["job_family"] = [
                {
                    "href": f"{row['href']}?job_family={family}-0000",
                    "code": f"{family}-0000",
                    "title": TITLES_OF_FAMILIES[family],
                }
                for family in families
            ]
    return rows


def _of_family(call: Call) -> list[Occupation]:
    return [row for row in call.listed() if call["job_family"] in ("", f"{row.family}-0000")]


def stem_occupations(call: Call) -> Document:
    code = choice(STEM_TYPES, call).code
    return listed(call, [row for row in _of_family(call) if stem_type(row) == code], _family)


def all_stem(call: Call) -> Document:
    titles = {one.code: one.title for one in STEM_TYPES}

    def more(row: Occupation) -> Row:
        code = stem_type(row)
        return {**_family(row), "stem_occupation_type": [{"code": int(code), "title": titles[code]}]}

    return listed(call, [row for row in _of_family(call) if stem_type(row)], more)


FAMILY = Parameter("[12345][13579]-0000")
_list = partial(route, paged=True)
ROUTES: tuple[Route, ...] = (
    _list("online/search", search, keyword=KEYWORD),
    _list("online/occupations/", occupations, sort=one_of("title", "code", "zone")),
    route("online/bright_outlook/", bright_outlook),
    _list("online/bright_outlook/all", all_bright, sort=one_of("title", "code")),
    _list("online/bright_outlook/{code}", bright_occupations, sort=one_of("title", "code")),
    route("online/industries/", industries),
    _list("online/industries/all", all_industries, sort=one_of("title", "code", "growth", "openings")),
    _list(
        "online/industries/{code}", industry_occupations, sort=one_of("percent", "title", "code", "growth", "openings")
    ),
    route("online/job_families/", job_families),
    _list("online/job_families/all", all_families, sort=one_of("title", "code", "family")),
    _list("online/job_families/{code}", family_occupations, sort=one_of("title", "code")),
    route("online/job_zones/", job_zones),
    _list("online/job_zones/all", all_zones, sort=one_of("title", "code", "job_zone")),
    _list("online/job_zones/{code}", zone_occupations, sort=one_of("title", "code")),
    route("online/stem_occupations/", stem_types),
    _list(
        "online/stem_occupations/all",
        all_stem,
        sort=one_of("title", "code", "job_family", "stem_occupation_type"),
        job_family=FAMILY,
    ),
    _list(
        "online/stem_occupations/{code}",
        stem_occupations,
        sort=one_of("job_family", "title", "code"),
        job_family=FAMILY,
    ),
)
