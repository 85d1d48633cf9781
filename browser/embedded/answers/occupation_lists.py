"""Lists of O*NET OnLine occupations (contract 6.2, 6.3, 6.7)."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from math import floor
from sqlite3 import Row
from types import MappingProxyType
from typing import Any

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable, career_lists
from browser.embedded.answers.lists import listed, occupation_list, occupation_row, page, paging, relevance, sorted_page
from browser.embedded.answers.occupation_choices import (
    CLUSTERS,
    EVERY,
    FAMILIES,
    INDUSTRIES,
    check_choice,
    choices,
    hot_technologies,
    stem_types,
    technologies,
    technology_id,
)
from browser.embedded.data.store import Store
from browser.embedded.search.search import Found, find
from browser.embedded.search.why import Why, why
from browser.onet import models
from browser.onet.operations import OCCUPATIONS, ONLINE_SEARCH, occupation_lists
from browser.onet.operations.operation import LANGUAGES, Operation

# What may follow ORDER BY, for each sort; rows of one rank are by title.
ORDERS = MappingProxyType(
    {
        "pathway": "pathway.title",
        "percent": "percentage DESC",
        "family": "substr(listed.code, 1, 2)",
        "name": "listed.sort",
    }
)


def matching_occupations(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer a search for occupations."""
    keyword = values["keyword"]
    found = find(store, keyword, LANGUAGES["online"])
    part = page(values, len(found.scores))
    rows = listed(store, "online", list(found.scores)[part.start - 1 : part.end])
    reasons = why(store, found, LANGUAGES["online"], [row["code"] for row in rows])
    occupations = tuple(occupation_row(row, _found(found, reasons, row["code"])) for row in rows)
    links = paging(ONLINE_SEARCH.url(), {"keyword": keyword}, part)
    return models.OccupationList(keyword, links, occupations, meant=found.meant)


def _found(found: Found, reasons: Mapping[str, Why], code: str) -> dict[str, Any]:
    reason = reasons.get(code, Why())
    return {
        "relevance_score": relevance(found.scores[code]),
        "matched_title": reason.title,
        "matched_activity": reason.activity,
    }


def all_occupations(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations of OnLine."""
    rows, part, sort = sorted_page(store, "online", values)
    return models.OccupationList(
        None, paging(OCCUPATIONS.url(), {"sort": sort}, part), tuple(map(occupation_row, rows))
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
    return occupation_list(occupation_lists.CLUSTER_OCCUPATIONS.url(**values), query, rows, values, _in_cluster)


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
    return occupation_list(occupation_lists.FAMILY_OCCUPATIONS.url(**values), query, rows, values, _in_family)


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
    return occupation_list(occupation_lists.INDUSTRY_OCCUPATIONS.url(**values), query, rows, values, _in_industry)


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
        occupation_lists.BRIGHT_OCCUPATIONS.url(**values),
        query,
        rows,
        values,
        lambda row: {"bright_outlook": outlooks[row["code"]]},
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
    return occupation_list(
        occupation_lists.ZONE_OCCUPATIONS.url(**values), {"job_zone": number, "sort": "name"}, rows, values
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
        occupation_lists.STEM_TYPE_OCCUPATIONS.url(**values),
        query,
        rows,
        values,
        lambda row: {"stem_occupation_type": (models.Choice(types[row["type"]], row["type"]),), **_in_family(row)},
    )


def technology(store: Store, values: Mapping[str, str]) -> models.OccupationList:
    """Answer with the occupations that use a hot technology."""
    id_ = values["technology"]
    name = hot_technologies(store).get(technology_id(id_))  # 2.0 has the name itself for an id
    if name is None:
        raise Unprocessable(assumptions.UNKNOWN_LIST.format(title="Hot Technologies", code=id_))
    rows = store.execute(
        "SELECT listed.* FROM listed JOIN hot_technology USING (code) "
        "WHERE language = 'en' AND hot_technology.name = ? ORDER BY sort, code",
        (name,),
    ).fetchall()
    return occupation_list(occupation_lists.TECHNOLOGY_OCCUPATIONS.url(**values), {"sort": "name"}, rows, values)


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
