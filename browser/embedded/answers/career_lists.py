"""Lists of careers, and what they are chosen from (contract 3.2 to 3.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from sqlite3 import Row
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, number
from browser.embedded.answers.lists import career_rows, listed, page, paging, sorted_page
from browser.embedded.data.store import Store
from browser.embedded.search.search import Found, find
from browser.embedded.search.why import Why, why
from browser.onet import models
from browser.onet.operations import CAREERS, SEARCH, career_lists
from browser.onet.operations.operation import LANGUAGES, Operation

# The order of each `sort` within an industry; rows of one rank are by title.
INDUSTRY_ORDERS = MappingProxyType(
    {
        "category": "category",
        "name": "listed.sort",
        "bright_outlook": "bright DESC",
        "apprenticeship": "apprenticeship DESC",
        "percent_employed": "percentage DESC",
    }
)


def matching_careers(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer a search for careers."""
    area, keyword = values["area"], values["keyword"]
    found = find(store, keyword, LANGUAGES[area])
    codes = list(found.scores)
    part = page(values, len(codes))
    rows = listed(store, area, codes[part.start - 1 : part.end])
    return models.CareerList(
        keyword,
        paging(SEARCH.url(area=area), {"keyword": keyword}, part),
        _described(store, area, found, career_rows(store, area, rows)),
        meant=found.meant,
    )


def _described(
    store: Store, area: str, found: Found, careers: Sequence[models.CareerRow]
) -> tuple[models.CareerRow, ...]:
    """Return careers that a search found with why each is listed."""
    reasons = why(store, found, LANGUAGES[area], [career.code for career in careers])
    return tuple(
        replace(
            career,
            matched_title=reason.title,
            matched_activity=reason.activity,
        )
        for career in careers
        for reason in [reasons.get(career.code, Why())]
    )


def all_careers(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers of an area."""
    area = values["area"]
    rows, part, sort = sorted_page(store, area, values)
    return models.CareerList(None, paging(CAREERS.url(area=area), {"sort": sort}, part), career_rows(store, area, rows))


def industries(store: Store, values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the industries, by title."""
    area = values["area"]
    rows = store.execute("SELECT code, name FROM industry WHERE language = ? ORDER BY name", (LANGUAGES[area],))
    choices = (
        models.Choice(row["code"], row["name"], career_lists.INDUSTRY.url(area=area, industry=row["code"]))
        for row in rows
    )
    return models.ChoiceList(tuple(choices), None)


def industry(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers of an industry, and the share of their workers in it."""
    area, code = values["area"], values["industry"]
    if not store.execute("SELECT 1 FROM industry WHERE code = ?", (code,)).fetchone():
        raise Unprocessable(assumptions.UNKNOWN_INDUSTRY.format(code=code))
    category, sort = values.get("category", "all"), values.get("sort", "category")
    rows = store.execute(
        f"""
        SELECT listed.*, percentage, CASE WHEN percentage >= :most THEN 'Most' ELSE 'Some' END AS category
        FROM listed JOIN industry_share ON soc = substr(listed.code, 1, 7)
        WHERE language = :language AND industry = :industry AND percentage >= :some AND :category IN ('all', category)
        ORDER BY {INDUSTRY_ORDERS[sort]}, listed.sort, listed.code
        """,  # noqa: S608 - the orders are our own
        {
            "most": assumptions.MOST_EMPLOYED,
            "some": assumptions.SOME_EMPLOYED,
            "language": LANGUAGES[area],
            "industry": code,
            "category": category,
        },
    ).fetchall()
    query = {"industry": code, "category": category, "sort": sort}
    answer = _careers(store, values, rows, career_lists.INDUSTRY.url(**values), query)
    shares = {row["code"]: row for row in rows}
    careers = (
        replace(
            career,
            percent_employed=number(shares[career.code]["percentage"]),
            category=shares[career.code]["category"],
        )
        for career in answer.careers
    )
    return replace(answer, careers=tuple(careers))


def outlook_categories(store: Store, values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the kinds of bright outlook that there are careers of; Unprocessable if there are none."""
    area = values["area"]
    outlooks = _outlooks(store, area)
    if not outlooks:
        raise Unprocessable(assumptions.NO_LIST.format(title="Bright Outlook"))
    choices = (
        models.Choice(id_, title, career_lists.BRIGHT_CAREERS.url(area=area, category=id_))
        for id_, title in outlooks.items()
    )
    return models.ChoiceList(tuple(choices), None)


def _outlooks(store: Store, area: str) -> dict[str, str]:
    """Return the ids and names of the kinds of bright outlook that an area has careers of."""
    rows = store.execute(
        """
        SELECT key, outlook.category FROM outlook
        WHERE language = ? AND key IN (SELECT key FROM bright JOIN listed USING (code) WHERE listed.language = ?)
        """,
        (LANGUAGES[area], LANGUAGES[area]),
    )
    names = {row["key"]: row["category"] for row in rows}
    return {id_: names[key] for id_, key in assumptions.BRIGHT_OUTLOOKS.items() if key in names}


def bright_careers(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers of one kind of bright outlook."""
    area, category = values["area"], values["category"]
    query = {"category_id": category, "sort": "name"}
    return _careers(store, values, bright_rows(store, area, category), career_lists.BRIGHT_CAREERS.url(**values), query)


def bright_rows(store: Store, area: str, category: str) -> list[Row]:
    """Return an area's rows of a kind of bright outlook; Unprocessable if there are none."""
    if category not in _outlooks(store, area):
        raise Unprocessable(assumptions.NO_LIST.format(title=assumptions.BRIGHT_OUTLOOKS[category]))
    return store.execute(
        "SELECT listed.* FROM listed JOIN bright USING (code) WHERE language = ? AND key = ? ORDER BY sort, code",
        (LANGUAGES[area], assumptions.BRIGHT_OUTLOOKS[category]),
    ).fetchall()


def apprenticeships(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers that have registered apprenticeships; Unprocessable if there are none."""
    area = values["area"]
    rows = store.execute(
        "SELECT * FROM listed WHERE language = ? AND apprenticeship ORDER BY sort, code", (LANGUAGES[area],)
    ).fetchall()
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title="Registered Apprenticeships"))
    return _careers(store, values, rows, career_lists.APPRENTICESHIPS.url(area=area), {"sort": "name"})


def job_zones(store: Store, values: Mapping[str, str]) -> models.PreparationList:
    """Answer with the job zones and what each takes."""
    return models.PreparationList(
        tuple(
            models.Preparation(row["zone"], row["name"], row["experience"], row["education"], row["job_training"])
            for row in zones(store, values["area"])
        )
    )


def zones(store: Store, area: str) -> list[Row]:
    """Return what each job zone takes, in an area's language; Unprocessable if the release does not say."""
    rows = store.execute("SELECT * FROM job_zone_text WHERE language = ? ORDER BY zone", (LANGUAGES[area],)).fetchall()
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title="Job Zones"))
    return rows


def zone_careers(store: Store, values: Mapping[str, str]) -> models.CareerList:
    """Answer with the careers of a job zone."""
    area, zone = values["area"], values["zone"]
    query = {"job_zone": zone, "sort": "name"}
    return _careers(store, values, zone_rows(store, area, zone), career_lists.ZONE_CAREERS.url(**values), query)


def zone_rows(store: Store, area: str, zone: str) -> list[Row]:
    """Return an area's rows of a job zone; Unprocessable if there are none."""
    rows = store.execute(
        "SELECT listed.* FROM listed JOIN job_zone USING (code) WHERE language = ? AND zone = ? ORDER BY sort, code",
        (LANGUAGES[area], int(zone)),
    ).fetchall()
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title=f"Job Zone {zone}"))
    return rows


def _careers(
    store: Store, values: Mapping[str, str], rows: Sequence[Row], path: str, query: Mapping[str, str]
) -> models.CareerList:
    """Return a page of careers; its links repeat the query."""
    part = page(values, len(rows))
    careers = career_rows(store, values["area"], rows[part.start - 1 : part.end])
    return models.CareerList(None, paging(path, query, part), careers)


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        SEARCH: matching_careers,
        CAREERS: all_careers,
        career_lists.INDUSTRIES: industries,
        career_lists.INDUSTRY: industry,
        career_lists.BRIGHT_OUTLOOK: outlook_categories,
        career_lists.BRIGHT_CAREERS: bright_careers,
        career_lists.APPRENTICESHIPS: apprenticeships,
        career_lists.JOB_PREPARATION: job_zones,
        career_lists.ZONE_CAREERS: zone_careers,
    }
)
