"""What lists of careers are chosen from: industries, bright outlooks, job zones (contract 3.4, 3.7, 3.8)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry by its two-digit NAICS sector."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class IndustryList:
    """The industries by which careers can be listed (contract 3.4)."""

    industries: tuple[Industry, ...]


@dataclass(frozen=True, slots=True)
class OutlookCategory:
    """One reason why an outlook is bright: its id in the API's paths and its name."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class OutlookCategoryList:
    """The kinds of bright outlook by which careers can be listed (contract 3.7)."""

    categories: tuple[OutlookCategory, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """A job zone, 1 to 5: how much preparation its careers take; only the Interest Profiler tells the last two."""

    value: int
    title: str
    experience: str | None
    education: str | None
    job_training: str | None
    examples: str | None = None
    svp_range: str | None = None


@dataclass(frozen=True, slots=True)
class PreparationList:
    """The job zones by which careers can be listed (contract 3.8, 3.10)."""

    zones: tuple[Preparation, ...]
