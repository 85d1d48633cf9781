"""Which kind of refusal a 422 was: told by what was asked, never by the API's words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from browser import services
from browser.areas import AREAS, career_url
from browser.forms import ask_form
from browser.onet import models, operations
from browser.onet.client import Answer
from browser.onet.errors import OnetError, Refused
from browser.onet.operations import database, related, taxonomy
from browser.onet.operations.operation import Operation, keyword, row
from browser.onet.operations.profiler import FORMS
from browser.pages import AnswerPage, Crumb, ErrorPage, Nothing, profiler, search
from browser.pages import frame as frames

LISTS = (models.CareerList, models.OccupationList, models.ChoiceList)
# The parts that name a career's relatives.
RELATIVES = {
    "explore_more": gettext_noop("Related careers"),
    "occupation_related_occupations": gettext_noop("Related Occupations"),
}
# What a service that the table does not know may be asked for: most that ask for anything ask for a keyword.
ANNOUNCED = row("announced", "", models.Node, "", params=(keyword(gettext_noop("Word or code to ask for"), ""),))
OVERVIEWS = (operations.CAREER, operations.REPORT, operations.OCCUPATION, operations.SUMMARY, operations.DETAILS)


def explain(*, path: str, error: Refused, data: Mapping[str, str]) -> ErrorPage | AnswerPage[object]:
    """Return the page for a question that O*NET refused, asked at an address of this site with the values in its query.

    A list that is refused without any, or a crosswalk that is refused with no more than its keyword, was not collected:
    there is nothing in its address to change. An `AnswerPage` when a part is not there in Spanish: it holds the English
    part.
    """
    found = operations.find(path.lstrip("/"))
    if found and "code" in found[1]:
        return _of_a_code(path, error, *found)
    asked = {param.name for param in found[0].params if data.get(param.name)} if found else set()
    if found and found[0].name in frames.LISTINGS:
        page = _outside(path, error, *found, has_query=bool(asked))
    elif found and (no_list := _no_list(path, error, *found, asked=asked)):
        return no_list
    else:
        page = _page(path, _("O*NET did not accept this search."), _("Change what you typed, then try again."), error)
    return _with_form(page, path, found[0] if found else ANNOUNCED, data)


def _with_form(page: ErrorPage, path: str, operation: Operation[object], data: Mapping[str, str]) -> ErrorPage:
    """Return a page with the form that was refused, as typed; without one where nothing was asked that could change."""
    form = profiler.questions_form(operation, data) if operation in FORMS else ask_form(operation, data)
    form.is_refused = True
    is_typed = operation is ANNOUNCED or any(data.get(name) for name in form.fields)
    if path == f"/{search.EVERYWHERE.path}" or not is_typed:
        return page
    return replace(page, form=form, operation=operation)


def _of_a_code(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str]
) -> ErrorPage | AnswerPage[object]:
    """Return the page for a career that O*NET does not have, or for a part of one."""
    if any(operation is overview for overview in OVERVIEWS):
        return _unknown_code(values, error)
    about = services.settled(services.ask_overview(_area(values), values["code"]))
    if isinstance(about, Refused):
        return _unknown_code(values, error)
    if values.get("area") == "mpp" and (english := _in_english(operation, values)):
        return english
    # When an overview cannot be had just now, its code counts as known.
    return _no_part(path, error, operation, values, about.value if isinstance(about, Answer) else None)


def _no_part(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], overview: object
) -> ErrorPage:
    """Return the page for a part of a career that O*NET does not have, with the way to where others are."""
    subject, row_of = frames.subject(overview, values), frames.section_crumb(values)
    sentence = _("O*NET lists no occupations for this.") if row_of else _not_collected()
    tasks = Crumb(_(related.TASK_SEARCH.title), f"/{related.TASK_SEARCH.path}")
    links = (
        *([row_of] if row_of else ()),
        *([tasks] if operation is related.TASK_CHOICE else ()),
        Crumb(_("The whole career"), career_url(_area(values), values["code"])),
        *_relatives(overview, operation),
    )
    page = _page(path, _(operation.title), sentence, error, *links)
    title = frames.title(operation, None, values, subject)
    frame = frames.bare(title=title, path=path, subject=subject)
    return replace(page, frame=frame, subject=subject or values["code"])


def _relatives(overview: object, refused: Operation[object]) -> Iterator[Crumb]:
    """Yield the way to a career's relatives, where its overview names it and it is not what was refused."""
    match overview:
        case models.Career(resources=links) | models.Occupation(details_resources=links):
            for link in links:
                found = operations.find(operations.api_path(link.href or "") or "")
                if found and found[0] is not refused and (name := RELATIVES.get(found[0].name)):
                    yield Crumb(_(name), f"/{found[0].at(**found[1])}")


def _outside(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], *, has_query: bool
) -> ErrorPage:
    """Return the page for a code or a table that O*NET does not have, or for rows that cannot be chosen so."""
    way_on = frames.listing_crumb(frames.LISTINGS[operation.name], values)
    if operation is taxonomy.CODE_HISTORY:
        return _page(path, _("O*NET does not have this code."), _("Check the code."), error, way_on)
    if operation is database.TABLE_ROWS and has_query:
        every = Crumb(_("All rows of this table"), path)
        heading, advice = _("O*NET did not accept this filter."), _("Another column or condition may do.")
        return _page(path, heading, advice, error, every, way_on)
    return _page(path, _("O*NET has no such table."), _("Choose one of those that it has."), error, way_on)


def _no_list(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], *, asked: set[str]
) -> ErrorPage | None:
    """Return the page for a list that O*NET does not have; None where something else may have been refused."""
    listing = operation.parent if operation.choice else None
    choices = services.settled(services.ask_choices(listing, values)) if listing else None
    if listing is None or isinstance(choices, Refused):
        way_on = frames.area_crumb(_area(values))
    else:
        way_on = frames.listing_crumb(listing, values)
    if isinstance(choices, Answer) and frames.subject(choices.value, values) is None:
        heading = (
            _("O*NET has no such list of occupations.")
            if _area(values) == "online"
            else _("O*NET has no such list of careers.")
        )
        return _page(path, heading, _("Choose one of those that it has."), error, way_on)
    if operation.answer in LISTS and not asked:
        return _page(path, _not_collected(), _("There are other lists."), error, way_on)
    if operation.answer is models.CrosswalkMatches and asked <= {"keyword"}:
        page = _page(path, _not_collected(), _("O*NET has other ways to find occupations."), error, way_on)
        return replace(page, searches=False)  # a code of another classification is no job title
    return None


def _not_collected() -> str:
    return frames.not_collected(is_trimmed=frames.is_trimmed())


def _area(values: dict[str, str]) -> str:
    return values.get("area") or "online"


def _in_english(operation: Operation[object], values: dict[str, str]) -> AnswerPage[object] | None:
    """Return the page of a part that is only in English; None when that has not been collected either."""
    try:
        page = services.answer_page(operation=operation, values=values | {"area": "mnm"})
    except OnetError:
        return None
    career = Crumb(page.subject or values["code"], career_url("mpp", values["code"]), "en")
    frame = replace(
        page.frame,
        area="mpp",
        crumbs=(page.frame.crumbs[0], frames.area_crumb("mpp"), career, page.frame.crumbs[-1]),
        elsewhere=services.elsewhere(area="mpp", code=values["code"]),
        is_whole=False,
    )
    return replace(page, frame=frame, values=values, nothing=Nothing.NOT_IN_SPANISH)


def _unknown_code(values: dict[str, str], error: Refused) -> ErrorPage:
    """Return the page for a code that its area does not have: one search finds its relatives."""
    code, area = values["code"], _area(values)
    try:
        relatives = services.ask(operations.ONLINE_SEARCH, keyword=code).value.occupations
    except OnetError:
        relatives = ()
    links = [Crumb(f"{row.code} {row.title}", career_url("online", row.code), "en") for row in relatives]
    is_current = any(row.code == code for row in relatives)
    if is_current and area == "mpp":
        heading = _("This career is only in English.")
        links.insert(0, Crumb(AREAS["mnm"].name, career_url("mnm", code), "en"))
    elif is_current:
        heading = _("%(area)s has no page for %(code)s.") % {"area": AREAS[area].name, "code": code}
    elif relatives:
        heading = _("%(old)s is now %(new)s.") % {"old": code, "new": ", ".join(row.code for row in relatives)}
    else:
        heading = _("O*NET has no occupation %(code)s.") % {"code": code}
    advice = (
        _("These occupations are the nearest that O*NET has.")
        if links
        else _("Check the code, or search by job title.")
    )
    return _page(career_url(area, code), heading, advice, error, *links)


def _page(path: str, heading: str, advice: str, error: Refused, *links: Crumb) -> ErrorPage:
    return replace(frames.error_page(path, 422, heading, advice), said=error.said, links=links)
