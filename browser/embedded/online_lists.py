"""Answers: Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.7)."""

from collections.abc import Mapping

from browser.embedded.document import Answer

# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = {}
