"""Lists of careers, and what they are chosen by."""

from collections.abc import Sequence

from tests.v2.content.crosswalks import present_codes
from tests.v2.content.elements import ELEMENTS, INTERESTS
from tests.v2.content.lists import (
    CLUSTERS,
    INDUSTRIES,
    MANY_YEARS,
    MOST_PERCENT,
    NOBODY_MOSTLY,
    OUTLOOKS,
    PREPARATION,
    TITLES_OF_ZONES,
    YEARS,
    ZONES,
    Choice,
    clusters,
    percent,
)
from tests.v2.content.occupations import Occupation, figure
from tests.v2.routing import KEYWORD, Call, Document, Route, Row, Unprocessable, link, route


def matches(keyword: str, rows: Sequence[Occupation], call: Call) -> list[Occupation]:
    """Return the occupations that a code, its beginning, or words of their titles find."""
    if codes := present_codes(keyword.strip()):
        return [row for row in rows if row.code in codes]
    words = keyword.casefold().split()

    def texts(row: Occupation) -> str:
        also = "" if call.is_spanish else " ".join(row.also_called)
        return f"{row.code} {call.title(row)} {also}".casefold()

    return [row for row in rows if all(word in texts(row) for word in words)]


def choice(rows: Sequence[Choice], call: Call) -> Choice:
    """Return the choice whose code is in the path."""
    found = next((row for row in rows if row.code == call["code"]), None)
    if found is None:
        raise Unprocessable(f"Code {call['code']} is not known here.")
    return found


def listed(call: Call, rows: Sequence[Occupation], **more: object) -> Row:
    """Return a page of careers."""
    return call.page("career", [call.row(row) for row in rows], **more)


def search(call: Call) -> Document:
    return listed(call, matches(call["keyword"], call.listed(), call))


def careers(call: Call) -> Document:
    return listed(call, call.listed())


def industry_row(call: Call, industry: Choice, has_most: bool) -> Row:  # noqa: FBT001 - one caller computes it
    """Return an industry with links to its lists: only those that it has."""
    path = f"{call['area']}/industries/{industry.code}"
    row: Row = {"most_people": link(f"{path}/most_people")} if has_most else {}
    return row | {
        "some_people": link(f"{path}/some_people"),
        "code": int(industry.code),
        "title": call.text(industry.title, industry.spanish),
    }


def industries(call: Call) -> Document:
    return [industry_row(call, industry, industry.code != NOBODY_MOSTLY) for industry in INDUSTRIES]


def most_people(call: Call) -> Document:
    return _of_industry(call, is_most=True)


def some_people(call: Call) -> Document:
    return _of_industry(call, is_most=False)


def _of_industry(call: Call, *, is_most: bool) -> Document:
    industry = choice(INDUSTRIES, call).code
    shares = {row.code: percent(row, industry) or 0 for row in call.listed()}
    found = [row for row in call.listed() if shares[row.code] and (shares[row.code] >= MOST_PERCENT) == is_most]
    if not found:
        raise Unprocessable(f"No careers for {call['code']}.")
    first = max(found, key=lambda row: shares[row.code])
    return listed(call, found, example=call.row(first, percent_employed=shares[first.code]))


def bright_outlook(call: Call) -> Document:
    return _choices(call, "bright_outlook", OUTLOOKS)


def _choices(call: Call, name: str, rows: Sequence[Choice]) -> list[Row]:
    return [
        {
            "href": link(f"{call['area']}/{name}/{row.code}"),
            "code": row.code,
            "title": call.text(row.title, row.spanish),
        }
        for row in rows
    ]


def bright_careers(call: Call) -> Document:
    outlook = choice(OUTLOOKS, call)
    return listed(
        call,
        [row for row in call.listed() if outlook.code in row.bright],
        summary={"title": call.text(outlook.title, outlook.spanish)},
    )


def preparation(call: Call, zone: int) -> dict[str, str]:
    """Return what a zone takes."""
    years = YEARS.get(zone, MANY_YEARS)
    return {
        name: call.text(english.format(years[0]), spanish.format(years[1]))
        for name, (english, spanish) in PREPARATION.items()
    }


def zone_row(call: Call, zone: int) -> Row:
    """Return the zone of a career, in its own words."""
    title = TITLES_OF_ZONES[zone]
    return {
        "href": link(f"{call['area']}/job_preparation/{zone}"),
        "code": zone,
        "title": call.text(title.title, title.spanish),
        **preparation(call, zone),
    }


def job_preparation(call: Call) -> Document:
    return [row | {"code": int(row["code"])} for row in _choices(call, "job_preparation", ZONES)]


def zone_careers(call: Call) -> Document:
    zone = choice(ZONES, call)
    return listed(
        call,
        [row for row in call.listed() if str(row.zone) == zone.code],
        summary={"title": call.text(zone.title, zone.spanish), **preparation(call, int(zone.code))},
    )


def career_clusters(call: Call) -> Document:
    groupings = {row.choice.code: row.grouping for row in CLUSTERS}
    rows = _choices(call, "career_clusters", [row.choice for row in CLUSTERS])
    return [row | {"cluster_grouping": groupings[row["code"]]} for row in rows]


def cluster_careers(call: Call) -> Document:
    cluster = choice([row.choice for row in CLUSTERS], call)
    below = next(row.below for row in CLUSTERS if row.choice is cluster)
    title = call.text(cluster.title, cluster.spanish)
    return listed(
        call,
        [row for row in call.listed() if cluster in [found.choice for found, _ in clusters(row)]],
        summary={
            "title": title,
            "overview": call.text(f"Careers around {title.lower()}.", f"Carreras de {title.lower()}."),
            "sub_clusters": [row.title for row in below],
            "example_programs": [f"{row.title} 1" for row in below],
            "source_url": "https://clusters.example.org/",
        },
    )


def interests(call: Call) -> Document:
    rows = [Choice(row.name.lower(), row.name, row.spanish) for row in ELEMENTS["interests"]]
    return _choices(call, "interests", rows)


def interest(call: Call) -> str:
    """Return the first letter of the interest in the path."""
    letter = call["code"][0].upper()
    if letter not in INTERESTS or INTERESTS[letter].name.lower() != call["code"]:
        raise Unprocessable(f"Interest {call['code']} is not known here.")
    return letter


def interest_careers(call: Call) -> Document:
    letter = interest(call)
    element = INTERESTS[letter]
    found = [row for row in call.listed() if letter == row.interests[0]]
    return listed(
        call,
        sorted(found, key=lambda row: figure(row.code, letter)),  # an order that is neither by title nor by code
        summary={
            "title": call.text(element.name, element.spanish),
            "description": call.text(f"{element.name} work.", f"Trabajos {element.spanish.lower()}."),
        },
    )


ROUTES: tuple[Route, ...] = (
    route("{area}/search", search, paged=True, keyword=KEYWORD),
    route("{area}/careers/", careers, paged=True),
    route("{area}/industries/", industries),
    route("{area}/industries/{code}/most_people", most_people, paged=True),
    route("{area}/industries/{code}/some_people", some_people, paged=True),
    route("{area}/bright_outlook/", bright_outlook),
    route("{area}/bright_outlook/{code}", bright_careers, paged=True),
    route("{area}/job_preparation/", job_preparation),
    route("{area}/job_preparation/{code}", zone_careers, paged=True),
    route("{area}/career_clusters/", career_clusters),
    route("{area}/career_clusters/{code}", cluster_careers, paged=True),
    route("{area}/interests/", interests),
    route("{area}/interests/{code}", interest_careers, paged=True),
)
