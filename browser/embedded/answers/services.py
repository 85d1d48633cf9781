"""What answers: the announced services and the release (contract 2, 3.1, 5.1, 6.1)."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import element
from browser.embedded.data.store import Store
from browser.onet.operations import OPERATIONS, find

ROOT_TITLES = MappingProxyType(
    {
        "about/": "About O*NET Web Services",
        "mnm/": "My Next Move services",
        "mpp/": "Mi Próximo Paso services",
        "veterans/": "My Next Move for Veterans services",
        "online/": "O*NET OnLine services",
        # Announced from late 1.9 on (contract 7, 8).
        "taxonomy/": assumptions.TAXONOMY_TITLE,
        "database/": assumptions.DATABASE_TITLE,
    }
)
TAXONOMY_URL = "https://www.onetcenter.org/taxonomy.html"
DATABASE_URL = "https://www.onetcenter.org/database.html"
API_VERSION = "1.9"


def root(_store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the areas and the services beside them."""
    return _resources("", ROOT_TITLES)


def services(_store: Store, values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with an area's services."""
    area = values["area"]
    return announced(area, f"{area}/", assumptions.SERVICE_TITLES[area])


def announced(area: str, base: str, titles: Mapping[str, str]) -> Element:
    """Return the services one step below a path of an area, those of the operations table that need no code.

    A service that `titles` does not name goes by its title in the table, after the others.
    """
    found: dict[str, str] = {}
    for operation in OPERATIONS:
        path = operation.path.replace("{area}", area)
        rest = path.removeprefix(base)
        within = rest.rstrip("/").rpartition("/")[0]  # what has a list of its own is announced there
        is_there = area in (operation.areas or [path.partition("/")[0]]) and path.startswith(base)
        is_first = "{" not in rest and not (within and find(base + within))
        if is_there and rest and is_first and operation.name not in assumptions.NOT_HELD:
            found[rest] = operation.title
    order = [path for path in (*titles, *found) if path in found]
    return _resources(base, {path: {**found, **titles}[path] for path in order})


def _resources(base: str, titles: Mapping[str, str]) -> Element:
    return element(
        "resources",
        *(element("resource", element("title", title), href=base + path) for path, title in titles.items()),
    )


def about(store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the release that is loaded."""
    meta = {row["key"]: row["value"] for row in store.execute("SELECT key, value FROM meta")}
    database = meta["release"].removesuffix(" Database")
    if meta["kind"] == "built-in":
        database += " (built-in release)"
    return element(
        "about",
        element("taxonomy", meta["taxonomy"], url=TAXONOMY_URL),
        element("database", database, url=DATABASE_URL),
        element("api_version", API_VERSION),
    )
