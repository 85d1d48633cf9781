"""What became of a code from one O*NET-SOC taxonomy to another (contract 7)."""

from collections.abc import Mapping
from types import MappingProxyType

from browser.embedded import assumptions
from browser.embedded.answers import Answer, Unprocessable
from browser.embedded.data.store import Store
from browser.onet import models
from browser.onet.operations import taxonomy
from browser.onet.operations.operation import Operation

# From one taxonomy to the same or another -> the title of a code, the codes that it became and their titles.
QUERIES = MappingProxyType(
    {
        ("2010", "2010"): "SELECT DISTINCT old_title AS name, old AS code, old_title AS title",
        ("2010", "2019"): "SELECT old_title AS name, code, title",
        ("2019", "2010"): "SELECT title AS name, old AS code, old_title AS title",
    }
)
# The title of a code in the release: companion tables may have codes only, and lack codes that are new in 2019.
TITLE = "SELECT name FROM title WHERE language = 'en' AND code = ?"


def directions(_store: Store, _values: Mapping[str, str]) -> models.ServiceList:
    """Answer with the directions in which a code can be followed."""
    return models.ServiceList(
        tuple(
            models.Link(title, taxonomy.CODE_HISTORY.url(direction=direction))
            for direction, title in assumptions.DIRECTION_TITLES.items()
        )
    )


def code_history(store: Store, values: Mapping[str, str]) -> models.CodeHistory:
    """Answer with the codes that a code became; Unprocessable if its taxonomy does not have it."""
    code = values["code"]
    active = next(row["value"][-4:] for row in store.execute("SELECT value FROM meta WHERE key = 'taxonomy'"))
    source, target = (active if year == "active" else year for year in values["direction"].split("_to_"))
    column = "old" if source == "2010" else "code"
    rows = store.execute(f"{QUERIES[source, target]} FROM successor WHERE {column} = ? ORDER BY 2", (code,)).fetchall()
    titles = [row["name"] for row in (*rows, *(store.execute(TITLE, (code,)) if source == active else ()))]
    if not titles:
        raise Unprocessable(assumptions.UNKNOWN_IN_TAXONOMY.format(code=code, taxonomy=f"O*NET-SOC {source}"))
    described = store.execute("SELECT text FROM description WHERE language = 'en' AND code = ?", (code,)).fetchone()
    return models.CodeHistory(
        code=code,
        title=titles[0],
        description=described["text"] if described and source == active else None,
        occupations=tuple(models.CareerRow(row["code"], row["title"]) for row in rows),
    )


ANSWERS: Mapping[Operation[object], Answer] = MappingProxyType(
    {taxonomy.TAXONOMY: directions, taxonomy.CODE_HISTORY: code_history}
)
