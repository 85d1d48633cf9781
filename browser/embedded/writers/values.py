"""The registry of writers, one for each type of answer, and functions that they share."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar
from xml.etree.ElementTree import Element

from browser.embedded.writers.xml import Value, element

T = TypeVar("T")
# Writes a value as an element of this name.
Writer = Callable[[T, str], Element]

WRITERS: dict[type[object], Writer[Any]] = {}
# The name of a document's root by the type of the answer, unless it is the last word of the operation's path.
ROOTS: dict[type[object], str] = {}


def writes(answer: type[T], root: str = "") -> Callable[[Writer[T]], Writer[T]]:
    """Register the function that writes a type of answer; mypy checks that it takes that type."""

    def register(writer: Writer[T]) -> Writer[T]:
        WRITERS[answer] = writer
        if root:
            ROOTS[answer] = root
        return writer

    return register


def part(value: T | None, tag: str, writer: Writer[T]) -> Element | None:
    """Write a part that may be missing."""
    return None if value is None else writer(value, tag)


def parts(values: Iterable[T], tag: str, writer: Writer[T]) -> list[Element]:
    """Write each value as an element of this name."""
    return [writer(value, tag) for value in values]


def text(value: Value, tag: str) -> Element:
    """Write a value as the text of an element."""
    return element(tag, value)


def container(tag: str, children: Sequence[Element]) -> Element | None:
    """Return an element around its children; None if there are no children."""
    return element(tag, *children) if children else None
