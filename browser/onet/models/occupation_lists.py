"""Lists of O*NET OnLine occupations, and what each is chosen from (contract 6.2, 6.3, 6.7)."""

from dataclasses import dataclass, field
from decimal import Decimal

from browser.onet.models.lists import ListSummary, Outlook, Paging, Tags


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list can be chosen by, or an occupation belongs to: its code or id in the API's paths, and its title.

    2.0 only: a career cluster has its `group`, an interest its `description` and `score`, a technology the
    `job_postings` that ask for it, a STEM type the `job_families` to which its occupations can be narrowed. An industry
    has `most_people` and `some_people`: lists of the careers with most, or some, of their workers in it; one may be
    missing.
    """

    code: str
    title: str
    href: str | None = None
    group: str | None = None
    description: str | None = None
    score: Decimal | None = None
    most_people: str | None = None
    some_people: str | None = None
    job_postings: int | None = None
    job_families: tuple["Choice", ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """Job families, career clusters, industries and so on; `paging` is None if the whole list was sent."""

    choices: tuple[Choice, ...]
    paging: Paging | None


@dataclass(frozen=True, slots=True)
class IndustryPercent:
    """The percent of an occupation's workers in an industry, by its two-digit NAICS sector; 2.0 only: its `title`."""

    code: str
    percent: Decimal | None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class OccupationRow:
    """One occupation in a list; the fields after `tags` only in the lists that send them.

    `relevance_score` of a search; `projected_growth` in words; `projected_openings` a year, in persons.

    2.0 only: `job_zone`; `has_data`, None if not said; `industry_data_from`, the occupation whose figures these are;
    `in_demand` and the `percentage` of job postings of the technology that the list was chosen by. Searches of the
    embedded service only: `matched_title` or `matched_activity`, why the occupation is listed.
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
    job_zone: Choice | None = None
    has_data: bool | None = None
    industry_data_from: str | None = None
    in_demand: bool | None = None
    percentage: Decimal | None = None
    matched_title: str | None = None
    matched_activity: str | None = None


@dataclass(frozen=True, slots=True)
class OccupationList:
    """A list of O*NET OnLine occupations (contract 6.2, 6.3, 6.7).

    2.0 only: `summary` of what it was chosen by, the `cluster` that a sub-cluster belongs to, the `categories` of a
    technology. The embedded service only: `meant`, what it searched for instead of a keyword with unknown words.
    """

    keyword: str | None
    paging: Paging
    occupations: tuple[OccupationRow, ...]
    summary: ListSummary | None = None
    cluster: Choice | None = None
    categories: tuple[Choice, ...] = ()
    meant: str | None = None
