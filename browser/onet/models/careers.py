"""What a career of My Next Move, Mi Próximo Paso or Veterans says (contract 3.9)."""

from dataclasses import dataclass
from decimal import Decimal

from browser.onet.models.career_lists import Preparation
from browser.onet.models.lists import CareerRow, Link, NamedElement, Outlook, Tags, TechnologyCategory


@dataclass(frozen=True, slots=True)
class Career:
    """A career's overview in My Next Move (contract 3.9.1); `career_video` is None if the answer does not say.

    2.0 only: `also_called_more`, other titles that a summary leaves out; `word_cloud`, words for a picture; and
    `military_titles`, branches with titles of their jobs.
    """

    code: str
    title: str
    tags: Tags
    also_called: tuple[str, ...]
    what_they_do: str | None
    on_the_job: tuple[str, ...]
    career_video: bool | None
    resources: tuple[Link, ...]
    also_called_more: tuple[str, ...] = ()
    word_cloud: tuple[str, ...] = ()
    military_titles: tuple[tuple[str, tuple[str, ...]], ...] = ()


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
    """Education usually needed for a career, its job zone (1 to 5) and apprenticeships (contract 3.9.7).

    2.0 only: `zone`, the job zone in O*NET's own words.
    """

    job_zone: int | None
    education_usually_needed: tuple[str, ...]
    apprenticeships: tuple[Apprenticeship, ...]
    zone: Preparation | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """US dollars; `over` is True where the wage survey stops counting, so that a page says "or more"."""

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
    """How common a career is in a state: 1 is as common as in the country as a whole.

    2.0 only: `job_outlook`, a word in place of the number.
    """

    name: str
    postal_code: str | None
    location_quotient: Decimal | None
    job_outlook: str | None = None


@dataclass(frozen=True, slots=True)
class StateOutlook:
    """States above, about and below the national share of a career (contract 3.9.9).

    2.0 only: all `states` with a word for each; it has neither pictures nor the three groups.
    """

    map: Picture | None
    legend: Picture | None
    above_average: tuple[State, ...]
    average: tuple[State, ...]
    below_average: tuple[State, ...]
    states: tuple[State, ...] = ()


@dataclass(frozen=True, slots=True)
class IndustryShare:
    """An industry and the percent of a career's workers in it; the code is a NAICS sector.

    2.0 only: `most_people` leads to the careers whose workers are mostly in this industry, `some_people` to those with
    some of their workers in it; one may be missing.
    """

    code: str
    title: str
    href: str | None
    percent_employed: Decimal | None
    most_people: str | None = None
    some_people: str | None = None


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
    """A career and all of its sections; None for a section that was not sent (contract 3.9.12)."""

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
