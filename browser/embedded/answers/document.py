"""Making the XML documents of O*NET Web Services 1.x (contract 1.2, 1.4)."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from browser.embedded.data.store import Store

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n\n'
# Attributes that hold paths of the API; answers name them below /ws/, documents absolutely.
PATHS = ("href", "related", "info", "rows")
# White space in an attribute is a space to whoever reads it, unless it is escaped.
IN_ATTRIBUTE = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
# What no XML document may hold, not even escaped: an echoed keyword could.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# A service: it answers from the data, the variables of its path and its checked parameters, or raises Refused.
Answer = Callable[[Store, Mapping[str, str], Mapping[str, str]], Element]

Value = str | int | float | Decimal | bool | None


class Refused(Exception):
    """A question that is answered with 422 and this text."""


def element(tag: str, *content: Value | Element, **attributes: Value) -> Element:
    """Return an element with its attributes in order, and a text or children; None leaves a thing out.

    A name that is a keyword of Python is given with a final underscore.
    """
    node = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            node.set(name.rstrip("_"), written(value))
    for part in content:
        if isinstance(part, Element):
            node.append(part)
        elif part is not None:
            node.text = written(part)
    return node


def written(value: Value) -> str:
    """Return a value as the API writes it: true and false, numbers without trailing zeros."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float | Decimal):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def document(root: Element, base: str) -> bytes:
    """Return the bytes of an answer, one element a line; `base` goes before the API's paths in it."""
    return (DECLARATION + "".join(_lines(root, base))).encode()


def _lines(node: Element, base: str) -> Iterator[str]:
    start = f"<{node.tag}" + "".join(
        f' {name}="{escape(legal(base + value if name in PATHS else value), IN_ATTRIBUTE)}"'
        for name, value in node.items()
    )
    if len(node):
        yield f"{start}>\n"
        for child in node:
            yield from _lines(child, base)
        yield f"</{node.tag}>\n"
    elif node.text is None:
        yield f"{start} />\n"
    else:
        yield f"{start}>{escape(legal(node.text))}</{node.tag}>\n"


def legal(text: str) -> str:
    """Return a text with a mark in place of what no document may hold."""
    return FORBIDDEN.sub("\ufffd", text)
