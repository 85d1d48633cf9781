"""What surrounds the content of every page: title, breadcrumb, release, and where its answers came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from browser import services
from browser.areas import AREAS, area_of
from browser.onet import operations
from browser.onet.calls import Call
from browser.onet.operations.operation import Operation
from browser.translated import gettext as _

# The sections of an occupation's report, by the word for each in the path of occupations that share one of its rows.
SECTIONS = {operation.section: operation for operation in operations.REPORT_SECTIONS}


@dataclass(frozen=True, slots=True)
class Crumb:
    """A link with its title, such as a step of the breadcrumb; the last step has no address.

    `lang` is set if it is not the page's language.
    """

    title: str
    url: str | None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several pages side by side; `current` is "page" on its own page, "true" on a part of it.

    `lang` is the language of a title that is a name of O*NET's. A place to search has a `key`, an `area` and a `total`:
    how many rows it has, None while that would take a call to know.
    """

    title: str
    url: str
    current: str | None = None
    key: str = ""
    area: str | None = None
    lang: str | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same career in another area; `url` is None where that area's list of careers lacks it or is not known yet."""

    area: str
    name: str
    url: str | None
    lang: str | None = None
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Release:
    """The database release that answered: as `about/` names it."""

    database: str
    taxonomy: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a page's content.

    `calls` are all calls made for it, failed ones too; `paths` are the API paths of those that brought an answer;
    `asked_at` is when O*NET gave the oldest answer; `old_copy_from` is the date of the oldest old copy. `is_whole` is
    False if a part could not be loaded. `is_builtin`: no account is set, the embedded
    service answers; `is_trimmed`: from the built-in release.
    """

    title: str
    area: str | None
    crumbs: tuple[Crumb, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    release: Release | None = None
    calls: tuple[Call, ...] = ()
    paths: tuple[str, ...] = ()
    asked_at: datetime | None = None
    old_copy_from: datetime | None = None
    is_whole: bool = True
    is_builtin: bool = False
    is_trimmed: bool = False

    @property
    def is_final(self) -> bool:
        """Return whether the page says all that it will say, so that it may be cached."""
        return self.is_whole and self.old_copy_from is None and all(link.is_known for link in self.elsewhere)

    @property
    def lang(self) -> str:
        """Return the language of O*NET's own text on the page."""
        return AREAS[self.area].lang if self.area else "en"


def bare(*, title: str, path: str, subject: str | None = None) -> Frame:
    """Return the frame of a page that asks nothing, at an address of this site; `subject` is its career's title."""
    area = area_of(path)
    row = operations.find(path.lstrip("/"))
    here = (area_crumb(area),) if area else ()
    steps = crumbs(row[0], area, row[1], subject) if row else here
    return Frame(
        title=title,
        area=area,
        crumbs=(home_crumb(), *steps, Crumb(title, None)),
        is_builtin=services.is_builtin(),
        is_trimmed=services.is_trimmed(),
    )


def home_crumb() -> Crumb:
    """Return the step to the home page."""
    return Crumb(_("Home"), operations.ROOT.url())


def area_crumb(area: str) -> Crumb:
    """Return the step to an area's page."""
    return Crumb(AREAS[area].name, AREAS[area].url, AREAS[area].lang)


def crumbs(
    operation: Operation[object], area: str | None, values: Mapping[str, str], subject: str | None
) -> tuple[Crumb, ...]:
    """Return the steps between home and an answer: its area, then its career, or the list that leads to it."""
    steps = [area_crumb(area)] if area and operation is not operations.SERVICES else []
    code = values.get("code")
    if area and code and operation is not AREAS[area].overview:
        steps.append(Crumb(subject or code, AREAS[area].overview.url(area=area, code=code), AREAS[area].lang))
        if section := section_crumb(values):
            steps.append(section)
    elif operation.parent:
        steps.append(list_crumb(operation.parent, values))
    return tuple(steps)


def section_crumb(values: Mapping[str, str]) -> Crumb | None:
    """Return the step to the report section of a row, or None if the address names no row."""
    if (section := SECTIONS.get(values.get("section", ""))) is None:
        return None
    return Crumb(_(section.title), section.url(code=values["code"], report="details"))


def list_crumb(parent: Operation[object], values: Mapping[str, str]) -> Crumb:
    """Return the step to the list that something is chosen from."""
    return Crumb(_(parent.title), parent.url(**values))
