"""How people learn an occupation, as the data file says it: registered apprenticeships, and programs of study."""

from collections.abc import Sequence
from dataclasses import dataclass

from browser.embedded.data.store import Store


@dataclass(frozen=True, slots=True)
class Apprenticeship:
    """A registered apprenticeship, with the hours that it usually takes: `least` and `most` are the same for many.

    Both are None where no hours are set (`is_by_skill`), or where the list does not say.
    """

    title: str
    rapids: str
    is_by_skill: bool
    least: float | None
    most: float | None


def apprenticeships(store: Store, code: str) -> Sequence[Apprenticeship]:
    """Return the registered apprenticeships of an occupation by title."""
    rows = store.execute("SELECT * FROM apprenticeship WHERE code = ? ORDER BY title, rapids", (code,))
    return [
        Apprenticeship(row["title"], row["rapids"], row["kind"] == "CB", row["least_hours"], row["most_hours"])
        for row in rows
    ]


def programs(store: Store, code: str) -> Sequence[tuple[str, str]]:
    """Return CIP codes and titles of the programs of study that lead to an occupation."""
    rows = store.execute("SELECT cip, title FROM education_program WHERE code = ? ORDER BY cip", (code,))
    return [(row["cip"], row["title"]) for row in rows]
