"""Drawing a document of any shape: its values as a list of names, its repeated parts as tables and lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from browser.forms import option_label
from browser.onet.models import Node
from browser.onet.operations import unlisted
from browser.onet.operations.operation import CAREER_AREAS, VARIABLES
from browser.templatetags.ui import api_path, local

ADDRESSES = ("href", "url", "info", "rows")  # attributes and elements whose text may be an address
WEB = ("https://", "http://")
MOST_COLUMNS = 10
PICTURE = re.compile(
    unlisted.STATE_MAP.path.format(area=f"(?:{'|'.join(CAREER_AREAS)})", picture=VARIABLES["picture"]), re.ASCII
)

register = Library()


@dataclass(frozen=True, slots=True)
class Block:
    """Parts of a document that are drawn alike: `values` by name, rows of a table below `columns`, or nested `nodes`.

    `items` are texts of repeated elements.
    """

    name: str
    values: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    nodes: tuple[Node, ...] = ()


@register.filter
def blocks(node: Node) -> tuple[Block, ...]:
    """Return what is in an element, in its order: elements of one name that follow each other belong together."""
    found: list[Block] = []
    own = [*node.attributes, *([(node.name, node.text)] if node.text else [])]
    if own:
        found.append(Block("", values=tuple(own)))
    for name, group in groupby(node.children, key=lambda child: child.name):
        found.append(_block(name, tuple(group)))
    return tuple(_joined(found))


def _block(name: str, nodes: tuple[Node, ...]) -> Block:
    if len(nodes) == 1 and _is_value(nodes[0]):
        return Block("", values=((name, nodes[0].text or ""),))
    if all(_is_value(node) for node in nodes):
        return Block(name, items=tuple(node.text or "" for node in nodes))
    rows = [_fields(node) for node in nodes]
    columns = tuple(dict.fromkeys(column for row in rows if row for column in row))
    if len(nodes) > 1 and None not in rows and len(columns) <= MOST_COLUMNS:
        cells = tuple(tuple((row or {}).get(column, "") for column in columns) for row in rows)
        return Block(name, columns=columns, rows=cells)
    return Block(name, nodes=nodes)


def _is_value(node: Node) -> bool:
    """Return whether an element is but a text."""
    return not node.attributes and not node.children


def _fields(node: Node) -> dict[str, str] | None:
    """Return an element's values by name; None for one that holds more than a row of a table can."""
    pairs = [
        *node.attributes,
        *([(node.name, node.text)] if node.text else []),
        *((child.name, child.text or "") for child in node.children),
    ]
    found = dict(pairs)
    return found if len(found) == len(pairs) and all(_is_value(child) for child in node.children) else None


def _joined(found: Iterable[Block]) -> list[Block]:
    """Return blocks with the values that follow each other in one."""
    joined: list[Block] = []
    for block in found:
        if block.values and joined and joined[-1].values:
            joined[-1] = Block("", values=joined[-1].values + block.values)
        else:
            joined.append(block)
    return joined


@register.filter
def at(columns: tuple[str, ...], place: int) -> str:
    """Return the column at a place."""
    return columns[place]


@register.filter
def words(name: str) -> str:
    """Return the name of an element as words."""
    if name == "href":
        return _("Address")
    return option_label(name.replace("-", " "))


@register.filter
def picture_at(href: str | None) -> str:
    """Return the address on this site of a picture of the API; empty for one that it does not pass through."""
    path = (href or "").removeprefix("/")
    return f"/{path}" if PICTURE.fullmatch(path) else ""


@register.simple_tag
def told(name: str, text: str) -> SafeString | str:
    """Write a value: an address as a link where it leads to a page of this site or of the web, else as it is."""
    if name not in ADDRESSES:
        return text
    if url := local(text):
        return format_html('<a class="path" href="{}">{}</a>', url, api_path(text))
    if text.lower().startswith(WEB):
        return format_html('<a href="{}" rel="external">{}</a>', text, text)
    return text
