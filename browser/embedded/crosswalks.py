"""Answers: crosswalks, occupations for an element, other reports (contract 6.6, 6.8, 6.9)."""

from collections.abc import Mapping

from browser.embedded.document import Answer

# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = {}
