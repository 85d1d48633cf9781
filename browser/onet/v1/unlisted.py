"""Reading documents of any shape: how deep and how large they may be."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from browser.onet import models
from browser.onet.dialect import unescaped
from browser.onet.errors import Malformed
from browser.onet.v1.values import place, reads

MOST_DEPTH = 12
MOST_NODES = 5_000


@reads(models.Node)
def node(root: Element) -> models.Node:
    """Read any document; `Malformed` for one that is deeper or larger than a page can show."""
    if sum(1 for _ in root.iter()) > MOST_NODES:
        raise Malformed("more elements than a page can show")
    return _node(root, MOST_DEPTH)


def _node(element: Element, depth: int) -> models.Node:
    if not depth:
        raise Malformed("deeper than a page can show")
    return models.Node(
        name=element.tag.rpartition("}")[2],
        attributes=tuple((name.rpartition("}")[2], _placed(value) or "") for name, value in element.items()),
        text=_placed(" ".join(" ".join(_texts(element)).split())),
        children=tuple(_node(child, depth - 1) for child in element),
    )


def _placed(text: str) -> str | None:
    """Return a text, or the address on this site if it is a link of the API."""
    return place(text) or unescaped(text) or None


def _texts(element: Element) -> Iterator[str]:
    """Yield an element's own text, which may go on after each of its children."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)
