"""Occupations by their names: a title that is exactly what was typed, or one that an everyday word leads to."""

import json
import math
from collections.abc import Mapping, Sequence
from itertools import islice, product
from sqlite3 import Connection

from browser.embedded.search.everyday import stems
from browser.embedded.search.queries import PHRASE, Concept
from browser.embedded.search.words import folded

# An alternate title says no more than that it is near; "Systems Engineer", typed, is not "System Engineer".
TYPED = """
    SELECT code, max((trust - 1) * value * iif(name = :typed COLLATE NOCASE, 2.4, 1.4))
    FROM json_each(:keys) JOIN named ON named.key = json_each.key
    WHERE language = :language AND trust >= :least GROUP BY code
"""
MEANT = """
    SELECT key, code, trust FROM named WHERE language = 'en' AND key IN (SELECT value FROM json_each(?))
"""
MOST_NAMES = 24
OFFICIAL = 3  # the trust of an occupation's own title


def typed(
    store: Connection, keyword: str, words: Sequence[str], concepts: Sequence[Concept], language: str
) -> dict[str, float]:
    """Return the occupations with a title, or a name in it, that is what was typed, and how much each counts."""
    choices = [
        [(concept.typed, 1.0)]
        + [(word, near) for (own, word), near in concept.words.items() if own == language and near != PHRASE]
        for concept in concepts
    ]
    keys = {stems(words, language): 1.0}
    for place in range(len(words) - 1):  # cabinet maker: cabinetmaker
        keys[stems([*words[:place], words[place] + words[place + 1], *words[place + 2 :]], language)] = 1.0
    for name in islice(product(*choices), MOST_NAMES):
        near = math.prod(part for _, part in name)
        key = stems(" ".join(said for said, _ in name).split(), language)
        keys[key] = max(near, keys.get(key, 0))
    # What an everyday phrase leads to is likelier to be meant than whoever reports to be called so.
    is_everyday = any(concept.titles and concept.typed == " ".join(words) for concept in concepts)
    least = OFFICIAL if is_everyday and len(words) > 1 else 0
    values = {"typed": keyword.strip(), "language": language, "keys": json.dumps(keys), "least": least}
    found = store.execute(TYPED, values).fetchall()
    best = {code[:7]: says for code, says in sorted(found, key=lambda row: row[1])}
    # Nurses are registered nurses rather than critical care nurses, though it is these who report to be called so.
    return {code: best[code[:7]] if code.endswith(".00") else says for code, says in found}


def meant(store: Connection, names: Mapping[str, float]) -> dict[str, float]:
    """Return the occupations with these titles, and how much each counts; if several share one, the most trusted."""
    keys = {stems(folded(name).split(), "en"): near for name, near in names.items()}
    if not keys:
        return {}
    rows = store.execute(MEANT, (json.dumps(list(keys)),)).fetchall()
    trust: dict[str, float] = {}
    for key, _, one in rows:
        trust[key] = max(one, trust.get(key, 0))
    found: dict[str, float] = {}
    for key, code, one in rows:
        if one == trust[key]:
            found[code] = max(keys[key], found.get(code, 0))
    return found
