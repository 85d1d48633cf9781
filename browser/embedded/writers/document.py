"""The document of an answer: the value as a writer writes it, and what its root repeats of the request."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from browser.embedded.writers import (
    career_lists,
    careers,
    crosswalks,
    database,
    military,
    occupation_lists,
    occupations,
    profiler,
    related,
    roots,
    services,
    taxonomy,
)
from browser.embedded.writers.values import WRITERS
from browser.onet.operations.operation import Operation

# Importing them fills WRITERS.
MODULES = (
    services,
    career_lists,
    careers,
    profiler,
    military,
    occupations,
    occupation_lists,
    crosswalks,
    related,
    taxonomy,
    database,
)


def write(operation: Operation[object], values: Mapping[str, str], answer: object) -> Element:
    """Return the root of the document with an operation's answer; `values` are of its path and its parameters."""
    root = WRITERS[type(answer)](answer, roots.name_of(operation))
    root.attrib = roots.echoes(operation, values) | root.attrib
    return root
