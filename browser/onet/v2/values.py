"""Reading single values out of a JSON answer of O*NET Web Services 2.0, and the registry of readers.

A text or a number that makes no sense is None. An object or an array of another kind, or a missing value that makes the
document, raises `Malformed`. Further fields never matter.
"""

import json
import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from browser.onet.bounds import check_shape, check_signs
from browser.onet.dialect import unescaped, web_address
from browser.onet.errors import Malformed
from browser.onet.operations.operation import CODE

T = TypeVar("T")

# Longer numbers and larger exponents are nonsense, and unbounded ones cost time to read.
NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?(?:[eE][+-]?[01]?[0-9])?", re.ASCII)
# Characters that no page may contain: JSON can send them, and halves of a surrogate pair too.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Item:
    """A JSON value of an answer, the values of the operation, and the function that turns links into addresses."""

    json: object
    values: Mapping[str, str]
    place: Callable[[str], str | None]


Reader = Callable[[Item], T]

READERS: dict[type[object], Reader[object]] = {}


def reads(answer: type[T]) -> Callable[[Reader[T]], Reader[T]]:
    """Register the function that reads an answer's type out of a document; mypy checks that it returns that type."""

    def register(reader: Reader[T]) -> Reader[T]:
        READERS[answer] = reader
        return reader

    return register


class Noticing(dict[str, object]):
    """An object that remembers which of its fields were read."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        """Start with no field read."""
        super().__init__(fields)
        self.unread = set(fields)

    def __getitem__(self, name: str) -> object:
        """Return a field, which is read from now on."""
        self.unread.discard(name)
        return super().__getitem__(name)


def document(body: bytes) -> object:
    """Return the JSON value of a document, its numbers as `Decimal`; `Malformed` for what is not JSON, or too large."""
    check_signs(body.decode("latin-1"), "[{,")  # each value is after one of them
    try:
        value: object = json.loads(
            body.decode(),
            parse_float=_number,
            parse_int=_number,
            parse_constant=_number,
            object_hook=Noticing if logger.isEnabledFor(logging.DEBUG) else None,
        )
    except (ValueError, RecursionError) as error:  # a UnicodeDecodeError is a ValueError
        raise Malformed(type(error).__name__) from error
    check_shape(value, _opened)
    return value


def _opened(value: object) -> tuple[Sequence[object], Iterable[str]]:
    """Return the values in an object or an array, and the names of the one or the text itself."""
    if isinstance(value, dict):
        return [*value.values()], value
    if isinstance(value, list):
        return value, ()
    return (), (value,) if isinstance(value, str) else ()


def _number(sent: str) -> Decimal:
    """Return a number with the digits that were sent; raise `Malformed` for NaN, infinities and huge numbers."""
    if not NUMBER.fullmatch(sent):
        raise Malformed("a number that is none")
    value = Decimal(sent)
    return Decimal(f"{value:f}") if "e" in sent.lower() else value  # the digits that its exponent means


def log_unread(value: object) -> None:
    """Log fields that no reader has read, for debugging: additions upstream get noticed, and break nothing."""
    rest = [value]
    while rest:
        value = rest.pop()
        if isinstance(value, Noticing):
            for name in sorted(value.unread):
                logger.debug("a field that is not read: %s", clean(name))
        rest += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def clean(sent: str) -> str:
    """Return a text on one line, without what no page may contain."""
    return " ".join(UNFIT.sub(" ", sent).split())


def field(item: Item, name: str) -> object:
    """Return a field of an object; None if it was not sent."""
    if not isinstance(item.json, dict):
        raise Malformed(f"no object with {name}")
    return item.json[name] if name in item.json else None  # noqa: SIM401 - `get` would not notice


def optional_text(item: Item, name: str) -> str | None:
    """Return a text, or a number as it was sent; None when it is missing or blank."""
    return as_text(field(item, name))


def as_text(value: object) -> str | None:
    """Return a JSON text or number as a text; None for anything else, and for a blank one."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return (clean(unescaped(value)) or None) if isinstance(value, str) else None


def text(item: Item, name: str) -> str:
    """Return a text that must be there."""
    if (value := optional_text(item, name)) is None:
        raise Malformed(f"no {name}")
    return value


def texts(item: Item, name: str) -> tuple[str, ...]:
    """Return the texts of an array, without blank ones; empty if it was not sent."""
    return tuple(value for value in items(item, name, lambda entry: as_text(entry.json)) if value)


def occupation_code(item: Item) -> str:
    """Return an O*NET-SOC code, which must be there and look like one."""
    code = text(item, "code")
    if not re.fullmatch(CODE, code):
        raise Malformed("a code that is none")
    return code


def number(item: Item, name: str) -> Decimal | None:
    """Return a number with the digits that were sent; None when it is missing or not a number."""
    value = field(item, name)
    return value if isinstance(value, Decimal) else None


def integer(item: Item, name: str) -> int | None:
    """Return a whole number; None when it is missing, not a number or not whole."""
    value = number(item, name)
    return int(value) if value is not None and value == value.to_integral_value() else None


def optional_flag(item: Item, name: str) -> bool | None:
    """Return true or false; None when neither was sent."""
    value = field(item, name)
    return value if isinstance(value, bool) else None


def flag(item: Item, name: str) -> bool:
    """Return whether a flag is set; one that was not sent is not."""
    return optional_flag(item, name) is True


def link(item: Item, name: str) -> str | None:
    """Return an address: on this site if the API has it, else of the web."""
    href = optional_text(item, name) or ""
    return item.place(href) or web_address(href)


def part(item: Item, name: str, reader: Reader[T]) -> T | None:
    """Read an object that may be missing."""
    value = field(item, name)
    return None if value is None else reader(Item(value, item.values, item.place))


def entries(item: Item, reader: Reader[T]) -> tuple[T, ...]:
    """Read every entry of a value that is an array."""
    if not isinstance(item.json, list):
        raise Malformed("no array")
    return tuple(reader(Item(entry, item.values, item.place)) for entry in item.json)


def items(item: Item, name: str, reader: Reader[T]) -> tuple[T, ...]:
    """Read every entry of an array; empty if it was not sent."""
    return part(item, name, lambda value: entries(value, reader)) or ()
