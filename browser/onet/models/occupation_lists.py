"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.2, 6.3, 6.7)."""

from dataclasses import dataclass, field
from decimal import Decimal

from browser.onet.models.lists import Outlook, Paging, Tags


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list can be chosen by, or an occupation belongs to: its code or id in the API's paths, and its title."""

    code: str
    title: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """Job families, career clusters, industries and so on; `paging` is None if the whole list was sent."""

    choices: tuple[Choice, ...]
    paging: Paging | None


@dataclass(frozen=True, slots=True)
class IndustryPercent:
    """The percent of an occupation's workers in an industry, by its two-digit NAICS sector."""

    code: str
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class OccupationRow:
    """One occupation in a list; the fields after `tags` only in the lists that send them.

    `relevance_score` of a search; `projected_growth` in words; `projected_openings` a year, in persons.
    """

    code: str
    title: str
    href: str | None = None
    tags: Tags = field(default_factory=Tags)
    relevance_score: Decimal | None = None
    bright_outlook: Outlook | None = None
    career_cluster: tuple[Choice, ...] = ()
    career_pathway: tuple[Choice, ...] = ()
    percent_employed_by_industry: tuple[IndustryPercent, ...] = ()
    projected_growth: str | None = None
    projected_openings: int | None = None
    stem_occupation_type: tuple[Choice, ...] = ()
    job_family: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class OccupationList:
    """A list of O*NET OnLine occupations (contract 6.2, 6.3, 6.7)."""

    keyword: str | None
    paging: Paging
    occupations: tuple[OccupationRow, ...]
