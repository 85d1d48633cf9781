"""What stands around a page: title, the way here, the release, the paths and dates of its answers."""

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser.areas import AREAS, area_of, career_url
from browser.onet import database, models, operations
from browser.onet.client import Answer
from browser.onet.errors import OnetError
from browser.onet.operation import Operation
from browser.pages import Crumb, Elsewhere, Frame, Release

# What leads to an answer outside the areas.
LISTINGS = {
    "taxonomy_direction": database.TAXONOMY,
    "database_info": database.TABLES,
    "database_rows": database.TABLES,
}


# Between which taxonomies a code is followed (contract 7).
DIRECTIONS = {
    "2010_to_active": gettext_noop("from the taxonomy of 2010 to today’s"),
    "active_to_2010": gettext_noop("from today’s taxonomy to that of 2010"),
    "2010_to_2019": gettext_noop("from the taxonomy of 2010 to that of 2019"),
}


def is_builtin() -> bool:
    """Tell whether the embedded service answers: no account is set."""
    return not settings.ONET_USERNAME


def frame(
    *,
    title: str,
    area: str | None,
    crumbs: Sequence[Crumb],
    answers: Sequence[Answer[object]],
    about: Answer[models.About] | OnetError,
    elsewhere: tuple[Elsewhere, ...] = (),
    is_whole: bool = True,
) -> Frame:
    """Put a frame together from a page's answers and the version information."""
    known = [*answers] if isinstance(about, OnetError) else [*answers, about]
    return Frame(
        title=title,
        area=area,
        crumbs=(Crumb(_("Home"), "/"), *crumbs, Crumb(title, None)),
        elsewhere=elsewhere,
        release=None if isinstance(about, OnetError) else release(about.value),
        paths=tuple(dict.fromkeys(answer.path for answer in known)),
        asked_at=min((answer.at for answer in known), default=None),
        old_copy_from=min((answer.at for answer in known if answer.stale), default=None),
        is_whole=is_whole and not isinstance(about, OnetError),
        is_builtin=is_builtin(),
    )


def bare(*, title: str, path: str) -> Frame:
    """Return the frame of a page that asks nothing, at an address of this site."""
    area = area_of(path)
    steps = [Crumb(_("Home"), "/"), *([area_crumb(area)] if area else [])]
    return Frame(title=title, area=area, crumbs=(*steps, Crumb(title, None)), is_builtin=is_builtin())


def release(about: models.About) -> Release | None:
    """Return the release that version information names; None when it names none."""
    if about.database is None:
        return None
    return Release(about.database.title, about.taxonomy.title if about.taxonomy else None, about.api_version)


def area_crumb(area: str) -> Crumb:
    """Return the step to an area's page."""
    return Crumb(AREAS[area].name, f"/{area}/", AREAS[area].lang)


def crumbs(
    operation: Operation[object], area: str | None, values: Mapping[str, str], subject: str | None
) -> tuple[Crumb, ...]:
    """Return the steps between home and an answer: its area, and for a part of a career the career.

    For what was chosen from a list, such as the careers of an industry, that list.
    """
    if area is None:
        listing = LISTINGS.get(operation.name)
        return (listing_crumb(listing, values),) if listing else ()
    if operation is operations.SERVICES:
        return ()
    steps = [area_crumb(area)]
    if (code := values.get("code")) and operation is not operations.OCCUPATION:
        steps.append(Crumb(subject or code, career_url(area, code), AREAS[area].lang))
    elif listing := operations.listing(operation, values):
        steps.append(listing_crumb(listing, values))
    return tuple(steps)


def listing_crumb(listing: Operation[object], values: Mapping[str, str]) -> Crumb:
    """Return the step to a list of what can be chosen."""
    return Crumb(_(listing.title), f"/{listing.at(**values)}")


def subject(content: object, values: Mapping[str, str]) -> str | None:
    """Return the title of the career that an answer tells by itself, or of what was chosen from a list."""
    match content:
        case models.Career(title=title) | models.Occupation(title=title):
            return title
        case models.OccupationReport(occupation=occupation):
            return occupation.title
        case models.IndustryList(industries=industries):
            return next((row.title for row in industries if row.code == values.get("industry")), None)
        case models.OutlookCategoryList(categories=categories):
            return next((row.title for row in categories if row.id == values.get("category")), None)
        case models.PreparationList(zones=zones):
            return next((row.title for row in zones if str(row.value) == values.get("zone")), None)
    return None


def direction(name: str) -> str:
    """Return between which taxonomies a code is followed, in words."""
    return _(DIRECTIONS[name])


def question(operation: Operation[object], values: Mapping[str, str]) -> str:
    """Return the title of a page that asks for what an operation takes."""
    name = _(operation.title)
    return f"{name}, {direction(values['direction'])}" if "direction" in values else name


def title(operation: Operation[object], content: object, values: dict[str, str], about: str | None) -> str:
    """Return a page's title, which no other page shares; `about` is the career it is about."""
    if own := _told_title(content, values):
        return own
    name = _(operation.title)
    if operation is operations.SERVICES:
        return AREAS[values["area"]].name
    if "report" in values:
        name = f"{name}, {_(operations.SUMMARY.title if values['report'] == 'summary' else operations.DETAILS.title)}"
    if "code" in values:
        return f"{about or values['code']}: {name}"
    if operations.listing(operation, values):
        return about or f"{name}: {operation.at(**values).rpartition('/')[2]}"
    if keyword := values.get("keyword"):
        return _("Results for “%(keyword)s”") % {"keyword": keyword}
    return name


def _told_title(content: object, values: Mapping[str, str]) -> str | None:
    """Return the title of a page whose answer tells what it is; None for one that does not."""
    match content:
        case models.Occupation(title=title):
            return title
        case models.CodeHistory(code=code):
            return f"{code}: {direction(values['direction'])}"
        case models.TableInfo(title=title):
            return _("Columns of “%(table)s”") % {"table": title}
    return None
