"""Components of the pages of an occupation: the ways it is told, what it uses and what it belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass

from django.template import Context, Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from browser.onet import models, operations
from browser.onet.operations.operation import Operation
from browser.pages.answer import AnswerPage
from browser.pages.frame import Tab
from browser.templatetags.ui import content, local

register = Library()


@register.inclusion_tag("components/tabs.html")
def tabs(tabs: Sequence[Tab], label: str) -> dict[str, object]:
    """Link pages that stand side by side, the current one marked."""
    return {"tabs": tabs, "label": label}


@register.filter
def occupation_tabs(page: AnswerPage[object]) -> tuple[Tab, ...]:
    """Return the ways OnLine tells an occupation: the three reports, and those others that it announces."""
    values = {"code": page.values["code"]}
    here = f"/{page.operation.at(**page.values)}"
    reports: tuple[tuple[Operation[object], str], ...] = (
        (operations.OCCUPATION, _("Overview")),
        (operations.SUMMARY, _("Summary")),
        (operations.DETAILS, _("Details")),
    )
    found = {f"/{operation.at(**values)}": title for operation, title in reports}
    for link in page.overview.custom_resources if page.overview else ():
        if url := local(link.href):
            found[url] = _(link.title)
    if "/custom/" in here:
        found.setdefault(here, _(page.operation.title))
    part_of = f"/{operations.OCCUPATION.at(**values)}{page.values['report']}/" if "report" in page.values else None
    return tuple(
        Tab(title, url, "page" if url == here else "true" if url == part_of else None) for url, title in found.items()
    )


@register.filter
def has_related(content: object) -> bool:
    """Return whether anything in an answer leads to a page of the occupations that share it."""
    if isinstance(content, tuple):
        return any(has_related(part) for part in content)
    if not is_dataclass(content):
        return False
    return bool(local(getattr(content, "related", None))) or any(
        has_related(getattr(content, field.name)) for field in fields(content)
    )


@register.filter
def has_tasks(entries: Iterable[models.OutlineEntry]) -> bool:
    """Return whether a task stands anywhere in an outline."""
    return any(entry.kind == "task" or has_tasks(entry.entries) for entry in entries)


@register.simple_tag(takes_context=True)
def technology(context: Context, row: models.Technology) -> SafeString:
    """Write a piece of technology; a hot one says so, with the name O*NET counts it under where that is another."""
    name = content(context, row.name)
    if not row.hot_technology:
        return name
    counted = "" if row.hot_technology == row.name else format_html(": {}", content(context, row.hot_technology))
    return format_html('{} <span class="hot">{}{}</span>', name, _("Hot technology"), counted)


@register.simple_tag(takes_context=True)
def technologies(context: Context, examples: Sequence[models.Technology]) -> SafeString:
    """Write examples of a kind of technology, none parted from the mark after it."""
    marks = [*[";"] * (len(examples) - 1), ""]
    items = ((technology(context, row), mark) for row, mark in zip(examples, marks, strict=False))
    return format_html_join(" ", '<span class="item">{}{}</span>', items)


@register.simple_tag
def choice_link(choice: models.Choice, listing: str) -> SafeString:
    """Write what an occupation belongs to, linked to the list of all that do, and its code."""
    path = f"{listing}{choice.code}"
    title = format_html('<a href="/{}">{}</a>', path, choice.title) if operations.find(path) else choice.title
    return format_html('{} <span class="path">{}</span>', title, choice.code)
