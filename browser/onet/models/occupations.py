"""What an occupation of O*NET OnLine and its reports say (contract 6.4, 6.5)."""

from dataclasses import dataclass
from decimal import Decimal

from browser.onet.models.lists import (
    CareerRow,
    Link,
    NamedElement,
    Outlook,
    Paging,
    Tags,
    Technology,
    TechnologyCategory,
)
from browser.onet.models.occupation_lists import Choice


@dataclass(frozen=True, slots=True)
class ResourceUpdated:
    """Where one kind of data on an occupation comes from; both None while there are no data yet.

    2.0 only: `section`, the name in the paths of the report's section that is made from the data.
    """

    title: str
    source: str | None
    year: str | None
    section: str | None = None


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
    """Tasks of an occupation (contract 6.5); `is_detailed` in the details report, where a task may have a score.

    2.0 only: `paging`.
    """

    tasks: tuple[Task, ...]
    paging: Paging | None = None
    is_detailed: bool = False


@dataclass(frozen=True, slots=True)
class TechnologyTotal:
    """How many pieces of technology of an occupation are hot or in demand, and the list of them; 2.0 only."""

    total: int | None
    href: str | None


@dataclass(frozen=True, slots=True)
class TechnologyList:
    """Technology skills or tools; `see_all` is the API path to the whole list when this one is cut.

    2.0 only: `examples` without categories, in the lists of technology that is hot or in demand; `hot_technology` and
    `in_demand_skills` lead to these lists; `paging`.
    """

    see_all: str | None
    categories: tuple[TechnologyCategory, ...]
    examples: tuple[Technology, ...] = ()
    hot_technology: TechnologyTotal | None = None
    in_demand_skills: TechnologyTotal | None = None
    paging: Paging | None = None


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

    `high_point_code` only with interests: the letters of the strongest ones, as ISA. 2.0 only: `paging`.
    """

    elements: tuple[RatedElement, ...]
    high_point_code: str | None
    paging: Paging | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A detailed work activity."""

    title: str
    id: str | None
    related: str | None


@dataclass(frozen=True, slots=True)
class DetailedWorkActivities:
    """Detailed work activities of an occupation; 2.0 only: `paging`."""

    activities: tuple[Activity, ...]
    paging: Paging | None = None


@dataclass(frozen=True, slots=True)
class JobZone:
    """How much preparation an occupation takes: zones 1 to 5, in words.

    2.0 only: `code`, which may be of two zones that are one.
    """

    value: int | None
    title: str
    education: str | None
    related_experience: str | None
    job_training: str | None
    job_zone_examples: str | None
    svp_range: str | None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class EducationLevel:
    """A level of education and the percent of respondents who say that it is required; 2.0 only: its `code`."""

    name: str
    description: str | None
    score: Score | None
    code: str | None = None


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
    """Occupations that are like this one; 2.0 only: `paging`."""

    occupations: tuple[CareerRow, ...]
    paging: Paging | None = None


@dataclass(frozen=True, slots=True)
class AdditionalInformation:
    """Web pages with more about an occupation; 2.0 only: `paging`."""

    sources: tuple[Link, ...]
    paging: Paging | None = None


@dataclass(frozen=True, slots=True)
class Association:
    """A professional association; `is_ally`: it works with O*NET. 2.0 only: all of it."""

    title: str
    href: str | None
    is_ally: bool
    category: Choice | None


@dataclass(frozen=True, slots=True)
class Associations:
    """Professional associations of an occupation; 2.0 only."""

    associations: tuple[Association, ...]
    paging: Paging | None


@dataclass(frozen=True, slots=True)
class ApprenticeshipTitles:
    """Titles of registered apprenticeships that lead to an occupation; 2.0 only."""

    titles: tuple[str, ...]
    paging: Paging | None


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
    | Associations
    | ApprenticeshipTitles
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
