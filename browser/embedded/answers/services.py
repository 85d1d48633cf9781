"""Service lists and the release that answers (contract 2, 3.1, 5.1, 6.1)."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer
from browser.embedded.data.store import Store, kept
from browser.onet import models, operations
from browser.onet.operations.operation import Operation
from browser.onet.v1.offered import NOT_IN_V1

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


def root(_store: Store, _values: Mapping[str, str]) -> models.ServiceList:
    """Answer with the areas and the services beside them."""
    return service_list("", ROOT_TITLES)


def area_services(_store: Store, values: Mapping[str, str]) -> models.ServiceList:
    """Answer with an area's services."""
    area = values["area"]
    return announced(area, f"{area}/", assumptions.SERVICE_TITLES[area])


def announced(area: str, base: str, titles: Mapping[str, str]) -> models.ServiceList:
    """Return the services one step below a path of an area, those of the operations table that need no code.

    A service that `titles` does not name has its title in the table, and comes after the others.
    """
    services: dict[str, str] = {}
    for operation in operations.OPERATIONS:
        path = operation.path.replace("{area}", area)
        rest = path.removeprefix(base)
        within = rest.rstrip("/").rpartition("/")[0]  # a service with a list of its own is announced there
        is_there = area in (operation.areas or [path.partition("/")[0]]) and path.startswith(base)
        is_first = "{" not in rest and not (within and operations.find(base + within))
        is_known = operation not in NOT_IN_V1 and operation not in assumptions.NO_SOURCE
        if is_there and rest and is_first and is_known:
            services[rest] = operation.title
    order = [path for path in (*titles, *services) if path in services]
    return service_list(base, {path: {**services, **titles}[path] for path in order})


def service_list(base: str, titles: Mapping[str, str]) -> models.ServiceList:
    """Return services by their paths below another one, and their titles."""
    return models.ServiceList(tuple(models.Link(title, f"/{base}{path}") for path, title in titles.items()))


def about(store: Store, _values: Mapping[str, str]) -> models.About:
    """Answer with the release that is loaded."""
    return _about(store)


@kept(1)  # every page asks for it
def _about(store: Store) -> models.About:
    meta = {row["key"]: row["value"] for row in store.execute("SELECT key, value FROM meta")}
    database = meta["release"].removesuffix(" Database")
    if meta["kind"] == "built-in":
        database += " (built-in release)"
    return models.About(models.Link(meta["taxonomy"], TAXONOMY_URL), models.Link(database, DATABASE_URL), API_VERSION)


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {operations.ROOT: root, operations.ABOUT: about, operations.SERVICES: area_services}
)
