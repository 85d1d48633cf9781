"""Titles of pages: no two pages share one."""

from collections.abc import Mapping

from browser.areas import AREAS
from browser.onet import models, operations
from browser.onet.operations.operation import Operation
from browser.onet.operations.profiler import INTERESTS
from browser.pages import words
from browser.translated import gettext as _

REPORTS = {"summary": operations.SUMMARY, "details": operations.DETAILS}
SEARCHES = (models.CareerList, models.OccupationList, models.MilitarySearch)


def title(operation: Operation[object], content: object, values: Mapping[str, str], subject: str | None) -> str:
    """Return a page's title; `subject` is the title of the career or list that its answer belongs to."""
    if own := _own_title(content, values):
        return own
    name = _(operation.title)
    if operation is operations.SERVICES:
        return AREAS[values["area"]].name
    if "report" in values:
        report = REPORTS[values["report"]]
        name = f"{name}, {_(report.title)}"
    if "direction" in values:
        return f"{name}, {words.direction(values['direction'])}"
    if "code" in values:
        return f"{subject or values['code']}: {name}"
    if operation.choice and operation.parent:
        choice = values[operation.choice]
        everything = _("%(list)s: all") % {"list": _(operation.parent.title)}
        return subject or (everything if choice == "all" else f"{name}: {choice}")
    return _by_parameters(operation, name, content, values)


def form_title(operation: Operation[object], values: Mapping[str, str]) -> str:
    """Return the title of the form that asks an operation; `values` are those of its address."""
    return title(operation, None, values, None)


def subject(operation: Operation[object], content: object, values: Mapping[str, str]) -> str | None:
    """Return the title of the career in an answer, or of the choice that an operation's address makes from a list."""
    match content:
        case models.Career(title=name) | models.Occupation(title=name):
            return name
        case models.OccupationReport(occupation=occupation):
            return occupation.title
        case models.ChoiceList(choices=rows):
            titles = {row.code: row.title for row in rows}
        case models.PreparationList(zones=zones):
            titles = {str(row.value): row.title for row in zones}
        case _:
            return None
    return titles.get(values.get(operation.choice, ""))


def _own_title(content: object, values: Mapping[str, str]) -> str | None:
    """Return the title that an answer has of its own; None if it has none."""
    match content:
        case models.Occupation(title=name):
            return name
        case models.CodeHistory(code=code):
            return f"{code}: {words.direction(values['direction'])}"
        case models.OccupationList(summary=models.ListSummary(title=str(name))) if "sub_cluster" in values:
            return name
        case models.TableInfo(title=name):
            return _("Columns of “%(table)s”") % {"table": name}
    return None


def _by_parameters(operation: Operation[object], name: str, content: object, values: Mapping[str, str]) -> str:
    """Return the title of a page that differs from others by its parameters alone: questions, an interest, a search."""
    if isinstance(content, models.QuestionList):
        places = [question.index for question in content.questions]
        sentence = _("%(name)s: %(first)s to %(last)s")
        return sentence % {"name": name, "first": places[0], "last": places[-1]} if places else name
    if isinstance(content, models.InterestResults):
        return _("Your interest scores")
    if values.keys() & {"answers", *INTERESTS}:
        return _("Careers that fit these scores")
    if interest := values.get("interest"):
        return _("Careers for the interest “%(interest)s”") % {"interest": _(interest)}
    if keyword := values.get("keyword"):
        is_search = operation.answer in SEARCHES
        return _("Results for “%(keyword)s”") % {"keyword": keyword} if is_search else f"{name}: {keyword}"
    return name
