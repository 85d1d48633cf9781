"""The page for a 422: which kind of refusal it was follows from the request, never from the API's words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from django.utils.text import get_text_list
from django.utils.translation import gettext_noop

from browser import services
from browser.areas import AREAS, career_url
from browser.forms import ask_form
from browser.onet import models, operations
from browser.onet.calls import Answer
from browser.onet.errors import Refused
from browser.onet.operations import careers, database, occupations, related, taxonomy
from browser.onet.operations.operation import Operation, keyword, row
from browser.onet.operations.profiler import FORMS
from browser.pages import own, profiler, titles
from browser.pages.error import ErrorPage, error_page
from browser.pages.frame import Crumb, area_crumb, bare, list_crumb, section_crumb
from browser.pages.gathering import outcome, outcome_whole
from browser.pages.offered import leaves_out, left_out
from browser.pages.part import not_collected
from browser.translated import gettext as _

LISTS = (models.CareerList, models.OccupationList, models.ChoiceList)
# The sections that name a career's relatives.
RELATIVES: Mapping[Operation[object], str] = MappingProxyType(
    {
        careers.EXPLORE_MORE: gettext_noop("Related careers"),
        occupations.RELATED_OCCUPATIONS: occupations.RELATED_OCCUPATIONS.title,
    }
)
# The form for a service that the table lacks: most services that take anything take a keyword.
UNLISTED = row("unlisted", "", models.Node, "", params=(keyword(gettext_noop("Word or code"), ""),))
OUTSIDE = (taxonomy.CODE_HISTORY, database.TABLE_INFO, database.TABLE_ROWS)  # those outside the areas that are chosen
OVERVIEWS = (operations.CAREER, operations.REPORT, operations.OCCUPATION, operations.SUMMARY, operations.DETAILS)


def refusal_page(*, path: str, error: Refused, data: Mapping[str, str]) -> ErrorPage:
    """Return the page for a question that O*NET refused, at an address of this site with the values of its query.

    If a list is refused without parameters (or a crosswalk with only a keyword), O*NET has no data: the visitor has
    nothing to correct.
    """
    # What is made of a career has no service of its own: it is refused as the career is.
    at = error.path if own.is_of_career(path) else path
    match = operations.find(at.lstrip("/"))
    if match is None:
        return _with_form(_page(path, *_not_accepted(), error), path, UNLISTED, data)
    operation, values = match
    if "code" in values:
        return _of_a_code(path, error, operation, values)
    sent = {param.name for param in operation.params if data.get(param.name)}
    if operation in OUTSIDE:
        page = _outside(path, error, operation, values, has_query=bool(sent))
    elif no_list := _no_list(path, error, operation, values, sent=sent):
        return no_list
    else:
        page = _page(path, *_not_accepted(), error)
    return _with_form(page, path, operation, data)


def _not_accepted() -> tuple[str, str]:
    return _("O*NET did not accept this search."), _("Change what you typed, then try again.")


def _with_form(page: ErrorPage, path: str, operation: Operation[object], data: Mapping[str, str]) -> ErrorPage:
    """Return a page with the form that was refused, as typed; without it if there is nothing to change."""
    form = profiler.questions_form(operation, data) if operation in FORMS else ask_form(operation, data)
    form.is_refused = True
    is_typed = operation is UNLISTED or any(data.get(name) for name in form.fields)
    if path == own.SEARCH.url() or not is_typed:
        return page
    return replace(page, form=form, operation=operation)


def _of_a_code(path: str, error: Refused, operation: Operation[object], values: dict[str, str]) -> ErrorPage:
    """Return the page for a career that O*NET does not have, or for a part of one."""
    if operation in OVERVIEWS:
        return _unknown_code(values, error)
    area = AREAS[_area(values)]
    overview = outcome(area.overview, area=area.key, code=values["code"])
    if isinstance(overview, Refused):
        return _unknown_code(values, error)
    # If an overview cannot be loaded just now, its code counts as known.
    return _no_part(path, error, operation, values, overview.value if isinstance(overview, Answer) else None)


def _no_part(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], overview: object
) -> ErrorPage:
    """Return the page for a part of a career that O*NET does not have, with links to the others."""
    subject, section = titles.subject(operation, overview, values), section_crumb(values)
    sentence = _("O*NET lists no occupations for this.") if section else _not_collected(operation)
    tasks = Crumb(_(related.TASK_SEARCH.title), related.TASK_SEARCH.url())
    links = (
        *([section] if section else ()),
        *([tasks] if operation is related.TASK_CHOICE else ()),
        *([Crumb(_("See it at O*NET OnLine"), elsewhere, "en")] if (elsewhere := left_out(path)) else ()),
        Crumb(_("Full career page"), career_url(_area(values), values["code"])),
        *_relatives(overview, operation),
    )
    page = _page(path, _(operation.title), sentence, error, *links)
    title = titles.title(operation, None, values, subject)
    frame = bare(title=title, path=path, subject=subject)
    return replace(page, frame=frame, subject=subject or values["code"])


def _relatives(overview: object, refused: Operation[object]) -> Iterator[Crumb]:
    """Yield the link to a career's relatives, if its overview names it and it is not what was refused."""
    match overview:
        case models.Career(resources=links) | models.Occupation(details_resources=links):
            for link in links:
                target = operations.find((link.href or "").lstrip("/"))
                if target and target[0] is not refused and (name := RELATIVES.get(target[0])):
                    yield Crumb(_(name), target[0].url(**target[1]))


def _outside(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], *, has_query: bool
) -> ErrorPage:
    """Return the page for a code or a table that O*NET does not have, or for rows that cannot be filtered so."""
    way_on = list_crumb(taxonomy.TAXONOMY if operation is taxonomy.CODE_HISTORY else database.TABLES, values)
    if operation is taxonomy.CODE_HISTORY:
        return _page(path, _("O*NET does not have this code."), _("Check the code."), error, way_on)
    if operation is database.TABLE_ROWS and has_query:
        every = Crumb(_("All rows of this table"), path)
        heading, advice = _("O*NET did not accept this filter."), _("Try another column or condition.")
        return _page(path, heading, advice, error, every, way_on)
    return _page(path, _("O*NET has no such table."), _("Choose one of its tables."), error, way_on)


def _no_list(
    path: str, error: Refused, operation: Operation[object], values: dict[str, str], *, sent: set[str]
) -> ErrorPage | None:
    """Return the page for a list that O*NET does not have; None if something else may have been refused."""
    parent = operation.parent if operation.choice else None
    choices = outcome_whole(parent, **values) if parent else None
    has_choices = parent is not None and not isinstance(choices, Refused)
    way_on = list_crumb(parent, values) if parent and has_choices else area_crumb(_area(values))
    if isinstance(choices, Answer) and titles.subject(operation, choices.value, values) is None:
        heading = (
            _("O*NET has no such list of occupations.")
            if _area(values) == "online"
            else _("O*NET has no such list of careers.")
        )
        return _page(path, heading, _("Choose one of its tables."), error, way_on)
    if operation.answer in LISTS and not sent:
        return _page(path, _(operation.title), _not_collected(operation), error, way_on)
    if operation.answer is models.CrosswalkMatches and sent <= {"keyword"}:
        page = _page(path, _(operation.title), _not_collected(operation), error, way_on)
        return replace(page, searches=False)  # a code of another classification is no job title
    return None


def _not_collected(operation: Operation[object]) -> str:
    return not_collected(is_left_out=leaves_out(operation))


def _area(values: dict[str, str]) -> str:
    return values.get("area") or "online"


def _unknown_code(values: dict[str, str], error: Refused) -> ErrorPage:
    """Return the page for a code that its area does not have, with the occupations near it."""
    code, area = values["code"], _area(values)
    answer = outcome(operations.ONLINE_SEARCH, keyword=code)
    near = answer.value.occupations if isinstance(answer, Answer) else ()
    links = [Crumb(f"{row.code} {row.title}", career_url("online", row.code), "en") for row in near]
    is_current = any(row.code == code for row in near)
    twin = AREAS[AREAS[area].twin]
    if is_current and twin.lang == "en":
        heading = _("This career is only in English.")
        links.insert(0, Crumb(twin.name, career_url(twin.key, code), twin.lang))
    elif is_current:
        heading = _("%(area)s has no page for %(code)s.") % {"area": AREAS[area].name, "code": code}
    elif near:
        heading = _("%(old)s is now %(new)s.") % {
            "old": code,
            "new": get_text_list([row.code for row in near], _("and")),
        }
    else:
        heading = _("O*NET has no occupation %(code)s.") % {"code": code}
    advice = _("These are the closest occupations in O*NET.") if links else _("Check the code, or search by job title.")
    return _page(career_url(area, code), heading, advice, error, *links)


def _page(path: str, heading: str, advice: str, error: Refused, *links: Crumb) -> ErrorPage:
    said = None if services.is_builtin() else error.said  # the words of the service in this process are not O*NET's
    return replace(error_page(path, 422, heading, advice), refusal=said, links=links)
