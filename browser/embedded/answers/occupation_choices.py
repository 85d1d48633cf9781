"""What lists of O*NET OnLine occupations are chosen from (contract 6.7)."""

import re
from collections.abc import Mapping

from browser.embedded import assumptions
from browser.embedded.answers import Unprocessable
from browser.embedded.answers.lists import page, paging
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations.occupation_lists import HOT_TECHNOLOGIES, STEM_TYPE_OCCUPATIONS
from browser.onet.operations.operation import Operation

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
STEM_TYPES = "SELECT DISTINCT type FROM stem JOIN occupation USING (code)"


def choices(store: Store, _values: Mapping[str, str], operation: Operation[object], query: str) -> models.ChoiceList:
    """Answer with the choices of a list."""
    rows = store.execute(query)
    return models.ChoiceList(
        tuple(models.Choice(row["code"], row["title"], operation.url() + row["code"]) for row in rows), None
    )


def stem_types(store: Store, _values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the types of STEM occupations, by title; Unprocessable if there are none."""
    present = {row["type"] for row in store.execute(STEM_TYPES)}
    if not present:
        raise Unprocessable(assumptions.NO_LIST.format(title="STEM Occupations"))
    types = sorted((title, code) for code, title in assumptions.STEM_TYPES.items() if title in present)
    return models.ChoiceList(
        tuple(models.Choice(code, title, STEM_TYPE_OCCUPATIONS.url(occupation_type=code)) for title, code in types),
        None,
    )


def technologies(store: Store, values: Mapping[str, str]) -> models.ChoiceList:
    """Answer with the hot technologies, by name."""
    names = hot_technologies(store)
    part = page(values, len(names))
    shown = list(names.items())[part.start - 1 : part.end]
    return models.ChoiceList(
        tuple(models.Choice(id_, name) for id_, name in shown), paging(HOT_TECHNOLOGIES.url(), {}, part)
    )


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
