"""Careers with what a client can choose them by, and how many each choice leaves, from one pass over the data file."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from sqlite3 import Row
from types import MappingProxyType
from typing import Any

from browser.embedded.assumptions import EDUCATION_SHARE, SOME_EMPLOYED
from browser.embedded.data.companion import NATION
from browser.embedded.data.store import Store
from browser.embedded.search.everyday import is_spanish
from browser.embedded.search.search import find

INTERESTS = "RIASEC"  # by the letters of the Holland codes, in the order of the content model


@dataclass(frozen=True, slots=True)
class Career:
    """A career as it is chosen; what the data do not say is None, or empty.

    `education` is the category that most workers call required, `pay` the middle pay of a year in an area, `growth` the
    projected percent in ten years, rounded; `interests` are letters of INTERESTS, `industries` those with many of its
    workers. `sort` is its title as titles are ordered, `lang` the title's language.
    """

    code: str
    title: str
    lang: str
    sort: str
    education: int | None
    zone: int | None
    pay: int | None
    change: float | None
    growth: int | None
    openings: int | None
    interests: str
    industries: tuple[str, ...]
    bright: str
    apprenticeship: str


@dataclass(frozen=True, slots=True)
class Trait:
    """What careers are chosen by: how it is read from one, and whether that fits what was chosen.

    `is_several`: more than one may be chosen, and a career must have them all.
    """

    of: Callable[[Career], Any]
    fits: Callable[[Any, Any], bool]
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice that was made: the name of its trait, and the value."""

    trait: str
    value: Any


@dataclass(frozen=True, slots=True)
class Matches:
    """Careers that fit all choices, and `beside` each choice those that fit all others alone."""

    careers: tuple[Career, ...]
    beside: tuple[tuple[Chosen, tuple[Career, ...]], ...]

    def without(self, choice: Chosen) -> tuple[Career, ...]:
        """Return the careers that would remain without a choice."""
        return (*self.careers, *dict(self.beside)[choice])

    def counts(self, trait: str, options: Iterable[Any]) -> dict[Any, int]:
        """Return how many careers would remain with each option, in the place of what is chosen of its trait."""
        row = TRAITS[trait]
        pool = self.careers if row.is_several else self.pool(trait)
        values = Counter(map(row.of, pool))
        return {option: sum(n for value, n in values.items() if row.fits(value, option)) for option in options}

    def pool(self, trait: str) -> tuple[Career, ...]:
        """Return the careers that would remain with nothing chosen of a trait that one value is chosen of."""
        others = (careers for choice, careers in self.beside if choice.trait == trait)
        return (*self.careers, *(career for careers in others for career in careers))


def _at_most(value: int | None, most: int) -> bool:
    return value is not None and value <= most


def _at_least(value: int | None, least: int) -> bool:
    return value is not None and value >= least


def _has(values: Collection[str], one: str) -> bool:
    return one in values


def _among(code: str, codes: Collection[str]) -> bool:
    return code in codes


TRAITS: Mapping[str, Trait] = MappingProxyType(
    {
        "keyword": Trait(lambda career: career.code, _among),
        "education": Trait(lambda career: career.education, _at_most),
        "zone": Trait(lambda career: career.zone, _at_most),
        "pay": Trait(lambda career: career.pay, _at_least),
        "growth": Trait(lambda career: career.growth, _at_least),
        "industry": Trait(lambda career: career.industries, _has),
        "interest": Trait(lambda career: career.interests, _has, is_several=True),
        "bright": Trait(lambda career: career.bright, _has),
        "apprenticeship": Trait(lambda career: career.apprenticeship, _has),
    }
)


def matches(careers: Iterable[Career], chosen: Sequence[Chosen]) -> Matches:
    """Return the careers that fit all choices, or all but one."""
    every: list[Career] = []
    beside: dict[Chosen, list[Career]] = {choice: [] for choice in chosen}
    rows = [(choice, TRAITS[choice.trait]) for choice in beside]
    for career in careers:
        missed = [choice for choice, trait in rows if not trait.fits(trait.of(career), choice.value)]
        if not missed:
            every.append(career)
        elif len(missed) == 1:
            beside[missed[0]].append(career)
    return Matches(tuple(every), tuple((choice, tuple(careers)) for choice, careers in beside.items()))


def is_known(careers: Sequence[Career], trait: str) -> bool:
    """Return whether the data say anything of a trait."""
    row = TRAITS[trait]
    return any(row.of(career) not in (None, "", ()) for career in careers)


def careers(store: Store, language: str, area: str = NATION) -> tuple[Career, ...]:
    """Return every career with what it is chosen by: pay is that of an area, a title English if it has no other."""
    rows = store.execute(
        """
        SELECT
            title.code, coalesce(own.name, title.name) AS name, coalesce(own.sort, title.sort) AS sort,
            iif(own.name IS NULL, 'en', own.language) AS lang,
            zone, change, openings, CAST(annual_median AS INTEGER) AS pay,
            title.code IN (SELECT code FROM bright) AS bright,
            title.code IN (SELECT code FROM apprenticeship) AS apprenticeship,
            (
                SELECT category FROM education WHERE education.code = title.code AND percentage >= ?
                ORDER BY percentage DESC, category LIMIT 1
            ) AS education,
            (
                SELECT group_concat(substr(?, value, 1), '') FROM rating
                WHERE subject = 'interests' AND rating.code = title.code AND scale = 'IH' AND value > 0
            ) AS interests,
            (
                SELECT group_concat(industry) FROM industry_share
                WHERE industry_share.soc = occupation.soc AND percentage >= ?
            ) AS industries
        FROM title JOIN occupation USING (code) LEFT JOIN title AS own ON own.code = title.code AND own.language = ?
        LEFT JOIN job_zone ON job_zone.code = title.code LEFT JOIN projection USING (soc)
        LEFT JOIN wage ON wage.area = ? AND wage.survey = occupation.survey
        WHERE title.language = 'en'
        """,
        (EDUCATION_SHARE, INTERESTS, SOME_EMPLOYED, language, area),
    )
    return tuple(map(_career, rows))


def _career(row: Row) -> Career:
    return Career(
        code=row["code"],
        title=row["name"],
        lang=row["lang"],
        sort=row["sort"],
        education=row["education"],
        zone=row["zone"],
        pay=row["pay"],
        change=row["change"],
        growth=None if row["change"] is None else floor(row["change"] + 0.5),
        openings=row["openings"],
        interests=row["interests"] or "",
        industries=tuple((row["industries"] or "").split(",")) if row["industries"] else (),
        bright="1" if row["bright"] else "",
        apprenticeship="1" if row["apprenticeship"] else "",
    )


def keyword_codes(store: Store, keyword: str, language: str) -> tuple[str, ...]:
    """Return the codes of the careers that a keyword finds, the best match first."""
    return tuple(find(store, keyword, "es" if is_spanish(keyword) else language).scores)


def education_levels(store: Store, language: str) -> Mapping[int, str]:
    """Return the plain name of each level of education."""
    rows = store.execute("SELECT category, name FROM plain_education WHERE language = ? ORDER BY category", (language,))
    return {row["category"]: row["name"] for row in rows}


def industries(store: Store, language: str) -> Mapping[str, str]:
    """Return the short name of each industry."""
    rows = store.execute("SELECT code, name FROM industry WHERE language = ? ORDER BY name", (language,))
    return {row["code"]: row["name"] for row in rows}


def release(store: Store) -> str:
    """Return the name of the release that the tables of careers are from."""
    row = store.execute("SELECT value FROM meta WHERE key = 'release'").fetchone()
    return row["value"] if row else "O*NET"
