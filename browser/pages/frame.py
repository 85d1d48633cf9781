"""What stands around a page: title, the way here, the release, the paths and dates of its answers."""

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser.areas import AREAS, area_of, career_url
from browser.embedded.data.store import is_official
from browser.onet import models, operations
from browser.onet.client import Answer
from browser.onet.errors import OnetError
from browser.onet.operations import database, taxonomy
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import INTERESTS
from browser.pages import Crumb, Elsewhere, ErrorPage, Frame, Release

# The variables of paths that are chosen from a list (contract 3.4, 3.7, 3.8, 6.7).
CHOSEN = ("category", "cluster", "family", "industry", "occupation_type", "technology", "zone")
# What leads to an answer outside the areas.
LISTINGS = {
    "taxonomy_direction": taxonomy.TAXONOMY,
    "database_info": database.TABLES,
    "database_rows": database.TABLES,
}
# The parts of an occupation's report, by the word that stands for each in the path of those who share a row of it.
SECTIONS = {operation.section: operation for operation in operations.REPORT_SECTIONS}

# Between which taxonomies a code is followed (contract 7).
DIRECTIONS = {
    "2010_to_active": gettext_noop("from the taxonomy of 2010 to today’s"),
    "active_to_2010": gettext_noop("from today’s taxonomy to that of 2010"),
    "2010_to_2019": gettext_noop("from the taxonomy of 2010 to that of 2019"),
}


def is_builtin() -> bool:
    """Tell whether the embedded service answers: no account is set."""
    return not settings.ONET_USERNAME


def is_trimmed() -> bool:
    """Tell whether the built-in release answers: it leaves out what an official one that was loaded holds."""
    return is_builtin() and not is_official(settings.ONET_DATA)


def not_collected(*, is_trimmed: bool) -> str:
    """Say that a part is not there: the built-in release leaves out what O*NET may well have collected."""
    if is_trimmed:
        return _("O*NET has not collected this part yet, or this site’s built-in data leave it out.")
    return _("O*NET has not collected this part yet.")


def frame(
    *,
    title: str,
    area: str | None,
    crumbs: Sequence[Crumb],
    answers: Sequence[Answer[object]],
    about: Answer[models.About] | OnetError,
    elsewhere: tuple[Elsewhere, ...] = (),
    is_whole: bool = True,
    lang: str | None = None,
) -> Frame:
    """Put a frame together from a page's answers and the version information; `lang` is a title's of O*NET's."""
    known = [*answers] if isinstance(about, OnetError) else [*answers, about]
    return Frame(
        title=title,
        area=area,
        crumbs=(Crumb(_("Home"), "/"), *crumbs, Crumb(title, None, lang)),
        elsewhere=elsewhere,
        release=None if isinstance(about, OnetError) else release(about.value),
        paths=tuple(dict.fromkeys(answer.path for answer in known)),
        asked_at=min((answer.at for answer in known), default=None),
        old_copy_from=min((answer.at for answer in known if answer.stale), default=None),
        is_whole=is_whole and not isinstance(about, OnetError),
        is_builtin=is_builtin(),
        is_trimmed=is_trimmed(),
    )


def bare(*, title: str, path: str, subject: str | None = None) -> Frame:
    """Return the frame of a page that asks nothing, at an address of this site; `subject` is the career it is about."""
    area = area_of(path)
    found = operations.find(path.lstrip("/"))
    here = (area_crumb(area),) if area else ()
    steps = crumbs(found[0], area, found[1], subject) if found else here
    return Frame(
        title=title,
        area=area,
        crumbs=(Crumb(_("Home"), "/"), *steps, Crumb(title, None)),
        is_builtin=is_builtin(),
        is_trimmed=is_trimmed(),
    )


def error_page(path: str, status: int, heading: str, advice: str) -> ErrorPage:
    """Return the page for what could not be shown at an address of this site."""
    return ErrorPage(bare(title=heading.rstrip("."), path=path), status, heading, advice)


def release(about: models.About) -> Release | None:
    """Return the release that version information names; None when it names none."""
    if about.database is None:
        return None
    return Release(about.database.title, about.taxonomy.title if about.taxonomy else None)


def area_crumb(area: str) -> Crumb:
    """Return the step to an area's page."""
    return Crumb(AREAS[area].name, f"/{area}/", AREAS[area].lang)


def crumbs(
    operation: Operation[object], area: str | None, values: Mapping[str, str], subject: str | None
) -> tuple[Crumb, ...]:
    """Return the steps between home and an answer: its area, and for a part of a career the career.

    For what was chosen from a list, such as the careers of an industry, that list; for a service of a list that list.
    """
    if area is None:
        listing = LISTINGS.get(operation.name)
        return (listing_crumb(listing, values),) if listing else ()
    if operation is operations.SERVICES:
        return ()
    steps = [area_crumb(area)]
    if (code := values.get("code")) and operation not in (operations.CAREER, operations.OCCUPATION):
        steps.append(Crumb(subject or code, career_url(area, code), AREAS[area].lang))
        if section := section_crumb(values):
            steps.append(section)
    elif operation.parent:
        steps.append(listing_crumb(operation.parent, values))
    return tuple(steps)


def section_crumb(values: Mapping[str, str]) -> Crumb | None:
    """Return the step to the part of the details report where a row stands; None for an address of no row."""
    if (section := SECTIONS.get(values.get("section", ""))) is None:
        return None
    return Crumb(_(section.title), f"/{section.at(code=values['code'], report='details')}")


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
        case models.ChoiceList(choices=rows):
            titles = {row.code: row.title for row in rows}
        case models.PreparationList(zones=zones):
            titles = {str(row.value): row.title for row in zones}
        case _:
            return None
    return next((titles[values[name]] for name in CHOSEN if values.get(name) in titles), None)


def overview(content: object) -> models.Occupation | None:
    """Return what an answer tells of its O*NET OnLine occupation as a whole; None when it tells no more than a part."""
    match content:
        case models.Occupation():
            return content
        case models.OccupationReport(occupation=occupation):
            return occupation
    return None


def direction(name: str) -> str:
    """Return between which taxonomies a code is followed, in words."""
    return _(DIRECTIONS[name])


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
    if operation.choice and (listing := operation.parent):
        chosen = operation.at(**values).rpartition("/")[2]
        return about or (_("%(list)s: all") % {"list": _(listing.title)} if chosen == "all" else f"{name}: {chosen}")
    return _asked(operation, name, content, values)


def form_title(operation: Operation[object], path: str) -> str:
    """Return the title of the form that asks an operation, at an address of this site."""
    found = operations.find(path.lstrip("/"))
    values = found[1] if found else {}
    if "direction" in values:
        return f"{_(operation.title)}, {direction(values['direction'])}"
    return title(operation, None, values, None)


def _asked(operation: Operation[object], name: str, content: object, values: Mapping[str, str]) -> str:
    """Return the title of what is told apart by what was asked: questions, an interest, a search."""
    if isinstance(content, models.QuestionList):
        places = [question.index for question in content.questions]
        words = _("%(name)s: %(first)s to %(last)s")
        return words % {"name": name, "first": places[0], "last": places[-1]} if places else name
    if isinstance(content, models.InterestResults):
        return _("Scores of the six interests")
    if values.keys() & {"answers", *INTERESTS}:
        return _("Careers that fit these scores")
    if interest := values.get("interest"):
        return _("Careers for the interest “%(interest)s”") % {"interest": _(interest)}
    if keyword := values.get("keyword"):
        is_search = operation.answer in (models.CareerList, models.OccupationList, models.MilitarySearch)
        return _("Results for “%(keyword)s”") % {"keyword": keyword} if is_search else f"{name}: {keyword}"
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
