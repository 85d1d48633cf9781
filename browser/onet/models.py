"""What O*NET Web Services answer with: the nouns of the domain, for every generation of the API.

None means that O*NET gave no such value; it never means zero or empty. Codes and ids are text. Numbers keep the
digits that were sent (`Decimal`), so that a page can show them unrounded. Units stand beside the field.
Fields are named as in the reference manual (contract sections 2 to 6).
"""

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
    leads here; `military_jobs` the branches that have it; `relevance_score` of an OnLine search.
    """

    code: str
    title: str
    href: str | None = None
    tags: Tags = Tags()
    fit: str | None = None
    percent_employed: Decimal | None = None
    category: str | None = None
    match_type: str | None = None
    military_jobs: tuple[str, ...] = ()
    preparation_needed: str | None = None
    pay_grade: str | None = None
    relevance_score: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a list stands: rows `start` to `end` of `total`, with the API's own links to the neighbors."""

    start: int | None
    end: int | None
    total: int | None
    sort: str | None
    next: str | None
    previous: str | None


@dataclass(frozen=True, slots=True)
class CareerList:
    """A list of careers of My Next Move, Mi Próximo Paso or Veterans (contract 3.2, 3.3, 3.6)."""

    keyword: str | None
    paging: Paging
    careers: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class OccupationList:
    """A list of O*NET OnLine occupations (contract 6.2, 6.3)."""

    keyword: str | None
    paging: Paging
    occupations: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class MilitaryMatch:
    """One military job that a search matched: its branch, code, title and pages elsewhere about it."""

    branch: str | None
    active: bool | None
    code: str | None
    title: str
    external_info: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MilitarySearch:
    """Careers for a military job, with the jobs that matched (contract 5.3)."""

    keyword: str | None
    branch: str | None
    paging: Paging
    matches: tuple[MilitaryMatch, ...]
    careers: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class Career:
    """A career's overview in My Next Move (contract 3.9.1); `career_video` None when not said."""

    code: str
    title: str
    tags: Tags
    also_called: tuple[str, ...]
    what_they_do: str | None
    on_the_job: tuple[str, ...]
    career_video: bool | None
    resources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NamedElement:
    """An element of the O*NET content model by id and name."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """Elements that My Next Move shows under one heading."""

    id: str | None
    title: str
    elements: tuple[NamedElement, ...]


@dataclass(frozen=True, slots=True)
class ElementGroups:
    """Knowledge, skills or abilities of a career (contract 3.9.2 to 3.9.4)."""

    groups: tuple[ElementGroup, ...]


@dataclass(frozen=True, slots=True)
class Interest:
    """The interest area that suits a career best."""

    id: str | None
    title: str
    description: str | None


@dataclass(frozen=True, slots=True)
class Personality:
    """Top interest and work styles of a career (contract 3.9.5)."""

    top_interest: Interest | None
    work_styles: tuple[NamedElement, ...]


@dataclass(frozen=True, slots=True)
class Technology:
    """A piece of technology; `hot_technology` is the name under which O*NET counts it as hot, None if it is not."""

    name: str
    hot_technology: str | None


@dataclass(frozen=True, slots=True)
class TechnologyCategory:
    """Technology of one UNSPSC commodity; `related` is the API path to occupations that use it."""

    id: str | None
    title: Technology
    examples: tuple[Technology, ...]
    related: str | None = None


@dataclass(frozen=True, slots=True)
class CareerTechnology:
    """Technology used in a career (contract 3.9.6)."""

    categories: tuple[TechnologyCategory, ...]


@dataclass(frozen=True, slots=True)
class Apprenticeship:
    """A registered apprenticeship and its RAPIDS code."""

    title: str
    rapids: str | None


@dataclass(frozen=True, slots=True)
class Education:
    """Education usually needed for a career, its job zone (1 to 5) and apprenticeships (contract 3.9.7)."""

    job_zone: int | None
    education_usually_needed: tuple[str, ...]
    apprenticeships: tuple[Apprenticeship, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """An outlook in words: one category, or several for a bright one (contract 3.9.8)."""

    description: str | None
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """US dollars; `over` is True where the wage survey stops counting, so that a page says "more than"."""

    dollars: Decimal
    over: bool = False


@dataclass(frozen=True, slots=True)
class PayRange:
    """Pay in US dollars: the 10th percentile, the median and the 90th percentile of all workers."""

    low: Amount | None
    median: Amount | None
    high: Amount | None


@dataclass(frozen=True, slots=True)
class Salary:
    """National pay by year and by hour, for the SOC code it was surveyed under."""

    soc_code: str | None
    annual: PayRange | None
    hourly: PayRange | None


@dataclass(frozen=True, slots=True)
class JobOutlook:
    """Outlook and pay of a career (contract 3.9.8)."""

    outlook: Outlook | None
    bright_outlook: Outlook | None
    salary: Salary | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the API offers: its API path and its size in pixels."""

    href: str
    width: int | None
    height: int | None


@dataclass(frozen=True, slots=True)
class State:
    """How common a career is in a state: 1 is as common as in the country as a whole."""

    name: str
    postal_code: str | None
    location_quotient: Decimal | None


@dataclass(frozen=True, slots=True)
class StateOutlook:
    """States above, about and below the national share of a career (contract 3.9.9)."""

    map: Picture | None
    legend: Picture | None
    above_average: tuple[State, ...]
    average: tuple[State, ...]
    below_average: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class IndustryShare:
    """An industry and the percent of a career's workers in it; the code is a two-digit NAICS sector."""

    code: str
    title: str
    href: str | None
    percent_employed: Decimal | None


@dataclass(frozen=True, slots=True)
class WhereDoTheyWork:
    """Industries that employ most people of a career (contract 3.9.10)."""

    industries: tuple[IndustryShare, ...]


@dataclass(frozen=True, slots=True)
class ExploreMore:
    """Related careers, and industries with the SOC code they were counted under (contract 3.9.11)."""

    careers: tuple[CareerRow, ...]
    soc_code: str | None
    industries: tuple[IndustryShare, ...]


@dataclass(frozen=True, slots=True)
class CareerReport:
    """A career and all of its sections; None is a section that was not sent (contract 3.9.12)."""

    career: Career
    knowledge: ElementGroups | None
    skills: ElementGroups | None
    abilities: ElementGroups | None
    personality: Personality | None
    technology: CareerTechnology | None
    education: Education | None
    job_outlook: JobOutlook | None
    check_out_my_state: StateOutlook | None
    explore_more: ExploreMore | None
    where_do_they_work: WhereDoTheyWork | None


@dataclass(frozen=True, slots=True)
class ResourceUpdated:
    """Where one kind of data on an occupation comes from; both None while there are no data yet."""

    title: str
    source: str | None
    year: str | None


@dataclass(frozen=True, slots=True)
class Updated:
    """When an occupation's data were last updated; `partial` when only some sections have data."""

    partial: bool
    year: str | None
    resources: tuple[ResourceUpdated, ...]


@dataclass(frozen=True, slots=True)
class Green:
    """An occupation's place in the green economy: only in data from before 2021."""

    description: str | None
    category: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation's overview in O*NET OnLine (contract 6.4)."""

    code: str
    title: str
    tags: Tags
    description: str | None
    sample_of_reported_job_titles: tuple[str, ...]
    also_see: tuple[CareerRow, ...]
    updated: Updated | None
    bright_outlook: Outlook | None
    green: Green | None
    summary_resources: tuple[Link, ...]
    details_resources: tuple[Link, ...]
    custom_resources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A rating from 0 to 100 on the named scale; `important` as O*NET marks it (from 50 up), None if not said."""

    value: Decimal
    scale: str | None
    important: bool | None


@dataclass(frozen=True, slots=True)
class Task:
    """A task of an occupation; category and score only in the details report."""

    statement: str
    id: str | None
    category: str | None
    score: Score | None
    green: bool
    related: str | None


@dataclass(frozen=True, slots=True)
class Tasks:
    """Tasks of an occupation (contract 6.5)."""

    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class TechnologyList:
    """Technology skills or tools; `see_all` is the API path to the whole list when this one is cut."""

    see_all: str | None
    categories: tuple[TechnologyCategory, ...]


@dataclass(frozen=True, slots=True)
class ToolsTechnology:
    """The joint section of tools and technology (contract 6.5)."""

    see_all: str | None
    tools: TechnologyList | None
    technology: TechnologyList | None


@dataclass(frozen=True, slots=True)
class Response:
    """The percent of the workers asked who gave an answer."""

    text: str
    percentage: Decimal | None


@dataclass(frozen=True, slots=True)
class RatedElement:
    """An element of the content model with its rating; `responses` only in work context."""

    id: str | None
    name: str
    description: str | None
    score: Score | None
    responses: tuple[Response, ...]
    related: str | None


@dataclass(frozen=True, slots=True)
class RatedElements:
    """Knowledge, skills, abilities, activities, context, interests, styles or values of an occupation.

    `high_point_code` only with interests: the letters of the strongest ones, as ISA.
    """

    elements: tuple[RatedElement, ...]
    high_point_code: str | None


@dataclass(frozen=True, slots=True)
class Activity:
    """A detailed work activity."""

    title: str
    id: str | None
    related: str | None


@dataclass(frozen=True, slots=True)
class DetailedWorkActivities:
    """Detailed work activities of an occupation."""

    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class JobZone:
    """How much preparation an occupation takes: zones 1 to 5, told in words."""

    value: int | None
    title: str
    education: str | None
    related_experience: str | None
    job_training: str | None
    job_zone_examples: str | None
    svp_range: str | None


@dataclass(frozen=True, slots=True)
class EducationLevel:
    """A level of education and the percent of respondents who say that it is required."""

    name: str
    description: str | None
    score: Score | None


@dataclass(frozen=True, slots=True)
class Discipline:
    """A field of study with its CIP programs: only in answers from before 2016."""

    name: str
    programs: tuple[NamedElement, ...]


@dataclass(frozen=True, slots=True)
class RequiredEducation:
    """Education required in an occupation, as the workers asked say."""

    level_required: tuple[EducationLevel, ...]
    disciplines: tuple[Discipline, ...]


@dataclass(frozen=True, slots=True)
class RelatedOccupations:
    """Occupations that are like this one."""

    occupations: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class AdditionalInformation:
    """Web pages with more about an occupation."""

    sources: tuple[Link, ...]


Section = (
    Tasks
    | TechnologyList
    | ToolsTechnology
    | RatedElements
    | DetailedWorkActivities
    | JobZone
    | RequiredEducation
    | RelatedOccupations
    | AdditionalInformation
)


@dataclass(frozen=True, slots=True)
class ReportSection:
    """One section of an OnLine report: its name in the API's paths, and what it says."""

    name: str
    content: Section


@dataclass(frozen=True, slots=True)
class OccupationReport:
    """A summary or details report on an occupation (contract 6.5); `display` short or long."""

    occupation: Occupation
    display: str | None
    sections: tuple[ReportSection, ...]
