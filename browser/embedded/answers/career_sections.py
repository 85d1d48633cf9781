"""What a career takes: knowledge, skills, abilities, personality, technology, education (contract 3.9.2 to 3.9.7)."""

import json
from collections import defaultdict
from sqlite3 import Row
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import element
from browser.embedded.answers.lists import LANGUAGES
from browser.embedded.data.store import Store


def knowledge(store: Store, area: str, code: str) -> list[Element]:
    """Return the strongest knowledge in groups."""
    return _groups(store, area, code, "knowledge")


def skills(store: Store, area: str, code: str) -> list[Element]:
    """Return the strongest skills in groups."""
    return _groups(store, area, code, "skills")


def abilities(store: Store, area: str, code: str) -> list[Element]:
    """Return the strongest abilities in groups."""
    return _groups(store, area, code, "abilities")


def _groups(store: Store, area: str, code: str, subject: str) -> list[Element]:
    groups: dict[str, list[Element]] = defaultdict(list)
    for row in _strongest(store, LANGUAGES[area], code, subject, "IM"):
        group = _group(row["element"])
        is_full = (
            len(groups[group]) == assumptions.ELEMENTS_IN_GROUP
            if group in groups
            else len(groups) == assumptions.GROUPS
        )
        if not is_full:
            groups[group].append(element("element", row["plain"], id=row["element"]))
        if sum(map(len, groups.values())) == assumptions.ELEMENTS_IN_ALL:
            break
    return [
        element("group", element("title", _heading(store, LANGUAGES[area], group), id=group), *elements)
        for group, elements in groups.items()
    ]


def _group(id_: str) -> str:
    parts = id_.split(".")
    return ".".join(parts[: assumptions.GROUP_DEPTH.get(".".join(parts[:2]), len(parts) - 1)])


def _heading(store: Store, language: str, group: str) -> str:
    row = store.execute(
        """
        SELECT coalesce(plain_name.name, element_name.name) AS name
        FROM element_name LEFT JOIN plain_name USING (language, id) WHERE language = ? AND id = ?
        """,
        (language, group),
    ).fetchone()
    return str(row["name"]) if row else group


def _strongest(store: Store, language: str, code: str, subject: str, *scales: str) -> list[Row]:
    """Return the rated elements that have a name in the language, the strongest first."""
    return store.execute(
        """
        SELECT element, element_name.name, coalesce(plain_name.name, lower(element_name.name)) AS plain
        FROM rating JOIN element_name ON element_name.language = ? AND element_name.id = rating.element
        LEFT JOIN plain_name ON plain_name.language = element_name.language AND plain_name.id = rating.element
        WHERE code = ? AND subject = ? AND scale IN (SELECT value FROM json_each(?))
        ORDER BY value DESC, element_name.name
        """,
        (language, code, subject, json.dumps(scales)),
    ).fetchall()


def personality(store: Store, area: str, code: str) -> list[Element]:
    """Return the interest that suits best, and the strongest work styles."""
    language = LANGUAGES[area]
    interests = _strongest(store, language, code, "interests", "OI")[:1]
    styles = _strongest(store, language, code, "work_styles", "WI", "IM")[: assumptions.WORK_STYLES]
    found = []
    for row in interests:
        description = store.execute(
            "SELECT text FROM element_description WHERE language = ? AND id = ?", (language, row["element"])
        ).fetchone()
        found.append(
            element(
                "top_interest",
                element("title", row["name"]),
                element("description", description["text"]) if description else None,
                id=row["element"],
            )
        )
    if styles:
        found.append(element("work_styles", *(element("element", row["name"], id=row["element"]) for row in styles)))
    return found


def technology(store: Store, area: str, code: str) -> list[Element]:
    """Return the technology that employers ask for most, in categories; its names are English only."""
    if LANGUAGES[area] != assumptions.TECHNOLOGY_LANGUAGE:
        return []
    rows = store.execute(
        """
        SELECT
            commodity, title, example, hot = 'Y' AS hot,
            coalesce(hot = 'Y', 0) + coalesce(in_demand = 'Y', 0) AS heat
        FROM equipment WHERE code = ? AND kind = 'technology' ORDER BY heat DESC, example
        """,
        (code,),
    )
    categories: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        categories[row["commodity"]].append(row)
    hottest = sorted(categories.values(), key=lambda rows: (-sum(row["heat"] for row in rows), rows[0]["title"]))
    return [
        element(
            "category",
            element("title", rows[0]["title"]),
            *(
                element("example", row["example"], hot_technology=row["example"] if row["hot"] else None)
                for row in rows[: assumptions.TECHNOLOGY_EXAMPLES]
            ),
            unspsc=rows[0]["commodity"],
        )
        for rows in hottest[: assumptions.TECHNOLOGY_CATEGORIES]
    ]


def education(store: Store, area: str, code: str) -> list[Element]:
    """Return the job zone, and the education that most workers have."""
    zone = store.execute("SELECT zone FROM job_zone WHERE code = ?", (code,)).fetchone()
    found = [element("job_zone", zone["zone"])] if zone else []
    rows = store.execute(
        """
        SELECT plain_education.name, percentage FROM education JOIN plain_education USING (category)
        WHERE code = ? AND language = ? AND percentage > 0 ORDER BY percentage DESC, category LIMIT ?
        """,
        (code, LANGUAGES[area], assumptions.EDUCATION_CATEGORIES),
    )
    names, share = [], 0.0
    for row in rows:
        if share >= assumptions.EDUCATION_SHARE:
            break
        names.append(row["name"])
        share += row["percentage"]
    if names:
        found.append(element("education_usually_needed", *(element("category", name) for name in names)))
    return found
