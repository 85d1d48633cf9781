"""From other classifications to O*NET-SOC (contract 6.8)."""

from dataclasses import dataclass

from browser.onet.models.lists import CareerRow, Paging


@dataclass(frozen=True, slots=True)
class CrosswalkMatch:
    """A match of a crosswalk, and its occupations; of a military job also its branch and whether it is in use."""

    code: str | None
    title: str
    branch: str | None
    active: bool | None
    occupations: tuple[CareerRow, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkMatches:
    """The matches of a crosswalk by code or title (contract 6.8); `branch` only if the request had one."""

    keyword: str | None
    branch: str | None
    paging: Paging
    matches: tuple[CrosswalkMatch, ...]
