"""Answers: Taxonomy and database services (contract 7, 8)."""

from collections.abc import Mapping

from browser.embedded.document import Answer

# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = {}
