"""Everything that an answer of 2.0 says is on its page: numbers and flags beside their names, links as links."""

import re
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from bs4 import Tag
from django.core.cache import caches
from django.test import Client
from django.utils import translation

from tests.pages.reading import main_of, text_of
from tests.pages.showing import missing
from tests.upstream import Upstream
from tests.v2 import service
from tests.v2.captures import captures
from tests.v2.examples import examples
from tests.v2.reading import DIALECT, leaves
from tests.v2.routing import BASE
from tests.v2.upstream import document

# How a page says what a value is, where no table of `showing` does.
SAID_OTHERWISE = re.compile(
    # An address that this site has in another form, or not at all.
    r".*/(?:onet_data|technology/categories|related_activities|job_duties/results|taxonomy|interestprofiler/careers).*"
    # The title says the same as the code, the drawing as the type, the order as the flag.
    r"|(?:id|code|area|interest_code|activity_type|summary|datalevel): .*"
    # A page that asks for the whole list numbers no rows.
    r"|(?:start|end|total): .*"
    # What is in a column of its own, whose heading says what it is.
    r"|(?:in_demand|fit|branch|match_type|ally): .*"
)


def as_element(tag: str, value: Any) -> Element:
    """Return a document as an element, whose parts are named as its fields; a list has an element for each row."""
    node = Element(tag)
    if isinstance(value, list):
        node.extend(as_element("row", row) for row in value)
        return node
    if not isinstance(value, dict):
        node.text = {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
        return node
    for name, part in value.items():
        if name in ("next", "prev") or (name in ("start", "end", "total") and is_whole_list(value)):
            continue
        if name in ("start", "end", "total"):
            node.set(name, str(part))
        else:
            node.extend(as_element(name, row) for row in (part if isinstance(part, list) else [part]))
    return node


def is_whole_list(value: Any) -> bool:
    """Return whether a list has all its rows, so that its page says no number of them."""
    return value.get("start", 1) == 1 and value.get("end") == value.get("total")


def lacking(page: Tag, answer: Any) -> set[str]:
    """Return the words, numbers and links of an answer that a page does not have, numbers beside their names."""
    links = {unquote(str(link["href"])) for link in page.select("a[href]")}
    addresses = {
        part
        for name, part in leaves(answer)
        if name not in ("next", "prev") and isinstance(part, str) and part.startswith(("https:", "http:"))
    }
    unlinked = {
        part
        for part in addresses
        if unquote(DIALECT.place(part) or part) not in links
        and not part.startswith(f"{BASE}online/technology/")  # no list announces these
    }
    words = {(tag, value) for tag, value in missing(as_element("answer", answer), page) if value not in addresses}
    return unlinked | {f"{tag}: {value}" for tag, value in words}


def lacking_rows(page: Tag, rows: list[dict[str, Any]]) -> set[str]:
    """Return the rows of a table of the database that a page does not have, each whole in a row of its own."""
    shown = [{text_of(cell) for cell in row.select("th, td")} for row in page.select("tr")]
    return {
        f"row: {row}" for row in rows if not any({str(value) for value in row.values()} <= cells for cells in shown)
    }


def test_captures_are_shown_whole(onet: Upstream, reference: object) -> None:
    found = {}
    for capture in captures():
        if capture.status == 200:
            path = capture.uri.partition("?")[0]
            onet.next.update({path: [document(capture.document)], f"{path.rstrip('/')}/": [document(capture.document)]})
            address = DIALECT.place(BASE + capture.uri)
            assert address is not None
            if parts := lacking(main_of(Client(), address), capture.document):
                found[capture.name] = parts
            onet.next.clear()
            for cache in caches.all():
                cache.clear()

    assert found == {}


def test_answers_of_the_stand_in_are_shown_whole(onet: Upstream) -> None:
    found = {}
    for _path, called in examples():
        if address := DIALECT.place(BASE + called):
            page, answer = main_of(Client(), address), service.document(f"/{called}")
            with translation.override("es" if called.startswith("mpp/") else "en"):
                parts = lacking(page, answer) if "row" not in answer else lacking_rows(page, answer["row"])
            if "O*NET’s answer as received" in text_of(page):  # which has flags as they are
                parts -= {"bright_outlook: true"} if "Bright outlook true" in text_of(page) else set()
            if left := {part for part in parts if not SAID_OTHERWISE.fullmatch(part)}:
                found[called] = left
    assert found == {}
