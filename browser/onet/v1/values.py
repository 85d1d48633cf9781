"""Reading single values out of an XML answer of O*NET Web Services 1.x, and the registry of readers.

The contract knows JSON shapes better than XML ones, so a value is taken as an attribute or as a child, whichever is
there (contract 9). A value that makes no sense is None; a missing one that makes the document raises `Malformed`.
"""

import logging
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar
from urllib.parse import unquote
from xml.etree.ElementTree import XML, Element, ParseError

from browser.onet import operations
from browser.onet.bounds import check_shape, check_signs
from browser.onet.dialect import unescaped, web_address
from browser.onet.errors import Malformed
from browser.onet.operations.operation import CODE

T = TypeVar("T")
Reader = Callable[[Element], T]

# Longer numbers are nonsense, and unbounded ones cost time to read.
NUMBER = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,8})?", re.ASCII)

# Answers are in UTF-8 (contract 1.2); the others are those that parsers of XML have always known.
ENCODINGS = ("utf-8", "us-ascii", "iso-8859-1")
DECLARED = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\x20-\x7e]*?)["']""")

CODES = re.compile(CODE, re.ASCII)
ANY_CODE = "00-0000.00"
SLASHES = "/\\"  # browsers read a backslash as a slash, and two at the beginning as another host

READERS: dict[type[object], Reader[object]] = {}

logger = logging.getLogger(__name__)


def reads(answer: type[T]) -> Callable[[Reader[T]], Reader[T]]:
    """Register the function that reads an answer's type out of a document; mypy checks that it returns that type."""

    def register(reader: Reader[T]) -> Reader[T]:
        READERS[answer] = reader
        return reader

    return register


def document(body: bytes) -> Element:
    """Return the root of a document; raise `Malformed` for what is not XML, has a DTD or is too large.

    Without a DTD there are no entities and nothing is fetched: that is all that could harm in XML but its size.
    """
    try:
        text = _decoded(body)
        check_signs(text, "<=&\r\n")  # of elements, attributes, characters that are named, and ends of lines
        if "<!DOCTYPE" in text:
            raise Malformed("a DTD")
        root = XML(text)
    except (ParseError, UnicodeDecodeError) as error:
        raise Malformed(type(error).__name__) from error
    check_shape(root, lambda node: ([*node], (node.text or "", node.tail or "", *node.attrib.values())))
    return root


def _decoded(body: bytes) -> str:
    """Return the text of a document: what is counted in it must be what the parser reads."""
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return body.decode("utf-16")
    declared = DECLARED.match(body)
    encoding = declared[1].decode().lower() if declared else "utf-8"
    if encoding not in ENCODINGS:
        raise Malformed("an encoding that is not read")
    return body.decode(encoding).removeprefix("\ufeff")


def optional_text(node: Element, path: str) -> str | None:
    """Return the text of an attribute or a child; None if it is missing or blank."""
    value = node.get(path)
    if value is not None:
        return unescaped(value).strip() or None
    child = node.find(path)
    return None if child is None else own_text(child)


def place(href: str) -> str | None:
    """Return the address on this site of a link of the API, whatever its host; None for any other link.

    Answers carry the canonical host even through a proxy, so only what follows `/ws/` counts (contract 1.1).
    """
    if not href.isprintable():  # browsers leave out what ends a line
        href = "".join(filter(str.isprintable, href))
    whole, _, query = href.partition("#")[0].partition("?")
    _, separator, path = whole.partition("/ws/")
    if not separator:
        return None
    code = next(iter(CODES.findall(path)), ANY_CODE)
    address = _address(path.replace(code, ANY_CODE, 1)).replace(ANY_CODE, code, 1)
    return f"{address}?{query}" if query else address


@lru_cache(maxsize=2_048)  # an answer has hundreds of links that are alike but for the code; no path is private
def _address(path: str) -> str:
    row = operations.find(unquote(path))
    return row[0].url(**row[1]) if row else f"/{path.lstrip(SLASHES)}"


def link(node: Element, path: str) -> str | None:
    """Return the address in an attribute or a child: on this site if the API has it, else of the web."""
    href = optional_text(node, path) or ""
    return place(href) or web_address(href)


def own_text(node: Element) -> str | None:
    """Return all text inside an element; None if it has no text."""
    value = "".join(node.itertext()) if len(node) else node.text or ""
    return " ".join(unescaped(value).split()) or None


def text(node: Element, path: str) -> str:
    """Return a text that must be there."""
    if (value := optional_text(node, path)) is None:
        raise Malformed(f"{node.tag} without {path}")
    return value


def texts(node: Element, path: str) -> tuple[str, ...]:
    """Return the texts of all elements at a path, without blank ones."""
    return tuple(value for child in node.findall(path) if (value := own_text(child)))


def name(node: Element) -> str:
    """Return an element's own text, which must be there."""
    if (value := own_text(node)) is None:
        raise Malformed(f"{node.tag} without text")
    return value


def occupation_code(node: Element) -> str:
    """Return an O*NET-SOC code, which must be there and look like one."""
    code = text(node, "code")
    if not re.fullmatch(CODE, code):
        raise Malformed(f"{node.tag} with a code that is none")
    return code


def decimal(value: str | None) -> Decimal | None:
    """Return a number with the digits that were sent; None when it is not given or not a number."""
    value = (value or "").strip()
    return Decimal(value) if NUMBER.fullmatch(value) else None


def number(node: Element, path: str) -> Decimal | None:
    """Return the number in an attribute or a child."""
    return decimal(optional_text(node, path))


def integer(node: Element, path: str) -> int | None:
    """Return a whole number; None when it is not given, not a number or not whole."""
    value = number(node, path)
    return int(value) if value is not None and value == value.to_integral_value() else None


def optional_flag(node: Element, path: str) -> bool | None:
    """Return true or false; None when neither was sent."""
    return {"true": True, "false": False}.get((optional_text(node, path) or "").lower())


def flag(node: Element, path: str) -> bool:
    """Return whether a flag is set; one that was not sent is not."""
    return optional_flag(node, path) is True


def part(node: Element, path: str, reader: Reader[T]) -> T | None:
    """Read a part that may be missing."""
    child = node.find(path)
    return None if child is None else reader(child)


def parts(node: Element, path: str, reader: Reader[T]) -> tuple[T, ...]:
    """Read every element at a path."""
    return tuple(reader(child) for child in node.findall(path))


def log_unknown(node: Element, known: set[str]) -> None:
    """Log children that no reader knows, for debugging: additions upstream get noticed, and break nothing."""
    for tag in {child.tag for child in node} - known:
        logger.debug("%s has an element that is not read: %s", node.tag, tag)
