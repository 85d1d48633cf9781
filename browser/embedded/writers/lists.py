"""Writers for rows of careers and occupations, and for the pages of their lists (contract 1.3, 1.8)."""

from xml.etree.ElementTree import Element

from browser.embedded.writers.values import part, text
from browser.embedded.writers.xml import Value, element
from browser.onet import models
from browser.onet.operations.operation import BRANCHES


def page(tag: str, paging: models.Paging | None, *content: Element | None, **attributes: Value) -> Element:
    """Write a page of a list: links to the pages before and after it, its content, and which rows it has."""
    if paging is None:
        return element(tag, *content, **attributes)
    return element(
        tag,
        _link(paging.previous, "prev"),
        _link(paging.next, "next"),
        *content,
        **attributes,
        sort=paging.sort,
        start=paging.start,
        end=paging.end,
        total=paging.total,
    )


def _link(href: str | None, rel: str) -> Element | None:
    return element("link", href=href, rel=rel) if href else None


def career_row(row: models.CareerRow, tag: str) -> Element:
    """Write a career of a list."""
    return _row(row, tag, career_tags(row.tags))


def occupation(row: models.CareerRow, tag: str) -> Element:
    """Write an occupation of a report or crosswalk of O*NET OnLine."""
    return _row(row, tag, occupation_tags(row.tags))


def _row(row: models.CareerRow, tag: str, tags: Element) -> Element:
    return element(
        tag,
        element("code", row.code),
        element("title", row.title),
        tags,
        part(row.military_jobs, "military_jobs", military_jobs),
        part(row.category, "category", text),
        part(row.preparation_needed, "preparation_needed", text),
        part(row.pay_grade, "pay_grade", text),
        part(row.matched_title, "matched_title", text),
        part(row.matched_activity, "matched_activity", text),
        href=row.href,
        match_type=row.match_type,
        percent_employed=row.percent_employed,
        fit=row.fit,
    )


def military_jobs(branches: tuple[str, ...], tag: str) -> Element:
    """Write which branches have a career."""
    return element(tag, **{branch: branch in branches for branch in BRANCHES})


def career_tags(tags: models.Tags) -> Element:
    """Write the flags of a career."""
    return element("tags", bright_outlook=tags.bright_outlook, green=tags.green, apprenticeship=tags.apprenticeship)


def occupation_tags(tags: models.Tags) -> Element:
    """Write the flags of an occupation: O*NET OnLine sends two of the three."""
    return element(
        "tags", bright_outlook=tags.bright_outlook, green=tags.green, apprenticeship=tags.apprenticeship or None
    )
