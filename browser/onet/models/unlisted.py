"""Answers of any shape: documents that no operation of the table is for, and pictures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """An element of a document: its name, attributes in order, its own text and what is in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    text: str | None
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: `kind` is its media type, from its first bytes; width and height are pixels."""

    kind: str
    width: int
    height: int
    body: bytes
