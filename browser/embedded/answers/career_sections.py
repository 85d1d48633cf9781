"""What a career takes: knowledge, skills, abilities, personality, technology, education (contract 3.9.2 to 3.9.7)."""

import math
from collections import defaultdict
from collections.abc import Mapping
from sqlite3 import Row

from browser.embedded import assumptions
from browser.embedded.data.store import Store, kept
from browser.onet import models
from browser.onet.operations.operation import LANGUAGES

SINCE = "since 2019"  # of an apprenticeship that the last whole list does not have


def element_groups(store: Store, area: str, code: str, subject: str) -> models.ElementGroups:
    """Return the strongest knowledge, skills or abilities of at least some importance, in groups."""
    language = LANGUAGES[area]
    groups: dict[str, list[models.NamedElement]] = defaultdict(list)
    strongest = _strongest(store, language, code, subject, "IM", least=assumptions.SOMEWHAT_IMPORTANT)
    for row in strongest[: assumptions.ELEMENTS_IN_ALL]:
        groups[_group(row["id"])].append(models.NamedElement(row["id"], row["plain"]))
    return models.ElementGroups(
        tuple(
            models.ElementGroup(group, _heading(store, language, group, elements), tuple(elements))
            for group, elements in groups.items()
        )
    )


def _group(id_: str) -> str:
    parts = id_.split(".")
    return ".".join(parts[: assumptions.GROUP_DEPTH.get(".".join(parts[:2]), len(parts) - 1)])


def _heading(store: Store, language: str, group: str, elements: list[models.NamedElement]) -> str:
    """Return the name of a group: O*NET's if the group is an element as well, whose plain name is below it."""
    is_element = any(element.id == group for element in elements)
    row = _names(store, language).get(group)
    return str(row["name" if is_element else "title"]) if row else group


@kept(2)
def _names(store: Store, language: str) -> Mapping[str, Row]:
    """Return the names of all elements by their ids: O*NET's, the plain one, and the one for a title."""
    rows = store.execute(
        """
        SELECT
            id, element_name.name, coalesce(plain_name.name, lower(element_name.name)) AS plain,
            coalesce(plain_name.name, element_name.name) AS title
        FROM element_name LEFT JOIN plain_name USING (language, id) WHERE language = ?
        """,
        (language,),
    )
    return {row["id"]: row for row in rows}


def _strongest(
    store: Store, language: str, code: str, subject: str, *scales: str, least: float = -math.inf
) -> list[Row]:
    """Return the names of the elements that are rated, in a language that has them, the strongest first."""
    names = _names(store, language)
    rows = store.execute(
        "SELECT element, value FROM rating WHERE code = ? AND subject = ? AND scale IN (?, ?) AND value >= ?",
        (code, subject, scales[0], scales[-1], least),
    )
    named = sorted((-value, names[element]["name"], element) for element, value in rows if element in names)
    return [names[element] for _, _, element in named]


def personality(store: Store, area: str, code: str) -> models.Personality:
    """Return the strongest interest, and the strongest work styles."""
    language = LANGUAGES[area]
    interests = _strongest(store, language, code, "interests", "OI")
    styles = _strongest(store, language, code, "work_styles", "WI", "IM")[: assumptions.WORK_STYLES]
    return models.Personality(
        _interest(store, language, interests[0]) if interests else None,
        tuple(models.NamedElement(row["id"], row["name"]) for row in styles),
    )


def _interest(store: Store, language: str, row: Row) -> models.Interest:
    description = store.execute(
        "SELECT text FROM element_description WHERE language = ? AND id = ?", (language, row["id"])
    ).fetchone()
    return models.Interest(row["id"], row["name"], description["text"] if description else None)


def technology(store: Store, area: str, code: str) -> models.CareerTechnology:
    """Return the technology that is in demand, then what is hot, in categories; its names are English only."""
    if LANGUAGES[area] != assumptions.TECHNOLOGY_LANGUAGE:
        return models.CareerTechnology(())
    rows = store.execute(
        """
        SELECT
            commodity, title, example, coalesce(hot = 'Y', 0) AS hot, coalesce(in_demand = 'Y', 0) AS in_demand
        FROM equipment WHERE code = ? AND kind = 'technology' ORDER BY in_demand DESC, hot DESC, example
        """,
        (code,),
    )
    categories: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        categories[row["commodity"]].append(row)
    first = sorted(categories.values(), key=_place_of_category)
    return models.CareerTechnology(tuple(_category(rows) for rows in first[: assumptions.TECHNOLOGY_CATEGORIES]))


def _place_of_category(rows: list[Row]) -> tuple[int, int, str]:
    """Return what sorts categories: those with most technology in demand first, then with most that is hot."""
    in_demand, hot = (-sum(row[kind] for row in rows) for kind in ("in_demand", "hot"))
    return in_demand, hot, rows[0]["title"]


def _category(rows: list[Row]) -> models.TechnologyCategory:
    return models.TechnologyCategory(
        rows[0]["commodity"],
        models.Technology(rows[0]["title"], None),
        tuple(
            models.Technology(row["example"], row["example"] if row["hot"] else None)
            for row in rows[: assumptions.TECHNOLOGY_EXAMPLES]
        ),
    )


def education(store: Store, area: str, code: str) -> models.Education:
    """Return the job zone, and the education that many workers call required, the most common first."""
    zone = store.execute("SELECT zone FROM job_zone WHERE code = ?", (code,)).fetchone()
    rows = store.execute(
        """
        SELECT plain_education.name FROM education JOIN plain_education USING (category)
        WHERE code = ? AND language = ? AND percentage >= ? ORDER BY percentage DESC, category
        """,
        (code, LANGUAGES[area], assumptions.EDUCATION_SHARE),
    )
    names = tuple(row["name"] for row in rows)
    return models.Education(zone["zone"] if zone else None, names, _apprenticeships(store, area, code))


def _apprenticeships(store: Store, area: str, code: str) -> tuple[models.Apprenticeship, ...]:
    """Return registered apprenticeships, whose titles are English only; one that is newer than 2019 says so."""
    if LANGUAGES[area] != "en":
        return ()
    rows = store.execute(
        "SELECT title, rapids, registered FROM apprenticeship WHERE code = ? ORDER BY title, rapids", (code,)
    )
    return tuple(
        models.Apprenticeship(
            row["title"] if row["registered"] != SINCE else f"{row['title']} (registered {SINCE})", row["rapids"]
        )
        for row in rows
    )
