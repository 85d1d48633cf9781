"""What service lists, version information and lists of careers say, and what careers and occupations share."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Link:
    """A name with the address O*NET gives for it: a path of the API (`href`) or a web page (`url`)."""

    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class ServiceList:
    """The services that are announced at an address (contract 2.1, 5.1)."""

    services: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class About:
    """Version information: which taxonomy, database release and API version answer (contract 2.2)."""

    taxonomy: Link | None
    database: Link | None
    api_version: str | None


@dataclass(frozen=True, slots=True)
class Tags:
    """Flags that O*NET sets on a career; False also when the flag was not sent (OnLine sends only two)."""

    bright_outlook: bool = False
    green: bool = False
    apprenticeship: bool = False


@dataclass(frozen=True, slots=True)
class CareerRow:
    """One career or occupation in a list; the fields after `tags` only in the lists that send them.

    `fit` Best, Great or Good; `percent_employed` percent of the career's workers; `match_type` why a military job
    leads here; `military_jobs` the branches that have the job, None in lists that do not name branches.

    2.0 only: `description` of a taxonomy's occupation; `supplemental`, which resembles the occupation less. Searches of
    the embedded service only: `matched_title` or `matched_activity`, why the career is listed.
    """

    code: str
    title: str
    href: str | None = None
    tags: Tags = Tags()
    fit: str | None = None
    percent_employed: Decimal | None = None
    category: str | None = None
    match_type: str | None = None
    military_jobs: tuple[str, ...] | None = None
    preparation_needed: str | None = None
    pay_grade: str | None = None
    description: str | None = None
    supplemental: bool = False
    matched_title: str | None = None
    matched_activity: str | None = None


@dataclass(frozen=True, slots=True)
class ListSummary:
    """What a list says of itself, only in 2.0: of the cluster, interest, job zone, element or technology it is for.

    `sub_clusters` and `example_programs` of a career cluster; `source` and `license` are web pages. `id` of an element,
    a task or a kind of technology, with `examples`; `see_more` leads to all that have it, `total` of them.
    """

    title: str | None
    description: str | None = None
    experience: str | None = None
    job_training: str | None = None
    education: str | None = None
    sub_clusters: tuple[str, ...] = ()
    example_programs: tuple[str, ...] = ()
    source: str | None = None
    license: str | None = None
    detail: str | None = None
    id: str | None = None
    interest_code: str | None = None
    examples: tuple[str, ...] = ()
    total: int | None = None
    see_more: str | None = None


@dataclass(frozen=True, slots=True)
class Paging:
    """The rows of a list that were sent: `start` to `end` of `total`, with the API's own links to the neighbors."""

    start: int | None
    end: int | None
    total: int | None
    sort: str | None
    next: str | None
    previous: str | None


@dataclass(frozen=True, slots=True)
class CareerList:
    """A list of careers of My Next Move, Mi Próximo Paso or Veterans (contract 3.2, 3.3, 3.6).

    2.0 only: `summary`, and `examples`, careers of an industry with the percent of their workers there. The embedded
    service only: `meant`, what it searched for instead of a keyword with unknown words.
    """

    keyword: str | None
    paging: Paging
    careers: tuple[CareerRow, ...]
    summary: ListSummary | None = None
    examples: tuple[CareerRow, ...] = ()
    meant: str | None = None


@dataclass(frozen=True, slots=True)
class MilitaryMatch:
    """One military job that a search matched: its branch, code, title and pages elsewhere about it."""

    branch: str | None
    active: bool | None
    code: str | None
    title: str
    external_info: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MilitaryJobs:
    """Jobs of the military branches that are like a career, or those of one `branch`; 2.0 only."""

    branch: str | None
    jobs: tuple[MilitaryMatch, ...]


@dataclass(frozen=True, slots=True)
class MilitarySearch:
    """Careers for a military job, with the jobs that matched (contract 5.3)."""

    keyword: str | None
    branch: str | None
    paging: Paging
    matches: tuple[MilitaryMatch, ...]
    careers: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class NamedElement:
    """An element of the O*NET content model by id and name."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Technology:
    """A piece of technology; `hot_technology` is the name under which O*NET counts it as hot, None if it is not.

    2.0 only: whether it is `in_demand`, the `percentage` of job postings that ask for it, and `href` to who uses it.
    """

    name: str
    hot_technology: str | None
    in_demand: bool = False
    percentage: Decimal | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class TechnologyCategory:
    """Technology of one UNSPSC commodity; `related` is the API path to occupations that use it."""

    id: str | None
    title: Technology
    examples: tuple[Technology, ...]
    related: str | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """An outlook in words: one category, or several for a bright one (contract 3.9.8).

    `links` lead to the list of each category of a bright one, if the answer says which list it is.
    """

    description: str | None
    categories: tuple[str, ...]
    links: tuple[Link, ...] = ()


def is_empty(answer: object) -> bool:
    """Return whether an answer says nothing at all: under a root of any name, that is no answer."""
    return not any(getattr(answer, name) for name in getattr(answer, "__dataclass_fields__", ()))
