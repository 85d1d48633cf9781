"""Services that O*NET announces and the table of operations does not know: asked as they are, drawn as they come.

Which these are is told by service lists that are held from when a page asked them: O*NET is never asked because of an
address that nobody has announced.
"""

import re
import time
from collections.abc import Mapping
from threading import Lock
from urllib.parse import quote, unquote

from django.utils.translation import gettext as _

from browser.areas import area_of
from browser.onet import models, operations
from browser.onet.client import Client
from browser.onet.operations import unlisted
from browser.onet.operations.operation import Operation
from browser.pages import Crumb, DocumentPage
from browser.pages import frame as frames
from browser.services import ask_beside, client, settled

KEPT_SECONDS = 60  # how long a list that was looked up is not looked up again
MOST_LETTERS = 300
# The segments of a path: none is empty or leads elsewhere.
PATH = re.compile(r"(?:(?!\.{1,2}/)[^/\x00-\x1f\x7f]+/)*(?!\.{1,2}$)[^/\x00-\x1f\x7f]+/?")

_held: dict[tuple[Client, str], tuple[Mapping[str, str], float]] = {}
_lock = Lock()


def spelled(path: str) -> str | None:
    """Return the API path by which an unknown address is asked: as announced, or as it is below what is announced.

    None for an address that no list which is held announces.
    """
    found = _announcement(path)
    if found is None:
        return None
    announced, _title = found
    return announced if path.rstrip("/") == announced.rstrip("/") else path


def local(path: str) -> str:
    """Return the address on this site of an API path with its query; empty when O*NET has not announced it."""
    place, mark, query = path.partition("?")
    found = spelled(unquote(place))
    return f"/{quote(found)}{mark}{query}" if found else ""


def document_page(*, path: str, params: Mapping[str, list[str]]) -> DocumentPage:
    """Ask a service that has been announced, whatever it answers."""
    asked = ask_beside(operations.ABOUT)
    answer = client().ask_at(unlisted.unlisted(quote(path)), quote(path), params)
    announced, title = _announcement(path) or (path, "")
    area = area_of(path)
    steps = [frames.area_crumb(area)] if area else []
    if path != announced:
        steps.append(Crumb(title, f"/{quote(announced)}"))
        title = _("%(service)s: %(path)s") % {"service": title, "path": path.removeprefix(announced.rstrip("/") + "/")}
    return DocumentPage(
        frame=frames.frame(title=title, area=area, crumbs=steps, answers=[answer], about=settled(asked)),
        root=answer.value,
    )


def _announcement(path: str) -> tuple[str, str] | None:
    """Return the announced path at or above which a path is, and the title of the service."""
    if len(path) > MOST_LETTERS or not PATH.fullmatch(path) or operations.find(path):
        return None
    for operation, values in operations.all_above(path):
        for announced, title in _links(operation, values).items():
            if f"{path}/".startswith(announced.rstrip("/") + "/"):
                return announced, title
    return None


def _links(operation: Operation[object], values: dict[str, str]) -> Mapping[str, str]:
    """Return the paths that a list announces and the table does not know, with their titles; none if it is not held."""
    key = (client(), operation.at(**values))
    kept = _held.get(key)
    if kept is not None and kept[1] > time.monotonic():
        return kept[0]
    found: dict[str, str] = {}
    match key[0].held(operation, **values):
        case models.ServiceList(services=links) | models.Career(resources=links) | models.ChoiceList(choices=links):
            pass
        case models.Occupation() as occupation:
            links = (*occupation.summary_resources, *occupation.details_resources, *occupation.custom_resources)
        case _:
            return found
    for link in links:
        path = unquote((operations.api_path(link.href or "") or "").partition("?")[0])
        if PATH.fullmatch(path) and not operations.find(path):
            found.setdefault(path, link.title)
    with _lock:
        _held[key] = (found, time.monotonic() + KEPT_SECONDS)
    return found
