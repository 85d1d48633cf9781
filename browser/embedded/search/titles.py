"""The index of titles: every form of each, its stems, and how much each stem says."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from sqlite3 import Connection
from typing import NamedTuple

from browser.embedded.search.words import COMMON, folded, stem

# Every title and how much it says of what somebody is: of equal ones of an occupation the first counts. "Cooks,
# Restaurant" are cooks; "Engineers, All Other" are not all engineers; "Child, Family, and ... Workers" are no child.
# What people say in one region of the Spanish language may mean something else in another.
TITLES = """
    SELECT code, name, trust FROM (
        SELECT language, code, name, 3.0 AS trust FROM title
        UNION ALL SELECT language, code, substr(name, 1, instr(name, ',') - 1), 2.0 FROM title
        WHERE name LIKE '%s,%' AND (language <> 'en' OR substr(name, instr(name, ',') - 1, 1) = 's')
        AND name NOT LIKE '%, all other%' AND name NOT LIKE '%, tod_s l_s dem_s%'
        UNION ALL SELECT 'en', code, name, 2.0 FROM reported_title
        UNION ALL SELECT language, code, name, CASE WHEN language = 'en' OR region IS NOT NULL THEN 1.0 ELSE 2.0 END
        FROM alternate_title
    ) JOIN occupation USING (code) WHERE language = ? ORDER BY trust DESC
"""
BOTH_NAMES = re.compile(r"(.+?)\s*\((.+)\)\s*")  # CEO (Chief Executive Officer)
# The word that says what somebody is, the last in English and the first in Spanish, counts more than the others.
HEAD = {"en": (-1, 1.2), "es": (0, 3.0)}
# An occupation with ten times as many titles has not ten times as much to say for itself.
CROWDED, FEW = 0.2, 5
POWER = 5  # the nearness of two titles counts by it: one that says the same more than many that share a word


class Form(NamedTuple):
    """A title, or one of its two names: its words, its key, and its different telling stems."""

    text: str
    key: str
    stems: tuple[str, ...]


class Forms:
    """The forms of titles in one language. The same word is stemmed once, the same title split once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._common = COMMON[language]
        self.stems: dict[str, str] = {}
        self._split: dict[str, list[Form]] = {}

    def of(self, name: str) -> list[Form]:
        """Return a title as it is and, if it is two names, each of them."""
        if name not in self._split:
            both = BOTH_NAMES.fullmatch(name) if "(" in name else None
            whole = self._form(name)
            self._split[name] = [whole._replace(stems=()), *map(self._form, both.groups())] if both else [whole]
        return self._split[name]

    def _form(self, name: str) -> Form:
        words = folded(name).split()
        for word in words:
            if word not in self.stems:
                self.stems[word] = stem(word, self._language)
        stems = list(map(self.stems.__getitem__, words))
        telling = [one for one, word in zip(stems, words, strict=True) if word not in self._common]
        return Form(" ".join(words), " ".join(stems), tuple(dict.fromkeys(telling or stems)))


def counts(rarities: Sequence[float], language: str) -> list[float]:
    """Return how much each term of a title counts, given how rare each is."""
    place, more = HEAD[language]
    counted = list(rarities)
    counted[place] *= more
    return counted


def index(connection: Connection, language: str) -> None:
    """Fill the tables that searches for titles use."""
    forms = Forms(language)
    named: dict[tuple[str, str], tuple[str, float, Form]] = {}
    for code, name, trust in connection.execute(TITLES, (language,)):
        for form in forms.of(name):
            named.setdefault((code, form.text), (name, trust, form))
    sizes = Counter(code for code, _ in named)
    titles_with = Counter(one for _, _, form in named.values() for one in form.stems)
    rarity = {one: math.log((len(named) + 1) / (count + 0.5)) for one, count in titles_with.items()}
    (before,) = connection.execute("SELECT count(*) FROM term").fetchone()
    terms = {one: number for number, one in enumerate(rarity, before + 1)}
    (before,) = connection.execute("SELECT count(*) FROM named").fetchone()
    rows: list[tuple[int, int, str, float]] = []
    for number, ((code, _), (_, trust, form)) in enumerate(named.items(), before + 1):
        if form.stems:
            counted = counts([rarity[one] for one in form.stems], language)
            worth = (trust / (sizes[code] + FEW) ** CROWDED) ** (1 / POWER)
            scale = worth / math.hypot(*counted)
            rows += [(terms[one], number, code, scale * count) for one, count in zip(form.stems, counted, strict=True)]
    connection.executemany(
        "INSERT INTO named VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, language, code, name, form.key, trust)
            for number, ((code, _), (name, trust, form)) in enumerate(named.items(), before + 1)
        ),
    )
    connection.executemany(
        "INSERT INTO term VALUES (?, ?, ?, ?, ?)",
        ((number, language, one, rarity[one], titles_with[one]) for one, number in terms.items()),
    )
    connection.executemany("INSERT INTO title_term VALUES (?, ?, ?, ?)", sorted(rows))
    connection.executemany(
        "INSERT INTO spoken VALUES (?, ?, ?)",
        ((language, word, terms[one]) for word, one in sorted(forms.stems.items()) if one in terms),
    )
