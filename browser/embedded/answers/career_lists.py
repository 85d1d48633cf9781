"""Lists of careers by industry, outlook and preparation, and what they are chosen from (contract 3.4 to 3.8)."""

from collections.abc import Mapping, Sequence
from sqlite3 import Row
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement

from browser.embedded import assumptions
from browser.embedded.answers.document import Answer, Refused, element, written
from browser.embedded.answers.lists import LANGUAGES, career_rows, page, paged
from browser.embedded.data.store import Store

# The order of each `sort` within an industry; rows of one rank are by title.
INDUSTRY_ORDERS = MappingProxyType(
    {
        "category": "category",
        "name": "listed.sort",
        "bright_outlook": "bright DESC",
        "apprenticeship": "listed.sort",
        "percent_employed": "percentage DESC",
    }
)


def industries(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the industries, by title."""
    area = values["area"]
    rows = store.execute("SELECT code, name FROM industry WHERE language = ? ORDER BY name", (LANGUAGES[area],))
    return element(
        "industries",
        *(
            element(
                "industry",
                element("code", row["code"]),
                element("title", row["name"]),
                href=f"{area}/browse/{row['code']}",
            )
            for row in rows
        ),
    )


def industry(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the careers of an industry, and the share of their workers in it."""
    area, code = values["area"], values["industry"]
    if not store.execute("SELECT 1 FROM industry WHERE code = ?", (code,)).fetchone():
        raise Refused(assumptions.UNKNOWN_INDUSTRY.format(code=code))
    category, sort = params.get("category", "all"), params.get("sort", "category")
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
    asked = {"category": category, "sort": sort}
    answer = _careers(store, values, params, rows, f"{area}/browse/{code}", {"industry": code} | asked)
    shares = {row["code"]: row for row in rows}
    for career in answer.findall("career"):
        share = shares[career.findtext("code", "")]
        career.set("percent_employed", written(share["percentage"]))
        SubElement(career, "category").text = share["category"]
    return answer


def outlook_categories(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the kinds of bright outlook that there are careers of; Refused when there are none."""
    area = values["area"]
    found = _outlooks(store, area)
    if not found:
        raise Refused(assumptions.NO_LIST.format(title="Bright Outlook"))
    return element(
        "bright_outlook_categories",
        *(
            element("category", element("title", title), id=id_, href=f"{area}/bright_outlook/{id_}")
            for id_, title in found.items()
        ),
    )


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


def bright_careers(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the careers of one kind of bright outlook."""
    area, category = values["area"], values["category"]
    rows = bright_rows(store, area, category)
    query = {"category_id": category, "sort": "name"}
    return _careers(store, values, params, rows, f"{area}/bright_outlook/{category}", query)


def bright_rows(store: Store, area: str, category: str) -> list[Row]:
    """Return what an area has of a kind of bright outlook; Refused when it has nothing."""
    if category not in _outlooks(store, area):
        raise Refused(assumptions.NO_LIST.format(title=assumptions.BRIGHT_OUTLOOKS[category]))
    return store.execute(
        "SELECT listed.* FROM listed JOIN bright USING (code) WHERE language = ? AND key = ? ORDER BY sort, code",
        (LANGUAGES[area], assumptions.BRIGHT_OUTLOOKS[category]),
    ).fetchall()


def job_zones(store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the job zones and what each takes."""
    return element(
        "job_zones",
        *(
            element(
                "job_zone",
                element("value", row["zone"]),
                element("title", row["name"]),
                element("experience", row["experience"]),
                element("education", row["education"]),
                element("job_training", row["job_training"]),
            )
            for row in zones(store, values["area"])
        ),
    )


def zones(store: Store, area: str) -> list[Row]:
    """Return what each job zone takes, in an area's language; Refused when the release does not tell."""
    rows = store.execute("SELECT * FROM job_zone_text WHERE language = ? ORDER BY zone", (LANGUAGES[area],)).fetchall()
    if not rows:
        raise Refused(assumptions.NO_LIST.format(title="Job Zones"))
    return rows


def zone_careers(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the careers of a job zone."""
    area, zone = values["area"], values["zone"]
    rows = zone_rows(store, area, zone)
    return _careers(store, values, params, rows, f"{area}/job_preparation/{zone}", {"job_zone": zone, "sort": "name"})


def zone_rows(store: Store, area: str, zone: str) -> list[Row]:
    """Return what an area has in a job zone; Refused when it has nothing."""
    rows = store.execute(
        "SELECT listed.* FROM listed JOIN job_zone USING (code) WHERE language = ? AND zone = ? ORDER BY sort, code",
        (LANGUAGES[area], int(zone)),
    ).fetchall()
    if not rows:
        raise Refused(assumptions.NO_LIST.format(title=f"Job Zone {zone}"))
    return rows


def not_held(title: str) -> Answer:
    """Return the function that refuses a list of which the release says nothing."""

    def answer(_store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
        raise Refused(assumptions.NO_LIST.format(title=title))

    return answer


def _careers(
    store: Store,
    values: Mapping[str, str],
    params: Mapping[str, str],
    rows: Sequence[Row],
    path: str,
    query: Mapping[str, str],
) -> Element:
    """Return a page of careers; its root and its links echo the query."""
    part = page(params, len(rows))
    return paged("careers", path, query, part, *career_rows(store, values["area"], rows[part.start - 1 : part.end]))
