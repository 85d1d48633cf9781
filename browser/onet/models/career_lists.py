"""What lists of careers are chosen from: industries, bright outlooks, job zones (contract 3.4, 3.7, 3.8)."""

from dataclasses import dataclass

from browser.onet.models.lists import Link, Paging


@dataclass(frozen=True, slots=True)
class Preparation:
    """A job zone, 1 to 5: how much preparation its careers take; only the Interest Profiler has examples and range.

    None for the number of a zone that is not among these five. 2.0 only: `href`, the address of its list.
    """

    value: int | None
    title: str
    experience: str | None
    education: str | None
    job_training: str | None
    examples: str | None = None
    svp_range: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class PreparationList:
    """The job zones by which careers can be listed (contract 3.8, 3.10); `paging` None if the whole list was sent.

    2.0 only: `others`, lists that are of no one zone.
    """

    zones: tuple[Preparation, ...]
    paging: Paging | None = None
    others: tuple[Link, ...] = ()
