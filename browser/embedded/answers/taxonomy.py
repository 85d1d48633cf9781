"""What became of a code from one O*NET-SOC taxonomy to another (contract 7)."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from browser.embedded import assumptions
from browser.embedded.answers.document import Refused, element
from browser.embedded.data.store import Store
from browser.onet.operations.operation import VARIABLES

# From one taxonomy to the same or another -> the title of a code, the codes that it became and their titles.
QUERIES = MappingProxyType(
    {
        ("2010", "2010"): "SELECT DISTINCT old_title AS name, old AS code, old_title AS title",
        ("2010", "2019"): "SELECT old_title AS name, code, title",
        ("2019", "2010"): "SELECT title AS name, old AS code, old_title AS title",
    }
)
# The title of a code in the data, for companion tables that tell codes only, and for codes of 2019 that are all new.
HELD = "SELECT name FROM title WHERE language = 'en' AND code = ?"


def services(_store: Store, _values: Mapping[str, str], _params: Mapping[str, str]) -> Element:
    """Answer with the directions in which a code can be followed."""
    return element(
        "resources",
        *(
            element("resource", element("title", assumptions.DIRECTION_TITLES[direction]), href=f"taxonomy/{direction}")
            for direction in VARIABLES["direction"].split("|")
        ),
    )


def code_history(store: Store, values: Mapping[str, str], params: Mapping[str, str]) -> Element:
    """Answer with the codes that a code became; Refused for one that its taxonomy does not have."""
    code = params["code"]
    active = next(row["value"][-4:] for row in store.execute("SELECT value FROM meta WHERE key = 'taxonomy'"))
    asked, _, wanted = values["direction"].partition("_to_")
    source, target = (active if year == "active" else year for year in (asked, wanted))
    column = "old" if source == "2010" else "code"
    rows = store.execute(f"{QUERIES[source, target]} FROM successor WHERE {column} = ? ORDER BY 2", (code,)).fetchall()
    titles = [row["name"] for row in (*rows, *(store.execute(HELD, (code,)) if source == active else ()))]
    if not titles:
        raise Refused(assumptions.UNKNOWN_IN_TAXONOMY.format(code=code, taxonomy=f"O*NET-SOC {source}"))
    described = store.execute("SELECT text FROM description WHERE language = 'en' AND code = ?", (code,)).fetchone()
    return element(
        "taxonomy",
        element("title", titles[0]),
        element("description", described["text"]) if described and source == active else None,
        *(element("occupation", element("code", row["code"]), element("title", row["title"])) for row in rows),
        code=code,
    )
