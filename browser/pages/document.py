"""A document of any shape as blocks: its values as names and values, its repeated parts as tables and lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from browser.forms import option_label
from browser.onet.dialect import web_address
from browser.onet.models import Link, Node
from browser.pages.links import local
from browser.pages.tables import Item, external
from browser.translated import gettext as _

ADDRESSES = ("href", "url", "info", "rows")  # attributes and elements whose text may be an address
MAX_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Block:
    """Parts of a document that are drawn alike: named `values`, `items`, `rows` of a table, or nested `parts`.

    `name` is that of the repeated element, in words; `parts` are named too.
    """

    name: str = ""
    values: tuple[tuple[str, Item], ...] = ()
    items: tuple[Item, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Item, ...], ...] = ()
    parts: "tuple[tuple[str, tuple[Block, ...]], ...]" = ()


def blocks(node: Node) -> tuple[Block, ...]:
    """Return what is in an element, in its order: elements of one name that follow each other belong together."""
    own = (*node.attributes, *(((node.name, node.text),) if node.text else ()))
    first = [Block(values=tuple(_value(name, text) for name, text in own))] if own else []
    groups = groupby(node.children, key=lambda child: child.name)
    return tuple(_joined([*first, *(_block(name, tuple(group)) for name, group in groups)]))


def _block(name: str, nodes: tuple[Node, ...]) -> Block:
    words = label(name)
    if len(nodes) == 1 and _is_text(nodes[0]):
        return Block(values=(_value(name, nodes[0].text),))
    if all(_is_text(node) for node in nodes):
        return Block(words, items=tuple(item(name, node.text) for node in nodes))
    rows = [_fields(node) for node in nodes]
    columns = tuple(dict.fromkeys(column for row in rows if row for column in row))
    if len(nodes) > 1 and None not in rows and len(columns) <= MAX_COLUMNS:
        cells = tuple(tuple(item(column, (row or {}).get(column)) for column in columns) for row in rows)
        return Block(words, columns=tuple(label(column) for column in columns), rows=cells)
    return Block(words, parts=tuple((words, blocks(node)) for node in nodes))


def _value(name: str, text: str | None) -> tuple[str, Item]:
    return label(name), item(name, text)


def _is_text(node: Node) -> bool:
    """Return whether an element has only a text."""
    return not node.attributes and not node.children


def _fields(node: Node) -> dict[str, str] | None:
    """Return an element's values by name; None if they do not fit a row of a table."""
    pairs = [
        *node.attributes,
        *([(node.name, node.text)] if node.text else []),
        *((child.name, child.text or "") for child in node.children),
    ]
    row = dict(pairs)
    return row if len(row) == len(pairs) and all(_is_text(child) for child in node.children) else None


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks, with values that follow each other in one."""
    joined: list[Block] = []
    for block in blocks:
        if block.values and joined and joined[-1].values:
            joined[-1] = Block(values=joined[-1].values + block.values)
        else:
            joined.append(block)
    return joined


def label(name: str) -> str:
    """Return the name of an element as words."""
    return _("Address") if name == "href" else option_label(name.replace("-", " "))


def item(name: str, text: str | None) -> Item:
    """Return a value: an address as a link if it leads to a page of this site or of the web; a dash if it is empty."""
    if not text:
        return Item("–")
    if name in ADDRESSES and (url := local(text)):
        return Item(href=url, code=text.removeprefix("/") or text)
    if name in ADDRESSES and web_address(text):
        return external(Link(text, text))
    return Item(text)
