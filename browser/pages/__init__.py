"""What templates receive: frozen values that are complete before a template sees them."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Generic, TypeVar

from django.forms import Form

from browser.onet import models
from browser.onet.operations.operation import Operation

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Nothing(Enum):
    """The three kinds of nothing, which lead to different advice and are never blended."""

    NOT_COLLECTED = "not collected"
    NOT_IN_SPANISH = "not in Spanish"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A part of a page that may be missing: its content, or why there is none.

    NOT_IN_SPANISH may come with content: the English, to be shown with its `lang`. `url` is the part's own address.
    """

    content: T_co | None
    nothing: Nothing | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way here; the last one has no address. `lang` only where it is not the page's."""

    title: str
    url: str | None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several pages that stand side by side; `current` is "page" on its own page, "true" on a part of it."""

    title: str
    url: str
    current: str | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same career in another area: `url` is None while that area's list of careers is not held or lacks it."""

    area: str
    name: str
    url: str | None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """The database release that answers: as `about/` names it."""

    database: str
    taxonomy: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page's content.

    `paths` are the API paths that it was made from; `asked_at` is when O*NET gave the oldest of these answers;
    `old_copy_from` is set when one of them is an old copy; `is_whole` is False when a part failed: such a page is not
    kept. `is_builtin`: no account is set, the embedded service answers; `is_trimmed`: from the built-in release.
    """

    title: str
    area: str | None
    crumbs: tuple[Crumb, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    release: Release | None = None
    paths: tuple[str, ...] = ()
    asked_at: datetime | None = None
    old_copy_from: datetime | None = None
    is_whole: bool = True
    is_builtin: bool = False
    is_trimmed: bool = False


@dataclass(frozen=True, slots=True)
class AnswerPage(Generic[T_co]):
    """One question's answer; `subject` is the title of what it is about, `code` its code, `overview` an OnLine one's.

    `nothing` is NOT_IN_SPANISH when `content` is the English part.
    """

    frame: Frame
    operation: Operation[object]
    content: T_co
    values: dict[str, str]
    code: str | None = None
    subject: str | None = None
    overview: models.Occupation | None = None
    nothing: Nothing | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A column of a table of the database: `order` is ascending or descending where rows are sorted by it.

    `url` sorts by it, or the other way round.
    """

    column_id: str
    title: str
    is_number: bool
    is_date: bool
    order: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter in words; `url` is the address without it."""

    column: str
    operator: str
    value: str
    url: str


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Rows of a table of the database; `info` is None where its columns could not be had.

    `filters` and `sort` are what was asked, for the form that asks more.
    """

    frame: Frame
    content: models.TableRows
    info: models.TableInfo | None
    headers: tuple[Header, ...]
    conditions: tuple[Condition, ...]
    filters: tuple[str, ...]
    sort: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """The answer of a service that the table of operations does not know."""

    frame: Frame
    root: models.Node


@dataclass(frozen=True, slots=True)
class HomePage:
    """The service list, and where the data come from."""

    frame: Frame
    services: models.ServiceList
    about: Part[models.About]


@dataclass(frozen=True, slots=True)
class SearchTab:
    """A place to search, with how many rows it is known to have; None while that would take a call to learn."""

    key: str
    name: str
    url: str
    area: str
    lang: str
    total: int | None


@dataclass(frozen=True, slots=True)
class TypedCode:
    """An O*NET-SOC code that was typed, in whatever spelling.

    `careers` are its pages in the areas that have it, named by its title where that is known; `near` the others of its
    group, or of an old code those that took its place; `told` what to say where the open tab does not have it.
    """

    code: str
    careers: tuple[Elsewhere, ...]
    near: tuple[Crumb, ...]
    told: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What one place found for words or a code, with the ways to look in the others.

    `typed` is set for an O*NET-SOC code; `ways` are the other places worth a look; `military` is where to look for what
    may be a military code. `next` and `previous` are the neighbors of the open list's page.
    """

    frame: Frame
    keyword: str
    tabs: tuple[SearchTab, ...]
    tab: str
    operation: Operation[object]
    content: models.CareerList | models.OccupationList | models.MilitarySearch
    rows: tuple[models.CareerRow | models.OccupationRow, ...]
    typed: TypedCode | None = None
    ways: tuple[SearchTab, ...] = ()
    military: SearchTab | None = None
    next: str | None = None
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class StateChoice:
    """The state in the address, and how common the career is there; `band` is above, average, below or None."""

    postal_code: str
    name: str
    band: str | None
    location_quotient: str | None
    wages_url: str


@dataclass(frozen=True, slots=True)
class CareerPage:
    """A career with everything O*NET says about it; `report` may be missing while the overview is there.

    `english` is the report in English, on a Spanish page: for the parts that are not there in Spanish.
    """

    frame: Frame
    code: str
    career: models.Career
    report: Part[models.CareerReport]
    english: models.CareerReport | None
    state: StateChoice | None
    wages_url: str


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """A page for what could not be shown: a sentence as heading, what it said, a way on.

    `subject` is the career that a missing part is of: the heading is then the part's, and `advice` is the sentence.
    `form` is that of the `operation` that was refused, as typed; without one, `searches` the areas.
    """

    frame: Frame
    status: int
    heading: str
    advice: str
    said: str | None = None
    reference: str | None = None
    try_again: str | None = None
    links: tuple[Crumb, ...] = ()
    retry_after: int | None = None
    form: Form | None = None
    operation: Operation[object] | None = None
    searches: bool = True
    subject: str | None = None
