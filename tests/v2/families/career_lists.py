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
from tests.v2.routing import KEYWORD, Asked, Document, Route, Row, Unprocessable, link, route


def matches(keyword: str, rows: Sequence[Occupation], asked: Asked) -> list[Occupation]:
    """Return the occupations that a code, its beginning, or words of their titles find."""
    if codes := present_codes(keyword.strip()):
        return [row for row in rows if row.code in codes]
    words = keyword.casefold().split()

    def texts(row: Occupation) -> str:
        also = "" if asked.is_spanish else " ".join(row.also_called)
        return f"{row.code} {asked.title(row)} {also}".casefold()

    return [row for row in rows if all(word in texts(row) for word in words)]


def choice(rows: Sequence[Choice], asked: Asked) -> Choice:
    """Return the choice whose code is in the path."""
    found = next((row for row in rows if row.code == asked["code"]), None)
    if found is None:
        raise Unprocessable(f"Code {asked['code']} is not known here.")
    return found


def listed(asked: Asked, rows: Sequence[Occupation], **more: object) -> Row:
    """Return a page of careers."""
    return asked.page("career", [asked.row(row) for row in rows], **more)


def search(asked: Asked) -> Document:
    return listed(asked, matches(asked["keyword"], asked.listed(), asked))


def careers(asked: Asked) -> Document:
    return listed(asked, asked.listed())


def industry_row(asked: Asked, industry: Choice, has_most: bool) -> Row:  # noqa: FBT001 - one caller computes it
    """Return an industry with links to its lists: only those that it has."""
    path = f"{asked['area']}/industries/{industry.code}"
    row: Row = {"most_people": link(f"{path}/most_people")} if has_most else {}
    return row | {
        "some_people": link(f"{path}/some_people"),
        "code": int(industry.code),
        "title": asked.say(industry.title, industry.spanish),
    }


def industries(asked: Asked) -> Document:
    return [industry_row(asked, industry, industry.code != NOBODY_MOSTLY) for industry in INDUSTRIES]


def most_people(asked: Asked) -> Document:
    return _of_industry(asked, is_most=True)


def some_people(asked: Asked) -> Document:
    return _of_industry(asked, is_most=False)


def _of_industry(asked: Asked, *, is_most: bool) -> Document:
    industry = choice(INDUSTRIES, asked).code
    shares = {row.code: percent(row, industry) or 0 for row in asked.listed()}
    found = [row for row in asked.listed() if shares[row.code] and (shares[row.code] >= MOST_PERCENT) == is_most]
    if not found:
        raise Unprocessable(f"No careers for {asked['code']}.")
    first = max(found, key=lambda row: shares[row.code])
    return listed(asked, found, example=asked.row(first, percent_employed=shares[first.code]))


def bright_outlook(asked: Asked) -> Document:
    return _choices(asked, "bright_outlook", OUTLOOKS)


def _choices(asked: Asked, name: str, rows: Sequence[Choice]) -> list[Row]:
    return [
        {
            "href": link(f"{asked['area']}/{name}/{row.code}"),
            "code": row.code,
            "title": asked.say(row.title, row.spanish),
        }
        for row in rows
    ]


def bright_careers(asked: Asked) -> Document:
    outlook = choice(OUTLOOKS, asked)
    return listed(
        asked,
        [row for row in asked.listed() if outlook.code in row.bright],
        summary={"title": asked.say(outlook.title, outlook.spanish)},
    )


def preparation(asked: Asked, zone: int) -> dict[str, str]:
    """Return what a zone takes."""
    years = YEARS.get(zone, MANY_YEARS)
    return {
        name: asked.say(english.format(years[0]), spanish.format(years[1]))
        for name, (english, spanish) in PREPARATION.items()
    }


def zone_row(asked: Asked, zone: int) -> Row:
    """Return the zone of a career, in its own words."""
    title = TITLES_OF_ZONES[zone]
    return {
        "href": link(f"{asked['area']}/job_preparation/{zone}"),
        "code": zone,
        "title": asked.say(title.title, title.spanish),
        **preparation(asked, zone),
    }


def job_preparation(asked: Asked) -> Document:
    return [row | {"code": int(row["code"])} for row in _choices(asked, "job_preparation", ZONES)]


def zone_careers(asked: Asked) -> Document:
    zone = choice(ZONES, asked)
    return listed(
        asked,
        [row for row in asked.listed() if str(row.zone) == zone.code],
        summary={"title": asked.say(zone.title, zone.spanish), **preparation(asked, int(zone.code))},
    )


def career_clusters(asked: Asked) -> Document:
    groupings = {row.choice.code: row.grouping for row in CLUSTERS}
    rows = _choices(asked, "career_clusters", [row.choice for row in CLUSTERS])
    return [row | {"cluster_grouping": groupings[row["code"]]} for row in rows]


def cluster_careers(asked: Asked) -> Document:
    cluster = choice([row.choice for row in CLUSTERS], asked)
    below = next(row.below for row in CLUSTERS if row.choice is cluster)
    title = asked.say(cluster.title, cluster.spanish)
    return listed(
        asked,
        [row for row in asked.listed() if cluster in [found.choice for found, _ in clusters(row)]],
        summary={
            "title": title,
            "overview": asked.say(f"Careers around {title.lower()}.", f"Carreras de {title.lower()}."),
            "sub_clusters": [row.title for row in below],
            "example_programs": [f"{row.title} 1" for row in below],
            "source_url": "https://clusters.example.org/",
        },
    )


def interests(asked: Asked) -> Document:
    rows = [Choice(row.name.lower(), row.name, row.spanish) for row in ELEMENTS["interests"]]
    return _choices(asked, "interests", rows)


def interest(asked: Asked) -> str:
    """Return the first letter of the interest in the path."""
    letter = asked["code"][0].upper()
    if letter not in INTERESTS or INTERESTS[letter].name.lower() != asked["code"]:
        raise Unprocessable(f"Interest {asked['code']} is not known here.")
    return letter


def interest_careers(asked: Asked) -> Document:
    letter = interest(asked)
    element = INTERESTS[letter]
    found = [row for row in asked.listed() if letter == row.interests[0]]
    return listed(
        asked,
        sorted(found, key=lambda row: figure(row.code, letter)),  # an order that is neither by title nor by code
        summary={
            "title": asked.say(element.name, element.spanish),
            "description": asked.say(f"{element.name} work.", f"Trabajos {element.spanish.lower()}."),
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
