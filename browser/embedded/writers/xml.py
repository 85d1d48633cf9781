"""The XML documents of O*NET Web Services 1.x (contract 1.2, 1.4)."""

import re
from collections.abc import Callable
from decimal import Decimal
from xml.etree.ElementTree import Element

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n\n'
# Attributes that contain addresses.
LINKS = ("href", "related", "info", "rows")
# What must be escaped. A parser reads white space in an attribute as a space, unless it is escaped.
IN_TEXT = re.compile("[&<>]")
IN_ATTRIBUTE = re.compile('[&<>"\t\n\r]')
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
# Characters that XML forbids even if they are escaped; an echoed keyword may contain them.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Value = str | int | Decimal | bool | None


def element(tag: str, *content: Value | Element, **attributes: Value) -> Element:
    """Return an element with its attributes in order, and a text or children; None is left out."""
    node = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            node.set(name, written(value))
    for part in content:
        if isinstance(part, Element):
            node.append(part)
        elif part is not None:
            node.text = written(part)
    return node


def written(value: Value) -> str:
    """Return a value as the API writes it: true and false, numbers without an exponent."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def document(root: Element, base: str) -> bytes:
    """Return the bytes of a document, one element a line; links into the API begin with `base`."""
    lines = [DECLARATION]
    _write(root, base, lines.append)
    return legal("".join(lines)).encode()


def _write(node: Element, base: str, write: Callable[[str], None]) -> None:
    start = f"<{node.tag}"
    for name, value in node.items():
        start += f' {name}="{IN_ATTRIBUTE.sub(_escaped, absolute(base, value) if name in LINKS else value)}"'
    if len(node):
        write(f"{start}>\n")
        for child in node:
            _write(child, base, write)
        write(f"</{node.tag}>\n")
    elif node.text is None:
        write(f"{start} />\n")
    else:
        write(f"{start}>{IN_TEXT.sub(_escaped, node.text)}</{node.tag}>\n")


def _escaped(character: re.Match[str]) -> str:
    return ESCAPES[character[0]]


def absolute(base: str, link: str) -> str:
    """Return a link as documents have it: an address of the site becomes one of the API."""
    return link if "://" in link else base + link.removeprefix("/")


def legal(text: str) -> str:
    """Return a text with a replacement character for each that XML forbids."""
    # The first check is quick, and most values pass it.
    return text if text.isascii() and text.isprintable() else FORBIDDEN.sub("\ufffd", text)
