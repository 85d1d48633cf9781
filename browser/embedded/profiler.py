"""Answers: The O*NET Interest Profiler of My Next Move and Mi Próximo Paso (contract 3.10)."""

from collections.abc import Mapping

from browser.embedded.document import Answer

# The name of an operation -> what answers it.
ANSWERS: Mapping[str, Answer] = {}
