"""Answers: lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7)."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import floor
from sqlite3 import Row
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers import career_lists
from browser.embedded.answers.document import Answer, Refused, element
from browser.embedded.answers.lists import occupation_rows, page, paged
from browser.embedded.data.store import Store

EVERY = "all"
# The codes and titles of what lists are chosen by, of those that there are occupations in, by title.
CLUSTERS = """
    SELECT DISTINCT cluster AS code, cluster_title AS title FROM pathway
    JOIN pathway_occupation ON pathway_occupation.pathway = pathway.code JOIN occupation USING (soc)
    ORDER BY cluster_title
"""
FAMILIES = """
    SELECT DISTINCT job_family.code, title FROM job_family
    JOIN occupation ON substr(occupation.code, 1, 2) = substr(job_family.code, 1, 2) ORDER BY title
"""
INDUSTRIES = f"""
    SELECT DISTINCT industry.code, title FROM industry
    JOIN industry_share ON industry = industry.code JOIN occupation USING (soc)
    WHERE language = 'en' AND percentage >= {assumptions.SOME_EMPLOYED} ORDER BY title
"""  # noqa: S608 - the number is our own
# What may follow ORDER BY, for each sort; rows of one rank are by title.
ORDERS = MappingProxyType({"pathway": "pathway.title", "percent": "percentage DESC", "name": "listed.sort"})

Extra = Callable[[Row], Iterable[Element]]


def choices(root: str, tag: str, query: str) -> Answer:
    """Return the function that answers with what a list is chosen by."""

    def answer(store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
        return element(
            root,
            *(
                element(
                    tag,
                    element("code", row["code"]),
                    element("title", row["title"]),
                    href=f"online/{root}/{row['code']}",
                )
                for row in store.execute(query)
            ),
        )

    return answer


def cluster(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations of a career cluster, once for each of their pathways in it."""
    code, sort = values["cluster"], params.get("sort", "pathway")
    check(store, CLUSTERS, code, "Career Clusters")
    rows = store.execute(
        f"""
        SELECT listed.*, pathway.code AS pathway, pathway.title AS pathway_title, cluster, cluster_title
        FROM listed JOIN occupation USING (code) JOIN pathway_occupation USING (soc)
        JOIN pathway ON pathway.code = pathway_occupation.pathway
        WHERE language = 'en' AND :cluster IN ('{EVERY}', cluster)
        ORDER BY {ORDERS[sort]}, listed.sort, listed.code, pathway.code
        """,  # noqa: S608 - the orders are our own
        {"cluster": code},
    ).fetchall()
    return occupations(f"online/career_clusters/{code}", {"cluster": code, "sort": sort}, rows, params, _in_cluster)


def _in_cluster(row: Row) -> Iterable[Element]:
    for tag, code, title in (
        ("career_cluster", "cluster", "cluster_title"),
        ("career_pathway", "pathway", "pathway_title"),
    ):
        yield element(tag, element("code", row[code]), element("title", row[title]))


def family(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations of a job family."""
    code = values["family"]
    check(store, FAMILIES, code, "Job Families")
    rows = store.execute(
        f"""
        SELECT listed.*, job_family.code AS family, title AS family_title
        FROM listed JOIN job_family ON substr(job_family.code, 1, 2) = substr(listed.code, 1, 2)
        WHERE language = 'en' AND ? IN ('{EVERY}', job_family.code) ORDER BY sort, listed.code
        """,  # noqa: S608 - the word is our own
        (code,),
    ).fetchall()
    query = {"family": code, "sort": "name"}
    return occupations(f"online/job_families/{code}", query, rows, params, _in_family)


def _in_family(row: Row) -> Iterable[Element]:
    return [element("job_family", row["family_title"], code=row["family"])]


def industry(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations of an industry: the share of their workers in it, and where they are going."""
    code, sort = values["industry"], params.get("sort", "percent")
    check(store, INDUSTRIES, code, "Industries")
    rows = store.execute(
        f"""
        SELECT listed.*, industry, percentage, change, openings
        FROM listed JOIN occupation USING (code) JOIN industry_share USING (soc) LEFT JOIN projection USING (soc)
        WHERE language = 'en' AND industry = ? AND percentage >= ?
        ORDER BY {ORDERS[sort]}, listed.sort, listed.code
        """,  # noqa: S608 - the orders are our own
        (code, assumptions.SOME_EMPLOYED),
    ).fetchall()
    return occupations(f"online/industries/{code}", {"industry": code, "sort": sort}, rows, params, _in_industry)


def _in_industry(row: Row) -> Iterable[Element]:
    share = element("code", row["industry"]), element("percent", row["percentage"])
    yield element("percent_employed_by_industry", *share)
    if row["change"] is not None:
        yield element("projected_growth", growth(row["change"]))
        yield element("projected_openings", row["openings"])


def growth(change: float) -> str:
    """Return how fast an occupation is projected to grow, in words."""
    return next((word for percent, word in assumptions.GROWTH if floor(change + 0.5) >= percent), assumptions.DECLINE)


def bright(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations of a kind of bright outlook, and every kind that theirs is."""
    category = values["category"]
    rows = career_lists.bright_rows(store, "online", category)
    kinds = store.execute("SELECT key, category, description FROM outlook WHERE language = 'en'")
    words = {row["key"]: row for row in kinds}
    keys = store.execute(
        "SELECT code, group_concat(key, '|') AS keys FROM bright WHERE code IN (SELECT value FROM json_each(?)) "
        "GROUP BY code",
        (json.dumps([row["code"] for row in rows]),),
    )
    outlooks = {
        row["code"]: [
            (id_, words[key])
            for id_, key in assumptions.BRIGHT_OUTLOOKS.items()
            if key in words and key in row["keys"].split("|")
        ]
        for row in keys
    }

    def outlook(row: Row) -> Iterable[Element]:
        found = outlooks[row["code"]]
        description = element("description", " ".join(kind["description"] for _, kind in found))
        return [
            element(
                "bright_outlook", description, *(element("category", kind["category"], id=id_) for id_, kind in found)
            )
        ]

    query = {"category_id": category, "sort": "name"}
    return occupations(f"online/bright_outlook/{category}", query, rows, params, outlook)


def zone(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations of a job zone."""
    number = values["zone"]
    rows = career_lists.zone_rows(store, "online", number)
    return occupations(f"online/job_zones/{number}", {"job_zone": number, "sort": "name"}, rows, params)


def technologies(store: Store, _values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the hot technologies, by name."""
    found = hot_technologies(store)
    part = page(params, len(found))
    return paged(
        "hot_technology",
        "online/hot_technology/",
        {},
        part,
        *(element("technology", found[id_], id=id_) for id_ in list(found)[part.start - 1 : part.end]),
    )


def technology(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the occupations that use a hot technology."""
    id_ = values["technology"]
    name = hot_technologies(store).get(id_)
    if name is None:
        raise Refused(assumptions.UNKNOWN_LIST.format(title="Hot Technologies", code=id_))
    rows = store.execute(
        "SELECT listed.* FROM listed JOIN hot_technology USING (code) "
        "WHERE language = 'en' AND hot_technology.name = ? ORDER BY sort, code",
        (name,),
    ).fetchall()
    return occupations(f"online/hot_technology/{id_}", {"sort": "name"}, rows, params)


def hot_technologies(store: Store) -> dict[str, str]:
    """Return the names of the hot technologies by their ids, in the order of the names; Refused when there are none."""
    rows = store.execute("SELECT DISTINCT name FROM hot_technology ORDER BY name COLLATE NOCASE")
    found = {technology_id(row["name"]): row["name"] for row in rows}
    if not found:
        raise Refused(assumptions.NO_LIST.format(title="Hot Technologies"))
    return found


def technology_id(name: str) -> str:
    """Return a technology's id: its name in small letters, with hyphens; C, C# and C++ stay apart."""
    words = name.lower().replace("#", " sharp").replace("+", " plus")
    return "-".join(re.sub("[^a-z0-9 -]", "", words).split())


def check(store: Store, query: str, code: str, title: str) -> None:
    """Raise Refused for a code by which no list can be chosen."""
    codes = {row["code"] for row in store.execute(query)}
    if not codes:
        raise Refused(assumptions.NO_LIST.format(title=title))
    if code not in codes | {EVERY}:
        raise Refused(assumptions.UNKNOWN_LIST.format(title=title, code=code))


def occupations(
    path: str, query: Mapping[str, str], rows: Sequence[Row], params: Mapping[str, str], extra: Extra = lambda _: ()
) -> Element:
    """Return a page of occupations, each with what is extra; its root and its links echo the query."""
    part = page(params, len(rows))
    shown = rows[part.start - 1 : part.end]
    found = occupation_rows(shown)
    for node, row in zip(found, shown, strict=True):
        node.extend(extra(row))
    return paged("occupations", path, query, part, *found)


def _of_online(answer: Callable[[Store, Mapping[str, str]], object]) -> Answer:
    return lambda store, _values, params: answer(store, {"area": "online", **params})


# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "online_bright_outlook": _of_online(career_lists.outlook_categories),
        "online_bright_outlook_category": bright,
        "career_clusters": choices("career_clusters", "career_cluster", CLUSTERS),
        "career_clusters_cluster": cluster,
        "hot_technology": technologies,
        "hot_technology_technology": technology,
        "industries": choices("industries", "industry", INDUSTRIES),
        "industries_industry": industry,
        "job_families": choices("job_families", "job_family", FAMILIES),
        "job_families_family": family,
        "job_zones": _of_online(career_lists.job_zones),
        "job_zones_zone": zone,
    }
)
