"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.2, 6.3, 6.7)."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from math import floor
from sqlite3 import Row
from types import MappingProxyType
from typing import Any

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, career_lists
from browser.embedded.answers.lists import listed, occupation_address, occupation_tags, page, paging, sorted_page
from browser.embedded.data.store import Store
from browser.embedded.search.search import search
from browser.onet import models
from browser.onet.operations import OCCUPATIONS, ONLINE_SEARCH, occupation_lists
from browser.onet.operations.operation import LANGUAGES, Operation

EVERY = "all"
# The codes and titles of the choices that have occupations, by title.
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
ORDERS = MappingProxyType(
    {
        "pathway": "pathway.title",
        "percent": "percentage DESC",
        "family": "substr(listed.code, 1, 2)",
        "name": "listed.sort",
    }
)

STEM_TYPES = "SELECT DISTINCT type FROM stem JOIN occupation USING (code)"

# Returns the fields that a list adds to an occupation; None if it adds nothing.
Extra = Callable[[Row], dict[str, Any] | None]


def matching_occupations(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer a search for occupations."""
    keyword = values["keyword"]
    scores = dict(search(store, keyword, LANGUAGES["online"]))
    part = page(values, len(scores))
    rows = listed(store, "online", list(scores)[part.start - 1 : part.end])
    occupations = tuple(occupation_row(row, {"relevance_score": relevance(scores[row["code"]])}) for row in rows)
    return models.OccupationList(keyword, paging("/online/search", {"keyword": keyword}, part), occupations)


def relevance(score: int | None) -> Decimal | None:
    """Return the relevance of a search's match: matches of a code have none."""
    return None if score is None else Decimal(score)


def all_occupations(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of OnLine."""
    rows, part, sort = sorted_page(store, "online", values)
    return models.OccupationList(
        None, paging("/online/occupations/", {"sort": sort}, part), tuple(map(occupation_row, rows))
    )


def choices(store: Store, _values: Mapping[str, str], operation: Operation[object], query: str) -> models.ChoiceList:
    """Answer with the choices of a list."""
    rows = store.execute(query)
    return models.ChoiceList(
        tuple(models.Choice(row["code"], row["title"], operation.url() + row["code"]) for row in rows), None
    )


def cluster(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of a career cluster, once for each of their pathways in it."""
    code, sort = values["cluster"], values.get("sort", "pathway")
    check_choice(store, CLUSTERS, code, "Career Clusters")
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
    query = {"cluster": code, "sort": sort}
    return occupation_list(f"/online/career_clusters/{code}", query, rows, values, _in_cluster)


def _in_cluster(row: Row) -> dict[str, Any]:
    return {
        "career_cluster": (models.Choice(row["cluster"], row["cluster_title"]),),
        "career_pathway": (models.Choice(row["pathway"], row["pathway_title"]),),
    }


def family(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of a job family."""
    code = values["family"]
    check_choice(store, FAMILIES, code, "Job Families")
    rows = store.execute(
        f"""
        SELECT listed.*, job_family.code AS family, title AS family_title
        FROM listed JOIN job_family ON substr(job_family.code, 1, 2) = substr(listed.code, 1, 2)
        WHERE language = 'en' AND ? IN ('{EVERY}', job_family.code) ORDER BY sort, listed.code
        """,  # noqa: S608 - the word is our own
        (code,),
    ).fetchall()
    query = {"family": code, "sort": "name"}
    return occupation_list(f"/online/job_families/{code}", query, rows, values, _in_family)


def _in_family(row: Row) -> dict[str, Any]:
    return {"job_family": (models.Choice(row["family"], row["family_title"]),)}


def industry(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of an industry: the share of their workers in it, and their outlook."""
    code, sort = values["industry"], values.get("sort", "percent")
    check_choice(store, INDUSTRIES, code, "Industries")
    rows = store.execute(
        f"""
        SELECT listed.*, industry, percentage, change, openings
        FROM listed JOIN occupation USING (code) JOIN industry_share USING (soc) LEFT JOIN projection USING (soc)
        WHERE language = 'en' AND industry = ? AND percentage >= ?
        ORDER BY {ORDERS[sort]}, listed.sort, listed.code
        """,  # noqa: S608 - the orders are our own
        (code, assumptions.SOME_EMPLOYED),
    ).fetchall()
    query = {"industry": code, "sort": sort}
    return occupation_list(f"/online/industries/{code}", query, rows, values, _in_industry)


def _in_industry(row: Row) -> dict[str, Any]:
    share = (models.IndustryPercent(row["industry"], Decimal(row["percentage"])),)
    if row["change"] is None:
        return {"percent_employed_by_industry": share}
    return {
        "percent_employed_by_industry": share,
        "projected_growth": growth(row["change"]),
        "projected_openings": row["openings"],
    }


def growth(change: float) -> str:
    """Return how fast an occupation is projected to grow, in words."""
    return next((word for percent, word in assumptions.GROWTH if floor(change + 0.5) >= percent), assumptions.DECLINE)


def bright(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of one kind of bright outlook; each has all kinds that apply to it."""
    category = values["category"]
    rows = career_lists.bright_rows(store, "online", category)
    outlooks = _outlooks(store, [row["code"] for row in rows])
    query = {"category_id": category, "sort": "name"}
    return occupation_list(
        f"/online/bright_outlook/{category}", query, rows, values, lambda row: {"bright_outlook": outlooks[row["code"]]}
    )


def _outlooks(store: Store, codes: Sequence[str]) -> dict[str, models.Outlook]:
    """Return the bright outlook of each of these occupations."""
    kinds = store.execute("SELECT key, category, description FROM outlook WHERE language = 'en'")
    words = {row["key"]: row for row in kinds}
    rows = store.execute(
        "SELECT code, group_concat(key, '|') AS keys FROM bright WHERE code IN (SELECT value FROM json_each(?)) "
        "GROUP BY code",
        (json.dumps(codes),),
    ).fetchall()
    outlooks = {keys: _outlook(words, keys.split("|")) for keys in {row["keys"] for row in rows}}
    return {row["code"]: outlooks[row["keys"]] for row in rows}


def _outlook(words: Mapping[str, Row], keys: Sequence[str]) -> models.Outlook:
    """Return the outlook of occupations that are bright for these reasons."""
    own = {id_: words[key] for id_, key in assumptions.BRIGHT_OUTLOOKS.items() if key in keys and key in words}
    return models.Outlook(
        " ".join(kind["description"] for kind in own.values()),
        tuple(kind["category"] for kind in own.values()),
        tuple(
            models.Link(kind["category"], occupation_lists.BRIGHT_OCCUPATIONS.url(category=id_))
            for id_, kind in own.items()
        ),
    )


def zone(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of a job zone."""
    number = values["zone"]
    rows = career_lists.zone_rows(store, "online", number)
    return occupation_list(f"/online/job_zones/{number}", {"job_zone": number, "sort": "name"}, rows, values)


def stem_types(store: Store, _values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the types of STEM occupations, by title; Unprocessable if there are none."""
    present = {row["type"] for row in store.execute(STEM_TYPES)}
    if not present:
        raise Unprocessable(assumptions.NO_LIST.format(title="STEM Occupations"))
    types = sorted((title, code) for code, title in assumptions.STEM_TYPES.items() if title in present)
    return models.ChoiceList(
        tuple(models.Choice(code, title, f"/online/stem_occupations/{code}") for title, code in types), None
    )


def stem(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of a STEM type, once for each of their types if it is all of them."""
    code, sort = values["occupation_type"], values.get("sort", "family")
    types = {title: id_ for id_, title in assumptions.STEM_TYPES.items()}
    if code not in (EVERY, *types.values()):
        raise Unprocessable(assumptions.UNKNOWN_LIST.format(title="STEM Occupations", code=code))
    rows = store.execute(
        f"""
        SELECT listed.*, type, family.code AS family, family.title AS family_title
        FROM listed JOIN stem USING (code)
        JOIN job_family AS family ON substr(family.code, 1, 2) = substr(listed.code, 1, 2)
        WHERE language = 'en' AND ? IN ('{EVERY}', type) ORDER BY {ORDERS[sort]}, listed.sort, listed.code, type
        """,  # noqa: S608 - the orders are our own
        (assumptions.STEM_TYPES.get(code, code),),
    ).fetchall()
    if not rows:
        raise Unprocessable(assumptions.NO_LIST.format(title="STEM Occupations"))
    query = {"occupation_type": code, "sort": sort}
    return occupation_list(
        f"/online/stem_occupations/{code}",
        query,
        rows,
        values,
        lambda row: {"stem_occupation_type": (models.Choice(types[row["type"]], row["type"]),), **_in_family(row)},
    )


def technologies(store: Store, values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the hot technologies, by name."""
    names = hot_technologies(store)
    part = page(values, len(names))
    shown = list(names.items())[part.start - 1 : part.end]
    return models.ChoiceList(
        tuple(models.Choice(id_, name) for id_, name in shown), paging("/online/hot_technology/", {}, part)
    )


def technology(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations that use a hot technology."""
    id_ = values["technology"]
    name = hot_technologies(store).get(id_)
    if name is None:
        raise Unprocessable(assumptions.UNKNOWN_LIST.format(title="Hot Technologies", code=id_))
    rows = store.execute(
        "SELECT listed.* FROM listed JOIN hot_technology USING (code) "
        "WHERE language = 'en' AND hot_technology.name = ? ORDER BY sort, code",
        (name,),
    ).fetchall()
    return occupation_list(f"/online/hot_technology/{id_}", {"sort": "name"}, rows, values)


def hot_technologies(store: Store) -> dict[str, str]:
    """Return the names of the hot technologies by their ids, in the order of the names; Unprocessable if none."""
    rows = store.execute("SELECT DISTINCT name FROM hot_technology ORDER BY name COLLATE NOCASE")
    names = {technology_id(row["name"]): row["name"] for row in rows}
    if not names:
        raise Unprocessable(assumptions.NO_LIST.format(title="Hot Technologies"))
    return names


def technology_id(name: str) -> str:
    """Return a technology's id: its name in small letters, with hyphens; C, C# and C++ have ids of their own."""
    words = name.lower().replace("#", " sharp").replace("+", " plus")
    return "-".join(re.sub("[^a-z0-9 -]", "", words).split())


def check_choice(store: Store, query: str, code: str, title: str) -> None:
    """Raise Unprocessable unless a code is one of the choices, or all of them."""
    codes = {row["code"] for row in store.execute(query)}
    if not codes:
        raise Unprocessable(assumptions.NO_LIST.format(title=title))
    if code not in codes | {EVERY}:
        raise Unprocessable(assumptions.UNKNOWN_LIST.format(title=title, code=code))


def occupation_list(
    path: str,
    query: Mapping[str, str],
    rows: Sequence[Row],
    values: Mapping[str, str],
    extra: Extra = lambda _: None,
) -> models.OccupationList:
    """Return a page of occupations, each with its extra fields; links repeat the query."""
    part = page(values, len(rows))
    shown = rows[part.start - 1 : part.end]
    return models.OccupationList(
        None, paging(path, query, part), tuple(occupation_row(row, extra(row)) for row in shown)
    )


def occupation_row(row: Row, extra: dict[str, Any] | None = None) -> models.OccupationRow:
    """Return an occupation as lists of OnLine show it, with extra fields."""
    code = row["code"]
    return models.OccupationRow(
        code, row["name"], occupation_address(code), occupation_tags(row["bright"]), **(extra or {})
    )


def _of_online(answer: Answer) -> Answer:
    """Return the answer of an operation that other areas have, too."""
    return lambda store, values: answer(store, {"area": "online", **values})


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {
        ONLINE_SEARCH: matching_occupations,
        OCCUPATIONS: all_occupations,
        occupation_lists.BRIGHT_OUTLOOK: _of_online(career_lists.outlook_categories),
        occupation_lists.BRIGHT_OCCUPATIONS: bright,
        occupation_lists.CLUSTER_OCCUPATIONS: cluster,
        occupation_lists.HOT_TECHNOLOGIES: technologies,
        occupation_lists.TECHNOLOGY_OCCUPATIONS: technology,
        occupation_lists.INDUSTRY_OCCUPATIONS: industry,
        occupation_lists.FAMILY_OCCUPATIONS: family,
        occupation_lists.JOB_ZONES: _of_online(career_lists.job_zones),
        occupation_lists.ZONE_OCCUPATIONS: zone,
        occupation_lists.STEM_OCCUPATIONS: stem_types,
        occupation_lists.STEM_TYPE_OCCUPATIONS: stem,
        **{
            operation: partial(choices, operation=operation, query=query)
            for operation, query in (
                (occupation_lists.CAREER_CLUSTERS, CLUSTERS),
                (occupation_lists.INDUSTRIES, INDUSTRIES),
                (occupation_lists.JOB_FAMILIES, FAMILIES),
            )
        },
    }
)
