"""Which links in O*NET's answers lead to a page of this site: those of the table of operations, and announced ones.

A service that only O*NET's lists name is announced. The lists are those in the cache: An address that nobody has
announced makes no call.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from django.core.cache import caches

from browser import services
from browser.onet import models, operations
from browser.onet.dialect import web_address
from browser.onet.operations.operation import Operation
from browser.pages.offered import offers

LINKS_SECONDS = 60  # how long the links of a list are not looked up again
MAX_LETTERS = 300
# A path whose segments are neither empty nor lead elsewhere.
PATH = re.compile(r"(?:(?!\.{1,2}/)[^/\x00-\x1f\x7f]+/)*(?!\.{1,2}$)[^/\x00-\x1f\x7f]+/?")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A service as a list of O*NET's names it: its path and its title."""

    path: str
    title: str


def api_path(path: str) -> str | None:
    """Return the API path for an unlisted address: the announced spelling, or the path itself below a service.

    None for an address that no cached list announces.
    """
    service = announcement(path)
    if service is None:
        return None
    return service.path if path.rstrip("/") == service.path.rstrip("/") else path


def local(href: str | None) -> str:
    """Return an address of this site if it offers that page, else an empty text: for a link in an answer of O*NET's."""
    if not href or not href.startswith("/") or href.startswith("//"):
        return ""
    place, mark, query = href.partition("?")
    if _is_offered(place.removeprefix("/")):
        return href
    path = api_path(unquote(place.removeprefix("/")))
    return f"/{quote(path)}{mark}{query}" if path else ""


def choice_url(listing: Operation[object], code: str, /, **values: str) -> str:
    """Return the address of a choice from a list, by its code; empty if this site has no page for it."""
    row = operations.find(f"{listing.at(**values)}{code}")
    return row[0].url(**row[1]) if row else ""


def anywhere(href: str | None) -> str | None:
    """Return where a link in an answer leads: a page that this site offers, or one of the web; None for neither."""
    return local(href) or web_address(href) if href else None


def announcement(path: str) -> Announcement | None:
    """Return the announced service that contains a path, or None."""
    if len(path) > MAX_LETTERS or not PATH.fullmatch(path) or _is_offered(path):
        return None
    for operation, values in operations.all_above(path):
        for announced, title in _links(operation, values).items():
            if f"{path}/".startswith(announced.rstrip("/") + "/"):
                return Announcement(announced, title)
    return None


def _links(operation: Operation[object], values: dict[str, str]) -> Mapping[str, str]:
    """Return the paths and titles that a cached list announces and the table lacks; empty if it is not cached."""
    client = services.client()
    key = f"links:{client.name}:{operation.at(**values)}"
    links: Mapping[str, str] | None = caches["memory"].get(key)
    if links is None:
        answer = client.cached(operation, **values)
        if answer is None:
            return {}
        links = _unlisted(answer.value)
        caches["memory"].set(key, links, LINKS_SECONDS)
    return links


def _unlisted(content: object) -> Mapping[str, str]:
    """Return the paths and titles of the services in an answer that the table lacks."""
    match content:
        case models.ServiceList(services=links) | models.Career(resources=links) | models.ChoiceList(choices=links):
            pass
        case models.Occupation() as occupation:
            links = (*occupation.summary_resources, *occupation.details_resources, *occupation.custom_resources)
        case _:
            return {}
    services: dict[str, str] = {}
    for link in links:
        href = link.href or ""
        path = unquote(href.removeprefix("/").partition("?")[0]) if href.startswith("/") else ""
        if PATH.fullmatch(path) and not _is_offered(path):
            services.setdefault(path, link.title)
    return services


def _is_offered(path: str) -> bool:
    """Return whether the service that answers has an operation of the table at a path.

    One that it lacks is like one that the table lacks: its own lists may announce another service there.
    """
    row = operations.find(path)
    return row is not None and offers(row[0])
